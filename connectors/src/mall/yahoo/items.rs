//! myItemList: what is listed, by item. It does not tell sub codes; those come with orders.

use domain::Yen;

use super::super::xml::{children, read, text};
use super::super::{ListingCode, MallError, MallProduct, ProductPage, Response};

pub(super) fn page(response: &Response, start: usize) -> Result<ProductPage, MallError> {
    read(response, |root| {
        let mut page = ProductPage::default();
        let mut rows = 0;
        for row in children(root, "Result") {
            let code = text(row, "ItemCode");
            if code.is_empty() {
                continue;
            }
            rows += 1;
            if matches!(text(row, "HasSubCode").as_str(), "1" | "true") {
                page.problems
                    .push(format!("{code} has sub codes, which the list does not tell"));
            }
            let price = |name| text(row, name).parse().ok().map(Yen);
            page.products.push(MallProduct {
                sku: code.clone(),
                listing: ListingCode::new(code, ""),
                name: text(row, "Name"),
                options: String::new(),
                jan: String::new(),
                price: price("SalePrice").or_else(|| price("Price")),
                quantity: text(row, "Quantity").parse().ok(),
                visible: text(row, "Display") != "0",
            });
        }
        let total: usize = root
            .attribute("totalResultsAvailable")
            .and_then(|total| total.parse().ok())
            .unwrap_or(0);
        let next = start + rows;
        page.next = (rows > 0 && next <= total).then(|| next.to_string());
        Ok(page)
    })
}
