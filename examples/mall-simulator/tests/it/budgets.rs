//! Who keeps to the budgets that requests name is never throttled, and gets everything done.

use std::collections::HashMap;
use std::sync::Mutex;

use async_trait::async_trait;
use connectors::mall::{Budget, Mall, Outside, Request, Response, SendError, ShipmentReport, StockLevel};
use domain::Instant;
use mall_simulator::Settings;

use crate::common::{World, numbers};
use crate::{amazon, generic, rakuten, shopify, yahoo};

/// Waits for each budget by turning the clock.
struct Governed<'a> {
    world: &'a World,
    /// Milliseconds of each bucket that are filled, and when that was.
    buckets: Mutex<HashMap<&'static str, (i64, i64)>>,
}

impl Governed<'_> {
    fn wait_for(&self, budget: &Budget) {
        let interval = i64::try_from(budget.interval.as_millis()).unwrap();
        let full = interval * i64::from(budget.burst);
        let mut buckets = self.buckets.lock().unwrap();
        let now = self.now().millis();
        let (filled, at) = buckets.get(budget.name).copied().unwrap_or((full, now));
        let filled = full.min(filled + now - at);
        let wait = (interval - filled).max(0);
        self.world.advance_millis(wait);
        buckets.insert(budget.name, (filled + wait - interval, now + wait));
    }
}

#[async_trait]
impl Outside for Governed<'_> {
    fn now(&self) -> Instant {
        self.world.now()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.wait_for(request.budget);
        self.world.send(request).await
    }
}

async fn a_day_of(world: &World, mall: &dyn Mall) {
    let kind = mall.kind();
    let outside = Governed {
        world,
        buckets: Mutex::new(HashMap::new()),
    };
    // Amazon is asked three minutes late.
    world.advance(180);
    let (mut orders, mut cursor) = (Vec::new(), world.cursor(200));
    loop {
        let page = mall.orders_since(&outside, &cursor).await.unwrap();
        orders.extend(page.orders);
        cursor = page.next;
        if !page.more {
            break;
        }
    }
    let all = numbers(&orders);
    assert_eq!(all.len(), 120, "{kind:?}");
    let confirmed = mall.confirm_orders(&outside, &all).await;
    assert!(
        confirmed.outcomes.iter().all(connectors::mall::Outcome::is_done),
        "{kind:?} {confirmed:?}"
    );
    let reports: Vec<ShipmentReport> = all
        .iter()
        .take(30)
        .map(|number| ShipmentReport {
            number: number.clone(),
            shipment: "s1".into(),
            slip: None,
            carrier: "ヤマト運輸".into(),
            tracking_numbers: vec!["123456789013".into()],
            told_before: Vec::new(),
            shipped_at: outside.now(),
            lines: Vec::new(),
        })
        .collect();
    let reported = mall.report_shipments(&outside, &reports).await;
    assert_eq!(reported.stopped, None, "{kind:?}");
    let mut products = Vec::new();
    let mut next: Option<String> = None;
    loop {
        let page = mall.list_products(&outside, next.as_deref()).await.unwrap();
        products.extend(page.products);
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    for round in 0..5 {
        let levels: Vec<StockLevel> = products
            .iter()
            .map(|product| StockLevel {
                listing: product.listing.clone(),
                quantity: round,
                key: round.to_string(),
            })
            .collect();
        let pushed = mall.push_stock(&outside, &levels).await;
        assert_eq!(pushed.stopped, None, "{kind:?}");
        for ticket in &pushed.tickets {
            assert_eq!(mall.settle(&outside, ticket).await.stopped, None, "{kind:?}");
        }
    }
}

async fn world() -> World {
    World::start(Settings {
        orders_at_start: 120,
        stock_at_start: 10_000,
        limits: true,
        ..Settings::default()
    })
    .await
}

#[tokio::test]
async fn rakuten_in_its_limits() {
    let world = world().await;
    a_day_of(&world, &*rakuten::mall(&world)).await;
}

#[tokio::test]
async fn shopify_in_its_limits() {
    let world = world().await;
    a_day_of(&world, &*shopify::mall(&world)).await;
}

#[tokio::test]
async fn a_cart_in_its_limits() {
    let world = world().await;
    a_day_of(&world, &*generic::mall(&world)).await;
}

#[tokio::test]
async fn yahoo_in_its_limits() {
    let world = world().await;
    a_day_of(&world, &*yahoo::signed_in(&world).await).await;
}

#[tokio::test]
async fn amazon_in_its_limits() {
    let world = world().await;
    a_day_of(&world, &*amazon::signed_in(&world).await).await;
}
