//! 休日設定: the days on which lanes work.

use domain::calendar::{Calendar, Day, lost_without};
use domain::{CalendarId, Date, FieldError, Json, ProcessingRouteId};
use store::Tx;

use crate::{App, Caller, Result, new_id};

pub struct NewCalendar {
    pub name: String,
    pub processing_route_id: Option<ProcessingRouteId>,
    pub weekdays: Vec<Day>,
    pub works_on_holidays: bool,
    pub closed_on: Vec<Date>,
    pub open_on: Vec<Date>,
    /// Minutes from midnight.
    pub cutoff_minutes: i64,
    pub origin: String,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct CalendarEdit {
    pub name: Option<String>,
    pub weekdays: Option<Vec<Day>>,
    pub works_on_holidays: Option<bool>,
    pub closed_on: Option<Vec<Date>>,
    pub open_on: Option<Vec<Date>>,
    pub cutoff_minutes: Option<i64>,
    pub origin: Option<String>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Calendar>> {
    Ok(store::calendars::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: CalendarId) -> Result<Calendar> {
    let calendar = store::calendars::get(&app.store.db, caller.tenant, id).await?;
    Ok(calendar.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewCalendar) -> Result<Calendar> {
    let now = app.now();
    let calendar = Calendar {
        tenant_id: caller.tenant,
        id: CalendarId(new_id()),
        name: new.name,
        processing_route_id: new.processing_route_id,
        weekdays: Json(new.weekdays),
        works_on_holidays: new.works_on_holidays,
        closed_on: Json(new.closed_on),
        open_on: Json(new.open_on),
        cutoff_minutes: new.cutoff_minutes,
        origin: new.origin,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(&calendar)?;
    store::calendars::insert(&mut *tx, &calendar)
        .await
        .map_err(explain)?;
    Ok(calendar)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: CalendarId,
    expected: Option<i64>,
    edit: CalendarEdit,
) -> Result<Calendar> {
    let mut calendar = store::calendars::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    calendar.name = edit.name.unwrap_or(calendar.name);
    calendar.weekdays = edit.weekdays.map_or(calendar.weekdays, Json);
    calendar.works_on_holidays = edit.works_on_holidays.unwrap_or(calendar.works_on_holidays);
    calendar.closed_on = edit.closed_on.map_or(calendar.closed_on, Json);
    calendar.open_on = edit.open_on.map_or(calendar.open_on, Json);
    calendar.cutoff_minutes = edit.cutoff_minutes.unwrap_or(calendar.cutoff_minutes);
    calendar.origin = edit.origin.unwrap_or(calendar.origin);
    check(&calendar)?;
    let expected = expected.unwrap_or(calendar.version);
    let calendar = store::calendars::update(&mut *tx, &calendar, expected, app.now()).await?;
    Ok(calendar.ok_or(domain::Error::Stale)?)
}

/// Refused while a lane in use would be left without any; one that has lost its own works by the one for
/// all from then on.
pub async fn delete(tx: &mut Tx, caller: &Caller, id: CalendarId, expected: Option<i64>) -> Result<()> {
    // Two that are removed at once would each rely on the other.
    store::tenants::lock(tx, caller.tenant).await?;
    let calendar = store::calendars::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let calendars = store::calendars::list(&mut *tx, caller.tenant).await?;
    let lanes = store::routes::processing_routes(&mut *tx, caller.tenant).await?;
    let used = lanes.iter().filter(|lane| lane.active).map(|lane| lane.id);
    if !lost_without(&calendar, &calendars, used).is_empty() {
        return Err(domain::Error::InUse {
            by: "processing_routes",
        }
        .into());
    }
    let expected = expected.unwrap_or(calendar.version);
    if store::calendars::delete(&mut *tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

fn check(calendar: &Calendar) -> std::result::Result<(), domain::Error> {
    let errors = calendar.check();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken {
            field: "/processing_route_id",
        }
        .into(),
        store::Error::Reference => FieldError::new("/processing_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
