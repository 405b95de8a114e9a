//! 出荷依頼: a shipment that a linked warehouse is asked to send, and what became of it.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::event::{Actor, EventKind};
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{LineKind, OrderStatus};
use crate::stock::demand::{GoodsLine, Sets, is_told_apart, needs};
use crate::webhook::pause_millis;
use crate::{
    Date, Instant, Json, OrderId, ShipRequestFileId, ShipRequestId, ShipmentId, TenantId, VariantId,
    WarehouseLinkId,
};

/// A warehouse that cannot be told of a request for so long is given up.
pub const PATIENCE_MILLIS: i64 = 3 * 24 * 60 * 60 * 1000;
/// The warehouse goes on with what it was asked to leave.
pub const TOO_LATE: &str = "too_late";
/// The parcel has left, and its order does not let the shipment leave.
pub const NOT_SHIPPABLE: &str = "not_shippable";
/// The shipment that was asked for is no more.
pub const SHIPMENT_GONE: &str = "shipment_gone";
/// Steps that a request remembers.
pub const MAX_HISTORY: usize = 30;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShipRequest {
    pub tenant_id: TenantId,
    pub id: ShipRequestId,
    pub order_id: OrderId,
    pub shipment_id: ShipmentId,
    pub link_id: WarehouseLinkId,
    /// What the warehouse knows it by: the same however often it is told.
    pub request_key: String,
    /// How often the shipment was asked for anew, from 1.
    pub round: i64,
    pub state: ShipRequestState,
    /// Whether the shipment is taken by it.
    pub live: bool,
    /// Why it stands so: a stable code.
    pub reason: Option<String>,
    /// The warehouse's own number of it.
    pub reference: Option<String>,
    /// What the warehouse said.
    pub sealed: Option<Vec<u8>>,
    /// How often it was told to the warehouse; more than none: the warehouse may have it.
    pub attempts: i64,
    /// In a row.
    pub failures: i64,
    /// The latest of what became of it, oldest first.
    pub history: Json<Vec<ShipRequestStep>>,
    /// When something is to be done about it; none: nothing by itself.
    pub next_at: Option<Instant>,
    /// The file that it stands in.
    pub file_id: Option<ShipRequestFileId>,
    pub actor: Json<Actor>,
    /// When the warehouse had it for sure.
    pub sent_at: Option<Instant>,
    pub finished_at: Option<Instant>,
    /// What the warehouse said as it left.
    pub departure: Option<Json<Departure>>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// How what was asked for has left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// One for each box.
    pub tracking_numbers: Vec<String>,
    /// As the warehouse calls it; empty: it did not say.
    pub carrier: String,
    pub shipped_on: Option<Date>,
}

impl Departure {
    /// The warehouse says more of it; whether that is more than was known.
    pub fn add(&mut self, said: Departure) -> bool {
        let before = self.tracking_numbers.len();
        for number in said.tracking_numbers {
            if !self.tracking_numbers.contains(&number) {
                self.tracking_numbers.push(number);
            }
        }
        if !said.carrier.is_empty() {
            self.carrier = said.carrier;
        }
        self.shipped_on = said.shipped_on.or(self.shipped_on);
        self.tracking_numbers.len() > before
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ShipRequestState {
    /// It waits to be told, or for the next file.
    Queued,
    /// It stands in a file, or the warehouse has taken note of it.
    Sent,
    /// The warehouse works on it.
    Accepted,
    /// The warehouse is asked to leave it.
    #[serde(alias = "canceling")]
    Cancelling,
    /// What was asked for has left.
    Shipped,
    /// The warehouse does not do it.
    Refused,
    #[serde(alias = "canceled")]
    Cancelled,
    /// It needs people: the warehouse could not be told for days, or sent only a part.
    Failed,
}

/// One step of what became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipRequestStep {
    pub at: Instant,
    /// Where it stood afterwards.
    pub state: ShipRequestState,
    /// Why, or what went wrong with an attempt.
    pub reason: Option<String>,
}

impl ShipRequestState {
    pub const ALL: [ShipRequestState; 8] = [
        ShipRequestState::Queued,
        ShipRequestState::Sent,
        ShipRequestState::Accepted,
        ShipRequestState::Cancelling,
        ShipRequestState::Shipped,
        ShipRequestState::Refused,
        ShipRequestState::Cancelled,
        ShipRequestState::Failed,
    ];

