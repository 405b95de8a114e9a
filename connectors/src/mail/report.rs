//! Delivery reports (DSN, RFC 3464): which message of ours did not arrive, and for good or for now.

use domain::mail_address::MailAddress;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

/// What a mail server tells of one recipient of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub action: ReportAction,
    /// `5.1.1`.
    pub status: String,
    pub recipient: Option<MailAddress>,
    /// Of the message that it is about, if it came along.
    pub message_id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportAction {
    /// It is given up.
    Failed,
    /// Not yet; the server goes on trying.
    Delayed,
    /// It arrived, or went on to somewhere.
    Delivered,
}

impl Report {
    /// Whether mail to this address will never arrive: there is no such mailbox or no such place
    /// (5.1.x, 5.2.1). A full mailbox or a refused text says nothing about the next mail.
    pub fn is_about_the_address(&self) -> bool {
        self.action == ReportAction::Failed && (self.status.starts_with("5.1.") || self.status == "5.2.1")
    }
}

/// The report that a message is, if it is one.
pub(super) fn of(message: &Message<'_>) -> Option<Report> {
    let status = message
        .parts
        .iter()
        .find(|part| is_type(part, "message", "delivery-status"))?;
    let fields = String::from_utf8_lossy(status.contents()).into_owned();
    let field = |name: &str| {
        fields.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found
                .trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    };
    let action = match field("Action")?.to_ascii_lowercase().as_str() {
        "failed" => ReportAction::Failed,
        "delayed" => ReportAction::Delayed,
        _ => ReportAction::Delivered,
    };
    let recipient = field("Final-Recipient").or_else(|| field("Original-Recipient"));
    let recipient = recipient.and_then(|text| MailAddress::parse(text.split_once(';')?.1));
    Some(Report {
        action,
        status: field("Status").unwrap_or_default(),
        recipient,
        message_id: message.parts.iter().find_map(original),
    })
}

/// The message id of the message that came along, whole or only its head.
fn original(part: &MessagePart<'_>) -> Option<String> {
    match &part.body {
        PartType::Message(message) => message.message_id().map(str::to_owned),
        _ if is_type(part, "text", "rfc822-headers") || is_type(part, "message", "rfc822-headers") => {
            let head = [part.contents(), b"\r\n\r\n"].concat();
            MessageParser::default()
                .parse(&head)?
                .message_id()
                .map(str::to_owned)
        }
        _ => None,
    }
}

fn is_type(part: &MessagePart<'_>, kind: &str, subkind: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind)
            && found
                .subtype()
                .is_some_and(|found| found.eq_ignore_ascii_case(subkind))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Reading, read};
    use super::*;

    fn report(action: &str, status: &str, original: &str) -> Option<Report> {
        let raw = format!(
            "From: MAILER-DAEMON@mx.example\r\nTo: neko@example.com\r\nSubject: Undelivered\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; Hanako@Example.com\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 no\r\n\r\n--b\r\n{original}\r\n--b--\r\n"
        );
        match read(raw.as_bytes()) {
            Reading::Message(message) => message.report,
            Reading::Unreadable => panic!("unreadable"),
        }
    }

    #[test]
    fn what_came_back_and_why() {
        let whole = "Content-Type: message/rfc822\r\n\r\nFrom: neko@example.com\r\nMessage-ID: <mal_1@example.com>\r\nSubject: x\r\n\r\nbody";
        let head = "Content-Type: text/rfc822-headers\r\n\r\nFrom: neko@example.com\r\nMessage-ID: <mal_1@example.com>\r\n";
        for (action, status, original, id, about_address) in [
            ("failed", "5.1.1", whole, Some("mal_1@example.com"), true),
            ("Failed", "5.2.2", head, Some("mal_1@example.com"), false),
            (
                "delayed",
                "4.4.1",
                "Content-Type: text/plain\r\n\r\nx",
                None,
                false,
            ),
            ("relayed", "2.0.0", head, Some("mal_1@example.com"), false),
        ] {
            let report = report(action, status, original).unwrap();
            assert_eq!(report.message_id.as_deref(), id, "{action}");
            assert_eq!(report.status, status);
            assert_eq!(report.recipient.as_ref().unwrap().text(), "hanako@example.com");
            assert_eq!(report.is_about_the_address(), about_address, "{action} {status}");
        }
        assert_eq!(
            report("delayed", "4.4.1", "").unwrap().action,
            ReportAction::Delayed
        );
    }
}
