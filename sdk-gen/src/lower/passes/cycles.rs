//! A name that stands for itself, with nothing in between, stands for nothing.

use std::collections::BTreeSet;

use crate::ir::{Api, Degradation, Shape, Type, TypeId};

pub(super) fn cut(api: &mut Api, degradations: &mut BTreeSet<Degradation>) {
    let ids: Vec<TypeId> = api.types.keys().cloned().collect();
    let mut settled = BTreeSet::new();
    for id in ids {
        // What is reached from a name without passing a list, a map or a field.
        let mut path = vec![id.clone()];
        while let Some(back) = cycle(api, &id, &mut path, &mut settled) {
            degradations.insert(Degradation {
                code: "reference.circular",
                at: back.clone(),
                line: 0,
                what: "stands for itself; anything is taken".to_owned(),
            });
            if let Some(declaration) = api.types.get_mut(&back) {
                declaration.shape = Shape::Alias(Type::Any);
            }
            path = vec![id.clone()];
        }
    }
}

/// The first name that leads back to itself.
fn cycle(api: &Api, id: &str, path: &mut Vec<TypeId>, settled: &mut BTreeSet<TypeId>) -> Option<TypeId> {
    if settled.contains(id) {
        return None;
    }
    if let Some(Shape::Alias(ty)) = api.types.get(id).map(|it| &it.shape) {
        let mut next = Vec::new();
        direct(ty, &mut next);
        for id in next {
            if path.contains(id) {
                return Some(id.clone());
            }
            path.push(id.clone());
            if let Some(found) = cycle(api, id, path, settled) {
                return Some(found);
            }
            path.pop();
        }
    }
    settled.insert(id.to_owned());
    None
}

fn direct<'a>(ty: &'a Type, found: &mut Vec<&'a TypeId>) {
    match ty {
        Type::Ref(id) => found.push(id),
        Type::Nullable(inner) => direct(inner, found),
        Type::Union(union) => union.variants.iter().for_each(|it| direct(&it.ty, found)),
        _ => {}
    }
}
