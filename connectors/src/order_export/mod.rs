//! Files of stored orders with columns of choice: which columns there are ([`fields`]), which lists of
//! them are known by name ([`PRESETS`]), and the writing of such a file.

mod field;
mod fields;
mod persons;
mod plan;
mod presets;
mod write;

pub use field::{ExportField, FieldLevel};
pub use fields::fields;
pub use plan::Plan;
pub use presets::{PRESETS, Preset};
pub use write::{ExportWriter, ExportWritten};

use std::collections::HashMap;
use std::sync::Arc;

use domain::{Date, ShipmentId};

/// What an order's row says that is not in the order itself.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Code of the sales route.
    pub route: Arc<str>,
    /// Code of the processing route.
    pub processing_route: Arc<str>,
    /// 同梱先: the number of the order that took this one's lines.
    pub bundled_into: String,
    /// 同梱元: the numbers of the orders whose lines came here.
    pub bundled_from: Vec<String>,
    /// 送り状番号 of each shipment.
    pub tracking: HashMap<ShipmentId, Vec<String>>,
    /// 購入回数 of the customer.
    pub purchases: Option<i64>,
    /// 入金日 of the last payment that counts.
    pub paid_on: Option<Date>,
    /// The member of staff who took the order.
    pub registered_by: String,
    /// The day on which it became 処理済.
    pub completed_on: Option<Date>,
}
