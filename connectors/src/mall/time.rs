//! Times as malls write them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use domain::{Date, Instant};

/// `2026-11-22T12:34:56+0900`, the form of 楽天's order functions.
pub(super) fn rakuten(at: Instant) -> String {
    at.tokyo().format("%Y-%m-%dT%H:%M:%S+0900").to_string()
}

/// `20261122123456`, Japan's wall clock: Yahoo!'s requests.
pub(super) fn fourteen_digits(at: Instant) -> String {
    at.tokyo().format("%Y%m%d%H%M%S").to_string()
}

/// `20261122`: Yahoo!'s requests, while its answers have hyphens.
pub(super) fn eight_digits(on: Date) -> String {
    on.format("%Y%m%d").to_string()
}

/// A time with an offset, `+0900`, `+09:00` or `Z`, with or without fractions; one without an offset is
/// Japan's.
pub(super) fn instant(text: &str) -> Option<Instant> {
    let text = text.trim();
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::<FixedOffset>::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .map(|at| Instant::from(at.to_utc()))
        .ok()
        .or_else(|| wall_clock(text).and_then(Instant::from_tokyo))
}

fn wall_clock(text: &str) -> Option<NaiveDateTime> {
    const FORMS: [&str; 4] = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M:%S",
        "%Y/%m/%d %H:%M:%S",
        "%Y%m%d%H%M%S",
    ];
    FORMS
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

/// `2026-11-22`, `2026/11/22`, `20261122`, or a time, of which the day counts.
pub(crate) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .or_else(|| instant(text).map(Instant::date_in_tokyo))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_the_same_instant() {
        let expected = instant("2018-12-06T16:27:04Z").unwrap();
        for text in [
            "2018-12-07T01:27:04+09:00",
            "2018-12-07T01:27:04+0900",
            "2018-12-07T01:27:04.000+0900",
            "2018-12-07T01:27:04",
            "2018-12-07 01:27:04",
            "2018/12/07 01:27:04",
            " 20181207012704 ",
        ] {
            assert_eq!(instant(text), Some(expected), "{text}");
            assert_eq!(date(text).unwrap().to_string(), "2018-12-07", "{text}");
        }
        assert_eq!(rakuten(expected), "2018-12-07T01:27:04+0900");
        assert_eq!(instant("yesterday"), None);
        assert_eq!(date(""), None);
    }
}
