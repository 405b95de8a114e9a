//! `/v1/product-imports` and `/v1/product-exports`: 商品基本情報.

use poem_openapi::param::Query;
use poem_openapi::{Object, OpenApi};
use workflows::products::{self, Imported, RowFault};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ProductsRead, ProductsWrite};
use crate::csv_file::{CsvEncoding, CsvFile};
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;

/// The largest file of products, in bytes.
pub const MAX_FILE: u64 = 16 << 20;

/// What a file of products came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ProductImport")]
pub struct ProductImportView {
    /// How many rows the file has below its header.
    pub rows: i64,
    /// How many rows made a variant, and a product where it is the product's first.
    pub created: i64,
    /// How many rows changed something.
    pub updated: i64,
    /// How many rows say what is there already.
    pub unchanged: i64,
    /// How many rows were refused.
    pub failed: i64,
    /// The first hundred refusals and warnings.
    pub issues: Vec<FileIssueView>,
}

/// What is wrong with a row of a file, or odd about it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FileIssue")]
pub struct FileIssueView {
    /// The row's number in the file, as a spreadsheet counts.
    pub row: i64,
    /// The column's name; empty: the row as a whole.
    pub column: String,
    /// Stable, for programs: the codes of fields and of rows.
    pub code: String,
    /// It went in all the same.
    pub warning: bool,
}

pub struct ProductFilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Products")]
impl ProductFilesApi {
    /// Make and change many products
    ///
    /// From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of
    /// 商品基本情報, in any order; 助ネコ商品コード must be there, and 商品名 for new ones. A column that is
    /// not there changes nothing; one that is not known is kept. 自社商品コード tells a product's variants
    /// apart. A bad row stops no other. Stock is not changed.
    #[oai(path = "/product-imports", method = "post", operation_id = "import_products")]
    async fn import_products(
        &self,
        auth: Auth<ProductsWrite>,
        idempotency: Idempotency,
        /// The same answer, but nothing is written.
        dry_run: Query<Option<bool>>,
        file: Upload,
    ) -> Result<Idempotent<Listed<ProductImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let lines = products::read_file(file.whole(MAX_FILE).await?).await?;
        let mut once = match self.0.once(caller, &idempotency, "import_products").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let dry_run = dry_run.0.unwrap_or(false);
        let imported = products::import(app, &mut once.tx, caller, lines, dry_run).await?;
        once.finish(Answer::ok(&ProductImportView::from(imported)).into())
            .await
    }

    /// Download all products
    ///
    /// As a CSV file that can be uploaded again: 助ネコ's columns of 商品基本情報 and, behind them, those of
    /// variants; one row a variant, by code. A character that the encoding lacks becomes its common form,
    /// else 〓.
    #[oai(
        path = "/product-exports/products.csv",
        method = "get",
        operation_id = "download_products"
    )]
    #[expect(clippy::unused_async, reason = "the file is read while it is sent")]
    async fn download_products(
        &self,
        auth: Auth<ProductsRead>,
        /// How the file's bytes are written.
        encoding: Query<Option<CsvEncoding>>,
    ) -> Result<CsvFile, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let encoding = encoding.0.unwrap_or_default();
        Ok(CsvFile {
            name: "products.csv".to_owned(),
            charset: encoding.charset(),
            bytes: products::export(app.clone(), caller.clone(), encoding.into()),
        })
    }
}

impl From<RowFault> for FileIssueView {
    fn from(fault: RowFault) -> FileIssueView {
        FileIssueView {
            row: fault.row,
            column: fault.column.to_owned(),
            code: fault.code.to_owned(),
            warning: fault.warning,
        }
    }
}

impl From<Imported> for ProductImportView {
    fn from(imported: Imported) -> ProductImportView {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let issues = imported.faults.into_iter().map(FileIssueView::from);
        ProductImportView {
            rows: count(imported.rows),
            created: count(imported.created),
            updated: count(imported.updated),
            unchanged: count(imported.unchanged),
            failed: count(imported.failed),
            issues: issues.collect(),
        }
    }
}
