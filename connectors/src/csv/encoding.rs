//! Text in the encodings such files come in: bytes to text and back, a field at a time.
//!
//! In Windows-31J every second byte of a character is 0x40 or above, so commas, quotes and line
//! ends are found in the bytes and only the fields that are needed are decoded.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::kana;
use domain::order_import::FileEncoding;
use encoding_rs::{EncoderResult, SHIFT_JIS};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

use crate::csv::stray_utf8;

/// The text of a field, or `None` where the bytes are not text in this encoding: also where they are
/// in it, and make sense in another only. Text holds no NUL: no database would keep it.
pub(crate) fn decode(encoding: FileEncoding, bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match encoding {
        FileEncoding::ShiftJis => decode_shift_jis(bytes),
        FileEncoding::Utf8 | FileEncoding::Utf16 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }?;
    (!text.as_bytes().contains(&0)).then_some(text)
}

/// The tables of browsers have a control character for a lone 0x80, which Windows-31J has not.
const LONE_80: char = '\u{80}';

fn decode_shift_jis(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes)?;
    let is_other = matches!(text, Cow::Owned(_)) && (text.contains(LONE_80) || stray_utf8::is(bytes, &text));
    (!is_other).then_some(text)
}

/// The encoding in which a field that cannot be decoded seems to be.
pub(crate) fn encoding_meant(encoding: FileEncoding, bytes: &[u8]) -> Option<&'static str> {
    if encoding != FileEncoding::ShiftJis {
        return None;
    }
    let text = SHIFT_JIS.decode_without_bom_handling(bytes).0;
    stray_utf8::is(bytes, &text).then_some("utf-8")
}

/// 外字: characters that mean what their writer's computer was told they do.
pub(crate) fn has_private_use(encoding: FileEncoding, bytes: &[u8]) -> bool {
    // Most fields hold none of the bytes that such characters begin with.
    let begins = |byte: &u8| match encoding {
        FileEncoding::ShiftJis => matches!(byte, 0xf0..=0xf9),
        FileEncoding::Utf8 | FileEncoding::Utf16 => matches!(byte, 0xee..=0xef),
    };
    bytes.iter().any(begins)
        && decode(encoding, bytes).is_some_and(|text| text.contains(|c| matches!(c, '\u{e000}'..='\u{f8ff}')))
}

/// The encoding of a file without a mark, by what most of its fields are text in: neither a damaged field
/// may turn the rest into another encoding, nor one that is text in both (ﾐｷ is also з).
pub(crate) fn likeliest(bytes: &[u8]) -> FileEncoding {
    let fields = bytes.split(|byte| matches!(byte, b',' | b'\t' | b';' | b'\r' | b'\n'));
    let (utf8, other): (Vec<_>, Vec<_>) = fields
        .filter(|field| !field.is_ascii())
        .partition(|field| std::str::from_utf8(field).is_ok());
    if other.len() > utf8.len() {
        FileEncoding::ShiftJis
    } else {
        FileEncoding::Utf8
    }
}

/// The text as far as it can be read, to show what a field held.
pub(crate) fn decode_lossy(encoding: FileEncoding, bytes: &[u8]) -> Cow<'_, str> {
    let text = match encoding {
        FileEncoding::ShiftJis => SHIFT_JIS.decode_without_bom_handling(bytes).0,
        FileEncoding::Utf8 | FileEncoding::Utf16 => String::from_utf8_lossy(bytes),
    };
    if text.as_bytes().contains(&0) {
        text.replace('\0', "\u{fffd}").into()
    } else {
        text
    }
}

/// NFKC: full-width letters and digits become ASCII, half-width kana become full-width.
pub(crate) fn nfkc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfkc().collect())
    }
}

/// The field without white space around it, ideographic included.
pub(crate) fn trim(encoding: FileEncoding, bytes: &[u8]) -> &[u8] {
    let ascii = bytes.trim_ascii();
    match encoding {
        FileEncoding::ShiftJis => trim_shift_jis(ascii),
        FileEncoding::Utf8 | FileEncoding::Utf16 => match std::str::from_utf8(ascii) {
            Ok(text) => text.trim().as_bytes(),
            Err(_) => ascii,
        },
    }
}

/// 0x81 0x40 is the ideographic space; at the end of a field the same bytes may also be the second
/// half of a character followed by `@`, so characters are walked from the front.
fn trim_shift_jis(bytes: &[u8]) -> &[u8] {
    let is_lead = |byte: u8| matches!(byte, 0x81..=0x9f | 0xe0..=0xfc);
    let (mut at, mut start, mut end) = (0, None, 0);
    if bytes.first() != Some(&0x81) && bytes.last() != Some(&0x40) {
        return bytes;
    }
    while at < bytes.len() {
        let length = if is_lead(bytes[at]) && at + 1 < bytes.len() {
            2
        } else {
            1
        };
        let character = &bytes[at..at + length];
        at += length;
        if character != [0x81, 0x40] && !character[0].is_ascii_whitespace() {
            start.get_or_insert(at - length);
            end = at;
        }
    }
    start.map_or(&[], |start| &bytes[start..end])
}

