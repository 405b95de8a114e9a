//! 注文メール取込: which mail tells of orders, and by which labels it is read.

use domain::inbound_mail::OrderMailSource;
use domain::{OrderMailSourceId, SalesRouteId};
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::types::Any;
use poem_openapi::{Object, OpenApi};
use serde_json::Value;
use workflows::order_mail_sources::{self, SourceEdit};

use super::view::ProblemView;
use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 注文メール取込: a mall whose orders come by mail.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMailSource")]
struct SourceView {
    id: Id<OrderMailSourceId>,
    name: String,
    /// 受注ルート that its orders come in on.
    sales_route_id: Id<SalesRouteId>,
    /// Who sends its mails: an address, or `@` and a domain.
    sender: String,
    /// What their subjects hold; empty: anything.
    subject: String,
    /// The labels by which they are read; the documentation says which there are.
    layout: Any<Value>,
    active: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A source to be made.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewOrderMailSource {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// 受注ルート that its orders come in on.
    sales_route_id: Id<SalesRouteId>,
    /// Who sends its mails: an address, or `@` and a domain.
    #[oai(validator(min_length = 4, max_length = 254))]
    sender: String,
    /// What their subjects hold; left out: anything.
    #[oai(default, validator(max_length = 200))]
    subject: String,
    /// Labels that are not those of 楽天市場; left out: all are.
    layout: Option<Any<Value>>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct OrderMailSourcePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// 受注ルート that its orders come in on.
    sales_route_id: Option<Id<SalesRouteId>>,
    /// Who sends its mails: an address, or `@` and a domain.
    #[oai(validator(min_length = 4, max_length = 254))]
    sender: Option<String>,
    /// What their subjects hold.
    #[oai(validator(max_length = 200))]
    subject: Option<String>,
    /// Replaces all.
    layout: Option<Any<Value>>,
    active: Option<bool>,
}

/// A mail's text, to be tried.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewOrderMailTest {
    /// The text of the mail.
    #[oai(validator(min_length = 1, max_length = 100000))]
    text: String,
}

/// What a source makes of a mail.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMailTest")]
struct TestView {
    /// 受注番号 that was read; null: it does not read.
    #[oai(nullable)]
    number: Option<String>,
    /// How many lines the order has.
    #[oai(nullable)]
    lines: Option<i64>,
    /// What is to be paid, in yen.
    #[oai(nullable)]
    billed: Option<i64>,
    /// What does not read.
    #[oai(nullable)]
    problem: Option<ProblemView>,
}

impl From<NewOrderMailSource> for SourceEdit {
    fn from(new: NewOrderMailSource) -> SourceEdit {
        SourceEdit {
            name: Some(new.name),
            sales_route: Some(new.sales_route_id.0),
            sender: Some(new.sender),
            subject: Some(new.subject),
            layout: new.layout.map(|layout| layout.0),
            active: None,
        }
    }
}

impl From<OrderMailSourcePatch> for SourceEdit {
    fn from(patch: OrderMailSourcePatch) -> SourceEdit {
        SourceEdit {
            name: patch.name,
            sales_route: patch.sales_route_id.map(|id| id.0),
            sender: patch.sender,
            subject: patch.subject,
            layout: patch.layout.map(|layout| layout.0),
            active: patch.active,
        }
    }
}

pub struct OrderMailSourcesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::InboundMail")]
impl OrderMailSourcesApi {
    /// Make a source of order mails
    ///
    /// Mails from this sender with this in their subject become orders of the route. One that does not
    /// read as the layout says is kept and told of, and never guessed at.
    #[oai(
        path = "/order-mail-sources",
        method = "post",
        operation_id = "create_order_mail_source"
    )]
    async fn create_order_mail_source(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewOrderMailSource>,
    ) -> Result<Idempotent<Created<SourceView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_order_mail_source")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let route = body.0.sales_route_id.0;
        let source = order_mail_sources::create(app, &mut once.tx, caller, route, body.0.into()).await?;
        once.finish(answer(source, StatusCode::CREATED).into()).await
    }

    /// List sources of order mails
    ///
    /// All of them, oldest first.
    #[oai(
        path = "/order-mail-sources",
        method = "get",
        operation_id = "list_order_mail_sources"
    )]
    async fn list_order_mail_sources(
        &self,
        auth: Auth<MailRead>,
    ) -> Result<Listed<Page<SourceView>>, Failure> {
        let sources = order_mail_sources::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: sources.into_iter().map(SourceView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a source of order mails
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/order-mail-sources/:id",
        method = "get",
        operation_id = "get_order_mail_source"
    )]
    async fn get_order_mail_source(
        &self,
        auth: Auth<MailRead>,
        /// The id of the source.
        id: Path<Id<OrderMailSourceId>>,
    ) -> Result<Found<SourceView>, Failure> {
        let source = order_mail_sources::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(source, StatusCode::OK).into())
    }

    /// Change a source of order mails
    ///
    /// A JSON merge patch: what is left out stays; a layout is replaced as a whole. Send the version read
    /// as `If-Match`.
    #[oai(
        path = "/order-mail-sources/:id",
        method = "patch",
        operation_id = "update_order_mail_source"
    )]
    async fn update_order_mail_source(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the source.
        id: Path<Id<OrderMailSourceId>>,
        if_match: IfMatch,
        body: Patch<OrderMailSourcePatch>,
    ) -> Result<Found<SourceView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let edit = body.0.into();
        let source = order_mail_sources::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(source, StatusCode::OK).into())
    }

    /// Try a source on a mail
    ///
    /// What would be read; nothing is kept of it.
    #[oai(
        path = "/order-mail-sources/:id/test",
        method = "post",
        operation_id = "test_order_mail_source"
    )]
    async fn test_order_mail_source(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the source.
        id: Path<Id<OrderMailSourceId>>,
        body: Body<NewOrderMailTest>,
    ) -> Result<Idempotent<Listed<TestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let tested = order_mail_sources::test(app, caller, id.0.0, &body.0.text).await?;
        let view = match tested {
            Ok(draft) => {
                let lines = draft
                    .shipments
                    .iter()
                    .map(|shipment| shipment.lines.len())
                    .sum::<usize>();
                TestView {
                    lines: i64::try_from(lines).ok(),
                    billed: draft.stated.billed.map(|billed| billed.0),
                    number: Some(draft.number),
                    problem: None,
                }
            }
            Err(problem) => TestView {
                number: None,
                lines: None,
                billed: None,
                problem: Some(ProblemView {
                    code: problem.code.to_owned(),
                    label: problem.label,
                    line: i64::try_from(problem.line).unwrap_or(0),
                }),
            },
        };
        let once = match self
            .0
            .once(caller, &idempotency, "test_order_mail_source")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&view).into()).await
    }
}

impl From<OrderMailSource> for SourceView {
    fn from(source: OrderMailSource) -> SourceView {
        SourceView {
            id: Id(source.id),
            name: source.name,
            sales_route_id: Id(source.sales_route_id),
            sender: source.sender,
            subject: source.subject,
            layout: Any(source.layout.0),
            active: source.active,
            created_at: At(source.created_at),
            updated_at: At(source.updated_at),
            version: source.version,
        }
    }
}

fn answer(source: OrderMailSource, status: StatusCode) -> Answer {
    let view = SourceView::from(source);
    let location = format!("/v1/order-mail-sources/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
