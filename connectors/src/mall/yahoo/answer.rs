//! What circus answers, but for the orders themselves.

use roxmltree::Node;

use super::super::xml::{at, child, children, read, text};
use super::super::{MallError, Outcome, Response};

/// `<Error>` as root or under `<Result>`/`<ResultSet>`, and refused tokens.
///
/// px-04102: the session is over, people have to sign in again. Any other 401: a fresh access token will do.
pub(super) fn refusal(response: &Response) -> Option<MallError> {
    const SESSION_OVER: &str = "px-04102";
    let told = read(response, |root| Ok(error_in(root))).ok().flatten();
    let challenge = response.header("www-authenticate").unwrap_or_default();
    let (code, message) = told.clone().unwrap_or_default();
    if code == SESSION_OVER || challenge.contains(SESSION_OVER) {
        return Some(MallError::credentials(SESSION_OVER, message));
    }
    match response.status {
        401 => Some(MallError::TokenExpired),
        403 => Some(MallError::credentials(
            if code.is_empty() { "HTTP 403" } else { &code },
            message,
        )),
        200..=299 => told.map(|(code, message)| MallError::refused(code, message)),
        status if told.is_none() => Some(MallError::refused(format!("HTTP {status}"), "")),
        _ => Some(MallError::refused(code, message)),
    }
}

/// Code and message of an error about the whole request. Rows of stock have their own, with `Target`.
fn error_in(root: Node<'_, '_>) -> Option<(String, String)> {
    let error = if root.has_tag_name("Error") {
        Some(root)
    } else {
        at(root, &["Error"])
            .or_else(|| at(root, &["Result", "Error"]))
            .or_else(|| {
                let is_refused = text(root, "Status") == "NG";
                is_refused.then_some(root)
            })
    }?;
    Some((text(error, "Code"), text(error, "Message")))
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub numbers: Vec<String>,
    /// Over all pages.
    pub total: usize,
}

/// Past the end the mall tells one empty `<OrderInfo />`.
pub(super) fn order_list(response: &Response) -> Result<Found, MallError> {
    read(response, |root| {
        let search = child(root, "Search").ok_or_else(|| MallError::unreadable("no Search"))?;
        let total = text(search, "TotalCount").parse();
        let numbers = children(search, "OrderInfo").map(|order| text(order, "OrderId"));
        Ok(Found {
            numbers: numbers.filter(|number| !number.is_empty()).collect(),
            total: total.map_err(|_| MallError::unreadable("TotalCount is no number"))?,
        })
    })
}

/// Of a status change. A warning means that the status is written and something beside it is not.
pub(super) fn changed(response: &Response) -> Result<Outcome, MallError> {
    const ALREADY: &str = "od91705";
    read(response, |root| {
        let result = child(root, "Result").ok_or_else(|| MallError::unreadable("no Result"))?;
        if text(result, "Status") != "OK" {
            return Err(MallError::unreadable("a status that is neither OK nor NG"));
        }
        let Some(warning) = child(result, "Warning") else {
            return Ok(Outcome::Done);
        };
        let code = text(warning, "Code");
        if code.replace('-', "") == ALREADY {
            return Ok(Outcome::AlreadyDone);
        }
        Ok(Outcome::DoneWithWarning {
            code,
            message: text(warning, "Message"),
        })
    })
}
