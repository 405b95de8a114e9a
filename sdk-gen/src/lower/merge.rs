//! `allOf`: several schemas that all hold become one object.

use super::kind::{has_null_type, kinds};
use super::parts::{Parts, nullable};
use super::simplify::simplify;
use super::{Lower, doc};
use crate::document::join;
use crate::ir::{Additional, Field, Format, Shape, Type, Variant};
use crate::load::{Node, Value};

impl Lower<'_> {
    /// The properties that stand in the schema itself.
    pub(super) fn collect_own(&mut self, node: &Node, at: &str, parts: &mut Parts) {
        let properties = join(at, "properties");
        for (wire, schema) in node.entries("properties") {
            let field = self.field(wire, schema, &join(&properties, wire));
            self.add_field(field, at, schema.line, parts);
        }
        parts.required.extend(
            node.items("required")
                .iter()
                .filter_map(Node::text)
                .map(str::to_owned),
        );
        if let Some(additional) = self.additional(node, at) {
            parts.additional = additional;
        }
        parts.is_object = true;
    }

    /// Keys besides the properties; of patterns, which key has which type is the server's to check.
    fn additional(&mut self, node: &Node, at: &str) -> Option<Additional> {
        let mut types = Vec::new();
        let patterns = join(at, "patternProperties");
        for (pattern, schema) in node.entries("patternProperties") {
            types.push(self.ty(schema, &join(&patterns, pattern)));
        }
        let words = ["additionalProperties", "unevaluatedProperties"];
        let said = words.iter().find_map(|word| Some((*word, node.get(word)?)));
        match said.map(|(word, schema)| (word, schema, &schema.value)) {
            Some(("additionalProperties", _, Value::Bool(false))) if types.is_empty() => {
                return Some(Additional::Closed);
            }
            Some(("additionalProperties", _, Value::Bool(true))) => types.push(Type::Any),
            Some((word, schema, Value::Map(_))) => types.push(self.ty(schema, &join(at, word))),
            _ => {}
        }
        let variants: Vec<Variant> = types
            .into_iter()
            .map(|ty| Variant { ty, tags: Vec::new() })
            .collect();
        (!variants.is_empty()).then(|| Additional::Open(Box::new(simplify(variants, None))))
    }

    fn field(&mut self, wire: &str, schema: &Node, at: &str) -> Field {
        let ty = self.ty(schema, at);
        let document = self.document;
        let target = document.follow(schema, at).map_or(schema, |(node, _)| node);
        let is = |word: &str| schema.is_true(word) || target.is_true(word);
        Field {
            wire: wire.to_owned(),
            ty,
            required: false,
            read_only: is("readOnly"),
            write_only: is("writeOnly"),
            deprecated: is("deprecated"),
            default: schema.get("default").map(Node::to_json),
            doc: doc(schema),
        }
    }

    fn add_field(&mut self, field: Field, at: &str, line: u32, parts: &mut Parts) {
        let here = join(&join(at, "properties"), &field.wire);
        let Some(before) = parts.fields.get_mut(&field.wire) else {
            parts.said.insert(field.wire.clone(), here);
            parts.fields.insert(field.wire.clone(), field);
            return;
        };
        let first = parts.said.get(&field.wire).cloned().unwrap_or_default();
        if before.doc.is_empty() || !field.doc.is_empty() {
            before.doc.clone_from(&field.doc);
        }
        before.read_only |= field.read_only;
        before.write_only |= field.write_only;
        let both = self.both(&before.ty, &field.ty);
        if let Some(ty) = both.or_else(|| self.merged(&before.ty, &first, &field.ty, &here)) {
            before.ty = ty;
            return;
        }
        before.ty = field.ty;
        let what = format!(
            "`{}` is said twice with different types; the later one counts",
            field.wire
        );
        self.degrade("all_of.conflict", at, line, what);
    }

    /// Two objects under one name: one object with the properties of both.
    fn merged(&mut self, a: &Type, a_at: &str, b: &Type, b_at: &str) -> Option<Type> {
        let is_ref = |ty: &Type| match ty {
            Type::Nullable(inner) => matches!(**inner, Type::Ref(_)),
            ty => matches!(ty, Type::Ref(_)),
        };
        if !is_ref(a) || !is_ref(b) {
            return None;
        }
        let document = self.document;
        let mut parts = Parts::default();
        for at in [a_at, b_at] {
            let node = document.at(at)?;
            let (target, _) = document.follow(node, at)?;
            let is_object = target.get("properties").is_some() || !target.items("allOf").is_empty();
            if !is_object {
                return None;
            }
            self.collect(node, at, &mut parts, &mut vec![at.to_owned()]);
        }
        let id = join(b_at, "allOf");
        let Shape::Object(object) = parts.finish() else {
            return None;
        };
        self.declare(document.at(b_at)?, &id, Shape::Object(object));
        let both_null = matches!((a, b), (Type::Nullable(_), Type::Nullable(_)));
        Some(if both_null {
            nullable(Type::Ref(id))
        } else {
            Type::Ref(id)
        })
    }

    /// The type of what is both; none if nothing tells.
    pub(super) fn both(&self, a: &Type, b: &Type) -> Option<Type> {
        Some(match (a, b) {
            (a, b) if a == b => a.clone(),
            (Type::Any, other) | (other, Type::Any) => other.clone(),
            (Type::Nullable(a), Type::Nullable(b)) => nullable(self.both(a, b)?),
            (Type::Nullable(a), b) | (b, Type::Nullable(a)) => self.both(a, b)?,
            (Type::Literal(value), Type::Enum(values)) | (Type::Enum(values), Type::Literal(value)) => {
                values.contains(value).then(|| Type::Literal(value.clone()))?
            }
            (Type::Enum(a), Type::Enum(b)) => {
                Type::Enum(a.iter().filter(|value| b.contains(value)).cloned().collect())
            }
            (Type::Text(_), narrow @ (Type::Literal(_) | Type::Enum(_)))
            | (narrow @ (Type::Literal(_) | Type::Enum(_)), Type::Text(_)) => narrow.clone(),
            (Type::Text(Format::Plain), text @ Type::Text(_))
            | (text @ Type::Text(_), Type::Text(Format::Plain)) => text.clone(),
            (Type::Float | Type::Int(_), narrow @ (Type::Int(_) | Type::Literal(_) | Type::Enum(_)))
            | (narrow @ (Type::Int(_) | Type::Literal(_) | Type::Enum(_)), Type::Float | Type::Int(_)) => {
                narrow.clone()
            }
            (Type::List(a), Type::List(b)) => Type::List(Box::new(self.both(a, b)?)),
            (Type::Map(any), other @ (Type::Map(_) | Type::Ref(_)))
            | (other @ Type::Ref(_), Type::Map(any))
                if **any == Type::Any =>
            {
                other.clone()
            }
            (Type::Ref(id), narrow @ (Type::Literal(_) | Type::Enum(_)))
            | (narrow @ (Type::Literal(_) | Type::Enum(_)), Type::Ref(id)) => {
                // A constant narrows an enumeration that has a name.
                let node = self.document.at(id)?;
                (kinds(node).as_slice() == ["string"] || node.get("enum").is_some())
                    .then(|| narrow.clone())?
            }
            _ => return None,
        })
    }

    /// Everything that holds for the schema, through `allOf` and references.
    pub(super) fn collect(&mut self, node: &Node, at: &str, parts: &mut Parts, seen: &mut Vec<String>) {
        if let Some(reference) = node.text_of("$ref") {
            let target = self.document.pointer(reference);
            if seen.contains(&target) {
                self.degrade(
                    "all_of.recursive",
                    at,
                    node.line,
                    "contains itself; the inner mention is left out",
                );
            } else if let Some(found) = self.document.at(&target) {
                seen.push(target.clone());
                self.collect(found, &target, parts, seen);
                seen.pop();
            } else {
                self.degrade(
                    "reference.unresolved",
                    reference,
                    node.line,
                    "leads nowhere in this document",
                );
            }
        }
        parts
            .nullable
            .push(node.is_true("nullable") || has_null_type(node));
        let members = join(at, "allOf");
        for (i, member) in node.items("allOf").iter().enumerate() {
            self.collect(member, &join(&members, &i.to_string()), parts, seen);
        }
        for word in ["oneOf", "anyOf"] {
            let variants = node.items(word);
            // A parent that lists its children says nothing about the child that includes it.
            let lists_us = |variant: &Node| {
                variant
                    .text_of("$ref")
                    .is_some_and(|it| seen.contains(&self.document.pointer(it)))
            };
            if !variants.is_empty() && !variants.iter().any(lists_us) {
                parts.unions.push((
                    variants.to_vec(),
                    join(at, word),
                    node.get("discriminator").cloned(),
                ));
            }
        }
        if node.get("properties").is_some() || kinds(node).as_slice() == ["object"] {
            self.collect_own(node, at, parts);
        } else {
            parts.required.extend(
                node.items("required")
                    .iter()
                    .filter_map(Node::text)
                    .map(str::to_owned),
            );
            self.collect_other(node, at, parts);
        }
    }

    fn collect_other(&mut self, node: &Node, at: &str, parts: &mut Parts) {
        let Some(map) = node.map() else {
            return;
        };
        // Without what has been looked at already.
        let rest = map
            .iter()
            .filter(|(key, _)| {
                !matches!(
                    key.as_str(),
                    "$ref" | "allOf" | "oneOf" | "anyOf" | "nullable" | "discriminator"
                )
            })
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        let rest = Node {
            line: node.line,
            value: Value::Map(rest),
        };
        match self.ty(&rest, at) {
            Type::Any | Type::Null => {}
            Type::Nullable(ty) => parts.others.push(*ty),
            ty => parts.others.push(ty),
        }
    }
}
