//! The way to a mailbox's server.

use connectors::mail::{ImapError, ImapLine, ImapServer, Trust};
use domain::mailbox::Mailbox;
use store::TenantKeys;
use store::mail_logins::LoginOf;

use crate::mail_logins::Account;
use crate::{App, Result};

/// A line that is signed in.
pub(super) async fn open(
    app: &App,
    keys: &TenantKeys,
    mailbox: &Mailbox,
) -> Result<std::result::Result<ImapLine, ImapError>> {
    let of = LoginOf::Mailbox(mailbox.id);
    let account = Account {
        app,
        tenant: mailbox.tenant_id,
        of,
        version: mailbox.version,
        login: store::mail_logins::open(keys, of, &mailbox.sealed)?,
    };
    let line = |sign_in| {
        let server = ImapServer {
            host: mailbox.host.clone(),
            port: u16::try_from(mailbox.port).unwrap_or(0),
            tls: mailbox.tls,
            sign_in,
            private: app.postbox.private,
            trust: Trust::Web,
        };
        async move { ImapLine::open(&server).await }
    };
    account
        .open(line, |error: &ImapError| error.is_of_the_login())
        .await
}
