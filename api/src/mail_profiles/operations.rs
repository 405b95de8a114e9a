//! The operations on mail profiles.

use domain::MailProfileId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::mail_profiles::{self, ProfileView};

use super::view::{MailProfilePatch, MailProfileView, MailTestView, NewMailProfile, NewMailTest};
use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct MailProfilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Mail")]
impl MailProfilesApi {
    /// Make a mail profile
    ///
    /// The server that mail of some routes is handed in at, and who it is from. Mail to buyers of
    /// 楽天市場 must go by 楽天's own server, signed in, from an address that is registered there.
    #[oai(
        path = "/mail-profiles",
        method = "post",
        operation_id = "create_mail_profile"
    )]
    async fn create_mail_profile(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewMailProfile>,
    ) -> Result<Idempotent<Created<MailProfileView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_mail_profile").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let profile = mail_profiles::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(profile, StatusCode::CREATED).into()).await
    }

    /// List mail profiles
    ///
    /// All of them, oldest first.
    #[oai(path = "/mail-profiles", method = "get", operation_id = "list_mail_profiles")]
    async fn list_mail_profiles(
        &self,
        auth: Auth<MailRead>,
    ) -> Result<Listed<Page<MailProfileView>>, Failure> {
        let profiles = mail_profiles::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: profiles.into_iter().map(MailProfileView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a mail profile
    ///
    /// With the version that a change of it has to name; never what it signs in with.
    #[oai(
        path = "/mail-profiles/:id",
        method = "get",
        operation_id = "get_mail_profile"
    )]
    async fn get_mail_profile(
        &self,
        auth: Auth<MailRead>,
        /// The id of the profile.
        id: Path<Id<MailProfileId>>,
    ) -> Result<Found<MailProfileView>, Failure> {
        let profile = mail_profiles::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(profile, StatusCode::OK).into())
    }

    /// Change a mail profile
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
    /// goes the new way at once.
    #[oai(
        path = "/mail-profiles/:id",
        method = "patch",
        operation_id = "update_mail_profile"
    )]
    async fn update_mail_profile(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the profile.
        id: Path<Id<MailProfileId>>,
        if_match: IfMatch,
        body: Patch<MailProfilePatch>,
    ) -> Result<Found<MailProfileView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let profile = mail_profiles::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(profile, StatusCode::OK).into())
    }

    /// Try a mail profile
    ///
    /// Signs in at the server and, with an address, sends a short mail there. Every call tries; under an
    /// idempotency key the first answer stays.
    #[oai(
        path = "/mail-profiles/:id/test",
        method = "post",
        operation_id = "test_mail_profile"
    )]
    async fn test_mail_profile(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the profile.
        id: Path<Id<MailProfileId>>,
        body: Body<NewMailTest>,
    ) -> Result<Idempotent<Listed<MailTestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        // Before the key is claimed: a server may take its time, and a transaction may not.
        let tested = mail_profiles::test(app, caller, id.0.0, body.0.to.as_deref()).await?;
        let once = match self.0.once(caller, &idempotency, "test_mail_profile").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&MailTestView::from(tested)).into()).await
    }
}

fn answer(profile: ProfileView, status: StatusCode) -> Answer {
    let view = MailProfileView::from(profile);
    let location = format!("/v1/mail-profiles/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
