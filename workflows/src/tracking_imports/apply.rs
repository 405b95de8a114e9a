//! A batch of rows meets the shipments: boxes get their numbers, shipments leave, in one transaction.

use std::collections::HashMap;

use connectors::carrier::ResultRow;
use domain::job::JobKind;
use domain::tracking_import::{TrackingImport, TrackingIssue, TrackingIssueCode};
use domain::{Date, OrderId, ShipmentId};
use store::Tx;
use store::departures::LateDeparture;
use store::tracking_imports::Progress;

use super::matching::{BadDay, Known, Numbered, Seen, Verdict, judge, keys};
use crate::orders::Desk;
use crate::orders::change::lock;
use crate::shipments::{Boxing, Shipping, note_late, put_in_boxes, ship};
use crate::{App, Result};

/// False where the import is not where this run left it.
pub(super) async fn apply(
    app: &App,
    import: &TrackingImport,
    cursor: i64,
    rows: &[ResultRow],
    seen: &mut Seen,
) -> Result<bool> {
    let desk = Desk {
        tenant: import.tenant_id,
        actor: import.actor.0.clone(),
        now: app.now(),
    };
    let mut tx = app.store.db.begin().await?;
    let mut known = known(&mut tx, &desk, rows).await?;
    if import.dry_run {
        known.take_as_written(seen);
    }
    let mut batch = Batch::of(judge(rows, desk.today(), &mut known, seen));
    batch.progress.rows = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    batch.put_in_boxes(&mut tx, &desk, &known).await?;
    if import.ship {
        batch.ship(&mut tx, &desk, &known).await?;
    }
    if import.dry_run {
        for met in &batch.met {
            let numbers = known.numbers.get(&met.shipment).cloned();
            seen.given.insert(met.shipment, numbers.unwrap_or_default());
        }
        seen.left.extend(&batch.left);
        // Whatever was done is undone; what is to be said about it stays.
        tx.rollback().await?;
        tx = app.store.db.begin().await?;
    }
    batch.issues.sort_by_key(|issue| issue.row_number);
    store::tracking_imports::add_issues(&mut tx, import, &batch.issues).await?;
    if !store::tracking_imports::advance(&mut tx, import, cursor, &batch.progress).await? {
        return Ok(false);
    }
    store::jobs::progressed(&mut tx, JobKind::ImportTracking, import.id.0).await?;
    tx.commit().await?;
    Ok(true)
}

/// What is known of the shipments that rows may name: some queries, however many rows. Their orders are
/// locked first, so that nobody else numbers the same boxes meanwhile.
async fn known(tx: &mut Tx, desk: &Desk, rows: &[ResultRow]) -> Result<Known> {
    let (tenant, keys) = (desk.tenant, keys(rows));
    let mut known = Known::default();
    for named in store::waybill_files::by_management_number(&mut *tx, tenant, &keys).await? {
        let number = named.number.clone();
        known.by_management_number.entry(number).or_default().push(named);
    }
    for named in store::waybill_files::by_order_number(&mut *tx, tenant, &keys).await? {
        let number = named.number.clone();
        known.by_order_number.entry(number).or_default().push(named);
    }
    let named = known
        .by_management_number
        .values()
        .chain(known.by_order_number.values());
    let mut orders: Vec<OrderId> = named.flatten().map(|named| named.order_id).collect();
    orders.sort_unstable();
    orders.dedup();
    for locked in lock(tx, tenant, &orders).await? {
        let left = locked
            .standing
            .shipments
            .iter()
            .filter(|one| one.status.has_shipped());
        known.left.extend(left.map(|one| one.id));
    }
    let shipments = store::orders::shipments(&mut *tx, tenant, &orders).await?;
    let shipments = shipments.into_values().flatten();
    for shipment in shipments {
        known.room.insert(shipment.id, shipment.parcels.max(1));
        known.order_of.insert(shipment.id, shipment.order_id);
    }
    let ids: Vec<ShipmentId> = known.room.keys().copied().collect();
    for (shipment, parcels) in store::parcels::of_shipments(&mut *tx, tenant, &ids).await? {
        let numbers = parcels.into_iter().map(|parcel| parcel.tracking_number);
        known.numbers.insert(shipment, numbers.collect());
    }
    let numbers: Vec<String> = rows.iter().map(|row| row.tracking_number.clone()).collect();
    for parcel in store::parcels::with_numbers(&mut *tx, tenant, &numbers).await? {
        known.owner.insert(parcel.tracking_number, parcel.shipment_id);
    }
    Ok(known)
}

/// A shipment that rows of the batch are about.
struct Met {
    shipment: ShipmentId,
    /// Rows with numbers that are new on it.
    rows: Vec<i64>,
    /// The last row about it.
    row: i64,
    shipped_on: Option<Date>,
    /// The last row that states a day on which it cannot have left.
    bad_day: Option<(i64, BadDay)>,
}

