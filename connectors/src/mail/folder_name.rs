//! Names of folders as IMAP writes them: what is not ASCII in a UTF-7 of its own (RFC 3501, 5.1.3).

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::NO_PAD;

const BASE64: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// The name between quotes, as a command says it.
pub(super) fn quoted(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    let mut foreign: Vec<u8> = Vec::new();
    out.push('"');
    for c in name.chars() {
        if matches!(c, ' '..='~') {
            leave(&mut out, &mut foreign);
            match c {
                '&' => out.push_str("&-"),
                '"' | '\\' => out.extend(['\\', c]),
                _ => out.push(c),
            }
        } else {
            let mut units = [0; 2];
            foreign.extend(
                c.encode_utf16(&mut units)
                    .iter()
                    .flat_map(|unit| unit.to_be_bytes()),
            );
        }
    }
    leave(&mut out, &mut foreign);
    out.push('"');
    out
}

fn leave(out: &mut String, foreign: &mut Vec<u8>) {
    if !foreign.is_empty() {
        out.push('&');
        BASE64.encode_string(&*foreign, out);
        out.push('-');
        foreign.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_folders() {
        for (name, written) in [
            ("INBOX", "\"INBOX\""),
            // The example of RFC 3501.
            ("~peter/mail/台北/日本語", "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\""),
            ("A&B", "\"A&-B\""),
            ("a\"b\\c", "\"a\\\"b\\\\c\""),
            ("猫🐈", "\"&cyvYPdwI-\""),
        ] {
            assert_eq!(quoted(name), written, "{name}");
        }
    }
}
