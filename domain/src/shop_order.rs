//! Orders that a mall told and that are not in, or not yet to be worked on; and when to ask again.

use serde::{Deserialize, Serialize};

use crate::{Instant, ShopId, TenantId};

/// Orders that a mall holds back, or whose amounts are open, are asked for again after so long.
const LOOK_MILLIS: i64 = 10 * 60 * 1000;
/// However long the mall has been silent about one.
const LONGEST_LOOK_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// Why an order that a mall told is not in, or not yet to be worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum SkipReason {
    /// The mall holds it back: the payment is under way, the buyer may still cancel.
    HeldByMall,
    /// It is in; amounts are not fixed yet.
    AmountsOpen,
    /// Cancelled at the mall before it came in.
    Cancelled,
    /// It had left before it came in: nothing is to be done about it.
    ShippedBefore,
    /// What the mall told cannot be read.
    Unreadable,
    /// The mall does not tell it.
    Refused,
    /// It cannot become an order of this shop.
    NotAccepted,
}

impl SkipReason {
    /// When an order that was told at this time is asked for again; none: only when the mall tells it.
    pub fn look_at(self, told_at: Instant) -> Option<Instant> {
        match self {
            SkipReason::HeldByMall | SkipReason::AmountsOpen => Some(told_at.plus_millis(LOOK_MILLIS)),
            SkipReason::Cancelled
            | SkipReason::ShippedBefore
            | SkipReason::Unreadable
            | SkipReason::Refused
            | SkipReason::NotAccepted => None,
        }
    }

    /// Whether it says of the order only that nothing was learned.
    fn is_no_answer(self) -> bool {
        matches!(self, SkipReason::Unreadable | SkipReason::Refused)
    }
}

/// An order that is looked for again, or that never came in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ShopOrder {
    pub tenant_id: TenantId,
    pub shop_id: ShopId,
    pub number: String,
    pub reason: SkipReason,
    pub code: String,
    pub message: String,
    pub first_seen_at: Instant,
    pub last_seen_at: Instant,
    pub look_at: Option<Instant>,
}

impl ShopOrder {
    /// The note on an order that was noted before. What is being waited for is not given up because the
    /// mall did not tell it once: it is asked for ever less, the longer the mall is silent.
    #[must_use]
    pub fn after(self, before: &ShopOrder) -> ShopOrder {
        let mut next = ShopOrder {
            first_seen_at: before.first_seen_at,
            ..self
        };
        if before.look_at.is_some() && next.reason.is_no_answer() {
            let now = next.last_seen_at;
            let silent = now.millis() - before.last_seen_at.millis();
            next.last_seen_at = before.last_seen_at;
            next.look_at = Some(now.plus_millis(silent.clamp(LOOK_MILLIS, LONGEST_LOOK_MILLIS)));
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(minutes: i64) -> Instant {
        Instant::from_millis(minutes * 60_000).unwrap()
    }

    fn noted(reason: SkipReason, minutes: i64) -> ShopOrder {
        ShopOrder {
            tenant_id: TenantId(Uuid::nil()),
            shop_id: ShopId(Uuid::nil()),
            number: "A-1".into(),
            reason,
            code: String::new(),
            message: String::new(),
            first_seen_at: at(minutes),
            last_seen_at: at(minutes),
            look_at: reason.look_at(at(minutes)),
        }
    }

    /// First noted at 0, then at these minutes; last the minute of the next look.
    #[test]
    fn what_is_waited_for_is_asked_for_until_it_is_told() {
        use SkipReason::{
            AmountsOpen, Cancelled, HeldByMall, NotAccepted, Refused, ShippedBefore, Unreadable,
        };
        for (first, then, look) in [
            (HeldByMall, vec![], Some(10)),
            (HeldByMall, vec![(HeldByMall, 500)], Some(510)),
            (HeldByMall, vec![(Refused, 10)], Some(20)),
            (AmountsOpen, vec![(Unreadable, 10)], Some(20)),
            (
                HeldByMall,
                vec![(Refused, 10), (Refused, 20), (Refused, 40)],
                Some(80),
            ),
            (HeldByMall, vec![(Refused, 9_000)], Some(9_000 + 24 * 60)),
            (HeldByMall, vec![(Refused, 40), (HeldByMall, 80)], Some(90)),
            (HeldByMall, vec![(Cancelled, 10)], None),
            (HeldByMall, vec![(ShippedBefore, 10)], None),
            (HeldByMall, vec![(NotAccepted, 10)], None),
            // Nobody waits for one that was never readable.
            (Refused, vec![(Refused, 10)], None),
        ] {
            let mut note = noted(first, 0);
            for (reason, minutes) in &then {
                note = noted(*reason, *minutes).after(&note);
            }
            assert_eq!(note.look_at, look.map(at), "{first:?} {then:?}");
            assert_eq!(note.first_seen_at, at(0));
        }
    }
}
