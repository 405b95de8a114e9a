//! Pages of orders.

use std::collections::HashMap;
use std::time::Duration;

use domain::condition::{self, Condition, Facts, Purpose};
use domain::open_order::OpenOrder;
use domain::order::{Order, OrderStatus};
use domain::payment::PaymentState;
use domain::{CustomerId, FieldError, Instant, OrderId, SavedSearchId};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use store::order_list::{OrderFilter, OrderPosition, OrderSort};
use store::vault::Blind;

use crate::{App, Caller, Result, conditions, saved_searches};

/// What is asked for may touch every order there is; it is given up after this.
pub(crate) const LIST_TIME: Duration = Duration::from_secs(5);

/// What is asked for; texts as people type them. It serialises as what selects and sorts, without
/// the place in the list. What was kept is read by later versions: a filter that one does not know fails,
/// since without it more orders would be meant.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ListQuery {
    pub ids: Vec<OrderId>,
    pub customers: Vec<CustomerId>,
    /// Codes of sales routes.
    pub routes: Vec<String>,
    /// Codes of processing routes.
    pub processing_routes: Vec<String>,
    pub statuses: Vec<OrderStatus>,
    #[serde(alias = "number", deserialize_with = "numbers")]
    pub numbers: Vec<String>,
    pub ordered_from: Option<Instant>,
    pub ordered_to: Option<Instant>,
    pub updated_from: Option<Instant>,
    pub updated_to: Option<Instant>,
    pub buyer_email: Option<String>,
    pub buyer_phone: Option<String>,
    pub buyer_name: Option<String>,
    pub sku: Option<String>,
    pub has_alerts: Option<bool>,
    pub payment_state: Option<PaymentState>,
    pub on_hold: Option<bool>,
    /// On hold until today or an earlier day.
    pub hold_due: bool,
    /// Codes of steps.
    pub sub_statuses: Vec<String>,
    /// A condition tree that must hold.
    pub condition: Option<Value>,
    /// Whose condition must hold.
    pub saved_search: Option<SavedSearchId>,
    /// What a saved search asked when this was kept: another tree that must hold.
    pub kept: Option<Value>,
    pub sort: OrderSort,
    #[serde(skip)]
    pub after: Option<OrderPosition>,
    #[serde(skip)]
    pub limit: i64,
}

/// As they are kept, or as the one that there could be at first.
fn numbers<'de, D: Deserializer<'de>>(kept: D) -> std::result::Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Numbers {
        Many(Vec<String>),
        One(Option<String>),
    }
    Ok(match Numbers::deserialize(kept)? {
        Numbers::Many(numbers) => numbers,
        Numbers::One(number) => number.into_iter().collect(),
    })
}

impl ListQuery {
    pub fn require_scopes(&self, caller: &Caller) -> Result<()> {
        let looked_up = [&self.buyer_email, &self.buyer_phone, &self.buyer_name];
        caller.require_to_ask(looked_up.into_iter().any(Option::is_some))
    }
}

pub async fn list(app: &App, caller: &Caller, query: &ListQuery) -> Result<Vec<Order>> {
    list_within(app, caller, query, LIST_TIME).await
}

/// As [`list`], for whoever has more time.
pub(crate) async fn list_within(
    app: &App,
    caller: &Caller,
    query: &ListQuery,
    time: Duration,
) -> Result<Vec<Order>> {
    let Some(filter) = list_filter(app, caller, query).await? else {
        return Ok(Vec::new());
    };
    let (db, page) = (&app.store.db, (query.sort, query.after, query.limit));
    if let Some(condition) = condition(app, caller, query).await? {
        let keys = app.store.keys(caller.tenant, app.now()).await?;
        let meaning = conditions::meaning(caller.tenant, &keys, app.now());
        let (sort, after, limit) = page;
        let asked = (&condition, &meaning);
        return Ok(store::order_list::search(db, &filter, asked, sort, after, limit, time).await?);
    }
    let (sort, after, limit) = page;
    Ok(store::order_list::list(db, caller.tenant, &filter, sort, after, limit, time).await?)
}

/// What must hold beside the filters.
async fn condition(app: &App, caller: &Caller, query: &ListQuery) -> Result<Option<Condition>> {
    let mut parts = Vec::new();
    if let Some(tree) = &query.condition {
        parts.push(conditions::read(app, caller, tree, "/where", Purpose::Search).await?);
    }
    if let Some(id) = query.saved_search {
        let kept = saved_searches::condition(app, caller.tenant, id).await?;
        parts.push(kept.ok_or_else(|| FieldError::new("?saved_search_id", "unknown_reference"))?);
    }
    if let Some(tree) = &query.kept {
        parts.push(conditions::kept(tree, Purpose::Search)?);
    }
    Ok((!parts.is_empty()).then_some(Condition::All(parts)))
}

