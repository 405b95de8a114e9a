//! Sends webhooks as they fall due, to many endpoints at once: one that hangs holds up nothing but itself.

use std::time::Duration;

use futures_util::FutureExt as _;
use workflows::webhooks;

use crate::leases::Leased;

pub(crate) const WEBHOOKS: Leased<domain::webhook::WebhookEndpoint> = Leased {
    name: "webhooks",
    look: Duration::from_millis(100),
    at_once: 256,
    claim: |app, most| async move { webhooks::claim_due(&app, most).await }.boxed(),
    work: |app, endpoint, stop| async move { webhooks::send_due(&app, endpoint, &stop).await }.boxed(),
};
