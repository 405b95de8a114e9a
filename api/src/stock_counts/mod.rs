//! `/v1/stock-counts`: 棚卸.

use domain::stock::{CountLine, CountMode, CountStatus, StockCount};
use domain::{StockCountId, VariantId, WarehouseId};
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::stock::{self, CountView, Counted, NewCount};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 棚卸: what is really in a warehouse.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockCount")]
struct StockCountView {
    id: Id<StockCountId>,
    warehouse_id: Id<WarehouseId>,
    mode: ModeView,
    status: StatusView,
    /// Words for people.
    note: String,
    /// What was found; null in lists.
    #[oai(nullable)]
    lines: Option<Vec<LineView>>,
    created_at: At,
    /// When it came to its end; null: it has not.
    #[oai(nullable)]
    closed_at: Option<At>,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// What was found of one variant.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockCountLine")]
struct LineView {
    variant_id: Id<VariantId>,
    /// How many the ledger said when it was counted.
    expected: i64,
    /// How many were found.
    counted: i64,
    /// When it was counted.
    counted_at: At,
}

/// Whether work goes on while a warehouse is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "StockCountMode", rename_all = "snake_case")]
enum ModeView {
    /// Nothing is moved by hand in the warehouse until it is closed; orders leave all the same.
    Freeze,
    /// Work goes on.
    #[default]
    Delta,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "StockCountStatus",
    remote = "CountStatus",
    rename_all = "snake_case"
)]
enum StatusView {
    Open,
    Closed,
    /// Nothing came of it.
    Discarded,
}

/// A count to be begun.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewStockCount {
    /// The code of a warehouse; left out: the preferred one.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    warehouse: Option<String>,
    #[oai(default)]
    mode: ModeView,
    /// Words for people, without personal data.
    #[oai(default, validator(max_length = 200))]
    note: String,
}

/// What was found.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct CountedLines {
    /// One for each variant that was counted.
    #[oai(validator(min_items = 1, max_items = 1000))]
    lines: Vec<CountedLine>,
}

/// What was found of one variant.
#[derive(Clone, Copy, Debug, Object)]
#[oai(deny_unknown_fields)]
struct CountedLine {
    /// A variant that is no set.
    variant_id: Id<VariantId>,
    /// How many were found.
    #[oai(validator(minimum(value = "0"), maximum(value = "100000000")))]
    counted: i64,
}

pub struct StockCountsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Stock")]
impl StockCountsApi {
    /// Begin a count of a warehouse
    ///
    /// One at a time in a warehouse.
    #[oai(path = "/stock-counts", method = "post", operation_id = "create_stock_count")]
    async fn create_stock_count(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        body: Body<NewStockCount>,
    ) -> Result<Idempotent<Created<StockCountView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_stock_count").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewCount {
            warehouse: body.0.warehouse,
            mode: match body.0.mode {
                ModeView::Freeze => CountMode::Freeze,
                ModeView::Delta => CountMode::Delta,
            },
            note: body.0.note,
        };
        let count = stock::create_count(app, &mut once.tx, caller, new).await?;
        once.finish(answer(count, StatusCode::CREATED).into()).await
    }

    /// List counts
    ///
    /// Newest first, without their lines.
    #[oai(path = "/stock-counts", method = "get", operation_id = "list_stock_counts")]
    async fn list_stock_counts(
        &self,
        auth: Auth<StockRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<StockCountView>>, Failure> {
        let paging: Paging<StockCountId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"counts")?;
        let fetch = i64::from(paging.fetch());
        let found = stock::list_counts(&self.0.app, auth.caller(), paging.after, fetch).await?;
        let page = paging.page(found, |count| count.id, |count| StockCountView::new(count, None))?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a count
    ///
    /// With what was found so far.
    #[oai(path = "/stock-counts/:id", method = "get", operation_id = "get_stock_count")]
    async fn get_stock_count(
        &self,
        auth: Auth<StockRead>,
        /// The id of the count.
        id: Path<Id<StockCountId>>,
    ) -> Result<Found<StockCountView>, Failure> {
        let count = stock::get_count(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(count, StatusCode::OK).into())
    }

    /// Note what was found
    ///
    /// Beside what the ledger says at this moment; what was noted of the same variants before is forgotten.
    #[oai(
        path = "/stock-counts/:id/lines",
        method = "post",
        operation_id = "add_stock_count_lines"
    )]
    async fn add_stock_count_lines(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        /// The id of the count.
        id: Path<Id<StockCountId>>,
        body: Body<CountedLines>,
    ) -> Result<Idempotent<Found<StockCountView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "add_stock_count_lines").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let found = body.0.lines.into_iter().map(|line| Counted {
            variant: line.variant_id.0,
            counted: line.counted,
        });
        let count = stock::count_lines(app, &mut once.tx, caller, id.0.0, found.collect()).await?;
        once.finish(answer(count, StatusCode::OK).into()).await
    }

    /// Close a count
    ///
    /// Every level is corrected by the difference that was found, so that what came and went since stays
    /// true.
    #[oai(
        path = "/stock-counts/:id/close",
        method = "post",
        operation_id = "close_stock_count"
    )]
    async fn close_stock_count(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        /// The id of the count.
        id: Path<Id<StockCountId>>,
    ) -> Result<Idempotent<Found<StockCountView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "close_stock_count").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let count = stock::close_count(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(answer(count, StatusCode::OK).into()).await
    }

    /// Discard a count
    ///
    /// Nothing is corrected.
    #[oai(
        path = "/stock-counts/:id",
        method = "delete",
        operation_id = "delete_stock_count"
    )]
    async fn delete_stock_count(
        &self,
        auth: Auth<StockWrite>,
        /// The id of the count.
        id: Path<Id<StockCountId>>,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        stock::discard_count(&self.0.app, &mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(count: CountView, status: StatusCode) -> Answer {
    let view = StockCountView::new(count.count, Some(count.lines));
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/stock-counts/{}", view.id))
}

impl StockCountView {
    fn new(count: StockCount, lines: Option<Vec<CountLine>>) -> StockCountView {
        let line = |line: CountLine| LineView {
            variant_id: Id(line.variant_id),
            expected: line.expected,
            counted: line.counted,
            counted_at: At(line.counted_at),
        };
        StockCountView {
            id: Id(count.id),
            warehouse_id: Id(count.warehouse_id),
            mode: match count.mode {
                CountMode::Freeze => ModeView::Freeze,
                CountMode::Delta => ModeView::Delta,
            },
            status: count.status.into(),
            note: count.note,
            lines: lines.map(|lines| lines.into_iter().map(line).collect()),
            created_at: At(count.created_at),
            closed_at: count.closed_at.map(At),
            version: count.version,
        }
    }
}
