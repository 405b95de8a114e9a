//! Takes what a warehouse says of requests: they go on, boxes get their numbers, shipments leave. Said
//! twice it changes nothing.

use std::collections::{BTreeSet, HashMap};

use connectors::warehouse::{LinkSettings, ShipAnswer};
use domain::order::Order;
use domain::parcel::tracking_number;
use domain::ship_request::{
    Departure, NOT_SHIPPABLE, SHIPMENT_GONE, ShipRequest, ShipRequestState, WarehouseWord,
};
use domain::{Date, OrderId, ShipRequestId, ShipmentId};
use store::{TenantKeys, Tx};

use super::tell::save_and_tell;
use crate::orders::Desk;
use crate::orders::change::{Locked, lock};
use crate::shipments::{Boxing, ShipmentEdit, Shipping, edit, put_in_boxes, ship};
use crate::{App, Caller, Error, Result};

/// Characters of a warehouse's words and numbers that are kept.
const MAX_MESSAGE: usize = 500;
const MAX_REFERENCE: usize = 100;

/// What became of one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// The request goes on.
    News,
    /// Its number was taken, but its order does not let the shipment leave: why.
    NotShippable(&'static str),
    /// It was said before.
    Unchanged,
    /// It cannot be so: why.
    Wrong(&'static str),
}

/// Who listens.
pub(super) struct Ear<'a> {
    pub app: &'a App,
    pub caller: &'a Caller,
    pub desk: &'a Desk,
    pub keys: &'a TenantKeys,
    pub settings: &'a LinkSettings,
    /// Everything is looked at, nothing is kept.
    pub dry_run: bool,
}

/// What is known of a request that something is said of.
struct Known {
    request: ShipRequest,
    order: Order,
    /// None: the shipment is gone.
    shipment: Option<Shipment>,
}

struct Shipment {
    carrier: String,
    numbers: Vec<String>,
    room: i64,
}

