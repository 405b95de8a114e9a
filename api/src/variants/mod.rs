//! `/v1/variants`: 商品バリエーション.

mod operations;
mod view;

pub use operations::VariantsApi;
pub use view::{NewVariantView, VariantView};
