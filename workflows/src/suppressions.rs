//! 配信停止 and オプトイン, as people keep them.

use domain::access::Scope;
use domain::mail_address::MailAddress;
use domain::suppression::{MailConsent, Suppression, SuppressionReason, SuppressionScope};
use domain::{FieldError, Instant, MailConsentId, SuppressionId};
use store::suppressions::{MAIL_CONSENTS, SUPPRESSIONS};
use store::vault::Blind;
use store::{TenantKeys, Tx};

use crate::{App, Caller, Result, mails, new_id};

/// One of them, and the address where the caller may read it.
#[derive(Clone, Debug)]
pub struct Addressed<T> {
    pub one: T,
    pub address: Option<String>,
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    email: &str,
    scope: SuppressionScope,
    reason: SuppressionReason,
) -> Result<Addressed<Suppression>> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let (address, blind) = known(&keys, email)?;
    let id = SuppressionId(new_id());
    let one = Suppression {
        tenant_id: caller.tenant,
        id,
        address: blind,
        scope,
        reason,
        mail_id: None,
        sealed: store::suppressions::seal(&keys, SUPPRESSIONS, id.0, &address.text())?,
        created_at: now,
    };
    let one = store::suppressions::put(tx, &one).await?;
    Ok(Addressed {
        one,
        address: Some(address.text()),
    })
}

fn known(keys: &TenantKeys, email: &str) -> Result<(MailAddress, Vec<u8>)> {
    let address = MailAddress::parse(email).ok_or_else(|| FieldError::new("/email", "bad_format"))?;
    let blind = keys.blind(Blind::Email, &address.text());
    Ok((address, blind))
}

pub async fn get(app: &App, caller: &Caller, id: SuppressionId) -> Result<Addressed<Suppression>> {
    let one = store::suppressions::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    opened(&keys, caller, one, suppression_address)
}

/// Mail goes there again; consent to advertising has to be given anew.
pub async fn remove(tx: &mut Tx, caller: &Caller, id: SuppressionId) -> Result<()> {
    if store::suppressions::remove(tx, caller.tenant, id).await? {
        Ok(())
    } else {
        Err(domain::Error::NotFound.into())
    }
}

/// Newest first; with an address, its own.
pub async fn list(
    app: &App,
    caller: &Caller,
    email: Option<&str>,
    before: Option<SuppressionId>,
    limit: i64,
) -> Result<Vec<Addressed<Suppression>>> {
    caller.require_to_ask(email.is_some())?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let address = email
        .map(|email| mails::address_index(&keys, "?email", email))
        .transpose()?;
    let found =
        store::suppressions::list(&app.store.db, caller.tenant, address.as_deref(), before, limit).await?;
    let open = |one| opened(&keys, caller, one, suppression_address);
    found.into_iter().map(open).collect()
}

pub struct NewConsent {
    pub email: String,
    pub granted: bool,
    pub source: String,
    pub text_version: String,
    /// None: now.
    pub given_at: Option<Instant>,
}

/// Notes one word about advertising; the last one counts.
pub async fn add_consent(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewConsent,
) -> Result<Addressed<MailConsent>> {
    let now = app.now();
    if new.given_at.is_some_and(|at| at > now) {
        return Err(FieldError::new("/given_at", "out_of_range").into());
    }
    let keys = app.store.keys(caller.tenant, now).await?;
    let (address, blind) = known(&keys, &new.email)?;
    let id = MailConsentId(new_id());
    let one = MailConsent {
        tenant_id: caller.tenant,
        id,
        address: blind,
        granted: new.granted,
        source: new.source,
        text_version: new.text_version,
        given_at: new.given_at.unwrap_or(now),
        sealed: store::suppressions::seal(&keys, MAIL_CONSENTS, id.0, &address.text())?,
        created_at: now,
    };
    store::suppressions::add_consent(tx, &one).await?;
    Ok(Addressed {
        one,
        address: Some(address.text()),
    })
}

/// Newest first; with an address, all that it ever said.
pub async fn consents(
    app: &App,
    caller: &Caller,
    email: Option<&str>,
    before: Option<MailConsentId>,
    limit: i64,
) -> Result<Vec<Addressed<MailConsent>>> {
    caller.require_to_ask(email.is_some())?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let address = email
        .map(|email| mails::address_index(&keys, "?email", email))
        .transpose()?;
    let found =
        store::suppressions::consents(&app.store.db, caller.tenant, address.as_deref(), before, limit)
            .await?;
    let open = |one| opened(&keys, caller, one, consent_address);
    found.into_iter().map(open).collect()
}

fn suppression_address(keys: &TenantKeys, one: &Suppression) -> store::Result<String> {
    Ok(store::suppressions::open(keys, SUPPRESSIONS, one.id.0, &one.sealed)?.address)
}

fn consent_address(keys: &TenantKeys, one: &MailConsent) -> store::Result<String> {
    Ok(store::suppressions::open(keys, MAIL_CONSENTS, one.id.0, &one.sealed)?.address)
}

fn opened<T>(
    keys: &TenantKeys,
    caller: &Caller,
    one: T,
    address: fn(&TenantKeys, &T) -> store::Result<String>,
) -> Result<Addressed<T>> {
    let address = if caller.may(Scope::PiiRead) {
        Some(address(keys, &one)?)
    } else {
        None
    };
    Ok(Addressed { one, address })
}
