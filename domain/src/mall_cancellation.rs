//! Orders that somebody wants canceled at their mall. What becomes of them here is another decision.

use crate::publication::PublicationState;
use crate::{Instant, OrderId, ShopId, TenantId};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct MallCancellation {
    pub tenant_id: TenantId,
    pub order_id: OrderId,
    pub shop_id: ShopId,
    /// As the mall writes it.
    pub number: String,
    /// As the connectors spell it.
    pub reason: String,
    /// Words for the mall or the buyer.
    pub sealed: Vec<u8>,
    /// Whether the mall puts the goods back into its stock.
    pub restore_stock: bool,
    /// Waiting, confirmed or failed.
    pub state: PublicationState,
    /// Why the mall refused it, in its own words.
    pub code: String,
    pub message: String,
    /// At which the mall failed.
    pub attempts: i64,
    /// When it is told next; none: at once.
    pub due_at: Option<Instant>,
    pub created_at: Instant,
    pub changed_at: Instant,
}
