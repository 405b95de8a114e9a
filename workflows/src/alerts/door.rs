//! Alerts of orders that enter: what only the database knows is asked once for all of them.

use domain::alert_changes::{AlertChanges, Standing, Tally, alert};
use domain::event::Actor;
use domain::{AlertId, OrderId};
use store::Tx;
use store::orders::OrderRows;

use super::bundles;
use super::refresh::events;
use super::sources;
use super::traces::Traces;
use super::watch::Watch;
use crate::{Result, new_id};

/// What is left to be done once the orders are stored.
#[must_use]
pub(crate) struct Entered {
    tally: Tally,
    neighbours: Vec<OrderId>,
}

/// Adds to new orders, which have the alerts that they tell by themselves, the others.
pub(crate) async fn at_the_door(tx: &mut Tx, watch: &Watch, orders: &mut [OrderRows]) -> Result<Entered> {
    let traces: Vec<Traces<'_>> = orders.iter().map(Traces::of_rows).collect();
    let known = sources::ask(tx, watch, &traces).await?;
    let mut tally = Tally::new();
    for (rows, findings) in orders.iter_mut().zip(known.findings) {
        let standing = Standing {
            tenant: watch.tenant,
            order: rows.order.id,
            status: rows.order.status,
        };
        for finding in watch.settings.apply(findings) {
            rows.alerts
                .push(alert(standing, finding, AlertId(new_id()), watch.now));
        }
        rows.order.open_alerts = i64::try_from(rows.alerts.len()).unwrap_or(i64::MAX);
        for alert in &rows.alerts {
            *tally.entry((alert.kind, alert.order_status)).or_default() += 1;
        }
    }
    Ok(Entered {
        tally,
        neighbours: known.neighbours,
    })
}

impl Entered {
    /// Once the orders are there: counts their alerts, and looks again at those they may be bundled
    /// with.
    pub(crate) async fn settle(self, tx: &mut Tx, watch: &Watch, actor: &Actor) -> Result<()> {
        let mut changes = AlertChanges {
            tally: self.tally,
            ..AlertChanges::default()
        };
        bundles::look_again(tx, watch, &self.neighbours, &mut changes).await?;
        store::alerts::write(tx, watch.tenant, &changes, watch.now).await?;
        store::events::insert(tx, &events(watch, actor, &changes)).await?;
        Ok(())
    }
}
