//! The operations on mail to many orders.

use domain::MailBatchId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::mail_batches::{self, NewBatch};

use super::view::{MailBatchView, MailIssueView, NewMailBatch};
use crate::answer::{Answer, Listed, UndertakenOrTried};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct MailBatchesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Mail")]
impl MailBatchesApi {
    /// Send mail to many orders
    ///
    /// Written and put in line in the background; follow `Location`. An order that gets none stops no
    /// other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
    /// sends none and says which template each would be written from, and who would get none and why.
    #[oai(path = "/mail-batches", method = "post", operation_id = "create_mail_batch")]
    async fn create_mail_batch(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what would be, and nothing is sent.
        dry_run: Query<Option<bool>>,
        body: Body<NewMailBatch>,
    ) -> Result<Idempotent<UndertakenOrTried<MailBatchView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = NewBatch::from(body.0);
        if dry_run.0.unwrap_or(false) {
            let tried = mail_batches::try_out(app, caller, &new).await?;
            let view = MailBatchView::tried(&new, tried, app.now());
            return Ok(Idempotent::unkept(Answer::ok(&view).into()));
        }
        let mut once = match self.0.once(caller, &idempotency, "create_mail_batch").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let batch = mail_batches::create(app, &mut once.tx, caller, new).await?;
        let location = format!("/v1/mail-batches/{}", batch.id);
        let view = MailBatchView::from(batch);
        let answer = Answer::new(StatusCode::ACCEPTED, &view).location(location);
        once.finish(answer.into()).await
    }

    /// List mail to many orders
    ///
    /// Newest first.
    #[oai(path = "/mail-batches", method = "get", operation_id = "list_mail_batches")]
    async fn list_mail_batches(
        &self,
        auth: Auth<MailRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MailBatchView>>, Failure> {
        let paging: Paging<MailBatchId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"mail_batches")?;
        let fetch = i64::from(paging.fetch());
        let batches = mail_batches::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(batches, |batch| batch.id, MailBatchView::from)?).into())
    }

    /// Read mail to many orders
    ///
    /// How far it is, and what it came to.
    #[oai(path = "/mail-batches/:id", method = "get", operation_id = "get_mail_batch")]
    async fn get_mail_batch(
        &self,
        auth: Auth<MailRead>,
        /// The id of the batch.
        id: Path<Id<MailBatchId>>,
    ) -> Result<Listed<MailBatchView>, Failure> {
        let batch = mail_batches::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&MailBatchView::from(batch)).into())
    }

    /// List the orders that get no mail
    ///
    /// In the order in which they were named. Readable while the batch runs.
    #[oai(
        path = "/mail-batches/:id/issues",
        method = "get",
        operation_id = "list_mail_batch_issues"
    )]
    async fn list_mail_batch_issues(
        &self,
        auth: Auth<MailRead>,
        /// The id of the batch.
        id: Path<Id<MailBatchId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MailIssueView>>, Failure> {
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let (after, fetch) = (paging.after.unwrap_or(-1), i64::from(paging.fetch()));
        let issues = mail_batches::issues(&self.0.app, auth.caller(), id.0.0, after, fetch).await?;
        Ok(Answer::ok(&paging.page(issues, |issue| issue.seq, MailIssueView::from)?).into())
    }
}
