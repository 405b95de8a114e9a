//! What can be decided once all types are known.

mod cycles;
mod split;
mod tags;
mod usage;

pub(crate) use split::INPUT;

use std::collections::BTreeSet;

use crate::ir::{Additional, Api, Degradation, Shape, Type, TypeId};

pub(super) fn run(api: &mut Api, nullable: &BTreeSet<TypeId>, degradations: &mut BTreeSet<Degradation>) {
    each_type(api, &mut |ty| {
        if matches!(ty, Type::Ref(id) if nullable.contains(id)) {
            *ty = super::parts::nullable(std::mem::replace(ty, Type::Any));
        }
    });
    each_type(api, &mut |ty| {
        if let Type::Nullable(inner) = ty
            && matches!(**inner, Type::Nullable(_) | Type::Any | Type::Null)
        {
            *ty = std::mem::replace(&mut **inner, Type::Any);
        }
    });
    cycles::cut(api, degradations);
    tags::find(api);
    usage::mark(api);
    split::split(api);
    usage::mark(api);
}

/// Visits every type of the API, inner ones first.
pub(crate) fn each_type(api: &mut Api, visit: &mut impl FnMut(&mut Type)) {
    for declaration in api.types.values_mut() {
        match &mut declaration.shape {
            Shape::Alias(ty) => walk(ty, visit),
            Shape::Object(object) => {
                object
                    .fields
                    .iter_mut()
                    .for_each(|field| walk(&mut field.ty, visit));
                if let Additional::Open(ty) = &mut object.additional {
                    walk(ty, visit);
                }
            }
        }
    }
    for operation in &mut api.operations {
        operation
            .parameters
            .iter_mut()
            .for_each(|it| walk(&mut it.ty, visit));
        if let Some(body) = &mut operation.body {
            walk(&mut body.ty, visit);
        }
        walk(&mut operation.answer.ty, visit);
        operation.errors.iter_mut().for_each(|it| walk(&mut it.ty, visit));
    }
    api.webhooks.iter_mut().for_each(|it| walk(&mut it.ty, visit));
}

/// Visits a type, inner ones first.
pub(crate) fn walk(ty: &mut Type, visit: &mut impl FnMut(&mut Type)) {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => walk(inner, visit),
        Type::Union(union) => union.variants.iter_mut().for_each(|it| walk(&mut it.ty, visit)),
        _ => {}
    }
    visit(ty);
}

/// What a type refers to.
pub(crate) fn refs<'a>(ty: &'a Type, found: &mut Vec<&'a TypeId>) {
    match ty {
        Type::Ref(id) => found.push(id),
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => refs(inner, found),
        Type::Union(union) => union.variants.iter().for_each(|it| refs(&it.ty, found)),
        _ => {}
    }
}

/// What a declaration refers to.
pub(crate) fn shape_refs(shape: &Shape) -> Vec<&TypeId> {
    let mut found = Vec::new();
    match shape {
        Shape::Alias(ty) => refs(ty, &mut found),
        Shape::Object(object) => {
            object.fields.iter().for_each(|field| refs(&field.ty, &mut found));
            if let Additional::Open(ty) = &object.additional {
                refs(ty, &mut found);
            }
        }
    }
    found
}
