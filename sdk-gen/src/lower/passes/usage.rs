//! Which way each type travels.

use super::{refs, shape_refs};
use crate::ir::{Api, Type, TypeId, Usage};

pub(super) fn mark(api: &mut Api) {
    for declaration in api.types.values_mut() {
        declaration.usage = Usage::default();
    }
    let mut sent: Vec<TypeId> = Vec::new();
    let mut received: Vec<TypeId> = Vec::new();
    let add = |ty: &Type, to: &mut Vec<TypeId>| {
        let mut found = Vec::new();
        refs(ty, &mut found);
        to.extend(found.into_iter().cloned());
    };
    for operation in &api.operations {
        operation.parameters.iter().for_each(|it| add(&it.ty, &mut sent));
        if let Some(body) = &operation.body {
            add(&body.ty, &mut sent);
        }
        add(&operation.answer.ty, &mut received);
        operation.errors.iter().for_each(|it| add(&it.ty, &mut received));
    }
    api.webhooks.iter().for_each(|it| add(&it.ty, &mut received));
    spread(api, sent, |usage| &mut usage.request);
    spread(api, received, |usage| &mut usage.response);
}

fn spread(api: &mut Api, mut open: Vec<TypeId>, bit: impl Fn(&mut Usage) -> &mut bool) {
    while let Some(id) = open.pop() {
        let Some(declaration) = api.types.get_mut(&id) else {
            continue;
        };
        let bit = bit(&mut declaration.usage);
        if std::mem::replace(bit, true) {
            continue;
        }
        open.extend(shape_refs(&declaration.shape).into_iter().cloned());
    }
}
