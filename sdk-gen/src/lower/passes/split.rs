//! What only the server writes is not asked of callers; what only callers write is not promised to them.
//! A type that travels both ways and differs gets a second form for requests.

use std::collections::BTreeSet;

use super::{shape_refs, walk};
use crate::ir::{Api, Shape, Type, TypeId};

/// Marks the form for requests of a type that has two.
pub(crate) const INPUT: &str = "#input";

pub(super) fn split(api: &mut Api) {
    let two_forms = differing(api);
    for (id, declaration) in &mut api.types {
        if two_forms.contains(id) {
            continue;
        }
        // One direction only: the other's fields go.
        if let Shape::Object(object) = &mut declaration.shape {
            match (declaration.usage.request, declaration.usage.response) {
                (true, false) => object.fields.retain(|field| !field.read_only),
                (false, true) => object.fields.retain(|field| !field.write_only),
                _ => {}
            }
        }
    }
    for id in &two_forms {
        let Some(declaration) = api.types.get_mut(id) else {
            continue;
        };
        let mut input = declaration.clone();
        if let Shape::Object(object) = &mut declaration.shape {
            object.fields.retain(|field| !field.write_only);
        }
        if let Shape::Object(object) = &mut input.shape {
            object.fields.retain(|field| !field.read_only);
            object
                .fields
                .iter_mut()
                .for_each(|field| redirect(&mut field.ty, &two_forms));
            if let crate::ir::Additional::Open(ty) = &mut object.additional {
                redirect(ty, &two_forms);
            }
        }
        if let Shape::Alias(ty) = &mut input.shape {
            redirect(ty, &two_forms);
        }
        api.types.insert(format!("{id}{INPUT}"), input);
    }
    // Types that are only sent refer to the forms for requests, as do the requests themselves.
    for (id, declaration) in &mut api.types {
        if two_forms.contains(id)
            || id.ends_with(INPUT)
            || declaration.usage.response
            || !declaration.usage.request
        {
            continue;
        }
        match &mut declaration.shape {
            Shape::Alias(ty) => redirect(ty, &two_forms),
            Shape::Object(object) => object
                .fields
                .iter_mut()
                .for_each(|field| redirect(&mut field.ty, &two_forms)),
        }
    }
    for operation in &mut api.operations {
        operation
            .parameters
            .iter_mut()
            .for_each(|it| redirect(&mut it.ty, &two_forms));
        if let Some(body) = &mut operation.body {
            redirect(&mut body.ty, &two_forms);
        }
    }
}

/// Types that travel both ways and hold, however deep, a field of one direction.
fn differing(api: &Api) -> BTreeSet<TypeId> {
    let both = |id: &str| {
        api.types
            .get(id)
            .is_some_and(|it| it.usage.request && it.usage.response)
    };
    let mut found: BTreeSet<TypeId> = api
        .types
        .iter()
        .filter(|(id, declaration)| {
            let Shape::Object(object) = &declaration.shape else {
                return false;
            };
            both(id)
                && object
                    .fields
                    .iter()
                    .any(|field| field.read_only || field.write_only)
        })
        .map(|(id, _)| id.clone())
        .collect();
    loop {
        let more: Vec<TypeId> = api
            .types
            .iter()
            .filter(|(id, declaration)| {
                both(id)
                    && !found.contains(*id)
                    && shape_refs(&declaration.shape)
                        .iter()
                        .any(|id| found.contains(*id))
            })
            .map(|(id, _)| id.clone())
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

fn redirect(ty: &mut Type, two_forms: &BTreeSet<TypeId>) {
    walk(ty, &mut |ty| {
        if let Type::Ref(id) = ty
            && two_forms.contains(id)
        {
            id.push_str(INPUT);
        }
    });
}
