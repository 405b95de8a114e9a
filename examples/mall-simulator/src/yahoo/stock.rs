//! setStock, getStock and myItemList.

use std::fmt::Write as _;

use super::{SELLER, xml};
use crate::ask::{Answer, Ask};
use crate::catalog::{PRODUCTS, Product};
use crate::fault::FaultKind;
use crate::world::{Shop, Told};

/// Only what comes in kinds has one.
pub(super) fn sub_code(product: &Product) -> String {
    if product.option.is_empty() {
        String::new()
    } else {
        format!("{}-{}", product.item, product.variant)
    }
}

/// Rows that are wrong are told, the others are taken: 207.
pub(super) fn set(shop: &mut Shop, ask: &Ask, told: &Told, _now: i64) -> Answer {
    let (Some(codes), Some(quantities)) = (ask.form("item_code"), ask.form("quantity")) else {
        return xml::error(400, "st-02001", "item_code and quantity are required");
    };
    let (codes, quantities): (Vec<&str>, Vec<&str>) =
        (codes.split(',').collect(), quantities.split(',').collect());
    if ask.form("seller_id").as_deref() != Some(SELLER)
        || codes.len() != quantities.len()
        || codes.len() > 1_000
    {
        return xml::error(400, "st-02002", "lists of different lengths");
    }
    let (mut rows, mut failed) = (String::new(), 0);
    for (code, quantity) in codes.iter().zip(&quantities) {
        let (item, sub) = code.split_once(':').unwrap_or((code, ""));
        let product = PRODUCTS.iter().position(|p| p.item == item && sub_code(p) == sub);
        let is_refused = |i: usize| told.has(&FaultKind::RefuseStock(PRODUCTS[i].sku.to_owned()));
        let result = match product {
            Some(i) if !is_refused(i) => number(quantity, shop.stock[i])
                .map(|quantity| (i, quantity))
                .ok_or("st-02104"),
            _ => Err("st-02101"),
        };
        let (shown, error) = match result {
            Ok((i, quantity)) => {
                shop.stock[i] = quantity;
                (quantity.to_string(), String::new())
            }
            Err(error) => {
                failed += 1;
                (String::new(), format!("<ErrorCode>{error}</ErrorCode>"))
            }
        };
        let _written = write!(
            rows,
            "<Result><ItemCode>\n{item}\n</ItemCode><SubCode>{sub}</SubCode><Quantity>{shown}</Quantity>{error}</Result>"
        );
    }
    xml::answer(
        if failed > 0 { 207 } else { 200 },
        &set_of(codes.len(), codes.len(), &rows),
    )
}

/// A code that is not there has a row as well, which says so.
pub(super) fn get(shop: &mut Shop, ask: &Ask, _told: &Told, _now: i64) -> Answer {
    let Some(codes) = ask.form("item_code") else {
        return xml::error(400, "st-01001", "item_code is required");
    };
    let codes: Vec<&str> = codes.split(',').collect();
    if ask.form("seller_id").as_deref() != Some(SELLER) || codes.len() > 1_000 {
        return xml::error(400, "st-01002", "1 to 1,000 codes of the seller's own");
    }
    let (mut rows, mut found) = (String::new(), 0);
    for code in &codes {
        let (item, sub) = code.split_once(':').unwrap_or((code, ""));
        let product = PRODUCTS.iter().position(|p| p.item == item && sub_code(p) == sub);
        let stands = match product {
            Some(i) => {
                found += 1;
                format!(
                    "<Status>1</Status><Quantity>{}</Quantity><AllowOverdraft>0</AllowOverdraft>\
                     <IsPublished>1</IsPublished><UpdateTime>2026-11-22T12:00:00+09:00</UpdateTime><StockClose>0</StockClose>",
                    shop.stock[i]
                )
            }
            None => "<Status>0</Status>".to_owned(),
        };
        let _written = write!(
            rows,
            "<Result><ItemCode>\n{item}\n</ItemCode><SubCode>{sub}</SubCode>{stands}</Result>"
        );
    }
    xml::answer(
        200,
        &format!(
            "<ResultSet totalResultsAvailable=\"{0}\" totalResultsReturned=\"{0}\" firstResultPosition=\"1\" \
             ok=\"{found}\" ng=\"{1}\">{rows}</ResultSet>",
            codes.len(),
            codes.len() - found
        ),
    )
}

/// An absolute number, or one with a sign to be added.
fn number(text: &str, before: i64) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    let is_relative = text.starts_with('+') || text.starts_with('-');
    Some(if is_relative { before + number } else { number })
}

pub(super) fn items(shop: &mut Shop, ask: &Ask, _told: &Told, _now: i64) -> Answer {
    let number = |name: &str, default| {
        ask.query(name)
            .and_then(|text| text.parse::<usize>().ok())
            .unwrap_or(default)
    };
    let (start, results) = (number("start", 1).max(1), number("results", 10));
    let mut items: Vec<&str> = PRODUCTS.iter().map(|product| product.item).collect();
    items.dedup();
    let mut rows = String::new();
    let mut returned = 0;
    for item in items.iter().skip(start - 1).take(results) {
        returned += 1;
        let kinds: Vec<usize> = (0..PRODUCTS.len())
            .filter(|i| PRODUCTS[*i].item == *item)
            .collect();
        let Some(first) = kinds.first().map(|i| &PRODUCTS[*i]) else {
            continue;
        };
        let _written = write!(
            rows,
            "<Result><ItemCode>{item}</ItemCode><HasSubCode>{}</HasSubCode>{}<Display>1</Display><Price>{}</Price>\
             <SalePrice /><Quantity>{}</Quantity></Result>",
            i32::from(kinds.len() > 1),
            xml::leaf("Name", first.name),
            first.price,
            kinds.iter().map(|i| shop.stock[*i]).sum::<i64>()
        );
    }
    xml::answer(200, &set_of(items.len(), returned, &rows))
}

fn set_of(available: usize, returned: usize, rows: &str) -> String {
    format!(
        "<ResultSet totalResultsAvailable=\"{available}\" totalResultsReturned=\"{returned}\" \
         firstResultPosition=\"1\">{rows}</ResultSet>"
    )
}
