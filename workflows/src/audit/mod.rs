//! The audit log: every read of personal data and every change of who may do what.
//!
//! A change writes its line in its own transaction ([`write`]). A read hands its line to a queue
//! ([`note`]), so that reading costs no write; a process killed outright loses the reads of its last
//! fifth of a second.

mod queue;

use std::fmt::Display;

use domain::audit::{AuditAction, AuditEntry};
use domain::{AuditId, Json};
use serde_json::Value;
use store::Tx;
use store::audit::Filter;

pub use queue::Audit;

use crate::clock::id_at;
use crate::{App, Caller, Result};

/// What was done, and to what.
#[derive(Clone, Debug)]
pub struct Deed {
    action: AuditAction,
    subject: Option<String>,
    detail: Value,
}

impl Deed {
    pub fn new(action: AuditAction) -> Deed {
        Deed {
            action,
            subject: None,
            detail: Value::Object(serde_json::Map::new()),
        }
    }

    /// The id of what it was done to.
    pub fn to(mut self, subject: impl Display) -> Deed {
        self.subject = Some(subject.to_string());
        self
    }

    /// What else to know about it; never personal data, never a secret.
    pub fn detail(mut self, detail: Value) -> Deed {
        self.detail = detail;
        self
    }
}

/// Records a read; waits only while the queue is full.
pub async fn note(app: &App, caller: &Caller, deed: Deed) -> Result<()> {
    app.audit.record(entry(app, caller, deed)).await
}

/// Records a change in the transaction that makes it.
pub async fn write(tx: &mut Tx, app: &App, caller: &Caller, deed: Deed) -> Result<()> {
    Ok(store::audit::insert(tx, &entry(app, caller, deed)).await?)
}

/// The log, newest first, from before `before` on.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    before: Option<AuditId>,
    limit: i64,
) -> Result<Vec<AuditEntry>> {
    Ok(store::audit::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

fn entry(app: &App, caller: &Caller, deed: Deed) -> AuditEntry {
    let now = app.now();
    AuditEntry {
        tenant_id: caller.tenant,
        id: AuditId(id_at(now)),
        actor: Json(caller.actor.clone()),
        action: deed.action,
        subject: deed.subject,
        detail: Json(deed.detail),
        request_id: caller.origin.request_id.clone(),
        address: caller.origin.address.map(|address| address.to_string()),
        occurred_at: now,
    }
}
