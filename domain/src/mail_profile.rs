//! メールプロファイル: the server that mail is handed in at, who it is from, and when it may go.

use chrono::Timelike as _;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::mail::MailDevice;
use crate::mail_address::MailAddress;
use crate::mail_failure::MailFailure;
use crate::route::SalesRouteKind;
use crate::{FieldError, Instant, MailProfileId, TenantId};

/// The row also says who sends for it at the moment, and when it may send next.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailProfile {
    pub tenant_id: TenantId,
    pub id: MailProfileId,
    pub name: String,
    pub host: String,
    pub port: i64,
    pub tls: MailTls,
    pub sender_address: String,
    pub sender_name: String,
    /// 楽天: the address is registered with the mall as the shop's.
    pub sender_registered: bool,
    pub reply_to: Option<String>,
    pub per_minute: i64,
    /// Minutes of the day in Japan between which mobile phones may ring; none: always.
    pub mobile_from: Option<i64>,
    pub mobile_until: Option<i64>,
    /// Before the salutation.
    pub header: String,
    /// 署名.
    pub signature: String,
    /// After the signature.
    pub footer: String,
    /// Serves routes that have no profile of their own.
    pub is_default: bool,
    pub active: bool,
    /// [`crate::mail_login::MailLogin`]; none: the server asks for none.
    pub sealed: Option<Vec<u8>>,
    pub next_send_at: Instant,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    /// Connections that failed since the last that did not.
    pub failures: i64,
    pub failure: Option<Json<MailFailure>>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailTls {
    /// Not at all: a server on the same machine or network.
    None,
    /// It begins in the clear and must go over to TLS (587).
    Starttls,
    /// TLS from the first byte (465).
    Implicit,
}

pub const PER_MINUTE: std::ops::RangeInclusive<i64> = 1..=60_000;
const DAY_MINUTES: i64 = 24 * 60;

impl MailProfile {
    /// `routes`: what stands behind the routes that it serves.
    pub fn check(&self, routes: &[SalesRouteKind]) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let mut wrong = |pointer: &str, code| errors.push(FieldError::new(pointer, code));
        if self.name.trim().is_empty() {
            wrong("/name", "required");
        }
        if !is_host(&self.host) {
            wrong("/host", "bad_format");
        }
        if MailAddress::parse(&self.sender_address).is_none_or(|own| own.text() != self.sender_address) {
            wrong("/sender_address", "bad_format");
        }
        if self
            .reply_to
            .as_deref()
            .is_some_and(|to| MailAddress::parse(to).is_none())
        {
            wrong("/reply_to", "bad_format");
        }
        if self.mobile_from.is_some() != self.mobile_until.is_some()
            || self.mobile_from == self.mobile_until && self.mobile_from.is_some()
        {
            wrong("/mobile_until", "conflicts");
        }
        if routes.contains(&SalesRouteKind::Rakuten) {
            if !self.sender_registered {
                wrong("/sender_registered", "sender_not_registered");
            }
            if self.tls == MailTls::None {
                wrong("/tls", "login_needs_tls");
            }
        }
        if !PER_MINUTE.contains(&self.per_minute) {
            errors.push(FieldError::new("/per_minute", "out_of_range").hint("1…60000"));
        }
        if !(1..=65_535).contains(&self.port) {
            errors.push(FieldError::new("/port", "out_of_range").hint("1…65535"));
        }
        errors
    }

    /// Whether mail of such a route may go by it, of its own or as the default: masked addresses of 楽天
    /// take mail only by its own server, signed in, from a registered address.
    pub fn may_serve(&self, route: SalesRouteKind) -> bool {
        route != SalesRouteKind::Rakuten
            || (self.sender_registered && self.tls != MailTls::None && self.sealed.is_some())
    }

    /// The first moment from `at` on at which mail to this device may go.
    pub fn not_before(&self, device: MailDevice, at: Instant) -> Instant {
        let (Some(from), Some(until), MailDevice::Mobile) = (self.mobile_from, self.mobile_until, device)
        else {
            return at;
        };
        let wall = at.tokyo();
        let minute = i64::from(wall.hour() * 60 + wall.minute());
        let is_allowed = if from < until {
            (from..until).contains(&minute)
        } else {
            minute >= from || minute < until
        };
        if is_allowed {
            return at;
        }
        let wait = (from - minute).rem_euclid(DAY_MINUTES);
        let into_minute =
            i64::from(wall.second()) * 1000 + i64::from(wall.and_utc().timestamp_subsec_millis());
        at.plus_millis(wait * 60_000 - into_minute)
    }

    /// How many may go at once, so that the limit is kept in whatever minute it is counted.
    pub fn burst(&self, most: i64) -> i64 {
        (self.per_minute / 6).clamp(1, most)
    }

    /// After so many, when the next may go.
    pub fn pause_millis(&self, sent: i64) -> i64 {
        (sent * 60_000 + self.per_minute - 1) / self.per_minute.max(1)
    }
}

