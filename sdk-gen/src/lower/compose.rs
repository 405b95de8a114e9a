//! `allOf`, `oneOf` and `anyOf` as one type.

use super::Lower;
use super::kind::{has_null_type, kinds, says_something};
use super::parts::{Lowered, Parts};
use super::simplify::simplify;
use crate::document::join;
use crate::ir::{Shape, Type, Variant};
use crate::load::{Node, Value};

/// More combinations of alternatives than this are not written out.
const MAX_COMBINATIONS: usize = 32;

impl Lower<'_> {
    /// A composition that holds itself refers to itself by where it stands.
    pub(super) fn composed(&mut self, node: &Node, at: &str) -> Lowered {
        if let Some(is_met) = self.composing.get_mut(at) {
            *is_met = true;
            return Lowered::of(Type::Ref(at.to_owned()));
        }
        self.composing.insert(at.to_owned(), false);
        let lowered = self.composition(node, at);
        let is_met = self.composing.remove(at).unwrap_or_default();
        match &lowered.shape {
            // An object is declared under its place anyway.
            Shape::Alias(ty) if is_met => self.declare(node, at, Shape::Alias(ty.clone())),
            _ => {}
        }
        lowered
    }

    fn composition(&mut self, node: &Node, at: &str) -> Lowered {
        // A child that adds nothing to its parent is no reference to it; what stands inside another schema is.
        let is_named = at
            .strip_prefix("#/components/schemas/")
            .is_some_and(|name| !name.contains('/'));
        if let Some((only, at)) = only_member(node, at)
            && !(is_named && self.is_parent(only))
        {
            let mut lowered = Lowered::of(self.ty(only, &at));
            lowered.nullable = node.items("allOf").iter().any(|it| it.is_true("nullable"));
            return lowered;
        }
        if node.get("allOf").is_none() && node.get("$ref").is_none() && !has_properties(node) {
            return self.plain_union(node, at);
        }
        let mut parts = Parts::default();
        let mut seen = vec![at.to_owned()];
        self.collect(node, at, &mut parts, &mut seen);
        let nullable = !parts.nullable.is_empty()
            && parts.nullable.len() > 1
            && parts.nullable.iter().skip(1).all(|nullable| *nullable);
        let mut lowered = self.resolve(parts, node, at);
        lowered.nullable |= nullable;
        lowered
    }

    /// Whether it refers to a parent, which by itself would stand for its children.
    fn is_parent(&self, node: &Node) -> bool {
        let target = node.text_of("$ref").and_then(|it| self.document.at(it));
        target.is_some_and(|it| {
            it.get("discriminator").is_some() && it.items("oneOf").is_empty() && it.items("anyOf").is_empty()
        })
    }

    /// Alternatives and nothing else.
    fn plain_union(&mut self, node: &Node, at: &str) -> Lowered {
        let word = if node.items("oneOf").is_empty() {
            "anyOf"
        } else {
            "oneOf"
        };
        if word == "oneOf" && !node.items("anyOf").is_empty() {
            self.degrade(
                "union.two",
                at,
                node.line,
                "`anyOf` beside `oneOf` is left to the server to check",
            );
        }
        let variants = node.items(word);
        if !variants.iter().any(says_something) {
            // "At least one of these is required."
            let kinds = kinds(node);
            return if kinds.as_slice() == ["object"] {
                Lowered::of(Type::Map(Box::new(Type::Any)))
            } else {
                Lowered::of(Type::Any)
            };
        }
        self.union(variants, node.get("discriminator"), &join(at, word))
    }

    fn resolve(&mut self, parts: Parts, node: &Node, at: &str) -> Lowered {
        let unions: Vec<_> = parts
            .unions
            .iter()
            .filter(|(variants, _, _)| variants.iter().any(says_something))
            .cloned()
            .collect();
        let is_object = parts.is_object;
        let others = parts.others.clone();
        if is_object && !others.is_empty() {
            self.degrade(
                "all_of.kinds",
                at,
                node.line,
                "is an object and something else at once; the object counts",
            );
        }
        if unions.is_empty() {
            if is_object {
                return Lowered {
                    shape: parts.finish(),
                    nullable: false,
                };
            }
            return Lowered::of(self.narrowest(&others, node, at));
        }
        if !is_object {
            // Alternatives of scalars, narrowed by nothing but prose.
            let mut types = others;
            for (variants, at, discriminator) in &unions {
                let lowered = self.union(variants, discriminator.as_ref(), at);
                if let Shape::Alias(ty) = lowered.shape {
                    types.push(ty);
                }
            }
            if types.len() > 1 && unions.len() > 1 {
                let distributed = self.distribute(&Parts::default(), &unions, node, at);
                return Lowered::of(distributed);
            }
            return Lowered::of(self.narrowest(&types, node, at));
        }
        let ty = self.distribute(&parts, &unions, node, at);
        Lowered::of(ty)
    }

    /// The one type that all of them allow.
    fn narrowest(&mut self, types: &[Type], node: &Node, at: &str) -> Type {
        let mut narrow = Type::Any;
        for ty in types {
            narrow = self.both(&narrow, ty).unwrap_or_else(|| {
                let what = "its members are of different types; the last one counts";
                self.degrade("all_of.conflict", at, node.line, what);
                ty.clone()
            });
        }
        narrow
    }

    /// Properties beside alternatives: every alternative with these properties.
    fn distribute(
        &mut self,
        base: &Parts,
        unions: &[(Vec<Node>, String, Option<Node>)],
        node: &Node,
        at: &str,
    ) -> Type {
        let mut combinations = vec![(base.clone(), at.to_owned())];
        for (variants, place, _) in unions {
            if combinations.len() * variants.len() > MAX_COMBINATIONS {
                self.degrade(
                    "all_of.combinations",
                    at,
                    node.line,
                    "has more than 32 combinations of alternatives; the rest is not typed",
                );
                break;
            }
            let mut next = Vec::new();
            for (parts, _) in &combinations {
                for (i, variant) in variants.iter().enumerate() {
                    if has_null_type(variant) && variant.map().is_some_and(|map| map.len() == 1) {
                        continue;
                    }
                    let mut parts = parts.clone();
                    let at = join(place, &i.to_string());
                    let mut seen = vec![at.clone()];
                    parts.unions.clear();
                    self.collect(variant, &at, &mut parts, &mut seen);
                    let id = if unions.len() > 1 {
                        join(at.as_str(), &next.len().to_string())
                    } else {
                        at
                    };
                    next.push((parts, id));
                }
            }
            combinations = next;
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (parts, id) in combinations {
            let inner: Vec<_> = parts
                .unions
                .iter()
                .filter(|(v, _, _)| v.iter().any(says_something))
                .cloned()
                .collect();
            let ty = if inner.is_empty()
                || unions
                    .iter()
                    .any(|(_, place, _)| inner.iter().any(|(_, p, _)| p == place))
            {
                match parts.finish() {
                    Shape::Alias(ty) => ty,
                    shape @ Shape::Object(_) => {
                        self.declare(node, &id, shape);
                        Type::Ref(id)
                    }
                }
            } else {
                self.degrade(
                    "all_of.combinations",
                    at,
                    node.line,
                    "alternatives within alternatives beside properties are not typed",
                );
                match parts.finish() {
                    Shape::Alias(ty) => ty,
                    shape @ Shape::Object(_) => {
                        self.declare(node, &id, shape);
                        Type::Ref(id)
                    }
                }
            };
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(Variant { ty, tags: Vec::new() });
            }
        }
        let discriminator = unions
            .iter()
            .find_map(|(_, _, it)| it.as_ref())
            .or(node.get("discriminator"));
        let tag = discriminator
            .and_then(|it| it.text_of("propertyName"))
            .map(str::to_owned);
        simplify(variants, tag)
    }
}

