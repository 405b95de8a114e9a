//! Tries a mailbox, and changes nothing there.

use connectors::mail::{ImapError, ImapLine, ImapServer};
use domain::MailboxId;
use domain::mailbox::{Mailbox, MailboxFailure, MailboxFailureKind};

use super::edit::get;
use super::line::server;
use crate::{App, Caller, Result};

/// What a trial came to.
#[derive(Clone, Debug)]
pub enum Tested {
    /// So many messages are still to be looked at.
    Worked {
        waiting: usize,
    },
    Failed(MailboxFailure),
}

/// Signs in, and looks for the folders and for what is new.
pub async fn test(app: &App, caller: &Caller, id: MailboxId) -> Result<Tested> {
    let mailbox = get(app, caller, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let server = server(app, &keys, &mailbox)?;
    Ok(match look(&server, &mailbox).await {
        Ok(waiting) => Tested::Worked { waiting },
        Err(ImapError(kind)) => Tested::Failed(MailboxFailure { kind, at: app.now() }),
    })
}

async fn look(server: &ImapServer, mailbox: &Mailbox) -> std::result::Result<usize, ImapError> {
    let mut line = ImapLine::open(server).await?;
    let validity = line.select(&mailbox.folder, false).await?;
    if let Some(done) = &mailbox.done_folder
        && !line.has_folder(done).await?
    {
        return Err(ImapError(MailboxFailureKind::DoneFolder));
    }
    let from = if mailbox.uid_validity == Some(validity) {
        mailbox.last_uid
    } else {
        0
    };
    let waiting = line.after(from, mailbox.search_from()).await?;
    line.close().await;
    Ok(waiting.len())
}
