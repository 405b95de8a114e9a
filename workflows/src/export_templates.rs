//! 出力テンプレート: the columns of a file, kept under a name.

use connectors::order_export::Plan;
use domain::order_export::{ExportSpec, ExportTemplate};
use domain::{ExportTemplateId, FieldError, Json};
use store::Tx;

use crate::{App, Caller, Result, new_id};

pub struct NewExportTemplate {
    pub name: String,
    pub spec: ExportSpec,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ExportTemplateEdit {
    pub name: Option<String>,
    pub spec: Option<ExportSpec>,
}

pub async fn list(
    app: &App,
    caller: &Caller,
    after: Option<ExportTemplateId>,
    limit: i64,
) -> Result<Vec<ExportTemplate>> {
    Ok(store::export_templates::list(&app.store.db, caller.tenant, after, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: ExportTemplateId) -> Result<ExportTemplate> {
    let template = store::export_templates::get(&app.store.db, caller.tenant, id).await?;
    Ok(template.ok_or(domain::Error::NotFound)?)
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewExportTemplate,
) -> Result<ExportTemplate> {
    check(Some(&new.name), Some(&new.spec))?;
    let now = app.now();
    let template = ExportTemplate {
        tenant_id: caller.tenant,
        id: ExportTemplateId(new_id()),
        name: new.name,
        spec: Json(new.spec),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::export_templates::insert(tx, &template)
        .await
        .map_err(explain)?;
    Ok(template)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ExportTemplateId,
    expected: Option<i64>,
    edit: ExportTemplateEdit,
) -> Result<ExportTemplate> {
    let mut template = store::export_templates::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    check(edit.name.as_deref(), edit.spec.as_ref())?;
    let expected = expected.unwrap_or(template.version);
    template.name = edit.name.unwrap_or(template.name);
    template.spec = edit.spec.map_or(template.spec, Json);
    let template = store::export_templates::update(tx, &template, expected, app.now())
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    Ok(template)
}

/// Files that were made with it keep their columns.
pub async fn remove(tx: &mut Tx, caller: &Caller, id: ExportTemplateId, expected: Option<i64>) -> Result<()> {
    let template = store::export_templates::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(template.version);
    if store::export_templates::remove(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

fn check(name: Option<&str>, spec: Option<&ExportSpec>) -> Result<()> {
    let mut errors = Vec::new();
    if let Some(name) = name.filter(|name| name.trim().is_empty() || name.trim() != *name) {
        let code = if name.trim().is_empty() {
            "required"
        } else {
            "bad_format"
        };
        errors.push(FieldError::new("/name", code));
    }
    if let Some(spec) = spec {
        errors.extend(Plan::of(spec, "/layout").err().into_iter().flatten());
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        other => other.into(),
    }
}