impl Ear<'_> {
    /// One outcome for each word, in their order; one word for each request.
    pub async fn take(&self, tx: &mut Tx, words: &[(ShipRequest, ShipAnswer)]) -> Result<Vec<Taken>> {
        let orders: BTreeSet<OrderId> = words.iter().map(|(request, _)| request.order_id).collect();
        let orders: Vec<OrderId> = orders.into_iter().collect();
        let locked = lock(tx, self.desk.tenant, &orders).await?;
        let mut known = self.known(tx, words, &locked).await?;
        let owners = self.owners(tx, words).await?;
        let (mut taken, mut leaving) = (Vec::with_capacity(words.len()), Vec::new());
        for (request, answer) in words {
            let Some(one) = known.remove(&request.id) else {
                taken.push(Taken::Wrong("unmatched"));
                continue;
            };
            let owner = |number: &str| owners.get(number).copied();
            let standing = locked.iter().find(|locked| locked.order.id == one.order.id);
            taken.push(self.one(tx, one, answer, standing, owner, &mut leaving).await?);
        }
        if !self.dry_run && !leaving.is_empty() {
            let refused = ship(tx, self.desk, &leaving).await?;
            if let Some(refusal) = refused.first() {
                // It was asked before, of the same locked orders.
                return Err(Error::Internal(format!(
                    "a shipment does not leave: {}",
                    refusal.error
                )));
            }
        }
        Ok(taken)
    }

    async fn known(
        &self,
        tx: &mut Tx,
        words: &[(ShipRequest, ShipAnswer)],
        locked: &[Locked],
    ) -> Result<HashMap<ShipRequestId, Known>> {
        let tenant = self.desk.tenant;
        let ids: Vec<ShipRequestId> = words.iter().map(|(request, _)| request.id).collect();
        let requests = store::ship_requests::lock(tx, tenant, &ids).await?;
        let orders: Vec<OrderId> = locked.iter().map(|locked| locked.order.id).collect();
        let shipments = store::orders::shipments(&mut *tx, tenant, &orders).await?;
        let named: Vec<ShipmentId> = requests.iter().map(|request| request.shipment_id).collect();
        let parcels = store::parcels::of_shipments(&mut *tx, tenant, &named).await?;
        let mut known = HashMap::new();
        for request in requests {
            let Some(order) = locked.iter().find(|locked| locked.order.id == request.order_id) else {
                continue;
            };
            let here = shipments.get(&request.order_id).into_iter().flatten();
            let shipment = here.into_iter().find(|one| one.id == request.shipment_id);
            let numbers = parcels.get(&request.shipment_id).into_iter().flatten();
            let numbers = numbers.map(|parcel| parcel.tracking_number.clone()).collect();
            let shipment = shipment.map(|shipment| Shipment {
                carrier: shipment.carrier.clone(),
                room: shipment.parcels,
                numbers,
            });
            let order = order.order.clone();
            known.insert(
                request.id,
                Known {
                    request,
                    order,
                    shipment,
                },
            );
        }
        Ok(known)
    }

    /// Which shipment has a number already.
    async fn owners(
        &self,
        tx: &mut Tx,
        words: &[(ShipRequest, ShipAnswer)],
    ) -> Result<HashMap<String, ShipmentId>> {
        let told = words.iter().flat_map(|(_, answer)| &answer.tracking_numbers);
        let numbers: Vec<String> = told.filter_map(|number| tracking_number(number)).collect();
        if numbers.is_empty() {
            return Ok(HashMap::new());
        }
        let parcels = store::parcels::with_numbers(tx, self.desk.tenant, &numbers).await?;
        let owners = parcels.into_iter();
        Ok(owners
            .map(|parcel| (parcel.tracking_number, parcel.shipment_id))
            .collect())
    }

    async fn one(
        &self,
        tx: &mut Tx,
        known: Known,
        answer: &ShipAnswer,
        standing: Option<&Locked>,
        owner: impl Fn(&str) -> Option<ShipmentId>,
        leaving: &mut Vec<Shipping>,
    ) -> Result<Taken> {
        let now = self.desk.now;
        let Known {
            mut request,
            order,
            shipment,
        } = known;
        let mut numbers = Vec::new();
        for told in &answer.tracking_numbers {
            match tracking_number(told) {
                None => return Ok(Taken::Wrong("bad_tracking_number")),
                Some(number) if owner(&number).is_some_and(|owner| owner != request.shipment_id) => {
                    return Ok(Taken::Wrong("taken_elsewhere"));
                }
                Some(number) if numbers.contains(&number) => {}
                Some(number) => numbers.push(number),
            }
        }
        let was_shipped = request.state == ShipRequestState::Shipped;
        if request.state.is_free() && !is_same_end(request.state, answer.word) {
            return Ok(Taken::Wrong("closed"));
        }
        if was_shipped && answer.word != WarehouseWord::Shipped {
            return Ok(Taken::Wrong("closed"));
        }
        let is_news = request.hears(answer.word, now);
        if !is_news && !was_shipped {
            return Ok(Taken::Unchanged);
        }
        if request.state != ShipRequestState::Shipped {
            return self.keep(tx, &order, request, answer).await.map(|()| Taken::News);
        }
        let says_more = Self::departs(&mut request, &numbers, answer);
        let Some(shipment) = shipment else {
            if was_shipped && !says_more {
                return Ok(Taken::Unchanged);
            }
            request.reason = Some(SHIPMENT_GONE.to_owned());
            self.keep(tx, &order, request, answer).await?;
            return Ok(Taken::NotShippable(SHIPMENT_GONE));
        };
        let standing = standing.ok_or_else(|| Error::Internal("an order that is not locked".into()))?;
        let today = self.desk.today();
        let parcel = Parcel::of(
            request.shipment_id,
            shipment,
            numbers,
            answer,
            standing,
            request.left_on().map_or(today, |day| day.min(today)),
        );
        if was_shipped && !parcel.is_news(says_more) {
            return Ok(Taken::Unchanged);
        }
        let taken = self.leave(tx, parcel, leaving).await?;
        request.reason = match &taken {
            Taken::NotShippable(code) => Some((*code).to_owned()),
            _ => None,
        };
        self.keep(tx, &order, request, answer).await.map(|()| taken)
    }

    /// What is said of how it left is kept, whatever its order says; whether that is more than was known.
    fn departs(request: &mut ShipRequest, numbers: &[String], answer: &ShipAnswer) -> bool {
        let said = Departure {
            tracking_numbers: numbers.to_vec(),
            carrier: storable(&answer.carrier, domain::order_check::MAX_CODE),
            shipped_on: answer.shipped_on,
        };
        let mut known = request.departure.take().unwrap_or_default();
        let says_more = known.0.add(said);
        request.departure = Some(known);
        says_more
    }

    /// Its boxes get their numbers, and it leaves, if its order lets it.
    async fn leave(&self, tx: &mut Tx, parcel: Parcel, leaving: &mut Vec<Shipping>) -> Result<Taken> {
        let taken = if parcel.has_left || parcel.may_leave {
            Taken::News
        } else {
            Taken::NotShippable(NOT_SHIPPABLE)
        };
        if self.dry_run {
            return Ok(taken);
        }
        if parcel.leaves() {
            let carrier = self.settings.carrier(&parcel.carrier);
            if !carrier.is_empty() && carrier != parcel.known_carrier {
                self.carry(tx, parcel.shipment, carrier).await?;
            }
            leaving.push(shipping(parcel.shipment, parcel.on, parcel.numbers));
        } else if parcel.has_new_numbers {
            let boxing = Boxing {
                shipment: parcel.shipment,
                numbers: parcel.numbers,
                at_least: parcel.room,
            };
            // One whose order is canceled or not paid takes none: they stand at the request.
            put_in_boxes(tx, self.desk, &[boxing]).await?;
        }
        Ok(taken)
    }

    /// The mall and the buyer are told of the carrier that truly brings it.
    async fn carry(&self, tx: &mut Tx, id: ShipmentId, carrier: &str) -> Result<()> {
        let change = ShipmentEdit {
            carrier: Some(storable(carrier, domain::order_check::MAX_CODE)),
            ..ShipmentEdit::default()
        };
        match edit(self.app, tx, self.caller, id, None, change).await {
            // What cannot be noted stops no parcel.
            Ok(_) | Err(Error::Domain(_)) => Ok(()),
            Err(other) => Err(other),
        }
    }

    async fn keep(
        &self,
        tx: &mut Tx,
        order: &Order,
        mut request: ShipRequest,
        answer: &ShipAnswer,
    ) -> Result<()> {
        if !answer.reference.is_empty() {
            request.reference = Some(storable(&answer.reference, MAX_REFERENCE));
        }
        if !answer.message.is_empty() {
            let message = storable(&answer.message, MAX_MESSAGE);
            request.sealed = Some(store::ship_requests::seal(self.keys, request.id, &message)?);
        }
        let pause = match request.state {
            ShipRequestState::Sent | ShipRequestState::Accepted => self.settings.poll_millis(),
            _ => None,
        };
        request.next_at = pause.map(|pause| self.desk.now.plus_millis(pause));
        if !self.dry_run {
            let kind = request.state.event();
            save_and_tell(tx, self.desk, order, &request, kind).await?;
        }
        Ok(())
    }
}

