//! Questions about characters in a row.

pub(super) fn starts_with(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='鿿' | '㐀'..='䶿' | '々')
}

/// How many of the first characters are so.
pub(super) fn run(chars: &[char], is: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|&&c| is(c)).count()
}