/// What a character that Windows-31J lacks becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unmappable {
    /// The text is refused.
    #[default]
    Reject,
    /// 〓, by which Japanese printers say that a character is lacking.
    Replace,
    /// The common form of the same kanji where it is known (𠮷 → 吉), else 〓.
    Similar,
    /// `&#134071;`.
    NumericReference,
}

/// The characters that were lacking, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking(BTreeMap<char, u64>);

impl Lacking {
    fn note(&mut self, lacked: char) {
        *self.0.entry(lacked).or_default() += 1;
    }

    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    pub fn iter(&self) -> impl Iterator<Item = (char, u64)> {
        self.0.iter().map(|(lacked, count)| (*lacked, *count))
    }
}

/// Appends the text in Windows-31J and notes what it lacks.
pub(crate) fn encode_shift_jis(
    text: &str,
    policy: Unmappable,
    out: &mut Vec<u8>,
    lacking: &mut Lacking,
) -> Result<(), UnmappableChar> {
    if text.is_ascii() {
        out.extend_from_slice(text.as_bytes());
        return Ok(());
    }
    let mut text = kana::composed(text);
    if text.contains(has_twin) {
        text = Cow::Owned(text.chars().map(twin).collect());
    }
    let mut encoder = SHIFT_JIS.new_encoder();
    let mut rest = text.as_ref();
    loop {
        let start = out.len();
        let room = encoder
            .max_buffer_length_from_utf8_without_replacement(rest.len())
            .unwrap_or(2 * rest.len() + 8);
        out.resize(start + room, 0);
        let (result, read, written) =
            encoder.encode_from_utf8_without_replacement(rest, &mut out[start..], true);
        out.truncate(start + written);
        rest = &rest[read..];
        match result {
            EncoderResult::InputEmpty => return Ok(()),
            EncoderResult::OutputFull => {}
            EncoderResult::Unmappable(lacked) => {
                if let Some(bytes) = user_defined(lacked) {
                    out.extend_from_slice(&bytes);
                    continue;
                }
                lacking.note(lacked);
                match policy {
                    Unmappable::Reject => return Err(UnmappableChar(lacked)),
                    Unmappable::Replace => out.extend_from_slice(&GETA),
                    Unmappable::Similar => similar(lacked, out),
                    Unmappable::NumericReference => {
                        out.extend_from_slice(format!("&#{};", u32::from(lacked)).as_bytes());
                    }
                }
            }
        }
    }
}

const GETA: [u8; 2] = [0x81, 0xac];

/// Appends the form that stands for the character wherever texts are compared, if it can be written.
fn similar(lacked: char, out: &mut Vec<u8>) {
    let mut own = [0; 4];
    let text: &str = lacked.encode_utf8(&mut own);
    let common = domain::text::fold(text);
    let (bytes, _, lacks) = SHIFT_JIS.encode(&common);
    if lacks || common == text {
        out.extend_from_slice(&GETA);
    } else {
        out.extend_from_slice(&bytes);
    }
}

/// 外字 as Windows-31J has them, F040 to F9FC: what came in goes out as it was.
fn user_defined(character: char) -> Option<[u8; 2]> {
    const TRAILS: u32 = 188;
    let place = u32::from(character).checked_sub(0xe000)?;
    let lead = u8::try_from(0xf0 + place / TRAILS)
        .ok()
        .filter(|lead| *lead <= 0xf9)?;
    let trail = u8::try_from(0x40 + place % TRAILS).ok()?;
    // 0x7F is none.
    Some([lead, if trail < 0x7f { trail } else { trail + 1 }])
}

/// A character that Windows-31J lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Windows-31J has no {0:?}")]
pub struct UnmappableChar(pub char);

fn has_twin(c: char) -> bool {
    twin(c) != c
}

