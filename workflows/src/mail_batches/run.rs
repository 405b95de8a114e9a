//! Writes the mails of a batch, part by part. The cursor moves in the part's own transaction: after a crash
//! the batch goes on where it was, and no order gets its mail twice.

use domain::event::{Event, EventKind};
use domain::job::JobKind;
use domain::mail_batch::{BatchMessages, MAIL_BATCH, MailBatch, MailIssue};
use domain::{EventId, Json, MailBatchId, TenantId};
use serde_json::json;
use store::mail_batches::BatchProgress;

use crate::mails::{Press, Queued, Wish, prepare, queue};
use crate::{App, Caller, Result, Stop, new_id};

/// True where the batch has come to its end, by this run or another; false where it was stopped.
pub async fn run(app: &App, tenant: TenantId, id: MailBatchId, stop: &Stop) -> Result<bool> {
    let Some(mut batch) = store::mail_batches::start(&app.store.db, tenant, id, app.now()).await? else {
        return Ok(true);
    };
    let keys = app.store.keys(tenant, app.now()).await?;
    let messages = store::mail_batches::open(&keys, &batch)?;
    let mut parts: u32 = 0;
    while batch.cursor < batch.orders {
        if stop.is_asked() {
            return Ok(false);
        }
        match part(app, &batch, &messages).await? {
            Some(done) => batch.cursor += done,
            None => return Ok(true),
        }
        parts += 1;
        if store::statistics::is_worth_a_look(parts) {
            store::statistics::keep_up(&app.store.db).await?;
        }
    }
    finish(app, &batch).await?;
    Ok(true)
}

/// How many orders it dealt with; `None` where another run is at work.
async fn part(app: &App, batch: &MailBatch, messages: &BatchMessages) -> Result<Option<i64>> {
    let caller = caller(batch);
    let limit = i64::try_from(MAIL_BATCH).unwrap_or(i64::MAX);
    let orders = store::mail_batches::targets(&app.store.db, batch, limit).await?;
    // Anew for each part: what is changed meanwhile holds from here on.
    let press = Press::open(app, batch.tenant_id).await?;
    let wish = |order| Wish {
        stage: batch.stage,
        key: &batch.send_key,
        template: batch.template_id,
        message: messages.of(order),
        insists: false,
    };
    let prepared = prepare(app, &press, &caller, &orders, wish).await?;
    let prepared = orders.iter().copied().zip(prepared).collect();
    let mut tx = app.store.db.begin().await?;
    let wish = (batch.stage, batch.send_key.as_str());
    let queued = queue(&mut tx, &press, &caller, wish, Some(batch.id), prepared).await?;
    let mut progress = BatchProgress::default();
    let mut issues = Vec::new();
    for ((seq, order), queued) in (batch.cursor..).zip(&orders).zip(queued) {
        match queued {
            Queued::New(_) => progress.queued += 1,
            Queued::Known(_) => progress.known += 1,
            Queued::Refused(refused) => {
                progress.refused += 1;
                issues.push(MailIssue {
                    seq,
                    order_id: *order,
                    code: refused.refusal.code().to_owned(),
                    hint: refused.hint,
                });
            }
        }
    }
    if !store::mail_batches::advance(&mut tx, batch, progress, &issues).await? {
        return Ok(None);
    }
    store::jobs::progressed(&mut tx, JobKind::SendMails, batch.id.0).await?;
    tx.commit().await?;
    Ok(Some(progress.queued + progress.known + progress.refused))
}

async fn finish(app: &App, batch: &MailBatch) -> Result<()> {
    let now = app.now();
    let keys = app.store.keys(batch.tenant_id, now).await?;
    let told = MailBatch {
        sealed: store::mail_batches::seal(&keys, batch.id, &BatchMessages::default())?,
        ..batch.clone()
    };
    let mut tx = app.store.db.begin().await?;
    if let Some(ended) = store::mail_batches::finish(&mut tx, &told, now).await? {
        let event = Event {
            tenant_id: ended.tenant_id,
            id: EventId(new_id()),
            subject_id: ended.id.0,
            kind: EventKind::MailBatchFinished,
            actor: ended.actor,
            data: Json(json!({
                "mail_batch": ended.id, "stage": ended.stage, "orders": ended.orders,
                "queued": ended.queued, "known": ended.known, "refused": ended.refused,
            })),
            occurred_at: now,
        };
        store::events::insert(&mut tx, &[event]).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whoever asked for it sends the mails.
fn caller(batch: &MailBatch) -> Caller {
    Caller {
        actor: batch.actor.0.clone(),
        ..Caller::system(batch.tenant_id)
    }
}
