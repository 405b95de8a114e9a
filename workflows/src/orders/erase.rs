//! 個人情報の消去: a buyer asks to be forgotten. What is personal about an order, and about those bundled into
//! it, goes for good; the books stay.

use std::collections::{BTreeSet, HashMap};

use domain::audit::AuditAction;
use domain::event::EventKind;
use domain::order::{Order, OrderStatus};
use domain::order_erasure::{forget_people, refusal};
use domain::{MailBatchId, OrderId};
use serde_json::json;
use store::mall_cancellations::MALL_CANCELLATIONS;
use store::rearranged::Rearranged;
use store::{TenantKeys, Tx};

use super::change::{Desk, bar, lock};
use super::workbench::close;
use crate::audit::{self, Deed};
use crate::{App, Caller, Error, Result, alerts};

/// One order that was asked for, and what became of it.
#[derive(Clone, Debug)]
pub struct Erasure {
    pub order: Order,
    /// The orders that were bundled into it.
    pub with: Vec<OrderId>,
    /// How many mails were emptied.
    pub mails: usize,
    /// Why nothing was, if so.
    pub refused: Option<domain::Error>,
}

/// Done twice, it changes nothing the second time.
pub async fn erase(app: &App, tx: &mut Tx, caller: &Caller, id: OrderId) -> Result<Erasure> {
    let desk = Desk::of(app, caller);
    let with = store::order_erasure::bundled_into(tx, desk.tenant, &[id]).await?;
    let all: Vec<OrderId> = std::iter::once(id).chain(with.iter().copied()).collect();
    let locked = lock(tx, desk.tenant, &all).await?;
    let order = locked.iter().find(|locked| locked.order.id == id);
    let order = order.ok_or(domain::Error::NotFound)?.order.clone();
    // What was taken out of the bundle meanwhile is an order of its own again.
    let due = locked
        .iter()
        .map(|locked| &locked.order)
        .filter(|one| one.erased_at.is_none() && (one.id == id || one.status == OrderStatus::Bundled));
    let due: Vec<Order> = due.cloned().collect();
    if due.is_empty() {
        return Ok(Erasure {
            order,
            with,
            mails: 0,
            refused: None,
        });
    }
    if order.erased_at.is_none()
        && let Some(refused) = refusal(order.status)
    {
        return Err(refused.into());
    }
    let ids: Vec<OrderId> = due.iter().map(|order| order.id).collect();
    if let Some(what) = store::order_erasure::under_way(tx, desk.tenant, &ids).await? {
        return Err(domain::Error::UnderWay { by: what.as_str() }.into());
    }
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    let mails = forget_mail(tx, &desk, &keys, &ids).await?;
    forget_rows(tx, &desk, &keys, &ids).await?;
    for order in &due {
        let event = desk.event(order, EventKind::OrderErased, json!({}));
        store::events::insert(tx, std::slice::from_ref(&event)).await?;
        bar(tx, order.id, &event).await?;
        let deed = Deed::new(AuditAction::OrderErased).to(order.id);
        audit::write(tx, app, caller, deed).await?;
    }
    alerts::refresh(app, tx, &keys, desk.tenant, &desk.actor, &ids).await?;
    Ok(Erasure {
        order: super::moves::reread(tx, &desk, id).await?,
        with,
        mails,
        refused: None,
    })
}

/// The same for many, in their order: what cannot forget yet stays, and says why.
pub async fn erase_all(app: &App, tx: &mut Tx, caller: &Caller, orders: Vec<Order>) -> Result<Vec<Erasure>> {
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let with = store::order_erasure::bundled_into(tx, caller.tenant, &ids).await?;
    let all: Vec<OrderId> = ids.iter().copied().chain(with).collect();
    store::alerts::lock_orders(tx, caller.tenant, &all).await?;
    let mut erasures: HashMap<OrderId, Erasure> = HashMap::with_capacity(orders.len());
    // A bundled one goes with the order that it was bundled into, which may stand behind it.
    let (bundled, others): (Vec<Order>, Vec<Order>) = orders
        .into_iter()
        .partition(|order| order.status == OrderStatus::Bundled);
    for order in others.into_iter().chain(bundled) {
        let erasure = match erase(app, tx, caller, order.id).await {
            Err(Error::Domain(refused)) => Erasure {
                order,
                with: Vec::new(),
                mails: 0,
                refused: Some(refused),
            },
            erasure => erasure?,
        };
        erasures.insert(erasure.order.id, erasure);
    }
    Ok(ids.iter().filter_map(|id| erasures.remove(id)).collect())
}

/// Mail about these orders, and what lies with none and is from who bought them, and from them alone; how
/// many. Nothing that waits goes any more.
async fn forget_mail(tx: &mut Tx, desk: &Desk, keys: &TenantKeys, orders: &[OrderId]) -> Result<usize> {
    let mut mails = store::mails::of_orders(tx, desk.tenant, orders).await?;
    mails.extend(store::mails::apart_of_orders(tx, desk.tenant, orders).await?);
    for mail in &mails {
        store::mails::erase(tx, keys, desk.tenant, mail.id, desk.now).await?;
    }
    let batches: BTreeSet<MailBatchId> = mails.iter().filter_map(|mail| mail.batch_id).collect();
    for batch in batches {
        forget_messages(tx, desk, keys, batch, orders).await?;
    }
    store::follow_mails::forget_waiting(tx, desk.tenant, orders).await?;
    Ok(mails.len())
}

/// 個別メッセージ that were for these orders.
async fn forget_messages(
    tx: &mut Tx,
    desk: &Desk,
    keys: &TenantKeys,
    batch: MailBatchId,
    orders: &[OrderId],
) -> Result<()> {
    let Some(batch) = store::mail_batches::get(&mut *tx, desk.tenant, batch).await? else {
        return Ok(());
    };
    let mut messages = store::mail_batches::open(keys, &batch)?;
    let before = messages.single.len();
    messages.single.retain(|order, _| !orders.contains(order));
    if messages.single.len() < before {
        let sealed = store::mail_batches::seal(keys, batch.id, &messages)?;
        store::mail_batches::reword(tx, &batch, &sealed).await?;
    }
    Ok(())
}

/// The orders themselves, what they were before, and what others said about them.
async fn forget_rows(tx: &mut Tx, desk: &Desk, keys: &TenantKeys, ids: &[OrderId]) -> Result<()> {
    for before in super::open(tx, keys, desk.tenant, ids).await? {
        let mut after = before.clone();
        forget_people(&mut after);
        close(keys, &before, &mut after)?;
        let one = [Rearranged {
            before: &before,
            after: &after,
        }];
        store::rearranged::save(tx, desk.tenant, &one).await?;
        let id = before.order.id;
        let no_words = keys.seal_json(MALL_CANCELLATIONS, id.0, &String::new())?;
        store::mall_cancellations::reword(tx, desk.tenant, id, &no_words).await?;
    }
    store::order_erasure::forget_answers(tx, desk.tenant, ids).await?;
    store::kept::remove_of(tx, desk.tenant, ids).await?;
    store::order_erasure::mark(tx, desk.tenant, ids, desk.now).await?;
    Ok(())
}
