//! What a rule may be.

use super::{Guards, Masters, Retry, RuleAction, RuleBody, SetShipments, TriggerKind};
use crate::FieldError;
use crate::order_check::{MAX_CODE, MAX_LABEL, MAX_WAYBILL_NOTE};
use crate::order_status::OrderStatus;

const MAX_ACTIONS: usize = 10;
const MAX_ADDED_TAGS: usize = 10;
const MAX_REASON: usize = 100;
const MAX_MEMO: usize = 500;
const MAX_MESSAGE: usize = 2_000;
const MAX_DAYS: i64 = 365;
const MAX_PARCELS: i64 = 999;
const MAX_TIMES: usize = 24;

/// Everything wrong with a rule but its condition.
pub fn check(trigger: TriggerKind, body: &RuleBody, masters: &Masters) -> Vec<FieldError> {
    let mut check = Check(Vec::new());
    if let Some(code) = &body.processing_route
        && masters.lane(code).is_none()
    {
        check.wrong("/processing_route", "unknown_route");
    }
    if needs_status(trigger) && body.status.is_none() {
        check.wrong("/status", "required");
    }
    match (trigger, body.times.len()) {
        (TriggerKind::Schedule, 0) => check.wrong("/times", "required"),
        (TriggerKind::Schedule, count) if count > MAX_TIMES => check.wrong("/times", "too_many_items"),
        (TriggerKind::Schedule, _) | (_, 0) => {}
        _ => check.wrong("/times", "conflicts"),
    }
    let Guards { max_per_minute, .. } = body.guards;
    check.range("/guards/max_per_minute", max_per_minute, 1, 10_000);
    check.range(
        "/retry/attempts",
        body.retry.attempts,
        *Retry::ATTEMPTS.start(),
        *Retry::ATTEMPTS.end(),
    );
    let (least, most) = (*Retry::PAUSE_SECONDS.start(), *Retry::PAUSE_SECONDS.end());
    check.range("/retry/pause_seconds", body.retry.pause_seconds, least, most);
    if body.actions.is_empty() {
        check.wrong("/actions", "required");
    }
    if body.actions.len() > MAX_ACTIONS {
        check.wrong("/actions", "too_many_items");
    }
    for (i, action) in body.actions.iter().enumerate() {
        check.action(&format!("/actions/{i}"), action, masters);
    }
    check.0
}

/// Else it would look at every order there ever was.
pub fn needs_status(trigger: TriggerKind) -> bool {
    matches!(
        trigger,
        TriggerKind::StatusEntered | TriggerKind::ShipDateReached | TriggerKind::Schedule
    )
}

struct Check(Vec<FieldError>);

impl Check {
    fn wrong(&mut self, pointer: impl Into<String>, code: &'static str) {
        self.0.push(FieldError::new(pointer, code));
    }

    fn range(&mut self, pointer: impl Into<String>, value: i64, least: i64, most: i64) {
        if !(least..=most).contains(&value) {
            let hint = format!("{least}…{most}");
            self.0.push(FieldError::new(pointer, "out_of_range").hint(hint));
        }
    }

    fn text(&mut self, pointer: impl Into<String>, text: &str, most: usize) {
        let pointer = pointer.into();
        if text.trim().is_empty() {
            self.wrong(pointer, "required");
        } else if text.contains('\0') {
            self.wrong(pointer, "bad_character");
        } else if text.chars().count() > most {
            self.0
                .push(FieldError::new(pointer, "too_long").hint(most.to_string()));
        }
    }

    fn tags(&mut self, at: &str, tags: &[String]) {
        if tags.is_empty() {
            self.wrong(format!("{at}/tags"), "required");
        } else if tags.len() > MAX_ADDED_TAGS {
            self.wrong(format!("{at}/tags"), "too_many_items");
        }
        for (i, tag) in tags.iter().enumerate() {
            self.text(format!("{at}/tags/{i}"), tag, MAX_LABEL);
        }
    }

    fn fields(&mut self, at: &str, fields: &SetShipments) {
        if fields.is_empty() {
            self.wrong(at, "required");
        }
        let codes = [
            ("carrier", &fields.carrier),
            ("waybill_kind", &fields.waybill_kind),
        ];
        for (name, code) in codes {
            if let Some(code) = code {
                self.text(format!("{at}/{name}"), code, MAX_CODE);
            }
        }
        let texts = [
            ("delivery_window", &fields.delivery_window, MAX_CODE),
            ("waybill_note", &fields.waybill_note, MAX_WAYBILL_NOTE),
        ];
        for (name, text, most) in texts {
            // An empty one takes away what there is.
            if let Some(text) = text.as_ref().filter(|text| !text.is_empty()) {
                self.text(format!("{at}/{name}"), text, most);
            }
        }
        let days = [
            ("ship_in_days", fields.ship_in_days),
            ("deliver_in_days", fields.deliver_in_days),
        ];
        for (name, days) in days {
            if let Some(days) = days {
                self.range(format!("{at}/{name}"), days, 0, MAX_DAYS);
            }
        }
        if fields.no_delivery_date && fields.deliver_in_days.is_some() {
            self.wrong(format!("{at}/no_delivery_date"), "conflicts");
        }
        if let Some(parcels) = fields.parcels {
            self.range(format!("{at}/parcels"), parcels, 1, MAX_PARCELS);
        }
    }

    fn action(&mut self, at: &str, action: &RuleAction, masters: &Masters) {
        match action {
            RuleAction::MoveStatus { to, sub_status } => {
                if *to == OrderStatus::Bundled {
                    // Only bundling leads there.
                    self.wrong(format!("{at}/to"), "not_in_list");
                }
                if let Some(code) = sub_status {
                    match masters.step(code) {
                        None => self.wrong(format!("{at}/sub_status"), "unknown_reference"),
                        Some(step) if step.status != *to => {
                            self.wrong(format!("{at}/sub_status"), "not_of_status");
                        }
                        Some(_) => {}
                    }
                }
            }
            RuleAction::ChangeProcessingRoute { processing_route } => {
                if masters.lane(processing_route).is_none() {
                    self.wrong(format!("{at}/processing_route"), "unknown_route");
                }
            }
            RuleAction::SetShipments(fields) => self.fields(at, fields),
            RuleAction::AddTags { tags } | RuleAction::RemoveTags { tags } => self.tags(at, tags),
            RuleAction::Hold { reason } => self.text(format!("{at}/reason"), reason, MAX_REASON),
            RuleAction::Release | RuleAction::ReportShipments => {}
            RuleAction::AddMemo { text } => self.text(format!("{at}/text"), text, MAX_MEMO),
            RuleAction::Call { label } => self.text(format!("{at}/label"), label, MAX_REASON),
            RuleAction::RequestShipment { warehouse, .. } => {
                if !masters.warehouses.contains(warehouse) {
                    self.wrong(format!("{at}/warehouse"), "unknown_reference");
                }
            }
            RuleAction::SendMail { message, .. } if message.is_empty() => {}
            RuleAction::SendMail { message, .. } => {
                self.text(format!("{at}/message"), message, MAX_MESSAGE);
            }
        }
    }
}
