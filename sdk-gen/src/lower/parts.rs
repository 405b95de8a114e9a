//! A schema on its way to a type.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::ir::{Additional, Field, Object, Shape, Type};
use crate::load::Node;

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

/// What was collected so far.
#[derive(Clone, Default)]
pub(super) struct Parts {
    pub fields: IndexMap<String, Field>,
    pub required: BTreeSet<String>,
    pub additional: Additional,
    /// Some member is an object, even if it has no properties.
    pub is_object: bool,
    /// Members that are no objects.
    pub others: Vec<Type>,
    /// Members with alternatives, and where these stand.
    pub unions: Vec<(Vec<Node>, String, Option<Node>)>,
    pub nullable: Vec<bool>,
    /// Where each property was said first.
    pub said: IndexMap<String, String>,
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
