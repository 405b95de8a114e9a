//! Products from before they could be searched: read once, before anybody searches.

use crate::App;

const BATCH: i64 = 500;

/// How many there were, of all tenants.
pub async fn read_up(app: &App) -> store::Result<u64> {
    let mut products = 0;
    loop {
        let batch = store::products::unread(&app.store.db, BATCH).await?;
        if batch.is_empty() {
            return Ok(products);
        }
        let mut tx = app.store.db.begin().await?;
        for product in &batch {
            store::products::read_up(&mut tx, product).await?;
            products += 1;
        }
        tx.commit().await?;
    }
}
