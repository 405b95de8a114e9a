//! The walk over a value and its schema, side by side.

use std::fmt;

use domain::FieldError;
use poem_openapi::registry::{MetaDiscriminatorObject, MetaSchema, MetaSchemaRef};
use serde_json::{Map, Value};

use super::{Null, Schemas};

/// More errors than this help nobody.
const MAX_ERRORS: usize = 100;

/// Values looked at per check. A body within its byte limit stays far below, unless a schema of
/// nested alternatives makes the walk try them all.
const MAX_STEPS: usize = 2_000_000;

const REFERENCE: &str = "#/components/schemas/";

pub(super) fn check(
    schemas: &Schemas,
    schema: &MetaSchemaRef,
    value: &Value,
    root: &str,
    null: Null,
) -> Vec<FieldError> {
    let mut walk = Walk {
        schemas,
        null,
        errors: Vec::new(),
        steps: 0,
    };
    walk.value(schema, value, &Pointer::Root(root));
    walk.errors
}

/// Where the walk stands; written out only when something is wrong there.
pub(super) enum Pointer<'a> {
    Root(&'a str),
    Property(&'a Pointer<'a>, &'a str),
    Item(&'a Pointer<'a>, usize),
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pointer::Root(root) => f.write_str(root),
            Pointer::Property(parent, name) => {
                write!(f, "{parent}/{}", name.replace('~', "~0").replace('/', "~1"))
            }
            Pointer::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

pub(super) struct Walk<'a> {
    pub(super) schemas: &'a Schemas,
    null: Null,
    errors: Vec<FieldError>,
    steps: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn wrong(&mut self, at: &Pointer<'_>, code: &'static str, hint: Option<String>) {
        let error = FieldError {
            pointer: at.to_string(),
            code,
            hint,
        };
        // poem-openapi writes the constraints of a referred type twice: beside and inside `allOf`.
        if self.errors.len() < MAX_ERRORS && !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    fn value(&mut self, schema: &'a MetaSchemaRef, value: &Value, at: &Pointer<'_>) {
        self.steps += 1;
        if self.errors.len() >= MAX_ERRORS {
            return;
        }
        if self.steps > MAX_STEPS {
            return self.wrong(&Pointer::Root(""), "invalid", None);
        }
        let parts = self.schemas.parts(schema);
        if value.is_null() && parts.iter().any(|part| part.nullable) {
            return;
        }
        if let Some(union) = parts
            .iter()
            .find(|part| !part.one_of.is_empty() || !part.any_of.is_empty())
        {
            return self.union(union, value, at);
        }
        let kind = parts.iter().map(|part| part.ty).find(|ty| !ty.is_empty());
        match (kind, value) {
            (None, _) => self.anything(value, at),
            (Some("object"), Value::Object(object)) => self.object(&parts, object, at),
            (Some("array"), Value::Array(items)) => self.array(&parts, items, at),
            (Some(kind), _) if is_of(kind, value) => {
                for part in parts {
                    self.scalar(part, value, at);
                }
            }
            (Some(kind), _) => self.wrong(at, "wrong_type", Some(kind.to_owned())),
        }
    }

    fn object(&mut self, parts: &[&'a MetaSchema], object: &Map<String, Value>, at: &Pointer<'_>) {
        for name in parts.iter().flat_map(|part| &part.required) {
            if !object.contains_key(*name) {
                self.wrong(&Pointer::Property(at, name), "required", None);
            }
        }
        for (name, value) in object {
            let at = Pointer::Property(at, name);
            let mut known = false;
            for part in parts {
                if let Some((name, schema)) = part.properties.iter().find(|(known, _)| known == name) {
                    let required = parts.iter().any(|part| part.required.contains(name));
                    self.property(schema, required, value, &at);
                    known = true;
                }
            }
            if !known {
                match parts
                    .iter()
                    .find_map(|part| part.additional_properties.as_deref())
                {
                    Some(schema) => self.value(schema, value, &at),
                    None => self.wrong(&at, "unknown_field", None),
                }
            }
        }
        for part in parts {
            self.count(part.min_properties, part.max_properties, object.len(), at);
        }
    }

    fn property(&mut self, schema: &'a MetaSchemaRef, required: bool, value: &Value, at: &Pointer<'_>) {
        let parts = self.schemas.parts(schema);
        if parts.iter().any(|part| part.read_only) {
            return self.wrong(at, "read_only", None);
        }
        let takes_null = parts.iter().any(|part| part.nullable) || parts.iter().all(|part| part.is_empty());
        match (value, required, self.null) {
            (Value::Null, _, _) if takes_null => {}
            (Value::Null, true, _) => self.wrong(at, "required", None),
            (Value::Null, false, Null::Absent) => {}
            (Value::Null, false, Null::Remove) => self.wrong(at, "not_nullable", None),
            _ => self.value(schema, value, at),
        }
    }

    fn array(&mut self, parts: &[&'a MetaSchema], items: &[Value], at: &Pointer<'_>) {
        for part in parts {
            self.count(part.min_items, part.max_items, items.len(), at);
            if let Some(schema) = part.items.as_deref() {
                for (index, item) in items.iter().enumerate() {
                    self.value(schema, item, &Pointer::Item(at, index));
                }
            }
            if part.unique_items == Some(true) {
                let mut seen = std::collections::HashSet::new();
                for (index, item) in items.iter().enumerate() {
                    if !seen.insert(item.to_string()) {
                        self.wrong(&Pointer::Item(at, index), "duplicate_item", None);
                    }
                }
            }
        }
    }

    fn count(&mut self, least: Option<usize>, most: Option<usize>, count: usize, at: &Pointer<'_>) {
        if let Some(least) = least.filter(|least| count < *least) {
            self.wrong(at, "too_few_items", Some(least.to_string()));
        }
        if let Some(most) = most.filter(|most| count > *most) {
            self.wrong(at, "too_many_items", Some(most.to_string()));
        }
    }

    fn union(&mut self, union: &'a MetaSchema, value: &Value, at: &Pointer<'_>) {
        match (&union.discriminator, value) {
            (Some(discriminator), Value::Object(object)) => {
                self.tagged(union, discriminator, object, value, at);
            }
            (Some(_), _) => self.wrong(at, "wrong_type", Some("object".to_owned())),
            (None, _) => self.untagged(union, value, at),
        }
    }

    fn tagged(
        &mut self,
        union: &'a MetaSchema,
        discriminator: &'a MetaDiscriminatorObject,
        object: &Map<String, Value>,
        value: &Value,
        at: &Pointer<'_>,
    ) {
        let tag_at = Pointer::Property(at, discriminator.property_name);
        let mapping = &discriminator.mapping;
        let names = || {
            mapping
                .iter()
                .map(|(name, _)| name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        match object.get(discriminator.property_name) {
            None | Some(Value::Null) => self.wrong(&tag_at, "required", Some(names())),
            Some(Value::String(tag)) => {
                let target = mapping
                    .iter()
                    .find(|(name, _)| name == tag)
                    .and_then(|(_, target)| target.strip_prefix(REFERENCE));
                let variants = union.one_of.iter().chain(&union.any_of);
                let variant = variants.into_iter().find(
                    |variant| matches!(variant, MetaSchemaRef::Reference(name) if Some(name.as_str()) == target),
                );
                match variant {
                    Some(variant) => self.value(variant, value, at),
                    None => self.wrong(&tag_at, "not_in_list", Some(names())),
                }
            }
            Some(_) => self.wrong(&tag_at, "wrong_type", Some("string".to_owned())),
        }
    }

    /// Fits when any alternative does; else the nearest one says what is wrong.
    fn untagged(&mut self, union: &'a MetaSchema, value: &Value, at: &Pointer<'_>) {
        let before = std::mem::take(&mut self.errors);
        let mut nearest: Option<Vec<FieldError>> = None;
        for variant in union.one_of.iter().chain(&union.any_of) {
            self.value(variant, value, at);
            let errors = std::mem::take(&mut self.errors);
            if nearest
                .as_ref()
                .is_none_or(|nearest| errors.len() < nearest.len())
            {
                nearest = Some(errors);
            }
            if nearest.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
        }
        self.errors = before;
        let room = MAX_ERRORS.saturating_sub(self.errors.len());
        self.errors.extend(nearest.into_iter().flatten().take(room));
    }

    /// Free JSON: only what no database can keep is refused.
    fn anything(&mut self, value: &Value, at: &Pointer<'_>) {
        match value {
            Value::String(text) if text.contains('\0') => self.wrong(at, "bad_character", None),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.anything(item, &Pointer::Item(at, index));
                }
            }
            Value::Object(object) => {
                for (name, value) in object {
                    let at = Pointer::Property(at, name);
                    if name.contains('\0') {
                        self.wrong(&at, "bad_character", None);
                    }
                    self.anything(value, &at);
                }
            }
            _ => {}
        }
    }
}

/// Whether the value is of this JSON type.
fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        _ => false,
    }
}
