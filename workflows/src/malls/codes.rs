//! A mall's own codes, where people know them before the mall tells.

use std::collections::HashSet;

use domain::shop::Shop;
use domain::{Error, FieldError, ShopId};
use store::mall_codes::MallCode;
use store::{Reads, Tx};

use crate::{App, Caller, Result};

/// Those of a shop, by code.
pub async fn codes(
    app: &App,
    caller: &Caller,
    id: ShopId,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<MallCode>> {
    let mut db = &app.store.db;
    let shop = shop(&mut db, caller, id).await?;
    Ok(store::mall_codes::list(db, shop.tenant_id, shop.id, after, limit).await?)
}

/// Writes these; others stay as they are.
pub async fn set_codes(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShopId,
    codes: &[MallCode],
) -> Result<()> {
    let shop = shop(tx, caller, id).await?;
    let mut seen = HashSet::new();
    let twice = codes
        .iter()
        .enumerate()
        .filter(|(_, code)| !seen.insert(&code.code));
    let errors: Vec<FieldError> = twice
        .map(|(i, _)| FieldError::new(format!("/codes/{i}/code"), "duplicate_item"))
        .collect();
    if !errors.is_empty() {
        return Err(Error::Invalid(errors).into());
    }
    super::wake::keep(tx, &shop, codes, app.now()).await
}

async fn shop(from: &mut impl Reads, caller: &Caller, id: ShopId) -> Result<Shop> {
    let shop = store::shops::get(from.on(), caller.tenant, id).await?;
    Ok(shop.ok_or(Error::NotFound)?)
}
