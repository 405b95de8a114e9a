//! Has rules work as something happens, and at their times. A tenant's own row says when something waits,
//! and who works on it, as with shops (docs/decisions/0009).

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Stop, rules};

/// How often desks where something waits are looked for.
const LOOK: Duration = Duration::from_millis(100);
/// How often rules whose time has come are looked for.
const TICK: Duration = Duration::from_secs(20);
/// Tenants at once.
const AT_ONCE: usize = 4;

/// Works until stopped; batches that are under way then come to their end.
pub(crate) async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut working = JoinSet::new();
    let mut ticked: Option<tokio::time::Instant> = None;
    loop {
        if ticked.is_none_or(|at| at.elapsed() >= TICK) {
            ticked = Some(tokio::time::Instant::now());
            if let Err(error) = rules::tick(&app).await {
                tracing::warn!(%error, "rules' times");
            }
        }
        let free = AT_ONCE.saturating_sub(working.len());
        match rules::claim_due(&app, free).await {
            Ok(desks) => {
                for desk in desks {
                    let (app, stop) = (app.clone(), Stop::new(stop.clone()));
                    working.spawn(async move {
                        let tenant = desk.tenant_id;
                        if let Err(error) = rules::work(&app, desk, &stop).await {
                            tracing::error!(%tenant, %error, "rules");
                        }
                    });
                }
            }
            Err(error) => tracing::warn!(%error, "rules to run"),
        }
        while working.try_join_next().is_some() {}
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
    }
    while working.join_next().await.is_some() {}
}
