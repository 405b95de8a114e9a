//! Works on things that fall due by themselves, many at once. A thing's own row says when it is due, and
//! who does it; none of it is a job, of which there would be millions.

use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::sync::watch;
use tokio::task::JoinSet;
use workflows::{App, Result, Stop};

/// What falls due, and what is done about it.
pub(crate) struct Leased<T> {
    /// For the log.
    pub name: &'static str,
    /// How often things that are due are looked for; ten times as often while there are some, so that what
    /// the end of a batch held back is taken up at once.
    pub look: Duration,
    /// Worked on at once, each by a task of its own: most of the time it waits for somebody outside.
    pub at_once: usize,
    /// Takes things that are due, so many at most.
    pub claim: fn(App, usize) -> BoxFuture<'static, Result<Vec<T>>>,
    pub work: fn(App, T, Stop) -> BoxFuture<'static, Result<()>>,
}

impl<T: Send + 'static> Leased<T> {
    /// Works until stopped; what is under way then comes to a good end.
    pub async fn run(self, app: App, mut stop: watch::Receiver<bool>) {
        let mut working = JoinSet::new();
        loop {
            let free = self.at_once.saturating_sub(working.len());
            let mut pause = self.look;
            match (self.claim)(app.clone(), free).await {
                Ok(claimed) => {
                    if !claimed.is_empty() {
                        pause /= 10;
                    }
                    for one in claimed {
                        let work = (self.work)(app.clone(), one, Stop::new(stop.clone()));
                        let name = self.name;
                        working.spawn(async move {
                            if let Err(error) = work.await {
                                tracing::error!(%error, "{name}");
                            }
                        });
                    }
                }
                Err(error) => tracing::warn!(%error, "{}: what is due", self.name),
            }
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
            while working.try_join_next().is_some() {}
        }
        while working.join_next().await.is_some() {}
    }
}
