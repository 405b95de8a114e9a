//! Rules at work on one order.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Actions, Insert, Parcels, ReadyRule};
use crate::condition::Facts;
use crate::order::{Gift, LineKind, TaxMode};
use crate::order_check::{MAX_GIFTS, MAX_LINES, MAX_QUANTITY, MAX_TAGS};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft};
use crate::totals::Totals;
use crate::weight::Weights;
use crate::{Date, ImportRuleId, RateBp, Yen};

/// A shipment of more is a mistake.
pub(super) const MAX_PARCELS: i64 = 999;

/// What the rules made of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied<'a> {
    /// The order as it is to be kept; what its source told is untouched.
    pub draft: Cow<'a, OrderDraft>,
    /// The code of the lane it goes to, where a rule says so.
    pub processing_route: Option<String>,
    pub hold_reason: Option<String>,
    /// The rules that applied, in their order.
    pub decisions: Vec<Decision>,
}

/// A rule that applied, and what it changed. Kept with the order: nothing personal is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    pub rule: ImportRuleId,
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub field: &'static str,
    /// The 伝票No of the shipment it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slip: Option<i64>,
    pub before: Value,
    pub after: Value,
}

/// What rules know beside the order.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The code of the lane that the sales route leads to.
    pub lane: &'a str,
    /// In Japan.
    pub today: Date,
    pub weights: &'a Weights,
    /// The first day from one on that the lane of a code works.
    pub next_worked: &'a dyn Fn(&str, Date) -> Date,
}

/// Asks the rules in their order. Nothing they do costs anything, so the totals stay what they are.
pub fn apply<'a>(
    rules: &[ReadyRule],
    draft: &'a OrderDraft,
    totals: &Totals,
    around: Surroundings<'_>,
) -> Applied<'a> {
    let Surroundings { today, weights, .. } = around;
    let mut applied = Applied {
        draft: Cow::Borrowed(draft),
        processing_route: None,
        hold_reason: None,
        decisions: Vec::new(),
    };
    let mut planned = None;
    for rule in rules {
        let lane = applied.processing_route.as_deref().unwrap_or(around.lane);
        if !rule
            .condition
            .holds(&Facts::of_draft(&applied.draft, totals, lane, weights), today)
        {
            continue;
        }
        let mut changes = Changes(Vec::new());
        planned = in_days(&rule.actions, today).or(planned);
        applied.act(&rule.actions, around, planned, &mut changes);
        applied.decisions.push(Decision {
            rule: rule.id,
            changes: changes.0,
        });
        if rule.stops {
            break;
        }
    }
    applied
}

fn in_days(actions: &Actions, today: Date) -> Option<Date> {
    let days = chrono::Duration::days(actions.ship_in_days?);
    today.checked_add_signed(days)
}

impl Applied<'_> {
    /// `planned` is the day that this rule or one before it names; each lane has its own days off.
    fn act(
        &mut self,
        actions: &Actions,
        around: Surroundings<'_>,
        planned: Option<Date>,
        changes: &mut Changes,
    ) {
        let before = self.processing_route.as_deref().unwrap_or(around.lane).to_owned();
        let lane = actions.processing_route.as_ref().unwrap_or(&before);
        let ship_on = planned
            .filter(|_| actions.ship_in_days.is_some() || *lane != before)
            .map(|day| (around.next_worked)(lane, day));
        if let Some(code) = &actions.processing_route {
            changes.note("processing_route", None, &before, code);
            self.processing_route = Some(code.clone());
        }
        if let Some(reason) = &actions.hold_reason {
            changes.note("hold.reason", None, &self.hold_reason, &actions.hold_reason);
            self.hold_reason = Some(reason.clone());
        }
        self.tag(&actions.tags, changes);
        if ship_on.is_none() && !touches_shipments(actions) {
            return;
        }
        let draft = self.draft.to_mut();
        let mut lines: usize = draft.shipments.iter().map(|shipment| shipment.lines.len()).sum();
        for shipment in &mut draft.shipments {
            let grams = shipment.weight(&draft.route, around.weights);
            let mut here = OnShipment { shipment, changes };
            here.set(actions, ship_on, grams);
            here.add_gifts(actions);
            for insert in &actions.inserts {
                if lines < MAX_LINES && here.add(insert) {
                    lines += 1;
                }
            }
        }
    }

    fn tag(&mut self, tags: &[String], changes: &mut Changes) {
        let new: Vec<&String> = tags.iter().filter(|tag| !self.draft.tags.contains(tag)).collect();
        if new.is_empty() {
            return;
        }
        let before = self.draft.tags.clone();
        let draft = self.draft.to_mut();
        for tag in new {
            if draft.tags.len() < MAX_TAGS {
                draft.tags.push(tag.clone());
            }
        }
        changes.note("tags", None, &before, &draft.tags);
    }
}

