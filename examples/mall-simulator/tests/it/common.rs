//! A simulator whose clock the test turns, and the connector's way to it.

use async_trait::async_trait;
use connectors::mall::{
    HttpClient, HttpLimits, Mall, MallOrder, OrderCursor, OrderProblem, Outside, Request, Response, SendError,
};
use domain::Instant;
use mall_simulator::{Clock, Settings, Simulator};

/// 2026-11-22T12:00:00+09:00.
pub const NOON: i64 = 1_795_316_400_000;

pub struct World {
    pub simulator: Simulator,
    clock: Clock,
    client: HttpClient,
}

impl World {
    pub async fn start(settings: Settings) -> World {
        let clock = Clock::manual(NOON);
        let settings = Settings {
            clock: clock.clone(),
            ..settings
        };
        World {
            simulator: Simulator::start(settings).await.unwrap(),
            clock,
            client: HttpClient::new(HttpLimits::default()),
        }
    }

    pub fn advance(&self, seconds: i64) {
        self.clock.advance(seconds * 1_000);
    }

    pub fn advance_millis(&self, millis: i64) {
        self.clock.advance(millis);
    }

    pub fn cursor(&self, minutes_back: i64) -> OrderCursor {
        OrderCursor::starting_at(self.now().plus_millis(-minutes_back * 60_000))
    }
}

#[async_trait]
impl Outside for World {
    fn now(&self) -> Instant {
        Instant::from_millis(self.clock.millis()).unwrap()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.client.send(request).await
    }
}

pub struct Swept {
    pub orders: Vec<MallOrder>,
    pub problems: Vec<OrderProblem>,
    pub cursor: OrderCursor,
    pub pages: usize,
}

/// Reads until there is no more.
pub async fn sweep(mall: &dyn Mall, world: &World, mut cursor: OrderCursor) -> Swept {
    let (mut orders, mut problems) = (Vec::new(), Vec::new());
    for page in 1..1_000 {
        let read = mall.orders_since(world, &cursor).await.unwrap();
        orders.extend(read.orders);
        problems.extend(read.problems);
        cursor = read.next;
        if !read.more {
            return Swept {
                orders,
                problems,
                cursor,
                pages: page,
            };
        }
    }
    panic!("it never ends: {cursor:?}");
}

/// Every number once.
pub fn numbers(orders: &[MallOrder]) -> Vec<String> {
    let mut numbers: Vec<String> = orders.iter().map(|order| order.draft.number.clone()).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}
