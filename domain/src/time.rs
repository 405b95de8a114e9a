//! Instants in UTC, calendar dates and business days in Asia/Tokyo.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};

/// A calendar date, in Asia/Tokyo where an instant is turned into one.
pub type Date = NaiveDate;

/// A point in time, UTC, cut to milliseconds: both databases and JSON give it back equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(from = "DateTime<Utc>", into = "DateTime<Utc>")]
#[sqlx(transparent)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    pub fn from_millis(millis: i64) -> Option<Instant> {
        DateTime::from_timestamp_millis(millis).map(Instant)
    }

    /// The instant of a wall clock in Japan. `None` where the calendar ends.
    pub fn from_tokyo(wall: NaiveDateTime) -> Option<Instant> {
        wall.and_local_timezone(tokyo())
            .single()
            .map(|t| t.to_utc().into())
    }

    /// The wall clock in Japan at this instant.
    pub fn tokyo(self) -> NaiveDateTime {
        self.0.with_timezone(&tokyo()).naive_local()
    }

    pub fn date_in_tokyo(self) -> Date {
        self.tokyo().date()
    }

    /// Later by so many milliseconds (earlier if negative), within the calendar.
    pub fn plus_millis(self, millis: i64) -> Instant {
        Instant::from_millis(self.millis().saturating_add(millis)).unwrap_or(self)
    }
}

impl From<DateTime<Utc>> for Instant {
    fn from(t: DateTime<Utc>) -> Self {
        Instant(t.trunc_subsecs(3))
    }
}

impl From<Instant> for DateTime<Utc> {
    fn from(t: Instant) -> Self {
        t.0
    }
}

impl std::fmt::Display for Instant {
    /// RFC 3339, always with milliseconds and `Z`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

/// Japan keeps one offset all year.
fn tokyo() -> FixedOffset {
    const NINE_HOURS: i32 = 9 * 3600;
    FixedOffset::east_opt(NINE_HOURS).unwrap_or_else(|| chrono::Offset::fix(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_in_tokyo_starts_the_date() {
        let last = "2026-11-21T14:59:59.999Z".parse::<DateTime<Utc>>().unwrap();
        let first = "2026-11-21T15:00:00.000Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(Instant::from(last).date_in_tokyo().to_string(), "2026-11-21");
        assert_eq!(Instant::from(first).date_in_tokyo().to_string(), "2026-11-22");
    }

    #[test]
    fn cut_to_milliseconds_and_printed_with_z() {
        let t: DateTime<Utc> = "2026-11-21T15:00:00.123456789Z".parse().unwrap();
        assert_eq!(Instant::from(t).to_string(), "2026-11-21T15:00:00.123Z");
    }

    #[test]
    fn tokyo_and_back() {
        let wall = NaiveDate::from_ymd_opt(2026, 2, 28)
            .unwrap()
            .and_hms_opt(23, 59, 59)
            .unwrap();
        assert_eq!(Instant::from_tokyo(wall).unwrap().tokyo(), wall);
    }
}
