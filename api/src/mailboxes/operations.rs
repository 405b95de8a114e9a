//! The operations on mailboxes.

use domain::MailboxId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::mailboxes;

use super::view::{MailboxPatch, MailboxTestView, MailboxView, NewMailbox};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct MailboxesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::InboundMail")]
impl MailboxesApi {
    /// Make a mailbox known
    ///
    /// Its messages are fetched over IMAP from now on, each taken in once, as if it had been posted; one
    /// that does not read is kept and told of.
    #[oai(path = "/mailboxes", method = "post", operation_id = "create_mailbox")]
    async fn create_mailbox(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewMailbox>,
    ) -> Result<Idempotent<Created<MailboxView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_mailbox").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let mailbox = mailboxes::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(mailbox, StatusCode::CREATED).into()).await
    }

    /// List mailboxes
    ///
    /// All of them, oldest first, and how it goes with them.
    #[oai(path = "/mailboxes", method = "get", operation_id = "list_mailboxes")]
    async fn list_mailboxes(&self, auth: Auth<MailRead>) -> Result<Listed<Page<MailboxView>>, Failure> {
        let mailboxes = mailboxes::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: mailboxes.into_iter().map(MailboxView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a mailbox
    ///
    /// How it goes with it, and the version that a change of it has to name; never what it signs in with.
    #[oai(path = "/mailboxes/:id", method = "get", operation_id = "get_mailbox")]
    async fn get_mailbox(
        &self,
        auth: Auth<MailRead>,
        /// The id of the mailbox.
        id: Path<Id<MailboxId>>,
    ) -> Result<Found<MailboxView>, Failure> {
        let mailbox = mailboxes::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(mailbox, StatusCode::OK).into())
    }

    /// Change a mailbox
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. It is looked into
    /// at once; another server, user or folder from its beginning.
    #[oai(path = "/mailboxes/:id", method = "patch", operation_id = "update_mailbox")]
    async fn update_mailbox(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the mailbox.
        id: Path<Id<MailboxId>>,
        if_match: IfMatch,
        body: Patch<MailboxPatch>,
    ) -> Result<Found<MailboxView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let mailbox = mailboxes::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(mailbox, StatusCode::OK).into())
    }

    /// Remove a mailbox
    ///
    /// With what it signs in with. Its mail stays; nothing more is fetched.
    #[oai(path = "/mailboxes/:id", method = "delete", operation_id = "delete_mailbox")]
    async fn delete_mailbox(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the mailbox.
        id: Path<Id<MailboxId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        mailboxes::delete(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Look into a mailbox now
    ///
    /// Within a second, whatever went wrong before; how it went is shown with the mailbox.
    #[oai(path = "/mailboxes/:id/poll", method = "post", operation_id = "poll_mailbox")]
    async fn poll_mailbox(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mailbox.
        id: Path<Id<MailboxId>>,
    ) -> Result<Idempotent<Found<MailboxView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "poll_mailbox").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let mailbox = mailboxes::poll_now(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(answer(mailbox, StatusCode::OK).into()).await
    }

    /// Try a mailbox
    ///
    /// Signs in, looks for its folders and counts what is new; nothing is fetched or marked. Every call
    /// tries; under an idempotency key the first answer stays.
    #[oai(path = "/mailboxes/:id/test", method = "post", operation_id = "test_mailbox")]
    async fn test_mailbox(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The id of the mailbox.
        id: Path<Id<MailboxId>>,
    ) -> Result<Idempotent<Listed<MailboxTestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        // Before the key is claimed: a server may take its time, and a transaction may not.
        let tested = mailboxes::test(app, caller, id.0.0).await?;
        let once = match self.0.once(caller, &idempotency, "test_mailbox").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&MailboxTestView::from(tested)).into())
            .await
    }
}

fn answer(mailbox: mailboxes::MailboxView, status: StatusCode) -> Answer {
    let view = MailboxView::from(mailbox);
    let location = format!("/v1/mailboxes/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
