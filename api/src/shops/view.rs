//! Shops on the wire. Credentials go in, and never come out.

use domain::mall_payment::BookPayments;
use domain::shop::{CredentialExpiry, FailureKind, PollFailure, Shop, ShopState, ShopWriter, WriterTask};
use domain::shop_order::{ShopOrder, SkipReason};
use domain::{SalesRouteId, ShopId};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use serde_json::Value;
use workflows::shops::{Health, NewShop, ShopEdit, Tested, Writes};

use crate::publications::PublicationStateView;
use crate::wire::{At, Id};

/// Which mall or cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShopKind", rename_all = "snake_case")]
pub enum KindView {
    /// 楽天市場.
    Rakuten,
    /// Yahoo!ショッピング.
    Yahoo,
    /// Amazon.
    Amazon,
    /// Shopify.
    Shopify,
    /// A cart that keeps our contract for carts.
    Generic,
}

impl KindView {
    fn as_str(self) -> &'static str {
        match self {
            KindView::Rakuten => "rakuten",
            KindView::Yahoo => "yahoo",
            KindView::Amazon => "amazon",
            KindView::Shopify => "shopify",
            KindView::Generic => "generic",
        }
    }

    fn of(text: &str) -> KindView {
        match text {
            "rakuten" => KindView::Rakuten,
            "yahoo" => KindView::Yahoo,
            "amazon" => KindView::Amazon,
            "shopify" => KindView::Shopify,
            _ => KindView::Generic,
        }
    }
}

/// 店舗: an account at a mall or cart, whose orders are fetched.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Shop")]
pub struct ShopView {
    pub id: Id<ShopId>,
    name: String,
    kind: KindView,
    /// 受注ルート that its orders come in on.
    sales_route_id: Id<SalesRouteId>,
    /// What the connector is told; which settings a mall has stands in the documentation of malls.
    settings: Any<Value>,
    /// Whether it is polled.
    active: bool,
    /// Seconds between two polls while orders come; after failures it takes longer.
    poll_seconds: i64,
    /// Whether it is polled less often while no orders come: after an hour without one twice as late, after
    /// six four times, but never later than after five minutes (or `poll_seconds`, if that is more).
    adaptive_polling: bool,
    /// 在庫連携: whether the mall's stock is overwritten with ours.
    publish_stock: bool,
    /// 出荷通知: whether the mall is told what was shipped.
    report_shipments: bool,
    /// 注文確認: whether the mall is told that orders are taken, as they come in.
    confirm_orders: bool,
    /// 入金確認: what the mall says of the buyer's money becomes a payment.
    book_payments: BookPaymentsView,
    state: StateView,
    /// When credentials were given last; null: never.
    #[oai(nullable)]
    credentials_at: Option<At>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// How a shop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShopState", remote = "ShopState", rename_all = "snake_case")]
pub enum StateView {
    /// Switched off.
    Paused,
    /// Nobody has given credentials.
    NoCredentials,
    /// It was not polled yet.
    New,
    Healthy,
    /// The last poll failed; it is tried again by itself.
    Failing,
    /// People have to act: credentials or settings.
    NeedsAction,
}

/// What a mall says of the buyer's money, and becomes a payment here. Never 代引: the carrier collects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "BookPayments", remote = "BookPayments", rename_all = "snake_case")]
pub enum BookPaymentsView {
    /// Nothing.
    Never,
    /// What it says has come.
    Received,
    /// Also what it has promised, such as a card that was authorized.
    Promised,
}

/// A shop to be connected.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewShop", deny_unknown_fields)]
pub struct NewShopView {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    kind: KindView,
    /// 受注ルート that its orders come in on; each is of one shop at most.
    sales_route_id: Id<SalesRouteId>,
    /// An object; what is left out is as usual.
    settings: Option<Any<Value>>,
    /// Seconds between two polls while orders come.
    #[oai(
        default = "usual_poll_seconds",
        validator(minimum(value = "15"), maximum(value = "86400"))
    )]
    poll_seconds: i64,
    /// Whether it is polled less often while no orders come, at most four times as late; false:
    /// always every `poll_seconds`.
    #[oai(default = "yes")]
    adaptive_polling: bool,
    /// 在庫連携: whether the mall's stock is overwritten with ours. Better switched on once listings are
    /// there and a dry run shows the right numbers.
    #[oai(default)]
    publish_stock: bool,
    /// 出荷通知: whether the mall is told what was shipped.
    #[oai(default)]
    report_shipments: bool,
    /// 注文確認: whether the mall is told that orders are taken, as they come in.
    #[oai(default)]
    confirm_orders: bool,
    /// 入金確認: what the mall says of the buyer's money becomes a payment.
    #[oai(default = "usual_book_payments")]
    book_payments: BookPaymentsView,
    /// Orders from this time on are fetched; left out: from now on.
    #[oai(nullable)]
    orders_from: Option<At>,
}

