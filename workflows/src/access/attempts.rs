//! Throttling of sign-ins, per account and per address.
//!
//! An attempt counts as failed before the password is looked at, and is taken back when it was
//! right: attempts made at the same time gain nothing. While blocked nothing counts, so that nobody
//! can lock an account for good.

use std::net::IpAddr;

use domain::Instant;
use store::sign_in_attempts as counts;
use store::{Store, Tx};

use crate::{App, Result};

/// How many failures are free, and how the wait grows after them.
#[derive(Clone, Copy)]
struct Limit {
    free: i64,
    longest_millis: i64,
    /// After so long without an attempt the count starts anew.
    forget_millis: i64,
}

const SHORTEST_MILLIS: i64 = 30_000;
const HOUR_MILLIS: i64 = 3_600_000;

const PER_ACCOUNT: Limit = Limit {
    free: 5,
    longest_millis: HOUR_MILLIS,
    forget_millis: 24 * HOUR_MILLIS,
};
/// A whole office may stand behind one address.
const PER_ADDRESS: Limit = Limit {
    free: 30,
    longest_millis: HOUR_MILLIS / 4,
    forget_millis: HOUR_MILLIS,
};

impl Limit {
    /// How long to wait after so many failures.
    fn wait_millis(self, failures: i64) -> i64 {
        if failures < self.free {
            return 0;
        }
        let doublings = u32::try_from(failures - self.free).unwrap_or(u32::MAX);
        SHORTEST_MILLIS
            .saturating_mul(2_i64.saturating_pow(doublings))
            .min(self.longest_millis)
    }
}

/// An attempt that has been counted.
pub struct Attempt {
    account: Vec<u8>,
    address: Option<Vec<u8>>,
}

impl Attempt {
    /// Counts an attempt on an account, named by its blind index, or refuses it because there were
    /// too many.
    pub async fn begin(app: &App, account: Vec<u8>, address: Option<IpAddr>) -> Result<Attempt> {
        let attempt = Attempt {
            account,
            address: address.map(|address| address_subject(&app.store, address)),
        };
        let now = app.now();
        let mut tx = app.store.db.begin().await?;
        count(&mut tx, &attempt.account, PER_ACCOUNT, now).await?;
        if let Some(address) = &attempt.address {
            count(&mut tx, address, PER_ADDRESS, now).await?;
        }
        tx.commit().await?;
        Ok(attempt)
    }

    /// Takes the attempt back: the password was right.
    pub async fn succeeded(self, app: &App) -> Result<()> {
        counts::forget(&app.store.db, &self.account).await?;
        if let Some(address) = &self.address {
            counts::uncount(&app.store.db, address, app.now()).await?;
        }
        Ok(())
    }
}

/// Removes counts that are forgotten anyway; how many.
pub async fn clean_up(app: &App) -> Result<u64> {
    let before = app.now().plus_millis(-PER_ACCOUNT.forget_millis);
    Ok(counts::remove_old(&app.store.db, before).await?)
}

async fn count(tx: &mut Tx, subject: &[u8], limit: Limit, now: Instant) -> Result<()> {
    let attempts = counts::count(tx, subject, now, now.plus_millis(-limit.forget_millis)).await?;
    if attempts.blocked_until > now {
        let millis = attempts.blocked_until.millis() - now.millis();
        let after_seconds = u64::try_from(millis).unwrap_or(0).div_ceil(1_000);
        return Err(domain::Error::TooManyAttempts { after_seconds }.into());
    }
    let wait = limit.wait_millis(attempts.failures);
    if wait > 0 {
        counts::block(tx, subject, now.plus_millis(wait)).await?;
    }
    Ok(())
}

/// One household or office has a whole IPv6 network of 64 bits.
fn address_subject(store: &Store, address: IpAddr) -> Vec<u8> {
    let text = match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x}", address.to_bits() >> 64),
    };
    store.platform_blind("sign-in address", &text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_after_the_free_failures() {
        for (failures, seconds) in [
            (0, 0),
            (4, 0),
            (5, 30),
            (6, 60),
            (7, 120),
            (11, 1_920),
            (12, 3_600),
            (1_000, 3_600),
            (i64::MAX, 3_600),
        ] {
            assert_eq!(PER_ACCOUNT.wait_millis(failures), seconds * 1_000, "{failures}");
        }
        assert_eq!(PER_ADDRESS.wait_millis(29), 0);
        assert_eq!(PER_ADDRESS.wait_millis(30), SHORTEST_MILLIS);
    }
}
