//! Doing what a rule does, by the same functions that people's requests go through.

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::rule::{Masters, OrderState, RuleAction, SetShipments};
use domain::standing::Hold;
use domain::{Date, FieldError};
use serde_json::json;
use store::Tx;

use super::letters::Letters;
use crate::orders::{Desk, MoveRequest, OrderEdit, edit_in, hold, move_one, release};
use crate::shipments::ShipmentEdit;
use crate::{App, Caller, Error, Result, ship_requests, shipment_reports, shipments, warehouse_links};

/// A rule at work: it acts in its own name.
pub(super) struct Hand<'a> {
    pub app: &'a App,
    pub caller: &'a Caller,
    pub masters: &'a Masters,
    /// For the timeline: the rule's name.
    pub name: &'a str,
    pub today: Date,
}

impl Hand<'_> {
    /// `open` is the order as it is by now.
    pub async fn act(
        &self,
        tx: &mut Tx,
        open: &OpenOrder,
        action: &RuleAction,
        letters: Option<&mut Letters>,
    ) -> Result<()> {
        let (app, caller, id) = (self.app, self.caller, open.order.id);
        match action {
            RuleAction::MoveStatus { to, sub_status } => {
                let request = MoveRequest {
                    to: *to,
                    sub_status: sub_status.clone(),
                    reason: Some(self.name.to_owned()),
                };
                move_one(app, tx, caller, id, None, request).await?;
            }
            RuleAction::ChangeProcessingRoute { processing_route } => {
                let edit = OrderEdit {
                    processing_route: Some(processing_route.clone()),
                    ..OrderEdit::default()
                };
                self.edit(tx, open, edit).await?;
            }
            RuleAction::AddTags { tags } => {
                let mut all = open.order.tags.0.clone();
                for tag in tags {
                    if !all.contains(tag) && all.len() < domain::order_check::MAX_TAGS {
                        all.push(tag.clone());
                    }
                }
                self.tag(tx, open, all).await?;
            }
            RuleAction::RemoveTags { tags } => {
                let kept = open.order.tags.0.iter().filter(|tag| !tags.contains(tag));
                self.tag(tx, open, kept.cloned().collect()).await?;
            }
            RuleAction::AddMemo { text } => {
                let mut note = open.personal.staff_note.clone();
                if !note.is_empty() {
                    note.push('\n');
                }
                note.push_str(text);
                let edit = OrderEdit {
                    staff_note: Some(note),
                    ..OrderEdit::default()
                };
                self.edit(tx, open, edit).await?;
            }
            RuleAction::Hold { reason } => {
                let reason = Hold {
                    reason: reason.clone(),
                    until: None,
                };
                hold(app, tx, caller, id, None, reason).await?;
            }
            RuleAction::Release if open.order.hold_reason.is_none() => {}
            RuleAction::Release => {
                release(app, tx, caller, id, None).await?;
            }
            RuleAction::SetShipments(fields) => self.set_shipments(tx, open, fields).await?,
            RuleAction::Call { label } => self.call(tx, open, label).await?,
            RuleAction::SendMail { .. } => {
                let letters =
                    letters.ok_or_else(|| Error::Internal("a rule's mail was not written".into()))?;
                letters.send_next(tx, caller).await?;
            }
            RuleAction::RequestShipment { warehouse, due_only } => {
                self.request_shipment(tx, open, warehouse, *due_only).await?;
            }
            RuleAction::ReportShipments => {
                shipment_reports::asked(tx, &Desk::of(app, caller), id).await?;
            }
        }
        Ok(())
    }

    async fn edit(&self, tx: &mut Tx, open: &OpenOrder, edit: OrderEdit) -> Result<()> {
        edit_in(self.app, tx, self.caller, open.order.id, None, edit).await?;
        Ok(())
    }

    /// What stays as it was is no change.
    async fn tag(&self, tx: &mut Tx, open: &OpenOrder, tags: Vec<String>) -> Result<()> {
        if tags == open.order.tags.0 {
            return Ok(());
        }
        let edit = OrderEdit {
            tags: Some(tags),
            ..OrderEdit::default()
        };
        self.edit(tx, open, edit).await
    }

    async fn set_shipments(&self, tx: &mut Tx, open: &OpenOrder, fields: &SetShipments) -> Result<()> {
        let here = open
            .shipments
            .iter()
            .filter(|one| !one.shipment.status.has_shipped());
        for one in here {
            let edit = ShipmentEdit {
                carrier: fields.carrier.clone(),
                waybill_kind: fields.waybill_kind.clone(),
                temperature: fields.temperature,
                deliver_on: fields.deliver_on(self.today),
                delivery_window: fields.delivery_window.clone(),
                parcels: fields.parcels,
                ship_on: fields.ship_on(self.masters, open.order.processing_route_id, self.today),
                waybill_note: fields.waybill_note.clone(),
                ..ShipmentEdit::default()
            };
            shipments::edit(self.app, tx, self.caller, one.shipment.id, None, edit).await?;
        }
        Ok(())
    }

    /// All of them or none.
    async fn request_shipment(
        &self,
        tx: &mut Tx,
        open: &OpenOrder,
        warehouse: &str,
        due_only: bool,
    ) -> Result<()> {
        let link = warehouse_links::by_code(tx, self.caller, warehouse, "/warehouse").await?;
        if !link.is_ready() {
            return Err(FieldError::new("/warehouse", "warehouse_not_ready").into());
        }
        let shipments = OrderState::of(open).to_ship(due_only, self.today);
        let desk = Desk::of(self.app, self.caller);
        let orders = std::slice::from_ref(open);
        let (_, refused) = ship_requests::ask_for(
            tx,
            &desk,
            &link,
            orders,
            &shipments,
            ship_requests::How::default(),
        )
        .await?;
        let fault = refused.first().and_then(|(_, faults)| faults.first());
        match fault {
            Some(fault) => Err(FieldError::new("/request_shipment", fault.code).into()),
            None => Ok(()),
        }
    }

    async fn call(&self, tx: &mut Tx, open: &OpenOrder, label: &str) -> Result<()> {
        let desk = Desk::of(self.app, self.caller);
        let event = desk.event(&open.order, EventKind::RuleCalled, json!({ "label": label }));
        Ok(store::events::insert(tx, &[event]).await?)
    }
}
