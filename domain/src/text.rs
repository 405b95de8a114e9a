//! Folding of text for comparison: two spellings that a person takes for the same fold alike.
//! What came in is kept as it came; what is folded is compared, hashed and thrown away.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::kanji_variants::Variants;

/// Folds width, case, kana (to full-width katakana), hyphens (to `-`) and variant kanji, drops
/// what is invisible, and leaves one space between words and none around them.
pub fn fold(text: &str) -> Cow<'_, str> {
    fold_with(text, Spaces::Single)
}

/// [`fold`] without any space.
pub fn fold_compact(text: &str) -> Cow<'_, str> {
    fold_with(text, Spaces::None)
}

/// A full-width katakana, or the marks that go with one.
pub(crate) fn is_kana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー'..='ヾ' | '\u{3099}' | '\u{309A}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Single,
    None,
}

fn fold_with(text: &str, spaces: Spaces) -> Cow<'_, str> {
    if is_folded_ascii(text, spaces) {
        return Cow::Borrowed(text);
    }
    let folded = fold_everyday(text, spaces).unwrap_or_else(|| fold_any(text, spaces));
    Cow::Owned(folded)
}

fn is_folded_ascii(text: &str, spaces: Spaces) -> bool {
    let mut previous = b' ';
    for &byte in text.as_bytes() {
        match byte {
            b' ' if spaces == Spaces::None || previous == b' ' => return false,
            b' '..=b'@' | b'['..=b'~' => previous = byte,
            _ => return false,
        }
    }
    text.is_empty() || previous != b' '
}

/// One pass without normalization, for text in which every character folds by itself: almost all
/// there is in orders. None if there is any other character.
fn fold_everyday(text: &str, spaces: Spaces) -> Option<String> {
    let variants = Variants::table();
    let mut folded = Folded::new(text.len(), spaces);
    for c in text.chars() {
        folded.push(everyday(c, variants)?);
    }
    Some(folded.finish())
}

/// What an everyday character folds to. None for those that may normalize to several characters,
/// or join with their neighbors.
fn everyday(c: char, variants: &Variants) -> Option<char> {
    Some(match c {
        '\t'..='\r' | '\u{3000}' => ' ',
        ' '..='~' => c.to_ascii_lowercase(),
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => shift(c, 0x60),
        'ァ'..='ヾ' | '、'..='】' | '〒' => c,
        '一'..='鿿' => variants.canonical(c),
        '！'..='～' => shift(c, -0xFEE0).to_ascii_lowercase(),
        _ if is_hyphen(c) => '-',
        '〜' => '~',
        '’' => '\'',
        _ => return None,
    })
}

/// NFKC and the mappings, again until nothing changes: a mapping may bring together what NFKC then
/// composes.
fn fold_any(text: &str, spaces: Spaces) -> String {
    const ENOUGH: usize = 8;
    let variants = Variants::table();
    let mut current = Cow::Borrowed(text);
    for _ in 0..ENOUGH {
        let mut folded = Folded::new(current.len(), spaces);
        for c in current.chars().filter_map(visible).nfkc() {
            match everyday(c, variants) {
                Some(mapped) => folded.push(mapped),
                None if c.is_whitespace() => folded.push(' '),
                None => c
                    .to_lowercase()
                    .for_each(|lower| folded.push(variants.canonical(lower))),
            }
        }
        let next = folded.finish();
        if next == *current {
            break;
        }
        current = Cow::Owned(next);
    }
    current.into_owned()
}

/// Drops what has no glyph (controls, variation selectors), and lets a voicing mark that stands by
/// itself join the kana before it.
fn visible(c: char) -> Option<char> {
    match c {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}' => None,
        '゛' => Some('\u{3099}'),
        '゜' => Some('\u{309A}'),
        _ if c.is_control() && !c.is_whitespace() => None,
        _ => Some(c),
    }
}

/// Hyphens, dashes, minus signs and the box-drawing lines that are typed for them.
fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2500}' | '\u{2501}'
    )
}

fn shift(c: char, by: i32) -> char {
    (c as u32)
        .checked_add_signed(by)
        .and_then(char::from_u32)
        .unwrap_or(c)
}

/// The folded text so far. What a space or a long-vowel mark becomes depends on what is before it.
struct Folded {
    text: String,
    last: char,
    spaces: Spaces,
}

impl Folded {
    fn new(capacity: usize, spaces: Spaces) -> Folded {
        Folded {
            text: String::with_capacity(capacity),
            last: ' ',
            spaces,
        }
    }

    fn push(&mut self, c: char) {
        let c = match c {
            ' ' if self.spaces == Spaces::None || self.last == ' ' => return,
            // It lengthens a kana; after anything else it was typed for a hyphen.
            'ー' if !is_kana(self.last) => '-',
            _ => c,
        };
        self.text.push(c);
        self.last = c;
    }

    fn finish(mut self) -> String {
        if self.last == ' ' {
            self.text.pop();
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (text, folded) in [
            ("", ""),
            ("  ", ""),
            ("abc-1", "abc-1"),
            ("ＡＢＣ　１２３", "abc 123"),
            (" Ａ\t\r\nＢ ", "a b"),
            ("ねこのて", "ネコノテ"),
            ("ﾈｺﾉﾃ ｶﾞｰﾄﾞ", "ネコノテ ガード"),
            ("か゛", "ガ"),
            ("か\u{3099}", "ガ"),
            ("㈱猫", "(株)猫"),
            ("髙﨑　邉", "高崎 辺"),
            ("𠮷野家", "吉野家"),
            ("葛\u{E0100}城", "葛城"),
            ("神\u{FA19}", "神神"),
            ("１ー２‐３‑４–５—６―７−８－９ｰ０", "1-2-3-4-5-6-7-8-9-0"),
            ("スーパーマーケット", "スーパーマーケット"),
            ("ラー1ー2", "ラー1-2"),
            ("14時〜16時～", "14時~16時~"),
            ("a\u{200B}b\u{0}c", "abc"),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
        assert_eq!(fold_compact("　髙橋　一郎 "), "高橋一郎");
    }

    #[test]
    fn borrows_what_is_folded() {
        assert!(matches!(fold("ord-1 a"), Cow::Borrowed(_)));
        assert!(matches!(fold_compact("ord-1"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_everyday_pass_agrees_with_the_general_one() {
        let variants = Variants::table();
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            if everyday(c, variants).is_some() {
                let text = format!("ア{c}ア");
                let everyday = fold_everyday(&text, Spaces::Single);
                assert_eq!(
                    everyday.as_deref(),
                    Some(&*fold_any(&text, Spaces::Single)),
                    "{c:?}"
                );
            }
        }
    }

    /// Texts in which the rules meet: kana with marks, hyphens, spaces, widths, variants.
    fn tricky() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[ーｰ\\-‐　 aＡ1１かｶカﾞ゛\u{3099}髙\u{FE00}¨゜ワわİǅ～〜\u{301}ﾟ\u{0}]{0,12}"
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn folding_twice_is_folding_once(text in tricky()) {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            let compact = fold_compact(&text);
            prop_assert_eq!(&fold_compact(&compact), &compact);
        }

        #[test]
        fn spaces_are_single_or_none(text in tricky()) {
            let folded = fold(&text);
            prop_assert_eq!(folded.split(' ').any(str::is_empty), folded.is_empty());
            prop_assert!(!fold_compact(&text).contains(char::is_whitespace));
        }
    }
}
