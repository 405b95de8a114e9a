//! Values that fit a type: for examples, and for the mock server's answers.

use serde_json::{Map, Value as Json, json};

use crate::ir::{Additional, Api, Format, Shape, Type};

/// A small value of the type: required fields only.
pub fn sample(api: &Api, ty: &Type) -> Json {
    value(api, ty, 0)
}

fn value(api: &Api, ty: &Type, depth: usize) -> Json {
    if depth > 24 {
        return Json::Null;
    }
    match ty {
        Type::Any | Type::Map(_) => json!({}),
        Type::Never | Type::Null => Json::Null,
        Type::Bool => json!(true),
        Type::Int(_) => json!(1),
        Type::Float => json!(1.5),
        Type::Text(format) => json!(text(*format)),
        Type::Binary => json!("…"),
        Type::Literal(value) => value.clone(),
        Type::Enum(values) => values.first().cloned().unwrap_or(Json::Null),
        Type::List(inner) => {
            // A list that leads back to itself ends here.
            if depth > 6 {
                json!([])
            } else {
                Json::Array(vec![value(api, inner, depth + 1)])
            }
        }
        Type::Nullable(inner) => {
            if depth > 6 {
                Json::Null
            } else {
                value(api, inner, depth + 1)
            }
        }
        Type::Union(union) => {
            let variant = union
                .variants
                .iter()
                .min_by_key(|variant| usize::from(matches!(variant.ty, Type::Ref(_)) && depth > 6));
            let Some(variant) = variant else { return Json::Null };
            let mut found = value(api, &variant.ty, depth + 1);
            if let (Some(tag), Some(first), Json::Object(map)) =
                (&union.tag, variant.tags.first(), &mut found)
            {
                map.insert(tag.clone(), json!(first));
            }
            found
        }
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Alias(inner)) => value(api, inner, depth + 1),
            Some(Shape::Object(object)) => {
                let required = object.fields.iter().filter(|field| field.required);
                Json::Object(
                    required
                        .map(|it| (it.wire.clone(), value(api, &it.ty, depth + 1)))
                        .collect::<Map<_, _>>(),
                )
            }
            None => Json::Null,
        },
    }
}

fn text(format: Format) -> &'static str {
    match format {
        Format::Plain | Format::Password => "text",
        Format::Date => "2026-11-22",
        Format::DateTime => "2026-11-22T06:30:00Z",
        Format::Time => "06:30:00Z",
        Format::Duration => "PT1H",
        Format::Uuid => "01939f3c-8a5e-7b6f-a1d4-c2e8b0974f53",
        Format::Uri => "https://example.com/",
        Format::Email => "taro@example.com",
        Format::Base64 => "bmVrbw==",
        Format::Decimal => "1.5",
    }
}

/// How strictly a value is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rigour {
    /// As a compiler would: nothing that is not described.
    Example,
    /// As a server would.
    Request,
    /// As a client does: the API may have grown.
    Answer,
}

/// What is wrong with a value: where, and why; nothing if it fits.
pub fn misfit(api: &Api, ty: &Type, value: &Json, rigour: Rigour) -> Option<(String, &'static str)> {
    let wrong = |is_fine: bool, what: &'static str| (!is_fine).then(|| (String::new(), what));
    match ty {
        Type::Any => None,
        Type::Never => Some((String::new(), "no value is allowed")),
        Type::Null => wrong(value.is_null(), "is not null"),
        Type::Bool => wrong(value.is_boolean(), "is neither true nor false"),
        Type::Int(_) => wrong(
            value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|it| it.fract() == 0.0),
            "is no whole number",
        ),
        Type::Float => wrong(value.is_number(), "is no number"),
        Type::Text(_) | Type::Binary => wrong(value.is_string(), "is no text"),
        Type::Literal(only) => wrong(only == value, "is not the one value that is allowed"),
        Type::Enum(values) => {
            let kind = |json: &Json| std::mem::discriminant(json);
            let fits = values.contains(value)
                || (rigour == Rigour::Answer && values.iter().any(|known| kind(known) == kind(value)));
            wrong(fits, "is none of the values that are allowed")
        }
        Type::List(inner) => match value.as_array() {
            None => Some((String::new(), "is no list")),
            Some(items) => items.iter().enumerate().find_map(|(i, item)| {
                misfit(api, inner, item, rigour).map(|(at, what)| (format!("/{i}{at}"), what))
            }),
        },
        Type::Map(inner) => match value.as_object() {
            None => Some((String::new(), "is no object")),
            Some(map) => map.iter().find_map(|(key, item)| {
                misfit(api, inner, item, rigour).map(|(at, what)| (format!("/{key}{at}"), what))
            }),
        },
        Type::Nullable(inner) => {
            if value.is_null() {
                None
            } else {
                misfit(api, inner, value, rigour)
            }
        }
        Type::Union(union) => {
            let fits = union.variants.iter().any(|variant| {
                let tag = union
                    .tag
                    .as_ref()
                    .and_then(|tag| value.get(tag))
                    .and_then(Json::as_str);
                let is_tagged =
                    union.tag.is_none() || tag.is_some_and(|tag| variant.tags.iter().any(|it| it == tag));
                is_tagged && misfit(api, &variant.ty, value, rigour).is_none()
            });
            wrong(fits, "fits none of the alternatives")
        }
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            None => None,
            Some(Shape::Alias(inner)) => misfit(api, inner, value, rigour),
            Some(Shape::Object(object)) => {
                let Some(map) = value.as_object() else {
                    return Some((String::new(), "is no object"));
                };
                for field in &object.fields {
                    match map.get(&field.wire) {
                        None if field.required => return Some((format!("/{}", field.wire), "is missing")),
                        None => {}
                        Some(value) => {
                            if let Some((at, what)) = misfit(api, &field.ty, value, rigour) {
                                return Some((format!("/{}{at}", field.wire), what));
                            }
                        }
                    }
                }
                let known = |key: &str| object.fields.iter().any(|field| field.wire == key);
                match &object.additional {
                    Additional::Closed | Additional::Unspecified
                        if rigour == Rigour::Example
                            || (rigour == Rigour::Request && object.additional == Additional::Closed) =>
                    {
                        let unknown = map.keys().find(|key| !known(key))?;
                        Some((format!("/{unknown}"), "is not known"))
                    }
                    Additional::Open(inner) => {
                        map.iter().filter(|(key, _)| !known(key)).find_map(|(key, item)| {
                            misfit(api, inner, item, rigour).map(|(at, what)| (format!("/{key}{at}"), what))
                        })
                    }
                    _ => None,
                }
            }
        },
    }
}
