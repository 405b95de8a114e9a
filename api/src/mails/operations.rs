//! The operations on mail.

use domain::access::Scope;
use domain::mail::Mail;
use domain::{MailBatchId, MailId, OrderId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::mails::{self, MailQuery, Press, SendMail};

use super::view::{DirectionView, MailStatusView, MailView, NewMail};
use crate::answer::{Answer, Listed, UndertakenOrTried};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::mail_templates::StageView;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct MailsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Mail")]
impl MailsApi {
    /// Send a mail about an order
    ///
    /// To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
    /// comes back; one that was cancelled with a `reason` is written anew. The answer says which template
    /// was taken and why.
    #[oai(path = "/mails", method = "post", operation_id = "create_mail")]
    async fn create_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what would be, and nothing is sent.
        dry_run: Query<Option<bool>>,
        body: Body<NewMail>,
    ) -> Result<Idempotent<UndertakenOrTried<MailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let request = SendMail::from(body.0);
        let press = Press::open(app, caller.tenant).await?;
        let written = mails::write(app, &press, caller, &request).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let sent = written.send(&mut once.tx, &press, caller).await?;
        let status = if sent.is_new {
            StatusCode::ACCEPTED
        } else {
            StatusCode::CREATED
        };
        let view = MailView::of_sent(sent, caller.may(Scope::PiiRead));
        let location = format!("/v1/mails/{}", view.id);
        let answer = Answer::new(status, &view).location(location);
        once.finish_unless(dry_run.0.unwrap_or(false), answer).await
    }

    /// List mail
    ///
    /// In both directions, newest first. With `order_id`, everything that was written about an order.
    #[oai(path = "/mails", method = "get", operation_id = "list_mails")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_mails(
        &self,
        auth: Auth<MailRead>,
        /// The order that it is about.
        order_id: Query<Option<Id<OrderId>>>,
        /// The batch that it was sent with.
        batch_id: Query<Option<Id<MailBatchId>>>,
        /// The other side's mail address. Needs `pii:read`.
        #[oai(validator(max_length = 256))]
        email: Query<Option<String>>,
        /// Where it stands.
        status: Query<Option<MailStatusView>>,
        /// What it is about.
        stage: Query<Option<StageView>>,
        /// Which way it went.
        direction: Query<Option<DirectionView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let query = MailQuery {
            order: order_id.0.map(|id| id.0),
            batch: batch_id.0.map(|id| id.0),
            email: email.0,
            status: status.0.map(Into::into),
            stage: stage.0.map(Into::into),
            direction: direction.0.map(Into::into),
        };
        let paging: Paging<MailId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &query)?;
        let found = mails::list(app, caller, &query, paging.after, i64::from(paging.fetch())).await?;
        let (found, next_cursor) = paging.cut(found, |view| view.mail.id)?;
        note(app, &auth, "mails.list", &found).await?;
        let mut items: Vec<MailView> = found.into_iter().map(MailView::from).collect();
        self.0
            .name(caller, items.iter_mut().map(|mail| &mut mail.actor))
            .await?;
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read a mail
    ///
    /// Where it stands and, for whoever may read personal data, what it says.
    #[oai(path = "/mails/:id", method = "get", operation_id = "get_mail")]
    async fn get_mail(
        &self,
        auth: Auth<MailRead>,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Listed<MailView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let found = mails::get(app, caller, id.0.0).await?;
        note(app, &auth, "mails.get", std::slice::from_ref(&found)).await?;
        let mut view = MailView::from(found);
        self.0.name(caller, [&mut view.actor]).await?;
        Ok(Answer::ok(&view).into())
    }

    /// Send a mail again
    ///
    /// One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
    /// person, who has looked. It keeps its message id and its words. Refused for one whose place a newer
    /// mail has taken; cancelled again where its order still does not get it.
    #[oai(path = "/mails/:id/retry", method = "post", operation_id = "retry_mail")]
    async fn retry_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Idempotent<Listed<MailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "retry_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let mail = mails::resend(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(plain(mail)).await
    }

    /// Take a mail back
    ///
    /// As long as it waits.
    #[oai(path = "/mails/:id/cancel", method = "post", operation_id = "cancel_mail")]
    async fn cancel_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Idempotent<Listed<MailView>>, Failure> {
        let caller = auth.caller();
        let mut once = match self.0.once(caller, &idempotency, "cancel_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let mail = mails::cancel(&mut once.tx, caller, id.0.0).await?;
        once.finish(plain(mail)).await
    }
}

/// Without its words: nobody reads them to have it sent.
fn plain(mail: Mail) -> Listed<MailView> {
    let view = mails::MailView { mail, personal: None };
    Answer::ok(&MailView::from(view)).into()
}

async fn note<N>(
    app: &workflows::App,
    auth: &Auth<N>,
    operation: &'static str,
    found: &[mails::MailView],
) -> Result<(), Failure> {
    let read = found.iter().filter(|view| view.personal.is_some());
    let ids: Vec<MailId> = read.map(|view| view.mail.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    auth.note_read(app, operation, ids).await
}
