//! Times of the day in Japan.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Instant;

/// `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    hour: u32,
    minute: u32,
}

impl FromStr for TimeOfDay {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<TimeOfDay, &'static str> {
        const WRONG: &str = "HH:MM";
        let (hour, minute) = text.split_once(':').ok_or(WRONG)?;
        if hour.len() != 2 || minute.len() != 2 || !text.bytes().all(|b| b.is_ascii_digit() || b == b':') {
            return Err(WRONG);
        }
        let (hour, minute) = (
            hour.parse().map_err(|_| WRONG)?,
            minute.parse().map_err(|_| WRONG)?,
        );
        if hour < 24 && minute < 60 {
            Ok(TimeOfDay { hour, minute })
        } else {
            Err(WRONG)
        }
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = &'static str;

    fn try_from(text: String) -> Result<TimeOfDay, &'static str> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl TimeOfDay {
    /// Five minutes past midnight: a new day.
    pub const DAYBREAK: TimeOfDay = TimeOfDay { hour: 0, minute: 5 };

    /// When it was last, today or yesterday.
    pub fn latest(self, now: Instant) -> Option<Instant> {
        let today = now.date_in_tokyo();
        self.on(today)
            .filter(|at| *at <= now)
            .or_else(|| self.on(today.pred_opt()?))
    }

    /// When it is next.
    fn next(self, now: Instant) -> Option<Instant> {
        let today = now.date_in_tokyo();
        self.on(today)
            .filter(|at| *at > now)
            .or_else(|| self.on(today.succ_opt()?))
    }

    fn on(self, date: crate::Date) -> Option<Instant> {
        date.and_hms_opt(self.hour, self.minute, 0)
            .and_then(Instant::from_tokyo)
    }
}

/// Hours of the day; over midnight where it ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub from: TimeOfDay,
    pub until: TimeOfDay,
}

impl Window {
    /// When it opens next, if it is closed.
    pub fn opens(self, now: Instant) -> Option<Instant> {
        let opened = self.from.latest(now)?;
        let closed = self.until.latest(now)?;
        let is_open = self.from == self.until || closed < opened;
        if is_open { None } else { self.from.next(now) }
    }
}
