//! The wish that work in progress comes to an end soon.

use tokio::sync::watch;

/// Asked by whoever runs a piece of work; looked at by the work between two steps.
#[derive(Clone, Debug)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    pub fn new(asked: watch::Receiver<bool>) -> Stop {
        Stop(asked)
    }

    /// Never asked.
    pub fn never() -> Stop {
        Stop(watch::channel(false).1)
    }

    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Completes when asked; never, if nobody can ask any more.
    pub async fn asked(&mut self) {
        if self.0.wait_for(|asked| *asked).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
