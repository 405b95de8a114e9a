//! Asking for a file of orders, and taking that back.

use connectors::order_export::{Plan, Preset};
use domain::access::Scope;
use domain::audit::AuditAction;
use domain::condition::Purpose;
use domain::job::JobKind;
use domain::order_export::{ExportSpec, ExportStatus, OrderExport};
use domain::{ExportTemplateId, FieldError, Json, OrderExportId, OrderId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use store::jobs::NewJob;
use store::order_exports::ORDER_EXPORTS;

use crate::audit::{self, Deed};
use crate::orders::ListQuery;
use crate::{App, Caller, Result, conditions, new_id, saved_searches};

pub struct ExportRequest {
    pub layout: Layout,
    pub selection: Selection,
}

/// Which columns.
pub enum Layout {
    Template(ExportTemplateId),
    Preset(String),
    Columns(ExportSpec),
}

/// Which orders. It is kept sealed: a filter may hold what a buyer was looked up by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    Ids(Vec<OrderId>),
    Filter(Box<ListQuery>),
}

/// Keeps the request and queues the work. Personal columns need the scope for them.
pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, request: ExportRequest) -> Result<OrderExport> {
    let now = app.now();
    let (spec, template_id, preset) = spec(tx, caller, request.layout).await?;
    let plan = Plan::of(&spec, "/layout").map_err(domain::Error::Invalid)?;
    if plan.is_personal() {
        caller.require(Scope::PiiRead)?;
    }
    let selection = settled(app, caller, request.selection).await?;
    check(app, tx, caller, &selection).await?;
    let id = OrderExportId(new_id());
    let keys = app.store.keys(caller.tenant, now).await?;
    let export = OrderExport {
        tenant_id: caller.tenant,
        id,
        status: ExportStatus::Queued,
        template_id,
        preset,
        personal: plan.is_personal(),
        spec: Json(spec),
        sealed: keys.seal_json(ORDER_EXPORTS, id.0, &selection)?,
        run: 0,
        chunks: 0,
        orders: 0,
        rows_written: 0,
        bytes: 0,
        replaced: Json(Vec::new()),
        refused: None,
        actor: Json(caller.actor.clone()),
        created_at: now,
        started_at: None,
        finished_at: None,
    };
    store::order_exports::insert(&mut *tx, &export).await?;
    let job = NewJob::new(new_id(), JobKind::ExportOrders, now)
        .tenant(caller.tenant)
        .subject(id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    let columns: Vec<&str> = export
        .spec
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    let detail = json!({
        "template": export.template_id, "preset": export.preset, "personal": export.personal,
        "columns": columns,
    });
    audit::write(
        tx,
        app,
        caller,
        Deed::new(AuditAction::OrdersExported).to(id).detail(detail),
    )
    .await?;
    Ok(export)
}

/// Nothing of the file remains.
pub async fn cancel(app: &App, tx: &mut Tx, caller: &Caller, id: OrderExportId) -> Result<OrderExport> {
    store::order_exports::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let export = store::order_exports::cancel(tx, caller.tenant, id, app.now()).await?;
    Ok(export.ok_or(domain::Error::Finished)?)
}

async fn spec(
    tx: &mut Tx,
    caller: &Caller,
    layout: Layout,
) -> Result<(ExportSpec, Option<ExportTemplateId>, Option<String>)> {
    match layout {
        Layout::Columns(spec) => Ok((spec, None, None)),
        Layout::Preset(name) => {
            let preset = Preset::find(&name).ok_or_else(|| {
                let names: Vec<&str> = connectors::order_export::PRESETS
                    .iter()
                    .map(|preset| preset.name)
                    .collect();
                FieldError::new("/preset", "not_in_list").hint(names.join(", "))
            })?;
            Ok((preset.spec(), None, Some(name)))
        }
        Layout::Template(id) => {
            let template = store::export_templates::get(tx, caller.tenant, id).await?;
            let template = template.ok_or_else(|| FieldError::new("/template_id", "unknown_reference"))?;
            Ok((template.spec.0, Some(id), None))
        }
    }
}

/// Checks what is asked in words of its own, and takes what a saved search asks now: it may ask something
/// else, or be gone, when the file is made.
async fn settled(app: &App, caller: &Caller, selection: Selection) -> Result<Selection> {
    let Selection::Filter(mut query) = selection else {
        return Ok(selection);
    };
    if let Some(tree) = &query.condition {
        conditions::read(app, caller, tree, "/orders/where", Purpose::Search).await?;
    }
    if let Some(id) = query.saved_search.take() {
        let tree = saved_searches::tree(app, caller.tenant, id).await?;
        let unknown = || FieldError::new("/orders/saved_search", "unknown_reference");
        query.kept = Some(tree.ok_or_else(unknown)?);
    }
    Ok(Selection::Filter(query))
}

/// A file that can only fail is refused at once.
async fn check(app: &App, tx: &mut Tx, caller: &Caller, selection: &Selection) -> Result<()> {
    match selection {
        Selection::Ids(ids) => {
            let known = store::orders::get_all(tx, caller.tenant, ids).await?;
            let errors: Vec<FieldError> = (0..)
                .zip(ids)
                .filter(|(_, id)| !known.iter().any(|order| order.id == **id))
                .map(|(place, _): (usize, _)| {
                    FieldError::new(format!("/orders/ids/{place}"), "unknown_reference")
                })
                .collect();
            if errors.is_empty() {
                Ok(())
            } else {
                Err(domain::Error::Invalid(errors).into())
            }
        }
        Selection::Filter(query) => {
            let first = ListQuery {
                limit: 1,
                ..(**query).clone()
            };
            crate::orders::list(app, caller, &first).await.map(drop)
        }
    }
}