    /// Whether nothing more is to come.
    pub fn is_over(self) -> bool {
        use ShipRequestState::{Cancelled, Refused, Shipped};
        matches!(self, Shipped | Refused | Cancelled)
    }

    /// Whether the shipment may be asked for anew.
    pub fn is_free(self) -> bool {
        matches!(self, ShipRequestState::Refused | ShipRequestState::Cancelled)
    }

    pub fn event(self) -> EventKind {
        match self {
            ShipRequestState::Queued => EventKind::ShipRequestCreated,
            ShipRequestState::Sent => EventKind::ShipRequestSent,
            ShipRequestState::Accepted => EventKind::ShipRequestAccepted,
            ShipRequestState::Cancelling => EventKind::ShipRequestCancelAsked,
            ShipRequestState::Shipped => EventKind::ShipRequestShipped,
            ShipRequestState::Refused => EventKind::ShipRequestRefused,
            ShipRequestState::Cancelled => EventKind::ShipRequestCancelled,
            ShipRequestState::Failed => EventKind::ShipRequestFailed,
        }
    }
}

/// What a warehouse says of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarehouseWord {
    /// It has it, and has not looked at it yet.
    Received,
    Accepted,
    Shipped,
    /// Some of it has left, and no more will.
    PartlyShipped,
    Refused,
    Cancelled,
    /// It has been asked to leave it, and has not said whether it does.
    CancelAsked,
    /// It goes on with it, although it was asked to leave it.
    TooLate,
    /// It knows of no such request.
    Unknown,
}

impl ShipRequest {
    /// What the warehouse knows a request by: the shipment's number, and which one it is of those for the
    /// same shipment.
    pub fn key_of(number: &str, round: i64) -> String {
        if round == 1 {
            number.to_owned()
        } else {
            format!("{number}-{round}")
        }
    }

    /// Whether the warehouse may be working on it: it was told, and nobody knows that it has left it.
    pub fn may_be_there(&self) -> bool {
        use ShipRequestState::{Failed, Queued};
        self.live && (self.attempts > 0 || self.sent_at.is_some() || !matches!(self.state, Queued | Failed))
    }

    /// What the warehouse does, or has done, is not what the order says: a stable code.
    pub fn is_astray(&self) -> bool {
        match self.state {
            ShipRequestState::Accepted => self.reason.as_deref() == Some(TOO_LATE),
            ShipRequestState::Shipped => {
                matches!(self.reason.as_deref(), Some(NOT_SHIPPABLE | SHIPMENT_GONE))
            }
            _ => false,
        }
    }

    /// The day on which what has left did: as the warehouse says; where it says none, the one on which it said
    /// first that it has.
    pub fn left_on(&self) -> Option<Date> {
        let said = self.departure.as_ref().and_then(|departure| departure.shipped_on);
        said.or_else(|| Some(self.finished_at?.date_in_tokyo()))
    }

    /// It stands there from now on.
    pub fn goes(&mut self, state: ShipRequestState, reason: Option<&str>, now: Instant) {
        self.state = state;
        self.live = !state.is_free();
        self.reason = reason.map(str::to_owned);
        self.failures = 0;
        self.next_at = None;
        self.finished_at = state.is_over().then_some(now);
        if self.sent_at.is_none() && matches!(state, ShipRequestState::Sent | ShipRequestState::Accepted) {
            self.sent_at = Some(now);
        }
        self.note(now, reason);
    }

    fn note(&mut self, now: Instant, reason: Option<&str>) {
        self.updated_at = now;
        self.history.push(ShipRequestStep {
            at: now,
            state: self.state,
            reason: reason.map(str::to_owned),
        });
        let over = self.history.len().saturating_sub(MAX_HISTORY);
        self.history.drain(..over);
    }

