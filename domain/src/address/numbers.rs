//! The number part of an address: 丁目, 番地 and 号, and room numbers that follow them.

use super::characters::{is_kanji, run, starts_with};

/// Where the numbers stand, and what they are.
pub(super) struct NumberPart {
    pub start: usize,
    pub end: usize,
    /// At least one, without leading zeros.
    pub numbers: Vec<String>,
}

impl NumberPart {
    /// The first run of numbers. Kanji count only where something says that they are a number: not
    /// in 三田, 四条 or 六本木.
    pub fn find(chars: &[char]) -> Option<NumberPart> {
        let start = (0..chars.len()).find(|&i| number(chars, i, Before::Town).is_some())?;
        let mut part = NumberPart {
            start,
            end: start,
            numbers: Vec::new(),
        };
        let mut next = number(chars, start, Before::Town);
        while let Some((value, end)) = next {
            part.numbers.push(value);
            let (after_counter, counted) = skip_counter(chars, end);
            let (after, joined) = skip_joint(chars, after_counter);
            part.end = after_counter;
            next = if counted || joined {
                number(chars, after, Before::Number)
            } else {
                None
            };
        }
        Some(part)
    }
}

/// The value of a number in kanji, by places (一二) or by tens (十二). None for other text, and for
/// numbers that no address has.
pub(super) fn kanji_number(chars: &[char]) -> Option<u64> {
    const LONGEST: usize = 7;
    if chars.is_empty() || chars.len() > LONGEST {
        return None;
    }
    let by_places = chars.iter().all(|c| DIGITS.contains(c));
    let (mut sum, mut digit) = (0, None);
    for &c in chars {
        let value = DIGITS.iter().position(|&d| d == c).map(|value| value as u64);
        match (value, unit(c)) {
            (Some(value), _) if by_places => sum = sum * 10 + value,
            (Some(value), _) => digit = Some(digit.unwrap_or(0) * 10 + value),
            (None, Some(unit)) => sum += digit.take().unwrap_or(1) * unit,
            (None, None) => return None,
        }
    }
    Some(sum + digit.unwrap_or(0))
}

/// A number digit by digit: 12 is 一二.
pub(super) fn to_kanji_digits(value: u64) -> Vec<char> {
    let digit = |byte: u8| DIGITS[usize::from(byte - b'0')];
    value.to_string().bytes().map(digit).collect()
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn unit(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Town,
    Number,
}

/// The number at a place, and where it ends.
fn number(chars: &[char], at: usize, before: Before) -> Option<(String, usize)> {
    let digits = run(&chars[at..], |c| c.is_ascii_digit());
    if digits > 0 {
        let text: String = chars[at..at + digits].iter().collect();
        let value = text.trim_start_matches('0');
        let value = if value.is_empty() { "0" } else { value };
        return Some((value.to_owned(), at + digits));
    }
    let is_numeral = |c| kanji_number(&[c]).is_some();
    if at > 0 && is_numeral(chars[at - 1]) {
        return None;
    }
    let end = at + run(&chars[at..], is_numeral);
    if !says_number(&chars[end..], before) {
        return None;
    }
    let value = kanji_number(&chars[at..end])?;
    Some((value.to_string(), end))
}

/// Whether what follows makes kanji a number.
fn says_number(rest: &[char], before: Before) -> bool {
    // 号 and 室 come last: before the first number they belong to a name.
    let counted = |counter: &str| before == Before::Number || !counter.starts_with(['号', '室']);
    if counter(rest).is_some_and(counted) {
        return true;
    }
    match (rest, before) {
        (['-', next, ..], _) => next.is_ascii_digit() || kanji_number(&[*next]).is_some(),
        ([] | ['-'], _) => before == Before::Number,
        ([next, ..], Before::Number) => !is_kanji(*next),
        ([_, ..], Before::Town) => false,
    }
}

/// 丁目, 番地 and the like, where they count and do not begin a name (三番町, 二番館, 八丁堀).
fn counter(rest: &[char]) -> Option<&'static str> {
    const COUNTERS: [&str; 7] = ["丁目", "番地", "番", "号室", "号", "丁", "室"];
    let counter = COUNTERS.into_iter().find(|counter| starts_with(rest, counter))?;
    let next = rest.get(counter.chars().count()).copied();
    let counts = match (counter, next) {
        ("番" | "号", Some('町' | '丁' | '館' | '街' | '棟' | '線')) => false,
        ("丁", Some(next)) => !is_kanji(next) || kanji_number(&[next]).is_some(),
        _ => true,
    };
    counts.then_some(counter)
}

fn skip_counter(chars: &[char], at: usize) -> (usize, bool) {
    match counter(&chars[at..]) {
        Some(counter) => (at + counter.chars().count(), true),
        None => (at, false),
    }
}

/// A hyphen or の before the next number.
fn skip_joint(chars: &[char], at: usize) -> (usize, bool) {
    match chars.get(at) {
        Some('-' | 'ノ' | '之') => (at + 1, true),
        _ => (at, false),
    }
}
