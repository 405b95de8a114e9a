//! `/v1/orders`: 受注.

mod counts;
mod desk;
mod erasure;
mod filter;
mod include;
mod list_params;
mod new_order;
mod operations;
mod patch;
mod search;
#[cfg(test)]
mod tests;
mod timeline;
mod view;

pub use counts::OrderCountsApi;
pub use desk::OrderDeskApi;
pub use erasure::OrderErasureApi;
pub use filter::OrderFilterView;
pub(crate) use filter::bare;
pub(crate) use include::{Include, Included};
pub use list_params::Sort;
pub(crate) use new_order::NewLine;
pub use operations::OrdersApi;
pub use search::OrderSearchApi;
pub use view::Status;
pub(crate) use view::{
    GiftView, OrderView, RecipientView, ShipmentView, TaxModeView, TemperatureView, standard_rate,
};