    /// Takes the warehouse's word; false where it says nothing new.
    pub fn hears(&mut self, word: WarehouseWord, now: Instant) -> bool {
        use ShipRequestState::{Accepted, Cancelled, Cancelling, Failed, Refused, Sent, Shipped};
        if self.state.is_over() {
            return false;
        }
        let (state, reason) = match (self.state, word) {
            (_, WarehouseWord::Shipped) => (Shipped, None),
            (_, WarehouseWord::PartlyShipped) => (Failed, Some("partly_shipped")),
            (_, WarehouseWord::Cancelled) | (Cancelling, WarehouseWord::Refused | WarehouseWord::Unknown) => {
                (Cancelled, (self.state != Cancelling).then_some("by_warehouse"))
            }
            (_, WarehouseWord::Refused) => (Refused, Some("by_warehouse")),
            (_, WarehouseWord::Unknown) => (Failed, Some("unknown_there")),
            (Cancelling, WarehouseWord::TooLate) => (Accepted, Some(TOO_LATE)),
            (Cancelling, _) | (Accepted, WarehouseWord::Received) => return false,
            (_, WarehouseWord::Received) => (Sent, None),
            (_, WarehouseWord::Accepted | WarehouseWord::CancelAsked | WarehouseWord::TooLate) => {
                (Accepted, None)
            }
        };
        if state == self.state {
            return false;
        }
        self.goes(state, reason, now);
        true
    }

    /// It is about to be told to the warehouse, which from then on may have it.
    pub fn tries(&mut self, now: Instant) {
        self.attempts += 1;
        self.updated_at = now;
    }

    /// An attempt to tell or to ask failed: when the next one is, if there is any.
    pub fn stumbled(&mut self, reason: &str, now: Instant, wait_millis: i64, chance: u8) {
        if self.is_overdue(now) {
            return self.lose_patience(reason, now);
        }
        self.failures += 1;
        self.next_at = Some(now.plus_millis(pause_millis(self.failures, chance).max(wait_millis)));
        self.note(now, Some(reason));
    }

    /// Where it is overdue, it needs people from now on.
    pub fn lose_patience(&mut self, reason: &str, now: Instant) {
        if self.is_overdue(now) {
            self.goes(ShipRequestState::Failed, Some(reason), now);
        }
    }

    /// Whether it has been to be told for longer than anybody has patience.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.state == ShipRequestState::Queued && now >= self.waiting_since().plus_millis(PATIENCE_MILLIS)
    }

    /// When it came to stand where it does.
    fn waiting_since(&self) -> Instant {
        let steps = self.history.iter().rev();
        let same = steps.take_while(|step| step.state == self.state).last();
        same.map_or(self.created_at, |step| step.at)
    }

    /// Somebody wants it not to be done. `agreed`: the warehouse has said yes on another way.
    pub fn cancel(&mut self, agreed: bool, by_file: bool, now: Instant) -> Result<(), Error> {
        use ShipRequestState::{Cancelled, Cancelling, Queued};
        if self.state.is_over() {
            return Err(Error::Finished);
        }
        if agreed || (self.state == Queued && self.attempts == 0) {
            self.goes(Cancelled, agreed.then_some("agreed"), now);
        } else if self.state != Cancelling {
            self.goes(Cancelling, None, now);
            self.next_at = (!by_file).then_some(now);
        }
        Ok(())
    }

    /// It is tried once more: under the same key, unless the warehouse had it and is done with it.
    pub fn retry(&mut self, number: &str, rounds: i64, now: Instant) -> Result<(), Error> {
        use ShipRequestState::{Failed, Queued, Refused};
        if !matches!(self.state, Failed | Refused) {
            return Err(Error::NotFailed);
        }
        if self.sent_at.is_some() {
            self.round = rounds + 1;
            self.request_key = ShipRequest::key_of(number, self.round);
            self.sent_at = None;
            self.reference = None;
            self.attempts = 0;
        }
        self.file_id = None;
        self.sealed = None;
        self.goes(Queued, Some("retried"), now);
        Ok(())
    }
}

/// Something that lies in a shipment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    /// None: nobody knows what is meant by the code.
    pub variant_id: Option<VariantId>,
    /// As the order has it.
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    /// Whether sku and name are those of a set that it is a part of.
    pub of_set: bool,
}

