//! All products as a file of 商品基本情報, a batch at a time.

use bytes::Bytes;
use connectors::TextEncoding;
use connectors::product_file::{self, ProductLineOut};
use domain::ProductId;
use futures_util::{StreamExt as _, stream};
use store::products::ProductFilter;

use crate::files::FileBytes;
use crate::{App, Caller, Error, Result};

const BATCH: i64 = 500;

/// From which product the next batch is.
enum Next {
    Start,
    After(String),
    End,
}

/// By code; what the encoding lacks becomes its common form or 〓.
pub fn export(app: App, caller: Caller, encoding: TextEncoding) -> FileBytes {
    let start = (app, caller, Next::Start);
    let batches = stream::try_unfold(start, move |(app, caller, next)| async move {
        let after = match &next {
            Next::End => return Ok(None),
            Next::Start => None,
            Next::After(code) => Some(code.as_str()),
        };
        let page = page(&app, &caller, after, encoding).await;
        let (bytes, last) = page.map_err(std::io::Error::other)?;
        let next = last.map_or(Next::End, Next::After);
        Ok::<_, std::io::Error>(Some((bytes, (app, caller, next))))
    });
    batches.boxed()
}

async fn page(
    app: &App,
    caller: &Caller,
    after: Option<&str>,
    encoding: TextEncoding,
) -> Result<(Bytes, Option<String>)> {
    let (db, tenant) = (&app.store.db, caller.tenant);
    let products = store::products::list(db, tenant, &ProductFilter::default(), after, BATCH).await?;
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
