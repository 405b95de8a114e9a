//! Kana and the 濁点 and 半濁点 that some file systems and phones write as characters of their own.

use std::borrow::Cow;

use unicode_normalization::char::compose;

/// Kana and the mark after it as one character; a mark that no kana takes in stands by itself. Everything
/// else stays: NFC would turn U+FA19, which CP932 has, into the common 神.
pub fn composed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_sound_mark) {
        return Cow::Borrowed(text);
    }
    let mut composed = String::with_capacity(text.len());
    for c in text.chars() {
        let before = composed.chars().next_back().filter(|_| is_sound_mark(c));
        match before.and_then(|before| compose(before, c)) {
            Some(kana) => {
                composed.pop();
                composed.push(kana);
            }
            None => composed.push(by_itself(c)),
        }
    }
    Cow::Owned(composed)
}

/// One that belongs to the character before it.
fn is_sound_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}')
}

fn by_itself(c: char) -> char {
    match c {
        '\u{3099}' => '\u{309b}',
        '\u{309a}' => '\u{309c}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kana_take_their_marks_in() {
        for (apart, expected) in [
            ("か\u{3099}ハ\u{309a}", "がパ"),
            ("ウ\u{3099}か", "ヴか"),
            ("が", "が"),
            ("あ\u{3099}", "あ\u{309b}"),
            ("\u{309a}", "\u{309c}"),
            ("神\u{fa19}か\u{3099}", "神\u{fa19}が"),
            ("", ""),
        ] {
            assert_eq!(composed(apart), expected);
        }
    }
}
