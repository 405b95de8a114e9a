//! 休日設定: the days on which a lane sends parcels, and until when orders of a day go with them.

use chrono::{Datelike as _, Days, Weekday};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::holidays::holiday;
use crate::{CalendarId, Date, FieldError, Instant, ProcessingRouteId, TenantId};

/// Of one processing route, or of all that have none of their own.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Calendar {
    pub tenant_id: TenantId,
    pub id: CalendarId,
    pub name: String,
    /// None: of all routes without a calendar of their own.
    pub processing_route_id: Option<ProcessingRouteId>,
    /// Days of the week that are worked.
    pub weekdays: Json<Vec<Day>>,
    /// Whether 国民の祝日 are worked if their day of the week is.
    pub works_on_holidays: bool,
    /// 休業日 of the shop's own.
    pub closed_on: Json<Vec<Date>>,
    /// 臨時営業日: worked whatever else is said.
    pub open_on: Json<Vec<Date>>,
    /// 締め時刻, in minutes from midnight in Japan: an order before it may leave on its day.
    pub cutoff_minutes: i64,
    /// 都道府県 that parcels leave from.
    pub origin: String,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// All that a shop has.
#[derive(Clone, Debug, Default)]
pub struct Calendars(pub Vec<Calendar>);

impl Calendars {
    /// The lane's own, or that of all lanes without one.
    pub fn of_lane(&self, lane: ProcessingRouteId) -> Option<&Calendar> {
        let own = |calendar: &&Calendar| calendar.processing_route_id == Some(lane);
        let common = |calendar: &&Calendar| calendar.processing_route_id.is_none();
        let mut calendars = self.0.iter();
        calendars.clone().find(own).or_else(|| calendars.find(common))
    }

    /// The first day from this one on that the lane works; the day itself where nobody says when it does.
    pub fn next_worked(&self, lane: ProcessingRouteId, day: Date) -> Date {
        let calendar = self.of_lane(lane);
        calendar
            .and_then(|calendar| calendar.next_worked(day))
            .unwrap_or(day)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Day {
        match day {
            Weekday::Mon => Day::Monday,
            Weekday::Tue => Day::Tuesday,
            Weekday::Wed => Day::Wednesday,
            Weekday::Thu => Day::Thursday,
            Weekday::Fri => Day::Friday,
            Weekday::Sat => Day::Saturday,
            Weekday::Sun => Day::Sunday,
        }
    }
}

/// A shop that is closed longer plans nothing.
const FARTHEST: u64 = 366;
const MINUTES_A_DAY: i64 = 24 * 60;
pub const MAX_DAYS: usize = 1_000;

/// The lanes that work by a calendar and would work by none without it: a lane without one of its own
/// works by the one for all.
pub fn lost_without(
    calendar: &Calendar,
    calendars: &[Calendar],
    lanes: impl IntoIterator<Item = ProcessingRouteId>,
) -> Vec<ProcessingRouteId> {
    let others = || calendars.iter().filter(|other| other.id != calendar.id);
    let stays = |lane| {
        others().any(|other| other.processing_route_id.is_none() || other.processing_route_id == Some(lane))
    };
    lanes.into_iter().filter(|lane| !stays(*lane)).collect()
}

impl Calendar {
    pub fn is_worked(&self, day: Date) -> bool {
        if self.open_on.0.contains(&day) {
            return true;
        }
        !self.closed_on.0.contains(&day)
            && self.weekdays.0.contains(&day.weekday().into())
            && (self.works_on_holidays || holiday(day).is_none())
    }

    /// The first day worked from this one on; none within a year.
    pub fn next_worked(&self, from: Date) -> Option<Date> {
        (0..FARTHEST)
            .filter_map(|days| from.checked_add_days(Days::new(days)))
            .find(|day| self.is_worked(*day))
    }

    /// The last day worked up to this one; none within a year.
    pub fn last_worked(&self, until: Date) -> Option<Date> {
        (0..FARTHEST)
            .filter_map(|days| until.checked_sub_days(Days::new(days)))
            .find(|day| self.is_worked(*day))
    }

    /// The day that an order of this moment counts for: after the cut-off, the next.
    pub fn day_of(&self, at: Instant) -> Date {
        use chrono::Timelike as _;
        let wall = at.tokyo();
        let minute = i64::from(wall.hour() * 60 + wall.minute());
        let today = wall.date();
        if minute < self.cutoff_minutes {
            return today;
        }
        today.checked_add_days(Days::new(1)).unwrap_or(today)
    }

    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.name.trim().is_empty() {
            errors.push(FieldError::new("/name", "required"));
        }
        for (pointer, days) in [("/closed_on", &self.closed_on.0), ("/open_on", &self.open_on.0)] {
            if days.len() > MAX_DAYS {
                errors.push(FieldError::new(pointer, "too_many_items").hint(MAX_DAYS.to_string()));
            }
        }
        for (i, day) in self.open_on.0.iter().enumerate() {
            if self.closed_on.0.contains(day) {
                errors.push(FieldError::new(format!("/open_on/{i}"), "conflicts").hint("/closed_on"));
            }
        }
        if !(0..=MINUTES_A_DAY).contains(&self.cutoff_minutes) {
            errors.push(FieldError::new("/cutoff", "bad_format").hint("HH:MM"));
        }
        if !self.origin.is_empty() && !crate::address::PREFECTURES.contains(&self.origin.as_str()) {
            errors.push(FieldError::new("/origin", "bad_format").hint("東京都"));
        }
        errors
    }
}
