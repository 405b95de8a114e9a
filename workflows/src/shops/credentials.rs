//! Keys and tokens of a shop: they go in, and never come out again.

use domain::shop::Shop;
use domain::{Json, ShopId};
use serde_json::{Value, json};
use store::Tx;

use crate::{App, Caller, Result, malls};

/// Puts them in place of all that were there; the shop is polled at once.
pub async fn set_credentials(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShopId,
    credentials: &Value,
) -> Result<Shop> {
    let now = app.now();
    let shop = store::shops::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let credentials = malls::credentials(&shop.kind, credentials)?;
    // The route is told with every order only.
    let mall = malls::connector("", &shop, &credentials)?;
    let expiries = malls::expiries(mall.as_ref(), now, &Json(Vec::new()));
    let keys = app.store.keys(caller.tenant, now).await?;
    let sealed = store::shops::seal(&keys, id, &json!(credentials))?;
    let shop = store::shops::set_credentials(&mut *tx, caller.tenant, id, &sealed, &expiries, now)
        .await?
        .ok_or(domain::Error::NotFound)?;
    malls::wake(tx, &shop, now).await?;
    Ok(shop)
}
