//! Reports: what was sold.

use std::time::Duration;

use domain::sales_report::ProductSales;
use domain::{Date, FieldError, Instant};
use store::sales_report::Period;

use crate::{App, Caller, Error, Result};

/// Which sales; days are Japan's.
#[derive(Clone, Debug, serde::Serialize)]
pub struct SalesQuery {
    pub ordered_from: Date,
    /// Included.
    pub ordered_to: Date,
    /// Codes of sales routes; none: all.
    pub routes: Vec<String>,
    /// A row for each route instead of one for all.
    pub by_route: bool,
}

/// A period longer than this is not a report but an export.
const MAX_DAYS: i64 = 400;
/// All that was sold in the period is added up for each page, and given up after this.
const PAGE_TIME: Duration = Duration::from_secs(10);
/// The file is added up once.
const FILE_TIME: Duration = Duration::from_secs(25);

/// 商品別期間売上, by product code and route, after the given ones.
pub async fn sales_by_product(
    app: &App,
    caller: &Caller,
    query: &SalesQuery,
    after: Option<&(String, String)>,
    limit: i64,
) -> Result<Vec<ProductSales>> {
    let after = after.map(|(sku, route)| (sku.as_str(), route.as_str()));
    added_up(app, caller, query, after, limit, PAGE_TIME).await
}

async fn added_up(
    app: &App,
    caller: &Caller,
    query: &SalesQuery,
    after: Option<(&str, &str)>,
    limit: i64,
    time: Duration,
) -> Result<Vec<ProductSales>> {
    let period = period(app, caller, query).await?;
    let db = &app.store.db;
    let sales = store::sales_report::by_product(db, caller.tenant, &period, after, limit, time).await;
    sales.map_err(|error| match error {
        store::Error::TooSlow => domain::Error::ReportTooSlow.into(),
        other => other.into(),
    })
}

async fn period(app: &App, caller: &Caller, query: &SalesQuery) -> Result<Period> {
    let days = (query.ordered_to - query.ordered_from).num_days();
    if !(0..MAX_DAYS).contains(&days) {
        let hint = format!("0…{MAX_DAYS}");
        return Err(FieldError::new("?ordered_to", "out_of_range").hint(hint).into());
    }
    let midnight = |date: Option<Date>| {
        date.and_then(|date| Instant::from_tokyo(date.and_time(chrono::NaiveTime::MIN)))
            .ok_or_else(|| FieldError::new("?ordered_to", "out_of_range"))
    };
    let mut routes = Vec::new();
    if !query.routes.is_empty() {
        let known = store::routes::sales_routes(&app.store.db, caller.tenant).await?;
        for code in &query.routes {
            let route = known.iter().find(|route| route.code == *code);
            routes.push(
                route
                    .ok_or_else(|| FieldError::new("?route", "unknown_route"))?
                    .id,
            );
        }
    }
    Ok(Period {
        from: midnight(Some(query.ordered_from))?,
        to: midnight(query.ordered_to.succ_opt())?,
        routes,
        by_route: query.by_route,
    })
}

/// The whole report as a file, in CP932.
pub async fn sales_by_product_csv(app: &App, caller: &Caller, query: &SalesQuery) -> Result<Vec<u8>> {
    /// A shop with more products than this asks for its routes one by one.
    const MOST: i64 = 200_000;
    let sales = added_up(app, caller, query, None, MOST, FILE_TIME).await?;
    connectors::sales_report(&sales).map_err(|error| Error::Internal(error.to_string()))
}
