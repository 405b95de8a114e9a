//! Which shipment a row is about, and whether its number may go there. Pure.

use std::collections::{HashMap, HashSet};

use connectors::carrier::{ResultFault, ResultRow};
use domain::tracking_import::{TrackingIssue, TrackingIssueCode};
use domain::{Date, ShipmentId, far_ahead};
use store::waybill_files::Named;

/// A number for a shipment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    pub row: i64,
    pub shipment: ShipmentId,
    pub number: String,
    pub shipped_on: Option<Date>,
    /// Why it has not left on the day that the row states.
    pub bad_day: Option<BadDay>,
}

/// A day on which nothing can have left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BadDay {
    pub code: TrackingIssueCode,
    pub hint: Option<String>,
}

/// What is known of the shipments and numbers of a batch.
#[derive(Default)]
pub(super) struct Known {
    pub by_management_number: HashMap<String, Vec<Named>>,
    pub by_order_number: HashMap<String, Vec<Named>>,
    /// The numbers of each shipment, and how many it can have.
    pub numbers: HashMap<ShipmentId, Vec<String>>,
    pub room: HashMap<ShipmentId, i64>,
    /// Which shipment has a number.
    pub owner: HashMap<String, ShipmentId>,
    /// Shipments that have left.
    pub left: HashSet<ShipmentId>,
}

/// What the rows before a batch brought.
#[derive(Default)]
pub(super) struct Seen {
    /// In which row a number stood.
    pub rows: HashMap<String, i64>,
    /// Where nothing is written: the numbers that shipments would have by now.
    pub given: HashMap<ShipmentId, Vec<String>>,
    /// And those that would have left.
    pub left: HashSet<ShipmentId>,
}

impl Known {
    pub fn room_of(&self, shipment: ShipmentId) -> i64 {
        self.room.get(&shipment).copied().unwrap_or(1)
    }

    pub fn take_as_written(&mut self, seen: &Seen) {
        self.left.extend(&seen.left);
        for (shipment, numbers) in &seen.given {
            self.numbers.insert(*shipment, numbers.clone());
            let owned = numbers.iter().map(|number| (number.clone(), *shipment));
            self.owner.extend(owned);
        }
    }
}

/// What a row comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Register(Numbered),
    /// The number is there already.
    Unchanged(Numbered),
    Wrong(TrackingIssue),
}

/// Everything a row may name its shipment by.
pub(super) fn keys(rows: &[ResultRow]) -> Vec<String> {
    let mut keys: HashSet<String> = HashSet::new();
    for key in rows.iter().flat_map(|row| &row.keys) {
        keys.insert(key.clone());
        if let Some((number, _)) = with_position(key) {
            keys.insert(number.to_owned());
        }
    }
    keys.into_iter().collect()
}

/// `261122-0001-2`: the second shipment of an order.
fn with_position(key: &str) -> Option<(&str, i64)> {
    let (number, position) = key.rsplit_once('-')?;
    position.parse().ok().map(|position| (number, position))
}

/// Judges a batch.
pub(super) fn judge(rows: &[ResultRow], today: Date, known: &mut Known, seen: &mut Seen) -> Vec<Verdict> {
    rows.iter()
        .map(|row| judge_row(row, today, known, seen))
        .collect()
}

fn judge_row(row: &ResultRow, today: Date, known: &mut Known, seen: &mut Seen) -> Verdict {
    let wrong = |code, shipment_id, hint: Option<String>| {
        Verdict::Wrong(TrackingIssue {
            seq: 0,
            row_number: row.row,
            code,
            warning: false,
            shipment_id,
            hint,
        })
    };
    let fault = row.fault.map(|fault| match fault {
        ResultFault::Unreadable => TrackingIssueCode::Unreadable,
        ResultFault::Damaged => TrackingIssueCode::Damaged,
        ResultFault::BadNumber => TrackingIssueCode::BadTrackingNumber,
    });
    if let Some(code) = fault {
        return wrong(code, None, None);
    }
    if row.tracking_number.is_empty() {
        return wrong(TrackingIssueCode::NoTrackingNumber, None, None);
    }
    if row.keys.is_empty() {
        return wrong(TrackingIssueCode::NoKey, None, None);
    }
    let named = match find(&row.keys, known) {
        Found::One(named) => named,
        Found::None => return wrong(TrackingIssueCode::Unmatched, None, None),
        Found::Several => return wrong(TrackingIssueCode::Ambiguous, None, None),
    };
    let shipment = Some(named.shipment_id);
    if let Some(before) = seen.rows.insert(row.tracking_number.clone(), row.row) {
        return wrong(TrackingIssueCode::DoubleRow, shipment, Some(before.to_string()));
    }
    let numbered = Numbered {
        row: row.row,
        shipment: named.shipment_id,
        number: row.tracking_number.clone(),
        shipped_on: row.shipped_on,
        bad_day: bad_day(row, today),
    };
    match known.owner.get(&row.tracking_number) {
        Some(owner) if *owner == named.shipment_id => return Verdict::Unchanged(numbered),
        Some(_) => return wrong(TrackingIssueCode::TakenElsewhere, shipment, None),
        None => {}
    }
    let room = known.room_of(named.shipment_id);
    let numbers = known.numbers.entry(named.shipment_id).or_default();
    if i64::try_from(numbers.len()).unwrap_or(i64::MAX) >= room {
        return wrong(TrackingIssueCode::Conflict, shipment, Some(numbers.join(", ")));
    }
    numbers.push(row.tracking_number.clone());
    known.owner.insert(row.tracking_number.clone(), named.shipment_id);
    Verdict::Register(numbered)
}

