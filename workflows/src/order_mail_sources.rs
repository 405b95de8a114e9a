//! 注文メール取込: which mail tells of orders, of which route, and by which labels it is read.

use connectors::order_mail::{self, Layout};
use domain::inbound_mail::OrderMailSource;
use domain::{FieldError, Json, OrderMailSourceId, SalesRouteId};
use serde_json::{Value, json};
use store::Tx;

use crate::{App, Caller, Result, new_id};

/// `None` leaves a thing as it is, or as it usually is.
#[derive(Clone, Debug, Default)]
pub struct SourceEdit {
    pub name: Option<String>,
    pub sales_route: Option<SalesRouteId>,
    pub sender: Option<String>,
    pub subject: Option<String>,
    pub layout: Option<Value>,
    pub active: Option<bool>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<OrderMailSource>> {
    Ok(store::inbound_mails::sources(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: OrderMailSourceId) -> Result<OrderMailSource> {
    let source = store::inbound_mails::source(&app.store.db, caller.tenant, id).await?;
    Ok(source.ok_or(domain::Error::NotFound)?)
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    route: SalesRouteId,
    new: SourceEdit,
) -> Result<OrderMailSource> {
    let now = app.now();
    let mut source = OrderMailSource {
        tenant_id: caller.tenant,
        id: OrderMailSourceId(new_id()),
        name: String::new(),
        sales_route_id: route,
        sender: String::new(),
        subject: String::new(),
        layout: Json(json!(Layout::default())),
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    change(tx, &mut source, new).await?;
    store::inbound_mails::insert_source(tx, &source)
        .await
        .map_err(explain)?;
    Ok(source)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderMailSourceId,
    expected: Option<i64>,
    edit: SourceEdit,
) -> Result<OrderMailSource> {
    let mut source = store::inbound_mails::source(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(source.version);
    change(tx, &mut source, edit).await?;
    source.updated_at = app.now();
    let source = store::inbound_mails::update_source(tx, &source, expected)
        .await
        .map_err(explain)?;
    Ok(source.ok_or(domain::Error::Stale)?)
}

async fn change(tx: &mut Tx, source: &mut OrderMailSource, edit: SourceEdit) -> Result<()> {
    source.name = edit.name.unwrap_or_else(|| source.name.clone());
    source.sales_route_id = edit.sales_route.unwrap_or(source.sales_route_id);
    if let Some(sender) = edit.sender {
        source.sender = sender.trim().to_ascii_lowercase();
    }
    source.subject = edit.subject.unwrap_or_else(|| source.subject.clone());
    source.active = edit.active.unwrap_or(source.active);
    let mut errors = Vec::new();
    if let Some(layout) = edit.layout {
        match serde_json::from_value::<Layout>(layout) {
            Ok(layout) => source.layout = Json(json!(layout)),
            Err(error) => errors.push(FieldError::new("/layout", "bad_format").hint(error.to_string())),
        }
    }
    if source.name.trim().is_empty() {
        errors.push(FieldError::new("/name", "required"));
    }
    let domain = source.sender.rsplit_once('@').map_or("", |(_, domain)| domain);
    if domain.split('.').count() < 2 || source.sender.contains(char::is_whitespace) {
        errors.push(FieldError::new("/sender", "bad_format").hint("order@example.com, @example.com"));
    }
    let route = store::routes::sales_route(tx, source.tenant_id, source.sales_route_id).await?;
    if route.is_none() {
        errors.push(FieldError::new("/sales_route_id", "unknown_reference"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// What a source makes of a mail's text: the number of the order, or what does not read.
pub async fn test(
    app: &App,
    caller: &Caller,
    id: OrderMailSourceId,
    text: &str,
) -> Result<std::result::Result<domain::order_draft::OrderDraft, order_mail::MailProblem>> {
    let source = get(app, caller, id).await?;
    let layout: Layout = serde_json::from_value(source.layout.0)
        .map_err(|_| crate::Error::Internal("a kept layout does not resolve".into()))?;
    Ok(order_mail::read(&layout, "", &text.replace("\r\n", "\n")))
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        store::Error::Reference => FieldError::new("/sales_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
