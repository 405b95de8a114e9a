//! 商品API: what is listed, one entry per SKU.

use serde_json::Value;

use super::super::lenient::whole;
use super::super::{ListingCode, MallError, MallProduct, ProductPage, Response};
use super::{answer, budget, sku};

pub(super) fn page(response: &Response, asked: Option<&str>) -> Result<ProductPage, MallError> {
    let body = answer::body(response)?;
    let Some(results) = body.get("results").and_then(Value::as_array) else {
        let error = body.get("errors").and_then(|errors| errors.get(0));
        let text = |name| {
            error
                .and_then(|e| e.get(name))
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        return Err(match error {
            Some(_) => MallError::refused(text("code"), text("message")),
            None => MallError::unreadable("no results"),
        });
    };
    let mut page = ProductPage {
        next: next(&body, results.len(), asked),
        ..ProductPage::default()
    };
    for result in results {
        match result.get("item") {
            Some(item) if item.get("manageNumber").is_some_and(Value::is_string) => {
                page.products.extend(variants(item, result.get("inventory")));
            }
            _ => page.problems.push("an item without manageNumber".to_owned()),
        }
    }
    Ok(page)
}

/// By mark where the mall gives one that is new, else by offset while there is more.
fn next(body: &Value, here: usize, asked: Option<&str>) -> Option<String> {
    let mark = body
        .get("nextCursorMark")
        .and_then(Value::as_str)
        .filter(|mark| !mark.is_empty());
    if here == 0 {
        return None;
    }
    if let Some(mark) = mark {
        let next = format!("mark:{mark}");
        return (asked != Some(&next) && here == budget::ITEM_PAGE).then_some(next);
    }
    let before: usize = asked
        .and_then(|asked| asked.strip_prefix("offset:"))
        .and_then(|offset| offset.parse().ok())
        .unwrap_or(0);
    let found = body.get("numFound").and_then(Value::as_u64).unwrap_or(0);
    let read = before + here;
    (u64::try_from(read).is_ok_and(|read| read < found)).then(|| format!("offset:{read}"))
}

fn variants(item: &Value, inventory: Option<&Value>) -> Vec<MallProduct> {
    let text = |of: &Value, name: &str| {
        of.get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let (manage_number, item_number) = (text(item, "manageNumber"), text(item, "itemNumber"));
    let hidden = |of: &Value, name: &str| of.get(name).and_then(Value::as_bool).unwrap_or(false);
    let item_hidden = hidden(item, "hideItem");
    let variants = item.get("variants").and_then(Value::as_object);
    let varies = variants.is_some_and(|variants| variants.len() > 1);
    variants
        .into_iter()
        .flatten()
        .map(|(id, variant)| MallProduct {
            listing: ListingCode::new(&manage_number, id),
            sku: sku::code(
                &text(variant, "merchantDefinedSkuId"),
                [&item_number, &manage_number],
                varies,
                id,
            ),
            name: text(item, "title"),
            options: options(variant),
            jan: variant
                .get("articleNumber")
                .map(|number| text(number, "value"))
                .unwrap_or_default(),
            price: variant.get("standardPrice").and_then(price),
            quantity: inventory.and_then(|inventory| quantity(inventory, id)),
            visible: !item_hidden && !hidden(variant, "hidden"),
        })
        .collect()
}

/// `selectorValues`: `{"color": "赤", "size": "M"}`.
fn options(variant: &Value) -> String {
    let values = variant.get("selectorValues").and_then(Value::as_object);
    let pairs = values.into_iter().flatten();
    let pairs: Vec<String> = pairs
        .map(|(axis, value)| format!("{axis}: {}", value.as_str().unwrap_or_default()))
        .collect();
    pairs.join(", ")
}

/// A text in the documentation, sometimes a number in its samples.
fn price(value: &Value) -> Option<domain::Yen> {
    let digits = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    whole(&digits).map(domain::Yen)
}

/// A list of rows with `variantId`, or a map by it: the samples are not of one mind.
fn quantity(inventory: &Value, id: &str) -> Option<i64> {
    let rows = inventory.get("variants").unwrap_or(inventory);
    let row = match rows {
        Value::Array(rows) => rows
            .iter()
            .find(|row| row.get("variantId").and_then(Value::as_str) == Some(id)),
        rows => rows.get(id),
    };
    row?.get("quantity")?.as_i64()
}
