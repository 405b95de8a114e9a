//! UTF-8 in a field of a CP932 file: programs that put a file together from two sources write it so, and
//! its bytes are text in CP932 too (`お急ぎ便` is also `縺頑\u{300}･萓ｿ`, more or less).

use encoding_rs::SHIFT_JIS;

/// From so many characters on no text means anything in both.
const ENOUGH: usize = 4;

/// Whether the bytes, which are `text` in CP932, are Japanese in UTF-8 and nothing in CP932.
///
/// A character of three bytes in UTF-8 begins with E3 to E9 or EF. In CP932 that and the second byte are a
/// rare kanji. The third is either half a letter of another character, whose other half is the next
/// character's E3 to E9, or half-width kana. So six bytes may happen to be three kanji that mean something,
/// as a name with a rare one in it might; it takes a sign to believe that they do not: the three kanji that
/// all kana begin with (縺, 繧, 繝), or half-width kana between kanji that are rare without exception.
/// Twelve bytes do not happen.
pub(crate) fn is(bytes: &[u8], text: &str) -> bool {
    let Some(first) = bytes.iter().find(|byte| !byte.is_ascii()) else {
        return false;
    };
    // Nearly all text ends the matter here: kana begin with 82 or 83, usual kanji with 88 to 97.
    if !matches!(first, 0xe3..=0xe9 | 0xef) {
        return false;
    }
    let Ok(meant) = std::str::from_utf8(bytes) else {
        return false;
    };
    let characters = || meant.chars().filter(|c| !c.is_ascii());
    let count = characters().count();
    count >= 2 && characters().all(is_japanese) && (count >= ENOUGH || has_sign(text))
}

/// Kana, kanji that CP932 has, and full-width forms.
fn is_japanese(character: char) -> bool {
    match character {
        '\u{3000}'..='\u{30ff}' | '\u{ff01}'..='\u{ffef}' => true,
        '\u{4e00}'..='\u{9fff}' => {
            let mut bytes = [0; 4];
            !SHIFT_JIS.encode(character.encode_utf8(&mut bytes)).2
        }
        _ => false,
    }
}

fn has_sign(text: &str) -> bool {
    let is_half_width = |c: char| matches!(c, '\u{ff61}'..='\u{ff9f}');
    text.contains(['縺', '繧', '繝']) || text.contains(is_half_width)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_stray(bytes: &[u8]) -> bool {
        is(bytes, &SHIFT_JIS.decode_without_bom_handling(bytes).0)
    }

    #[test]
    fn utf8_is_told_from_cp932() {
        for text in [
            "お急ぎ便希望",
            "割れ物注意",
            "山田 太郎",
            "東京都港区芝公園4-2-8",
            "A-1 緑茶（特上）",
            "メール便",
            "のし",
            "ご自宅用です。よろしくお願いします！",
        ] {
            assert!(is_stray(text.as_bytes()), "{text}");
            assert!(!is_stray(&SHIFT_JIS.encode(text).0), "{text}");
        }
    }

    /// Rare kanji, and what of them stands beside half-width kana.
    #[test]
    fn rare_words_are_left_alone() {
        for text in [
            "縺れ",
            "繧繝縁",
            "繝",
            "纐纈",
            "蟋蟀",
            "籬",
            "薔薇ﾊﾞﾗ",
            "蜜柑ﾐｶﾝ",
            "鰻ｳﾅｷﾞ",
            "鱧ﾊﾓ",
            "齋藤",
            "邊見",
            "鶯谷",
            "饂飩",
            "蕎麦",
            "躑躅",
            "邂逅",
            "蘭ﾗﾝ",
            "驢馬",
            "髙橋",
            "﨑山",
        ] {
            assert!(!is_stray(&SHIFT_JIS.encode(text).0), "{text}");
        }
    }

    /// All kanji of JIS X 0208, kana, and half-width kana.
    fn character() -> impl Strategy<Value = char> {
        let bytes = (0x88..=0xea_u8).flat_map(|lead| (0x40..=0xfc_u8).map(move |trail| [lead, trail]));
        let text: String = bytes
            .filter_map(|bytes| {
                let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(&bytes);
                text.map(std::borrow::Cow::into_owned)
            })
            .collect();
        let kanji: Vec<char> = text
            .chars()
            .filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
            .collect();
        assert!(kanji.len() > 6000);
        prop_oneof![
            3 => prop::sample::select(kanji),
            2 => prop::char::range('ぁ', 'ん'),
            2 => prop::char::range('ァ', 'ヶ'),
            1 => prop::char::range('\u{ff66}', '\u{ff9f}'),
            1 => prop::sample::select(&['　', '・', 'ー', '１', 'Ａ', '-', '1', ' '][..]),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn text_in_cp932_is_never_refused(text in prop::collection::vec(character(), 1..12)) {
            let text: String = text.into_iter().collect();
            prop_assert!(!is_stray(&SHIFT_JIS.encode(&text).0));
        }
    }

    proptest! {
        #[test]
        fn text_with_kana_in_utf8_is_found(text in "[ぁ-んァ-ヶ]{2,8}[一二三東京都港区0-9 -]{0,6}") {
            prop_assert!(is_stray(text.as_bytes()));
        }
    }
}
