//! Texts, numbers and flags: type, list, range, length, pattern, format.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use domain::network::Network;
use poem_openapi::registry::MetaSchema;
use serde_json::{Number, Value};
use uuid::Uuid;

use super::walk::{Pointer, Walk};

impl Walk<'_> {
    pub(super) fn scalar(&mut self, schema: &MetaSchema, value: &Value, at: &Pointer<'_>) {
        if !schema.enum_items.is_empty() && !schema.enum_items.contains(value) {
            let allowed: Vec<String> = schema.enum_items.iter().map(plain).collect();
            self.wrong(at, "not_in_list", Some(allowed.join(", ")));
        }
        match value {
            Value::String(text) => self.text(schema, text, at),
            Value::Number(number) => self.number(schema, number, at),
            _ => {}
        }
    }

    fn text(&mut self, schema: &MetaSchema, text: &str, at: &Pointer<'_>) {
        if text.contains('\0') && schema.ty == "string" {
            self.wrong(at, "bad_character", None);
        }
        if let Some(most) = schema.max_length.filter(|most| text.chars().nth(*most).is_some()) {
            self.wrong(at, "too_long", Some(most.to_string()));
        }
        if let Some(least) = schema
            .min_length
            .filter(|least| text.chars().take(*least).count() < *least)
        {
            self.wrong(at, "too_short", Some(least.to_string()));
        }
        if let Some(pattern) = &schema.pattern
            && self
                .schemas
                .patterns
                .get(pattern)
                .is_some_and(|regex| !regex.is_match(text))
        {
            self.wrong(at, "bad_format", Some(pattern.clone()));
        }
        if let Some(form) = schema.format.and_then(|format| missed_form(format, text)) {
            self.wrong(at, "bad_format", Some(form.to_owned()));
        }
    }

    fn number(&mut self, schema: &MetaSchema, number: &Number, at: &Pointer<'_>) {
        if let Some((least, most)) = schema.format.and_then(integer_range)
            && !as_integer(number).is_some_and(|n| (least..=most).contains(&n))
        {
            return self.wrong(at, "out_of_range", Some(range(schema, Some((least, most)))));
        }
        let Some(value) = number.as_f64() else { return };
        let excludes = |flag: Option<bool>| flag == Some(true);
        let below = schema
            .minimum
            .is_some_and(|least| value < least || (excludes(schema.exclusive_minimum) && value <= least));
        let above = schema
            .maximum
            .is_some_and(|most| value > most || (excludes(schema.exclusive_maximum) && value >= most));
        if below || above {
            self.wrong(at, "out_of_range", Some(range(schema, None)));
        }
        if let Some(step) = schema.multiple_of.filter(|step| (value / step).fract() != 0.0) {
            self.wrong(at, "not_a_multiple", Some(step.to_string()));
        }
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// The allowed range as people write it: `1…200`, `≥ 1`, `< 10`; where it is open, what the type holds.
fn range(schema: &MetaSchema, of_type: Option<(i128, i128)>) -> String {
    if let (Some((least, most)), None, _) | (Some((least, most)), _, None) =
        (of_type, schema.minimum, schema.maximum)
    {
        let least = schema.minimum.map_or(least.to_string(), |n| n.to_string());
        let most = schema.maximum.map_or(most.to_string(), |n| n.to_string());
        return format!("{least}…{most}");
    }
    let open = |flag: Option<bool>| flag == Some(true);
    let least = schema.minimum.map(|n| {
        (
            n,
            if open(schema.exclusive_minimum) {
                ">"
            } else {
                "≥"
            },
        )
    });
    let most = schema.maximum.map(|n| {
        (
            n,
            if open(schema.exclusive_maximum) {
                "<"
            } else {
                "≤"
            },
        )
    });
    match (least, most) {
        (Some((least, "≥")), Some((most, "≤"))) => format!("{least}…{most}"),
        (Some((least, from)), Some((most, to))) => format!("{from} {least}, {to} {most}"),
        (Some((n, sign)), None) | (None, Some((n, sign))) => format!("{sign} {n}"),
        (None, None) => String::new(),
    }
}

fn as_integer(number: &Number) -> Option<i128> {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

fn integer_range(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint64" => (0, u64::MAX.into()),
        _ => return None,
    })
}

/// The form that the text does not have, if its format is one that is checked here.
fn missed_form(format: &str, text: &str) -> Option<&'static str> {
    let (fits, form) = match format {
        "date-time" => (DateTime::parse_from_rfc3339(text).is_ok(), "YYYY-MM-DDThh:mm:ssZ"),
        "date" | "naive-date" => (
            text.len() == 10 && text.parse::<NaiveDate>().is_ok(),
            "YYYY-MM-DD",
        ),
        "naive-date-time" => (text.parse::<NaiveDateTime>().is_ok(), "YYYY-MM-DDThh:mm:ss"),
        "time" | "naive-time" => (text.parse::<NaiveTime>().is_ok(), "hh:mm:ss"),
        "network" => (text.parse::<Network>().is_ok(), "203.0.113.0/24, 2001:db8::/32"),
        "uuid" => (text.parse::<Uuid>().is_ok(), "uuid"),
        _ => return None,
    };
    (!fits).then_some(form)
}
