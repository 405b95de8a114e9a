//! Random orders, small and alike enough that conditions hold for some of them.

use std::collections::HashMap;
use std::sync::Arc;

use domain::alert::{Alert, AlertKind, Severity};
use domain::condition::{Codes, Normal};
use domain::customer::{Customer, CustomerRank, KnownCustomer};
use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{
    Gift, LineKind, Order, OrderLine, OrderPersonal, OrderSource, OrderStatus, RateTotal, Recipient,
    Shipment, ShipmentPersonal, TaxMode, Temperature,
};
use domain::parcel::Parcel;
use domain::payment::{Payment, PaymentKind};
use domain::person::Person;
use domain::postal_code::normalize_postal_code;
use domain::route::{ProcessingRoute, SalesRoute, SalesRouteKind};
use domain::{
    AlertId, CustomerId, CustomerRankId, Date, Instant, Json, OrderId, OrderLineId, ParcelId, PaymentId,
    ProcessingRouteId, RateBp, SalesRouteId, ShipmentId, SubStatusId, TenantId, Yen,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;
use store::orders::{HasNotes, OrderRows};
use store::vault::Blind;
use store::{Store, TenantKeys, sql};
use uuid::Uuid;

/// 2026-11-22 in Japan.
pub fn today() -> Date {
    now().date_in_tokyo()
}

pub fn now() -> Instant {
    Instant::from_millis(1_795_309_200_123).unwrap()
}

pub const TEXTS: &[&str] = &[
    "",
    "TEA-1",
    "tea-1",
    "TEA-12",
    "%",
    "_",
    "お茶",
    "お茶 100g",
    "a\\b'c",
    "ＴＥＡ",
];
pub const CARRIERS: &[&str] = &["", "ヤマト運輸", "佐川急便"];
pub const EMAILS: &[&str] = &[
    "",
    "a@example.com",
    "A@Example.com",
    "b@example.com",
    "not an address",
];
pub const PHONES: &[&str] = &[
    "",
    "090-1234-5678",
    "０９０１２３４５６７８",
    "03-1111-2222",
    "0000000000",
];
pub const NAMES: &[&str] = &["", "髙橋　一郎", "高橋一郎様", "渡辺 花子"];
pub const PREFECTURES: &[&str] = &["", "東京都", "東京", "京都府", "大　阪", "California"];
pub const POSTAL_CODES: &[&str] = &[
    "",
    "100-0001",
    "〒１０００００２",
    "1010001",
    "060-0001",
    "600001",
    "90210-1234",
];
pub const POSTAL_BEGINNINGS: &[&str] = &[
    "1",
    "〒10",
    "100-",
    "１０００",
    "10000",
    "100000",
    "100-0001",
    "06",
    "5",
];
pub const ROUTES: &[&str] = &["JS", "TEL"];
pub const LANES: &[&str] = &["MAIN", "COLD"];
pub const STEPS: &[&str] = &["CALL", "WAIT"];
/// As they are kept.
pub const TRACKING_NUMBERS: &[&str] = &["123456789012", "AB12"];
pub const RANKS: &[&str] = &["GOLD", "SILVER"];
pub const INTEGERS: &[i64] = &[-1, 0, 1, 2, 3, 800, 1_000, 4_930];
/// Of days around today.
pub const DAYS: std::ops::RangeInclusive<i64> = -3..=3;

pub struct World {
    pub tenant: TenantId,
    pub codes: Codes,
    pub orders: Vec<OpenOrder>,
}

impl World {
    pub fn random(orders: usize) -> World {
        let ids = |codes: &[&str]| -> Vec<(Uuid, String)> {
            codes
                .iter()
                .map(|code| (Uuid::now_v7(), (*code).to_owned()))
                .collect()
        };
        let codes = Codes {
            sales_routes: map(ids(ROUTES), SalesRouteId),
            processing_routes: map(ids(LANES), ProcessingRouteId),
            sub_statuses: map(ids(STEPS), SubStatusId),
            customer_ranks: map(ids(RANKS), CustomerRankId),
        };
        let tenant = TenantId(Uuid::now_v7());
        let mut runner = TestRunner::default();
        let any_order = order(tenant, &codes);
        let orders = (0..orders)
            .map(|i| {
                let mut order = any_order.new_tree(&mut runner).unwrap().current();
                order.order.number = format!("{}/{i}", order.order.number);
                name(&mut order, i);
                order
            })
            .collect();
        World {
            tenant,
            codes,
            orders,
        }
    }

    /// Into a fresh database.
    pub async fn insert(&self, store: &Store) -> Arc<TenantKeys> {
        let keys = store::testing::tenant(store, self.tenant, now()).await;
        let mut tx = store.db.begin().await.unwrap();
        self.insert_masters(&mut tx).await;
        self.insert_customers(&mut tx).await;
        let rows: Vec<OrderRows> = self.orders.iter().map(|order| rows(order, &keys)).collect();
        store::orders::insert(&mut tx, &rows).await.unwrap();
        self.insert_parcels(&mut tx).await;
        self.insert_payments(&mut tx).await;
        tx.commit().await.unwrap();
        keys
    }

    /// Every other one was merged into the one that is known.
    async fn insert_customers(&self, tx: &mut store::Tx) {
        for (id, code) in &self.codes.customer_ranks {
            let rank = CustomerRank {
                tenant_id: self.tenant,
                id: *id,
                code: code.clone(),
                name: code.clone(),
                position: 1,
                min_orders: None,
                min_amount: None,
                within_days: None,
                created_at: now(),
                updated_at: now(),
                version: 1,
            };
            store::customer_ranks::insert(&mut *tx, &rank).await.unwrap();
        }
        let customers = self.orders.iter().enumerate().filter_map(|(i, open)| {
            let (id, known) = (open.order.customer_id?, open.customer.as_ref()?);
            let known = Customer {
                tenant_id: self.tenant,
                id,
                orders: known.orders,
                amount: known.amount,
                first_ordered_at: None,
                last_ordered_at: None,
                rank_id: known.rank_id,
                tags: Json(known.tags.clone()),
                merged_into: None,
                erased_at: None,
                sealed: None,
                created_at: now(),
                updated_at: now(),
                version: 1,
            };
            if i % 2 == 0 {
                return Some(vec![known]);
            }
            let taker = CustomerId(Uuid::now_v7());
            let merged = Customer {
                orders: 77,
                amount: Yen(77),
                rank_id: None,
                tags: Json(vec!["gone".into()]),
                merged_into: Some(taker),
                ..known.clone()
            };
            Some(vec![merged, Customer { id: taker, ..known }])
        });
        let customers: Vec<Customer> = customers.flatten().collect();
        store::customers::insert(tx, &customers).await.unwrap();
    }

    /// Some that do not count stand beside them.
    async fn insert_payments(&self, tx: &mut store::Tx) {
        let counts = |kind, undone_at| move |day: &Date| (*day, kind, undone_at);
        let payments = self.orders.iter().flat_map(|open| {
            let of_the_order = open.received_on.iter().map(counts(PaymentKind::Payment, None));
            let others = [
                (today(), PaymentKind::Refund, None),
                (today(), PaymentKind::Payment, Some(now())),
            ];
            of_the_order
                .chain(others)
                .map(|(received_on, kind, undone_at)| Payment {
                    tenant_id: self.tenant,
                    id: PaymentId(Uuid::now_v7()),
                    order_id: open.order.id,
                    kind,
                    amount: Yen(1),
                    received_on,
                    method: String::new(),
                    reference: String::new(),
                    import_id: None,
                    import_row: None,
                    shop_id: None,
                    created_at: now(),
                    undone_at,
                })
        });
        let payments: Vec<Payment> = payments.collect();
        store::payments::insert(tx, &payments).await.unwrap();
    }

    async fn insert_parcels(&self, tx: &mut store::Tx) {
        let shipments = || self.orders.iter().flat_map(|order| &order.shipments);
        let counts: Vec<(ShipmentId, i64)> = shipments()
            .map(|open| (open.shipment.id, open.shipment.parcels))
            .collect();
        let parcels: Vec<Parcel> = shipments()
            .flat_map(|open| {
                (1..)
                    .zip(&open.tracking_numbers)
                    .map(|(position, number)| Parcel {
                        tenant_id: self.tenant,
                        id: ParcelId(Uuid::now_v7()),
                        shipment_id: open.shipment.id,
                        position,
                        tracking_number: number.clone(),
                    })
            })
            .collect();
        store::parcels::replace(tx, self.tenant, &counts, &parcels)
            .await
            .unwrap();
    }

    async fn insert_masters(&self, tx: &mut store::Tx) {
        for (id, code) in &self.codes.processing_routes {
            let lane = ProcessingRoute {
                tenant_id: self.tenant,
                id: *id,
                code: code.clone(),
                name: code.clone(),
                is_default: false,
                active: true,
                created_at: now(),
                updated_at: now(),
                version: 1,
            };
            store::routes::insert_processing_route(&mut *tx, &lane)
                .await
                .unwrap();
        }
        for (id, code) in &self.codes.sales_routes {
            let route = SalesRoute {
                tenant_id: self.tenant,
                id: *id,
                code: code.clone(),
                kind: SalesRouteKind::OwnCart,
                name: code.clone(),
                processing_route_id: None,
                active: true,
                created_at: now(),
                updated_at: now(),
                version: 1,
            };
            store::routes::insert_sales_route(&mut *tx, &route).await.unwrap();
        }
        for (id, code) in &self.codes.sub_statuses {
            sql(
                &mut *tx,
                "INSERT INTO sub_statuses
                     (tenant_id, id, status, code, name, position, active, created_at, updated_at, version)
                 VALUES ($1, $2, 'new', $3, $3, 1, $4, $5, $5, 1)",
            )
            .bind(self.tenant)
            .bind(*id)
            .bind(code)
            .bind(true)
            .bind(now())
            .exec()
            .await
            .unwrap();
        }
    }
}

/// So many orders are known by their ids, and others are bundled into them.
pub const NAMED: usize = 4;

pub fn order_id(place: usize) -> OrderId {
    OrderId(Uuid::from_u128(0x1000 + place as u128))
}

pub fn customer_id(place: usize) -> CustomerId {
    CustomerId(Uuid::from_u128(0x2000 + place as u128))
}

fn name(open: &mut OpenOrder, place: usize) {
    open.order.customer_id = open.customer.as_ref().map(|_| customer_id(place));
    if place >= NAMED {
        open.order.bundled_into = place.is_multiple_of(3).then(|| order_id(place % NAMED));
        return;
    }
    let id = order_id(place);
    open.order.id = id;
    for one in &mut open.shipments {
        one.shipment.order_id = id;
        one.lines.iter_mut().for_each(|line| line.order_id = id);
    }
    open.alerts.iter_mut().for_each(|alert| alert.order_id = id);
}

fn map<T: Eq + std::hash::Hash>(ids: Vec<(Uuid, String)>, id: fn(Uuid) -> T) -> HashMap<T, String> {
    ids.into_iter().map(|(uuid, code)| (id(uuid), code)).collect()
}

fn text() -> impl Strategy<Value = String> {
    select(TEXTS).prop_map(str::to_owned)
}

fn integer() -> impl Strategy<Value = i64> {
    select(INTEGERS)
}

fn date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of(day())
}