fn usual_poll_seconds() -> i64 {
    60
}

fn yes() -> bool {
    true
}

fn usual_book_payments() -> BookPaymentsView {
    BookPayments::default().into()
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ShopPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// What is left out of them stays, and null removes.
    settings: Option<Any<Value>>,
    active: Option<bool>,
    /// Seconds between two polls.
    #[oai(validator(minimum(value = "15"), maximum(value = "86400")))]
    poll_seconds: Option<i64>,
    /// Whether it is polled less often while no orders come.
    adaptive_polling: Option<bool>,
    /// Switched on, all listings that are kept count of are told at once.
    publish_stock: Option<bool>,
    /// Switched on, what is shipped from now on is reported.
    report_shipments: Option<bool>,
    /// Switched on, orders that come in from now on are confirmed.
    confirm_orders: Option<bool>,
    /// What the mall tells from now on.
    book_payments: Option<BookPaymentsView>,
}

/// Keys and tokens, in place of all that were there.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct ShopCredentials {
    /// An object; which fields a mall has stands in the documentation of malls.
    #[oai(write_only)]
    pub credentials: Any<Value>,
}

/// How a shop is, and why orders did not come in.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShopHealth")]
pub struct HealthView {
    state: StateView,
    /// Every order up to here has been read.
    reached_at: At,
    /// When the last poll ended.
    #[oai(nullable)]
    polled_at: Option<At>,
    /// When one ended well.
    #[oai(nullable)]
    succeeded_at: Option<At>,
    /// When the next one is due.
    next_poll_at: At,
    /// Number of polls that failed since.
    failures: i64,
    /// Why the last one failed.
    #[oai(nullable)]
    failure: Option<FailureView>,
    /// Number of orders that came in by it, ever.
    orders_created: i64,
    /// Credentials that run out.
    expiries: Vec<ExpiryView>,
    /// Orders that the mall told and that are not in, or not to be worked on yet; seen last first, at
    /// most 200.
    orders: Vec<ShopOrderView>,
    /// What the mall is told by itself, and how that went.
    writers: Vec<WriterView>,
    /// Listings whose numbers the mall has not taken yet, by state; counted up to 10,000 each.
    publications: Vec<PublicationCountView>,
    /// Orders that the mall does not know to be taken, although it is to be told; 200 at most.
    confirmations: Vec<ConfirmationView>,
}

/// 注文確認 that the mall does not know of yet.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderConfirmation")]
pub struct ConfirmationView {
    /// The order's number at the mall.
    number: String,
    state: PublicationStateView,
    /// Why the mall refused it, by the mall's own code; empty where it did not.
    error_code: String,
    /// The same in the mall's words.
    error_message: String,
}

/// One of the things that a mall is told.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShopWriter")]
pub struct WriterView {
    task: WriterTaskView,
    /// When there is something to tell; null: there is nothing.
    #[oai(nullable)]
    due_at: Option<At>,
    /// When it went well last.
    #[oai(nullable)]
    succeeded_at: Option<At>,
    /// Number of times that it failed since.
    failures: i64,
    /// Why it failed last.
    #[oai(nullable)]
    failure: Option<FailureView>,
}

