//! What a SKU is called, alike where it is listed and where it is ordered.

/// The shop's own code where it has given one (システム連携用SKU番号), else the item's (商品番号, or
/// 商品管理番号 where there is none). SKUs of one item that differ (color, size) would share the item's
/// code: SKU管理番号 tells them apart.
pub(super) fn code(own: &str, item_codes: [&str; 2], varies: bool, variant_id: &str) -> String {
    if !own.is_empty() {
        return own.to_owned();
    }
    let item = item_codes.into_iter().find(|code| !code.is_empty());
    let item = item.unwrap_or_default();
    if varies && !variant_id.is_empty() {
        format!("{item}-{variant_id}")
    } else {
        item.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_code_names_one_sku() {
        for (own, item_codes, varies, variant, told) in [
            ("TEA-RED", ["TEA", "tea-8"], true, "r", "TEA-RED"),
            ("", ["TEA", "tea-8"], false, "normal-inventory", "TEA"),
            ("", ["", "tea-8"], false, "normal-inventory", "tea-8"),
            ("", ["TEA", "tea-8"], true, "r", "TEA-r"),
            ("", ["", "tea-8"], true, "r", "tea-8-r"),
            ("", ["TEA", "tea-8"], true, "", "TEA"),
        ] {
            assert_eq!(code(own, item_codes, varies, variant), told);
        }
    }
}
