//! What an address may have to be, made when somebody reads it who may: it is never stored.

use domain::OrderId;
use domain::alert_check::{OrderFacts, suggestions as places};
use domain::temperature::Cooled;

use crate::{App, Caller, Result};

/// The places that the postal code of a shipment's recipient stands for.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// Its place among the order's shipments, from 1.
    pub shipment: i64,
    pub addresses: Vec<String>,
}

/// For the shipments at these places. The caller needs the scope for personal data.
pub async fn suggestions(
    app: &App,
    caller: &Caller,
    order: OrderId,
    shipments: &[i64],
) -> Result<Vec<Suggestion>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    crate::postal::renew(app).await?;
    let table = app.postal.table()?;
    let mut tx = app.store.db.begin().await?;
    let open = crate::orders::open(&mut tx, &keys, caller.tenant, &[order])
        .await?
        .pop();
    tx.rollback().await?;
    let open = open.ok_or(domain::Error::NotFound)?;
    let facts = OrderFacts::of_order(&open, &Cooled::default());
    let those = facts
        .shipments
        .iter()
        .filter(|shipment| shipments.contains(&shipment.position));
    let suggestion = those.map(|shipment| Suggestion {
        shipment: shipment.position,
        addresses: places(&shipment.recipient.person, &table),
    });
    Ok(suggestion.collect())
}
