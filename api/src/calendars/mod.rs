//! `/v1/calendars`: 休日設定, the days on which lanes work; and 出荷予定日, what is planned by them.

mod plan;
mod view;

use domain::CalendarId;
use domain::calendar::Calendar;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::calendars;

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub use plan::PlanApi;
use view::{CalendarPatch, CalendarView, HolidaysView, NewCalendarView};

pub struct CalendarsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl CalendarsApi {
    /// Make a calendar
    ///
    /// Of one processing route, or of all that have none of their own. As soon as there is one, orders
    /// whose source names no day to ship get one as they enter.
    #[oai(path = "/calendars", method = "post", operation_id = "create_calendar")]
    async fn create_calendar(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewCalendarView>,
    ) -> Result<Idempotent<Created<CalendarView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = body.0.try_into()?;
        let mut once = match self.0.once(caller, &idempotency, "create_calendar").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let calendar = calendars::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(calendar, StatusCode::CREATED).into()).await
    }

    /// List calendars
    ///
    /// All of them, oldest first.
    #[oai(path = "/calendars", method = "get", operation_id = "list_calendars")]
    async fn list_calendars(&self, auth: Auth<SettingsRead>) -> Result<Listed<Page<CalendarView>>, Failure> {
        let calendars = calendars::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: calendars.into_iter().map(CalendarView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a calendar
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/calendars/:id", method = "get", operation_id = "get_calendar")]
    async fn get_calendar(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the calendar.
        id: Path<Id<CalendarId>>,
    ) -> Result<Found<CalendarView>, Failure> {
        let calendar = calendars::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(calendar, StatusCode::OK).into())
    }

    /// Change a calendar
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Days that were
    /// planned stay; `POST /v1/orders/{id}/plan` plans anew.
    #[oai(path = "/calendars/:id", method = "patch", operation_id = "update_calendar")]
    async fn update_calendar(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the calendar.
        id: Path<Id<CalendarId>>,
        if_match: IfMatch,
        body: Patch<CalendarPatch>,
    ) -> Result<Found<CalendarView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = body.0.try_into()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let calendar = calendars::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(calendar, StatusCode::OK).into())
    }

    /// Remove a calendar
    ///
    /// A processing route that loses its own works by the calendar for all; where there is none, the
    /// calendar is in use and stays. Days that were planned stay as they are.
    #[oai(path = "/calendars/:id", method = "delete", operation_id = "delete_calendar")]
    async fn delete_calendar(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the calendar.
        id: Path<Id<CalendarId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        calendars::delete(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// List national holidays
    ///
    /// 国民の祝日・休日 as the Cabinet Office publishes them, and the years of which they are known.
    #[oai(path = "/holidays", method = "get", operation_id = "list_holidays")]
    #[expect(clippy::unused_async, reason = "operations are async")]
    async fn list_holidays(&self, _auth: Auth<SettingsRead>) -> Result<Listed<HolidaysView>, Failure> {
        Ok(Answer::ok(&HolidaysView::known()).into())
    }
}

fn answer(calendar: Calendar, status: StatusCode) -> Answer {
    let view = CalendarView::from(calendar);
    let location = format!("/v1/calendars/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
