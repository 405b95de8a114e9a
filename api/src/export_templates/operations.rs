//! The operations on templates.

use domain::ExportTemplateId;
use domain::order_export::ExportTemplate;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::export_templates::{self, NewExportTemplate};

use super::view::{NewTemplateView, TemplatePatch, TemplateView};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ExportTemplatesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::OrderExports")]
impl ExportTemplatesApi {
    /// Make an export template
    ///
    /// Which columns a file of orders has, in which order, and how it is spelled.
    #[oai(
        path = "/export-templates",
        method = "post",
        operation_id = "create_export_template"
    )]
    async fn create_export_template(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        body: Body<NewTemplateView>,
    ) -> Result<Idempotent<Created<TemplateView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = NewExportTemplate {
            name: body.0.name,
            spec: body.0.layout.spec("/layout")?,
        };
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_export_template")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let template = export_templates::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(template, StatusCode::CREATED).into()).await
    }

    /// List export templates
    ///
    /// Oldest first.
    #[oai(
        path = "/export-templates",
        method = "get",
        operation_id = "list_export_templates"
    )]
    async fn list_export_templates(
        &self,
        auth: Auth<OrdersRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<TemplateView>>, Failure> {
        let paging: Paging<ExportTemplateId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let templates = export_templates::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(templates, |template| template.id, TemplateView::from)?).into())
    }

    /// Read an export template
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/export-templates/:id",
        method = "get",
        operation_id = "get_export_template"
    )]
    async fn get_export_template(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the template.
        id: Path<Id<ExportTemplateId>>,
    ) -> Result<Found<TemplateView>, Failure> {
        let template = export_templates::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(template, StatusCode::OK).into())
    }

    /// Change an export template
    ///
    /// A JSON merge patch: what is left out stays; a layout is replaced as a whole. Files that were
    /// made with it keep their columns. Send the version read as `If-Match`.
    #[oai(
        path = "/export-templates/:id",
        method = "patch",
        operation_id = "update_export_template"
    )]
    async fn update_export_template(
        &self,
        auth: Auth<OrdersWrite>,
        /// The id of the template.
        id: Path<Id<ExportTemplateId>>,
        if_match: IfMatch,
        body: Patch<TemplatePatch>,
    ) -> Result<Found<TemplateView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = body.0.edit()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let template = export_templates::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(template, StatusCode::OK).into())
    }

    /// Remove an export template
    ///
    /// Files that were made with it stay. With `If-Match`, only the version read is removed.
    #[oai(
        path = "/export-templates/:id",
        method = "delete",
        operation_id = "delete_export_template"
    )]
    async fn delete_export_template(
        &self,
        auth: Auth<OrdersWrite>,
        /// The id of the template.
        id: Path<Id<ExportTemplateId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let expected = if_match.version()?;
        let mut tx = self.0.begin().await?;
        export_templates::remove(&mut tx, auth.caller(), id.0.0, expected).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(template: ExportTemplate, status: StatusCode) -> Answer {
    let view = TemplateView::from(template);
    let location = format!("/v1/export-templates/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}
