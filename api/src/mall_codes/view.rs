//! Mall codes on the wire.

use poem_openapi::Object;
use store::mall_codes::MallCode;

/// What a mall calls one sellable thing.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MallCode", deny_unknown_fields)]
pub struct MallCodeView {
    /// What order lines of the shop call it: the code of a listing.
    #[oai(validator(min_length = 1, max_length = 100))]
    code: String,
    /// The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of
    /// the inventory item at Shopify.
    #[oai(validator(min_length = 1, max_length = 200))]
    item: String,
    /// SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none.
    #[oai(default, validator(max_length = 200))]
    variant: String,
}

/// A mall's own codes, by hand.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MallCodes {
    /// 1 to 500, each `code` once.
    #[oai(validator(min_items = 1, max_items = 500))]
    pub codes: Vec<MallCodeView>,
}

impl From<MallCode> for MallCodeView {
    fn from(code: MallCode) -> MallCodeView {
        MallCodeView {
            code: code.code,
            item: code.item,
            variant: code.variant,
        }
    }
}

impl From<MallCodeView> for MallCode {
    fn from(view: MallCodeView) -> MallCode {
        MallCode {
            code: view.code,
            item: view.item,
            variant: view.variant,
        }
    }
}