/// `allOf` with one member, or one alternative, and only prose beside it: it is that member. So it is with members
/// of `allOf` that are nothing but prose.
fn only_member<'n>(node: &'n Node, at: &str) -> Option<(&'n Node, String)> {
    let map = node.map()?;
    let mut found = None;
    for (key, value) in map {
        match (key.as_str(), &value.value) {
            (word @ ("allOf" | "oneOf" | "anyOf"), Value::List(members)) => {
                let mut counted = members
                    .iter()
                    .enumerate()
                    .filter(|(_, member)| word != "allOf" || !is_prose(member));
                match (counted.next(), counted.next(), &found) {
                    (Some((i, only)), None, None) => {
                        found = Some((only, join(&join(at, word), &i.to_string())));
                    }
                    _ => return None,
                }
            }
            (
                "properties" | "items" | "additionalProperties" | "required" | "$ref" | "type" | "format",
                _,
            ) => return None,
            _ => {}
        }
    }
    found
}

/// Whether a schema tells people about a value, and says nothing of what it may be but that it may be null.
fn is_prose(node: &Node) -> bool {
    node.map().is_some_and(|map| {
        map.keys().all(|key| {
            matches!(
                key.as_str(),
                "title"
                    | "description"
                    | "example"
                    | "examples"
                    | "externalDocs"
                    | "xml"
                    | "deprecated"
                    | "default"
                    | "nullable"
            ) || key.starts_with("x-")
        })
    })
}

fn has_properties(node: &Node) -> bool {
    node.get("properties").is_some()
        || node
            .get("additionalProperties")
            .is_some_and(|it| it.map().is_some())
}
