//! `/v1/stock-imports` and `/v1/stock-exports`: 助ネコ's files of stock.

use poem_openapi::param::Query;
use poem_openapi::{Object, OpenApi};
use workflows::stock::{self, StockImported};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::csv_file::{CsvEncoding, CsvFile};
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::product_files::{FileIssueView, MAX_FILE};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;

/// What a file of receipts came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockImport")]
struct StockImportView {
    /// How many rows the file has below its header.
    rows: i64,
    /// How many rows were received.
    received: i64,
    /// How many rows lie in the future and became expected receipts.
    expected: i64,
    /// How many rows were refused.
    failed: i64,
    /// The first hundred refusals.
    issues: Vec<FileIssueView>,
}

pub struct StockFilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Stock")]
impl StockFilesApi {
    /// Receive much stock
    ///
    /// From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of 入庫:
    /// 自社商品コード, 在庫指定, 在庫数, 入庫日, 入庫時間, 備考. The quantity is added to the stock; a row whose
    /// time has not come becomes an expected receipt. A bad row stops no other. The same file twice is
    /// received twice, unless it comes with the same `Idempotency-Key`.
    #[oai(path = "/stock-imports", method = "post", operation_id = "import_stock")]
    async fn import_stock(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        /// The code of a warehouse; left out: the preferred one.
        #[oai(validator(max_length = 20))]
        warehouse: Query<Option<String>>,
        /// The same answer, but nothing is written.
        dry_run: Query<Option<bool>>,
        file: Upload,
    ) -> Result<Idempotent<Listed<StockImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let lines = stock::read_file(file.whole(MAX_FILE).await?).await?;
        let mut once = match self.0.once(caller, &idempotency, "import_stock").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let dry_run = dry_run.0.unwrap_or(false);
        let warehouse = warehouse.0.as_deref();
        let imported = stock::import(app, &mut once.tx, caller, lines, warehouse, dry_run).await?;
        once.finish(Answer::ok(&StockImportView::from(imported)).into())
            .await
    }

    /// Download the stock
    ///
    /// As a CSV file with 助ネコ's columns of 在庫一覧, one row a variant, with the codes that malls have for
    /// it. The stock of a set is what its components allow, and is not to be added to theirs.
    #[oai(
        path = "/stock-exports/stock.csv",
        method = "get",
        operation_id = "download_stock"
    )]
    #[expect(clippy::unused_async, reason = "the file is read while it is sent")]
    async fn download_stock(
        &self,
        auth: Auth<StockRead>,
        /// How the file's bytes are written.
        encoding: Query<Option<CsvEncoding>>,
    ) -> Result<CsvFile, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let encoding = encoding.0.unwrap_or_default();
        Ok(CsvFile {
            name: "stock.csv".to_owned(),
            charset: encoding.charset(),
            bytes: stock::export(app.clone(), caller.clone(), encoding.into()),
        })
    }
}

impl From<StockImported> for StockImportView {
    fn from(imported: StockImported) -> StockImportView {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        StockImportView {
            rows: count(imported.rows),
            received: count(imported.received),
            expected: count(imported.expected),
            failed: count(imported.failed),
            issues: imported.faults.into_iter().map(FileIssueView::from).collect(),
        }
    }
}
