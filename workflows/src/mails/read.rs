//! Mail as people see it, and what they may do about one that did not go.

use domain::access::Scope;
use domain::mail::{Mail, MailDirection, MailPersonal, MailStage, MailStatus};
use domain::mail_address::MailAddress;
use domain::{FieldError, MailBatchId, MailId, OrderId};
use store::mails::MailFilter;
use store::vault::Blind;
use store::{TenantKeys, Tx};

use crate::{App, Caller, Result};

/// A mail, and what is personal about it where the caller may read that.
#[derive(Clone, Debug)]
pub struct MailView {
    pub mail: Mail,
    pub personal: Option<MailPersonal>,
}

/// What mail is looked for by.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct MailQuery {
    pub order: Option<OrderId>,
    pub batch: Option<MailBatchId>,
    pub email: Option<String>,
    pub status: Option<MailStatus>,
    pub stage: Option<MailStage>,
    pub direction: Option<MailDirection>,
}

/// Newest first; with an order, all of its mail in both directions.
pub async fn list(
    app: &App,
    caller: &Caller,
    query: &MailQuery,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<MailView>> {
    caller.require_to_ask(query.email.is_some())?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let address = match &query.email {
        Some(email) => Some(address_index(&keys, "?email", email)?),
        None => None,
    };
    let filter = MailFilter {
        order: query.order,
        batch: query.batch,
        address,
        status: query.status,
        stage: query.stage,
        direction: query.direction,
    };
    let mails = store::mails::list(&app.store.db, caller.tenant, &filter, before, limit).await?;
    mails.into_iter().map(|mail| view(&keys, caller, mail)).collect()
}

pub async fn get(app: &App, caller: &Caller, id: MailId) -> Result<MailView> {
    let mail = store::mails::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    view(&keys, caller, mail)
}

fn view(keys: &TenantKeys, caller: &Caller, mail: Mail) -> Result<MailView> {
    let personal = if caller.may(Scope::PiiRead) {
        Some(store::mails::open(keys, &mail)?)
    } else {
        None
    };
    Ok(MailView { mail, personal })
}

/// Puts a mail in line again whose fate is known to a person. It keeps its message id, so that a mailbox
/// that has it already may tell.
pub async fn resend(app: &App, tx: &mut Tx, caller: &Caller, id: MailId) -> Result<Mail> {
    let mail = store::mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    // What it said is deleted: there is nothing to send.
    if !mail.status.may_be_resent() || mail.erased_at.is_some() {
        return Err(domain::Error::NotFailed.into());
    }
    let again = store::mails::again(tx, &mail, &mail.message_id, app.now()).await?;
    Ok(again.ok_or(domain::Error::NotFailed)?)
}

/// Takes a mail back that has not been sent.
pub async fn cancel(tx: &mut Tx, caller: &Caller, id: MailId) -> Result<Mail> {
    let mail = store::mails::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let cancelled = store::mails::set_status(tx, &mail, MailStatus::Queued, MailStatus::Cancelled).await?;
    Ok(cancelled.ok_or(domain::Error::Finished)?)
}

/// The blind index of an address that somebody names.
pub(crate) fn address_index(keys: &TenantKeys, pointer: &str, email: &str) -> Result<Vec<u8>> {
    let address = MailAddress::parse(email).ok_or_else(|| FieldError::new(pointer, "bad_format"))?;
    Ok(keys.blind(Blind::Email, &address.text()))
}