/// A host name or an address in figures.
pub(crate) fn is_host(text: &str) -> bool {
    let is_name = text.len() <= 253
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
        });
    is_name || text.parse::<std::net::IpAddr>().is_ok()
}

/// After a server said "not now": a minute, then twice as long each time, up to four hours.
pub fn retry_millis(attempts: i64) -> i64 {
    const FIRST: i64 = 60_000;
    const LONGEST: i64 = 4 * 60 * 60 * 1000;
    (1..attempts.clamp(1, 20)).fold(FIRST, |pause, _| (pause * 2).min(LONGEST))
}

/// Then it has failed: about a day and a half after the first attempt.
pub const MOST_ATTEMPTS: i64 = 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::mail_profile;

    fn at(text: &str) -> Instant {
        serde_json::from_value(serde_json::json!(text)).unwrap()
    }

    #[test]
    fn mobile_phones_ring_in_their_hours() {
        // 09:00 to 20:00 in Japan is 00:00 to 11:00 UTC.
        let day = MailProfile {
            mobile_from: Some(540),
            mobile_until: Some(1200),
            ..mail_profile()
        };
        // 22:00 to 02:00.
        let night = MailProfile {
            mobile_from: Some(1320),
            mobile_until: Some(120),
            ..mail_profile()
        };
        for (profile, asked, given) in [
            (&day, "2026-11-22T00:00:00Z", "2026-11-22T00:00:00Z"),
            (&day, "2026-11-22T10:59:59.999Z", "2026-11-22T10:59:59.999Z"),
            (&day, "2026-11-22T11:00:00Z", "2026-11-23T00:00:00Z"),
            (&day, "2026-11-22T23:59:30.250Z", "2026-11-23T00:00:00Z"),
            (&night, "2026-11-22T16:59:00Z", "2026-11-22T16:59:00Z"),
            (&night, "2026-11-22T17:00:00Z", "2026-11-23T13:00:00Z"),
        ] {
            assert_eq!(
                profile.not_before(MailDevice::Mobile, at(asked)),
                at(given),
                "{asked}"
            );
            assert_eq!(profile.not_before(MailDevice::Pc, at(asked)), at(asked));
        }
    }

    #[test]
    fn limits() {
        for (per_minute, burst, pause) in [(1, 1, 60_000), (6, 1, 10_000), (60, 8, 8_000), (60_000, 8, 8)] {
            let profile = MailProfile {
                per_minute,
                ..mail_profile()
            };
            assert_eq!(profile.burst(8), burst);
            assert_eq!(profile.pause_millis(burst), pause);
        }
        assert_eq!(
            [1, 2, 3, 9, 20].map(retry_millis),
            [60_000, 120_000, 240_000, 14_400_000, 14_400_000]
        );
    }

    #[test]
    fn which_routes_a_profile_may_serve() {
        let registered = MailProfile {
            sender_registered: true,
            sealed: Some(Vec::new()),
            ..mail_profile()
        };
        let unregistered = MailProfile {
            sender_registered: false,
            ..registered.clone()
        };
        let in_the_clear = MailProfile {
            tls: MailTls::None,
            ..registered.clone()
        };
        let nobody = MailProfile {
            sealed: None,
            ..registered.clone()
        };
        for (profile, of_rakuten) in [
            (registered, true),
            (unregistered, false),
            (in_the_clear, false),
            (nobody, false),
        ] {
            assert_eq!(profile.may_serve(SalesRouteKind::Rakuten), of_rakuten);
            assert!(profile.may_serve(SalesRouteKind::OwnCart));
        }
    }

    #[test]
    fn what_is_wrong_with_a_profile() {
        type Change = fn(&mut MailProfile);
        let cases: [(Change, &[SalesRouteKind], &str); 9] = [
            (|_| {}, &[], ""),
            (|p| p.name = " ".into(), &[], "/name required"),
            (|p| p.host = "smtp example".into(), &[], "/host bad_format"),
            (
                |p| p.sender_address = "a@example.com\r\nBcc: b@example.com".into(),
                &[],
                "/sender_address bad_format",
            ),
            (
                |p| p.sender_address = "店 <a@example.com>".into(),
                &[],
                "/sender_address bad_format",
            ),
            (|p| p.mobile_from = Some(1), &[], "/mobile_until conflicts"),
            (|p| p.per_minute = 0, &[], "/per_minute out_of_range"),
            (
                |_| {},
                &[SalesRouteKind::Rakuten],
                "/sender_registered sender_not_registered",
            ),
            (
                |p| (p.sender_registered, p.tls) = (true, MailTls::None),
                &[SalesRouteKind::Rakuten],
                "/tls login_needs_tls",
            ),
        ];
        for (change, routes, wrong) in cases {
            let mut profile = mail_profile();
            change(&mut profile);
            let errors = profile.check(routes);
            let told: Vec<String> = errors
                .iter()
                .map(|e| format!("{} {}", e.pointer, e.code))
                .collect();
            assert_eq!(told.join(", "), wrong);
        }
    }
}
