//! Mail that came in, as people see it, and what they do about it.

use std::collections::HashMap;

use connectors::mail::{Reading, read};
use domain::access::Scope;
use domain::inbound_mail::{InboundMail, InboundStatus};
use domain::mail::{Mail, MailPersonal};
use domain::{FieldError, MailId, OrderId};
use store::Tx;

use super::desk::Desk;
use super::take::{TOO_LARGE, understand};
use crate::orders::Entrance;
use crate::{App, Caller, Result};

/// A message, and what is personal about it where the caller may read that.
#[derive(Clone, Debug)]
pub struct InboundView {
    pub inbound: InboundMail,
    pub mail: Mail,
    pub personal: Option<MailPersonal>,
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    status: Option<InboundStatus>,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<InboundView>> {
    let found = store::inbound_mails::list(&app.store.db, caller.tenant, status, before, limit).await?;
    views(app, caller, found).await
}

pub async fn get(app: &App, caller: &Caller, id: MailId) -> Result<InboundView> {
    let inbound = store::inbound_mails::get(&app.store.db, caller.tenant, id).await?;
    let found = views(app, caller, inbound.into_iter().collect()).await?;
    Ok(found.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// With their rows among all mail: one query, however many.
async fn views(app: &App, caller: &Caller, found: Vec<InboundMail>) -> Result<Vec<InboundView>> {
    let ids: Vec<MailId> = found.iter().map(|inbound| inbound.mail_id).collect();
    let mails = store::mails::get_all(&app.store.db, caller.tenant, &ids).await?;
    let mut mails: HashMap<MailId, Mail> = mails.into_iter().map(|mail| (mail.id, mail)).collect();
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let may_read = caller.may(Scope::PiiRead);
    let mut views = Vec::with_capacity(found.len());
    for inbound in found {
        let Some(mail) = mails.remove(&inbound.mail_id) else {
            continue;
        };
        let personal = may_read.then(|| store::mails::open(&keys, &mail)).transpose()?;
        views.push(InboundView {
            inbound,
            mail,
            personal,
        });
    }
    Ok(views)
}

/// The message as it came.
pub async fn raw(app: &App, caller: &Caller, id: MailId) -> Result<Vec<u8>> {
    let inbound = store::inbound_mails::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let mut raw = Vec::with_capacity(usize::try_from(inbound.bytes).unwrap_or(0));
    for seq in 0.. {
        match store::files::chunk(&app.store.db, &keys, (caller.tenant, id.0), seq).await? {
            Some(piece) => raw.extend_from_slice(&piece),
            None => break,
        }
    }
    if raw.is_empty() {
        return Err(domain::Error::NoFile.into());
    }
    Ok(raw)
}

/// A message as it is in a transaction, without anything personal.
async fn plain(tx: &mut Tx, inbound: InboundMail) -> Result<InboundView> {
    let mail = store::mails::get(tx, inbound.tenant_id, inbound.mail_id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    Ok(InboundView {
        inbound,
        mail,
        personal: None,
    })
}

/// Lays a message with an order by hand, or with none.
pub async fn assign(tx: &mut Tx, caller: &Caller, id: MailId, order: Option<OrderId>) -> Result<InboundView> {
    let mut inbound = store::inbound_mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if let Some(order) = order
        && store::orders::get(&mut *tx, caller.tenant, order)
            .await?
            .is_none()
    {
        return Err(FieldError::new("/order_id", "unknown_reference").into());
    }
    inbound.status = if order.is_some() {
        InboundStatus::Taken
    } else {
        InboundStatus::Unassigned
    };
    store::inbound_mails::set_order(tx, caller.tenant, id, order).await?;
    store::inbound_mails::update(tx, &inbound).await?;
    plain(tx, inbound).await
}

/// A person has looked: nothing more is to be done about it.
pub async fn settle(tx: &mut Tx, caller: &Caller, id: MailId) -> Result<InboundView> {
    let mut inbound = store::inbound_mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    inbound.status = InboundStatus::Settled;
    store::inbound_mails::update(tx, &inbound).await?;
    plain(tx, inbound).await
}

/// Looks at a kept message again: its source may have learned a new layout.
pub async fn try_again(
    tx: &mut Tx,
    caller: &Caller,
    entrance: &Entrance,
    id: MailId,
    raw: &[u8],
) -> Result<InboundView> {
    let mut inbound = store::inbound_mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if !matches!(
        inbound.status,
        InboundStatus::NeedsAttention | InboundStatus::Unassigned
    ) {
        return Err(domain::Error::Finished.into());
    }
    let mut mail = store::mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    // What is not there as a whole, or does not read, says nothing else however often it is looked at.
    let is_cut = inbound
        .problem
        .as_ref()
        .is_some_and(|problem| problem.code == TOO_LARGE);
    if let Reading::Message(incoming) = read(raw)
        && !is_cut
    {
        let mailbox = match inbound.mailbox_id {
            Some(mailbox) => store::mailboxes::get(&mut *tx, caller.tenant, mailbox).await?,
            None => None,
        };
        let desk = Desk {
            caller,
            keys: &entrance.keys,
            entrance,
            route: mailbox.and_then(|mailbox| mailbox.sales_route_id),
        };
        understand(&desk, tx, &mut mail, &mut inbound, &incoming).await?;
    }
    Ok(InboundView {
        inbound,
        mail,
        personal: None,
    })
}
