//! 配信停止: addresses that get less mail.

use domain::access::Scope;
use domain::suppression::{Suppression, SuppressionReason, SuppressionScope};
use domain::{MailId, SuppressionId};
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::suppressions::{self, Addressed};

use crate::answer::{Added, Answer, Listed, NoContent};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 配信停止: an address that gets no more mail, or no more advertising.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Suppression")]
struct SuppressionView {
    id: Id<SuppressionId>,
    /// The address; null where the caller may not read personal data.
    #[oai(nullable)]
    email: Option<String>,
    scope: ScopeView,
    reason: ReasonView,
    /// The mail that came of it: the one that came back, or in which the link was.
    #[oai(nullable)]
    mail_id: Option<Id<MailId>>,
    created_at: At,
}

/// Which mail an address no longer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "SuppressionScope",
    remote = "SuppressionScope",
    rename_all = "snake_case"
)]
enum ScopeView {
    /// Advertising; mail that an order needs still goes.
    Advertising,
    /// None at all.
    All,
}

/// Why an address gets less mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "SuppressionReason",
    remote = "SuppressionReason",
    rename_all = "snake_case"
)]
enum ReasonView {
    /// By the link or the button in a mail.
    Unsubscribed,
    /// Mail to it comes back for good.
    Bounced,
    /// The recipient complained.
    Complaint,
    /// Somebody of the shop entered it.
    Manual,
}

/// An address that is to get less mail.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewSuppression {
    /// The address.
    #[oai(validator(min_length = 3, max_length = 254))]
    email: String,
    scope: ScopeView,
    /// Left out: `manual`.
    reason: Option<ReasonView>,
}

impl From<Addressed<Suppression>> for SuppressionView {
    fn from(found: Addressed<Suppression>) -> SuppressionView {
        let one = found.one;
        SuppressionView {
            id: Id(one.id),
            email: found.address,
            scope: one.scope.into(),
            reason: one.reason.into(),
            mail_id: one.mail_id.map(Id),
            created_at: At(one.created_at),
        }
    }
}

pub struct SuppressionsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::FollowMail")]
impl SuppressionsApi {
    /// Stop mail to an address
    ///
    /// All of it, or advertising only. One that is stopped already is stopped as far as either says.
    #[oai(path = "/suppressions", method = "post", operation_id = "create_suppression")]
    async fn create_suppression(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewSuppression>,
    ) -> Result<Idempotent<Added<SuppressionView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_suppression").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let reason = body.0.reason.map_or(SuppressionReason::Manual, Into::into);
        let scope = SuppressionScope::from(body.0.scope);
        let kept = suppressions::create(app, &mut once.tx, caller, &body.0.email, scope, reason).await?;
        let view = SuppressionView::from(kept);
        let location = format!("/v1/suppressions/{}", view.id);
        let answer = Answer::new(StatusCode::CREATED, &view).location(location);
        once.finish(answer.into()).await
    }

    /// List addresses that get less mail
    ///
    /// Newest first; with `email`, whether that address does.
    #[oai(path = "/suppressions", method = "get", operation_id = "list_suppressions")]
    async fn list_suppressions(
        &self,
        auth: Auth<MailRead>,
        /// A mail address. Needs `pii:read`.
        #[oai(validator(max_length = 256))]
        email: Query<Option<String>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filter.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<SuppressionView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<SuppressionId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &email.0)?;
        let fetch = i64::from(paging.fetch());
        let found = suppressions::list(app, caller, email.0.as_deref(), paging.after, fetch).await?;
        let (found, next_cursor) = paging.cut(found, |found| found.one.id)?;
        if caller.may(Scope::PiiRead) && !found.is_empty() {
            let ids = found.iter().map(|found| found.one.id);
            auth.note_read(app, "suppressions.list", ids).await?;
        }
        let items = found.into_iter().map(SuppressionView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read an address that gets less mail
    ///
    /// And why.
    #[oai(path = "/suppressions/:id", method = "get", operation_id = "get_suppression")]
    async fn get_suppression(
        &self,
        auth: Auth<MailRead>,
        /// The id of the suppression.
        id: Path<Id<SuppressionId>>,
    ) -> Result<Listed<SuppressionView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let found = suppressions::get(app, caller, id.0.0).await?;
        if found.address.is_some() {
            auth.note_read(app, "suppressions.get", [id.0.0]).await?;
        }
        Ok(Answer::ok(&SuppressionView::from(found)).into())
    }

    /// Let an address have mail again
    ///
    /// Consent to advertising has to be given anew.
    #[oai(
        path = "/suppressions/:id",
        method = "delete",
        operation_id = "delete_suppression"
    )]
    async fn delete_suppression(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the suppression.
        id: Path<Id<SuppressionId>>,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        suppressions::remove(&mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}
