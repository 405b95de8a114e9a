//! What linked warehouses tell, on the wire.

use chrono::NaiveDate;
use domain::ship_request::WarehouseWord;
use domain::{ShipRequestId, ShipmentId};
use poem_openapi::{Enum, Object};
use workflows::ship_requests::ShipAnswer;
use workflows::ship_requests::{NewResult, ResultIssue, Results};

use crate::wire::Id;

/// What became of a request at the warehouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShipResultState", rename_all = "snake_case")]
pub enum ResultStateView {
    /// It has it, and has not looked at it yet.
    Received,
    /// It works on it.
    Accepted,
    /// 出荷済.
    Shipped,
    /// Some of it has left, and no more will: people look at it.
    PartlyShipped,
    /// It does not do it.
    Refused,
    /// It leaves it.
    Cancelled,
}

/// What a warehouse says of a request.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewShipResult", deny_unknown_fields)]
pub struct ResultView {
    /// 依頼番号: as the warehouse was told.
    #[oai(validator(min_length = 1, max_length = 100))]
    key: String,
    state: ResultStateView,
    /// 送り状番号, one for each box.
    #[oai(default, validator(max_items = 999))]
    tracking_numbers: Vec<String>,
    /// Who brings it, as the warehouse calls them; empty: as planned.
    #[oai(default, validator(max_length = 100))]
    carrier: String,
    /// 出荷日; left out: today.
    #[oai(nullable)]
    shipped_on: Option<NaiveDate>,
    /// The warehouse's own number of it.
    #[oai(default, validator(max_length = 100))]
    reference: String,
    /// Why, in the warehouse's words.
    #[oai(default, validator(max_length = 500))]
    message: String,
}

/// What a warehouse says of requests.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewShipResults {
    /// The code of the warehouse.
    #[oai(validator(min_length = 1, max_length = 20))]
    pub warehouse: String,
    /// What became of each request.
    #[oai(validator(min_items = 1, max_items = 1000))]
    pub results: Vec<ResultView>,
}

/// What became of results.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipResults")]
pub struct ResultsView {
    /// How many rows there were.
    rows: i64,
    /// How many requests went on.
    taken: i64,
    /// How many requests stood so already.
    unchanged: i64,
    /// How many rows were not taken.
    failed: i64,
    /// What is to be said of rows, in their order.
    issues: Vec<ResultIssueView>,
    /// Everything was looked at only: nothing was kept.
    dry_run: bool,
}

/// What is to be said of a row.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipResultIssue")]
pub struct ResultIssueView {
    /// Its place among the results, from 1; of a file, the row as a spreadsheet counts.
    row: i64,
    /// 依頼番号 as it was told; empty where it could not be read.
    key: String,
    /// Stable, for programs: `unmatched`, `double_row`, `closed`, `bad_tracking_number`, `taken_elsewhere`,
    /// `required`, `unknown_state`, `bad_date`, `undecodable_text`, `too_many_fields`, `too_few_fields`, `bad_quote`, `record_too_long`; as a warning
    /// `not_shippable`, `shipment_gone`.
    code: String,
    /// The row was taken nevertheless.
    warning: bool,
    /// The request that it is about.
    #[oai(nullable)]
    ship_request_id: Option<Id<ShipRequestId>>,
    /// The shipment that it is about.
    #[oai(nullable)]
    shipment_id: Option<Id<ShipmentId>>,
}

impl NewShipResults {
    pub fn rows(self) -> (String, Vec<NewResult>) {
        let rows = (1..).zip(self.results).map(|(row, view)| NewResult {
            row,
            told: Ok(view.told()),
        });
        (self.warehouse, rows.collect())
    }
}

impl ResultView {
    fn told(self) -> (String, ShipAnswer) {
        let answer = ShipAnswer {
            word: self.state.into(),
            reference: self.reference,
            message: self.message,
            carrier: self.carrier,
            tracking_numbers: self.tracking_numbers,
            shipped_on: self.shipped_on,
        };
        (self.key, answer)
    }
}

impl From<ResultStateView> for WarehouseWord {
    fn from(view: ResultStateView) -> WarehouseWord {
        match view {
            ResultStateView::Received => WarehouseWord::Received,
            ResultStateView::Accepted => WarehouseWord::Accepted,
            ResultStateView::Shipped => WarehouseWord::Shipped,
            ResultStateView::PartlyShipped => WarehouseWord::PartlyShipped,
            ResultStateView::Refused => WarehouseWord::Refused,
            ResultStateView::Cancelled => WarehouseWord::Cancelled,
        }
    }
}

impl ResultsView {
    pub fn of(results: Results, dry_run: bool) -> ResultsView {
        ResultsView {
            rows: results.rows,
            taken: results.taken,
            unchanged: results.unchanged,
            failed: results.failed,
            issues: results.issues.into_iter().map(ResultIssueView::from).collect(),
            dry_run,
        }
    }
}

impl From<ResultIssue> for ResultIssueView {
    fn from(issue: ResultIssue) -> ResultIssueView {
        ResultIssueView {
            row: issue.row,
            key: issue.key,
            code: issue.code.to_owned(),
            warning: issue.warning,
            ship_request_id: issue.request.map(Id),
            shipment_id: issue.shipment.map(Id),
        }
    }
}
