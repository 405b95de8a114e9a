//! 保留 that a mall causes: what its reason says, beside what was there before.

use crate::standing::MAX_HOLD_REASON;

/// How the reason of a hold begins that the mall caused by canceling.
const CANCELLED: &str = "モールでキャンセル";
const PARTLY_SHIPPED: &str = "モールで一部発送済み";
const BETWEEN: &str = " / ";

/// What a mall tells of an order that people have to decide about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MallHold<'a> {
    Cancelled,
    /// Of an order that goes out with this one, by its number.
    CancelledWithin(&'a str),
    /// A part had left before the order came in.
    PartlyShipped,
}

impl MallHold<'_> {
    fn words(self) -> String {
        match self {
            MallHold::Cancelled => CANCELLED.to_owned(),
            MallHold::CancelledWithin(number) => format!("{CANCELLED}: {number}"),
            MallHold::PartlyShipped => PARTLY_SHIPPED.to_owned(),
        }
    }

    /// The reason that an order is on hold for from now on. None where it says so already, or where a
    /// cancellation leaves no room for another: the two would push each other out at every poll.
    pub fn reason(self, before: Option<&str>) -> Option<String> {
        let words = self.words();
        let Some(before) = before else {
            return Some(words);
        };
        if before.split(BETWEEN).any(|part| part == words) {
            return None;
        }
        let whole = format!("{words}{BETWEEN}{before}");
        if before.starts_with(CANCELLED) && whole.chars().count() > MAX_HOLD_REASON {
            return None;
        }
        Some(whole.chars().take(MAX_HOLD_REASON).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_mall_says_comes_first_and_once() {
        use MallHold::{Cancelled, CancelledWithin, PartlyShipped};
        let long = "あ".repeat(MAX_HOLD_REASON);
        let full = format!("モールでキャンセル / {}", "い".repeat(MAX_HOLD_REASON - 12));
        for (hold, before, reason) in [
            (Cancelled, None, Some("モールでキャンセル".to_owned())),
            (PartlyShipped, None, Some("モールで一部発送済み".to_owned())),
            (
                Cancelled,
                Some("在庫確認"),
                Some("モールでキャンセル / 在庫確認".to_owned()),
            ),
            (Cancelled, Some("モールでキャンセル"), None),
            (Cancelled, Some("モールでキャンセル / 在庫確認"), None),
            (Cancelled, Some("在庫確認 / モールでキャンセル"), None),
            (
                CancelledWithin("A-2"),
                Some("モールでキャンセル: A-3"),
                Some("モールでキャンセル: A-2 / モールでキャンセル: A-3".to_owned()),
            ),
            (
                CancelledWithin("A-3"),
                Some("モールでキャンセル: A-2 / モールでキャンセル: A-3"),
                None,
            ),
            (
                Cancelled,
                Some(&long),
                Some(format!("モールでキャンセル / {}", "あ".repeat(88))),
            ),
            (CancelledWithin("A-2"), Some(&full), None),
        ] {
            assert_eq!(hold.reason(before), reason, "{hold:?} {before:?}");
        }
    }
}
