//! Puts events in order as they come to light. The look at what waits costs nothing where nothing does;
//! to be told of every commit would make commits wait for each other (docs/decisions/0010).

use std::time::Duration;

use domain::EventId;
use tokio::sync::watch;
use workflows::{App, events};

/// How often to look.
const LOOK: Duration = Duration::from_millis(100);
/// How often to look for what took long to commit.
const LOOK_FAR: Duration = Duration::from_secs(30);

/// Follows until stopped.
pub(crate) async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut looked_far: Option<tokio::time::Instant> = None;
    loop {
        let far = looked_far.is_none_or(|at| at.elapsed() >= LOOK_FAR);
        let from = if far {
            EventId(uuid::Uuid::nil())
        } else {
            events::recent()
        };
        let more = match events::follow(&app, from).await {
            Ok(more) => more,
            Err(error) => {
                tracing::warn!(%error, "events to follow");
                false
            }
        };
        if far && !more {
            looked_far = Some(tokio::time::Instant::now());
        }
        let pause = if more { Duration::ZERO } else { LOOK };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}
