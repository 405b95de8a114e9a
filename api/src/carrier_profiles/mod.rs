//! `/v1/carrier-profiles`: how carriers' programs are used; and which programs are known.

mod formats;
mod layout;
mod operations;
mod settings;
mod view;

pub use formats::WaybillFormatsApi;
pub use layout::LimitView;
pub use operations::CarrierProfilesApi;
pub use view::FormatView;
