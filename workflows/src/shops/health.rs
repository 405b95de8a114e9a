//! How a shop is: why an order did not come in, and whether the mall can be reached.

use connectors::mall::OrderCursor;
use domain::ShopId;
use domain::shop::{FailureKind, Shop, ShopState, ShopWriter};
use domain::shop_order::ShopOrder;
use store::order_confirmations::OrderConfirmation;
use store::publications::StateCount;

use crate::malls::Outbound;
use crate::{App, Caller, Result, malls};

/// Orders that are told of.
const NOTED: i64 = 200;
/// Listings are counted no further.
const COUNTED: i64 = 10_000;

pub struct Health {
    pub state: ShopState,
    pub shop: Shop,
    /// Orders that the mall told and that are not in, or not to be worked on yet; seen last first.
    pub noted: Vec<ShopOrder>,
    /// What is written to its mall, and how that went.
    pub writers: Vec<ShopWriter>,
    /// Listings whose numbers the mall has not taken.
    pub publications: Vec<StateCount>,
    /// Orders that the mall does not know to be taken.
    pub confirmations: Vec<OrderConfirmation>,
}

pub async fn health(app: &App, caller: &Caller, id: ShopId) -> Result<Health> {
    let shop = super::get(app, caller, id).await?;
    let noted = store::shops::noted(&app.store.db, caller.tenant, id, NOTED).await?;
    let writers = store::shop_writers::of_shop(&app.store.db, caller.tenant, id).await?;
    let publications = store::publications::counts(&app.store.db, caller.tenant, id, COUNTED).await?;
    let confirmations = store::order_confirmations::open(&app.store.db, caller.tenant, id, NOTED).await?;
    Ok(Health {
        state: shop.state(),
        shop,
        noted,
        writers,
        publications,
        confirmations,
    })
}

/// What a trial call came to.
pub enum Tested {
    Reached,
    Failed { kind: FailureKind, message: String },
}

/// Asks the mall for the orders of the last moments, and keeps nothing of them.
pub async fn test(app: &App, caller: &Caller, id: ShopId) -> Result<Tested> {
    const MOMENTS_MILLIS: i64 = 60_000;
    let shop = super::get(app, caller, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let credentials = malls::open(&keys, &shop)?;
    let mall = malls::connector("", &shop, &credentials)?;
    let now = app.now();
    if mall.needs_renewal(now) {
        // Renewing may make the kept tokens worthless, which only whoever holds the shop may do.
        return Ok(match shop.failure {
            Some(failure) => Tested::Failed {
                kind: failure.kind,
                message: failure.message.clone(),
            },
            None => Tested::Failed {
                kind: FailureKind::Temporary,
                message: "the access token is renewed by the next poll".to_owned(),
            },
        });
    }
    let cursor = OrderCursor::starting_at(now.plus_millis(-MOMENTS_MILLIS));
    let read = mall.orders_since(&Outbound::of(app, &shop), &cursor).await;
    Ok(match read {
        Ok(_) => Tested::Reached,
        Err(error) => Tested::Failed {
            kind: malls::failure_kind(&error),
            message: error.to_string(),
        },
    })
}
