//! `/v1/reports`: what was sold.

use chrono::{Datelike as _, NaiveDate};
use domain::Yen;
use domain::sales_report::ProductSales;
use poem_openapi::param::Query;
use poem_openapi::{Object, OpenApi};
use workflows::reports::{self, SalesQuery};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ReportsRead};
use crate::csv_file::CsvFile;
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;

/// One product's sales in the period.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ProductSales")]
struct SalesView {
    /// 商品コード.
    sku: String,
    /// 商品名, as on one of its lines.
    name: String,
    /// 受注ルート; null where all are taken together.
    #[oai(nullable)]
    route: Option<String>,
    /// The number of orders it is on.
    orders: i64,
    /// 個数: the number of pieces.
    quantity: i64,
    /// 売上金額 in yen, with tax, before discounts and points.
    amount: i64,
}

impl From<ProductSales> for SalesView {
    fn from(sales: ProductSales) -> SalesView {
        let Yen(amount) = sales.amount;
        SalesView {
            sku: sales.sku,
            name: sales.name,
            route: Some(sales.route).filter(|route| !route.is_empty()),
            orders: sales.orders,
            quantity: sales.quantity,
            amount,
        }
    }
}

pub struct ReportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Reports")]
impl ReportsApi {
    /// Read sales by product
    ///
    /// 商品別期間売上: what was sold of each product in a period, by product code. Cancelled orders do
    /// not count; a set counts as itself, not as its components; a tax on top of a price is added line
    /// by line, rounded down.
    #[oai(
        path = "/reports/sales-by-product",
        method = "get",
        operation_id = "get_sales_by_product"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn get_sales_by_product(
        &self,
        auth: Auth<ReportsRead>,
        /// The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_from: Query<Option<NaiveDate>>,
        /// The last day of the period, in Japan; left out: today. At most 400 days.
        ordered_to: Query<Option<NaiveDate>>,
        /// 受注ルート: codes of sales routes; left out: all.
        route: Query<Option<Vec<String>>>,
        /// A row for each route instead of one for all.
        #[oai(default)]
        by_route: Query<bool>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same period and routes.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<SalesView>>, Failure> {
        let query = self.query(ordered_from.0, ordered_to.0, route.0, by_route.0);
        let paging: Paging<(String, String)> = Paging::new(Some(limit.0), cursor.0.as_deref(), &query)?;
        let fetch = i64::from(paging.fetch());
        let (app, caller) = (&self.0.app, auth.caller());
        let sales = reports::sales_by_product(app, caller, &query, paging.after.as_ref(), fetch).await?;
        let key = |sales: &ProductSales| (sales.sku.clone(), sales.route.clone());
        Ok(Answer::ok(&paging.page(sales, key, SalesView::from)?).into())
    }

    /// Download sales by product
    ///
    /// 商品別期間売上 as a file: the same rows, all of them, in CP932.
    #[oai(
        path = "/reports/sales-by-product.csv",
        method = "get",
        operation_id = "download_sales_by_product"
    )]
    async fn download_sales_by_product(
        &self,
        auth: Auth<ReportsRead>,
        /// The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_from: Query<Option<NaiveDate>>,
        /// The last day of the period, in Japan; left out: today. At most 400 days.
        ordered_to: Query<Option<NaiveDate>>,
        /// 受注ルート: codes of sales routes; left out: all.
        route: Query<Option<Vec<String>>>,
        /// A row for each route instead of one for all.
        #[oai(default)]
        by_route: Query<bool>,
    ) -> Result<CsvFile, Failure> {
        let query = self.query(ordered_from.0, ordered_to.0, route.0, by_route.0);
        let file = reports::sales_by_product_csv(&self.0.app, auth.caller(), &query).await?;
        let name = format!("sales-{}-{}.csv", query.ordered_from, query.ordered_to);
        Ok(CsvFile::whole(name, "shift_jis", file))
    }
}

impl ReportsApi {
    fn query(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        routes: Option<Vec<String>>,
        by_route: bool,
    ) -> SalesQuery {
        let to = to.unwrap_or_else(|| self.0.app.now().date_in_tokyo());
        SalesQuery {
            ordered_from: from.or_else(|| to.with_day(1)).unwrap_or(to),
            ordered_to: to,
            routes: routes.unwrap_or_default(),
            by_route,
        }
    }
}
