//! The operations by which linked warehouses tell results.

use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use workflows::ship_requests::{self, MAX_FILE};

use super::view::{NewShipResults, ResultsView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ShipmentsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;

pub struct ShipResultsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Fulfillment")]
impl ShipResultsApi {
    /// Tell what became of ship requests
    ///
    /// 出荷実績: for warehouses that post their results. Boxes get their numbers, and shipments leave (発送済) as
    /// by a tracking import. A result that comes twice changes nothing, and a bad one stops no other.
    #[oai(path = "/ship-results", method = "post", operation_id = "create_ship_results")]
    async fn create_ship_results(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The same answer, but nothing is kept.
        #[oai(default)]
        dry_run: Query<bool>,
        body: Body<NewShipResults>,
    ) -> Result<Idempotent<Listed<ResultsView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_ship_results").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (warehouse, rows) = body.0.rows();
        let at = (warehouse.as_str(), "/warehouse");
        let told = ship_requests::results(app, &mut once.tx, caller, at, rows, dry_run.0).await?;
        once.finish(Answer::ok(&ResultsView::of(told, dry_run.0)).into())
            .await
    }

    /// Upload what became of ship requests
    ///
    /// A CSV file in CP932 or UTF-8 (at most 4 MiB, 5,000 rows and 1,000 requests) with the columns 依頼番号,
    /// 状態, 送り状番号, 運送会社, 出荷日, 倉庫番号, 理由 in any order; several rows of one request are its boxes.
    /// Otherwise as `create_ship_results`.
    #[oai(
        path = "/ship-result-files",
        method = "post",
        operation_id = "import_ship_results"
    )]
    async fn import_ship_results(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The code of the warehouse.
        #[oai(validator(min_length = 1, max_length = 20))]
        warehouse: Query<String>,
        /// The same answer, but nothing is kept.
        #[oai(default)]
        dry_run: Query<bool>,
        file: Upload,
    ) -> Result<Idempotent<Listed<ResultsView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let rows = ship_requests::read_file(file.whole(MAX_FILE).await?).await?;
        let mut once = match self.0.once(caller, &idempotency, "import_ship_results").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let at = (warehouse.0.as_str(), "?warehouse");
        let told = ship_requests::results(app, &mut once.tx, caller, at, rows, dry_run.0).await?;
        once.finish(Answer::ok(&ResultsView::of(told, dry_run.0)).into())
            .await
    }
}
