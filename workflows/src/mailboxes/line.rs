//! The way to a mailbox's server.

use connectors::mail::{ImapServer, Trust};
use domain::mailbox::Mailbox;
use store::TenantKeys;

use crate::{App, Result};

/// The server of a mailbox, as the connector knows it.
pub(super) fn server(app: &App, keys: &TenantKeys, mailbox: &Mailbox) -> Result<ImapServer> {
    Ok(ImapServer {
        host: mailbox.host.clone(),
        port: u16::try_from(mailbox.port).unwrap_or(0),
        tls: mailbox.tls,
        login: store::mailboxes::open(keys, mailbox)?,
        private: app.postbox.private,
        trust: Trust::Web,
    })
}
