//! Alternatives, and what tells them apart.

use super::Lower;
use super::schema::Lowered;
use crate::document::{canonical, join};
use crate::ir::{Type, Union, Variant};
use crate::load::Node;

impl Lower<'_> {
    pub(super) fn union(&mut self, nodes: &[Node], discriminator: Option<&Node>, at: &str) -> Lowered {
        let tag = discriminator
            .and_then(|it| it.text_of("propertyName"))
            .map(str::to_owned);
        let mut nullable = false;
        let mut variants: Vec<Variant> = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            if !super::compose::says_something(node) {
                continue;
            }
            let ty = match self.ty(node, &join(at, &i.to_string())) {
                Type::Null => {
                    nullable = true;
                    continue;
                }
                Type::Nullable(ty) => {
                    nullable = true;
                    *ty
                }
                ty => ty,
            };
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(Variant { ty, tags: Vec::new() });
            }
        }
        if let Some(discriminator) = discriminator {
            self.mapping(discriminator, &mut variants);
        }
        let mut lowered = Lowered::of(if variants.is_empty() && nullable {
            Type::Null
        } else {
            simplify(variants, tag)
        });
        lowered.nullable = nullable;
        lowered
    }

    /// A parent with a discriminator and no list of children stands for all that include it.
    pub(super) fn children(&mut self, node: &Node, at: &str) -> Option<Type> {
        let discriminator = node.get("discriminator")?;
        let tag = discriminator.text_of("propertyName")?.to_owned();
        if !node.items("oneOf").is_empty() || !node.items("anyOf").is_empty() {
            return None;
        }
        let mut variants = Vec::new();
        self.mapping(discriminator, &mut variants);
        let document = self.document;
        let schemas = document.root.get("components").map(|c| c.entries("schemas"));
        for (name, schema) in schemas.into_iter().flatten() {
            let includes = |member: &Node| member.text_of("$ref").is_some_and(|it| canonical(it) == at);
            if schema.items("allOf").iter().any(includes) {
                let pointer = join("#/components/schemas", name);
                let ty = self.reference(&pointer, schema.line);
                if !variants.iter().any(|variant| variant.ty == ty) {
                    variants.push(Variant { ty, tags: Vec::new() });
                }
            }
        }
        variants.retain(|variant| variant.ty != Type::Ref(at.to_owned()));
        (!variants.is_empty()).then(|| simplify(variants, Some(tag)))
    }

    /// The tags that the document gives; a mapped schema that is not listed is one more variant.
    pub(super) fn mapping(&mut self, discriminator: &Node, variants: &mut Vec<Variant>) {
        for (tag, target) in discriminator.entries("mapping") {
            let Some(target_text) = target.text() else {
                continue;
            };
            let pointer = if target_text.starts_with('#') {
                canonical(target_text)
            } else {
                join("#/components/schemas", target_text)
            };
            let ty = self.reference(&pointer, target.line);
            match variants.iter_mut().find(|variant| variant.ty == ty) {
                Some(variant) => variant.tags.push(tag.clone()),
                None if matches!(ty, Type::Ref(_)) => variants.push(Variant {
                    ty,
                    tags: vec![tag.clone()],
                }),
                None => {}
            }
        }
    }
}

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
