//! `POST /v1/orders/search`: orders for which a condition holds.

use domain::OrderId;
use poem_openapi::types::Any;
use poem_openapi::{Object, OpenApi};
use serde::{Serialize, Serializer};
use serde_json::Value;
use workflows::orders::{self, ListQuery};

use super::include::{Include, Included};
use super::list_params::{Key, Sort, position};
use super::view::OrderView;
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead};
use crate::body::Body;
use crate::failure::Failure;
use crate::paging::{Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{ConditionTree, Id};

/// Which orders are looked for.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct OrderSearch {
    #[oai(rename = "where")]
    condition: ConditionTree,
    #[oai(default)]
    sort: Sort,
    /// What comes along with each order; by default nothing.
    #[oai(default)]
    include: Vec<Include>,
    /// How many a page.
    #[oai(
        default = "default_limit",
        validator(minimum(value = "1"), maximum(value = "200"))
    )]
    limit: u32,
    /// `next_cursor` of the page before, with the same condition and sort.
    #[oai(nullable)]
    cursor: Option<String>,
    /// Whether `verdicts` come along.
    #[oai(default)]
    explain: bool,
}

/// One page of orders found.
#[derive(Clone, Debug, Object, Serialize)]
struct FoundOrders {
    items: Vec<OrderView>,
    #[oai(nullable)]
    next_cursor: Option<String>,
    /// For each of the items, why the condition holds; null unless asked for by `explain`.
    #[oai(nullable)]
    verdicts: Option<Vec<OrderVerdict>>,
}

/// Why a condition holds for an order.
#[derive(Clone, Debug, Object, Serialize)]
struct OrderVerdict {
    /// The id of the order.
    order_id: Id<OrderId>,
    /// The condition as it was sent, with `holds` at every node.
    #[oai(rename = "where")]
    #[serde(rename = "where", serialize_with = "any")]
    condition: Any<Value>,
}

pub struct OrderSearchApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl OrderSearchApi {
    /// Search orders
    ///
    /// Those for which a condition holds, as `GET /v1/orders` shows them. Asking about personal data
    /// needs the scope `pii:read`. A search that takes too long is given up: add a condition that few
    /// orders fulfil. It only reads, so an `Idempotency-Key` is taken and not needed: sent again, it
    /// searches again.
    #[oai(path = "/orders/search", method = "post", operation_id = "search_orders")]
    async fn search_orders(
        &self,
        auth: Auth<OrdersRead>,
        body: Body<OrderSearch>,
    ) -> Result<Listed<FoundOrders>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let asked = body.0;
        let included = Included::asked(caller, &asked.include)?;
        let mut query = ListQuery {
            condition: Some(asked.condition.0.clone()),
            sort: asked.sort.into(),
            ..ListQuery::default()
        };
        let paging: Paging<Key> = Paging::in_body(Some(asked.limit), asked.cursor.as_deref(), &query)?;
        query.after = paging.after.map(position);
        query.limit = i64::from(paging.fetch());
        let rows = orders::list(app, caller, &query).await?;
        let (rows, next_cursor) = paging.cut(rows, |order| asked.sort.key(order))?;
        let ids: Vec<OrderId> = rows.iter().map(|order| order.id).collect();
        if included.is_personal() {
            auth.note_read(app, "orders.search", &ids).await?;
        }
        let verdicts = if asked.explain {
            let trees = orders::explain(app, caller, &asked.condition.0, &ids).await?;
            Some(
                trees
                    .into_iter()
                    .map(|(id, tree)| OrderVerdict::new(id, tree))
                    .collect(),
            )
        } else {
            None
        };
        let routes = rows
            .iter()
            .map(|order| (order.sales_route_id, order.processing_route_id));
        let steps = rows.iter().filter_map(|order| order.sub_status_id);
        let codes = self.0.route_book.codes(app, caller, routes, steps).await?;
        let views = orders::load(app, caller, rows, included.detail()).await?;
        let items = views
            .into_iter()
            .map(|read| OrderView::new(read, included, &codes))
            .collect();
        Ok(Answer::written(&FoundOrders {
            items,
            next_cursor,
            verdicts,
        })?
        .into())
    }
}

impl OrderVerdict {
    fn new(order: OrderId, tree: Value) -> OrderVerdict {
        OrderVerdict {
            order_id: Id(order),
            condition: Any(tree),
        }
    }
}

fn any<S: Serializer>(value: &Any<Value>, serializer: S) -> Result<S::Ok, S::Error> {
    value.0.serialize(serializer)
}
