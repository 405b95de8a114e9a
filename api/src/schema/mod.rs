//! Checks a JSON value against a schema of the contract and names **every** field that is wrong.
//!
//! poem-openapi's own parser stops at the first error, names no path and quotes the input. The
//! schema it derives says all that is needed, so the same types serve contract, check and parser.

mod scalar;
mod walk;

use std::any::TypeId;
use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, PoisonError, RwLock};

use domain::FieldError;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::Type;
use regex::Regex;
use serde_json::Value;

/// What an explicit `null` means for a field that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Null {
    /// The same as leaving it out.
    Absent,
    /// Remove the value (JSON merge patch): only where the field is declared `nullable`.
    Remove,
}

/// The named schemas that others refer to, and their patterns ready for use.
#[derive(Default)]
pub struct Schemas {
    named: BTreeMap<String, MetaSchema>,
    patterns: HashMap<String, Regex>,
}

impl Schemas {
    /// What `roots` refer to, directly or not: the rest of the registry is given up.
    pub fn new<'a>(registry: Registry, roots: impl IntoIterator<Item = &'a MetaSchemaRef>) -> Schemas {
        let mut known = registry.schemas;
        let mut schemas = Schemas::default();
        for root in roots {
            schemas.keep(root, &mut known);
        }
        schemas
    }

    fn keep(&mut self, schema: &MetaSchemaRef, known: &mut BTreeMap<String, MetaSchema>) {
        match schema {
            MetaSchemaRef::Inline(schema) => self.keep_inner(schema, known),
            MetaSchemaRef::Reference(name) => {
                if let Some(schema) = known.remove(name) {
                    self.keep_inner(&schema, known);
                    self.named.insert(name.clone(), schema);
                }
            }
        }
    }

    fn keep_inner(&mut self, schema: &MetaSchema, known: &mut BTreeMap<String, MetaSchema>) {
        if let Some(pattern) = &schema.pattern
            && let Ok(regex) = Regex::new(pattern)
        {
            self.patterns.insert(pattern.clone(), regex);
        }
        let properties = schema.properties.iter().map(|(_, schema)| schema);
        let boxed = schema
            .items
            .iter()
            .chain(&schema.additional_properties)
            .map(AsRef::as_ref);
        let lists = schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of);
        for inner in properties.chain(boxed).chain(lists) {
            self.keep(inner, known);
        }
    }

    /// Everything wrong with the value; `root` is where it stands (empty for a body).
    pub fn check(&self, schema: &MetaSchemaRef, value: &Value, root: &str, null: Null) -> Vec<FieldError> {
        walk::check(self, schema, value, root, null)
    }

    /// What a schema consists of, references resolved and `allOf` laid flat.
    pub(crate) fn parts<'a>(&'a self, schema: &'a MetaSchemaRef) -> Vec<&'a MetaSchema> {
        let mut parts = Vec::with_capacity(2);
        self.collect_parts(schema, &mut parts);
        parts
    }

    fn collect_parts<'a>(&'a self, schema: &'a MetaSchemaRef, parts: &mut Vec<&'a MetaSchema>) {
        let schema = match schema {
            MetaSchemaRef::Inline(schema) => schema,
            MetaSchemaRef::Reference(name) => match self.named.get(name) {
                Some(schema) => schema,
                None => return,
            },
        };
        parts.push(schema);
        for part in &schema.all_of {
            self.collect_parts(part, parts);
        }
    }
}

/// The schemas that a type needs, worked out once per type.
pub fn schemas_of<T: Type + 'static>() -> &'static Schemas {
    static KNOWN: LazyLock<RwLock<HashMap<TypeId, &'static Schemas>>> = LazyLock::new(RwLock::default);
    let id = TypeId::of::<T>();
    if let Some(schemas) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
        return schemas;
    }
    let mut registry = Registry::new();
    T::register(&mut registry);
    // There are as many of these as there are request types, and each lives as long as the process.
    let schemas: &'static Schemas = Box::leak(Box::new(Schemas::new(registry, [&T::schema_ref()])));
    KNOWN
        .write()
        .unwrap_or_else(PoisonError::into_inner)
        .entry(id)
        .or_insert(schemas)
}
