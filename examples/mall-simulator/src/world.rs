//! What there is: for each mall its orders, stock, faults and limits.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::catalog::PRODUCTS;
use crate::clock::Clock;
use crate::fault::{FaultKind, Faults};
use crate::mall_name::MallName;
use crate::throttle::Throttle;

#[derive(Clone, Debug)]
pub struct Settings {
    /// 0: any that is free.
    pub port: u16,
    pub clock: Clock,
    /// Orders that come in at each mall, as long as there is stock.
    pub orders_per_minute: f64,
    /// Orders that are there at the start, one a minute back.
    pub orders_at_start: usize,
    /// Of every product at every mall.
    pub stock_at_start: i64,
    /// Whether the malls' own limits count.
    pub limits: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            port: 0,
            clock: Clock::System,
            orders_per_minute: 0.0,
            orders_at_start: 0,
            stock_at_start: 100,
            limits: false,
        }
    }
}

#[derive(Debug)]
pub(crate) struct World {
    pub clock: Clock,
    pub limits: bool,
    pub malls: BTreeMap<MallName, Shop>,
}

impl World {
    pub(crate) fn new(settings: &Settings) -> World {
        let now = settings.clock.millis();
        let shop = |mall| (mall, Shop::new(settings, now));
        World {
            clock: settings.clock.clone(),
            limits: settings.limits,
            malls: MallName::ALL.into_iter().map(shop).collect(),
        }
    }
}

/// One shop at one mall.
#[derive(Debug)]
pub(crate) struct Shop {
    pub orders: Vec<Order>,
    /// As the mall shows it, by place in the catalogue.
    pub stock: Vec<i64>,
    /// Stock writes under codes that nobody lists.
    pub orphans: BTreeMap<String, i64>,
    /// What was sold, by place in the catalogue.
    pub sold: Vec<i64>,
    pub faults: Faults,
    pub throttle: Throttle,
    /// How far the mall's clock is ahead of ours, in milliseconds.
    pub skew: i64,
    /// Writes that are done later, and idempotency keys: kept as the mall wants.
    pub receipts: BTreeMap<String, Value>,
    /// What the mall's own warehouse was asked to send.
    pub fulfillments: BTreeMap<String, Value>,
    pub requests: u64,
    per_minute: f64,
    next_at: f64,
    made: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// Counts from 1 in its shop.
    pub serial: u64,
    /// By the mall's clock, in milliseconds.
    pub at: i64,
    pub updated_at: i64,
    pub product: usize,
    pub quantity: i64,
    pub state: State,
    pub shipments: Vec<Shipment>,
    /// Pieces that the cart was told have left.
    pub gone: i64,
    pub pay: Pay,
    /// Whether the mall has the money.
    pub paid: bool,
}

/// How a buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pay {
    Card,
    /// 銀行振込, before anything leaves.
    Transfer,
    /// 代引.
    Collected,
}

impl Pay {
    pub(crate) fn of(name: &str) -> Pay {
        match name {
            "bank_transfer" => Pay::Transfer,
            "cash_on_delivery" => Pay::Collected,
            _ => Pay::Card,
        }
    }

