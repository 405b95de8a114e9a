//! Compares every level of stock with the sum of its movements, and with what orders hold.

use crate::handler::{JobContext, JobError};

/// The job `VerifyStock`, of all tenants. A level that drifted is a fault of the program: it is told, and
/// left for people to see.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let mut drifted = 0_u32;
    for tenant in store::tenants::all(&context.app.store.db).await? {
        let found = workflows::stock::verify(&context.app, tenant.id, &context.stop).await?;
        for drift in found.ok_or(JobError::Stopped)? {
            drifted += 1;
            tracing::error!(tenant = %tenant.id, variant = %drift.variant_id, warehouse = %drift.warehouse_id,
                on_hand = drift.on_hand, ledger_on_hand = drift.ledger_on_hand, reserved = drift.reserved,
                ledger_reserved = drift.ledger_reserved, held = drift.held, "a stock level is not its ledger's sum");
        }
    }
    metrics::gauge!("nekonote_stock_drift").set(f64::from(drifted));
    Ok(())
}
