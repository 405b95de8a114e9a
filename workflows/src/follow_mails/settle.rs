//! What follows on a follow mail that was put in line.

use domain::event::EventKind;
use domain::mail::{Mail, MailStage};
use domain::order::OrderStatus;
use domain::{MailId, OrderId, TenantId};
use serde_json::json;
use store::Tx;

use crate::mails::Press;
use crate::orders::{self, Desk, Step};
use crate::{Caller, Result};

/// Notes the mails of these orders; where the shop wants it so, the orders are 処理済.
pub(crate) async fn settle(tx: &mut Tx, press: &Press, caller: &Caller, mails: &[Mail]) -> Result<()> {
    let mut ids: Vec<OrderId> = Vec::with_capacity(mails.len());
    for mail in mails {
        if let Some(order) = mail.order_id {
            store::follow_mails::settle(tx, press.tenant, order, Some(mail.id), None, press.now).await?;
            ids.push(order);
        }
    }
    if !press.completes_orders() || ids.is_empty() {
        return Ok(());
    }
    let desk = Desk {
        tenant: press.tenant,
        actor: caller.actor.clone(),
        now: press.now,
    };
    let mut steps = Vec::new();
    for locked in orders::lock(tx, press.tenant, &ids).await? {
        let moved = locked.standing.moved(OrderStatus::Completed, None, desk.today());
        if let Ok(after) = moved {
            steps.push(Step {
                locked,
                after,
                kind: EventKind::OrderMoved,
                data: json!({ "reason": "follow_mail" }),
                of_move: None,
            });
        }
    }
    orders::stand(tx, &desk, steps).await
}

/// Of these mails, which were taken back because their orders are not to get them: once such an order is
/// shipped again, it waits for its day anew.
pub(crate) async fn forget(tx: &mut Tx, tenant: TenantId, mails: &[Mail]) -> Result<()> {
    let (mut orders, mut ids): (Vec<OrderId>, Vec<MailId>) = Default::default();
    for mail in mails.iter().filter(|mail| mail.stage == MailStage::Follow) {
        orders.extend(mail.order_id);
        ids.push(mail.id);
    }
    if !ids.is_empty() {
        store::follow_mails::forget_sent(tx, tenant, &orders, &ids).await?;
    }
    Ok(())
}
