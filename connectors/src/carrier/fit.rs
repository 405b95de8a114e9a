//! Texts and the room that a column has for them.

use domain::waybill::{LimitUnit, WaybillLimit};
use domain::waybill_limits::width;

/// How much of a limit's unit the text takes.
pub(super) fn length(text: &str, unit: LimitUnit) -> usize {
    text.chars().map(|c| width(c, unit)).sum()
}

pub(super) fn fits(text: &str, limit: Option<WaybillLimit>) -> bool {
    limit.is_none_or(|limit| length(text, limit.unit) <= limit.most)
}

/// The longest beginning that fits, and the rest. A character is never cut from marks that belong to
/// it.
pub(super) fn cut(text: &str, limit: Option<WaybillLimit>) -> (&str, &str) {
    let Some(limit) = limit else { return (text, "") };
    let (mut room, mut end, mut safe) = (limit.most, text.len(), 0);
    for (at, c) in text.char_indices() {
        if !is_mark(c) {
            safe = at;
        }
        let Some(left) = room.checked_sub(width(c, limit.unit)) else {
            end = safe;
            break;
        };
        room = left;
    }
    text.split_at(end)
}

/// 濁点 as characters of their own, variation selectors, joiners.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}' | '\u{200d}' | '\u{0300}'..='\u{036f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The texts over their columns: what finds no room in one goes on with the next. Only where that is not
/// enough do later texts move up. And what found no room at all.
pub(super) fn spread(texts: &[String], limits: &[Option<WaybillLimit>]) -> (Vec<String>, String) {
    let (columns, rest) = flow(texts, limits);
    if rest.is_empty() {
        return (columns, rest);
    }
    let mut whole = vec![String::new(); texts.len()];
    if let Some(first) = whole.first_mut() {
        *first = texts.concat();
    }
    flow(&whole, limits)
}

fn flow(texts: &[String], limits: &[Option<WaybillLimit>]) -> (Vec<String>, String) {
    let mut rest = String::new();
    let mut columns = Vec::with_capacity(limits.len());
    for (text, limit) in texts.iter().zip(limits) {
        rest.push_str(text);
        let (head, tail) = cut(&rest, *limit);
        columns.push(head.to_owned());
        rest = tail.to_owned();
    }
    (columns, rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bytes(most: usize) -> WaybillLimit {
        WaybillLimit {
            most,
            unit: LimitUnit::Bytes,
        }
    }

    #[test]
    fn texts_are_cut_between_characters() {
        for (text, most, head) in [
            ("東京都", 6, "東京都"),
            ("東京都", 5, "東京"),
            ("東京a", 5, "東京a"),
            ("ｶﾞﾗｽ", 1, ""),
            ("ｶﾞﾗｽ", 2, "ｶﾞ"),
            ("ｶﾞﾗｽ", 3, "ｶﾞﾗ"),
            ("葛\u{e0100}城", 2, ""),
            ("", 3, ""),
        ] {
            assert_eq!(cut(text, Some(bytes(most))).0, head, "{text} {most}");
        }
        assert_eq!(cut("abc", None), ("abc", ""));
    }

    #[test]
    fn texts_stay_in_their_columns_where_they_can() {
        let told = |texts: [&str; 3], most: usize| {
            let texts = texts.map(str::to_owned);
            let (columns, rest) = spread(&texts, &[Some(bytes(most)); 3]);
            format!("{}|{rest}", columns.join("/"))
        };
        assert_eq!(told(["京都", "中京区", "猫"], 6), "京都/中京区/猫|");
        assert_eq!(told(["京都府", "中京区寺町", ""], 6), "京都府/中京区/寺町|");
        assert_eq!(told(["京", "中京区寺町通", "猫"], 6), "京中京/区寺町/通猫|");
        assert_eq!(
            told(["京都府", "中京区寺町通", "猫"], 6),
            "京都府/中京区/寺町通|猫"
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_everything_fits(
            columns in proptest::collection::vec(("[a東ｶﾞ京1-]{0,20}", 0..20_usize), 1..4),
        ) {
            let (texts, limits): (Vec<String>, Vec<_>) =
                columns.into_iter().map(|(text, most)| (text, Some(bytes(most)))).unzip();
            let (columns, rest) = spread(&texts, &limits);
            prop_assert_eq!(columns.concat() + &rest, texts.concat());
            for (column, limit) in columns.iter().zip(&limits) {
                prop_assert!(fits(column, *limit));
            }
        }
    }
}
