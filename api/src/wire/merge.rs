//! A part of a thing in a merge patch: what is not named of it stays as well (RFC 7396).
//!
//! The contract has it as `{Part}Patch`, made from the part's own schema: nothing is required, and what may be
//! left out of the part takes `null`.

use std::borrow::Cow;
use std::marker::PhantomData;

use domain::FieldError;
use domain::merge_patch::{Amend, merged};
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ParseFromJSON, ParseResult, ToJSON, Type};
use serde_json::{Map, Value};

use crate::schema::{Null, schemas_of};

/// What is said of a part `T`.
#[derive(Clone, Debug)]
pub struct Merge<T> {
    patch: Value,
    of: PhantomData<fn() -> T>,
}

impl<T: ParseFromJSON + ToJSON + 'static> Merge<T> {
    /// What becomes of the part, which stands at `pointer`; `None`: it was not there.
    pub fn onto(self, part: Option<&T>, pointer: &'static str) -> Result<T, domain::Error> {
        let before = part.and_then(ToJSON::to_json);
        let before = before.unwrap_or_else(|| Value::Object(Map::new()));
        let after = merged(before, self.patch);
        let errors = schemas_of::<T>().check(&T::schema_ref(), &after, pointer, Null::Absent);
        if !errors.is_empty() {
            return Err(domain::Error::Invalid(errors));
        }
        T::parse_from_json(Some(after)).map_err(|_| FieldError::new(pointer, "invalid").into())
    }

    /// The same for the part as the rules know it.
    pub fn amend<D>(self, pointer: &'static str) -> Amend<D>
    where
        D: Into<T>,
        T: TryInto<D>,
        domain::Error: From<T::Error>,
    {
        Box::new(move |part| Ok(self.onto(Some(&part.into()), pointer)?.try_into()?))
    }
}

