//! Types, spelled for readers, for PHP, and for reading at run time.

use serde_json::Value as Json;

use super::string;
use crate::ir::{Api, Format, Shape, Type};

pub(super) struct Spelling<'a> {
    pub api: &'a Api,
    /// What stands before names of models.
    pub prefix: &'static str,
}

impl Spelling<'_> {
    /// The type as a doc comment says it; `is_input`: what callers may give.
    pub(super) fn doc(&self, ty: &Type, is_input: bool) -> String {
        self.doc_of(ty, is_input, 0)
    }

    fn doc_of(&self, ty: &Type, is_input: bool, depth: usize) -> String {
        if depth > 6 {
            return "mixed".to_owned();
        }
        match ty {
            Type::Any | Type::Never => "mixed".to_owned(),
            Type::Null => "null".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::Int(_) => "int".to_owned(),
            Type::Float => "float".to_owned(),
            Type::Text(Format::DateTime) if is_input => "\\DateTimeInterface|string".to_owned(),
            Type::Text(Format::DateTime) => "\\DateTimeImmutable".to_owned(),
            Type::Text(_) => "string".to_owned(),
            Type::Binary => format!(
                "string|resource|{}Core\\NamedFile",
                self.prefix.trim_end_matches("Models\\")
            ),
            Type::Literal(value) => of_values(std::slice::from_ref(value)),
            Type::Enum(values) => of_values(values),
            Type::List(inner) => format!("list<{}>", self.doc_of(inner, is_input, depth + 1)),
            Type::Map(inner) => format!("array<string, {}>", self.doc_of(inner, is_input, depth + 1)),
            Type::Nullable(inner) => joined(vec![self.doc_of(inner, is_input, depth), "null".to_owned()]),
            Type::Union(union) => {
                let mut parts: Vec<String> = union
                    .variants
                    .iter()
                    .map(|it| self.doc_of(&it.ty, is_input, depth + 1))
                    .collect();
                if union.tag.is_some() && !is_input {
                    parts.push(format!(
                        "{}Core\\Unknown",
                        self.prefix.trim_end_matches("Models\\")
                    ));
                }
                joined(parts)
            }
            Type::Ref(id) => match self.api.types.get(id) {
                Some(declaration) => match &declaration.shape {
                    Shape::Object(_) if is_input => {
                        format!("{}{}|array<string, mixed>", self.prefix, declaration.name)
                    }
                    Shape::Object(_) => format!("{}{}", self.prefix, declaration.name),
                    Shape::Alias(inner) => self.doc_of(inner, is_input, depth + 1),
                },
                None => "mixed".to_owned(),
            },
        }
    }

    /// The type as PHP checks it when something is given.
    pub(super) fn native(&self, ty: &Type, depth: usize) -> String {
        match ty {
            _ if depth > 6 => "mixed".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::Int(_) => "int".to_owned(),
            Type::Float => "float".to_owned(),
            Type::Text(Format::DateTime) => "\\DateTimeInterface|string".to_owned(),
            Type::Text(_) => "string".to_owned(),
            Type::Literal(value) => kind(std::slice::from_ref(value)),
            Type::Enum(values) => kind(values),
            Type::List(_) | Type::Map(_) => "array".to_owned(),
            Type::Ref(id) => match self.api.types.get(id) {
                Some(declaration) => match &declaration.shape {
                    Shape::Object(_) => format!("{}{}|array", self.prefix, declaration.name),
                    Shape::Alias(inner) => self.native(inner, depth + 1),
                },
                None => "mixed".to_owned(),
            },
            _ => "mixed".to_owned(),
        }
    }

    /// How a value is read: `null` as it is.
    pub(super) fn reading(&self, ty: &Type) -> String {
        self.reading_of(ty, &mut Vec::new())
    }

    fn reading_of(&self, ty: &Type, seen: &mut Vec<String>) -> String {
        match ty {
            Type::Text(Format::DateTime) => "'@datetime'".to_owned(),
            Type::List(inner) => nested("list", &self.reading_of(inner, seen)),
            Type::Map(inner) => format!("['map', {}]", self.reading_of(inner, seen)),
            Type::Nullable(inner) => self.reading_of(inner, seen),
            Type::Ref(id) => match self.api.types.get(id) {
                Some(declaration) => match &declaration.shape {
                    Shape::Object(_) => format!("{}{}::class", self.prefix, declaration.name),
                    // What holds itself is read no deeper.
                    Shape::Alias(_) if seen.contains(id) => "null".to_owned(),
                    Shape::Alias(inner) => {
                        seen.push(id.clone());
                        let reading = self.reading_of(inner, seen);
                        seen.pop();
                        reading
                    }
                },
                None => "null".to_owned(),
            },
            Type::Union(union) => {
                let mut readings: Vec<String> = union
                    .variants
                    .iter()
                    .map(|it| self.reading_of(&it.ty, seen))
                    .collect();
                if readings.iter().all(|reading| reading == "null") {
                    return "null".to_owned();
                }
                // Beside objects, a list has to be known as one, whatever is in it.
                for (variant, reading) in union.variants.iter().zip(&mut readings) {
                    if reading == "null" && self.is_list(&variant.ty, 0) {
                        "['list', null]".clone_into(reading);
                    }
                }
                if let Some(tag) = &union.tag {
                    let mut parts = Vec::new();
                    for (variant, reading) in union.variants.iter().zip(&readings) {
                        parts.extend(
                            variant
                                .tags
                                .iter()
                                .map(|tag| format!("{} => {reading}", string(tag))),
                        );
                    }
                    return format!("['tag', {}, [{}]]", string(tag), parts.join(", "));
                }
                format!("['any', [{}]]", readings.join(", "))
            }
            _ => "null".to_owned(),
        }
    }

    fn is_list(&self, ty: &Type, depth: usize) -> bool {
        match ty {
            Type::List(_) => true,
            Type::Nullable(inner) => self.is_list(inner, depth),
            Type::Ref(id) if depth < 16 => match self.api.types.get(id).map(|it| &it.shape) {
                Some(Shape::Alias(inner)) => self.is_list(inner, depth + 1),
                _ => false,
            },
            _ => false,
        }
    }
}

