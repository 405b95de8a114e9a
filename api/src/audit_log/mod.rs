//! `/v1/audit-log`: who read personal data and who changed what access there is.

use domain::AuditId;
use domain::audit::AuditEntry;
use poem_openapi::param::Query;
use poem_openapi::types::Any;
use poem_openapi::{Object, OpenApi};
use serde_json::Value;
use store::audit::Filter;
use workflows::audit;

use crate::answer::{Answer, Listed};
use crate::auth::{AuditRead, Auth};
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{ActorView, At, AuditActionText, Id};

/// One line of the audit log.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AuditEntry")]
struct AuditEntryView {
    id: Id<AuditId>,
    actor: ActorView,
    /// What was done.
    action: AuditActionText,
    /// The id of what it was done to; null where it was done to many.
    #[oai(nullable)]
    subject: Option<String>,
    /// What else to know about it.
    detail: Any<Value>,
    /// The `Request-Id` of the request that did it.
    request_id: String,
    /// Where the request came from.
    #[oai(nullable)]
    address: Option<String>,
    occurred_at: At,
}

pub struct AuditLogApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl AuditLogApi {
    /// List the audit log
    ///
    /// Newest first. Different filters must all hold.
    #[oai(path = "/audit-log", method = "get", operation_id = "list_audit_log")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_audit_log(
        &self,
        auth: Auth<AuditRead>,
        /// The id of the member of staff or API key that did it.
        #[oai(validator(max_length = 64))]
        actor: Query<Option<String>>,
        /// What was done.
        action: Query<Option<AuditActionText>>,
        /// The id of what it was done to.
        #[oai(validator(max_length = 64))]
        subject: Query<Option<String>>,
        /// Done at or after.
        occurred_from: Query<Option<At>>,
        /// Done before.
        occurred_to: Query<Option<At>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<AuditEntryView>>, Failure> {
        let filter = Filter {
            actor: actor.0,
            action: action.0.map(|action| action.0),
            subject: subject.0,
            from: occurred_from.0.map(|at| at.0),
            until: occurred_to.0.map(|at| at.0),
        };
        let list = (
            &filter.actor,
            filter.action,
            &filter.subject,
            filter.from,
            filter.until,
        );
        let paging: Paging<AuditId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &list)?;
        let fetch = i64::from(paging.fetch());
        let entries = audit::list(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let mut page = paging.page(entries, |entry| entry.id, AuditEntryView::from)?;
        let actors = page.items.iter_mut().map(|entry| &mut entry.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }
}

impl From<AuditEntry> for AuditEntryView {
    fn from(entry: AuditEntry) -> AuditEntryView {
        AuditEntryView {
            id: Id(entry.id),
            actor: entry.actor.0.into(),
            action: AuditActionText(entry.action),
            subject: entry.subject,
            detail: Any(entry.detail.0),
            request_id: entry.request_id,
            address: entry.address,
            occurred_at: At(entry.occurred_at),
        }
    }
}