/// What lies in a shipment, in the order of its lines; sets as what they consist of. The same of
/// everything is one entry.
pub fn goods(open: &OpenOrder, shipment: &OpenShipment, sets: &Sets) -> Vec<Goods> {
    let mut goods: Vec<Goods> = Vec::new();
    let mut add = |one: Goods| {
        let same = goods.iter_mut().find(|known| match one.variant_id {
            Some(_) => known.variant_id == one.variant_id,
            None => known.variant_id.is_none() && known.sku == one.sku,
        });
        match same {
            Some(known) => known.quantity = known.quantity.saturating_add(one.quantity),
            None => goods.push(one),
        }
    };
    let mut kinds: Vec<(i64, LineKind)> = open.lines().map(|line| (line.position, line.kind)).collect();
    kinds.sort_by_key(|(position, _)| *position);
    for line in &shipment.lines {
        let next = kinds.iter().find(|(position, _)| *position > line.position);
        if is_told_apart(line.kind, next.map(|(_, kind)| *kind)) {
            continue;
        }
        let is_goods = crate::product_match::is_goods(line.kind) && line.quantity > 0;
        if !is_goods {
            continue;
        }
        if line.variant_id.is_none() {
            add(Goods {
                variant_id: None,
                sku: line.sku.clone(),
                name: line.name.clone(),
                quantity: line.quantity,
                of_set: false,
            });
            continue;
        }
        let one = GoodsLine {
            order_id: line.order_id,
            shipment_id: line.shipment_id,
            // What it needs is asked, not whether it still does.
            status: OrderStatus::AwaitingShipment,
            id: line.id,
            position: line.position,
            kind: line.kind,
            variant_id: line.variant_id,
            multiplier: line.multiplier,
            quantity: line.quantity,
        };
        for need in needs(&[one], sets) {
            add(Goods {
                variant_id: Some(need.variant_id),
                sku: line.sku.clone(),
                name: line.name.clone(),
                quantity: need.quantity,
                of_set: Some(need.variant_id) != line.variant_id,
            });
        }
    }
    goods
}

/// Why a shipment cannot be asked for, by where it stands.
pub fn may_be_asked_for(open: &OpenOrder, shipment: &OpenShipment) -> Result<(), &'static str> {
    let status = shipment.shipment.status;
    if open.order.bundled_into.is_some() || status == OrderStatus::Bundled {
        return Err("bundled");
    }
    if status == OrderStatus::Cancelled || open.order.status == OrderStatus::Cancelled {
        return Err("order_cancelled");
    }
    if status.has_shipped() {
        return Err("already_shipped");
    }
    if open.order.hold_reason.is_some() {
        return Err("on_hold");
    }
    match status {
        OrderStatus::AwaitingShipment | OrderStatus::ShippingWork => Ok(()),
        _ => Err("not_to_ship_yet"),
    }
}

