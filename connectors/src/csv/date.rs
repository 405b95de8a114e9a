//! Dates and times as people and spreadsheets write them; all are wall clock in Japan.

use chrono::{DateTime, Datelike as _, Days, FixedOffset, NaiveTime, TimeDelta};
use domain::Date;
use domain::order_import::RowIssueCode;

use crate::csv::encoding::nfkc;
use crate::csv::{Fault, excel};

/// A date, and the time where one is appended: `2026/11/20` `2026-1-5` `20261120` `2026年1月5日`
/// `2026/11/20 9:05`; with an offset, `2026-01-05T00:00:00+09:00`, as the clock in Japan showed it.
pub(crate) fn date(text: &str) -> Result<(Date, Option<NaiveTime>), Fault> {
    let normal = nfkc(text.trim());
    if let Some(damage) = excel::damage(&normal) {
        return Err(damage.into());
    }
    if let Some(meant) = serial_date(&normal) {
        return Err(Fault::hinting(
            RowIssueCode::ExcelDateSerial,
            meant.format("%Y/%m/%d").to_string(),
        ));
    }
    if let Some(there) = with_offset(&normal) {
        return Ok(there);
    }
    let (day, time) = normal.split_once([' ', 'T']).unwrap_or((&normal, ""));
    let not_a_date = || Fault::from(RowIssueCode::NotADate);
    let date = calendar_date(day).ok_or_else(not_a_date)?;
    let time = match time.trim() {
        "" => None,
        time => Some(clock_time(time).ok_or_else(not_a_date)?),
    };
    Ok((date, time))
}

/// A time of day: `09:15:00` `9:15`; and what spreadsheets make of it: the fraction of a day, `0.385416`,
/// or the time of a day that there never was, `1900/1/0 9:15:00`.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Fault> {
    let normal = nfkc(text.trim());
    if let Some(damage) = excel::damage(&normal) {
        return Err(damage.into());
    }
    if let Some((days, fraction)) = normal.split_once('.')
        && let Some(time) = number(days).and(fraction_of_a_day(fraction))
    {
        let meant = || time.format("%H:%M:%S").to_string();
        match days.len() {
            _ if days == "0" => return Ok(time),
            5 => return Err(Fault::hinting(RowIssueCode::ExcelDateSerial, meant())),
            _ => {}
        }
    }
    let bare = NO_DAYS.iter().find_map(|day| normal.strip_prefix(day));
    clock_time(bare.unwrap_or(&normal)).ok_or_else(|| RowIssueCode::NotATime.into())
}

/// Day 0 of a spreadsheet, as they write it.
const NO_DAYS: [&str; 3] = ["1900/1/0 ", "1900/01/00 ", "1899/12/30 "];

/// To the second, as far as these digits tell it.
fn fraction_of_a_day(digits: &str) -> Option<NaiveTime> {
    let digits = digits.get(..9).unwrap_or(digits);
    let part = i64::from(number(digits)?);
    let whole = 10_i64.pow(u32::try_from(digits.len()).ok()?);
    let seconds = (part * 86_400 + whole / 2) / whole;
    let time = NaiveTime::MIN.overflowing_add_signed(TimeDelta::seconds(seconds));
    (time.1 == 0).then_some(time.0)
}

/// An instant with its offset.
fn with_offset(text: &str) -> Option<(Date, Option<NaiveTime>)> {
    // Others have no offset, and are most.
    if text.len() < 17 {
        return None;
    }
    let read = DateTime::parse_from_rfc3339(text);
    let read = read.or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"));
    let there = read
        .ok()?
        .with_timezone(&FixedOffset::east_opt(9 * 3600)?)
        .naive_local();
    (there.year() >= 1900).then(|| (there.date(), Some(there.time())))
}

fn calendar_date(text: &str) -> Option<Date> {
    let (year, month, day) = if text.len() == 8 && text.is_ascii() && number(text).is_some() {
        (&text[..4], &text[4..6], &text[6..])
    } else {
        let mut parts = text
            .strip_suffix('日')
            .unwrap_or(text)
            .split(['/', '-', '.', '年', '月']);
        let ymd = (parts.next()?, parts.next()?, parts.next()?);
        parts.next().is_none().then_some(ymd)?
    };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let year = number(year).filter(|y| *y >= 1900)?;
    Date::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

fn clock_time(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("00"));
    if parts.next().is_some() || hour.len() > 2 || minute.len() != 2 || second.len() != 2 {
        return None;
    }
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, number(second)?)
}

