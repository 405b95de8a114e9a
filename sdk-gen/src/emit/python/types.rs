//! Types, spelled; and how values are read at run time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde_json::Value as Json;

use crate::emit::text::quoted;
use crate::ir::{Api, Format, Shape, Type, Union};

pub(super) struct Spelling<'a> {
    pub api: &'a Api,
    pub prefix: &'static str,
    pub names_models: Cell<bool>,
    pub names_core: Cell<bool>,
    pub names_dates: Cell<bool>,
    pub used: RefCell<BTreeSet<String>>,
    /// Names that mean something else where the type is written.
    pub shadowed: RefCell<BTreeSet<String>>,
    pub names_shadowed: Cell<bool>,
}

impl<'a> Spelling<'a> {
    pub(super) fn new(api: &'a Api, prefix: &'static str) -> Spelling<'a> {
        Spelling {
            api,
            prefix,
            names_models: Cell::new(false),
            names_core: Cell::new(false),
            names_dates: Cell::new(false),
            used: RefCell::default(),
            shadowed: RefCell::default(),
            names_shadowed: Cell::new(false),
        }
    }

    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Any | Type::Never => "_t.Any".to_owned(),
            Type::Null => "None".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::Int(_) => "int".to_owned(),
            Type::Float => "float".to_owned(),
            Type::Text(Format::DateTime) => {
                self.names_dates.set(true);
                "_dt.datetime".to_owned()
            }
            Type::Text(Format::Date) => {
                self.names_dates.set(true);
                "_dt.date".to_owned()
            }
            Type::Text(_) => "str".to_owned(),
            Type::Binary => {
                self.names_core.set(true);
                "_core.Upload".to_owned()
            }
            Type::Literal(value) => literal_type(value),
            Type::Enum(values) => enumeration(values),
            Type::List(inner) => format!("_t.List[{}]", self.ty(inner)),
            Type::Map(inner) => format!("_t.Dict[str, {}]", self.ty(inner)),
            Type::Nullable(inner) => optional(&self.ty(inner)),
            Type::Union(union) => self.union(union),
            Type::Ref(id) => match self.api.types.get(id) {
                Some(declaration) if self.shadowed.borrow().contains(&declaration.name) => {
                    self.names_shadowed.set(true);
                    format!("_all.{}", declaration.name)
                }
                Some(declaration) => {
                    self.names_models.set(true);
                    self.used.borrow_mut().insert(declaration.name.clone());
                    format!("{}{}", self.prefix, declaration.name)
                }
                None => "_t.Any".to_owned(),
            },
        }
    }

    fn union(&self, union: &Union) -> String {
        let mut parts: Vec<String> = Vec::new();
        for variant in &union.variants {
            let part = self.ty(&variant.ty);
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        if union.tag.is_some() {
            self.names_core.set(true);
            parts.push("_core.Unknown".to_owned());
        }
        match parts.as_slice() {
            [only] => only.clone(),
            _ => format!("_t.Union[{}]", parts.join(", ")),
        }
    }

    /// How a value is read: `None` as it is.
    pub(super) fn reading(&self, ty: &Type) -> String {
        match ty {
            Type::Text(Format::DateTime) => quoted("@datetime"),
            Type::Text(Format::Date) => quoted("@date"),
            Type::List(inner) => nested("list", &self.reading(inner)),
            Type::Map(inner) => nested("map", &self.reading(inner)),
            Type::Nullable(inner) => self.reading(inner),
            Type::Ref(id) => match self.api.types.get(id).map(|it| (&it.shape, &it.name)) {
                Some((Shape::Object(_), name)) => quoted(name),
                Some((Shape::Alias(_), name)) if self.needs_reading(ty, &mut BTreeSet::new()) => quoted(name),
                _ => "None".to_owned(),
            },
            Type::Union(union) => {
                if !self.needs_reading(ty, &mut BTreeSet::new()) {
                    return "None".to_owned();
                }
                if let Some(tag) = &union.tag {
                    let mut parts = Vec::new();
                    let mut taken = BTreeSet::new();
                    for variant in &union.variants {
                        for value in variant.tags.iter().filter(|value| taken.insert((*value).clone())) {
                            parts.push(format!("{}: {}", quoted(value), self.reading(&variant.ty)));
                        }
                    }
                    return format!("(\"tag\", {}, {{{}}})", quoted(tag), parts.join(", "));
                }
                let parts: Vec<String> = union
                    .variants
                    .iter()
                    .map(|it| self.reading(&it.ty) + ",")
                    .collect();
                format!("(\"any\", ({}))", parts.join(" "))
            }
            _ => "None".to_owned(),
        }
    }

    fn needs_reading(&self, ty: &Type, seen: &mut BTreeSet<String>) -> bool {
        match ty {
            Type::Text(Format::DateTime | Format::Date) => true,
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => self.needs_reading(inner, seen),
            Type::Union(union) => union.variants.iter().any(|it| self.needs_reading(&it.ty, seen)),
            Type::Ref(id) => match self.api.types.get(id).map(|it| &it.shape) {
                Some(Shape::Object(_)) => true,
                Some(Shape::Alias(inner)) => seen.insert(id.clone()) && self.needs_reading(inner, seen),
                None => false,
            },
            _ => false,
        }
    }
}

pub(super) fn optional(ty: &str) -> String {
    match ty {
        "_t.Any" | "None" => ty.to_owned(),
        _ if ty.starts_with("_t.Optional[") => ty.to_owned(),
        _ => format!("_t.Optional[{ty}]"),
    }
}

fn nested(kind: &str, inner: &str) -> String {
    if inner == "None" {
        "None".to_owned()
    } else {
        format!("(\"{kind}\", {inner})")
    }
}

/// JSON as Python writes it.
pub(super) fn literal(value: &Json) -> String {
    match value {
        Json::Null => "None".to_owned(),
        Json::Bool(true) => "True".to_owned(),
        Json::Bool(false) => "False".to_owned(),
        Json::String(text) => quoted(text),
        other => other.to_string(),
    }
}

fn literal_type(value: &Json) -> String {
    match value {
        Json::Number(number) if number.is_f64() => "float".to_owned(),
        Json::Number(_) if !is_sayable(value) => "int".to_owned(),
        Json::Null => "None".to_owned(),
        value => format!("_t.Literal[{}]", literal(value)),
    }
}

/// Whether `Literal` takes it; checkers keep whole numbers in 64 bits, the smallest of which they do not read.
fn is_sayable(value: &Json) -> bool {
    !value.is_null() && (!value.is_number() || value.as_i64().is_some_and(|it| it > i64::MIN))
}

/// Known values; others may come.
fn enumeration(values: &[Json]) -> String {
    let known: Vec<String> = values.iter().filter(|it| is_sayable(it)).map(literal).collect();
    let mut parts = Vec::new();
    if !known.is_empty() {
        parts.push(format!("_t.Literal[{}]", known.join(", ")));
    }
    for (is, name) in [
        (values.iter().any(Json::is_string), "str"),
        (values.iter().any(|it| it.is_i64() || it.is_u64()), "int"),
        (values.iter().any(Json::is_f64), "float"),
    ] {
        if is {
            parts.push(name.to_owned());
        }
    }
    match parts.as_slice() {
        [only] => only.clone(),
        _ => format!("_t.Union[{}]", parts.join(", ")),
    }
}
