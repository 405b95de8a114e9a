//! Polls shops as they fall due, many at once. A shop's own row says when, and who does it; a poll is no
//! job, of which there would be millions.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Stop, malls};

/// How often shops that are due are looked for.
const LOOK: Duration = Duration::from_millis(500);
/// Shops polled at once, each by a task of its own: most of the time it waits for its mall.
const AT_ONCE: usize = 64;

/// Polls until stopped; polls that run then come to the end of their page.
pub(crate) async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut polls = JoinSet::new();
    loop {
        let free = AT_ONCE.saturating_sub(polls.len());
        match malls::claim_due(&app, free).await {
            Ok(shops) => {
                for shop in shops {
                    let (app, stop) = (app.clone(), Stop::new(stop.clone()));
                    polls.spawn(async move {
                        let id = shop.id;
                        if let Err(error) = malls::poll(&app, shop, &stop).await {
                            tracing::error!(shop = %id, %error, "poll");
                        }
                    });
                }
            }
            Err(error) => tracing::warn!(%error, "shops to poll"),
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        while polls.try_join_next().is_some() {}
    }
    while polls.join_next().await.is_some() {}
}