/// Neither today nor a day of the next century is what a row means that says something else.
fn bad_day(row: &ResultRow, today: Date) -> Option<BadDay> {
    if let Some(bad) = &row.bad_date {
        return Some(BadDay {
            code: TrackingIssueCode::BadDate,
            hint: bad.meant.clone(),
        });
    }
    let ahead = row
        .shipped_on
        .is_some_and(|day| far_ahead::is_no_shipping_day(day, today));
    ahead.then_some(BadDay {
        code: TrackingIssueCode::InTheFuture,
        hint: None,
    })
}

enum Found {
    None,
    One(Named),
    Several,
}

/// By the number that stood in our file; else by the order's number, where that is one shipment's.
fn find(keys: &[String], known: &Known) -> Found {
    let mut several = false;
    for key in keys {
        if let Some(found) = known.by_management_number.get(key) {
            match &found[..] {
                [one] => return Found::One(one.clone()),
                _ => several = true,
            }
        }
    }
    for key in keys {
        match known.by_order_number.get(key).map(Vec::as_slice) {
            Some([one]) => return Found::One(one.clone()),
            Some(_) => several = true,
            None => {}
        }
        if let Some((number, position)) = with_position(key)
            && let Some(found) = known.by_order_number.get(number)
        {
            let mut at = found.iter().filter(|named| named.position == position);
            match (at.next(), at.next()) {
                (Some(one), None) => return Found::One(one.clone()),
                (Some(_), Some(_)) => several = true,
                (None, _) => {}
            }
        }
    }
    if several { Found::Several } else { Found::None }
}

#[cfg(test)]
mod tests {
    use domain::OrderId;
    use uuid::Uuid;

    use super::*;

    fn shipment(n: u128) -> ShipmentId {
        ShipmentId(Uuid::from_u128(n))
    }

    fn named(number: &str, n: u128, position: i64) -> Named {
        Named {
            number: number.to_owned(),
            shipment_id: shipment(n),
            order_id: OrderId(Uuid::from_u128(n)),
            position,
        }
    }

    fn row(row: i64, number: &str, key: &str) -> ResultRow {
        ResultRow {
            row,
            tracking_number: number.to_owned(),
            keys: vec![key.to_owned()],
            shipped_on: None,
            bad_date: None,
            fault: None,
        }
    }

    fn known() -> Known {
        let by = |named: Vec<Named>| {
            let mut map: HashMap<String, Vec<Named>> = HashMap::new();
            for one in named {
                map.entry(one.number.clone()).or_default().push(one);
            }
            map
        };
        Known {
            by_management_number: by(vec![named("S1", 1, 1)]),
            by_order_number: by(vec![
                named("A-2", 2, 1),
                named("B", 3, 1),
                named("B", 4, 2),
                named("C", 5, 1),
                named("D", 6, 1),
            ]),
            numbers: HashMap::from([(shipment(5), vec!["500".to_owned()])]),
            room: HashMap::from([(shipment(6), 2)]),
            owner: HashMap::from([("500".to_owned(), shipment(5))]),
            left: HashSet::new(),
        }
    }

    #[test]
    fn rows_meet_their_shipments() {
        let rows = [
            row(2, "100", "S1"),
            row(3, "200", "A-2"),
            row(4, "300", "B"),
            row(5, "400", "B-2"),
            row(6, "500", "C"),
            row(7, "501", "C"),
            row(8, "500", "A-2"),
            row(9, "600", "D"),
            row(10, "601", "D"),
            row(11, "602", "D"),
            row(12, "600", "D"),
            row(13, "", "D"),
            row(14, "700", "nobody"),
        ];
        let today = Date::from_ymd_opt(2026, 11, 22).unwrap();
        let verdicts = judge(&rows, today, &mut known(), &mut Seen::default());
        let told: Vec<String> = verdicts
            .iter()
            .map(|verdict| match verdict {
                Verdict::Register(to) => format!("{} to {}", to.number, to.shipment.0.as_u128()),
                Verdict::Unchanged(at) => format!("{} at {}", at.number, at.shipment.0.as_u128()),
                Verdict::Wrong(issue) => {
                    format!("{} {}", issue.code.code(), issue.hint.clone().unwrap_or_default())
                }
            })
            .collect();
        assert_eq!(
            told,
            [
                "100 to 1",
                "200 to 2",
                "ambiguous ",
                "400 to 4",
                "500 at 5",
                "conflict 500",
                "double_row 6",
                "600 to 6",
                "601 to 6",
                "conflict 600, 601",
                "double_row 9",
                "no_tracking_number ",
                "unmatched ",
            ]
        );
    }
}
