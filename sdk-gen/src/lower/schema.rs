//! One schema: what kind of thing it is.

use super::Lower;
use super::merge::Parts;
use crate::document::join;
use crate::ir::{Additional, Format, Object, Shape, Type, Union, Variant};
use crate::load::{Node, Value};

/// A schema without its null, and whether it had one.
pub(super) struct Lowered {
    pub shape: Shape,
    pub nullable: bool,
}

impl Lowered {
    pub(super) fn of(ty: Type) -> Lowered {
        Lowered {
            shape: Shape::Alias(ty),
            nullable: false,
        }
    }
}

/// A type or null; said once.
pub(super) fn nullable(ty: Type) -> Type {
    match ty {
        Type::Any | Type::Null | Type::Nullable(_) => ty,
        ty => Type::Nullable(Box::new(ty)),
    }
}

const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

impl Lower<'_> {
    /// A schema as a type; an object that stands here gets its name from where it stands.
    pub(super) fn ty(&mut self, node: &Node, at: &str) -> Type {
        let lowered = self.schema(node, at);
        let ty = match lowered.shape {
            Shape::Alias(ty) => ty,
            shape @ Shape::Object(_) => {
                self.declare(node, at, shape);
                Type::Ref(at.to_owned())
            }
        };
        if lowered.nullable { nullable(ty) } else { ty }
    }

    pub(super) fn schema(&mut self, node: &Node, at: &str) -> Lowered {
        match &node.value {
            Value::Bool(false) => return Lowered::of(Type::Never),
            Value::Map(map) if map.is_empty() => return Lowered::of(Type::Any),
            Value::Map(_) => {}
            Value::Bool(true) => return Lowered::of(Type::Any),
            _ => {
                self.degrade("schema.invalid", at, node.line, "is no schema; anything is taken");
                return Lowered::of(Type::Any);
            }
        }
        self.note_unexpressed(node, at);
        let says_null = node.is_true("nullable") || has_null_type(node) || has_null_value(node);
        let mut lowered = self.without_null(node, at);
        lowered.nullable |= says_null;
        lowered
    }

    fn without_null(&mut self, node: &Node, at: &str) -> Lowered {
        if let Some(value) = node.get("const") {
            return Lowered::of(self.constant(value, at));
        }
        if let Some(Value::List(values)) = node.get("enum").map(|node| &node.value) {
            return Lowered::of(self.enumeration(node, values, at));
        }
        if is_composed(node) {
            return self.composed(node, at);
        }
        if let Some(reference) = node.text_of("$ref") {
            return Lowered::of(self.reference(reference, node.line));
        }
        let kinds = kinds(node);
        match kinds.as_slice() {
            [] if node.get("const").is_none() && has_null_type(node) => Lowered::of(Type::Null),
            [] => Lowered::of(Type::Any),
            [kind] => self.kind(node, at, kind),
            several => {
                let variants = several
                    .iter()
                    .map(|kind| {
                        let lowered = self.kind(node, &join(at, kind), kind);
                        let ty = match lowered.shape {
                            Shape::Alias(ty) => ty,
                            shape @ Shape::Object(_) => {
                                self.declare(node, &join(at, kind), shape);
                                Type::Ref(join(at, kind))
                            }
                        };
                        Variant { ty, tags: Vec::new() }
                    })
                    .collect();
                Lowered::of(Type::Union(Union { variants, tag: None }))
            }
        }
    }

    fn kind(&mut self, node: &Node, at: &str, kind: &str) -> Lowered {
        Lowered::of(match kind {
            "string" => super::scalar::text(node),
            "integer" => super::scalar::integer(node),
            "number" => super::scalar::number(node),
            "boolean" => Type::Bool,
            "array" => self.array(node, at),
            _ => return self.object(node, at),
        })
    }

    fn array(&mut self, node: &Node, at: &str) -> Type {
        if let Some(Value::List(items)) = node.get("prefixItems").map(|node| &node.value) {
            self.degrade(
                "array.tuple",
                at,
                node.line,
                "positions of a tuple are not told apart: a list of any of them",
            );
            let at = join(at, "prefixItems");
            let mut variants: Vec<Variant> = Vec::new();
            for (i, item) in items.iter().enumerate() {
                let ty = self.ty(item, &join(&at, &i.to_string()));
                if !variants.iter().any(|variant| variant.ty == ty) {
                    variants.push(Variant { ty, tags: Vec::new() });
                }
            }
            return Type::List(Box::new(super::union::simplify(variants, None)));
        }
        let items = match node.get("items") {
            Some(items) => self.ty(items, &join(at, "items")),
            None => Type::Any,
        };
        Type::List(Box::new(items))
    }

    fn object(&mut self, node: &Node, at: &str) -> Lowered {
        let mut parts = Parts::default();
        self.collect_own(node, at, &mut parts);
        Lowered {
            shape: parts.finish(),
            nullable: false,
        }
    }

    /// What has no effect on types is told about, so that nobody believes it has.
    fn note_unexpressed(&mut self, node: &Node, at: &str) {
        for word in [
            "not",
            "if",
            "dependentSchemas",
            "dependentRequired",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "patternProperties",
            "$dynamicRef",
        ] {
            let is_plain = word.starts_with("unevaluated")
                && matches!(node.get(word).map(|n| &n.value), Some(Value::Bool(_)));
            if node.get(word).is_some() && !is_plain {
                self.degrade(
                    "keyword.ignored",
                    at,
                    node.line,
                    format!("`{word}` is left to the server to check"),
                );
            }
        }
    }
}

