//! myItemList: what is listed, by item, and getStock for what it does not tell: sub codes, as far as they are
//! known from orders.

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
                page.divided.push(code);
                continue;
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

/// A row with `Status` 0 is of a code that the mall does not have; a number that is missing means that there
/// is no end of it.
pub(super) fn stock(response: &Response) -> Result<ProductPage, MallError> {
    read(response, |root| {
        let rows = children(root, "Result").filter(|row| text(*row, "Status") == "1");
        let products = rows.map(|row| {
            let (item, sub) = (text(row, "ItemCode"), text(row, "SubCode"));
            MallProduct {
                sku: if sub.is_empty() { item.clone() } else { sub.clone() },
                listing: ListingCode::new(item, sub),
                name: String::new(),
                options: String::new(),
                jan: String::new(),
                price: None,
                quantity: text(row, "Quantity").parse().ok(),
                visible: text(row, "IsPublished") != "0",
            }
        });
        Ok(ProductPage {
            products: products.collect(),
            ..ProductPage::default()
        })
    })
}
