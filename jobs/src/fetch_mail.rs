//! Fetches mail from mailboxes as they fall due, many at once.

use std::time::Duration;

use futures_util::FutureExt as _;
use workflows::mailboxes;

use crate::leases::Leased;

pub(crate) const MAILBOXES: Leased<domain::mailbox::Mailbox> = Leased {
    name: "mailbox",
    look: Duration::from_millis(500),
    at_once: 16,
    claim: |app, most| async move { mailboxes::claim_due(&app, most).await }.boxed(),
    work: |app, mailbox, stop| async move { mailboxes::poll(&app, mailbox, &stop).await }.boxed(),
};
