//! Tells malls what changed, many shops at once: at once when something is committed, and when something
//! falls due. Like polls these are no jobs: a row of the shop's says what is due, and who does it.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Stop, mall_writers, publications};

/// How often what falls due by itself is looked for.
const LOOK: Duration = Duration::from_millis(500);
/// What changes within so long goes out together.
const GATHER: Duration = Duration::from_millis(10);
/// Writers at once, each a task of its own: most of the time it waits for its mall.
const AT_ONCE: usize = 64;

/// Tells until stopped; requests that are under way then come to their end.
pub(crate) async fn run(app: App, mut bell: watch::Receiver<u64>, mut stop: watch::Receiver<bool>) {
    let mut writers = JoinSet::new();
    loop {
        let mut more = false;
        match publications::fan_out(&app).await {
            Ok(is_more) => more = is_more,
            Err(error) => tracing::warn!(%error, "stock to tell malls of"),
        }
        match mall_writers::claim_due(&app, AT_ONCE.saturating_sub(writers.len())).await {
            Ok(claimed) => {
                for writer in claimed {
                    let (app, stop) = (app.clone(), Stop::new(stop.clone()));
                    writers.spawn(async move {
                        let id = writer.shop_id;
                        if let Err(error) = mall_writers::write(&app, writer, &stop).await {
                            tracing::error!(shop = %id, %error, "telling a mall");
                        }
                    });
                }
            }
            Err(error) => tracing::warn!(%error, "malls to tell"),
        }
        if more && !*stop.borrow() {
            continue;
        }
        let pause = tokio::select! {
            rung = bell.changed() => if rung.is_ok() { GATHER } else { LOOK },
            Some(_) = writers.join_next() => Duration::ZERO,
            () = tokio::time::sleep(LOOK) => Duration::ZERO,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        tokio::time::sleep(pause).await;
    }
    while writers.join_next().await.is_some() {}
}
