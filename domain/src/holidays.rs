//! 国民の祝日・休日, as the Cabinet Office publishes them: a table of dates, since equinoxes and
//! exceptions follow no formula. It ends with a year, and says with which.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::Datelike;

use crate::Date;

/// `scripts/holidays-from-packages.py` makes it.
const TABLE: &str = include_str!("../../tables/holidays/japan.csv");

fn table() -> &'static BTreeMap<Date, &'static str> {
    static READ: OnceLock<BTreeMap<Date, &'static str>> = OnceLock::new();
    READ.get_or_init(|| {
        let line = |line: &'static str| {
            let (date, name) = line.split_once(',')?;
            Some((date.parse().ok()?, name))
        };
        TABLE.lines().filter_map(line).collect()
    })
}

/// All that are known, by date.
pub fn all() -> impl Iterator<Item = (Date, &'static str)> {
    table().iter().map(|(day, name)| (*day, *name))
}

/// The holiday's name, if the day is one.
pub fn holiday(day: Date) -> Option<&'static str> {
    table().get(&day).copied()
}

/// The first and the last year of which the holidays are known.
pub fn known_years() -> (i32, i32) {
    let year = |day: Option<&Date>| day.map_or(0, Datelike::year);
    (year(table().keys().next()), year(table().keys().next_back()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_no_year_is_missing() {
        assert_eq!(table().len(), TABLE.lines().count());
        let (first, last) = known_years();
        assert!(first <= 2020 && last >= 2027, "{first} {last}");
        for year in first..=last {
            let count = table().keys().filter(|day| day.year() == year).count();
            assert!((16..=22).contains(&count), "{year}: {count}");
        }
    }

    /// 振替休日 and 国民の休日 are in the table.
    #[test]
    fn transfers() {
        for (day, is) in [
            ("2026-01-01", true),
            ("2026-05-06", true),
            ("2026-09-21", true),
            ("2026-09-22", true),
            ("2026-09-23", true),
            ("2026-11-23", true),
            ("2026-12-31", false),
            ("2027-03-22", true),
        ] {
            assert_eq!(holiday(day.parse().unwrap()).is_some(), is, "{day}");
        }
    }
}
