//! Alternatives, and what tells them apart.

use super::Lower;
use super::kind::says_something;
use super::parts::Lowered;
use super::simplify::simplify;
use crate::document::join;
use crate::ir::{Type, Variant};
use crate::load::Node;

impl Lower<'_> {
    pub(super) fn union(&mut self, nodes: &[Node], discriminator: Option<&Node>, at: &str) -> Lowered {
        let tag = discriminator
            .and_then(|it| it.text_of("propertyName"))
            .map(str::to_owned);
        let mut nullable = false;
        let mut variants: Vec<Variant> = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            if !says_something(node) {
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
            if self.includes(schema, at, 0) {
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

    /// Whether a schema includes another, itself or through one that stands for nobody but itself.
    fn includes(&self, schema: &Node, at: &str, depth: usize) -> bool {
        schema.items("allOf").iter().any(|member| {
            let Some(target) = member.text_of("$ref").map(|it| self.document.pointer(it)) else {
                return false;
            };
            let through = |parent: &Node| {
                depth < 16 && parent.get("discriminator").is_none() && self.includes(parent, at, depth + 1)
            };
            target == at || self.document.at(&target).is_some_and(through)
        })
    }

    /// The tags that the document gives; a mapped schema that is not listed is one more variant.
    pub(super) fn mapping(&mut self, discriminator: &Node, variants: &mut Vec<Variant>) {
        for (tag, target) in discriminator.entries("mapping") {
            let Some(target_text) = target.text() else {
                continue;
            };
            let pointer = if target_text.starts_with('#') {
                self.document.pointer(target_text)
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
