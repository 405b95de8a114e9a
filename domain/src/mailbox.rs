//! 受信サーバー: a mailbox that mail is fetched from, over IMAP.

use chrono::Days;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::mail_profile::{MailTls, is_host};
use crate::{Date, FieldError, Instant, MailboxId, SalesRouteId, TenantId};

/// The row also says who fetches at the moment, and how far the folder was read.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mailbox {
    pub tenant_id: TenantId,
    pub id: MailboxId,
    pub name: String,
    pub host: String,
    pub port: i64,
    pub tls: MailTls,
    /// [`crate::mail_login::MailLogin`].
    pub sealed: Vec<u8>,
    pub folder: String,
    /// What becomes of a message there once it is in.
    pub afterwards: MailboxAfterwards,
    /// Where messages go that are in.
    pub done_folder: Option<String>,
    /// Whose buyers write here.
    pub sales_route_id: Option<SalesRouteId>,
    /// Mail that came there before this day in Japan stays where it is.
    pub since_on: Date,
    pub poll_seconds: i64,
    pub active: bool,
    /// The numbers of messages hold as long as this does (RFC 9051, 2.3.1.1).
    pub uid_validity: Option<i64>,
    /// Up to this one all have been looked at.
    pub last_uid: i64,
    pub messages_taken: i64,
    pub next_poll_at: Instant,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    pub polled_at: Option<Instant>,
    pub succeeded_at: Option<Instant>,
    /// Polls that failed since the last that did not.
    pub failures: i64,
    pub failure: Option<Json<MailboxFailure>>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailboxAfterwards {
    /// It is marked as read.
    MarkSeen,
    /// It is moved into another folder.
    Move,
    /// It stays as it is.
    Leave,
}

/// Why a mailbox was not read to its end: never the server's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxFailure {
    pub kind: MailboxFailureKind,
    pub at: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailboxFailureKind {
    /// The server cannot be reached, or the connection broke.
    Connection,
    /// The server lies in a private network, which the platform does not allow.
    PrivateNetwork,
    Tls,
    Login,
    /// There is no such folder, or it may not be opened.
    Folder,
    /// What was read cannot be marked or moved.
    DoneFolder,
    /// The server says what no IMAP server may say, or refuses what each must do.
    Protocol,
    /// It is our fault.
    Internal,
}

pub const POLL_SECONDS: std::ops::RangeInclusive<i64> = 15..=86_400;
const LONGEST_FOLDER: usize = 200;

impl Mailbox {
    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let mut wrong = |pointer: &str, code| errors.push(FieldError::new(pointer, code));
        if self.name.trim().is_empty() {
            wrong("/name", "required");
        }
        if !is_host(&self.host) {
            wrong("/host", "bad_format");
        }
        if !is_folder(&self.folder) {
            wrong("/folder", "bad_format");
        }
        match (self.afterwards, &self.done_folder) {
            (MailboxAfterwards::Move, None) => wrong("/done_folder", "required"),
            (MailboxAfterwards::Move, Some(done)) if !is_folder(done) => wrong("/done_folder", "bad_format"),
            (MailboxAfterwards::Move, Some(done)) if *done == self.folder => {
                wrong("/done_folder", "conflicts");
            }
            (MailboxAfterwards::MarkSeen | MailboxAfterwards::Leave, Some(_)) => {
                wrong("/done_folder", "conflicts");
            }
            _ => {}
        }
        if !POLL_SECONDS.contains(&self.poll_seconds) {
            errors.push(FieldError::new("/poll_seconds", "out_of_range").hint("15…86400"));
        }
        if !(1..=65_535).contains(&self.port) {
            errors.push(FieldError::new("/port", "out_of_range").hint("1…65535"));
        }
        errors
    }

    /// The earliest day to ask the server for: its days are not those of Japan.
    pub fn search_from(&self) -> Date {
        self.since_on
            .checked_sub_days(Days::new(1))
            .unwrap_or(self.since_on)
    }

    /// Whether a message that came to the server at this time is to be taken in.
    pub fn wants(&self, arrived_at: Instant) -> bool {
        arrived_at.date_in_tokyo() >= self.since_on
    }

    /// After so many polls that failed one after the other: twice as long each time, up to an hour.
    pub fn pause_seconds(&self, failures: i64) -> i64 {
        const LONGEST: i64 = 60 * 60;
        let longest = self.poll_seconds.max(LONGEST);
        (1..failures.clamp(1, 20)).fold(self.poll_seconds, |pause, _| (pause * 2).min(longest))
    }
}

fn is_folder(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST_FOLDER && !name.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::mailbox;

    #[test]
    fn what_is_wrong_with_a_mailbox() {
        type Change = fn(&mut Mailbox);
        let cases: [(Change, &str); 11] = [
            (|_| {}, ""),
            (|m| m.name = " ".into(), "/name required"),
            (|m| m.host = "imap example".into(), "/host bad_format"),
            (|m| m.port = 0, "/port out_of_range"),
            (|m| m.folder = "a\r\nb".into(), "/folder bad_format"),
            (|m| m.folder = String::new(), "/folder bad_format"),
            (
                |m| m.afterwards = MailboxAfterwards::Move,
                "/done_folder required",
            ),
            (|m| m.done_folder = Some("済".into()), "/done_folder conflicts"),
            (
                |m| (m.afterwards, m.done_folder) = (MailboxAfterwards::Move, Some("INBOX".into())),
                "/done_folder conflicts",
            ),
            (
                |m| (m.afterwards, m.done_folder) = (MailboxAfterwards::Move, Some("済".into())),
                "",
            ),
            (|m| m.poll_seconds = 1, "/poll_seconds out_of_range"),
        ];
        for (change, wrong) in cases {
            let mut mailbox = mailbox();
            change(&mut mailbox);
            let errors = mailbox.check();
            let told: Vec<String> = errors
                .iter()
                .map(|e| format!("{} {}", e.pointer, e.code))
                .collect();
            assert_eq!(told.join(", "), wrong);
        }
    }

    #[test]
    fn what_came_before_its_day_in_japan_stays_where_it_is() {
        let mailbox = mailbox();
        assert_eq!(mailbox.since_on.to_string(), "2026-11-22");
        assert_eq!(mailbox.search_from().to_string(), "2026-11-21");
        for (arrived_at, wanted) in [
            ("2026-11-21T14:59:59.999Z", false),
            ("2026-11-21T15:00:00Z", true),
            ("2026-11-22T00:00:00Z", true),
        ] {
            let at = serde_json::from_value(serde_json::json!(arrived_at)).unwrap();
            assert_eq!(mailbox.wants(at), wanted, "{arrived_at}");
        }
    }

    #[test]
    fn pauses_after_failures() {
        let often = mailbox();
        let seldom = Mailbox {
            poll_seconds: 86_400,
            ..mailbox()
        };
        assert_eq!(
            [1, 2, 3, 7, 99].map(|failures| often.pause_seconds(failures)),
            [60, 120, 240, 3_600, 3_600]
        );
        assert_eq!(
            [1, 9].map(|failures| seldom.pause_seconds(failures)),
            [86_400, 86_400]
        );
    }
}