fn touches_shipments(actions: &Actions) -> bool {
    let only_order = Actions {
        processing_route: actions.processing_route.clone(),
        hold_reason: actions.hold_reason.clone(),
        tags: actions.tags.clone(),
        ..Actions::default()
    };
    *actions != only_order
}

struct OnShipment<'a> {
    shipment: &'a mut ShipmentDraft,
    changes: &'a mut Changes,
}

impl OnShipment<'_> {
    fn set(&mut self, actions: &Actions, ship_on: Option<Date>, grams: Option<i64>) {
        let slip = Some(self.shipment.slip);
        let pieces = self.pieces();
        let shipment = &mut *self.shipment;
        if let Some(carrier) = &actions.carrier {
            let before = std::mem::replace(&mut shipment.carrier, carrier.clone());
            self.changes.note("shipments.carrier", slip, &before, carrier);
        }
        if let Some(kind) = &actions.waybill_kind {
            let before = std::mem::replace(&mut shipment.waybill_kind, kind.clone());
            self.changes.note("shipments.waybill_kind", slip, &before, kind);
        }
        if let Some(temperature) = actions.temperature {
            let before = shipment.temperature.replace(temperature).unwrap_or_default();
            self.changes
                .note("shipments.temperature", slip, &before, &temperature);
        }
        if let Some(after) = actions.parcels.and_then(|parcels| count(parcels, pieces, grams)) {
            let before = std::mem::replace(&mut shipment.parcels, after);
            self.changes.note("shipments.parcels", slip, &before, &after);
        }
        if let Some(after) = ship_on {
            let before = shipment.ship_on.replace(after);
            self.changes
                .note("shipments.ship_on", slip, &before, &Some(after));
        }
    }

    fn add_gifts(&mut self, actions: &Actions) {
        let before = self.shipment.gifts.len();
        let room = MAX_GIFTS.saturating_sub(before);
        let gifts = actions.gifts.iter().take(room).map(|gift| Gift {
            kind: gift.kind.clone(),
            text: gift.text.clone(),
            amount: Yen::ZERO,
            tax_rate: RateBp::STANDARD,
        });
        self.shipment.gifts.extend(gifts);
        let slip = Some(self.shipment.slip);
        self.changes
            .note("shipments.gifts", slip, &before, &self.shipment.gifts.len());
    }

    fn add(&mut self, insert: &Insert) -> bool {
        let times = match insert.per_pieces {
            Some(pieces) if pieces > 0 => self.pieces() / pieces,
            _ => 1,
        };
        let quantity = insert.quantity.saturating_mul(times).min(MAX_QUANTITY);
        if quantity <= 0 {
            return false;
        }
        self.shipment.lines.push(LineDraft {
            kind: LineKind::Promotion,
            kind_code: String::new(),
            sku: insert.sku.clone(),
            name: insert.name.clone(),
            options: String::new(),
            quantity,
            unit_price: Yen::ZERO,
            tax_rate: None,
            tax_mode: TaxMode::Included,
            tax: None,
            extra: Extra::new(),
        });
        let line = json!({ "sku": insert.sku, "quantity": quantity });
        self.changes
            .note("lines", Some(self.shipment.slip), &Value::Null, &line);
        true
    }

    /// Pieces of goods; what rules put in counts for nothing.
    fn pieces(&self) -> i64 {
        let goods = |line: &&LineDraft| matches!(line.kind, LineKind::Product | LineKind::Set);
        let lines = self.shipment.lines.iter().filter(goods);
        lines
            .fold(0_i64, |sum, line| sum.saturating_add(line.quantity))
            .max(0)
    }
}

fn count(parcels: Parcels, pieces: i64, grams: Option<i64>) -> Option<i64> {
    let full = |all: i64, each: i64| {
        let each = each.max(1);
        all / each + i64::from(all % each != 0)
    };
    let count = match parcels {
        Parcels::Fixed(count) => count,
        Parcels::PiecesEach(each) => full(pieces, each),
        Parcels::GramsEach(each) => full(grams?, each),
    };
    Some(count.clamp(1, MAX_PARCELS))
}

struct Changes(Vec<Change>);

impl Changes {
    /// What stays as it was is no change.
    fn note<T: Serialize + PartialEq>(
        &mut self,
        field: &'static str,
        slip: Option<i64>,
        before: &T,
        after: &T,
    ) {
        if before != after {
            self.0.push(Change {
                field,
                slip,
                before: json!(before),
                after: json!(after),
            });
        }
    }
}
