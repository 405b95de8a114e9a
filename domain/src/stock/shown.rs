//! 表示在庫設定: how many of a variant malls are shown, from how many there are.
//!
//! A margin guards against overselling while malls lag behind; more than there is may be shown where a
//! maker delivers fast (domain fact: 助ネコ's 表示在庫設定).

use serde::{Deserialize, Serialize};

/// How the shown stock comes from the available one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ShownMode {
    /// 実在庫: what there is.
    #[default]
    Actual,
    /// So many less.
    Minus,
    /// So many per cent of it, rounded down.
    Percent,
    /// So many, as long as there is any.
    Fixed,
    /// 受注生産: so many more; orders may be taken for what is not there yet.
    Plus,
}

/// 表示在庫設定 of a variant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShownPolicy {
    pub mode: ShownMode,
    /// Pieces, or per cent.
    pub amount: i64,
    /// With no more than so many available, none is shown.
    pub zero_at: i64,
    /// Never more than so many are shown.
    pub at_most: Option<i64>,
}

pub const MAX_AMOUNT: i64 = 1_000_000;

/// How many are shown of so many available; never less than none.
pub fn shown(available: i64, policy: ShownPolicy) -> i64 {
    let amount = policy.amount.clamp(0, MAX_AMOUNT);
    let more = policy.mode == ShownMode::Plus;
    // What can be made is not used up by what is not there.
    if !more && available <= policy.zero_at.max(0) {
        return 0;
    }
    let shown = match policy.mode {
        ShownMode::Actual => available,
        ShownMode::Minus => available.saturating_sub(amount),
        ShownMode::Percent => {
            i64::try_from(i128::from(available) * i128::from(amount.min(100)) / 100).unwrap_or(i64::MAX)
        }
        ShownMode::Fixed => amount,
        ShownMode::Plus => available.saturating_add(amount),
    };
    let at_most = policy.at_most.unwrap_or(i64::MAX);
    let shown = shown.min(at_most).max(0);
    if more && shown <= policy.zero_at.max(0) {
        0
    } else {
        shown
    }
}

impl ShownPolicy {
    /// How many orders may be taken for that are not there.
    pub fn made_to_order(self) -> i64 {
        if self.mode == ShownMode::Plus {
            self.amount.clamp(0, MAX_AMOUNT)
        } else {
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn policy(mode: ShownMode, amount: i64, zero_at: i64) -> ShownPolicy {
        ShownPolicy {
            mode,
            amount,
            zero_at,
            at_most: None,
        }
    }

    #[test]
    fn the_modes() {
        use ShownMode::{Actual, Fixed, Minus, Percent, Plus};
        for (mode, amount, zero_at, available, expected) in [
            (Actual, 0, 0, 7, 7),
            (Actual, 0, 0, 0, 0),
            (Actual, 0, 0, -3, 0),
            (Actual, 0, 2, 2, 0),
            (Actual, 0, 2, 3, 3),
            (Minus, 2, 0, 7, 5),
            (Minus, 9, 0, 7, 0),
            (Percent, 50, 0, 7, 3),
            (Percent, 150, 0, 7, 7),
            (Percent, 0, 0, 7, 0),
            (Fixed, 10, 0, 3, 10),
            (Fixed, 10, 0, 0, 0),
            (Fixed, 10, 3, 3, 0),
            (Plus, 5, 0, 0, 5),
            (Plus, 5, 0, 3, 8),
            (Plus, 5, 0, -4, 1),
            (Plus, 5, 0, -6, 0),
            (Plus, 5, 2, -3, 0),
        ] {
            let policy = policy(mode, amount, zero_at);
            assert_eq!(
                shown(available, policy),
                expected,
                "{mode:?} {amount} {zero_at} of {available}"
            );
        }
        let capped = ShownPolicy {
            at_most: Some(4),
            ..ShownPolicy::default()
        };
        assert_eq!((shown(9, capped), shown(3, capped)), (4, 3));
    }

    fn any_policy() -> impl Strategy<Value = ShownPolicy> {
        use ShownMode::{Actual, Fixed, Minus, Percent, Plus};
        let mode = prop::sample::select(vec![Actual, Minus, Percent, Fixed, Plus]);
        (mode, any::<i64>(), any::<i64>(), any::<Option<i64>>()).prop_map(
            |(mode, amount, zero_at, at_most)| ShownPolicy {
                mode,
                amount,
                zero_at,
                at_most,
            },
        )
    }

    proptest! {
        /// Never below none; nothing is shown that is neither there nor can be made, but for a fixed number.
        #[test]
        fn no_more_than_can_be_sold(available: i64, policy in any_policy()) {
            let shown = shown(available, policy);
            prop_assert!(shown >= 0);
            if policy.mode != ShownMode::Fixed {
                prop_assert!(shown <= available.saturating_add(policy.made_to_order()).max(0));
            } else if available <= 0 {
                prop_assert_eq!(shown, 0);
            }
        }

        /// More stock never shows less.
        #[test]
        fn more_shows_no_less(a in -1000_i64..1000, b in -1000_i64..1000, policy in any_policy()) {
            let (less, more) = (a.min(b), a.max(b));
            prop_assert!(shown(less, policy) <= shown(more, policy));
        }
    }
}
