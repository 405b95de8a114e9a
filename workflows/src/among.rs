//! The orders that a rule is tried on.

use std::time::Duration;

use domain::condition::{Condition, Purpose};
use domain::{FieldError, OrderId};
use serde_json::Value;
use store::order_list::{OrderFilter, OrderSort};

use crate::{App, Caller, Result, conditions};

const TIME: Duration = Duration::from_secs(5);

/// Over which orders.
#[derive(Clone, Debug)]
pub enum Among {
    Orders(Vec<OrderId>),
    /// The newest of those for which a condition holds.
    Found {
        tree: Value,
        limit: i64,
    },
}

/// Orders of nobody are passed over by whoever opens them, so they are named here.
pub(crate) async fn ids(app: &App, caller: &Caller, among: Among) -> Result<Vec<OrderId>> {
    let (tree, limit) = match among {
        Among::Orders(ids) => {
            let there = store::orders::get_all(&app.store.db, caller.tenant, &ids).await?;
            let missing = |id: &OrderId| there.iter().all(|order| order.id != *id);
            let error = |place| FieldError::new(format!("/order_ids/{place}"), "unknown_reference");
            let errors: Vec<FieldError> = ids
                .iter()
                .enumerate()
                .filter(|(_, id)| missing(id))
                .map(|(place, _)| error(place))
                .collect();
            return if errors.is_empty() {
                Ok(ids)
            } else {
                Err(domain::Error::Invalid(errors).into())
            };
        }
        Among::Found { tree, limit } => (tree, limit),
    };
    let condition: Condition = conditions::read(app, caller, &tree, "/among", Purpose::Search).await?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let meaning = conditions::meaning(caller.tenant, &keys, now);
    let everything = OrderFilter::default();
    let found = store::order_list::search(
        &app.store.db,
        &everything,
        (&condition, &meaning),
        OrderSort::OrderedDesc,
        None,
        limit,
        TIME,
    );
    Ok(found.await?.into_iter().map(|order| order.id).collect())
}