/// A file for a linked warehouse.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShipRequestFile {
    pub tenant_id: TenantId,
    pub id: ShipRequestFileId,
    pub link_id: WarehouseLinkId,
    /// How many requests are in it.
    pub requests: i64,
    pub bytes: i64,
    pub utf8: bool,
    /// When the warehouse said that it has it.
    pub acknowledged_at: Option<Instant>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;
    use ShipRequestState::{Accepted, Cancelled, Cancelling, Failed, Queued, Refused, Sent, Shipped};
    use uuid::Uuid;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(1_795_000_000_000 + millis).unwrap()
    }

    fn request(state: ShipRequestState) -> ShipRequest {
        let mut request = ShipRequest {
            tenant_id: TenantId(Uuid::nil()),
            id: ShipRequestId(Uuid::nil()),
            order_id: OrderId(Uuid::nil()),
            shipment_id: ShipmentId(Uuid::nil()),
            link_id: WarehouseLinkId(Uuid::nil()),
            request_key: "S1".into(),
            round: 1,
            state: Queued,
            live: true,
            reason: None,
            reference: None,
            sealed: None,
            attempts: 0,
            failures: 0,
            history: Json(Vec::new()),
            next_at: None,
            file_id: None,
            actor: Json(Actor::System),
            sent_at: None,
            finished_at: None,
            departure: None,
            created_at: at(0),
            updated_at: at(0),
            version: 1,
        };
        if matches!(state, Accepted | Cancelling | Shipped | Cancelled) {
            request.goes(Sent, None, at(0));
        }
        request.goes(state, None, at(0));
        request
    }

    /// Every state and every word.
    #[test]
    fn what_a_warehouse_says() {
        use WarehouseWord as Word;
        let words = [
            Word::Received,
            Word::Accepted,
            Word::Shipped,
            Word::PartlyShipped,
            Word::Refused,
            Word::Cancelled,
            Word::CancelAsked,
            Word::TooLate,
            Word::Unknown,
        ];
        for (from, expected) in [
            (
                Queued,
                [
                    Sent, Accepted, Shipped, Failed, Refused, Cancelled, Accepted, Accepted, Failed,
                ],
            ),
            (
                Sent,
                [
                    Sent, Accepted, Shipped, Failed, Refused, Cancelled, Accepted, Accepted, Failed,
                ],
            ),
            (
                Accepted,
                [
                    Accepted, Accepted, Shipped, Failed, Refused, Cancelled, Accepted, Accepted, Failed,
                ],
            ),
            (
                Cancelling,
                [
                    Cancelling, Cancelling, Shipped, Failed, Cancelled, Cancelled, Cancelling, Accepted,
                    Cancelled,
                ],
            ),
            (
                Failed,
                [
                    Sent, Accepted, Shipped, Failed, Refused, Cancelled, Accepted, Accepted, Failed,
                ],
            ),
            (Shipped, [Shipped; 9]),
            (Refused, [Refused; 9]),
            (Cancelled, [Cancelled; 9]),
        ] {
            for (word, to) in words.into_iter().zip(expected) {
                let mut request = request(from);
                let is_news = request.hears(word, at(1));
                assert_eq!(request.state, to, "{from:?} hears {word:?}");
                assert!(is_news || from == to, "{from:?} hears {word:?}");
                assert_eq!(request.live, !to.is_free());
                assert_eq!(request.finished_at.is_some(), to.is_over());
                assert!(!request.hears(word, at(2)), "twice is once: {from:?} {word:?}");
            }
        }
    }

    #[test]
    fn what_the_warehouse_may_have_is_not_canceled_without_it() {
        for (state, attempts, agreed, expected) in [
            (Queued, 0, false, Some(Cancelled)),
            (Queued, 1, false, Some(Cancelling)),
            (Queued, 1, true, Some(Cancelled)),
            (Sent, 1, false, Some(Cancelling)),
            (Accepted, 1, false, Some(Cancelling)),
            (Cancelling, 1, false, Some(Cancelling)),
            (Cancelling, 1, true, Some(Cancelled)),
            (Failed, 1, false, Some(Cancelling)),
            (Shipped, 1, true, None),
            (Refused, 1, false, None),
            (Cancelled, 1, false, None),
        ] {
            let mut request = request(state);
            request.attempts = attempts;
            let done = request.cancel(agreed, false, at(1));
            assert_eq!(
                done.ok().map(|()| request.state),
                expected,
                "{state:?} {attempts} {agreed}"
            );
        }
        let mut in_a_file = request(Sent);
        in_a_file.cancel(false, true, at(1)).unwrap();
        assert_eq!((in_a_file.state, in_a_file.next_at), (Cancelling, None));
    }

    #[test]
    fn what_a_warehouse_may_be_working_on() {
        for (state, attempts, expected) in [
            (Queued, 0, false),
            (Queued, 1, true),
            (Sent, 1, true),
            (Accepted, 1, true),
            (Cancelling, 1, true),
            (Shipped, 1, true),
            (Failed, 0, false),
            (Failed, 1, true),
            (Refused, 1, false),
            (Cancelled, 1, false),
        ] {
            let mut request = request(state);
            request.attempts = attempts;
            assert_eq!(request.may_be_there(), expected, "{state:?} {attempts}");
        }
    }

    #[test]
    fn what_goes_another_way_than_its_order_is_astray() {
        for (state, reason, expected) in [
            (Accepted, None, false),
            (Accepted, Some(TOO_LATE), true),
            (Shipped, None, false),
            (Shipped, Some(NOT_SHIPPABLE), true),
            (Shipped, Some(SHIPMENT_GONE), true),
            (Cancelled, Some(SHIPMENT_GONE), false),
            (Failed, Some("partly_shipped"), false),
        ] {
            let mut request = request(state);
            request.reason = reason.map(str::to_owned);
            assert_eq!(request.is_astray(), expected, "{state:?} {reason:?}");
        }
    }

    #[test]
    fn a_departure_is_added_up() {
        let said = |numbers: &[&str], carrier: &str| Departure {
            tracking_numbers: numbers.iter().map(|number| (*number).to_owned()).collect(),
            carrier: carrier.to_owned(),
            shipped_on: None,
        };
        let mut known = Departure::default();
        assert!(known.add(said(&["1", "1"], "yamato")));
        assert!(!known.add(said(&["1"], "")));
        assert!(known.add(said(&["2", "1"], "")));
        assert_eq!(known, said(&["1", "2"], "yamato"));
    }

    #[test]
    fn it_left_on_the_day_that_was_said_or_else_when_it_was_said_first() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let mut left = request(Shipped);
        let first = at(0).date_in_tokyo();
        assert!(!left.hears(WarehouseWord::Shipped, at(3 * 24 * 60 * 60 * 1000)));
        for (said, expected) in [(None, first), (Some("2026-11-20"), day("2026-11-20"))] {
            left.departure = Some(Json(Departure {
                shipped_on: said.map(day),
                ..Departure::default()
            }));
            assert_eq!(left.left_on(), Some(expected));
        }
        left.departure = None;
        assert_eq!(
            left.left_on(),
            Some(first),
            "as it was kept before departures were"
        );
        assert_eq!(request(Accepted).left_on(), None);
    }

    #[test]
    fn what_is_tried_again_keeps_its_key_unless_the_warehouse_is_done_with_it() {
        let mut never_there = request(Refused);
        never_there.retry("S1", 1, at(1)).unwrap();
        assert_eq!(
            (never_there.request_key.as_str(), never_there.state),
            ("S1", Queued)
        );
        let mut was_there = request(Accepted);
        was_there.goes(Refused, None, at(1));
        was_there.retry("S1", 1, at(2)).unwrap();
        assert_eq!(
            (
                was_there.request_key.as_str(),
                was_there.round,
                was_there.attempts
            ),
            ("S1-2", 2, 0)
        );
        for state in [Queued, Sent, Accepted, Cancelling, Shipped, Cancelled] {
            assert_eq!(
                request(state).retry("S1", 1, at(1)),
                Err(Error::NotFailed),
                "{state:?}"
            );
        }
    }

    #[test]
    fn a_warehouse_that_is_away_is_tried_for_three_days() {
        let mut request = request(Queued);
        let (mut tried, mut last) = (0, at(0));
        while request.state == Queued {
            request.stumbled("not_connected", last, 0, 0);
            tried += 1;
            last = request.next_at.unwrap_or(last);
        }
        assert_eq!(
            (request.state, request.reason.as_deref()),
            (Failed, Some("not_connected"))
        );
        assert!((12..25).contains(&tried), "{tried}");
        assert!(request.history.len() <= MAX_HISTORY);
    }

    #[test]
    fn only_what_has_been_to_be_told_for_three_days_is_overdue() {
        for (state, millis, overdue) in [
            (Queued, PATIENCE_MILLIS - 1, false),
            (Queued, PATIENCE_MILLIS, true),
            (Sent, PATIENCE_MILLIS, false),
            (Failed, PATIENCE_MILLIS, false),
        ] {
            let mut request = request(state);
            assert_eq!(request.is_overdue(at(millis)), overdue, "{state:?} {millis}");
            request.lose_patience("credentials", at(millis));
            let expected = if overdue { Failed } else { state };
            assert_eq!(request.state, expected, "{state:?} {millis}");
        }
    }
}