    pub(crate) fn japanese(self) -> &'static str {
        match self {
            Pay::Card => "クレジットカード",
            Pay::Transfer => "銀行振込",
            Pay::Collected => "代金引換",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    New,
    Confirmed,
    Shipped,
    Cancelled,
}

impl State {
    pub(crate) fn name(self) -> &'static str {
        match self {
            State::New => "new",
            State::Confirmed => "confirmed",
            State::Shipped => "shipped",
            State::Cancelled => "cancelled",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shipment {
    pub id: i64,
    /// What the cart was told that it is of.
    pub of: String,
    pub company: String,
    pub number: String,
    pub day: String,
}

impl Order {
    pub(crate) fn amount(&self) -> i64 {
        PRODUCTS[self.product].price * self.quantity
    }

    /// Puts a number in the place of a wrong one; false where there is no such.
    pub(crate) fn correct(&mut self, wrong: &str, number: &str, now: i64) -> bool {
        let shipment = self
            .shipments
            .iter_mut()
            .find(|shipment| !wrong.is_empty() && shipment.number == wrong);
        let Some(shipment) = shipment else { return false };
        number.clone_into(&mut shipment.number);
        self.updated_at = now;
        true
    }
}

impl Shop {
    fn new(settings: &Settings, now: i64) -> Shop {
        let mut shop = Shop {
            orders: Vec::new(),
            stock: vec![settings.stock_at_start; PRODUCTS.len()],
            orphans: BTreeMap::new(),
            sold: vec![0; PRODUCTS.len()],
            faults: Faults::default(),
            throttle: Throttle::default(),
            skew: 0,
            receipts: BTreeMap::new(),
            fulfillments: BTreeMap::new(),
            requests: 0,
            per_minute: settings.orders_per_minute,
            next_at: to_f64(now),
            made: 0,
        };
        for minutes in (1..=settings.orders_at_start).rev() {
            let minutes = i64::try_from(minutes).unwrap_or(0);
            shop.buy_something(now - minutes * 60_000);
        }
        shop
    }

    pub(crate) fn set_pace(&mut self, per_minute: f64, now: i64) {
        self.per_minute = per_minute;
        self.next_at = to_f64(now);
    }

    /// The orders that buyers made since the last look.
    pub(crate) fn catch_up(&mut self, now: i64) {
        const AT_ONCE: usize = 10_000;
        if self.per_minute <= 0.0 {
            return;
        }
        for _ in 0..AT_ONCE {
            if self.next_at > to_f64(now) {
                return;
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "milliseconds of a date of our days"
            )]
            let at = self.next_at as i64;
            self.buy_something(at);
            self.next_at += 60_000.0 / self.per_minute;
        }
    }

    /// The next product that is left, one or two of it.
    fn buy_something(&mut self, at: i64) {
        let count = PRODUCTS.len();
        let first = usize::try_from(self.made).unwrap_or(0) % count;
        let left = (0..count)
            .map(|i| (first + i) % count)
            .find(|product| self.stock[*product] > 0);
        if let Some(product) = left {
            let quantity = if self.made.is_multiple_of(3) { 2 } else { 1 };
            self.buy(product, quantity.min(self.stock[product]), at);
        }
    }

    /// A buyer's order, if the mall shows enough: its number in the shop.
    pub(crate) fn buy(&mut self, product: usize, quantity: i64, at: i64) -> Option<u64> {
        if quantity < 1 || self.stock[product] < quantity {
            return None;
        }
        self.stock[product] -= quantity;
        self.sold[product] += quantity;
        self.made += 1;
        self.orders.push(Order {
            serial: self.made,
            at: at + self.skew,
            updated_at: at + self.skew,
            product,
            quantity,
            state: State::New,
            shipments: Vec::new(),
            gone: 0,
            pay: Pay::Card,
            paid: true,
        });
        Some(self.made)
    }

    pub(crate) fn restore(&mut self, product: usize, quantity: i64) {
        self.stock[product] += quantity;
    }

    pub(crate) fn json(&self, name: impl Fn(&Order) -> String) -> Value {
        let orders: Vec<Value> = self
            .orders
            .iter()
            .map(|order| {
                json!({
                    "number": name(order), "state": order.state.name(),
                    "sku": PRODUCTS[order.product].sku, "quantity": order.quantity,
                    "waybills": order.shipments.iter().map(|s| s.number.as_str()).collect::<Vec<_>>(),
                })
            })
            .collect();
        let by_sku = |numbers: &[i64]| -> Value {
            PRODUCTS
                .iter()
                .zip(numbers)
                .map(|(product, number)| (product.sku.to_owned(), json!(number)))
                .collect()
        };
        json!({
            "orders": orders, "stock": by_sku(&self.stock), "sold": by_sku(&self.sold),
            "orphans": self.orphans, "requests": self.requests, "fulfillments": self.fulfillments,
        })
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of a date of our days are exact"
)]
fn to_f64(millis: i64) -> f64 {
    millis as f64
}

/// Which of the faults of one request are told by the mall itself, in its own format.
#[derive(Debug, Default)]
pub(crate) struct Told(Vec<FaultKind>);

impl Told {
    pub(crate) fn new(kinds: Vec<FaultKind>) -> Told {
        Told(kinds)
    }

    pub(crate) fn has(&self, kind: &FaultKind) -> bool {
        self.0.contains(kind)
    }
}