/// What a mall is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShopWriterTask", remote = "WriterTask", rename_all = "snake_case")]
pub enum WriterTaskView {
    /// 在庫連携.
    Stock,
    /// 注文確認 and 出荷通知.
    Orders,
}

/// How many listings of a shop stand where.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PublicationCount")]
pub struct PublicationCountView {
    state: PublicationStateView,
    /// Number of listings.
    count: i64,
}

/// Why a call to a mall failed.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShopFailure")]
pub struct FailureView {
    kind: FailureKindView,
    /// In the mall's own words.
    message: String,
    /// When it failed.
    at: At,
}

/// What to do about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShopFailureKind", remote = "FailureKind", rename_all = "snake_case")]
pub enum FailureKindView {
    /// It is tried again by itself.
    Temporary,
    /// Keys or permissions: people have to act.
    Credentials,
    /// The mall refuses the request, or the settings are wrong.
    Refused,
}

/// A credential that runs out.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CredentialExpiry")]
pub struct ExpiryView {
    /// `license_key`, `refresh_token` …
    what: String,
    /// When it runs out.
    at: At,
    /// Whether it is renewed without people.
    renews_itself: bool,
    /// Nobody said when it runs out; as it usually lasts, it does so then or earlier.
    estimated: bool,
}

/// An order that a mall told, and that is not in or not to be worked on yet.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShopOrder")]
pub struct ShopOrderView {
    /// As the mall writes it.
    number: String,
    reason: ReasonView,
    /// The mall's code or status, if it gave one.
    code: String,
    /// What is wrong with it, in the mall's words or by field and code.
    message: String,
    /// When the mall told it first.
    first_seen_at: At,
    /// When the mall told it last.
    last_seen_at: At,
    /// When the mall is asked for it again; null: only when it tells it again.
    #[oai(nullable)]
    look_at: Option<At>,
}

/// Why an order is not in, or not to be worked on yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "SkipReason", remote = "SkipReason", rename_all = "snake_case")]
pub enum ReasonView {
    /// The mall holds it back: the payment is under way, the buyer may still cancel.
    HeldByMall,
    /// It is in; amounts are not fixed yet.
    AmountsOpen,
    /// Cancelled at the mall before it came in.
    Cancelled,
    /// It had left before it came in: nothing is to be done about it.
    ShippedBefore,
    /// What the mall told cannot be read.
    Unreadable,
    /// The mall does not tell it.
    Refused,
    /// It cannot become an order of this shop.
    NotAccepted,
}

/// What a trial call to a mall came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShopTest")]
pub struct TestView {
    /// Whether the mall answered.
    reached: bool,
    /// Why it did not.
    #[oai(nullable)]
    kind: Option<FailureKindView>,
    /// In the mall's own words; empty where it answered.
    message: String,
}

impl From<Shop> for ShopView {
    fn from(shop: Shop) -> ShopView {
        ShopView {
            id: Id(shop.id),
            state: shop.state().into(),
            name: shop.name,
            kind: KindView::of(&shop.kind),
            sales_route_id: Id(shop.sales_route_id),
            settings: Any(shop.settings.0),
            active: shop.active,
            poll_seconds: shop.poll_seconds,
            adaptive_polling: shop.adaptive_polling,
            publish_stock: shop.publish_stock,
            report_shipments: shop.report_shipments,
            confirm_orders: shop.confirm_orders,
            book_payments: shop.book_payments.into(),
            credentials_at: shop.credentials_at.map(At),
            created_at: At(shop.created_at),
            updated_at: At(shop.updated_at),
            version: shop.version,
        }
    }
}

