//! Who works at a tenant's desk, and with what.

use std::collections::{HashMap, HashSet};

use domain::condition::Codes;
use domain::rule::{Masters, ReadyRule, RuleDesk};
use domain::{Instant, RuleId};
use store::TenantKeys;

use super::foresee::Desktop;
use crate::App;

/// Renewed with every order that a rule works on.
pub(super) const LEASE_MILLIS: i64 = 60 * 1000;

/// A tenant's rules, ready to work.
pub(super) struct Worker<'a> {
    pub app: &'a App,
    pub keys: &'a TenantKeys,
    pub desk: &'a RuleDesk,
    /// Read anew for each batch.
    pub rules: Vec<ReadyRule>,
    pub codes: &'a Codes,
    pub masters: &'a Masters,
    /// Orders that each rule has worked on in the last minute.
    pub used: HashMap<RuleId, i64>,
    /// Rules that have done as much as they may, and whose orders wait on.
    pub put_off: HashSet<RuleId>,
}

impl Worker<'_> {
    pub fn desktop(&self) -> Desktop<'_> {
        Desktop {
            codes: self.codes,
            masters: self.masters,
            now: self.app.now(),
        }
    }

    pub fn lease_until(&self) -> Instant {
        self.app.now().plus_millis(LEASE_MILLIS)
    }
}

/// What came of one rule at one order.
pub(super) enum Done {
    /// It was at this order before, is not for it, or waits.
    Nothing,
    /// It is over for good with this occurrence.
    Settled,
    /// The rule is another by now, or off, or may do no more in this minute: it is looked at once more.
    Changed,
    /// Somebody else works here now, or nobody is to.
    NotOurs,
}
