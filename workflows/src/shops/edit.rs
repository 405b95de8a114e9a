//! 店舗: which malls and carts are connected.

use connectors::mall::OrderCursor;
use domain::mall_payment::BookPayments;
use domain::merge_patch::merged;
use domain::shop::Shop;
use domain::{FieldError, Instant, Json, SalesRouteId, ShopId};
use serde_json::{Value, json};
use store::Tx;

use crate::{App, Caller, Result, malls, new_id};

pub struct NewShop {
    pub name: String,
    /// Which connector.
    pub kind: String,
    pub sales_route_id: SalesRouteId,
    pub settings: Value,
    pub poll_seconds: i64,
    pub adaptive_polling: bool,
    pub writes: Writes,
    /// What the mall says of the buyer's money becomes a payment.
    pub book_payments: BookPayments,
    /// Orders from this time on are fetched; none: from now on.
    pub orders_from: Option<Instant>,
}

/// What its mall is told by itself; nothing, unless somebody says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Writes {
    pub publish_stock: bool,
    pub report_shipments: bool,
    pub confirm_orders: bool,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ShopEdit {
    pub name: Option<String>,
    pub settings: Option<Value>,
    pub active: Option<bool>,
    pub poll_seconds: Option<i64>,
    pub adaptive_polling: Option<bool>,
    pub publish_stock: Option<bool>,
    pub report_shipments: Option<bool>,
    pub confirm_orders: Option<bool>,
    pub book_payments: Option<BookPayments>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Shop>> {
    Ok(store::shops::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: ShopId) -> Result<Shop> {
    let shop = store::shops::get(&app.store.db, caller.tenant, id).await?;
    Ok(shop.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewShop) -> Result<Shop> {
    let now = app.now();
    let from = new.orders_from.unwrap_or(now);
    let shop = Shop {
        tenant_id: caller.tenant,
        id: ShopId(new_id()),
        name: new.name,
        kind: new.kind,
        sales_route_id: new.sales_route_id,
        settings: Json(new.settings),
        active: true,
        poll_seconds: new.poll_seconds,
        adaptive_polling: new.adaptive_polling,
        publish_stock: new.writes.publish_stock,
        report_shipments: new.writes.report_shipments,
        confirm_orders: new.writes.confirm_orders,
        book_payments: new.book_payments,
        sealed: None,
        credentials_at: None,
        expiries: Json(Vec::new()),
        cursor: Json(json!(OrderCursor::starting_at(from))),
        reached_at: from,
        reread_after: None,
        next_poll_at: now,
        lease_id: None,
        leased_until: None,
        polled_at: None,
        succeeded_at: None,
        failures: 0,
        failure: None,
        orders_created: 0,
        last_order_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(&shop)?;
    store::shops::insert(&mut *tx, &shop).await.map_err(explain)?;
    if shop.publish_stock {
        malls::tell_all(tx, &shop, now).await?;
    }
    Ok(shop)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShopId,
    expected: Option<i64>,
    edit: ShopEdit,
) -> Result<Shop> {
    let mut shop = store::shops::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    shop.name = edit.name.unwrap_or(shop.name);
    if let Some(patch) = edit.settings {
        shop.settings = Json(merged(shop.settings.0, patch));
    }
    shop.active = edit.active.unwrap_or(shop.active);
    shop.poll_seconds = edit.poll_seconds.unwrap_or(shop.poll_seconds);
    shop.adaptive_polling = edit.adaptive_polling.unwrap_or(shop.adaptive_polling);
    let published = shop.publish_stock;
    shop.publish_stock = edit.publish_stock.unwrap_or(shop.publish_stock);
    shop.report_shipments = edit.report_shipments.unwrap_or(shop.report_shipments);
    shop.confirm_orders = edit.confirm_orders.unwrap_or(shop.confirm_orders);
    shop.book_payments = edit.book_payments.unwrap_or(shop.book_payments);
    check(&shop)?;
    let (expected, now) = (expected.unwrap_or(shop.version), app.now());
    let shop = store::shops::edit(&mut *tx, &shop, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    if shop.publish_stock && !published {
        malls::tell_all(tx, &shop, now).await?;
    }
    malls::wake(tx, &shop, now).await?;
    Ok(shop)
}

/// Has it polled at once, whatever went wrong before.
pub async fn poll_now(app: &App, tx: &mut Tx, caller: &Caller, id: ShopId) -> Result<Shop> {
    let shop = store::shops::poll_now(&mut *tx, caller.tenant, id, app.now())
        .await?
        .ok_or(domain::Error::NotFound)?;
    if !shop.active || shop.sealed.is_none() {
        return Err(domain::Error::NotReady.into());
    }
    Ok(shop)
}

fn check(shop: &Shop) -> std::result::Result<(), domain::Error> {
    let mut errors = shop.check();
    errors.extend(malls::settings(&shop.kind, &shop.settings).err());
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken {
            field: "/sales_route_id",
        }
        .into(),
        store::Error::Reference => FieldError::new("/sales_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
