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

/// A request that can be carried out.
pub(super) struct Asked {
    pub spec: ExportSpec,
    pub plan: Plan,
    pub selection: Selection,
    template_id: Option<ExportTemplateId>,
    preset: Option<String>,
}

impl Asked {
    /// Personal columns need the scope for them; a file that can only fail is refused at once.
    pub async fn of(app: &App, caller: &Caller, request: ExportRequest) -> Result<Asked> {
        let (spec, template_id, preset) = spec(app, caller, request.layout).await?;
        let plan = Plan::of(&spec, "/layout").map_err(domain::Error::Invalid)?;
        if plan.is_personal() {
            caller.require(Scope::PiiRead)?;
        }
        let selection = settled(app, caller, request.selection).await?;
        check(app, caller, &selection).await?;
        Ok(Asked {
            spec,
            plan,
            selection,
            template_id,
            preset,
        })
    }

    /// Who takes which columns out of the house is on record.
    pub fn deed(&self) -> Deed {
        let columns: Vec<&str> = self
            .spec
            .columns
            .iter()
            .map(|column| column.label.as_str())
            .collect();
        Deed::new(AuditAction::OrdersExported).detail(json!({
            "template": self.template_id, "preset": self.preset, "personal": self.plan.is_personal(),
            "columns": columns,
        }))
    }
}

/// Keeps the request and queues the work.
pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, request: ExportRequest) -> Result<OrderExport> {
    let now = app.now();
    let asked = Asked::of(app, caller, request).await?;
    let id = OrderExportId(new_id());
    let deed = asked.deed().to(id);
    let keys = app.store.keys(caller.tenant, now).await?;
    let export = OrderExport {
        tenant_id: caller.tenant,
        id,
        status: ExportStatus::Queued,
        template_id: asked.template_id,
        preset: asked.preset,
        personal: asked.plan.is_personal(),
        spec: Json(asked.spec),
        sealed: keys.seal_json(ORDER_EXPORTS, id.0, &asked.selection)?,
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
    audit::write(tx, app, caller, deed).await?;
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
    app: &App,
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
            let template = store::export_templates::get(&app.store.db, caller.tenant, id).await?;
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
    query.require_scopes(caller)?;
    if let Some(tree) = &query.condition {
        conditions::read(app, caller, tree, "/orders/where", Purpose::Search).await?;
    }
    if let Some(id) = query.saved_search.take() {
        let tree = saved_searches::tree(app, caller.tenant, id).await?;
        let unknown = || FieldError::new("/orders/saved_search_id", "unknown_reference");
        query.kept = Some(tree.ok_or_else(unknown)?);
    }
    Ok(Selection::Filter(query))
}

async fn check(app: &App, caller: &Caller, selection: &Selection) -> Result<()> {
    match selection {
        Selection::Ids(ids) => {
            let known = store::orders::get_all(&app.store.db, caller.tenant, ids).await?;
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
            match crate::orders::list(app, caller, &first).await {
                // The job has more time.
                Ok(_) | Err(crate::Error::Store(store::Error::TooSlow)) => Ok(()),
                Err(error) => Err(error),
            }
        }
    }
}
