//! A shop and its orders, for the tests of this folder.

use domain::money::Rounding;
use domain::order::{LineKind, OrderSource, Recipient, TaxMode};
use domain::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedTotals};
use domain::person::Person;
use domain::route::SalesRouteKind;
use domain::{RateBp, TenantId, Yen};
use store::testing::{self, TestDb};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock};

/// In a database of its own, which goes with it.
pub struct Shop {
    pub app: App,
    pub tenant: TenantId,
    _test: TestDb,
}

impl Shop {
    pub async fn on(test: TestDb) -> Shop {
        let clock = Clock::system();
        let store = testing::store(&test.db, clock.now()).await;
        let app = App::new(store, clock);
        Shop {
            tenant: tenant(&app).await,
            app,
            _test: test,
        }
    }
}

async fn tenant(app: &App) -> TenantId {
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let tenant = tenants::create(app, new).await.unwrap().id;
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "自社".into(),
        processing_route_id: None,
    };
    let mut tx = app.store.db.begin().await.unwrap();
    create_sales_route(app, &mut tx, &Caller::system(tenant), route)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    tenant
}

/// A tea for somebody.
pub fn draft(app: &App, number: &str, person: Person) -> OrderDraft {
    OrderDraft {
        route: "JS".into(),
        number: number.into(),
        source: OrderSource::Csv,
        ordered_at: app.now(),
        buyer: person.clone(),
        payment_method: String::new(),
        payment_fee: Yen::ZERO,
        points_used: 0,
        points_earned: 0,
        stated: StatedTotals::default(),
        recipients: vec![Recipient {
            person,
            ..Recipient::default()
        }],
        shipments: vec![shipment()],
        buyer_note: "のし紙".into(),
        staff_note: String::new(),
        tags: Vec::new(),
        extra: Extra::new(),
    }
}

fn shipment() -> ShipmentDraft {
    ShipmentDraft {
        slip: 1,
        recipient: 0,
        carrier: String::new(),
        waybill_kind: String::new(),
        temperature: None,
        deliver_on: None,
        delivery_window: String::new(),
        parcels: 1,
        ship_on: None,
        shipping_fee: Yen::ZERO,
        cod_fee: Yen::ZERO,
        waybill_note: String::new(),
        staff_note: String::new(),
        gifts: Vec::new(),
        lines: vec![LineDraft {
            kind: LineKind::Product,
            kind_code: String::new(),
            sku: "TEA-8".into(),
            name: String::new(),
            options: String::new(),
            quantity: 1,
            unit_price: Yen(1620),
            tax_rate: Some(RateBp::REDUCED),
            tax_mode: TaxMode::Included,
            tax: None,
            extra: Extra::new(),
        }],
    }
}
