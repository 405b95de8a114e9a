//! One schema: what kind of thing it is.

use super::kind::{has_null_type, has_null_value, kinds};
use super::parts::{Lowered, Parts, nullable};
use super::simplify::simplify;
use super::{Lower, scalar};
use crate::document::join;
use crate::ir::{Shape, Type, Union, Variant};
use crate::load::{Node, Value};

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
            "string" => scalar::text(node),
            "integer" => scalar::integer(node),
            "number" => scalar::number(node),
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
            return Type::List(Box::new(simplify(variants, None)));
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
            let is_additional = word == "unevaluatedProperties" && node.get("additionalProperties").is_none();
            if node.get(word).is_some() && !is_plain && !is_additional {
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
