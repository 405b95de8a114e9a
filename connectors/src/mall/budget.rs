//! How often each mall may be asked, and how much at once: all numbers in one place. Keeping to them is
//! the caller's, who knows what else runs for the shop; a request names its class.

use std::time::Duration;

/// One class of requests that a mall counts together: a token bucket.
#[derive(Debug, PartialEq, Eq)]
pub struct Budget {
    /// Unique, `<mall>.<class>`.
    pub name: &'static str,
    /// One request each.
    pub interval: Duration,
    /// How many may go at once after a pause.
    pub burst: u32,
}

impl Budget {
    const fn new(name: &'static str, interval_millis: u64, burst: u32) -> Budget {
        Budget {
            name,
            interval: Duration::from_millis(interval_millis),
            burst,
        }
    }
}

pub(super) mod rakuten {
    use super::Budget;

    /// A guideline of the mall: one request a second over the order functions.
    pub static ORDER: Budget = Budget::new("rakuten.order", 1_000, 1);
    pub static STOCK_WRITE: Budget = Budget::new("rakuten.stock_write", 1_000, 1);
    pub static ITEM_READ: Budget = Budget::new("rakuten.item_read", 200, 1);

    pub static ALL: [&Budget; 3] = [&ORDER, &STOCK_WRITE, &ITEM_READ];

    /// Orders of one getOrder, confirmOrder or updateOrderShippingAsync.
    pub const ORDERS: usize = 100;
    /// Numbers on one page of searchOrder: as many as one getOrder takes (the mall allows 1,000).
    pub const SEARCH_PAGE: usize = 100;
    /// Numbers that one searchOrder can reach over all its pages.
    pub const SEARCH_REACH: i64 = 15_000;
    /// Rows of one bulk-upsert.
    pub const STOCK: usize = 400;
    pub const ITEM_PAGE: usize = 100;
    /// Days between the ends of one searchOrder.
    pub const SEARCH_DAYS: u64 = 63;
    /// Days that orders can be searched back.
    pub const HISTORY_DAYS: u64 = 730;
}

/// One query a second for each address, 50,000 a day for all of an application.
pub(super) mod yahoo {
    use super::Budget;

    pub static TOKEN: Budget = Budget::new("yahoo.token", 1_000, 1);
    pub static ORDER_LIST: Budget = Budget::new("yahoo.order_list", 1_000, 1);
    pub static ORDER_INFO: Budget = Budget::new("yahoo.order_info", 1_000, 1);
    pub static ORDER_CHANGE: Budget = Budget::new("yahoo.order_change", 1_000, 1);
    pub static ORDER_STATUS: Budget = Budget::new("yahoo.order_status", 1_000, 1);
    pub static SHIP_STATUS: Budget = Budget::new("yahoo.ship_status", 1_000, 1);
    pub static SET_STOCK: Budget = Budget::new("yahoo.set_stock", 1_000, 1);
    pub static GET_STOCK: Budget = Budget::new("yahoo.get_stock", 1_000, 1);
    pub static ITEM_LIST: Budget = Budget::new("yahoo.item_list", 1_000, 1);

    pub static ALL: [&Budget; 9] = [
        &TOKEN,
        &ORDER_LIST,
        &ORDER_INFO,
        &ORDER_CHANGE,
        &ORDER_STATUS,
        &SHIP_STATUS,
        &SET_STOCK,
        &GET_STOCK,
        &ITEM_LIST,
    ];

    /// Rows on one page of orderList: each needs an orderInfo of its own, so that more would only be asked
    /// for again when something fails on the way.
    pub const LIST_PAGE: usize = 20;
    /// Codes of one setStock, and of one getStock.
    pub const STOCK: usize = 1_000;
    pub const ITEM_PAGE: usize = 100;

    /// Orders that are read again at each poll, a request each.
    pub const REREADS: usize = 10;
}

/// Our own contract asks carts for no more than this.
pub(super) mod generic {
    use super::Budget;

    pub static READ: Budget = Budget::new("generic.read", 500, 2);
    pub static WRITE: Budget = Budget::new("generic.write", 500, 2);

