//! お届け時間帯 as shops, carts and malls write it.

use crate::csv::encoding::nfkc;

/// The hours in which somebody wants to be visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hours {
    /// 午前中.
    Morning,
    Between(u32, u32),
    /// Not later than.
    By(u32),
}

/// `12時～14時`, `12-14`, `１２：００〜１４：００`, `午前中`, `10時まで`; none where no hours can be told.
pub(crate) fn hours(text: &str) -> Option<Hours> {
    let text = nfkc(text);
    if text.contains("午前") || text.eq_ignore_ascii_case("am") {
        return Some(Hours::Morning);
    }
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    let hours: Vec<u32> = match numbers[..] {
        // 12:00-14:00
        [from, 0, to, 0] => vec![from, to],
        // 1214
        [both] if both > 24 && (1..=24).contains(&(both % 100)) => vec![both / 100, both % 100],
        _ => numbers,
    };
    match hours[..] {
        [by] if text.contains("まで") && by <= 24 => Some(Hours::By(by)),
        [from, to] if from < to && to <= 24 => Some(Hours::Between(from, to)),
        _ => None,
    }
}

/// Whether nothing was asked for.
pub(crate) fn is_none_asked(text: &str) -> bool {
    let text = nfkc(text);
    let text = text.trim();
    text.is_empty() || ["指定なし", "希望なし", "指定無し", "なし"].contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_however_they_are_written() {
        for (text, expected) in [
            ("午前中", Some(Hours::Morning)),
            ("12時～14時", Some(Hours::Between(12, 14))),
            ("１４：００〜１６：００", Some(Hours::Between(14, 16))),
            ("18-20", Some(Hours::Between(18, 20))),
            ("1921", Some(Hours::Between(19, 21))),
            ("10時まで", Some(Hours::By(10))),
            ("夜", None),
            ("", None),
        ] {
            assert_eq!(hours(text), expected, "{text}");
        }
        assert!(is_none_asked(" 指定なし ") && is_none_asked("") && !is_none_asked("夜"));
    }
}
