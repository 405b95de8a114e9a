//! Alternatives that come to less than a union.

use crate::ir::{Type, Union, Variant};

/// One alternative is no union, a text beside known texts is an open enumeration, and anything swallows all.
pub(super) fn simplify(variants: Vec<Variant>, tag: Option<String>) -> Type {
    if variants.iter().any(|variant| variant.ty == Type::Any) {
        return Type::Any;
    }
    let mut flat: Vec<Variant> = Vec::new();
    for variant in variants {
        let inner = match variant.ty {
            Type::Union(union) if tag.is_none() && union.tag.is_none() => union.variants,
            ty => vec![Variant {
                ty,
                tags: variant.tags,
            }],
        };
        for variant in inner {
            if !flat.iter().any(|other| other.ty == variant.ty) {
                flat.push(variant);
            }
        }
    }
    let mut known = Vec::new();
    for variant in &flat {
        match &variant.ty {
            Type::Enum(values) => known.extend(values.iter().cloned()),
            Type::Literal(value) => known.push(value.clone()),
            _ => {}
        }
    }
    let texts = known.iter().all(serde_json::Value::is_string) && !known.is_empty();
    if texts
        && flat
            .iter()
            .all(|variant| matches!(variant.ty, Type::Enum(_) | Type::Literal(_) | Type::Text(_)))
    {
        let mut values: Vec<serde_json::Value> = Vec::new();
        for value in known {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        return Type::Enum(values);
    }
    match flat.len() {
        0 => Type::Any,
        1 => flat.into_iter().next().map_or(Type::Any, |variant| variant.ty),
        _ => Type::Union(Union { variants: flat, tag }),
    }
}
