//! 配信停止 by the link in a mail: whoever holds the link may end it, and nobody else.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::event::EventKind;
use domain::mail::Mail;
use domain::suppression::{MailConsent, Suppression, SuppressionReason, SuppressionScope};
use domain::{MailConsentId, MailId, SuppressionId, TenantId};
use store::TenantKeys;
use store::suppressions::{MAIL_CONSENTS, SUPPRESSIONS, seal};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::told;
use crate::{App, Caller, Result, new_id};

/// Where a recipient says that no more is wanted.
pub(super) struct Links {
    /// For mail programs, which post there.
    pub operation: String,
    /// For people: a page that asks once more.
    pub page: String,
}

pub(super) fn links(public_url: &str, keys: &TenantKeys, tenant: TenantId, mail: MailId) -> Links {
    let token = [
        tenant.0.as_bytes().as_slice(),
        mail.0.as_bytes(),
        &proof(keys, mail),
    ]
    .concat();
    let token = URL_SAFE_NO_PAD.encode(token);
    Links {
        operation: format!("{public_url}/v1/unsubscriptions?token={token}"),
        page: format!("{public_url}/unsubscribe?token={token}"),
    }
}

fn proof(keys: &TenantKeys, mail: MailId) -> Vec<u8> {
    keys.digest(&[b"unsubscribe".as_slice(), mail.0.as_bytes()].concat())
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsubscribed;

/// Ends advertising to whom the mail with this token was sent. A wrong token is a thing that is not there;
/// twice is as good as once.
pub async fn unsubscribe(app: &App, token: &str) -> Result<Unsubscribed> {
    let unknown = || domain::Error::NotFound;
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| unknown())?;
    let (ids, given) = bytes.split_at_checked(32).ok_or_else(unknown)?;
    let id = |bytes: &[u8]| Uuid::from_slice(bytes).map_err(|_| unknown());
    let (tenant, mail) = (TenantId(id(&ids[..16])?), MailId(id(&ids[16..])?));
    let now = app.now();
    store::tenants::get(&app.store.db, tenant)
        .await?
        .ok_or_else(unknown)?;
    let keys = app.store.keys(tenant, now).await?;
    if !bool::from(proof(&keys, mail).ct_eq(given)) {
        return Err(unknown().into());
    }
    let mail = store::mails::get(&app.store.db, tenant, mail)
        .await?
        .ok_or_else(unknown)?;
    let Some(address) = mail.address.clone() else {
        return Err(unknown().into());
    };
    let personal = store::mails::open(&keys, &mail)?;
    let mut tx = app.store.db.begin().await?;
    let known = std::slice::from_ref(&address);
    let suppressed = store::suppressions::of(&mut tx, tenant, known).await?;
    let consents = store::suppressions::consents_of(&mut tx, tenant, known).await?;
    let is_suppressed = suppressed.contains_key(&address);
    // Once the suppression is lifted, an older consent must not count again.
    let is_taken_back = consents.get(&address) == Some(&false);
    if is_suppressed && is_taken_back {
        return Ok(Unsubscribed);
    }
    if !is_suppressed {
        let id = SuppressionId(new_id());
        let one = Suppression {
            tenant_id: tenant,
            id,
            scope: SuppressionScope::Advertising,
            reason: SuppressionReason::Unsubscribed,
            mail_id: Some(mail.id),
            sealed: seal(&keys, SUPPRESSIONS, id.0, &personal.address)?,
            address: address.clone(),
            created_at: now,
        };
        store::suppressions::put(&mut tx, &one).await?;
    }
    if !is_taken_back {
        let id = MailConsentId(new_id());
        let taken_back = MailConsent {
            tenant_id: tenant,
            id,
            granted: false,
            source: "unsubscribe".to_owned(),
            text_version: String::new(),
            given_at: now,
            sealed: seal(&keys, MAIL_CONSENTS, id.0, &personal.address)?,
            address,
            created_at: now,
        };
        store::suppressions::add_consent(&mut tx, &taken_back).await?;
    }
    tell(&mut tx, tenant, &mail, now).await?;
    tx.commit().await?;
    Ok(Unsubscribed)
}

async fn tell(tx: &mut store::Tx, tenant: TenantId, mail: &Mail, now: domain::Instant) -> Result<()> {
    let actor = Caller::system(tenant).actor;
    let event = told::event(mail, EventKind::MailUnsubscribed, &actor, now);
    Ok(store::events::insert(tx, &[event]).await?)
}