    pub static ALL: [&Budget; 2] = [&READ, &WRITE];

    pub const PAGE: usize = 100;
    pub const STOCK: usize = 500;
    pub const SHIPMENTS: usize = 100;
}

/// The mall counts a query's cost; a request here is the costliest of ours (a page of orders, some 300
/// points) against the smallest plan (a bucket of 2,000, 100 a second).
pub(super) mod shopify {
    use super::Budget;

    pub static GRAPHQL: Budget = Budget::new("shopify.graphql", 3_000, 6);

    pub static ALL: [&Budget; 1] = [&GRAPHQL];

    /// Rows of one list in a mutation.
    pub const STOCK: usize = 250;
}

/// Linked warehouses: our own contract, and Amazon's fulfillment outbound by its model.
pub(crate) mod warehouse {
    use super::Budget;

    pub static GENERIC: Budget = Budget::new("warehouse.generic", 500, 2);
    pub static CREATE_FULFILLMENT: Budget = Budget::new("warehouse.create_fulfillment", 500, 30);
    pub static GET_FULFILLMENT: Budget = Budget::new("warehouse.get_fulfillment", 500, 30);
    pub static CANCEL_FULFILLMENT: Budget = Budget::new("warehouse.cancel_fulfillment", 500, 30);
}

/// By the models; answers carry the rate in force in `x-amzn-RateLimit-Limit`.
pub(super) mod amazon {
    use super::Budget;

    pub static TOKEN: Budget = Budget::new("amazon.token", 1_000, 1);
    /// 0.0056 a second: one in three minutes.
    pub static SEARCH_ORDERS: Budget = Budget::new("amazon.search_orders", 178_572, 20);
    pub static GET_ORDER: Budget = Budget::new("amazon.get_order", 2_000, 30);
    /// 0.0167 a second: one a minute.
    pub static V0_ORDERS: Budget = Budget::new("amazon.v0_orders", 59_881, 20);
    pub static V0_ORDER_ITEMS: Budget = Budget::new("amazon.v0_order_items", 2_000, 30);
    pub static RESTRICTED_TOKEN: Budget = Budget::new("amazon.restricted_token", 1_000, 10);
    pub static CONFIRM_SHIPMENT: Budget = Budget::new("amazon.confirm_shipment", 500, 10);
    pub static PATCH_LISTING: Budget = Budget::new("amazon.patch_listing", 200, 5);
    pub static SEARCH_LISTINGS: Budget = Budget::new("amazon.search_listings", 200, 5);
    pub static CREATE_DOCUMENT: Budget = Budget::new("amazon.create_document", 2_000, 15);
    /// 0.0083 a second: one in two minutes.
    pub static CREATE_FEED: Budget = Budget::new("amazon.create_feed", 120_482, 15);
    pub static GET_FEED: Budget = Budget::new("amazon.get_feed", 500, 15);
    pub static GET_DOCUMENT: Budget = Budget::new("amazon.get_document", 45_046, 10);
    /// Documents lie at a store of files that has no limit of its own.
    pub static DOCUMENT: Budget = Budget::new("amazon.document", 100, 10);

    pub static ALL: [&Budget; 14] = [
        &TOKEN,
        &SEARCH_ORDERS,
        &GET_ORDER,
        &V0_ORDERS,
        &V0_ORDER_ITEMS,
        &RESTRICTED_TOKEN,
        &CONFIRM_SHIPMENT,
        &PATCH_LISTING,
        &SEARCH_LISTINGS,
        &CREATE_DOCUMENT,
        &CREATE_FEED,
        &GET_FEED,
        &GET_DOCUMENT,
        &DOCUMENT,
    ];

    pub const ORDER_PAGE: usize = 100;
    /// Orders of one getOrders, whose lines then take two seconds each.
    pub const V0_ORDER_PAGE: usize = 20;
    pub const V0_ORDER_IDS: usize = 50;
    pub const LISTING_PAGE: usize = 20;
    /// Messages of one feed.
    pub const FEED_MESSAGES: usize = 10_000;
}
