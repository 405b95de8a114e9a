//! Reading JSON whose writers are not of one mind about null, numbers and texts.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A text; a number as its digits; null as nothing.
pub(crate) fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    match Value::deserialize(from)? {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(yes) => Ok(yes.to_string()),
        _ => Err(serde::de::Error::custom("a text was expected")),
    }
}

/// A whole number, also one written as a text or with `.0`.
pub(crate) fn int<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let value = Value::deserialize(from)?;
    let digits = match &value {
        Value::Null => return Ok(None),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.trim().is_empty() => return Ok(None),
        Value::String(text) => text.trim().to_owned(),
        _ => String::new(),
    };
    whole(&digits)
        .map(Some)
        .ok_or_else(|| serde::de::Error::custom("a whole number was expected"))
}

/// `1980`, `1980.0`, `-5`; yen have no fractions. Nothing that is counted here is larger than [`MOST`], so
/// that sums of such numbers stay numbers.
pub(crate) fn whole(digits: &str) -> Option<i64> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_whole = fraction.bytes().all(|digit| digit == b'0');
    let number = if is_whole { whole.parse().ok() } else { None };
    number.filter(|number: &i64| number.unsigned_abs() <= MOST)
}

/// A number in JSON, of the same size.
pub(crate) fn count(value: &Value) -> Option<i64> {
    value.as_i64().filter(|number| number.unsigned_abs() <= MOST)
}

const MOST: u64 = 1_000_000_000_000_000;

/// A list; null as an empty one.
pub(crate) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    Option::<Vec<T>>::deserialize(from).map(Option::unwrap_or_default)
}

/// `0.1`, `10`, `"0.08"`: a tax rate in basis points. None where it is none that is in force.
pub(crate) fn tax_rate(value: &Value) -> Option<domain::RateBp> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    let rate = match text.trim() {
        "0.1" | "0.10" | "10" | "10.0" => domain::RateBp::STANDARD,
        "0.08" | "8" | "8.0" => domain::RateBp::REDUCED,
        "0" | "0.0" | "0.00" => domain::RateBp::NONE,
        _ => return None,
    };
    Some(rate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::RateBp;
    use serde_json::json;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Row {
        #[serde(default, deserialize_with = "text")]
        text: String,
        #[serde(default, deserialize_with = "int")]
        int: Option<i64>,
        #[serde(default, deserialize_with = "list")]
        list: Vec<i64>,
    }

    #[test]
    fn what_is_taken() {
        let row = |text: &str, int, list| Row {
            text: text.to_owned(),
            int,
            list,
        };
        for (value, expected) in [
            (json!({}), row("", None, vec![])),
            (
                json!({"text": null, "int": null, "list": null}),
                row("", None, vec![]),
            ),
            (
                json!({"text": 12, "int": "34", "list": [1]}),
                row("12", Some(34), vec![1]),
            ),
            (json!({"text": "a", "int": 1980.0}), row("a", Some(1980), vec![])),
            (json!({"int": ""}), row("", None, vec![])),
        ] {
            assert_eq!(serde_json::from_value::<Row>(value).unwrap(), expected);
        }
        for value in [json!({"int": "1.5"}), json!({"int": "ten"}), json!({"text": []})] {
            assert!(serde_json::from_value::<Row>(value.clone()).is_err(), "{value}");
        }
    }

    #[test]
    fn rates() {
        for (value, rate) in [
            (json!(0.1), Some(RateBp::STANDARD)),
            (json!(0.08), Some(RateBp::REDUCED)),
            (json!("10"), Some(RateBp::STANDARD)),
            (json!(0), Some(RateBp::NONE)),
            (json!(0.05), None),
            (json!(null), None),
        ] {
            assert_eq!(tax_rate(&value), rate, "{value}");
        }
    }
}
