//! Dates and times as people and spreadsheets write them; all are wall clock in Japan.

use chrono::{Days, NaiveTime};
use domain::Date;
use domain::order_import::RowIssueCode;

use crate::csv::encoding::nfkc;
use crate::csv::{Fault, excel};

/// A date, and the time where one is appended: `2026/11/20` `2026-1-5` `20261120` `2026年1月5日`
/// `2026/11/20 9:05`.
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
    let (day, time) = normal.split_once([' ', 'T']).unwrap_or((&normal, ""));
    let not_a_date = || Fault::from(RowIssueCode::NotADate);
    let date = calendar_date(day).ok_or_else(not_a_date)?;
    let time = match time.trim() {
        "" => None,
        time => Some(clock_time(time).ok_or_else(not_a_date)?),
    };
    Ok((date, time))
}

/// A time of day: `09:15:00` `9:15`.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Fault> {
    let normal = nfkc(text.trim());
    if let Some(damage) = excel::damage(&normal) {
        return Err(damage.into());
    }
    clock_time(&normal).ok_or_else(|| RowIssueCode::NotATime.into())
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
        ];
        for (text, expected) in cases {
            assert_eq!(time(text), Ok(expected), "{text}");
        }
        for text in ["24:00", "9", "9:1", "9:15:0", "9:15:00:00", "0.385", "朝"] {
            assert_eq!(
                time(text).map_err(|f| f.code),
                Err(RowIssueCode::NotATime),
                "{text}"
            );
        }
    }
}
