//! Sends mail that is due, many profiles at once. What may have been sent must never be tried again by
//! itself, which a job would be.

use std::time::Duration;

use futures_util::FutureExt as _;
use workflows::mails;

use crate::leases::Leased;

pub(crate) const MAILS: Leased<domain::mail_profile::MailProfile> = Leased {
    name: "mail",
    look: Duration::from_millis(500),
    at_once: 32,
    claim: |app, most| async move { mails::claim_due(&app, most).await }.boxed(),
    work: |app, profile, stop| async move { mails::deliver(&app, profile, &stop).await }.boxed(),
};