/// What the rows came to, so far.
struct Batch {
    met: Vec<Met>,
    /// Shipments that left by it.
    left: Vec<ShipmentId>,
    progress: Progress,
    issues: Vec<TrackingIssue>,
}

impl Batch {
    fn of(verdicts: Vec<Verdict>) -> Batch {
        let mut batch = Batch {
            met: Vec::new(),
            left: Vec::new(),
            progress: Progress::default(),
            issues: Vec::new(),
        };
        let mut place_of = HashMap::new();
        for verdict in verdicts {
            let (numbered, is_new) = match verdict {
                Verdict::Register(numbered) => (numbered, true),
                Verdict::Unchanged(numbered) => (numbered, false),
                Verdict::Wrong(issue) => {
                    batch.progress.failed += 1;
                    batch.issues.push(issue);
                    continue;
                }
            };
            let place = *place_of.entry(numbered.shipment).or_insert(batch.met.len());
            batch.meet(place, &numbered, is_new);
        }
        batch
    }

    fn meet(&mut self, place: usize, numbered: &Numbered, is_new: bool) {
        if place == self.met.len() {
            self.met.push(Met {
                shipment: numbered.shipment,
                rows: Vec::new(),
                row: numbered.row,
                shipped_on: None,
                bad_day: None,
            });
        }
        let met = &mut self.met[place];
        met.row = numbered.row;
        met.shipped_on = numbered.shipped_on.or(met.shipped_on);
        if let Some(bad) = &numbered.bad_day {
            met.bad_day = Some((numbered.row, bad.clone()));
        }
        if is_new {
            met.rows.push(numbered.row);
            self.progress.registered += 1;
        } else {
            self.progress.unchanged += 1;
        }
    }

    /// New numbers go onto their shipments; rows whose shipment takes none have failed.
    async fn put_in_boxes(&mut self, tx: &mut Tx, desk: &Desk, known: &Known) -> Result<()> {
        let numbered: Vec<usize> = (0..self.met.len())
            .filter(|place| !self.met[*place].rows.is_empty())
            .collect();
        let boxings: Vec<Boxing> = numbered
            .iter()
            .map(|place| {
                let shipment = self.met[*place].shipment;
                Boxing {
                    shipment,
                    numbers: known.numbers.get(&shipment).cloned().unwrap_or_default(),
                    at_least: known.room_of(shipment),
                }
            })
            .collect();
        let mut refused = Vec::new();
        for refusal in put_in_boxes(tx, desk, &boxings).await? {
            let met = &self.met[numbered[refusal.place]];
            for row in &met.rows {
                self.progress.registered -= 1;
                self.progress.failed += 1;
                self.issues
                    .push(issue(*row, TrackingIssueCode::NotReady, false, met.shipment));
            }
            refused.push(met.shipment);
        }
        self.met.retain(|met| !refused.contains(&met.shipment));
        Ok(())
    }

    /// 発送済: shipments that have a number now, unless they have left before, or on no day that can be.
    async fn ship(&mut self, tx: &mut Tx, desk: &Desk, known: &Known) -> Result<()> {
        let staying = self.met.iter().filter(|met| !known.left.contains(&met.shipment));
        let (leaving, undated): (Vec<&Met>, Vec<&Met>) = staying.partition(|met| met.bad_day.is_none());
        for met in undated {
            self.issues
                .extend(met.bad_day.iter().map(|(row, bad)| TrackingIssue {
                    hint: bad.hint.clone(),
                    ..issue(*row, bad.code, true, met.shipment)
                }));
        }
        let shippings: Vec<Shipping> = leaving
            .iter()
            .map(|met| Shipping {
                shipment: met.shipment,
                shipped_on: met.shipped_on,
                tracking_numbers: None,
            })
            .collect();
        let refusals = ship(tx, desk, &shippings).await?;
        let stay: Vec<usize> = refusals.iter().map(|refusal| refusal.place).collect();
        self.left = (0..)
            .zip(&shippings)
            .filter(|(place, _)| !stay.contains(place))
            .map(|(_, shipping)| shipping.shipment)
            .collect();
        let late = refusals.iter().filter_map(|refusal| {
            let met = leaving[refusal.place];
            Some(LateDeparture {
                shipment_id: met.shipment,
                order_id: *known.order_of.get(&met.shipment)?,
                shipped_on: met.shipped_on,
                noted_at: desk.now,
            })
        });
        note_late(tx, desk, late.collect()).await?;
        self.progress.shipped = i64::try_from(self.left.len()).unwrap_or(i64::MAX);
        self.issues.extend(refusals.iter().map(|refusal| {
            let met = leaving[refusal.place];
            issue(met.row, TrackingIssueCode::NotShippable, true, met.shipment)
        }));
        Ok(())
    }
}

fn issue(row: i64, code: TrackingIssueCode, warning: bool, shipment: ShipmentId) -> TrackingIssue {
    TrackingIssue {
        seq: 0,
        row_number: row,
        code,
        warning,
        shipment_id: Some(shipment),
        hint: None,
    }
}