fn day() -> impl Strategy<Value = Date> {
    DAYS.prop_map(|days| today() + chrono::Duration::days(days))
}

/// Around the midnights of Japan.
pub fn instant() -> impl Strategy<Value = Instant> {
    (DAYS, select(&[-1_i64, 0, 1, 43_200_000][..])).prop_map(|(days, millis)| {
        let midnight = (today() + chrono::Duration::days(days))
            .and_hms_opt(0, 0, 0)
            .unwrap();
        Instant::from_tokyo(midnight).unwrap().plus_millis(millis)
    })
}

fn person() -> impl Strategy<Value = Person> {
    let by_name = (select(NAMES), select(PHONES), select(EMAILS));
    let by_place = (select(PREFECTURES), select(POSTAL_CODES));
    (by_name, by_place).prop_map(|((name, phone, email), (prefecture, postal_code))| Person {
        family_name: name.into(),
        phone: phone.into(),
        email: email.into(),
        prefecture: prefecture.into(),
        postal_code: postal_code.into(),
        ..Person::default()
    })
}

fn line() -> impl Strategy<Value = OrderLine> {
    let kind = select(
        &[
            LineKind::Product,
            LineKind::Set,
            LineKind::Discount,
            LineKind::NonProduct,
        ][..],
    );
    (
        kind,
        text(),
        text(),
        text(),
        text(),
        integer(),
        integer(),
        select(&RateBp::ALL[..]),
    )
        .prop_map(
            |(kind, kind_code, sku, name, options, quantity, unit_price, tax_rate)| OrderLine {
                tenant_id: TenantId(Uuid::nil()),
                order_id: OrderId(Uuid::nil()),
                id: OrderLineId(Uuid::now_v7()),
                shipment_id: ShipmentId(Uuid::nil()),
                position: 1,
                kind,
                kind_code,
                sku,
                name,
                options,
                quantity,
                unit_price: Yen(unit_price),
                tax_rate,
                tax_mode: TaxMode::Included,
                tax: None,
                variant_id: None,
                multiplier: 1,
            },
        )
}