/// A shipment that has left the warehouse.
struct Parcel {
    shipment: ShipmentId,
    /// All that are known by now, those of its boxes first.
    numbers: Vec<String>,
    has_new_numbers: bool,
    room: i64,
    on: Date,
    /// As the warehouse calls it.
    carrier: String,
    known_carrier: String,
    /// Whether it is 発送済 already.
    has_left: bool,
    /// Whether its order lets it leave.
    may_leave: bool,
}

impl Parcel {
    fn of(
        id: ShipmentId,
        known: Shipment,
        told: Vec<String>,
        answer: &ShipAnswer,
        order: &Locked,
        on: Date,
    ) -> Parcel {
        let mut shipments = order.standing.shipments.iter();
        let has_left = shipments.any(|one| one.id == id && one.status.has_shipped());
        let count = known.numbers.len();
        let mut numbers = known.numbers;
        for number in told {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        Parcel {
            shipment: id,
            has_new_numbers: numbers.len() > count,
            numbers,
            room: known.room,
            on,
            carrier: answer.carrier.clone(),
            known_carrier: known.carrier,
            has_left,
            may_leave: !has_left && order.standing.shipped(&[id], on).is_ok(),
        }
    }

    fn leaves(&self) -> bool {
        !self.has_left && self.may_leave
    }

    /// Whether there is something to do about it, where the warehouse has said before that it left.
    fn is_news(&self, says_more: bool) -> bool {
        self.leaves() || (self.has_left && self.has_new_numbers) || says_more
    }
}

/// What databases can keep of a text, so many characters at most.
fn storable(text: &str, most: usize) -> String {
    text.chars().filter(|c| *c != '\0').take(most).collect()
}

/// Whether the warehouse says again how it ended.
fn is_same_end(state: ShipRequestState, word: WarehouseWord) -> bool {
    matches!(
        (state, word),
        (ShipRequestState::Refused, WarehouseWord::Refused)
            | (
                ShipRequestState::Cancelled,
                WarehouseWord::Cancelled | WarehouseWord::Unknown
            )
    )
}

fn shipping(shipment: ShipmentId, on: Date, numbers: Vec<String>) -> Shipping {
    Shipping {
        shipment,
        shipped_on: Some(on),
        tracking_numbers: (!numbers.is_empty()).then_some(numbers),
    }
}
