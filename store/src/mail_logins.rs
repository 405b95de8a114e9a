//! How mail servers are signed in at, where that is kept: with mail profiles and with mailboxes.

use domain::mail_login::MailLogin;
use domain::{MailProfileId, MailboxId, TenantId};
use uuid::Uuid;

use crate::db::{On, Query, sql};
use crate::mail_profiles::MAIL_PROFILES;
use crate::mailboxes::MAILBOXES;
use crate::{Result, TenantKeys};

/// Whose login it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoginOf {
    Profile(MailProfileId),
    Mailbox(MailboxId),
}

impl LoginOf {
    fn table(self) -> &'static str {
        match self {
            LoginOf::Profile(_) => MAIL_PROFILES,
            LoginOf::Mailbox(_) => MAILBOXES,
        }
    }

    fn id(self) -> Uuid {
        match self {
            LoginOf::Profile(id) => id.0,
            LoginOf::Mailbox(id) => id.0,
        }
    }

    fn push(self, query: &mut Query<'_>, tenant: TenantId) {
        query.push(" WHERE tenant_id = ").arg(tenant);
        query.push(" AND id = ").arg(self.id());
    }
}

/// What is sealed there now; none where nobody signs in, or it is gone.
pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, of: LoginOf) -> Result<Option<Vec<u8>>> {
    let mut query = sql(on, "SELECT sealed FROM ");
    query.push(of.table());
    of.push(&mut query, tenant);
    let row: Option<(Option<Vec<u8>>,)> = query.opt().await?;
    Ok(row.and_then(|(sealed,)| sealed))
}

/// Puts one in the place of another; false where that is not there any more: somebody was faster. No version
/// counts on, because nothing has changed that people see.
pub async fn replace(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    of: LoginOf,
    was: &[u8],
    sealed: &[u8],
) -> Result<bool> {
    let mut query = sql(on, "UPDATE ");
    query.push(of.table()).push(" SET sealed = ").arg(sealed);
    of.push(&mut query, tenant);
    query.push(" AND sealed = ").arg(was);
    Ok(query.exec().await? == 1)
}

pub fn open(keys: &TenantKeys, of: LoginOf, sealed: &[u8]) -> Result<MailLogin> {
    keys.open_json(of.table(), of.id(), sealed)
}

pub fn seal(keys: &TenantKeys, of: LoginOf, login: &MailLogin) -> Result<Vec<u8>> {
    keys.seal_json(of.table(), of.id(), login)
}
