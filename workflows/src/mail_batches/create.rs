//! Taking on mail to many orders, or only trying it.

use std::collections::HashSet;

use domain::job::JobKind;
use domain::mail::MailStage;
use domain::mail_batch::{BatchMessages, MAX_MAILS, MailBatch};
use domain::order_move::MoveStatus;
use domain::{FieldError, Json, MailBatchId, MailTemplateId, OrderId};
use store::Tx;
use store::jobs::NewJob;

use crate::mails::{Prepared, Press, Refused, Wish, prepare};
use crate::{App, Caller, Result, new_id};

pub struct NewBatch {
    pub orders: Vec<OrderId>,
    pub stage: MailStage,
    /// None: one of its stage, and of a free one one for this batch.
    pub key: Option<String>,
    pub template: Option<MailTemplateId>,
    pub messages: BatchMessages,
}

/// What a batch would come to, by place among the orders.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    pub ready: Vec<(usize, OrderId, Prepared)>,
    pub refused: Vec<(usize, OrderId, Refused)>,
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewBatch) -> Result<MailBatch> {
    check(&new)?;
    let now = app.now();
    let id = MailBatchId(new_id());
    let keys = app.store.keys(caller.tenant, now).await?;
    let batch = MailBatch {
        tenant_id: caller.tenant,
        id,
        status: MoveStatus::Queued,
        stage: new.stage,
        template_id: new.template,
        send_key: match (new.key, new.stage) {
            (Some(key), _) => key,
            (None, MailStage::Free) => id.to_string(),
            (None, _) => String::new(),
        },
        orders: i64::try_from(new.orders.len()).unwrap_or(i64::MAX),
        queued: 0,
        known: 0,
        refused: 0,
        cursor: 0,
        sealed: store::mail_batches::seal(&keys, id, &new.messages)?,
        actor: Json(caller.actor.clone()),
        created_at: now,
        started_at: None,
        finished_at: None,
    };
    store::mail_batches::insert(tx, &batch, &new.orders).await?;
    let job = NewJob::new(new_id(), JobKind::SendMails, now)
        .tenant(caller.tenant)
        .subject(id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(batch)
}

/// Most orders that are tried at once, while the caller waits.
const TRIED: usize = 1_000;

/// Writes every mail and keeps none: who would get one, and why others would not.
pub async fn try_out(app: &App, caller: &Caller, new: &NewBatch) -> Result<Tried> {
    check(new)?;
    if new.orders.len() > TRIED {
        let error = FieldError::new("/order_ids", "too_many_items").hint(TRIED.to_string());
        return Err(error.into());
    }
    let press = Press::open(app, caller.tenant).await?;
    let mut tried = Tried::default();
    let wish = |order| Wish {
        stage: new.stage,
        key: "",
        template: new.template,
        message: new.messages.of(order),
        insists: false,
    };
    let prepared = prepare(app, &press, caller, &new.orders, wish).await?;
    for (place, (order, prepared)) in new.orders.iter().zip(prepared).enumerate() {
        match prepared {
            Ok(prepared) => tried.ready.push((place, *order, prepared)),
            Err(refused) => tried.refused.push((place, *order, refused)),
        }
    }
    Ok(tried)
}

fn check(new: &NewBatch) -> Result<()> {
    let orders = &new.orders;
    if orders.is_empty() {
        return Err(FieldError::new("/order_ids", "too_few_items").hint("1").into());
    }
    if orders.len() > MAX_MAILS {
        let error = FieldError::new("/order_ids", "too_many_items").hint(MAX_MAILS.to_string());
        return Err(error.into());
    }
    let mut seen = HashSet::with_capacity(orders.len());
    let twice = orders.iter().position(|id| !seen.insert(*id));
    match twice {
        Some(place) => Err(FieldError::new(format!("/order_ids/{place}"), "duplicate_item").into()),
        None => Ok(()),
    }
}
