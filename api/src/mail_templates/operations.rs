//! The operations on mail templates.

use domain::MailTemplateId;
use domain::access::Scope;
use domain::mail_template::MailTemplate;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::mail_templates;

use super::view::{MailPreviewView, MailTemplatePatch, MailTemplateView, NewMailPreview, NewMailTemplate};
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

pub struct MailTemplatesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Mail")]
impl MailTemplatesApi {
    /// Make a mail template
    ///
    /// What is written at a stage; for one route, payment method or device, or for all. Placeholders are
    /// checked: one that does not exist is named with its line.
    #[oai(
        path = "/mail-templates",
        method = "post",
        operation_id = "create_mail_template"
    )]
    async fn create_mail_template(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        body: Body<NewMailTemplate>,
    ) -> Result<Idempotent<Created<MailTemplateView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_mail_template").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let stage = body.0.stage.into();
        let template = mail_templates::create(app, &mut once.tx, caller, stage, body.0.into()).await?;
        once.finish(answer(template, StatusCode::CREATED).into()).await
    }

    /// List mail templates
    ///
    /// All of them, oldest first.
    #[oai(
        path = "/mail-templates",
        method = "get",
        operation_id = "list_mail_templates"
    )]
    async fn list_mail_templates(
        &self,
        auth: Auth<MailRead>,
    ) -> Result<Listed<Page<MailTemplateView>>, Failure> {
        let templates = mail_templates::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: templates.into_iter().map(MailTemplateView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a mail template
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/mail-templates/:id",
        method = "get",
        operation_id = "get_mail_template"
    )]
    async fn get_mail_template(
        &self,
        auth: Auth<MailRead>,
        /// The id of the template.
        id: Path<Id<MailTemplateId>>,
    ) -> Result<Found<MailTemplateView>, Failure> {
        let template = mail_templates::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(template, StatusCode::OK).into())
    }

    /// Change a mail template
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
    /// already keeps its words.
    #[oai(
        path = "/mail-templates/:id",
        method = "patch",
        operation_id = "update_mail_template"
    )]
    async fn update_mail_template(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the template.
        id: Path<Id<MailTemplateId>>,
        if_match: IfMatch,
        body: Patch<MailTemplatePatch>,
    ) -> Result<Found<MailTemplateView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let template = mail_templates::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(template, StatusCode::OK).into())
    }

    /// Remove a mail template
    ///
    /// Mail that was made with it stays. With `If-Match`, only the version read is removed.
    #[oai(
        path = "/mail-templates/:id",
        method = "delete",
        operation_id = "delete_mail_template"
    )]
    async fn delete_mail_template(
        &self,
        auth: Auth<MailWrite>,
        /// The id of the template.
        id: Path<Id<MailTemplateId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let expected = if_match.version()?;
        let mut tx = self.0.begin().await?;
        mail_templates::remove(&mut tx, auth.caller(), id.0.0, expected).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Try a mail template on an order
    ///
    /// The mail as it would be sent, word for word. Nothing is sent.
    #[oai(
        path = "/mail-templates/:id/preview",
        method = "post",
        operation_id = "preview_mail_template"
    )]
    async fn preview_mail_template(
        &self,
        auth: Auth<MailRead>,
        idempotency: Idempotency,
        /// The id of the template.
        id: Path<Id<MailTemplateId>>,
        body: Body<NewMailPreview>,
    ) -> Result<Idempotent<Listed<MailPreviewView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        caller.require(Scope::PiiRead)?;
        let order = body.0.order_id.0;
        let preview = mail_templates::preview(app, caller, id.0.0, order, &body.0.message).await?;
        auth.note_read(app, "mail_templates.preview", [order]).await?;
        let once = match self.0.once(caller, &idempotency, "preview_mail_template").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&MailPreviewView::from(preview)).into())
            .await
    }
}

fn answer(template: MailTemplate, status: StatusCode) -> Answer {
    let view = MailTemplateView::from(template);
    let location = format!("/v1/mail-templates/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
