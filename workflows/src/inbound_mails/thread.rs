//! Which order a message belongs to: the mail that it answers says so, else an order's number in its
//! subject, else who wrote it.

use connectors::mail::Incoming;
use domain::inbound_mail::{InboundMail, InboundStatus, numbers_in};
use domain::mail::{Mail, MailDirection};
use domain::{OrderId, SalesRouteId};
use store::Tx;

use super::desk::Desk;
use crate::Result;

pub(super) async fn find(
    desk: &Desk<'_>,
    tx: &mut Tx,
    mail: &mut Mail,
    inbound: &mut InboundMail,
    incoming: &Incoming,
) -> Result<()> {
    let answered = answered(tx, mail, incoming).await?;
    inbound.about_mail_id = answered.as_ref().map(|answered| answered.id);
    mail.order_id = match answered.and_then(|answered| answered.order_id) {
        Some(order) => Some(order),
        None => match numbered(desk, tx, mail, incoming).await? {
            Some(order) => Some(order),
            None => of_sender(desk, tx, mail).await?,
        },
    };
    inbound.status = if mail.order_id.is_some() {
        InboundStatus::Taken
    } else {
        InboundStatus::Unassigned
    };
    Ok(())
}

/// The mail of ours that a message answers; the nearest of several.
async fn answered(tx: &mut Tx, mail: &Mail, incoming: &Incoming) -> Result<Option<Mail>> {
    let found = store::mails::by_message_ids(tx, mail.tenant_id, &incoming.references).await?;
    let place = |other: &Mail| incoming.references.iter().position(|id| *id == other.message_id);
    let others = found
        .into_iter()
        .filter(|other| other.id != mail.id && other.order_id.is_some());
    Ok(others.min_by_key(place))
}

/// The order whose number stands in the subject, if the sender is its buyer or no other order has it.
async fn numbered(desk: &Desk<'_>, tx: &mut Tx, mail: &Mail, incoming: &Incoming) -> Result<Option<OrderId>> {
    let numbers = numbers_in(&incoming.subject);
    if numbers.is_empty() {
        return Ok(None);
    }
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let known = store::orders::known(tx, desk.caller.tenant, &numbers).await?;
    let orders: Vec<_> = known
        .iter()
        .map(|known| (known.id, known.sales_route_id))
        .collect();
    let theirs = match &mail.address {
        Some(address) => store::inbound_mails::orders_of_buyer(tx, mail.tenant_id, address, 50).await?,
        None => Vec::new(),
    };
    let of_theirs: Vec<_> = orders
        .iter()
        .copied()
        .filter(|order| theirs.contains(order))
        .collect();
    Ok(of_route(desk, &of_theirs).or_else(|| one_of(desk, &orders)))
}

/// The only one; of several the only one of the route whose buyers write to where it came in.
fn one_of(desk: &Desk<'_>, orders: &[(OrderId, SalesRouteId)]) -> Option<OrderId> {
    if let [(only, _)] = orders {
        return Some(*only);
    }
    let mut of_route = orders.iter().filter(|(_, route)| Some(*route) == desk.route);
    let first = of_route.next()?;
    of_route.next().is_none().then_some(first.0)
}

/// The first of that route, else the first.
fn of_route(desk: &Desk<'_>, orders: &[(OrderId, SalesRouteId)]) -> Option<OrderId> {
    let of_route = orders.iter().find(|(_, route)| Some(*route) == desk.route);
    of_route.or_else(|| orders.first()).map(|(order, _)| *order)
}

/// The order that the sender was written about last, else the one the sender made last.
async fn of_sender(desk: &Desk<'_>, tx: &mut Tx, mail: &Mail) -> Result<Option<OrderId>> {
    let Some(address) = &mail.address else {
        return Ok(None);
    };
    let written = store::mails::with_address(&mut *tx, mail.tenant_id, address, 20).await?;
    let last = written
        .iter()
        .filter(|other| other.id != mail.id && other.direction == MailDirection::Outbound)
        .find_map(|other| other.order_id);
    if last.is_some() {
        return Ok(last);
    }
    let orders = store::inbound_mails::orders_of_buyer(tx, mail.tenant_id, address, 20).await?;
    Ok(of_route(desk, &orders))
}
