//! Layouts of payment files: those that come with the platform, and a tenant's own.

use connectors::payment_file::{BuiltIn, Layout, built_in};
use domain::merge_patch::Amend;
use domain::payment_import::{LayoutColumns, PaymentLayout};
use domain::{FieldError, Json, PaymentLayoutId};
use store::Tx;

use crate::{App, Caller, Result, new_id};

const MAX_OWN: usize = 100;

pub struct NewLayout {
    pub code: String,
    pub name: String,
    pub columns: LayoutColumns,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct LayoutEdit {
    pub name: Option<String>,
    pub columns: Option<Amend<LayoutColumns>>,
}

/// Those that come with the platform, and the tenant's own by code.
pub async fn list(app: &App, caller: &Caller) -> Result<(&'static [BuiltIn], Vec<PaymentLayout>)> {
    let own = store::payment_layouts::all(&app.store.db, caller.tenant).await?;
    Ok((built_in(), own))
}

pub async fn get(app: &App, caller: &Caller, id: PaymentLayoutId) -> Result<PaymentLayout> {
    let layout = store::payment_layouts::get(&app.store.db, caller.tenant, id).await?;
    Ok(layout.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewLayout) -> Result<PaymentLayout> {
    check(Some(&new.code), &new.columns)?;
    if store::payment_layouts::all(&mut *tx, caller.tenant).await?.len() >= MAX_OWN {
        return Err(FieldError::new("", "too_many_items")
            .hint(MAX_OWN.to_string())
            .into());
    }
    let now = app.now();
    let layout = PaymentLayout {
        tenant_id: caller.tenant,
        id: PaymentLayoutId(new_id()),
        code: new.code,
        name: new.name,
        columns: Json(new.columns),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::payment_layouts::insert(&mut *tx, &layout)
        .await
        .map_err(|error| match error {
            store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
            other => crate::Error::from(other),
        })?;
    Ok(layout)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: PaymentLayoutId,
    expected: Option<i64>,
    edit: LayoutEdit,
) -> Result<PaymentLayout> {
    let mut layout = store::payment_layouts::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if let Some(amend) = edit.columns {
        layout.columns = Json(amend(layout.columns.0)?);
        check(None, &layout.columns)?;
    }
    layout.name = edit.name.unwrap_or(layout.name);
    let expected = expected.unwrap_or(layout.version);
    let layout = store::payment_layouts::update(&mut *tx, &layout, expected, app.now()).await?;
    Ok(layout.ok_or(domain::Error::Stale)?)
}

pub async fn delete(tx: &mut Tx, caller: &Caller, id: PaymentLayoutId) -> Result<()> {
    if store::payment_layouts::delete(&mut *tx, caller.tenant, id).await? {
        Ok(())
    } else {
        Err(domain::Error::NotFound.into())
    }
}

fn check(code: Option<&str>, columns: &LayoutColumns) -> std::result::Result<(), domain::Error> {
    let mut errors = Vec::new();
    if let Some(code) = code
        && built_in().iter().any(|built_in| built_in.code == code)
    {
        errors.push(FieldError::new("/code", "taken"));
    }
    if !matches!(columns.date.len(), 1 | 3) {
        errors.push(FieldError::new("/columns/date", "out_of_range").hint("1, 3"));
    }
    if columns.payer.is_empty() && columns.order_number.is_none() {
        errors.push(FieldError::new("/columns/payer", "required"));
    }
    if Layout::of("", columns).is_none() {
        errors.push(FieldError::new("/columns", "bad_format").hint("1, 2, 3 …"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
