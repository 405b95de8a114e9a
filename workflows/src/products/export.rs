//! All products as a file of 商品基本情報, a batch at a time.

use std::collections::HashMap;

use bytes::Bytes;
use connectors::TextEncoding;
use connectors::product_file::{self, ProductLineOut};
use domain::product::Variant;
use domain::{ProductId, VariantId};
use store::products::ProductFilter;

use crate::files::{FileBytes, paged};
use crate::{App, Caller, Error, Result, stock};

const BATCH: i64 = 500;

/// By code; what the encoding lacks becomes its common form or 〓.
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
    let products =
        store::products::list(db, tenant, &ProductFilter::default(), after.as_deref(), BATCH).await?;
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let variants = store::variants::of_products(db, tenant, &ids).await?;
    let stock = on_hand(&app, &caller, variants.values().flatten()).await?;
    let mut lines = Vec::new();
    for product in &products {
        let own = variants.get(&product.id).map(Vec::as_slice).unwrap_or_default();
        lines.extend(own.iter().map(|variant| ProductLineOut {
            product,
            variant,
            variants: own.len(),
            stock: stock.get(&variant.id).copied(),
        }));
    }
    let bytes = product_file::write(&lines, after.is_none(), encoding)
        .map_err(|error| Error::Internal(error.to_string()))?;
    let last = products.last().map(|product| product.code.clone());
    Ok((bytes.into(), last))
}

/// 実在庫数: what lies there, in all warehouses. Sets lie nowhere, and of some things nobody keeps count.
async fn on_hand(
    app: &App,
    caller: &Caller,
    variants: impl Iterator<Item = &Variant>,
) -> Result<HashMap<VariantId, i64>> {
    let single: Vec<Variant> = variants.filter(|variant| !variant.is_set).cloned().collect();
    let stock = stock::available(&mut &app.store.db, caller.tenant, &single).await?;
    let counted = stock.into_iter().filter(|stock| stock.is_counted);
    Ok(counted.map(|stock| (stock.variant, stock.on_hand)).collect())
}
