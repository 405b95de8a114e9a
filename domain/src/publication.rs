//! 在庫連携: the number that each listing shows at its mall, and what became of telling it.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{Instant, ListingId, ShopId, TenantId, VariantId};

/// What the mall of one listing was told last, and whether there is something newer.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Publication {
    pub tenant_id: TenantId,
    pub shop_id: ShopId,
    pub listing_id: ListingId,
    pub variant_id: VariantId,
    pub state: PublicationState,
    /// Counts reasons to tell; the number itself is made when it is sent.
    pub version: i64,
    /// The number that was sent last, as of which version, and when.
    pub sent: Option<i64>,
    pub sent_version: Option<i64>,
    pub sent_at: Option<Instant>,
    /// The number that the mall took last.
    pub confirmed: Option<i64>,
    pub confirmed_at: Option<Instant>,
    /// Since the last one that was taken.
    pub attempts: i64,
    /// Why it was refused, in the mall's words.
    pub code: String,
    pub message: String,
    /// Since when it is refused; none: it is not.
    pub failing_since: Option<Instant>,
    /// The mall's receipt for what it does later.
    pub ticket: Option<Json<serde_json::Value>>,
    /// When it is sent, or asked about, next.
    pub due_at: Instant,
    pub changed_at: Instant,
}

/// Where something that a mall is told stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PublicationState {
    /// There is something to tell.
    Waiting,
    /// It is on its way; where a process died on it, it is sent again.
    Sending,
    /// The mall took it up and says later what became of it.
    Sent,
    /// The mall has it.
    Confirmed,
    /// The mall refused it; it is not sent again by itself before something changes.
    Failed,
    /// Sent, and the answer was lost: it is sent again.
    Unknown,
}

/// What a mall said to something that it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Done,
    /// It says later.
    Pending,
    Refused {
        code: String,
        message: String,
    },
    /// Nobody knows.
    Unknown,
    /// The mall failed on it, and nothing was done.
    PutOff,
    /// It did not come to it.
    NotSent,
}

/// What changed for the people of the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Failed,
    Recovered,
}

/// Whoever waits for a mall's later word asks after so long, then after twice as long each time.
const FIRST_ASK_MILLIS: i64 = 3_000;
const LONGEST_ASK_MILLIS: i64 = 5 * 60 * 1000;
/// What a mall fails on is told again after so long, then after twice as long each time: others come first.
const FIRST_RETRY_MILLIS: i64 = 2_000;
const LONGEST_RETRY_MILLIS: i64 = 15 * 60 * 1000;

impl Told {
    /// Where that leaves what was told.
    pub fn state(&self) -> PublicationState {
        match self {
            Told::Done => PublicationState::Confirmed,
            Told::Pending => PublicationState::Sent,
            Told::Refused { .. } => PublicationState::Failed,
            Told::Unknown => PublicationState::Unknown,
            Told::PutOff | Told::NotSent => PublicationState::Waiting,
        }
    }

    /// Code and words of a refusal.
    pub fn reason(&self) -> (String, String) {
        match self {
            Told::Refused { code, message } => (code.clone(), message.clone()),
            _ => (String::new(), String::new()),
        }
    }

    /// When there is something to do about it next, after so many attempts before.
    pub fn due_at(&self, attempts: i64, now: Instant) -> Instant {
        match self {
            Told::Pending => later(FIRST_ASK_MILLIS, LONGEST_ASK_MILLIS, attempts, now),
            Told::Unknown | Told::PutOff => later(FIRST_RETRY_MILLIS, LONGEST_RETRY_MILLIS, attempts, now),
            Told::Done | Told::Refused { .. } | Told::NotSent => now,
        }
    }

    /// Whether something was sent that may have had an effect.
    pub fn was_sent(&self) -> bool {
        !matches!(self, Told::PutOff | Told::NotSent)
    }
}

fn later(first: i64, longest: i64, attempts: i64, now: Instant) -> Instant {
    let doubled = first << attempts.clamp(0, 10);
    now.plus_millis(doubled.min(longest))
}

/// The number that a listing shows, of which each stands for so many: 7 are two three-packs.
pub fn listed(shown: i64, multiplier: i64) -> i64 {
    shown.max(0) / multiplier.max(1)
}

