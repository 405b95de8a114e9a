//! Spellings of towns and buildings that mean the same.

use super::characters::{is_kanji, run, starts_with};
use super::numbers::{kanji_number, to_kanji_digits};

/// Takes a folded address to one spelling: no spaces, no 字, ケ and ノ between kanji, and numbers
/// that belong to a name (四条, 12条, 三番町) in kanji.
pub(super) fn unify(folded: &str) -> Vec<char> {
    let chars = without_spaces(folded);
    let chars = without_aza(&chars);
    let chars = numbers_in_names(&chars);
    joining_kana(&chars)
}

/// Takes what follows the number part to one spelling: 101号室 is 101, 3階 is 3f, and hyphens
/// stand between digits only.
pub(super) fn unify_building(chars: &[char]) -> String {
    const AFTER_DIGIT: [(&str, &str); 4] = [("号室", ""), ("室", ""), ("号", ""), ("階", "f")];
    let mut building = String::new();
    let mut i = 0;
    while i < chars.len() {
        let after_digit = building.ends_with(|c: char| c.is_ascii_digit());
        let word = AFTER_DIGIT
            .iter()
            .find(|(word, _)| after_digit && starts_with(&chars[i..], word));
        let (skipped, meaning) = match word {
            Some((word, meaning)) => (word.chars().count(), *meaning),
            None if chars[i] == '-' => (1, ""),
            None => {
                building.push(chars[i]);
                i += 1;
                continue;
            }
        };
        i += skipped;
        let before_digit = chars.get(i).is_some_and(char::is_ascii_digit);
        let apart = if meaning.is_empty() && after_digit && before_digit {
            "-"
        } else {
            meaning
        };
        building.push_str(apart);
    }
    building
}

/// Between two digits a space or comma stands for a hyphen: `1-2-3 101`.
fn without_spaces(folded: &str) -> Vec<char> {
    let mut chars: Vec<char> = Vec::with_capacity(folded.len() / 2);
    let mut apart = false;
    for c in folded.chars() {
        if matches!(c, ' ' | ',' | '、') {
            apart = true;
            continue;
        }
        let last_is_digit = chars.last().is_some_and(char::is_ascii_digit);
        if apart && last_is_digit && c.is_ascii_digit() {
            chars.push('-');
        }
        if c != '-' || chars.last() != Some(&'-') {
            chars.push(c);
        }
        apart = false;
    }
    chars
}

/// 大字 and 字 come and go in front of the names of hamlets. 十文字 and the like keep theirs.
fn without_aza(chars: &[char]) -> Vec<char> {
    let mut kept: Vec<char> = Vec::with_capacity(chars.len());
    let mut after_aza = false;
    for &c in chars {
        if c == '字' && kept.last() != Some(&'文') {
            if kept.last() == Some(&'大') {
                kept.pop();
            }
            after_aza = true;
            continue;
        }
        let last_is_digit = kept.last().is_some_and(char::is_ascii_digit);
        if after_aza && last_is_digit && c.is_ascii_digit() {
            kept.push('-');
        }
        kept.push(c);
        after_aza = false;
    }
    kept
}

/// 12条, 十二条 and 一二条 become 一二条: the number is part of the name, and no 番地.
fn numbers_in_names(chars: &[char]) -> Vec<char> {
    let mut named = Vec::with_capacity(chars.len());
    let mut i = 0;
    while i < chars.len() {
        let digits = run(&chars[i..], |c| c.is_ascii_digit());
        let kanji = run(&chars[i..], |c| kanji_number(&[c]).is_some());
        let length = digits.max(kanji).max(1);
        let number = &chars[i..i + length];
        let value = if digits > 0 {
            number.iter().collect::<String>().parse().ok()
        } else {
            kanji_number(number)
        };
        match value {
            Some(value) if continues_a_name(&chars[i + length..]) => named.extend(to_kanji_digits(value)),
            _ => named.extend_from_slice(number),
        }
        i += length;
    }
    named
}

/// What follows the number in 北12条, 三番町, 二番丁, 第5地割, 西5線, and in 北4西5 where 条 is left out.
fn continues_a_name(rest: &[char]) -> bool {
    const NAMES: [&str; 5] = ["条", "番町", "番丁", "地割", "線"];
    let street_grid = matches!(rest, ['東' | '西' | '南' | '北', digit, ..] if digit.is_ascii_digit());
    street_grid || NAMES.iter().any(|name| starts_with(rest, name))
}

/// Between kanji, ヶ and が are ケ (霞が関), and 之 and の are ノ (山之内).
fn joining_kana(chars: &[char]) -> Vec<char> {
    let kanji_at = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|&c| is_kanji(c));
    let join = |(i, &c): (usize, &char)| {
        let joins = kanji_at(i.checked_sub(1)) && kanji_at(Some(i + 1));
        match c {
            'ヶ' | 'ガ' if joins => 'ケ',
            '之' if joins => 'ノ',
            _ => c,
        }
    };
    chars.iter().enumerate().map(join).collect()
}
