//! Texts, numbers, constants and enumerations.

use serde_json::Value as Json;

use super::Lower;
use crate::ir::{Format, Type};
use crate::load::{Node, Value};

pub(super) fn text(node: &Node) -> Type {
    if node
        .text_of("contentEncoding")
        .is_some_and(|it| it.starts_with("base64"))
    {
        return Type::Text(Format::Base64);
    }
    let Some(format) = node.text_of("format") else {
        let is_bytes = node
            .text_of("contentMediaType")
            .is_some_and(|media| media == "application/octet-stream");
        return if is_bytes {
            Type::Binary
        } else {
            Type::Text(Format::Plain)
        };
    };
    Type::Text(match format {
        "binary" => return Type::Binary,
        "date" => Format::Date,
        "date-time" => Format::DateTime,
        "time" => Format::Time,
        "duration" => Format::Duration,
        "uuid" => Format::Uuid,
        "uri" | "url" | "iri" => Format::Uri,
        "email" | "idn-email" => Format::Email,
        "byte" | "base64" | "base64url" => Format::Base64,
        "decimal" | "number" => Format::Decimal,
        "password" => Format::Password,
        _ => Format::Plain,
    })
}

pub(super) fn integer(node: &Node) -> Type {
    Type::Int(match node.text_of("format") {
        Some("int32" | "uint32" | "int16" | "uint16" | "int8" | "uint8") => 32,
        Some("int64" | "uint64" | "unix-time") => 64,
        _ => 0,
    })
}

pub(super) fn number(node: &Node) -> Type {
    match node.text_of("format") {
        Some("int32" | "int64") => integer(node),
        _ => Type::Float,
    }
}

impl Lower<'_> {
    pub(super) fn constant(&mut self, value: &Node, at: &str) -> Type {
        match &value.value {
            Value::Null => Type::Null,
            Value::List(_) | Value::Map(_) => {
                self.degrade(
                    "enum.structured",
                    at,
                    value.line,
                    "a constant that is a list or an object is not checked",
                );
                Type::Any
            }
            _ => Type::Literal(value.to_json()),
        }
    }

    pub(super) fn enumeration(&mut self, node: &Node, values: &[Node], at: &str) -> Type {
        if values
            .iter()
            .any(|value| value.list().is_some() || value.map().is_some())
        {
            self.degrade(
                "enum.structured",
                at,
                node.line,
                "values that are lists or objects are not told apart",
            );
            return Type::Any;
        }
        let mut known: Vec<Json> = Vec::new();
        for value in values.iter().filter(|value| !value.is_null()) {
            let json = value.to_json();
            if !known.contains(&json) {
                known.push(json);
            }
        }
        let bools = known.iter().filter(|value| value.is_boolean()).count();
        match known.as_slice() {
            [] if values.is_empty() => Type::Any,
            [] => Type::Null,
            [_, _] if bools == 2 => Type::Bool,
            [one] => Type::Literal(one.clone()),
            _ => Type::Enum(known),
        }
    }
}