/// Days since 1899-12-30, which is what a spreadsheet keeps of a date; with five digits they are
/// the years 1927 to 2173.
fn serial_date(text: &str) -> Option<Date> {
    let (days, part) = text.split_once('.').unwrap_or((text, "0"));
    if days.len() != 5 || number(part).is_none() {
        return None;
    }
    Date::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number(days)?.into()))
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.get(..9).unwrap_or(text).parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd_opt(year, month, day).unwrap()
    }

    fn hms(hour: u32, minute: u32, second: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, second).unwrap()
    }

    #[test]
    fn dates_as_written() {
        let cases = [
            ("2026/11/20", ymd(2026, 11, 20), None),
            ("2026-11-20", ymd(2026, 11, 20), None),
            ("2026/1/5", ymd(2026, 1, 5), None),
            ("20261120", ymd(2026, 11, 20), None),
            ("２０２６／１１／２０", ymd(2026, 11, 20), None),
            ("2026年1月5日", ymd(2026, 1, 5), None),
            (" 2026/11/20　", ymd(2026, 11, 20), None),
            ("2026/11/20 0:00", ymd(2026, 11, 20), Some(hms(0, 0, 0))),
            ("2026/11/20 09:15:30", ymd(2026, 11, 20), Some(hms(9, 15, 30))),
            ("2026-11-20T23:59", ymd(2026, 11, 20), Some(hms(23, 59, 0))),
            ("2024/02/29", ymd(2024, 2, 29), None),
            ("2026-01-05T00:00:00+09:00", ymd(2026, 1, 5), Some(hms(0, 0, 0))),
            ("2026-01-04T15:00:00Z", ymd(2026, 1, 5), Some(hms(0, 0, 0))),
            ("2026-01-05 09:15:00 +0900", ymd(2026, 1, 5), Some(hms(9, 15, 0))),
        ];
        for (text, day, time) in cases {
            assert_eq!(date(text), Ok((day, time)), "{text}");
        }
    }

    #[test]
    fn not_dates() {
        use RowIssueCode::{ExcelDateSerial, ExcelError, ExcelExponent, ExcelHashes, NotADate};
        let cases = [
            ("2026/02/30", NotADate),
            ("2026/13/01", NotADate),
            ("26/11/20", NotADate),
            ("2026/11", NotADate),
            ("2026/11/20/1", NotADate),
            ("2026/11/20 25:00", NotADate),
            ("11/20/2026", NotADate),
            ("明日", NotADate),
            ("46346", ExcelDateSerial),
            ("46346.385", ExcelDateSerial),
            ("########", ExcelHashes),
            ("#N/A", ExcelError),
            ("2.02611E+07", ExcelExponent),
        ];
        for (text, code) in cases {
            assert_eq!(date(text).map_err(|f| f.code), Err(code), "{text}");
        }
    }

    #[test]
    fn serial_tells_what_was_meant() {
        assert_eq!(date("46346").unwrap_err().hint.as_deref(), Some("2026/11/20"));
    }

    #[test]
    fn times() {
        let cases = [
            ("09:15:00", hms(9, 15, 0)),
            ("9:15", hms(9, 15, 0)),
            ("２３：５９", hms(23, 59, 0)),
            ("0.385416667", hms(9, 15, 0)),
            ("0.385416", hms(9, 15, 0)),
            ("0.0", hms(0, 0, 0)),
            ("1900/1/0 9:15:00", hms(9, 15, 0)),
            ("1899/12/30 09:15", hms(9, 15, 0)),
        ];
        for (text, expected) in cases {
            assert_eq!(time(text), Ok(expected), "{text}");
        }
        let serial = time("46346.385417").unwrap_err();
        assert_eq!(serial.code, RowIssueCode::ExcelDateSerial);
        assert_eq!(serial.hint.as_deref(), Some("09:15:00"));
        for text in [
            "24:00",
            "9",
            "9:1",
            "9:15:0",
            "9:15:00:00",
            "0.",
            "0.9999999",
            "9.15",
            "1900/1/1 9:15",
            "朝",
        ] {
            assert_eq!(
                time(text).map_err(|f| f.code),
                Err(RowIssueCode::NotATime),
                "{text}"
            );
        }
    }
}