fn gift() -> impl Strategy<Value = Gift> {
    text().prop_map(|text| Gift {
        kind: "のし".into(),
        text,
        amount: Yen::ZERO,
        tax_rate: RateBp::STANDARD,
    })
}

fn shipment() -> impl Strategy<Value = OpenShipment> {
    let words = (
        select(&OrderStatus::ALL[..]),
        select(&[Temperature::Ambient, Temperature::Chilled, Temperature::Frozen][..]),
        select(CARRIERS),
        text(),
        text(),
    );
    let numbers = (0..2_i64, integer(), integer(), integer(), integer());
    let dates = (date(), date(), date());
    let lists = (
        prop::collection::vec(line(), 1..3),
        prop::collection::vec(select(TRACKING_NUMBERS).prop_map(str::to_owned), 0..3),
        prop::collection::vec(gift(), 0..2),
    );
    (words, numbers, dates, lists).prop_map(
        |((status, temperature, carrier, waybill_kind, delivery_window), numbers, dates, lists)| {
            let (lines, tracking_numbers, gifts) = lists;
            OpenShipment {
                shipment: Shipment {
                    tenant_id: TenantId(Uuid::nil()),
                    id: ShipmentId(Uuid::now_v7()),
                    order_id: OrderId(Uuid::nil()),
                    position: 1,
                    slip: numbers.4,
                    recipient: numbers.0,
                    status,
                    carrier: carrier.into(),
                    waybill_kind,
                    temperature,
                    deliver_on: dates.0,
                    delivery_window,
                    parcels: numbers.1,
                    ship_on: dates.1,
                    shipped_on: dates.2,
                    shipping_fee: Yen(numbers.2),
                    cod_fee: Yen(numbers.3),
                    recipient_phone: None,
                    recipient_name: None,
                    recipient_prefecture: None,
                    recipient_postal_code: None,
                    has_gifts: false,
                    sealed: None,
                },
                texts: ShipmentPersonal {
                    gifts,
                    ..ShipmentPersonal::default()
                },
                lines,
                tracking_numbers,
            }
        },
    )
}