/// Other vendors' tables map the same Shift_JIS bytes to other characters; these are the ones
/// Windows-31J means.
fn twin(c: char) -> char {
    match c {
        '\u{301c}' => '\u{ff5e}',
        '\u{2212}' => '\u{ff0d}',
        '\u{2014}' => '\u{2015}',
        '\u{2016}' => '\u{2225}',
        '\u{00a2}' => '\u{ffe0}',
        '\u{00a3}' => '\u{ffe1}',
        '\u{00ac}' => '\u{ffe2}',
        '\u{00a5}' => '\u{ffe5}',
        '\u{00a6}' => '\u{ffe4}',
        '\u{203e}' => '\u{ffe3}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        encode_shift_jis(text, Unmappable::Reject, &mut out, &mut Lacking::default()).unwrap();
        out
    }

    #[test]
    fn windows_31j_goes_both_ways() {
        for text in ["髙橋 﨑山 ①㈱Ⅳ", "12時～14時", "－―∥￠￡￢", "ｱｲｳ", "\\1,200"]
        {
            assert_eq!(decode(FileEncoding::ShiftJis, &encoded(text)).unwrap(), text);
        }
    }

    #[test]
    fn most_fields_tell_the_encoding() {
        use FileEncoding::{ShiftJis, Utf8};
        for text in ["商品コード,在庫数\r\nA-1,3\r\n", "2,ﾐｷ\n2,ﾔﾏﾓﾄ\n2,ｽｽﾞｷ\n", "髙橋"]
        {
            assert_eq!(likeliest(text.as_bytes()), Utf8, "{text}");
            assert_eq!(likeliest(&encoded(text)), ShiftJis, "{text}");
        }
        let damaged = ["商品コード,商品名\nA-1,茶".as_bytes(), b"\xe3\x81"].concat();
        assert_eq!(likeliest(&damaged), Utf8);
        assert_eq!(likeliest(b"a,b"), Utf8);
    }

    #[test]
    fn twins_become_what_windows_means() {
        assert_eq!(encoded("〜−—‖¢£¬¥"), encoded("～－―∥￠￡￢￥"));
    }

    #[test]
    fn kana_take_their_marks_in() {
        for (apart, expected) in [
            ("か\u{3099}ハ\u{309a}", "がパ"),
            ("ウ\u{3099}か", "ヴか"),
            ("あ\u{3099}", "あ゛"),
            ("\u{309a}", "゜"),
            ("神\u{fa19}か\u{3099}", "神\u{fa19}が"),
        ] {
            assert_eq!(decode(FileEncoding::ShiftJis, &encoded(apart)).unwrap(), expected);
        }
    }

    #[test]
    fn undecodable_is_told_not_replaced() {
        assert_eq!(decode(FileEncoding::ShiftJis, b"a\x81"), None);
        assert_eq!(decode(FileEncoding::ShiftJis, b"\xa0"), None);
        assert_eq!(decode(FileEncoding::ShiftJis, b"a\x80"), None);
        assert_eq!(encoding_meant(FileEncoding::ShiftJis, b"a\x80"), None);
        assert_eq!(decode(FileEncoding::Utf8, b"\xe3\x81"), None);
        assert_eq!(decode(FileEncoding::Utf8, b"a\0b"), None);
    }

    #[test]
    fn user_defined_characters_go_out_as_they_came_in() {
        for lead in 0xf0..=0xf9_u8 {
            for trail in (0x40..=0xfc_u8).filter(|trail| *trail != 0x7f) {
                let bytes = [lead, trail];
                let text = decode(FileEncoding::ShiftJis, &bytes).unwrap();
                assert_eq!(encoded(&text), bytes);
                assert!(has_private_use(FileEncoding::ShiftJis, &bytes));
                assert!(has_private_use(FileEncoding::Utf8, text.as_bytes()));
            }
        }
        assert_eq!(
            encoded("吉\u{e000}田\u{e757}"),
            b"\x8b\x67\xf0\x40\x93\x63\xf9\xfc"
        );
        assert_eq!([user_defined('\u{e758}'), user_defined('あ')], [None; 2]);
        for text in ["\u{ff9f}ガ", "a", "珈琲"] {
            assert!(!has_private_use(FileEncoding::Utf8, text.as_bytes()), "{text}");
            assert!(!has_private_use(FileEncoding::ShiftJis, &encoded(text)), "{text}");
        }
    }

    #[test]
    fn lacking_characters_follow_the_policy() {
        let write = |policy| {
            let (mut out, mut lacking) = (Vec::new(), Lacking::default());
            let result = encode_shift_jis("𠮷野家😀", policy, &mut out, &mut lacking);
            let text = decode(FileEncoding::ShiftJis, &out).unwrap().into_owned();
            result.map(|()| (lacking.total(), text))
        };
        let two_lacking = |text: &str| Ok((2, text.to_owned()));
        assert_eq!(write(Unmappable::Reject), Err(UnmappableChar('𠮷')));
        assert_eq!(write(Unmappable::Replace), two_lacking("〓野家〓"));
        assert_eq!(write(Unmappable::Similar), two_lacking("吉野家〓"));
        assert_eq!(
            write(Unmappable::NumericReference),
            two_lacking("&#134071;野家&#128512;")
        );
    }

    #[test]
    fn what_windows_31j_has_is_not_replaced() {
        let mut lacking = Lacking::default();
        let mut out = Vec::new();
        encode_shift_jis("髙﨑①㈱～", Unmappable::Similar, &mut out, &mut lacking).unwrap();
        assert_eq!(decode(FileEncoding::ShiftJis, &out).unwrap(), "髙﨑①㈱～");
        assert_eq!(lacking.total(), 0);
    }

    #[test]
    fn trimming_keeps_characters_whole() {
        let cases = ["　A-1　", "メ@", " 　A 1", "　", "", "A", "　メ@　 ", "@"];
        for text in cases {
            assert_eq!(
                trim(FileEncoding::ShiftJis, &encoded(text)),
                encoded(text.trim()),
                "{text}"
            );
            assert_eq!(trim(FileEncoding::Utf8, text.as_bytes()), text.trim().as_bytes());
        }
    }
}
