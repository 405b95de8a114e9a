//! A shop with as many orders as asked for, whole and sealed, put in by the platform's own inserts.

use api::endpoint::{Exposure, endpoint};
use api::http::client_address::TrustedProxies;
use api::rate_limit::Rate;
use domain::access::Scope;
use domain::money::Rounding;
use domain::order::{
    LineKind, Order, OrderLine, OrderPersonal, OrderSource, OrderStatus, RateTotal, Recipient, Shipment,
    TaxMode, Temperature,
};
use domain::person::Person;
use domain::route::SalesRouteKind;
use domain::{
    Instant, Json, OrderId, OrderLineId, ProcessingRouteId, RateBp, SalesRouteId, ShipmentId, TenantId, Yen,
};
use poem::endpoint::BoxEndpoint;
use std::time::Duration;
use store::TenantKeys;
use store::orders::{HasNotes, ORDERS, OrderRows};
use store::testing::TestDb;
use store::vault::Blind;
use workflows::access::api_keys::{self, NewApiKey};
use workflows::audit::Audit;
use workflows::routes::{self, NewSalesRoute};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, new_id};

const BATCH: usize = 2_000;
/// Few enough that a buyer has several orders, many enough that no list of them is long.
const BUYERS: usize = 50_000;

pub struct Shop {
    pub app: App,
    pub tenant: TenantId,
    /// A key that may do anything.
    pub key: String,
}

impl Shop {
    /// The whole stack as it is served, but for a rate limit that a benchmark cannot reach.
    pub fn endpoint(&self) -> BoxEndpoint<'static> {
        let exposure = Exposure {
            cors_origins: [].into(),
            trusted_proxies: TrustedProxies::default(),
            hsts_seconds: None,
            rate: Rate::new(u32::MAX, u32::MAX).unwrap(),
            unknown_rate: Rate::new(120, 60).unwrap(),
            request_timeout: Duration::from_secs(30),
            max_upload: 1 << 20,
        };
        endpoint(self.app.clone(), &exposure).unwrap()
    }
}

/// A new shop in an empty database.
pub async fn open(test: &TestDb, orders: usize) -> Shop {
    let clock = Clock::system();
    let store = store::testing::store(&test.db, clock.now()).await;
    let mut app = App::new(store, clock);
    app.audit = Audit::queued(app.store.db.clone());
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let tenant = tenants::create(&app, new).await.unwrap().id;
    let caller = Caller::system(tenant);
    let mut tx = app.store.db.begin().await.unwrap();
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "自社サイト".into(),
        processing_route_id: None,
    };
    let sales_route = routes::create_sales_route(&app, &mut tx, &caller, route)
        .await
        .unwrap()
        .id;
    let new = NewApiKey {
        name: "測定".into(),
        scopes: Scope::ALL.iter().copied().collect(),
        networks: Vec::new(),
        expires_at: None,
    };
    let key = api_keys::create(&app, &mut tx, &caller, new).await.unwrap();
    tx.commit().await.unwrap();
    let lanes = routes::list_processing_routes(&app, &caller).await.unwrap();
    let making = Making {
        keys: &app.store.keys(tenant, app.now()).await.unwrap(),
        tenant,
        sales_route,
        processing_route: lanes[0].id,
        now: app.now(),
    };
    fill(&app, &making, orders).await;
    Shop {
        tenant,
        key: key.text.as_str().to_owned(),
        app,
    }
}

/// Number, phone and all else of an order follow from its place, newest last.
pub fn phone(place: usize) -> String {
    format!("090{:08}", place % BUYERS)
}

async fn fill(app: &App, making: &Making<'_>, orders: usize) {
    let places: Vec<usize> = (0..orders).collect();
    for batch in places.chunks(BATCH) {
        let rows: Vec<OrderRows> = batch.iter().map(|place| making.rows(*place, orders)).collect();
        let mut tx = app.store.db.begin().await.unwrap();
        store::orders::insert(&mut tx, &rows).await.unwrap();
        tx.commit().await.unwrap();
    }
    // As PostgreSQL does by itself after a while; SQLite never does.
    if !app.store.db.is_sqlite() {
        app.store.db.statement("VACUUM ANALYZE".into()).await.unwrap();
    }
}

struct Making<'a> {
    keys: &'a TenantKeys,
    tenant: TenantId,
    sales_route: SalesRouteId,
    processing_route: ProcessingRouteId,
    now: Instant,
}

