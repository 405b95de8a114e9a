//! The operations on mail that came in.

use domain::MailId;
use domain::access::Scope;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::inbound_mails;
use workflows::orders::Entrance;

use super::message::RawMessage;
use super::view::{InboundMailAssignment, InboundMailView, StatusView};
use crate::answer::{Answer, Listed, Undertaken};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct InboundMailsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::InboundMail")]
impl InboundMailsApi {
    /// Take a message in
    ///
    /// The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
    /// lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
    /// the sources becomes an order. The same message twice is taken once.
    #[oai(
        path = "/inbound-mails",
        method = "post",
        operation_id = "create_inbound_mail"
    )]
    async fn create_inbound_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        message: RawMessage,
    ) -> Result<Idempotent<Undertaken<InboundMailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut entrance = Entrance::open(app, caller.tenant, caller.actor.clone()).await?;
        entrance.know_all_goods(app).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_inbound_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let taken = inbound_mails::take(&mut once.tx, caller, &entrance, &message.0).await?;
        let status = if taken.is_new {
            StatusCode::ACCEPTED
        } else {
            StatusCode::CREATED
        };
        let view = InboundMailView::from(taken);
        let location = format!("/v1/inbound-mails/{}", view.id);
        once.finish(Answer::new(status, &view).location(location).into())
            .await
    }

    /// List mail that came in
    ///
    /// Newest first; with `status`, what somebody has to look at.
    #[oai(path = "/inbound-mails", method = "get", operation_id = "list_inbound_mails")]
    async fn list_inbound_mails(
        &self,
        auth: Auth<MailRead>,
        /// Whether somebody has to look at it.
        status: Query<Option<StatusView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filter.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<InboundMailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let status = status.0.map(Into::into);
        let paging: Paging<MailId> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &("inbound_mails", status))?;
        let fetch = i64::from(paging.fetch());
        let found = inbound_mails::list(app, caller, status, paging.after, fetch).await?;
        let (found, next_cursor) = paging.cut(found, |view| view.inbound.mail_id)?;
        if caller.may(Scope::PiiRead) && !found.is_empty() {
            let ids = found.iter().map(|view| view.inbound.mail_id);
            auth.note_read(app, "inbound_mails.list", ids).await?;
        }
        let items = found.into_iter().map(InboundMailView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read mail that came in
    ///
    /// What it was taken for; its words stand with all mail, under the same id.
    #[oai(
        path = "/inbound-mails/:id",
        method = "get",
        operation_id = "get_inbound_mail"
    )]
    async fn get_inbound_mail(
        &self,
        auth: Auth<MailRead>,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Listed<InboundMailView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let found = inbound_mails::get(app, caller, id.0.0).await?;
        if found.personal.is_some() {
            auth.note_read(app, "inbound_mails.get", [id.0.0]).await?;
        }
        Ok(Answer::ok(&InboundMailView::from(found)).into())
    }

    /// Download a message
    ///
    /// As it came in.
    #[oai(
        path = "/inbound-mails/:id/message",
        method = "get",
        operation_id = "download_inbound_mail"
    )]
    async fn download_inbound_mail(
        &self,
        auth: Auth<MailRead>,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<RawMessage, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        caller.require(Scope::PiiRead)?;
        let raw = inbound_mails::raw(app, caller, id.0.0).await?;
        auth.note_read(app, "inbound_mails.message", [id.0.0]).await?;
        Ok(RawMessage(raw))
    }

    /// Lay a message with an order
    ///
    /// Where nobody knew whom it is about, or it was laid wrongly.
    #[oai(
        path = "/inbound-mails/:id/move",
        method = "post",
        operation_id = "move_inbound_mail"
    )]
    async fn move_inbound_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mail.
        id: Path<Id<MailId>>,
        body: Body<InboundMailAssignment>,
    ) -> Result<Idempotent<Listed<InboundMailView>>, Failure> {
        let caller = auth.caller();
        let mut once = match self.0.once(caller, &idempotency, "move_inbound_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let order = body.0.order_id.map(|id| id.0);
        let found = inbound_mails::assign(&mut once.tx, caller, id.0.0, order).await?;
        once.finish(Answer::ok(&InboundMailView::from(found)).into())
            .await
    }

    /// Settle a message
    ///
    /// Somebody has looked, and nothing more is to be done about it.
    #[oai(
        path = "/inbound-mails/:id/resolve",
        method = "post",
        operation_id = "resolve_inbound_mail"
    )]
    async fn resolve_inbound_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Idempotent<Listed<InboundMailView>>, Failure> {
        let caller = auth.caller();
        let mut once = match self.0.once(caller, &idempotency, "resolve_inbound_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let found = inbound_mails::settle(&mut once.tx, caller, id.0.0).await?;
        once.finish(Answer::ok(&InboundMailView::from(found)).into())
            .await
    }

    /// Look at a message again
    ///
    /// One that needs attention or lies with no order: its source may have learned the new layout since.
    #[oai(
        path = "/inbound-mails/:id/retry",
        method = "post",
        operation_id = "retry_inbound_mail"
    )]
    async fn retry_inbound_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mail.
        id: Path<Id<MailId>>,
    ) -> Result<Idempotent<Listed<InboundMailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut entrance = Entrance::open(app, caller.tenant, caller.actor.clone()).await?;
        entrance.know_all_goods(app).await?;
        let raw = inbound_mails::raw(app, caller, id.0.0).await?;
        let mut once = match self.0.once(caller, &idempotency, "retry_inbound_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let again = inbound_mails::try_again(&mut once.tx, caller, &entrance, id.0.0, &raw).await?;
        once.finish(Answer::ok(&InboundMailView::from(again)).into())
            .await
    }
}
