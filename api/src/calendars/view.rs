//! Calendars on the wire.

use chrono::NaiveDate;
use domain::calendar::{Calendar, Day};
use domain::{CalendarId, FieldError, ProcessingRouteId};
use poem_openapi::{Enum, Object};
use workflows::calendars::{CalendarEdit, NewCalendar};

use crate::failure::Failure;
use crate::wire::{At, Id};

/// 休日設定: the days on which a lane sends parcels.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Calendar")]
pub struct CalendarView {
    pub id: Id<CalendarId>,
    pub name: String,
    /// 処理ルート; null: of all routes without a calendar of their own.
    #[oai(nullable)]
    pub processing_route_id: Option<Id<ProcessingRouteId>>,
    /// Days of the week that are worked.
    pub weekdays: Vec<DayView>,
    /// Whether 国民の祝日 are worked if their day of the week is.
    pub works_on_holidays: bool,
    /// 休業日: days that are not worked.
    pub closed_on: Vec<NaiveDate>,
    /// 臨時営業日: days that are worked whatever else is said.
    pub open_on: Vec<NaiveDate>,
    /// 締め時刻 in Japan, `HH:MM`: an order before it may leave on its day.
    pub cutoff: String,
    /// 都道府県 that parcels leave from; empty: not known, and every parcel takes a day.
    pub origin: String,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[oai(rename = "Weekday", remote = "Day", rename_all = "snake_case")]
pub enum DayView {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A calendar to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewCalendar", deny_unknown_fields)]
pub struct NewCalendarView {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// The route that it is for; none: all without one of their own. It cannot be changed later.
    #[oai(nullable)]
    processing_route_id: Option<Id<ProcessingRouteId>>,
    /// Days of the week that are worked.
    #[oai(validator(max_items = 7, unique_items))]
    weekdays: Vec<DayView>,
    /// Whether 国民の祝日 are worked if their day of the week is.
    #[oai(default)]
    works_on_holidays: bool,
    /// 休業日: days that are not worked.
    #[oai(default, validator(max_items = 1000))]
    closed_on: Vec<NaiveDate>,
    /// 臨時営業日: days that are worked whatever else is said.
    #[oai(default, validator(max_items = 1000))]
    open_on: Vec<NaiveDate>,
    /// 締め時刻 in Japan, `HH:MM`, up to `24:00`.
    #[oai(validator(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"))]
    cutoff: String,
    /// 都道府県 that parcels leave from.
    #[oai(default, validator(max_length = 4))]
    origin: String,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct CalendarPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Replaces all.
    #[oai(validator(max_items = 7, unique_items))]
    weekdays: Option<Vec<DayView>>,
    /// Whether 国民の祝日 are worked if their day of the week is.
    works_on_holidays: Option<bool>,
    /// Replaces all.
    #[oai(validator(max_items = 1000))]
    closed_on: Option<Vec<NaiveDate>>,
    /// Replaces all.
    #[oai(validator(max_items = 1000))]
    open_on: Option<Vec<NaiveDate>>,
    /// 締め時刻 in Japan, `HH:MM`, up to `24:00`.
    #[oai(validator(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"))]
    cutoff: Option<String>,
    /// 都道府県 that parcels leave from.
    #[oai(validator(max_length = 4))]
    origin: Option<String>,
}

/// National holidays.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Holidays")]
pub struct HolidaysView {
    /// The first year of which the holidays are known.
    first_year: i32,
    /// The last; what comes after it counts as an ordinary day.
    last_year: i32,
    /// By date.
    holidays: Vec<HolidayView>,
}

/// A national holiday.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Holiday")]
pub struct HolidayView {
    /// The day.
    date: NaiveDate,
    /// Its name in Japanese; 振替休日 and 国民の休日 are 休日.
    name: String,
}

impl HolidaysView {
    pub fn known() -> HolidaysView {
        let (first_year, last_year) = domain::holidays::known_years();
        let holidays = domain::holidays::all().map(|(date, name)| HolidayView {
            date,
            name: name.to_owned(),
        });
        HolidaysView {
            first_year,
            last_year,
            holidays: holidays.collect(),
        }
    }
}

impl From<Calendar> for CalendarView {
    fn from(calendar: Calendar) -> CalendarView {
        let minutes = calendar.cutoff_minutes;
        CalendarView {
            id: Id(calendar.id),
            name: calendar.name,
            processing_route_id: calendar.processing_route_id.map(Id),
            weekdays: calendar.weekdays.0.into_iter().map(DayView::from).collect(),
            works_on_holidays: calendar.works_on_holidays,
            closed_on: calendar.closed_on.0,
            open_on: calendar.open_on.0,
            cutoff: format!("{:02}:{:02}", minutes / 60, minutes % 60),
            origin: calendar.origin,
            created_at: At(calendar.created_at),
            updated_at: At(calendar.updated_at),
            version: calendar.version,
        }
    }
}

impl TryFrom<NewCalendarView> for NewCalendar {
    type Error = Failure;

    fn try_from(view: NewCalendarView) -> Result<NewCalendar, Failure> {
        Ok(NewCalendar {
            name: view.name,
            processing_route_id: view.processing_route_id.map(|id| id.0),
            weekdays: days(view.weekdays),
            works_on_holidays: view.works_on_holidays,
            closed_on: view.closed_on,
            open_on: view.open_on,
            cutoff_minutes: minutes(&view.cutoff)?,
            origin: view.origin,
        })
    }
}

impl TryFrom<CalendarPatch> for CalendarEdit {
    type Error = Failure;

    fn try_from(patch: CalendarPatch) -> Result<CalendarEdit, Failure> {
        Ok(CalendarEdit {
            name: patch.name,
            weekdays: patch.weekdays.map(days),
            works_on_holidays: patch.works_on_holidays,
            closed_on: patch.closed_on,
            open_on: patch.open_on,
            cutoff_minutes: patch.cutoff.as_deref().map(minutes).transpose()?,
            origin: patch.origin,
        })
    }
}

fn days(views: Vec<DayView>) -> Vec<Day> {
    views.into_iter().map(Day::from).collect()
}

fn minutes(text: &str) -> Result<i64, Failure> {
    let read = text
        .split_once(':')
        .and_then(|(hours, minutes)| Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?));
    Ok(read.ok_or_else(|| FieldError::new("/cutoff", "bad_format").hint("HH:MM"))?)
}
