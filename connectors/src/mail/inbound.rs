//! Messages read: who wrote, about what, in answer to which message, and whether a machine wrote it.

use domain::mail_address::{HeaderText, MailAddress};
use mail_parser::{HeaderValue, Message, MessageParser};

use super::report::{self, Report};

/// What stands in a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Without its brackets; empty where there is none.
    pub message_id: String,
    /// The messages that it answers, the last one first.
    pub references: Vec<String>,
    /// None where it names none that could be written to: an empty sender, as of reports.
    pub from: Option<MailAddress>,
    pub from_name: String,
    pub subject: String,
    pub text: String,
    /// A machine wrote it (RFC 3834).
    pub is_automatic: bool,
    /// What a mail server tells of a message of ours.
    pub report: Option<Report>,
}

/// How a message reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    Message(Box<Incoming>),
    /// No message at all.
    Unreadable,
}

/// Longer texts are cut; the message itself is kept.
const LONGEST_TEXT: usize = 200_000;
const MOST_REFERENCES: usize = 50;

pub fn read(raw: &[u8]) -> Reading {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Reading::Unreadable;
    };
    if message.from().is_none() && message.subject().is_none() && message.date().is_none() {
        return Reading::Unreadable;
    }
    let from = message.from().and_then(|from| from.first());
    let address = from.and_then(|from| from.address());
    let report = report::of(&message);
    Reading::Message(Box::new(Incoming {
        message_id: message.message_id().unwrap_or_default().to_owned(),
        references: references(&message),
        from: address.and_then(MailAddress::parse),
        from_name: HeaderText::new(from.and_then(|from| from.name()).unwrap_or_default())
            .as_str()
            .to_owned(),
        subject: HeaderText::new(message.subject().unwrap_or_default())
            .as_str()
            .to_owned(),
        text: text(&message),
        is_automatic: is_automatic(&message),
        report,
    }))
}

fn references(message: &Message<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for header in [message.in_reply_to(), message.references()] {
        match header {
            HeaderValue::Text(id) => found.push(id.to_string()),
            HeaderValue::TextList(ids) => found.extend(ids.iter().rev().map(ToString::to_string)),
            _ => {}
        }
    }
    let mut seen = Vec::new();
    found.retain(|id| {
        let is_new = !seen.contains(id);
        seen.push(id.clone());
        is_new && !id.is_empty()
    });
    found.truncate(MOST_REFERENCES);
    found
}

fn text(message: &Message<'_>) -> String {
    let body = message.body_text(0).unwrap_or_default();
    let mut text = body.replace("\r\n", "\n").replace('\0', "");
    if text.len() > LONGEST_TEXT {
        let mut end = LONGEST_TEXT;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
    text
}

fn is_automatic(message: &Message<'_>) -> bool {
    let says = |name: &str| {
        let value = message
            .header_raw(name)
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        (!value.is_empty()).then_some(value)
    };
    says("Auto-Submitted").is_some_and(|value| !value.starts_with("no"))
        || says("Precedence").is_some_and(|value| matches!(value.as_str(), "bulk" | "junk" | "auto_reply"))
        || says("X-Autoreply").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn incoming(raw: &[u8]) -> Incoming {
        match read(raw) {
            Reading::Message(message) => *message,
            Reading::Unreadable => panic!("unreadable"),
        }
    }

    #[test]
    fn an_answer_in_iso_2022_jp() {
        let mut raw = b"From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <Hanako@Example.com>\r\n\
            Subject: Re: A-1001\r\nMessage-ID: <x@example.com>\r\nIn-Reply-To: <mal_1@neko.example>\r\n\
            References: <mal_0@neko.example> <mal_1@neko.example>\r\n\
            Content-Type: text/plain; charset=ISO-2022-JP\r\n\r\n"
            .to_vec();
        raw.extend_from_slice(b"\x1b$B$\"$j$,$H$&\x1b(B\r\n");
        let message = incoming(&raw);
        assert_eq!(message.from.unwrap().text(), "hanako@example.com");
        assert_eq!(message.from_name, "山田");
        assert_eq!(message.text.trim_end(), "ありがとう");
        assert_eq!(message.references, ["mal_1@neko.example", "mal_0@neko.example"]);
        assert!(!message.is_automatic);
        assert_eq!(message.report, None);
    }

    #[test]
    fn machines_say_so() {
        for (header, is_automatic) in [
            ("Auto-Submitted: auto-replied", true),
            ("Auto-Submitted: no", false),
            ("Precedence: bulk", true),
            ("X-Autoreply: yes", true),
            ("X-Other: yes", false),
        ] {
            let raw = format!("From: a@example.com\r\nSubject: x\r\n{header}\r\n\r\nhello\r\n");
            assert_eq!(incoming(raw.as_bytes()).is_automatic, is_automatic, "{header}");
        }
    }

    #[test]
    fn what_is_no_message() {
        for raw in [&b""[..], b"\0\0\0", b"hello"] {
            assert_eq!(read(raw), Reading::Unreadable);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(raw in prop_oneof![proptest::collection::vec(any::<u8>(), 0..400), "From: a@b.c\r\n[A-Z][a-z]{0,9}: [ -~\r\n]{0,99}".prop_map(String::into_bytes)]) {
            let _ = read(&raw);
        }
    }
}