impl Parts {
    /// What the collected properties come to.
    pub(super) fn finish(self) -> Shape {
        if self.fields.is_empty() {
            return match self.additional {
                Additional::Open(ty) => Shape::Alias(Type::Map(ty)),
                Additional::Closed => Shape::Object(Object {
                    fields: Vec::new(),
                    additional: Additional::Closed,
                }),
                Additional::Unspecified => Shape::Alias(Type::Map(Box::new(Type::Any))),
            };
        }
        let required = self.required;
        let fields = self
            .fields
            .into_values()
            .map(|mut field| {
                field.required |= required.contains(&field.wire);
                field
            })
            .collect();
        Shape::Object(Object {
            fields,
            additional: self.additional,
        })
    }
}

fn is_composed(node: &Node) -> bool {
    let several =
        |word| matches!(node.get(word).map(|n| &n.value), Some(Value::List(list)) if !list.is_empty());
    several("allOf")
        || several("oneOf")
        || several("anyOf")
        || (node.get("$ref").is_some() && has_own_shape(node))
}

/// Whether a reference's siblings say anything about the type.
fn has_own_shape(node: &Node) -> bool {
    ["properties", "items", "additionalProperties"]
        .iter()
        .any(|word| node.get(word).is_some())
}

pub(super) fn has_null_type(node: &Node) -> bool {
    match node.get("type").map(|node| &node.value) {
        Some(Value::Text(kind)) => kind == "null",
        Some(Value::List(kinds)) => kinds
            .iter()
            .any(|kind| kind.text() == Some("null") || kind.is_null()),
        _ => false,
    }
}

fn has_null_value(node: &Node) -> bool {
    node.items("enum").iter().any(Node::is_null)
}

/// The kinds that the schema allows, but for null; guessed where it names none.
pub(super) fn kinds(node: &Node) -> Vec<&'static str> {
    let known = |text: &str| KINDS.iter().find(|kind| **kind == text).copied();
    match node.get("type").map(|node| &node.value) {
        Some(Value::Text(kind)) => return known(kind).into_iter().collect(),
        Some(Value::List(kinds)) => {
            let mut found: Vec<&str> = kinds.iter().filter_map(|kind| known(kind.text()?)).collect();
            found.dedup();
            // `number` includes `integer`.
            if found.contains(&"number") {
                found.retain(|kind| *kind != "integer");
            }
            if found.len() == KINDS.len() - 1 {
                return Vec::new();
            }
            return found;
        }
        _ => {}
    }
    let has = |words: &[&str]| words.iter().any(|word| node.get(word).is_some());
    if has(&["properties", "additionalProperties", "patternProperties"]) {
        vec!["object"]
    } else if has(&["items", "prefixItems"]) {
        vec!["array"]
    } else if has(&["pattern", "minLength", "maxLength", "contentEncoding"])
        || node.text_of("format").is_some_and(super::scalar::is_text_format)
    {
        vec!["string"]
    } else {
        Vec::new()
    }
}

/// A text without more.
pub(super) const TEXT: Type = Type::Text(Format::Plain);
