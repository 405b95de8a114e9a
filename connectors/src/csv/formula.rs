//! Texts that a spreadsheet would run as a formula, and the apostrophe before them that keeps it from that.

use std::borrow::Cow;

/// The text with an apostrophe before it, if it needs one. So does one that looks as if it had it already:
/// what is taken off again is always what was put there.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text.as_bytes()) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text for a file that programs read: only what looks guarded gets an apostrophe, as one is taken off.
pub(crate) fn unmistakable(text: &str) -> Cow<'_, str> {
    if unguarded(text).len() < text.len() {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// As it was before it was [`guarded`].
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if needs_guard(rest.as_bytes()) => rest,
        _ => text,
    }
}

/// The same with a field that is not decoded.
pub(crate) fn unguarded_field(field: &[u8]) -> &[u8] {
    match field.strip_prefix(b"'") {
        Some(rest) if needs_guard(rest) => rest,
        _ => field,
    }
}

/// A field of a file on its way back to whoever wrote it: guarded, unless it is so already. It reads as
/// the same as before.
pub(crate) fn guarded_field(field: &[u8]) -> Cow<'_, [u8]> {
    if is_formula_like(field) {
        Cow::Owned([b"'", field].concat())
    } else {
        Cow::Borrowed(field)
    }
}

/// Such fields, together as they stand in the file: nobody knows where the one that has wrong quotes ends.
pub(crate) fn guarded_fields(fields: &[u8], separator: u8) -> Vec<u8> {
    let mut guarded = Vec::with_capacity(fields.len());
    let mut is_start = true;
    for (at, byte) in fields.iter().enumerate() {
        if is_start && *byte != separator && is_formula_like(&fields[at..]) {
            guarded.push(b'\'');
        }
        guarded.push(*byte);
        is_start = *byte == separator || is_start && *byte == b'"';
    }
    guarded
}

fn needs_guard(text: &[u8]) -> bool {
    let apostrophes = text.iter().take_while(|byte| **byte == b'\'').count();
    is_formula_like(&text[apostrophes..])
}

/// What spreadsheets take for the start of a formula (OWASP, CSV injection).
fn is_formula_like(text: &[u8]) -> bool {
    matches!(text.first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_texts() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+81", "'+81"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("a=1", "a=1"),
            ("'a", "'a"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
        }
    }

    #[test]
    fn fields_whose_ends_nobody_knows_are_guarded_one_by_one() {
        for (fields, expected) in [
            ("\"a,=1,\"=2\",b=3", "\"a,'=1,\"'=2\",b=3"),
            ("\"-1", "\"'-1"),
            ("\"\"x,'=1", "\"\"x,'=1"),
        ] {
            assert_eq!(guarded_fields(fields.as_bytes(), b','), expected.as_bytes());
        }
        assert_eq!(guarded_fields(b"\"a\t\t=1", b'\t'), b"\"a\t\t'=1");
    }

    proptest! {
        #[test]
        fn a_guarded_field_reads_as_before(text in "['=@a-]{0,5}") {
            let sent = guarded_field(text.as_bytes());
            prop_assert!(!is_formula_like(&sent));
            prop_assert_eq!(unguarded_field(&sent), unguarded_field(text.as_bytes()));
        }

        #[test]
        fn nothing_is_lost(text in "['=@a-]{0,5}") {
            let written = guarded(&text);
            prop_assert_eq!(unguarded(&written), text.as_str());
            let written = unmistakable(&text);
            prop_assert_eq!(unguarded(&written), text.as_str());
        }
    }
}
