//! A demo shop to look around in, and files of made-up orders.

use std::io::Write;

use connectors::sukeneko::{self, Written};
use domain::Date;
use domain::access::Scope;
use domain::money::Rounding;
use domain::route::SalesRouteKind;
use domain::tenant::Tenant;

use crate::access::api_keys::{self, NewApiKey};
use crate::routes::{NewSalesRoute, create_sales_route};
use crate::tenants::{self, NewTenant};
use crate::{App, Caller, Error, Result};

/// A tenant that has just been made, and the only sight of its key.
pub struct DemoShop {
    pub tenant: Tenant,
    pub key: String,
}

/// Makes the demo shop if the platform has no tenant; of several processes that start at once, one
/// does.
pub async fn set_up(app: &App) -> Result<Option<DemoShop>> {
    if !store::tenants::all(&app.store.db).await?.is_empty() {
        return Ok(None);
    }
    let first = store::platform_secrets::add(
        &app.store.db,
        app.store.vault(),
        "mark",
        "demo shop",
        b"made",
        app.now(),
    );
    if !first.await? {
        return Ok(None);
    }
    let tenant = tenants::create(
        app,
        NewTenant {
            name: "デモ店".into(),
            rounding: Rounding::Down,
        },
    )
    .await?;
    let caller = Caller::system(tenant.id);
    let mut tx = app.store.db.begin().await?;
    for (code, kind, name) in [
        ("JS", SalesRouteKind::OwnCart, "自社サイト"),
        ("TEL", SalesRouteKind::Phone, "店舗受注"),
    ] {
        let new = NewSalesRoute {
            code: code.into(),
            kind,
            name: name.into(),
            processing_route_id: None,
        };
        create_sales_route(app, &mut tx, &caller, new).await?;
    }
    let new = NewApiKey {
        name: "デモ".into(),
        scopes: Scope::ALL.iter().copied().collect(),
        networks: Vec::new(),
        expires_at: None,
    };
    let created = api_keys::create(app, &mut tx, &caller, new).await?;
    tx.commit().await?;
    Ok(Some(DemoShop {
        tenant,
        key: created.text.as_str().to_owned(),
    }))
}

/// Writes a file of made-up orders, as carts do.
pub fn generate(orders: u64, seed: u64, until: Date, out: impl Write) -> Result<Written> {
    sukeneko::demo::generate(orders, seed, until, out).map_err(|error| Error::Internal(error.to_string()))
}
