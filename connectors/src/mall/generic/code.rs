//! What a variant is called here, alike where it is listed and where it is ordered.

/// The shop's own code where the cart tells it, else the cart's code with the variant, so that variants of
/// one code are told apart.
pub(super) fn line_code(sku: &str, code: &str, variant: &str) -> String {
    match (sku, variant) {
        ("", "") => code.to_owned(),
        ("", variant) if !code.is_empty() => format!("{code}-{variant}"),
        ("", variant) => variant.to_owned(),
        (sku, _) => sku.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::line_code;

    #[test]
    fn a_code_names_one_variant() {
        for (sku, code, variant, told) in [
            ("TEA-8-RED", "tea-8", "red", "TEA-8-RED"),
            ("TEA-8", "tea-8", "", "TEA-8"),
            ("", "tea-8", "red", "tea-8-red"),
            ("", "tea-8", "blue", "tea-8-blue"),
            ("", "tea-8", "", "tea-8"),
            ("", "", "red", "red"),
            ("", "", "", ""),
        ] {
            assert_eq!(line_code(sku, code, variant), told);
        }
    }
}
