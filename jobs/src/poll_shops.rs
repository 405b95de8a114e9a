//! Polls shops as they fall due, many at once.

use std::time::Duration;

use futures_util::FutureExt as _;
use workflows::malls;

use crate::leases::Leased;

pub(crate) const SHOPS: Leased<domain::shop::Shop> = Leased {
    name: "poll",
    look: Duration::from_millis(500),
    at_once: 256,
    claim: |app, most| async move { malls::claim_due(&app, most).await }.boxed(),
    work: |app, shop, stop| async move { malls::poll(&app, shop, &stop).await }.boxed(),
};
