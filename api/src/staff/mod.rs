//! `/v1/staff`: 担当者, the people who work for a tenant.

mod view;

use domain::StaffId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::access::Password;
use workflows::access::staff::{self, OpenStaff};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{AccessRead, AccessWrite, Auth};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;
use view::{NewPassword, NewStaffView, StaffPatch, StaffView};

pub struct StaffApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl StaffApi {
    /// Let a person in
    ///
    /// The caller must hold all that the role allows.
    #[oai(path = "/staff", method = "post", operation_id = "create_staff")]
    async fn create_staff(
        &self,
        auth: Auth<AccessWrite>,
        idempotency: Idempotency,
        body: Body<NewStaffView>,
    ) -> Result<Idempotent<Created<StaffView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = staff::check(app, body.0.into()).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_staff").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let created = staff::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(created, StatusCode::CREATED).into()).await
    }

    /// List staff
    ///
    /// Oldest first, with names and mail addresses; the reading is audited.
    #[oai(path = "/staff", method = "get", operation_id = "list_staff")]
    async fn list_staff(
        &self,
        auth: Auth<AccessRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<StaffView>>, Failure> {
        let paging: Paging<StaffId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"staff")?;
        let fetch = i64::from(paging.fetch());
        let staff = staff::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(staff, |open| open.staff.id, StaffView::from)?).into())
    }

    /// Read a member of staff
    ///
    /// With name and mail address; the reading is audited.
    #[oai(path = "/staff/:id", method = "get", operation_id = "get_staff")]
    async fn get_staff(
        &self,
        auth: Auth<AccessRead>,
        /// The id of the member of staff.
        id: Path<Id<StaffId>>,
    ) -> Result<Found<StaffView>, Failure> {
        let staff = staff::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(staff, StatusCode::OK).into())
    }

    /// Change a member of staff
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. The caller
    /// must hold all that the present and the new role allow. One active owner stays. Who is made
    /// inactive is signed out everywhere within 5 seconds.
    #[oai(path = "/staff/:id", method = "patch", operation_id = "update_staff")]
    async fn update_staff(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the member of staff.
        id: Path<Id<StaffId>>,
        if_match: IfMatch,
        body: Patch<StaffPatch>,
    ) -> Result<Found<StaffView>, Failure> {
        let expected = if_match.required()?.version()?;
        let staff = staff::edit(&self.0.app, auth.caller(), id.0.0, expected, body.0.into()).await?;
        Ok(answer(staff, StatusCode::OK).into())
    }

    /// Set a password
    ///
    /// Somebody else's, who is signed out everywhere by it. One's own: `PUT /v1/me/password`.
    #[oai(
        path = "/staff/:id/password",
        method = "put",
        operation_id = "update_staff_password"
    )]
    async fn update_staff_password(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the member of staff.
        id: Path<Id<StaffId>>,
        body: Body<NewPassword>,
    ) -> Result<NoContent, Failure> {
        let password = Password::new(body.0.password.0);
        staff::set_password(&self.0.app, auth.caller(), id.0.0, password).await?;
        Ok(NoContent)
    }
}

fn answer(staff: OpenStaff, status: StatusCode) -> Answer {
    let view = StaffView::from(staff);
    let location = format!("/v1/staff/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