impl<T: Type> Type for Merge<T> {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        format!("{}Patch", T::name()).into()
    }

    fn schema_ref() -> MetaSchemaRef {
        match T::schema_ref() {
            MetaSchemaRef::Reference(name) => MetaSchemaRef::Reference(patch_of(&name)),
            inline @ MetaSchemaRef::Inline(_) => inline,
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
        if let MetaSchemaRef::Reference(name) = T::schema_ref() {
            register(registry, &name);
        }
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl<T: Type> ParseFromJSON for Merge<T> {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        Ok(Merge {
            patch: value.unwrap_or_default(),
            of: PhantomData,
        })
    }
}

impl<T: Type> ToJSON for Merge<T> {
    fn to_json(&self) -> Option<Value> {
        Some(self.patch.clone())
    }
}

fn patch_of(name: &str) -> String {
    format!("{name}Patch")
}

/// Puts the patch of a named schema beside it, and those of its parts.
fn register(registry: &mut Registry, name: &str) {
    let name_of_patch = patch_of(name);
    if registry.schemas.contains_key(&name_of_patch) {
        return;
    }
    let Some(part) = registry.schemas.get(name).cloned() else {
        return;
    };
    // Its place is taken before its parts are looked at, of which it may be one.
    registry.schemas.insert(name_of_patch.clone(), part.clone());
    let patch = patched(registry, part);
    registry.schemas.insert(name_of_patch, patch);
}

fn patched(registry: &mut Registry, part: MetaSchema) -> MetaSchema {
    let required = part.required;
    let properties = part.properties.into_iter().map(|(name, schema)| {
        let schema = field(registry, schema, !required.contains(&name));
        (name, schema)
    });
    let properties = properties.collect();
    let values = part
        .additional_properties
        .map(|values| Box::new(field(registry, *values, true)));
    MetaSchema {
        rust_typename: None,
        required: Vec::new(),
        properties,
        additional_properties: values,
        ..part
    }
}

/// A field as a patch has it: an object is merged too, and what may be left out may be removed.
fn field(registry: &mut Registry, schema: MetaSchemaRef, removable: bool) -> MetaSchemaRef {
    let mut schema = match schema {
        MetaSchemaRef::Reference(name) => {
            let merged = reference(registry, name.clone());
            if !removable {
                return merged;
            }
            MetaSchema {
                description: registry.schemas.get(&name).and_then(|named| named.description),
                all_of: vec![merged],
                ..MetaSchema::ANY
            }
        }
        MetaSchemaRef::Inline(schema) => {
            let mut schema = *schema;
            // Beside a reference stands what the field says of itself, its default among it.
            for inner in std::mem::take(&mut schema.all_of) {
                match inner {
                    MetaSchemaRef::Reference(name) => {
                        let named = registry.schemas.get(&name).and_then(|named| named.description);
                        schema.description = schema.description.or(named);
                        schema.all_of.push(reference(registry, name));
                    }
                    MetaSchemaRef::Inline(inner) => {
                        schema.description = inner.description.or(schema.description);
                    }
                }
            }
            if schema.ty == "object" {
                schema = patched(registry, schema);
            }
            schema
        }
    };
    schema.default = None;
    schema.nullable = removable;
    MetaSchemaRef::Inline(Box::new(schema))
}

fn reference(registry: &mut Registry, name: String) -> MetaSchemaRef {
    let is_object = registry
        .schemas
        .get(&name)
        .is_some_and(|schema| schema.ty == "object" && !schema.properties.is_empty());
    if !is_object {
        return MetaSchemaRef::Reference(name);
    }
    register(registry, &name);
    MetaSchemaRef::Reference(patch_of(&name))
}

#[cfg(test)]
mod tests {
    use poem_openapi::types::MaybeUndefined;
    use poem_openapi::{Enum, Object};
    use serde_json::json;

    use super::*;
    use crate::body::checked;

    #[derive(Debug, Default, PartialEq, Enum)]
    #[oai(rename_all = "snake_case")]
    enum Color {
        #[default]
        Red,
        Blue,
    }

    #[derive(Debug, Default, PartialEq, Object)]
    struct Inner {
        #[oai(nullable)]
        code: Option<String>,
        #[oai(default)]
        size: i64,
    }

    #[derive(Debug, Default, PartialEq, Object)]
    struct Part {
        #[oai(validator(min_length = 1, max_length = 3))]
        title: String,
        #[oai(default)]
        text: String,
        #[oai(default)]
        color: Color,
        #[oai(default)]
        list: Vec<i64>,
        #[oai(default)]
        inner: Inner,
        #[oai(default)]
        words: std::collections::HashMap<String, String>,
        #[oai(nullable)]
        maybe: Option<Inner>,
    }

    #[derive(Debug, Object)]
    struct Whole {
        part: Option<Merge<Part>>,
        #[oai(nullable)]
        other: MaybeUndefined<Merge<Part>>,
    }

    fn there() -> Part {
        Part {
            title: "a".to_owned(),
            text: "b".to_owned(),
            color: Color::Blue,
            list: vec![1, 2],
            inner: Inner {
                code: Some("x".to_owned()),
                size: 3,
            },
            words: [("k".to_owned(), "v".to_owned())].into(),
            maybe: None,
        }
    }

    fn amended(patch: &Value) -> Result<Part, Vec<String>> {
        let texts = |errors: Vec<FieldError>| -> Vec<String> {
            let text = |error: FieldError| format!("{} {}", error.pointer, error.code);
            errors.into_iter().map(text).collect()
        };
        let whole: Whole =
            checked(json!({ "part": patch }), Null::Remove).map_err(|failure| texts(failure.errors))?;
        let amend: Amend<Part> = whole.part.unwrap().amend("/part");
        amend(there()).map_err(|error| match error {
            domain::Error::Invalid(errors) => texts(errors),
            other => vec![other.to_string()],
        })
    }

    #[test]
    fn what_is_not_named_stays_at_every_depth() {
        assert_eq!(amended(&json!({})).unwrap(), there());
        let patch = json!({"text": "c", "inner": {"size": 4}, "words": {"n": "w"}, "maybe": {"size": 1}});
        let part = amended(&patch).unwrap();
        assert_eq!(
            part,
            Part {
                text: "c".to_owned(),
                inner: Inner {
                    size: 4,
                    ..there().inner
                },
                words: [("k".to_owned(), "v".to_owned()), ("n".to_owned(), "w".to_owned())].into(),
                maybe: Some(Inner { code: None, size: 1 }),
                ..there()
            }
        );
    }

    #[test]
    fn null_removes_what_may_be_left_out() {
        let patch =
            json!({"text": null, "color": null, "list": null, "inner": {"code": null}, "words": {"k": null}});
        let part = amended(&patch).unwrap();
        assert_eq!(
            part,
            Part {
                title: "a".to_owned(),
                inner: Inner { code: None, size: 3 },
                ..Part::default()
            }
        );
    }

    #[test]
    fn the_field_that_is_wrong_is_named() {
        for (patch, expected) in [
            (json!({"title": null}), "/part/title not_nullable"),
            (json!({"title": ""}), "/part/title too_short"),
            (json!({"titel": "x"}), "/part/titel unknown_field"),
            (json!({"inner": {"size": "x"}}), "/part/inner/size wrong_type"),
            (json!({"inner": {"sise": 1}}), "/part/inner/sise unknown_field"),
            (json!({"words": {"k": 1}}), "/part/words/k wrong_type"),
            (json!(null), "/part not_nullable"),
            (json!("x"), "/part wrong_type"),
        ] {
            assert_eq!(amended(&patch).unwrap_err(), [expected], "{patch}");
        }
    }

    #[test]
    fn a_part_that_was_not_there_has_to_be_whole() {
        let patch = |patch: Value| {
            let whole: Whole = checked(json!({ "other": patch }), Null::Remove).unwrap();
            whole.other.take().unwrap().onto(None, "/other")
        };
        assert_eq!(patch(json!({"title": "a"})).unwrap().title, "a");
        let missing = FieldError::new("/other/title", "required");
        assert_eq!(patch(json!({"text": "b"})), Err(missing.into()));
    }
}
