//! オプトイン: who agreed to advertising, when, where and to which words. The record that the law wants kept.

use domain::MailConsentId;
use domain::access::Scope;
use domain::suppression::MailConsent;
use poem::http::StatusCode;
use poem_openapi::param::Query;
use poem_openapi::{Object, OpenApi};
use workflows::suppressions::{self, Addressed, NewConsent};

use crate::answer::{Answer, Listed, Made};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// One word of an address about advertising; the last one counts, and none is ever changed.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailConsent")]
struct ConsentView {
    id: Id<MailConsentId>,
    /// The address; null where the caller may not read personal data.
    #[oai(nullable)]
    email: Option<String>,
    /// Agreed to; false: taken back.
    granted: bool,
    /// Where it was given: a form, a mall's flag.
    source: String,
    /// Which words were agreed to.
    text_version: String,
    /// When it was given.
    given_at: At,
    created_at: At,
}

/// A word about advertising.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewMailConsent {
    /// The address.
    #[oai(validator(min_length = 3, max_length = 254))]
    email: String,
    /// Agreed to; false: taken back.
    granted: bool,
    /// Where it was given: a form, a mall's flag.
    #[oai(validator(min_length = 1, max_length = 100))]
    source: String,
    /// Which words were agreed to.
    #[oai(default, validator(max_length = 100))]
    text_version: String,
    /// When it was given; left out: now.
    #[oai(nullable)]
    given_at: Option<At>,
}

impl From<NewMailConsent> for NewConsent {
    fn from(new: NewMailConsent) -> NewConsent {
        NewConsent {
            email: new.email,
            granted: new.granted,
            source: new.source,
            text_version: new.text_version,
            given_at: new.given_at.map(|at| at.0),
        }
    }
}

impl From<Addressed<MailConsent>> for ConsentView {
    fn from(found: Addressed<MailConsent>) -> ConsentView {
        let one = found.one;
        ConsentView {
            id: Id(one.id),
            email: found.address,
            granted: one.granted,
            source: one.source,
            text_version: one.text_version,
            given_at: At(one.given_at),
            created_at: At(one.created_at),
        }
    }
}

pub struct MailConsentsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::FollowMail")]
impl MailConsentsApi {
    /// Note a consent to advertising
    ///
    /// Or that it was taken back. Advertising goes to addresses that agreed, and to no others.
    #[oai(
        path = "/mail-consents",
        method = "post",
        operation_id = "create_mail_consent"
    )]
    async fn create_mail_consent(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewMailConsent>,
    ) -> Result<Idempotent<Made<ConsentView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_mail_consent").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let kept = suppressions::add_consent(app, &mut once.tx, caller, body.0.into()).await?;
        let answer = Answer::new(StatusCode::CREATED, &ConsentView::from(kept));
        once.finish(answer.into()).await
    }

    /// List consents to advertising
    ///
    /// Newest first; with `email`, all that the address ever said.
    #[oai(path = "/mail-consents", method = "get", operation_id = "list_mail_consents")]
    async fn list_mail_consents(
        &self,
        auth: Auth<MailRead>,
        /// A mail address. Needs `pii:read`.
        #[oai(validator(max_length = 256))]
        email: Query<Option<String>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filter.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ConsentView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<MailConsentId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &email.0)?;
        let fetch = i64::from(paging.fetch());
        let found = suppressions::consents(app, caller, email.0.as_deref(), paging.after, fetch).await?;
        let (found, next_cursor) = paging.cut(found, |found| found.one.id)?;
        if caller.may(Scope::PiiRead) && !found.is_empty() {
            let ids = found.iter().map(|found| found.one.id);
            auth.note_read(app, "mail_consents.list", ids).await?;
        }
        let items = found.into_iter().map(ConsentView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }
}