fn by_rate() -> impl Strategy<Value = Vec<RateTotal>> {
    prop::sample::subsequence(&RateBp::ALL[..], 0..=3).prop_flat_map(|rates| {
        let totals: Vec<_> = rates
            .into_iter()
            .map(|rate| {
                integer().prop_map(move |billed| RateTotal {
                    rate,
                    billed: Yen(billed),
                    tax: Yen::ZERO,
                    points: 0,
                    contradiction: None,
                })
            })
            .collect();
        totals
    })
}

fn order(tenant: TenantId, codes: &Codes) -> impl Strategy<Value = OpenOrder> + use<> {
    let sources = [OrderSource::Csv, OrderSource::Api, OrderSource::Phone];
    let words = (
        text(),
        select(codes.sales_routes.keys().copied().collect::<Vec<_>>()),
        select(codes.processing_routes.keys().copied().collect::<Vec<_>>()),
        prop::option::of(select(codes.sub_statuses.keys().copied().collect::<Vec<_>>())),
        select(sources.to_vec()),
        select(&OrderStatus::ALL[..]),
        prop::option::of(text()),
        text(),
        prop::collection::vec(text(), 0..3),
    );
    let numbers = (
        integer(),
        integer(),
        integer(),
        integer(),
        prop::option::of(integer()),
        integer(),
        by_rate(),
    );
    let times = (instant(), instant(), instant(), date());
    let alert = prop::option::of((select(&[Severity::Info, Severity::Stop][..]), any::<bool>()));
    let people = (
        (person(), text(), text()),
        prop::collection::vec(person(), 2),
        prop::option::of(known_customer(codes)),
        prop::collection::vec(day(), 0..3),
    );
    (
        words,
        numbers,
        times,
        alert,
        people,
        prop::collection::vec(shipment(), 1..3),
    )
        .prop_map(move |(words, numbers, times, alert, people, mut shipments)| {
            let id = OrderId(Uuid::now_v7());
            let ((buyer, buyer_note, staff_note), recipients, customer, received_on) = people;
            for (position, open) in (1..).zip(&mut shipments) {
                open.shipment.position = position;
                open.shipment.tenant_id = tenant;
                open.shipment.order_id = id;
                for line in &mut open.lines {
                    line.tenant_id = tenant;
                    line.order_id = id;
                    line.shipment_id = open.shipment.id;
                }
            }
            let alerts: Vec<Alert> = alert.into_iter().map(|alert| raised(tenant, id, alert)).collect();
            OpenOrder {
                order: Order {
                    tenant_id: tenant,
                    id,
                    sales_route_id: words.1,
                    processing_route_id: words.2,
                    number: words.0,
                    source: words.4,
                    status: words.5,
                    sub_status_id: words.3,
                    hold_reason: words.6,
                    hold_until: times.3,
                    ordered_at: times.0,
                    created_at: times.1,
                    updated_at: times.2,
                    version: 1,
                    payment_method: words.7,
                    payment_fee: Yen(numbers.0),
                    points_used: numbers.1,
                    points_earned: numbers.2,
                    billed: Yen(numbers.3),
                    computed: numbers.4.map(Yen),
                    paid: Yen(numbers.5),
                    by_rate: Json(numbers.6),
                    tags: Json(words.8),
                    open_alerts: i64::try_from(alerts.len()).unwrap(),
                    customer_id: None,
                    bundled_into: None,
                    erased_at: None,
                    digest: vec![0],
                    sealed: vec![0],
                },
                personal: OrderPersonal {
                    buyer_note,
                    staff_note,
                    ..personal(buyer, recipients)
                },
                shipments,
                alerts,
                customer,
                received_on,
            }
        })
}

