//! A shop's mall for the holder of its writer.

use std::time::Duration;

use domain::Instant;
use domain::shop::{Shop, ShopWriter};

use super::link::Link;
use crate::{App, Result};

/// Whoever holds a writer and shows no life for so long has lost it.
pub(crate) const LEASE_MILLIS: i64 = 30_000;
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// What came of writing.
pub(crate) enum Written {
    /// There is nothing more to do before then.
    Until(Option<Instant>),
    /// Somebody else holds the writer now.
    Lost,
}

/// A shop's mall, to be written to by the holder of its writer's lease.
pub(crate) struct Pen<'a> {
    pub link: Link<'a>,
    writer: &'a ShopWriter,
}

impl<'a> Pen<'a> {
    pub fn new(link: Link<'a>, writer: &'a ShopWriter) -> Pen<'a> {
        Pen { link, writer }
    }

    pub fn app(&self) -> &App {
        self.link.app
    }

    pub fn shop(&self) -> &Shop {
        &self.link.shop
    }

    /// Keeps what was written down; false where the writer is somebody else's by now, who then says it all
    /// again. The writer's row is locked last, here as by those who wake it.
    pub async fn commit(&self, mut tx: store::Tx) -> Result<bool> {
        let until = self.app().now().plus_millis(LEASE_MILLIS);
        if store::shop_writers::hold(&mut tx, self.writer, until).await? {
            tx.commit().await?;
            return Ok(true);
        }
        tx.rollback().await?;
        Ok(false)
    }

    /// What is sent, however long it takes, as long as the writer is ours; else it is broken off, so that
    /// nothing old goes out beside what another sends.
    pub async fn while_ours<T>(&self, sending: impl Future<Output = T>) -> Result<Option<T>> {
        let mut sending = std::pin::pin!(sending);
        loop {
            tokio::select! {
                sent = &mut sending => return Ok(Some(sent)),
                () = tokio::time::sleep(SIGN_OF_LIFE) => {}
            }
            let until = self.app().now().plus_millis(LEASE_MILLIS);
            if !store::shop_writers::hold(&self.app().store.db, self.writer, until).await? {
                return Ok(None);
            }
        }
    }
}
