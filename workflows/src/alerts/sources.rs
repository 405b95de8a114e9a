//! What only the database knows about orders. A new kind of such alert is a function here: many
//! orders in, findings for each out, with one query for all of them.

use domain::OrderId;
use domain::alert::Finding;
use store::Tx;

use super::traces::Traces;
use super::watch::Watch;
use super::{blacklist, bundles, duplicates, products, tax_rates};
use crate::Result;

/// What is known about these orders, in their order, and which others have to be looked at again.
pub(super) struct Known {
    pub findings: Vec<Vec<Finding>>,
    /// Orders that are in the database and that one of these may be bundled with.
    pub neighbours: Vec<OrderId>,
}

pub(super) async fn ask(tx: &mut Tx, watch: &Watch, orders: &[Traces<'_>]) -> Result<Known> {
    let mut findings: Vec<Vec<Finding>> = orders.iter().map(|_| Vec::new()).collect();
    if orders.is_empty() {
        return Ok(Known {
            findings,
            neighbours: Vec::new(),
        });
    }
    blacklist::find(tx, watch, orders, &mut findings).await?;
    let neighbours = bundles::find(tx, watch, orders, &mut findings).await?;
    duplicates::find(tx, watch, orders, &mut findings).await?;
    products::find(tx, watch, orders, &mut findings).await?;
    tax_rates::find(tx, watch, orders, &mut findings).await?;
    Ok(Known { findings, neighbours })
}
