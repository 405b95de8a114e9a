//! What GraphQL answers: errors come with HTTP 200, beside the data or in it.

use std::time::Duration;

use serde_json::Value;

use super::super::answer::json;
use super::super::{MallError, Response};

/// `data`, unless there are errors.
pub(super) fn data(response: &Response) -> Result<Value, MallError> {
    let body = json(response);
    match response.status {
        401 | 403 => {
            let message = body
                .ok()
                .and_then(|body| body["errors"].as_str().map(str::to_owned));
            return Err(MallError::credentials(
                format!("HTTP {}", response.status),
                message.unwrap_or_default(),
            ));
        }
        200..=299 => {}
        status => return Err(MallError::refused(format!("HTTP {status}"), "")),
    }
    let mut body = body?;
    if let Some(error) = error(&body) {
        return Err(error);
    }
    match body.get_mut("data").map(Value::take) {
        Some(data) if data.is_object() => Ok(data),
        _ => Err(MallError::unreadable("no data")),
    }
}

fn error(body: &Value) -> Option<MallError> {
    let first = body.get("errors")?.as_array()?.first()?;
    let code = first["extensions"]["code"].as_str().unwrap_or("graphql");
    let message = first["message"].as_str().unwrap_or_default();
    Some(match code {
        "THROTTLED" => MallError::Throttled {
            retry_after: until_affordable(&body["extensions"]["cost"]),
        },
        "ACCESS_DENIED" => MallError::credentials(code, message),
        "INTERNAL_SERVER_ERROR" => MallError::unavailable(message),
        _ => MallError::refused(code, message),
    })
}

/// How long it takes until the bucket holds what the query costs.
fn until_affordable(cost: &Value) -> Option<Duration> {
    let wanted = cost["requestedQueryCost"].as_f64()?;
    let status = &cost["throttleStatus"];
    let missing = wanted - status["currentlyAvailable"].as_f64()?;
    let rate = status["restoreRate"].as_f64().filter(|rate| *rate > 0.0)?;
    Duration::try_from_secs_f64((missing / rate).max(0.0)).ok()
}

pub(super) struct UserError {
    pub code: String,
    pub message: String,
    pub field: Vec<String>,
}

/// The first of a mutation's `userErrors`.
pub(super) fn user_error(errors: &Value) -> Option<UserError> {
    user_errors(errors).into_iter().next()
}

pub(super) fn user_errors(errors: &Value) -> Vec<UserError> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let errors = errors.as_array().into_iter().flatten();
    errors
        .map(|error| UserError {
            code: text(&error["code"]).unwrap_or_else(|| "user_error".to_owned()),
            message: text(&error["message"]).unwrap_or_default(),
            field: error["field"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(text)
                .collect(),
        })
        .collect()
}

pub(super) fn nodes(connection: &Value) -> impl Iterator<Item = &Value> {
    connection["nodes"].as_array().into_iter().flatten()
}

/// The cursor of the next page, if there is one.
pub(super) fn next_page(connection: &Value) -> Option<String> {
    let info = &connection["pageInfo"];
    let has_next = info["hasNextPage"].as_bool().unwrap_or(false);
    let cursor = info["endCursor"]
        .as_str()
        .filter(|cursor| has_next && !cursor.is_empty())?;
    Some(cursor.to_owned())
}

/// Puts another page of lines behind those that an order has.
pub(super) fn extend(order: &mut Value, more: &Value) {
    let Some(lines) = order.get_mut("lineItems").and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(known) = lines.get_mut("nodes").and_then(Value::as_array_mut) {
        known.extend(nodes(more).cloned());
    }
    lines.insert("pageInfo".to_owned(), more["pageInfo"].clone());
}

/// The number at the end of `gid://shopify/InventoryItem/123`.
pub(super) fn number_of(id: &Value) -> Option<&str> {
    id.as_str()?
        .rsplit('/')
        .next()
        .filter(|number| !number.is_empty())
}
