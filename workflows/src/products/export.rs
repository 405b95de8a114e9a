//! All products as a file of 商品基本情報, a batch at a time.

use bytes::Bytes;
use connectors::TextEncoding;
use connectors::product_file::{self, ProductLineOut};
use domain::ProductId;
use store::products::ProductFilter;

use crate::files::{FileBytes, paged};
use crate::{App, Caller, Error, Result};

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
    let mut lines = Vec::new();
    for product in &products {
        let own = variants.get(&product.id).map(Vec::as_slice).unwrap_or_default();
        lines.extend(own.iter().map(|variant| ProductLineOut {
            product,
            variant,
            variants: own.len(),
            stock: None,
        }));
    }
    let bytes = product_file::write(&lines, after.is_none(), encoding)
        .map_err(|error| Error::Internal(error.to_string()))?;
    let last = products.last().map(|product| product.code.clone());
    Ok((bytes.into(), last))
}
