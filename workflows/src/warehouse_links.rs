//! 連携倉庫: which warehouses ship by themselves, and how they are reached.

use connectors::warehouse::{LinkCredentials, LinkSettings, check_addresses, link};
use domain::merge_patch::merged;
use domain::warehouse_link::{LinkKind, WarehouseCode, WarehouseLink};
use domain::{FieldError, Json, VariantId, WarehouseLinkId};
use serde_json::{Value, json};
use store::{TenantKeys, Tx};

use crate::malls::tagged;
use crate::{App, Caller, Error, Result, new_id};

/// Codes told at once.
pub const MAX_CODES: usize = 1_000;
const MAX_CODE: usize = 50;

pub struct NewLink {
    /// The code of the warehouse.
    pub warehouse: String,
    pub kind: LinkKind,
    pub settings: Value,
    pub active: bool,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct LinkEdit {
    pub settings: Option<Value>,
    pub active: Option<bool>,
}

/// What a warehouse is to call a variant; empty: nothing of its own.
pub struct NewCode {
    pub variant: VariantId,
    pub code: String,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<WarehouseLink>> {
    Ok(store::warehouse_links::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: WarehouseLinkId) -> Result<WarehouseLink> {
    let link = store::warehouse_links::get(&app.store.db, caller.tenant, id).await?;
    Ok(link.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewLink) -> Result<WarehouseLink> {
    let now = app.now();
    let warehouses = store::warehouses::list(&mut *tx, caller.tenant).await?;
    let warehouse = warehouses
        .iter()
        .find(|warehouse| warehouse.code == new.warehouse)
        .ok_or_else(|| FieldError::new("/warehouse", "unknown_reference"))?;
    let link = WarehouseLink {
        tenant_id: caller.tenant,
        id: WarehouseLinkId(new_id()),
        warehouse_id: warehouse.id,
        kind: new.kind,
        settings: Json(new.settings),
        active: new.active,
        sealed: None,
        credentials_at: None,
        due_at: None,
        paused_until: None,
        lease_id: None,
        leased_until: None,
        failures: 0,
        failure: None,
        succeeded_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(app, &link)?;
    match store::warehouse_links::insert(tx, &link).await {
        Ok(()) => Ok(link),
        Err(store::Error::Taken { .. }) => Err(domain::Error::Taken { field: "/warehouse" }.into()),
        Err(error) => Err(error.into()),
    }
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WarehouseLinkId,
    expected: Option<i64>,
    edit: LinkEdit,
) -> Result<WarehouseLink> {
    let mut link = current(tx, caller, id).await?;
    if let Some(patch) = edit.settings {
        link.settings = Json(merged(link.settings.0, patch));
    }
    link.active = edit.active.unwrap_or(link.active);
    check(app, &link)?;
    let expected = expected.unwrap_or(link.version);
    let link = store::warehouse_links::edit(tx, &link, expected, app.now()).await?;
    Ok(link.ok_or(domain::Error::Stale)?)
}

/// One of which nothing was ever asked.
pub async fn delete(tx: &mut Tx, caller: &Caller, id: WarehouseLinkId, expected: Option<i64>) -> Result<()> {
    let link = current(tx, caller, id).await?;
    if store::ship_requests::is_any(&mut *tx, caller.tenant, id).await? {
        return Err(domain::Error::InUse { by: "ship requests" }.into());
    }
    let expected = expected.unwrap_or(link.version);
    if store::warehouse_links::delete(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// Keys and tokens: they go in, and never come out again.
pub async fn set_credentials(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WarehouseLinkId,
    credentials: &Value,
) -> Result<WarehouseLink> {
    let now = app.now();
    let kept = current(tx, caller, id).await?;
    if kept.kind.is_by_file() {
        // Nobody is called.
        return Err(FieldError::new("/credentials", "conflicts").hint("kind").into());
    }
    let credentials: LinkCredentials = tagged(kind_name(kept.kind), credentials, "/credentials")?;
    link(&settings(&kept)?, Some(&credentials))
        .map_err(|_| FieldError::new("/credentials", "conflicts").hint("kind"))?;
    let keys = app.store.keys(caller.tenant, now).await?;
    let sealed = store::warehouse_links::seal(&keys, id, &json!(credentials))?;
    let link = store::warehouse_links::set_credentials(tx, caller.tenant, id, &sealed, now).await?;
    Ok(link.ok_or(domain::Error::NotFound)?)
}

/// What it calls variants, by the variant, after the given one.
pub async fn codes(
    app: &App,
    caller: &Caller,
    id: WarehouseLinkId,
    after: Option<VariantId>,
    limit: i64,
) -> Result<Vec<WarehouseCode>> {
    get(app, caller, id).await?;
    Ok(store::warehouse_links::list_codes(&app.store.db, caller.tenant, id, after, limit).await?)
}

/// Puts these in the place of those that the same variants had; other variants keep theirs.
pub async fn set_codes(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WarehouseLinkId,
    new: Vec<NewCode>,
) -> Result<()> {
    let link = store::warehouse_links::lock(tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let variants: Vec<VariantId> = new.iter().map(|code| code.variant).collect();
    let known = store::variants::get_all(&mut *tx, caller.tenant, &variants).await?;
    let mut errors = Vec::new();
    for (i, code) in new.iter().enumerate() {
        let at = |field: &str| format!("/items/{i}/{field}");
        if !known.iter().any(|variant| variant.id == code.variant) {
            errors.push(FieldError::new(at("variant_id"), "unknown_reference"));
        }
        if new[..i].iter().any(|before| before.variant == code.variant) {
            errors.push(FieldError::new(at("variant_id"), "duplicate_item"));
        }
        if code.code.chars().count() > MAX_CODE {
            errors.push(FieldError::new(at("code"), "too_long").hint(MAX_CODE.to_string()));
        }
        if code.code.contains('\0') {
            errors.push(FieldError::new(at("code"), "bad_character"));
        }
    }
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let now = app.now();
    let codes: Vec<WarehouseCode> = new
        .into_iter()
        .map(|code| WarehouseCode {
            tenant_id: caller.tenant,
            link_id: link.id,
            variant_id: code.variant,
            code: code.code.trim().to_owned(),
            updated_at: now,
        })
        .collect();
    Ok(store::warehouse_links::set_codes(tx, caller.tenant, id, &codes).await?)
}

/// The link of the warehouse with this code.
pub(crate) async fn by_code(tx: &mut Tx, caller: &Caller, code: &str, at: &str) -> Result<WarehouseLink> {
    let link = store::warehouse_links::by_code(tx, caller.tenant, code).await?;
    Ok(link.ok_or_else(|| FieldError::new(at, "unknown_reference"))?)
}

/// As the connector has them. They were checked when they were kept.
pub(crate) fn settings(link: &WarehouseLink) -> Result<LinkSettings> {
    Ok(tagged(kind_name(link.kind), &link.settings, "/settings")?)
}

pub(crate) fn credentials(keys: &TenantKeys, link: &WarehouseLink) -> Result<Option<LinkCredentials>> {
    let kept = store::warehouse_links::open(keys, link)?;
    kept.map(|kept| {
        serde_json::from_value(kept).map_err(|_| Error::Internal("kept credentials do not resolve".into()))
    })
    .transpose()
}

async fn current(tx: &mut Tx, caller: &Caller, id: WarehouseLinkId) -> Result<WarehouseLink> {
    let link = store::warehouse_links::get(tx, caller.tenant, id).await?;
    Ok(link.ok_or(domain::Error::NotFound)?)
}

fn check(app: &App, link: &WarehouseLink) -> std::result::Result<(), domain::Error> {
    let settings: LinkSettings = tagged(kind_name(link.kind), &link.settings, "/settings")?;
    let mut errors = check_addresses(&settings, app.warehouses.private);
    errors.extend(
        settings.faults().into_iter().map(|(field, allowed)| {
            FieldError::new(format!("/settings/{field}"), "out_of_range").hint(allowed)
        }),
    );
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

fn kind_name(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::GenericHttp => "generic_http",
        LinkKind::GenericCsv => "generic_csv",
        LinkKind::Rsl => "rsl",
        LinkKind::AmazonFba => "amazon_fba",
    }
}