impl Making<'_> {
    fn rows(&self, place: usize, orders: usize) -> OrderRows {
        let phone = phone(place);
        let personal = personal(place, &phone);
        let age = i64::try_from(orders - place).unwrap() * 30_000;
        let order = self.order(place, self.now.plus_millis(-age), &personal);
        let shipment = self.shipment(order.id);
        let lines = (1..=2).map(|position| self.line(&shipment, position)).collect();
        OrderRows {
            buyer_email: Some(self.keys.blind(Blind::Email, &personal.buyer.email)),
            buyer_phone: Some(self.keys.blind(Blind::Phone, &phone)),
            buyer_name: Some(self.keys.blind(Blind::Name, &personal.buyer.full_name())),
            buyer_prefecture: Some(self.keys.blind(Blind::Prefecture, &personal.buyer.prefecture)),
            buyer_postal_code: Some(self.keys.blind_postal_code("1500001")),
            has: HasNotes::of(&personal),
            order,
            shipments: vec![shipment],
            lines,
            newcomer: None,
            alerts: Vec::new(),
            events: Vec::new(),
            people: Vec::new(),
        }
    }

    fn order(&self, place: usize, ordered_at: Instant, personal: &OrderPersonal) -> Order {
        let id = OrderId(new_id());
        Order {
            tenant_id: self.tenant,
            id,
            sales_route_id: self.sales_route,
            processing_route_id: self.processing_route,
            number: format!("JS-{place:08}"),
            source: OrderSource::Csv,
            status: OrderStatus::New,
            sub_status_id: None,
            hold_reason: None,
            hold_until: None,
            ordered_at,
            created_at: ordered_at,
            updated_at: ordered_at,
            version: 1,
            payment_method: "クレジットカード".into(),
            payment_fee: Yen(0),
            points_used: 100,
            points_earned: 54,
            billed: Yen(5_400),
            computed: None,
            paid: Yen(0),
            by_rate: Json(vec![RateTotal {
                rate: RateBp::STANDARD,
                billed: Yen(5_400),
                tax: Yen(490),
                points: 100,
                contradiction: None,
            }]),
            tags: Json(Vec::new()),
            open_alerts: 0,
            customer_id: None,
            bundled_into: None,
            erased_at: None,
            digest: self.keys.digest(&place.to_be_bytes()),
            sealed: self.keys.seal_json(ORDERS, id.0, personal).unwrap(),
        }
    }

    fn shipment(&self, order_id: OrderId) -> Shipment {
        Shipment {
            tenant_id: self.tenant,
            id: ShipmentId(new_id()),
            order_id,
            position: 1,
            slip: 1,
            recipient: 0,
            status: OrderStatus::New,
            carrier: "ヤマト運輸".into(),
            waybill_kind: "発払い".into(),
            temperature: Temperature::Ambient,
            deliver_on: None,
            delivery_window: "午前中".into(),
            parcels: 1,
            ship_on: None,
            shipped_on: None,
            shipping_fee: Yen(550),
            cod_fee: Yen(0),
            recipient_phone: None,
            recipient_name: None,
            recipient_prefecture: None,
            recipient_postal_code: None,
            has_gifts: false,
            sealed: None,
        }
    }

    fn line(&self, shipment: &Shipment, position: i64) -> OrderLine {
        OrderLine {
            tenant_id: self.tenant,
            order_id: shipment.order_id,
            id: OrderLineId(new_id()),
            shipment_id: shipment.id,
            position,
            kind: LineKind::Product,
            kind_code: String::new(),
            sku: format!("ITEM-{position:04}"),
            name: "国産はちみつ 300g".into(),
            options: "ギフト箱入り".into(),
            quantity: 1,
            unit_price: Yen(2_475),
            tax_rate: RateBp::STANDARD,
            tax_mode: TaxMode::Included,
            tax: None,
            variant_id: None,
            multiplier: 1,
        }
    }
}

fn personal(place: usize, phone: &str) -> OrderPersonal {
    let buyer = Person {
        family_name: "山田".into(),
        given_name: format!("花子{}", place % BUYERS),
        family_kana: "ヤマダ".into(),
        given_kana: "ハナコ".into(),
        postal_code: "1000001".into(),
        prefecture: "東京都".into(),
        city: "千代田区".into(),
        street: "千代田1-1".into(),
        phone: phone.to_owned(),
        email: format!("buyer{}@example.com", place % BUYERS),
        ..Person::default()
    };
    OrderPersonal {
        recipients: vec![Recipient {
            person: buyer.clone(),
            ..Recipient::default()
        }],
        buyer,
        buyer_note: "平日の午前中に届けてください".into(),
        ..OrderPersonal::default()
    }
}
