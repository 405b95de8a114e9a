//! Sends mail that is due, many profiles at once. A profile's own row says who sends for it; a mail is no
//! job, for what may have been sent must never be tried again by itself.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Stop, mails};

/// How often mail that is due is looked for.
const LOOK: Duration = Duration::from_millis(500);
/// Profiles sent for at once, each by a task of its own.
const AT_ONCE: usize = 32;

/// Sends until stopped; what is under way then comes to its end.
pub(crate) async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut sending = JoinSet::new();
    loop {
        let free = AT_ONCE.saturating_sub(sending.len());
        match mails::claim_due(&app, free).await {
            Ok(profiles) => {
                for profile in profiles {
                    let (app, stop) = (app.clone(), Stop::new(stop.clone()));
                    sending.spawn(async move {
                        let id = profile.id;
                        if let Err(error) = mails::deliver(&app, profile, &stop).await {
                            tracing::error!(profile = %id, %error, "mail");
                        }
                    });
                }
            }
            Err(error) => tracing::warn!(%error, "mail to send"),
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        while sending.try_join_next().is_some() {}
    }
    while sending.join_next().await.is_some() {}
}