/// Why a condition holds for these orders or does not: the tree with a verdict at every node.
pub async fn explain(
    app: &App,
    caller: &Caller,
    tree: &Value,
    orders: &[OrderId],
) -> Result<Vec<(OrderId, Value)>> {
    let now = app.now();
    let mut db = &app.store.db;
    let codes = conditions::codes(&mut db, caller.tenant).await?;
    let condition = conditions::read_with(caller, tree, "/where", Purpose::Search, &codes)?;
    let keys = app.store.keys(caller.tenant, now).await?;
    let open = super::open_to_ask(&mut db, &keys, caller.tenant, orders).await?;
    let open: HashMap<OrderId, OpenOrder> = open.into_iter().map(|open| (open.order.id, open)).collect();
    let verdict = |id: &OrderId| {
        let facts = Facts::of_order(open.get(id)?, &codes);
        let verdict = condition::explain(tree, &condition, &facts, now.date_in_tokyo());
        Some((*id, verdict))
    };
    Ok(orders.iter().filter_map(verdict).collect())
}

/// `None`: nothing can match, because a text that is looked for is not even a phone number, mail
/// address or name.
pub async fn list_filter(app: &App, caller: &Caller, query: &ListQuery) -> Result<Option<OrderFilter>> {
    query.require_scopes(caller)?;
    let mut filter = OrderFilter {
        statuses: query.statuses.clone(),
        ids: query.ids.clone(),
        customers: query.customers.clone(),
        numbers: query.numbers.clone(),
        ordered_from: query.ordered_from,
        ordered_to: query.ordered_to,
        updated_from: query.updated_from,
        updated_to: query.updated_to,
        sku: query.sku.clone(),
        has_alerts: query.has_alerts,
        payment_state: query.payment_state,
        on_hold: query.on_hold,
        hold_due: query.hold_due.then(|| app.now().date_in_tokyo()),
        ..OrderFilter::default()
    };
    if !query.routes.is_empty() {
        let known = store::routes::sales_routes(&app.store.db, caller.tenant).await?;
        for code in &query.routes {
            let route = known.iter().find(|route| route.code == *code);
            filter.sales_routes.push(
                route
                    .ok_or_else(|| FieldError::new("?route", "unknown_route"))?
                    .id,
            );
        }
    }
    if !query.processing_routes.is_empty() {
        let known = store::routes::processing_routes(&app.store.db, caller.tenant).await?;
        for code in &query.processing_routes {
            let route = known.iter().find(|route| route.code == *code);
            let route = route.ok_or_else(|| FieldError::new("?processing_route", "unknown_route"))?;
            filter.processing_routes.push(route.id);
        }
    }
    if !query.sub_statuses.is_empty() {
        let known = store::sub_statuses::list(&app.store.db, caller.tenant).await?;
        for code in &query.sub_statuses {
            let step = known.iter().find(|step| step.code == *code);
            let step = step.ok_or_else(|| FieldError::new("?sub_status", "unknown_reference"))?;
            filter.sub_statuses.push(step.id);
        }
    }
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    for (text, kind, normal, index) in [
        (
            &query.buyer_email,
            Blind::Email,
            normal_email as fn(&str) -> Option<String>,
            &mut filter.buyer_email,
        ),
        (
            &query.buyer_phone,
            Blind::Phone,
            normal_phone,
            &mut filter.buyer_phone,
        ),
        (
            &query.buyer_name,
            Blind::Name,
            normal_name,
            &mut filter.buyer_name,
        ),
    ] {
        if let Some(text) = text {
            match normal(text) {
                Some(normal) => *index = Some(keys.blind(kind, &normal)),
                None => return Ok(None),
            }
        }
    }
    Ok(Some(filter))
}

fn normal_email(text: &str) -> Option<String> {
    domain::email::normalize_email(text)
}

fn normal_phone(text: &str) -> Option<String> {
    domain::phone::normalize_phone(text).map(domain::phone::Phone::into_string)
}

fn normal_name(text: &str) -> Option<String> {
    Some(domain::person_name::name_key(text)).filter(|key| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// As exports have kept them, and as they were kept before.
    #[test]
    fn what_was_kept_means_what_it_meant_or_fails() {
        for (kept, expected) in [
            (json!({ "numbers": ["A-1", "A-2"] }), Some(vec!["A-1", "A-2"])),
            (json!({ "number": "A-1", "statuses": ["new"] }), Some(vec!["A-1"])),
            (json!({ "number": null }), Some(vec![])),
            (json!({}), Some(vec![])),
            (json!({ "number": 1 }), None),
            (json!({ "number": "A-1", "numbers": ["A-2"] }), None),
            (json!({ "numbers": ["A-1"], "prefecture": "東京都" }), None),
        ] {
            let read = serde_json::from_value::<ListQuery>(kept.clone()).ok();
            let numbers = read
                .as_ref()
                .map(|query| query.numbers.iter().map(String::as_str).collect());
            assert_eq!(numbers, expected, "{kept}");
        }
        let query = ListQuery {
            numbers: vec!["A-1".into()],
            ..ListQuery::default()
        };
        let read: ListQuery = serde_json::from_value(json!(query)).unwrap();
        assert_eq!(json!(read), json!(query));
    }
}
