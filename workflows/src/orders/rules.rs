//! 取込時自動処理 at the door.

use std::borrow::Cow;

use domain::ProcessingRouteId;
use domain::event::EventKind;
use domain::import_rule::{Decision, Surroundings, apply};
use domain::order_draft::OrderDraft;
use domain::totals::Totals;

use super::Entrance;
use super::identity::Identity;

/// An order after the tenant's rules.
pub(super) struct Ruled<'a> {
    pub draft: Cow<'a, OrderDraft>,
    pub lane: ProcessingRouteId,
    pub hold_reason: Option<String>,
    pub decisions: Vec<Decision>,
}

/// Asks the rules about an order, whose sales route leads to `lane`. Without rules nothing is done.
pub(super) fn ruled<'a>(
    entrance: &Entrance,
    told: &'a OrderDraft,
    totals: &Totals,
    lane: ProcessingRouteId,
    identity: &Identity,
) -> Ruled<'a> {
    if entrance.rules.is_empty() {
        return Ruled {
            draft: Cow::Borrowed(told),
            lane: identity.lane.unwrap_or(lane),
            hold_reason: None,
            decisions: Vec::new(),
        };
    }
    let calendars = entrance.watch.delivery().calendars();
    let next_worked = |code: &str, day| {
        let lane = identity.lane.or_else(|| entrance.lane(code)).unwrap_or(lane);
        calendars.next_worked(lane, day)
    };
    let around = Surroundings {
        lane: entrance.lane_code(lane),
        today: entrance.now.date_in_tokyo(),
        weights: &entrance.weights,
        next_worked: &next_worked,
    };
    let mut applied = apply(&entrance.rules, told, totals, around);
    if identity.event != EventKind::OrderCreated {
        // Whether it rests is up to people by now.
        applied.hold_reason = None;
        not_decided(&mut applied.decisions, "hold.reason");
    }
    if identity.lane.is_some() {
        applied.processing_route = None;
        not_decided(&mut applied.decisions, "processing_route");
    }
    Ruled {
        lane: applied
            .processing_route
            .and_then(|code| entrance.lane(&code))
            .or(identity.lane)
            .unwrap_or(lane),
        draft: applied.draft,
        hold_reason: applied.hold_reason,
        decisions: applied.decisions,
    }
}

fn not_decided(decisions: &mut [Decision], field: &str) {
    for decision in decisions {
        decision.changes.retain(|change| change.field != field);
    }
}
