//! Has rules work as something happens, and at their times.

use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::watch;
use workflows::{App, rules};

use crate::leases::Leased;

/// How often rules whose time has come are looked for.
const TICK: Duration = Duration::from_secs(20);

/// Tenants whose rules have something before them.
pub(crate) const DESKS: Leased<domain::rule::RuleDesk> = Leased {
    name: "rules",
    look: Duration::from_millis(100),
    at_once: 4,
    claim: |app, most| async move { rules::claim_due(&app, most).await }.boxed(),
    work: |app, desk, stop| async move { rules::work(&app, desk, &stop).await }.boxed(),
};

/// Sets off rules whose time has come, until stopped.
pub(crate) async fn tick(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(error) = rules::tick(&app).await {
            tracing::warn!(%error, "rules' times");
        }
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}
