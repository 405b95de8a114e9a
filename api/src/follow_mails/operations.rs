//! The orders whose follow mail is due, or waits. They are sent as any mail is: `/v1/mails` and
//! `/v1/mail-batches`, stage `follow`.

use chrono::NaiveDate;
use domain::follow_mail::{FollowMail, FollowMailStatus};
use domain::order::OrderName;
use domain::{MailId, OrderId};
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::follow_mails;
use workflows::orders::OrderNames;

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// フォローメール of one order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FollowMail")]
struct FollowMailView {
    /// The order.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    /// The day from which it can be sent.
    due_on: NaiveDate,
    status: StatusView,
    /// The mail, once it is in line.
    #[oai(nullable)]
    mail_id: Option<Id<MailId>>,
    /// Why none is sent.
    #[oai(nullable)]
    reason: Option<String>,
    created_at: At,
    updated_at: At,
}

/// Where a follow mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "FollowMailStatus",
    remote = "FollowMailStatus",
    rename_all = "snake_case"
)]
enum StatusView {
    /// Its day has not come.
    Waiting,
    /// It can be sent.
    Due,
    /// It was put in line.
    Sent,
    /// None is sent.
    Skipped,
}

/// Which follow mails are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "FollowMailList", rename_all = "snake_case")]
enum ListView {
    /// Those that can be sent.
    #[default]
    Due,
    /// Those whose day has not come.
    Waiting,
}

impl FollowMailView {
    pub fn new(follow: FollowMail, order: OrderName) -> FollowMailView {
        FollowMailView {
            order_id: Id(follow.order_id),
            order_number: order.number,
            order_route: order.route,
            due_on: follow.due_on,
            status: follow.status.into(),
            mail_id: follow.mail_id.map(Id),
            reason: follow.reason,
            created_at: At(follow.created_at),
            updated_at: At(follow.updated_at),
        }
    }
}

pub struct FollowMailsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::FollowMail")]
impl FollowMailsApi {
    /// List follow mails
    ///
    /// Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
    /// `/v1/mail-batches` with the stage `follow`.
    #[oai(path = "/follow-mails", method = "get", operation_id = "list_follow_mails")]
    async fn list_follow_mails(
        &self,
        auth: Auth<MailRead>,
        /// Which ones; left out: those that are due.
        status: Query<Option<ListView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filter.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<FollowMailView>>, Failure> {
        let waiting = status.0.unwrap_or_default() == ListView::Waiting;
        let paging: Paging<(NaiveDate, OrderId)> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &("follow_mails", waiting))?;
        let fetch = i64::from(paging.fetch());
        let found = follow_mails::list(&self.0.app, auth.caller(), waiting, paging.after, fetch).await?;
        let place = |follow: &FollowMail| (follow.due_on, follow.order_id);
        let orders = found.iter().map(|follow| follow.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |follow: FollowMail| {
            let order = names.of(follow.order_id);
            FollowMailView::new(follow, order)
        };
        Ok(Answer::ok(&paging.page(found, place, view)?).into())
    }

    /// Send an order no follow mail
    ///
    /// It disappears from the list of those that are due.
    #[oai(
        path = "/orders/:id/follow-mail/cancel",
        method = "post",
        operation_id = "cancel_follow_mail"
    )]
    async fn cancel_follow_mail(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
    ) -> Result<Idempotent<Listed<FollowMailView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "cancel_follow_mail").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let follow = follow_mails::skip(app, &mut once.tx, caller, id.0.0).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [id.0.0]).await?;
        let view = FollowMailView::new(follow, names.of(id.0.0));
        once.finish(Answer::ok(&view).into()).await
    }
}
