//! Tries a mailbox, and changes nothing there.

use connectors::mail::{ImapError, ImapLine};
use domain::MailboxId;
use domain::mailbox::{Mailbox, MailboxFailure, MailboxFailureKind};

use super::edit::{MailboxView, get};
use super::line::open;
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
    let MailboxView { mailbox, .. } = get(app, caller, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let looked = match open(app, &keys, &mailbox).await? {
        Ok(line) => look(line, &mailbox).await,
        Err(error) => Err(error),
    };
    Ok(match looked {
        Ok(waiting) => Tested::Worked { waiting },
        Err(ImapError(kind)) => Tested::Failed(MailboxFailure { kind, at: app.now() }),
    })
}

async fn look(mut line: ImapLine, mailbox: &Mailbox) -> std::result::Result<usize, ImapError> {
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
