//! 入荷予定: what will come, until it has.

use domain::stock::{ExpectedReceipt, MAX_QUANTITY, MovementKind};
use domain::{Date, ExpectedReceiptId, FieldError, VariantId};
use store::Tx;
use store::expected_receipts::{ExpectedFilter, ExpectedKey};

use super::by_code;
use super::record::{Entry, record};
use crate::orders::Desk;
use crate::{App, Caller, Result, new_id};

const MAX_TEXT: usize = 200;

pub struct NewExpected {
    pub variant: VariantId,
    /// The code of a warehouse; none: the preferred.
    pub warehouse: Option<String>,
    pub quantity: i64,
    pub expected_on: Date,
    pub note: String,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ExpectedEdit {
    pub quantity: Option<i64>,
    pub expected_on: Option<Date>,
    pub note: Option<String>,
}

/// By day.
pub async fn list_expected(
    app: &App,
    caller: &Caller,
    filter: &ExpectedFilter,
    after: Option<ExpectedKey>,
    limit: i64,
) -> Result<Vec<ExpectedReceipt>> {
    Ok(store::expected_receipts::list(&app.store.db, caller.tenant, filter, after, limit).await?)
}

pub async fn get_expected(app: &App, caller: &Caller, id: ExpectedReceiptId) -> Result<ExpectedReceipt> {
    let receipt = store::expected_receipts::get(&app.store.db, caller.tenant, id).await?;
    Ok(receipt.ok_or(domain::Error::NotFound)?)
}

pub async fn create_expected(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewExpected,
) -> Result<ExpectedReceipt> {
    let now = app.now();
    check(new.quantity, &new.note)?;
    let warehouse = by_code(app, tx, caller.tenant, new.warehouse.as_deref()).await?;
    match store::variants::get(&mut *tx, caller.tenant, new.variant).await? {
        None => return Err(FieldError::new("/variant_id", "unknown_reference").into()),
        Some(variant) if variant.is_set => {
            return Err(FieldError::new("/variant_id", "set_without_stock").into());
        }
        Some(_) => {}
    }
    let receipt = ExpectedReceipt {
        tenant_id: caller.tenant,
        id: ExpectedReceiptId(new_id()),
        variant_id: new.variant,
        warehouse_id: warehouse.id,
        quantity: new.quantity,
        expected_on: new.expected_on,
        note: new.note,
        received_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::expected_receipts::insert(tx, std::slice::from_ref(&receipt)).await?;
    Ok(receipt)
}

/// `expected` is the version the caller has seen. What has come stays as it is.
pub async fn edit_expected(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ExpectedReceiptId,
    expected: Option<i64>,
    edit: ExpectedEdit,
) -> Result<ExpectedReceipt> {
    let mut receipt = open(tx, caller, id).await?;
    receipt.quantity = edit.quantity.unwrap_or(receipt.quantity);
    receipt.expected_on = edit.expected_on.unwrap_or(receipt.expected_on);
    receipt.note = edit.note.unwrap_or(receipt.note);
    check(receipt.quantity, &receipt.note)?;
    let expected = expected.unwrap_or(receipt.version);
    let receipt = store::expected_receipts::update(tx, &receipt, expected, app.now()).await?;
    Ok(receipt.ok_or(domain::Error::Stale)?)
}

pub async fn remove_expected(
    tx: &mut Tx,
    caller: &Caller,
    id: ExpectedReceiptId,
    expected: Option<i64>,
) -> Result<()> {
    let receipt = open(tx, caller, id).await?;
    let expected = expected.unwrap_or(receipt.version);
    if store::expected_receipts::remove(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// It came: as many as were expected, or as many as are told.
pub async fn receive_expected(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ExpectedReceiptId,
    quantity: Option<i64>,
) -> Result<ExpectedReceipt> {
    let mut receipt = open(tx, caller, id).await?;
    receipt.quantity = quantity.unwrap_or(receipt.quantity);
    check(receipt.quantity, &receipt.note)?;
    receipt.received_at = Some(app.now());
    let version = receipt.version;
    let receipt = store::expected_receipts::update(&mut *tx, &receipt, version, app.now())
        .await?
        .ok_or(domain::Error::Stale)?;
    let entry = Entry {
        variant: receipt.variant_id,
        warehouse: receipt.warehouse_id,
        kind: MovementKind::Receive,
        by: receipt.quantity,
        reference: receipt.id.to_string(),
        note: receipt.note.clone(),
        at: String::new(),
    };
    record(tx, &Desk::of(app, caller), vec![entry]).await?;
    Ok(receipt)
}

async fn open(tx: &mut Tx, caller: &Caller, id: ExpectedReceiptId) -> Result<ExpectedReceipt> {
    let receipt = store::expected_receipts::get(tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if receipt.received_at.is_some() {
        return Err(domain::Error::Finished.into());
    }
    Ok(receipt)
}

fn check(quantity: i64, note: &str) -> std::result::Result<(), domain::Error> {
    let mut errors = Vec::new();
    if !(1..=MAX_QUANTITY).contains(&quantity) {
        errors.push(FieldError::new("/quantity", "out_of_range").hint(format!("1…{MAX_QUANTITY}")));
    }
    if note.contains('\0') {
        errors.push(FieldError::new("/note", "bad_character"));
    } else if note.chars().count() > MAX_TEXT {
        errors.push(FieldError::new("/note", "too_long").hint(MAX_TEXT.to_string()));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
