//! Types, spelled.

use std::cell::Cell;

use serde_json::Value as Json;

use crate::emit::text::quoted;
use crate::ir::{Api, Shape, Type, Union, Variant};

/// What stands before names of models.
pub(super) struct Spelling<'a> {
    pub api: &'a Api,
    pub prefix: &'static str,
    /// Whether anything of the runtime was named, and any model.
    pub names_core: Cell<bool>,
    pub names_models: Cell<bool>,
}

/// A key of an object: as it is if it is a name, else in quotes.
pub(super) fn key(name: &str) -> String {
    if is_name(name) && name != "__proto__" {
        name.to_owned()
    } else {
        quoted(name)
    }
}

pub(super) fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '$')
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
}

pub(super) fn literal(value: &Json) -> String {
    match value {
        Json::String(text) => quoted(text),
        other => other.to_string(),
    }
}

impl<'a> Spelling<'a> {
    pub(super) fn new(api: &'a Api, prefix: &'static str) -> Spelling<'a> {
        Spelling {
            api,
            prefix,
            names_core: Cell::new(false),
            names_models: Cell::new(false),
        }
    }

    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Any => "unknown".to_owned(),
            Type::Never => "never".to_owned(),
            Type::Null => "null".to_owned(),
            Type::Bool => "boolean".to_owned(),
            Type::Int(_) | Type::Float => "number".to_owned(),
            Type::Text(_) => "string".to_owned(),
            Type::Binary => {
                self.names_core.set(true);
                "$core.Upload".to_owned()
            }
            Type::Literal(value) => literal(value),
            Type::Enum(values) => enumeration(values),
            Type::List(inner) => format!("Array<{}>", self.ty(inner)),
            Type::Map(inner) => format!("{{ [key: string]: {} }}", self.ty(inner)),
            Type::Nullable(inner) => format!("{} | null", self.ty(inner)),
            Type::Union(union) => self.union(union),
            Type::Ref(id) => match self.api.types.get(id) {
                Some(declaration) => {
                    self.names_models.set(true);
                    format!("{}{}", self.prefix, declaration.name)
                }
                None => "unknown".to_owned(),
            },
        }
    }

    fn union(&self, union: &Union) -> String {
        let mut parts: Vec<String> = Vec::new();
        for variant in &union.variants {
            let part = self.variant(variant, union.tag.as_deref());
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        format!("({})", parts.join(" | "))
    }

    /// A variant whose tag is not a constant in itself gets it here, so that the compiler tells it apart.
    fn variant(&self, variant: &Variant, tag: Option<&str>) -> String {
        let name = self.ty(&variant.ty);
        let (Some(tag), false) = (tag, variant.tags.is_empty()) else {
            return name;
        };
        let is_constant = match &variant.ty {
            Type::Ref(id) => match self.api.types.get(id).map(|it| &it.shape) {
                Some(Shape::Object(object)) => object
                    .fields
                    .iter()
                    .any(|it| it.wire == tag && it.required && matches!(it.ty, Type::Literal(_))),
                // A variant that is a union itself may have its own tags.
                Some(Shape::Alias(Type::Union(inner))) => inner.tag.is_some(),
                _ => true,
            },
            _ => true,
        };
        if is_constant {
            return name;
        }
        let tags: Vec<String> = variant.tags.iter().map(|tag| quoted(tag)).collect();
        format!("({name} & {{ {}: {} }})", key(tag), tags.join(" | "))
    }
}

/// Known values; others may come.
fn enumeration(values: &[Json]) -> String {
    let mut parts: Vec<String> = values.iter().map(literal).collect();
    if values.iter().any(Json::is_string) {
        parts.push("(string & {})".to_owned());
    }
    if values.iter().any(Json::is_number) {
        parts.push("(number & {})".to_owned());
    }
    format!("({})", parts.join(" | "))
}