impl From<NewShopView> for NewShop {
    fn from(view: NewShopView) -> NewShop {
        NewShop {
            name: view.name,
            kind: view.kind.as_str().to_owned(),
            sales_route_id: view.sales_route_id.0,
            settings: view
                .settings
                .map_or_else(|| Value::Object(serde_json::Map::new()), |settings| settings.0),
            poll_seconds: view.poll_seconds,
            adaptive_polling: view.adaptive_polling,
            writes: Writes {
                publish_stock: view.publish_stock,
                report_shipments: view.report_shipments,
                confirm_orders: view.confirm_orders,
            },
            book_payments: view.book_payments.into(),
            orders_from: view.orders_from.map(|at| at.0),
        }
    }
}

impl From<ShopPatch> for ShopEdit {
    fn from(patch: ShopPatch) -> ShopEdit {
        ShopEdit {
            name: patch.name,
            settings: patch.settings.map(|settings| settings.0),
            active: patch.active,
            poll_seconds: patch.poll_seconds,
            adaptive_polling: patch.adaptive_polling,
            publish_stock: patch.publish_stock,
            report_shipments: patch.report_shipments,
            confirm_orders: patch.confirm_orders,
            book_payments: patch.book_payments.map(Into::into),
        }
    }
}

impl From<Health> for HealthView {
    fn from(health: Health) -> HealthView {
        let shop = health.shop;
        HealthView {
            state: health.state.into(),
            reached_at: At(shop.reached_at),
            polled_at: shop.polled_at.map(At),
            succeeded_at: shop.succeeded_at.map(At),
            next_poll_at: At(shop.next_poll_at),
            failures: shop.failures,
            failure: shop.failure.map(|failure| failure.0.into()),
            orders_created: shop.orders_created,
            expiries: shop.expiries.0.into_iter().map(ExpiryView::from).collect(),
            orders: health.noted.into_iter().map(ShopOrderView::from).collect(),
            writers: health.writers.into_iter().map(WriterView::from).collect(),
            publications: health
                .publications
                .into_iter()
                .map(|count| PublicationCountView {
                    state: count.state.into(),
                    count: count.count,
                })
                .collect(),
            confirmations: health
                .confirmations
                .into_iter()
                .map(|row| ConfirmationView {
                    number: row.number,
                    state: row.state.into(),
                    error_code: row.code,
                    error_message: row.message,
                })
                .collect(),
        }
    }
}

impl From<ShopWriter> for WriterView {
    fn from(writer: ShopWriter) -> WriterView {
        WriterView {
            task: writer.task.into(),
            due_at: writer.due_at.map(At),
            succeeded_at: writer.succeeded_at.map(At),
            failures: writer.failures,
            failure: writer.failure.map(|failure| failure.0.into()),
        }
    }
}

impl From<PollFailure> for FailureView {
    fn from(failure: PollFailure) -> FailureView {
        FailureView {
            kind: failure.kind.into(),
            message: failure.message,
            at: At(failure.at),
        }
    }
}

impl From<CredentialExpiry> for ExpiryView {
    fn from(expiry: CredentialExpiry) -> ExpiryView {
        ExpiryView {
            what: expiry.what,
            at: At(expiry.at),
            renews_itself: expiry.renews_itself,
            estimated: expiry.estimated,
        }
    }
}

impl From<ShopOrder> for ShopOrderView {
    fn from(order: ShopOrder) -> ShopOrderView {
        ShopOrderView {
            number: order.number,
            reason: order.reason.into(),
            code: order.code,
            message: order.message,
            first_seen_at: At(order.first_seen_at),
            last_seen_at: At(order.last_seen_at),
            look_at: order.look_at.map(At),
        }
    }
}

impl From<Tested> for TestView {
    fn from(tested: Tested) -> TestView {
        match tested {
            Tested::Reached => TestView {
                reached: true,
                kind: None,
                message: String::new(),
            },
            Tested::Failed { kind, message } => TestView {
                reached: false,
                kind: Some(kind.into()),
                message,
            },
        }
    }
}
