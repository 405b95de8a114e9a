//! 在庫一覧: all variants with their stock as a file, a batch at a time.

use std::collections::HashMap;

use bytes::Bytes;
use connectors::TextEncoding;
use connectors::stock_file::{self, MallCode, StockLine};
use domain::ProductId;
use domain::product::{Product, Variant};
use domain::route::SalesRouteKind;
use store::variants::VariantFilter;

use super::read::{Availability, available};
use crate::files::{FileBytes, paged};
use crate::{App, Caller, Error, Result};

const BATCH: i64 = 500;

/// By sku; what the encoding lacks becomes its common form or 〓.
pub fn export(app: App, caller: Caller, encoding: TextEncoding) -> FileBytes {
    paged(move |after| page(app.clone(), caller.clone(), after, encoding))
}

async fn page(
    app: App,
    caller: Caller,
    after: Option<String>,
    encoding: TextEncoding,
) -> Result<(Bytes, Option<String>)> {
    let (db, tenant) = (&app.store.db, caller.tenant);
    let variants =
        store::variants::list(db, tenant, &VariantFilter::default(), after.as_deref(), BATCH).await?;
    let ids: Vec<ProductId> = variants.iter().map(|variant| variant.product_id).collect();
    let products: HashMap<ProductId, Product> = store::products::get_all(db, tenant, &ids)
        .await?
        .into_iter()
        .map(|product| (product.id, product))
        .collect();
    let stock = available(&mut &app.store.db, tenant, &variants).await?;
    let codes = codes(&app, &caller, &variants).await?;
    let mut lines = Vec::with_capacity(variants.len());
    for (variant, stock) in variants.iter().zip(&stock) {
        let Some(product) = products.get(&variant.product_id) else {
            continue;
        };
        let own = codes.iter().filter(|(id, ..)| *id == variant.id);
        lines.push(StockLine {
            product,
            variant,
            stock: number(stock, variant.is_set),
            codes: own.map(|(_, mall, code)| (*mall, code.as_str())).collect(),
        });
    }
    let bytes = stock_file::write(&lines, after.is_none(), encoding)
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok((bytes.into(), variants.last().map(|variant| variant.sku.clone())))
}

/// What lies there; of a set, how many can still be made, which is none where more is spoken for than there is.
fn number(stock: &Availability, is_set: bool) -> i64 {
    if is_set {
        stock.available.max(0)
    } else {
        stock.on_hand
    }
}

type CodeOf = (domain::VariantId, MallCode, String);

/// What malls call these: of those whose columns the file has.
async fn codes(app: &App, caller: &Caller, variants: &[Variant]) -> Result<Vec<CodeOf>> {
    let db = &app.store.db;
    let routes = store::routes::sales_routes(db, caller.tenant).await?;
    let malls: HashMap<_, MallCode> = routes
        .iter()
        .filter_map(|route| Some((route.id, mall(route.kind)?)))
        .collect();
    let ids: Vec<_> = variants.iter().map(|variant| variant.id).collect();
    let listings = store::listings::of_variants(db, caller.tenant, &ids).await?;
    let code = |listing: domain::listing::Listing| {
        let mall = *malls.get(&listing.sales_route_id)?;
        Some((listing.variant_id, mall, listing.code))
    };
    Ok(listings.into_iter().filter_map(code).collect())
}

fn mall(kind: SalesRouteKind) -> Option<MallCode> {
    MALLS.iter().find(|(of, _)| *of == kind).map(|(_, mall)| *mall)
}

const MALLS: &[(SalesRouteKind, MallCode)] = &[
    (SalesRouteKind::Rakuten, MallCode::Rakuten),
    (SalesRouteKind::Yahoo, MallCode::Yahoo),
    (SalesRouteKind::Amazon, MallCode::Amazon),
];

#[cfg(test)]
mod tests {
    use domain::VariantId;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn numbers() {
        for (on_hand, available, is_set, expected) in [
            (7, 5, false, 7),
            (3, -2, false, 3),
            (0, 4, true, 4),
            (0, 0, true, 0),
            // More of a component is spoken for than there is.
            (0, -2, true, 0),
        ] {
            let stock = Availability {
                variant: VariantId(Uuid::nil()),
                on_hand,
                reserved: 0,
                available,
                shown: 0,
                is_counted: true,
                levels: Vec::new(),
            };
            assert_eq!(number(&stock, is_set), expected, "{on_hand} {available} {is_set}");
        }
    }
}
