//! Files that are no text with columns, or in an encoding that is not read: what they are, for whoever
//! has to send something else.

use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP};

use crate::csv::record::Record;

/// Encodings of Japanese text besides those that are read.
const ENCODINGS: [(&str, &Encoding); 2] = [("euc-jp", EUC_JP), ("iso-2022-jp", ISO_2022_JP)];
/// How much of a file is looked at for half of a character beside a separator.
const LOOKED_AT: usize = 512;

/// What a file is that begins so, if it is not text.
pub(crate) fn kind(head: &[u8]) -> Option<&'static str> {
    let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    match head {
        [b'P', b'K', 3, 4, ..] if has(b"xl/") || has(b"[Content_Types].xml") => Some("xlsx"),
        [b'P', b'K', 3, 4, ..] => Some("zip"),
        [0x1f, 0x8b, ..] => Some("gzip"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("xls"),
        [b'%', b'P', b'D', b'F', ..] => Some("pdf"),
        _ => {
            let head = head[..head.len().min(LOOKED_AT)].trim_ascii_start();
            let wide = [b",\0", b"\0,", b"\t\0", b"\0\t"];
            if head.windows(2).any(|pair| wide.iter().any(|wide| pair == *wide)) {
                return Some("utf-16");
            }
            let tag = head.first() == Some(&b'<');
            tag.then_some("html")
        }
    }
}

/// The encoding that is not read and in which this record is a header.
pub(crate) fn encoding(record: &Record, is_header: impl Fn(&[String]) -> bool) -> Option<&'static str> {
    let found = ENCODINGS.into_iter().find(|(_, encoding)| {
        let name = |field| encoding.decode_without_bom_handling_and_without_replacement(field);
        let names: Option<Vec<String>> = record.fields().map(|field| name(field).map(Into::into)).collect();
        names.is_some_and(|names| is_header(&names))
    });
    found.map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_told() {
        for (head, expected) in [
            (&b"PK\x03\x04\x14\0[Content_Types].xml"[..], Some("xlsx")),
            (b"PK\x03\x04\x14\0orders.csv", Some("zip")),
            (b"\x1f\x8b\x08", Some("gzip")),
            (b"\xd0\xcf\x11\xe0\xa1", Some("xls")),
            (b"a\0,\0b\0", Some("utf-16")),
            (b"\n<!DOCTYPE html>", Some("html")),
            (b"a,b\n", None),
            (b"", None),
        ] {
            assert_eq!(kind(head), expected, "{head:?}");
        }
    }
}
