//! The operations on carrier profiles.

use domain::CarrierProfileId;
use domain::access::Scope;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::Caller;
use workflows::carrier_profiles::{self, OpenProfile};

use super::view::{NewProfileView, ProfilePatch, ProfileView};
use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct CarrierProfilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipping")]
impl CarrierProfilesApi {
    /// Make a carrier profile
    ///
    /// How one carrier's program is used: which file it takes, who is billed, whose name the parcel
    /// carries, which codes stand for the shop's words.
    #[oai(
        path = "/carrier-profiles",
        method = "post",
        operation_id = "create_carrier_profile"
    )]
    async fn create_carrier_profile(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewProfileView>,
    ) -> Result<Idempotent<Created<ProfileView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_carrier_profile")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let profile = carrier_profiles::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(caller, profile, StatusCode::CREATED).into())
            .await
    }

    /// List carrier profiles
    ///
    /// All of them, by name.
    #[oai(
        path = "/carrier-profiles",
        method = "get",
        operation_id = "list_carrier_profiles"
    )]
    async fn list_carrier_profiles(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<ProfileView>>, Failure> {
        let caller = auth.caller();
        let profiles = carrier_profiles::list(&self.0.app, caller).await?;
        let may = caller.may(Scope::PiiRead);
        let items = profiles.into_iter().map(|profile| ProfileView::new(profile, may));
        Ok(Answer::ok(&Page {
            items: items.collect(),
            next_cursor: None,
        })
        .into())
    }

    /// Read a carrier profile
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/carrier-profiles/:id",
        method = "get",
        operation_id = "get_carrier_profile"
    )]
    async fn get_carrier_profile(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the profile.
        id: Path<Id<CarrierProfileId>>,
    ) -> Result<Found<ProfileView>, Failure> {
        let profile = carrier_profiles::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(auth.caller(), profile, StatusCode::OK).into())
    }

    /// Change a carrier profile
    ///
    /// A JSON merge patch: what is left out stays, also in settings and sender; a layout is replaced as a
    /// whole. Send the version read as `If-Match`.
    #[oai(
        path = "/carrier-profiles/:id",
        method = "patch",
        operation_id = "update_carrier_profile"
    )]
    async fn update_carrier_profile(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the profile.
        id: Path<Id<CarrierProfileId>>,
        if_match: IfMatch,
        body: Patch<ProfilePatch>,
    ) -> Result<Found<ProfileView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let profile = carrier_profiles::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(caller, profile, StatusCode::OK).into())
    }
}

fn answer(caller: &Caller, profile: OpenProfile, status: StatusCode) -> Answer {
    let view = ProfileView::new(profile, caller.may(Scope::PiiRead));
    let location = format!("/v1/carrier-profiles/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