impl Publication {
    /// As it stands after the mall was told `number`, and whether people have to know. The version is the
    /// one that was told: a newer one, if there is, is still to be sent.
    pub fn after(&self, number: i64, told: &Told, now: Instant) -> (Publication, Option<Turn>) {
        let (code, message) = told.reason();
        let mut next = Publication {
            attempts: self.attempts + 1,
            state: told.state(),
            code,
            message,
            ticket: None,
            due_at: told.due_at(self.attempts, now),
            ..self.clone()
        };
        if told.was_sent() {
            next.sent = Some(number);
            next.sent_version = Some(self.version);
            next.sent_at = Some(now);
        }
        match next.state {
            PublicationState::Confirmed => {
                next.confirmed = Some(number);
                next.confirmed_at = Some(now);
                next.attempts = 0;
                next.failing_since = None;
            }
            PublicationState::Failed => next.failing_since = self.failing_since.or(Some(now)),
            _ => {}
        }
        let turn = match (self.failing_since, next.failing_since) {
            (None, Some(_)) => Some(Turn::Failed),
            (Some(_), None) => Some(Turn::Recovered),
            _ => None,
        };
        (next, turn)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn publication(failing: bool) -> Publication {
        let now = Instant::from_millis(1_000).unwrap();
        Publication {
            tenant_id: TenantId(Uuid::nil()),
            shop_id: ShopId(Uuid::nil()),
            listing_id: ListingId(Uuid::nil()),
            variant_id: VariantId(Uuid::nil()),
            state: PublicationState::Waiting,
            version: 7,
            sent: Some(1),
            sent_version: Some(6),
            sent_at: Some(now),
            confirmed: Some(1),
            confirmed_at: Some(now),
            attempts: 2,
            code: "X".into(),
            message: "x".into(),
            failing_since: failing.then_some(now),
            ticket: None,
            due_at: now,
            changed_at: now,
        }
    }

    fn refused() -> Told {
        Told::Refused {
            code: "E1".into(),
            message: "unknown item".into(),
        }
    }

    #[test]
    fn what_a_mall_says() {
        use PublicationState::{Confirmed, Failed, Sent, Unknown, Waiting};
        let now = Instant::from_millis(5_000).unwrap();
        for (failing, told, state, sent, confirmed, turn) in [
            (false, Told::Done, Confirmed, 4, 4, None),
            (true, Told::Done, Confirmed, 4, 4, Some(Turn::Recovered)),
            (false, Told::Pending, Sent, 4, 1, None),
            (true, Told::Pending, Sent, 4, 1, None),
            (false, refused(), Failed, 4, 1, Some(Turn::Failed)),
            (true, refused(), Failed, 4, 1, None),
            (false, Told::Unknown, Unknown, 4, 1, None),
            (false, Told::PutOff, Waiting, 1, 1, None),
            (false, Told::NotSent, Waiting, 1, 1, None),
        ] {
            let (next, turned) = publication(failing).after(4, &told, now);
            assert_eq!(
                (next.state, next.sent, next.confirmed, turned),
                (state, Some(sent), Some(confirmed), turn),
                "{told:?}"
            );
            assert_eq!(next.version, 7, "{told:?}");
        }
    }

    #[test]
    fn a_refusal_is_kept_until_the_mall_takes_it() {
        let now = Instant::from_millis(5_000).unwrap();
        let (failed, _) = publication(false).after(4, &refused(), now);
        assert_eq!((failed.code.as_str(), failed.failing_since), ("E1", Some(now)));
        let (again, turn) = failed.after(4, &refused(), now.plus_millis(9));
        assert_eq!((again.failing_since, turn), (Some(now), None));
        let (taken, turn) = again.after(4, &Told::Done, now.plus_millis(10));
        assert_eq!(
            (taken.code.as_str(), taken.attempts, turn),
            ("", 0, Some(Turn::Recovered))
        );
    }

    #[test]
    fn a_mall_that_takes_its_time_is_asked_ever_less() {
        let now = Instant::from_millis(0).unwrap();
        for (attempts, seconds) in [(0, 3), (1, 6), (4, 48), (7, 300), (99, 300)] {
            assert_eq!(Told::Pending.due_at(attempts, now).millis(), seconds * 1_000);
        }
    }

    #[test]
    fn what_a_mall_fails_on_makes_way_for_others() {
        let now = Instant::from_millis(0).unwrap();
        for (attempts, seconds) in [(0, 2), (1, 4), (5, 64), (9, 900), (99, 900)] {
            for told in [Told::Unknown, Told::PutOff] {
                assert_eq!(told.due_at(attempts, now).millis(), seconds * 1_000, "{told:?}");
            }
        }
        for told in [Told::NotSent, Told::Done, refused()] {
            assert_eq!(told.due_at(3, now), now, "{told:?}");
        }
    }

    proptest! {
        /// However many are listed, there are enough of them.
        #[test]
        fn packs_are_whole(shown in -1_000_000_i64..1_000_000, multiplier in 1_i64..=10_000) {
            let packs = listed(shown, multiplier);
            prop_assert!(packs >= 0);
            prop_assert!(packs * multiplier <= shown.max(0));
            prop_assert!((packs + 1) * multiplier > shown);
        }
    }
}