fn known_customer(codes: &Codes) -> impl Strategy<Value = KnownCustomer> + use<> {
    let ranks: Vec<CustomerRankId> = codes.customer_ranks.keys().copied().collect();
    (
        prop::option::of(select(ranks)),
        prop::collection::vec(text(), 0..3),
        integer(),
        integer(),
    )
        .prop_map(|(rank_id, tags, orders, amount)| KnownCustomer {
            rank_id,
            tags,
            orders,
            amount: Yen(amount),
        })
}

fn raised(tenant: TenantId, order: OrderId, (severity, resolved): (Severity, bool)) -> Alert {
    Alert {
        tenant_id: tenant,
        id: AlertId(Uuid::now_v7()),
        order_id: order,
        order_status: OrderStatus::New,
        kind: AlertKind::AmountMismatch,
        severity,
        detail: Json(json!({})),
        raised_at: now(),
        resolved_at: resolved.then(now),
        resolved_by: None,
    }
}

fn personal(buyer: Person, recipients: Vec<Person>) -> OrderPersonal {
    let recipient = |person| Recipient {
        person,
        ..Recipient::default()
    };
    OrderPersonal {
        buyer,
        recipients: recipients.into_iter().map(recipient).collect(),
        ..OrderPersonal::default()
    }
}

fn prefecture(person: &Person, keys: &TenantKeys) -> Option<Vec<u8>> {
    let prefecture = Normal::Prefecture.of(&person.prefecture)?;
    Some(keys.blind(Blind::Prefecture, &prefecture))
}

fn postal_code(person: &Person, keys: &TenantKeys) -> Option<Vec<u8>> {
    let code = normalize_postal_code(&person.postal_code)?;
    Some(keys.blind_postal_code(code.as_str()))
}

/// As the door writes them.
fn rows(open: &OpenOrder, keys: &TenantKeys) -> OrderRows {
    let blind = |kind, normal: Option<String>| normal.map(|normal| keys.blind(kind, &normal));
    let shipments = open.shipments.iter().map(|shipment| {
        let person = open
            .recipient_of(&shipment.shipment)
            .map(|recipient| &recipient.person);
        Shipment {
            recipient_phone: blind(
                Blind::Phone,
                person.and_then(|person| Normal::Phone.of(&person.phone)),
            ),
            recipient_name: blind(Blind::Name, person.and_then(Person::name_key)),
            recipient_prefecture: person.and_then(|person| prefecture(person, keys)),
            recipient_postal_code: person.and_then(|person| postal_code(person, keys)),
            has_gifts: !shipment.texts.gifts.is_empty(),
            ..shipment.shipment.clone()
        }
    });
    let buyer = &open.personal.buyer;
    OrderRows {
        order: open.order.clone(),
        buyer_email: blind(Blind::Email, Normal::Email.of(&buyer.email)),
        buyer_phone: blind(Blind::Phone, Normal::Phone.of(&buyer.phone)),
        buyer_name: blind(Blind::Name, buyer.name_key()),
        buyer_prefecture: prefecture(buyer, keys),
        buyer_postal_code: postal_code(buyer, keys),
        has: HasNotes::of(&open.personal),
        shipments: shipments.collect(),
        lines: open.lines().cloned().collect(),
        newcomer: None,
        alerts: open.alerts.clone(),
        events: Vec::new(),
        people: Vec::new(),
    }
}
