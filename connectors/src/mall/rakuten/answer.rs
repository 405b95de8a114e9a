//! What RMS answers, but for the orders themselves. Business errors come as rows of messages under any HTTP
//! status.

use serde::Deserialize;
use serde_json::Value;

use super::super::answer::json;
use super::super::lenient;
use super::super::{MallError, Outcome, Response};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Message {
    #[serde(rename = "messageType", deserialize_with = "lenient::text")]
    pub kind: String,
    #[serde(rename = "messageCode", deserialize_with = "lenient::text")]
    pub code: String,
    #[serde(rename = "message", deserialize_with = "lenient::text")]
    pub text: String,
    #[serde(deserialize_with = "lenient::text")]
    pub order_number: String,
    #[serde(deserialize_with = "lenient::text")]
    pub request_id: String,
}

impl Message {
    pub(super) fn is_error(&self) -> bool {
        self.kind == "ERROR"
    }

    fn says(&self, code: &str) -> bool {
        self.code.ends_with(code)
    }

    pub(super) fn outcome(&self) -> Outcome {
        if !self.is_error() {
            Outcome::Done
        } else if self.says("CONFIRM_ORDER_ERROR_103") {
            Outcome::AlreadyDone
        } else {
            Outcome::failed(&self.code, &self.text)
        }
    }
}

/// `MessageModelList` of an answer or of a row in it.
pub(super) fn messages(of: &Value) -> Vec<Message> {
    let rows = of.get("MessageModelList").and_then(Value::as_array);
    rows.into_iter()
        .flatten()
        .filter_map(|row| Message::deserialize(row).ok())
        .collect()
}

/// The answer's JSON, unless the gateway or the function refuses the request as a whole.
pub(super) fn body(response: &Response) -> Result<Value, MallError> {
    let parsed = json(response);
    if let Ok(body) = &parsed
        && let Some(error) = gateway_error(body)
    {
        return Err(error);
    }
    match (response.status, parsed) {
        (401 | 403, _) => Err(MallError::credentials(format!("HTTP {}", response.status), "")),
        (200..=299, parsed) => parsed,
        (_, Ok(body)) if body.get("MessageModelList").is_some() || body.get("errors").is_some() => Ok(body),
        (status, _) => Err(MallError::refused(format!("HTTP {status}"), "")),
    }
}

/// `{"Results": {"errorCode", "message"}}` of the gateway (ES04-01: key wrong or run out, or the function not
/// allowed to it), and GE0011 of the JSON services.
fn gateway_error(body: &Value) -> Option<MallError> {
    let text = |of: &Value, name: &str| {
        of.get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    if let Some(results) = body.get("Results") {
        return Some(MallError::credentials(
            text(results, "errorCode"),
            text(results, "message"),
        ));
    }
    let errors = body.get("errors")?.as_array()?;
    let refused = errors.iter().find(|error| text(error, "code") == "GE0011")?;
    Some(MallError::credentials(
        text(refused, "code"),
        text(refused, "message"),
    ))
}

fn first_error(body: &Value) -> Option<MallError> {
    let error = messages(body).into_iter().find(Message::is_error)?;
    Some(MallError::refused(error.code, error.text))
}

#[derive(Debug)]
pub(super) struct Found {
    pub numbers: Vec<String>,
    /// Over all pages.
    pub total: i64,
    pub pages: i64,
}

/// Pages are null where nothing was found.
pub(super) fn search(response: &Response) -> Result<Found, MallError> {
    let body = body(response)?;
    let Some(list) = body.get("orderNumberList").and_then(Value::as_array) else {
        return Err(first_error(&body).unwrap_or_else(|| MallError::unreadable("no orderNumberList")));
    };
    let pagination = body.get("PaginationResponseModel");
    let count = |name: &str| {
        pagination
            .and_then(|p| p.get(name))
            .and_then(Value::as_i64)
            .unwrap_or(0)
    };
    Ok(Found {
        numbers: list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        total: count("totalRecordsAmount"),
        pages: count("totalPages"),
    })
}

/// The whole answer of getOrder; without a list of orders it is an error, unless the messages name orders.
pub(super) fn orders(response: &Response) -> Result<Value, MallError> {
    let body = body(response)?;
    let names_orders = messages(&body)
        .iter()
        .any(|message| !message.order_number.is_empty());
    if body.get("OrderModelList").is_some_and(Value::is_array) || names_orders {
        return Ok(body);
    }
    Err(first_error(&body).unwrap_or_else(|| MallError::unreadable("no OrderModelList")))
}

/// One outcome for each number. A message without a number speaks of all that are not named.
pub(super) fn confirmed(response: &Response, numbers: &[String]) -> Result<Vec<Outcome>, MallError> {
    let messages = messages(&body(response)?);
    if messages.is_empty() {
        return Err(MallError::unreadable("no MessageModelList"));
    }
    let general = messages.iter().find(|message| message.order_number.is_empty());
    let outcome = |number: &String| {
        let own = messages.iter().find(|message| message.order_number == *number);
        own.or(general).map_or(Outcome::Unknown, Message::outcome)
    };
    Ok(numbers.iter().map(outcome).collect())
}

/// A write about one thing.
pub(super) fn done(response: &Response) -> Result<Outcome, MallError> {
    let messages = messages(&body(response)?);
    let telling = messages
        .iter()
        .find(|message| message.is_error())
        .or(messages.first());
    telling
        .map(Message::outcome)
        .ok_or_else(|| MallError::unreadable("no MessageModelList"))
}
