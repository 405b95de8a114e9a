//! 注文メール as a source of orders: read by its source's layout, let in by the one door. What does not
//! read is kept and told of.

use connectors::mail::Incoming;
use connectors::order_mail::{self, Layout, MailProblem};
use domain::inbound_mail::{InboundKind, InboundMail, InboundProblem, InboundStatus, OrderMailSource};
use domain::mail::Mail;
use domain::order_draft::OrderDraft;
use domain::{Json, SalesRouteId};
use store::Tx;

use super::desk::Desk;
use crate::orders::{self, Decision, OnKnown};
use crate::{Error, Result};

/// Whether the message is one of a source's; then it is an order by now, or a problem for people.
pub(super) async fn take(
    desk: &Desk<'_>,
    tx: &mut Tx,
    mail: &mut Mail,
    inbound: &mut InboundMail,
    incoming: &Incoming,
) -> Result<bool> {
    let Some(from) = &incoming.from else {
        return Ok(false);
    };
    let sources = store::inbound_mails::sources(&mut *tx, desk.caller.tenant).await?;
    let from = from.text();
    let Some(source) = sources
        .iter()
        .find(|source| source.takes(&from, &incoming.subject))
    else {
        return Ok(false);
    };
    inbound.kind = InboundKind::Order;
    inbound.source_id = Some(source.id);
    match let_in(desk, tx, source, &incoming.text).await? {
        Ok(order) => {
            mail.order_id = Some(order);
            inbound.status = InboundStatus::Taken;
            inbound.problem = None;
        }
        Err(problem) => {
            inbound.status = InboundStatus::NeedsAttention;
            inbound.problem = Some(Json(problem));
        }
    }
    Ok(true)
}

type LetIn = std::result::Result<domain::OrderId, InboundProblem>;

async fn let_in(desk: &Desk<'_>, tx: &mut Tx, source: &OrderMailSource, text: &str) -> Result<LetIn> {
    let layout = layout(source)?;
    let route = route_code(tx, desk, source.sales_route_id).await?;
    let draft = match order_mail::read(&layout, &route, text) {
        Ok(draft) => draft,
        Err(problem) => return Ok(Err(of(&problem))),
    };
    let errors = domain::order_check::validate(&draft);
    if let Some(error) = errors.first() {
        return Ok(Err(problem(error.code, &error.pointer)));
    }
    enter(desk, tx, draft).await
}

/// An order that is there already came by the mall's own door, or by an earlier mail: it stays as it is.
async fn enter(desk: &Desk<'_>, tx: &mut Tx, draft: OrderDraft) -> Result<LetIn> {
    let prepared = match orders::prepare(desk.entrance, draft, true)? {
        Ok(prepared) => prepared,
        Err(orders::Refused::UnknownRoute(_)) => return Ok(Err(problem("unknown_route", ""))),
        Err(orders::Refused::Overflow) => return Ok(Err(problem("out_of_range", ""))),
    };
    let arrivals = orders::accept(tx, desk.entrance, vec![prepared], OnKnown::Keep, false).await?;
    let arrival = arrivals
        .first()
        .ok_or_else(|| Error::Internal("an order arrived and left no trace".into()))?;
    Ok(match arrival.decision {
        // Told otherwise than before, by a mail: a person compares.
        Decision::Kept if desk.came_by_mail(tx, arrival.id).await? => Err(problem("told_differently", "")),
        _ => Ok(arrival.id),
    })
}

impl Desk<'_> {
    /// Whether the order that is there came by mail too: then a second telling that differs is news.
    async fn came_by_mail(&self, tx: &mut Tx, id: domain::OrderId) -> Result<bool> {
        let order = store::orders::get(tx, self.caller.tenant, id).await?;
        Ok(order.is_some_and(|order| order.source == domain::order::OrderSource::Mail))
    }
}

pub(crate) fn layout(source: &OrderMailSource) -> Result<Layout> {
    serde_json::from_value(source.layout.0.clone())
        .map_err(|_| Error::Internal("a kept layout does not resolve".into()))
}

async fn route_code(tx: &mut Tx, desk: &Desk<'_>, id: SalesRouteId) -> Result<String> {
    let route = store::routes::sales_route(tx, desk.caller.tenant, id).await?;
    Ok(route.ok_or(domain::Error::NotFound)?.code)
}

fn of(error: &MailProblem) -> InboundProblem {
    InboundProblem {
        line: i64::try_from(error.line).unwrap_or(0),
        ..problem(error.code, &error.label)
    }
}

/// A label comes from the mail: it is cut to what a label can be.
fn problem(code: &str, label: &str) -> InboundProblem {
    const LONGEST: usize = 40;
    InboundProblem {
        code: code.to_owned(),
        label: label.chars().take(LONGEST).collect(),
        line: 0,
    }
}