fn nested(kind: &str, inner: &str) -> String {
    if inner == "null" {
        "null".to_owned()
    } else {
        format!("['{kind}', {inner}]")
    }
}

fn joined(parts: Vec<String>) -> String {
    let mut flat: Vec<String> = Vec::new();
    for part in parts {
        if part == "mixed" {
            return part;
        }
        if !flat.contains(&part) {
            flat.push(part);
        }
    }
    flat.join("|")
}

fn kind(values: &[Json]) -> String {
    if values.iter().all(Json::is_string) {
        "string".to_owned()
    } else if values.iter().all(|it| it.is_i64() || it.is_u64()) {
        "int".to_owned()
    } else if values.iter().all(Json::is_boolean) {
        "bool".to_owned()
    } else {
        "mixed".to_owned()
    }
}

/// Known values where they are simple; others may come.
fn of_values(values: &[Json]) -> String {
    let is_simple = |value: &Json| {
        value.as_str().is_some_and(|text| {
            !text.is_empty()
                && text.len() < 40
                && text
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))
        })
    };
    if values.len() <= 24 && values.iter().all(is_simple) {
        let known: Vec<String> = values.iter().filter_map(|it| it.as_str().map(string)).collect();
        return format!("{}|string", known.join("|"));
    }
    match kind(values).as_str() {
        "mixed" => "mixed".to_owned(),
        other => other.to_owned(),
    }
}

/// JSON as PHP writes it.
pub(super) fn literal(value: &Json) -> String {
    let (open, close) = ("[", "]");
    let parts: Vec<String> = match value {
        Json::Null => return "null".to_owned(),
        Json::String(text) => return string(text),
        Json::Array(items) => items.iter().map(literal).collect(),
        Json::Object(map) => map
            .iter()
            .map(|(key, it)| format!("{} => {}", string(key), literal(it)))
            .collect(),
        other => return other.to_string(),
    };
    let flat = format!("{open}{}{close}", parts.join(", "));
    if flat.chars().count() < 90 {
        return flat;
    }
    let lines = crate::emit::text::indented(&(parts.join(",\n") + ","), "    ");
    format!("{open}\n{lines}{close}")
}
