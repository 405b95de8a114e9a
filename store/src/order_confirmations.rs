//! 注文確認: orders that a mall is to be told of that the shop takes them. A row goes when the mall knows.

use domain::publication::PublicationState;
use domain::{Instant, ShopId, TenantId};

use crate::db::{On, sql};
use crate::{Result, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OrderConfirmation {
    pub number: String,
    /// Waiting or failed.
    pub state: PublicationState,
    /// Why the mall refused it, in its own words.
    pub code: String,
    pub message: String,
    pub attempts: i64,
    pub changed_at: Instant,
}

/// The mall is to be told of these.
pub async fn ask(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    numbers: &[String],
    now: Instant,
) -> Result<()> {
    for number in numbers {
        sql(
            &mut *tx,
            "INSERT INTO order_confirmations
                 (tenant_id, shop_id, number, state, attempts, code, message, due_at, changed_at)
             VALUES ($1, $2, $3, 'waiting', 0, '', '', $4, $4)
             ON CONFLICT (tenant_id, shop_id, number) DO NOTHING",
        )
        .bind(tenant)
        .bind(shop)
        .bind(number)
        .bind(now)
        .exec()
        .await?;
    }
    Ok(())
}

/// What the mall is to be told by now, what waits longest first.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    now: Instant,
    most: i64,
) -> Result<Vec<OrderConfirmation>> {
    sql(
        on,
        "SELECT number, state, code, message, attempts, changed_at FROM order_confirmations
         WHERE tenant_id = $1 AND shop_id = $2 AND state = 'waiting' AND due_at <= $3
         ORDER BY due_at LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(now)
    .bind(most)
    .all()
    .await
}

/// When there is something to tell at a shop next.
pub async fn next_due(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<Option<Instant>> {
    let next: Option<(Instant,)> = sql(
        on,
        "SELECT due_at FROM order_confirmations
         WHERE tenant_id = $1 AND shop_id = $2 AND state = 'waiting' ORDER BY due_at LIMIT 1",
    )
    .bind(tenant)
    .bind(shop)
    .opt()
    .await?;
    Ok(next.map(|(at,)| at))
}

/// The mall failed on it: others come first.
pub async fn put_off(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    number: &str,
    due_at: Instant,
) -> Result<()> {
    sql(
        tx,
        "UPDATE order_confirmations SET attempts = attempts + 1, due_at = $4
         WHERE tenant_id = $1 AND shop_id = $2 AND number = $3",
    )
    .bind(tenant)
    .bind(shop)
    .bind(number)
    .bind(due_at)
    .exec()
    .await
    .map(drop)
}

/// All that the mall does not know yet, by number.
pub async fn open(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    most: i64,
) -> Result<Vec<OrderConfirmation>> {
    sql(
        on,
        "SELECT number, state, code, message, attempts, changed_at FROM order_confirmations
         WHERE tenant_id = $1 AND shop_id = $2 ORDER BY number LIMIT $3",
    )
    .bind(tenant)
    .bind(shop)
    .bind(most)
    .all()
    .await
}

/// The mall knows.
pub async fn done(tx: &mut Tx, tenant: TenantId, shop: ShopId, numbers: &[String]) -> Result<()> {
    let mut query = sql(
        tx,
        "DELETE FROM order_confirmations WHERE tenant_id = $1 AND shop_id = $2 AND number",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(numbers);
    query.exec().await.map(drop)
}

/// The mall refuses it.
pub async fn refused(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    (number, code, message): (&str, &str, &str),
    now: Instant,
) -> Result<()> {
    sql(
        tx,
        "UPDATE order_confirmations SET state = 'failed', attempts = attempts + 1, code = $4, message = $5,
             changed_at = $6
         WHERE tenant_id = $1 AND shop_id = $2 AND number = $3",
    )
    .bind(tenant)
    .bind(shop)
    .bind(number)
    .bind(code)
    .bind(message)
    .bind(now)
    .exec()
    .await
    .map(drop)
}
