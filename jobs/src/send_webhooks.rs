//! Sends webhooks as they fall due, to many endpoints at once. An endpoint's own row says when, and who
//! does it, as with shops (docs/decisions/0009): one that hangs holds up nothing but itself.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Stop, webhooks};

/// How often endpoints for which something is due are looked for.
const LOOK: Duration = Duration::from_millis(100);
/// Endpoints at once, each by a task of its own: most of the time it waits for an answer.
const AT_ONCE: usize = 256;

/// Sends until stopped; batches that are under way then come to their end.
pub(crate) async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut sending = JoinSet::new();
    loop {
        let free = AT_ONCE.saturating_sub(sending.len());
        let mut claimed = 0;
        match webhooks::claim_due(&app, free).await {
            Ok(endpoints) => {
                claimed = endpoints.len();
                for endpoint in endpoints {
                    let (app, stop) = (app.clone(), Stop::new(stop.clone()));
                    sending.spawn(async move {
                        let id = endpoint.id;
                        if let Err(error) = webhooks::send_due(&app, endpoint, &stop).await {
                            tracing::error!(endpoint = %id, %error, "webhooks");
                        }
                    });
                }
            }
            Err(error) => tracing::warn!(%error, "webhooks to send"),
        }
        while sending.try_join_next().is_some() {}
        // What was held back by a batch's end is taken up at once.
        let pause = if claimed > 0 { LOOK / 10 } else { LOOK };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
    }
    while sending.join_next().await.is_some() {}
}
