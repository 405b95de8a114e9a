//! Which values of which property mean which alternative.

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::each_type;
use crate::ir::{Api, Declaration, Field, Object, Shape, Type, TypeId, Union};

pub(super) fn find(api: &mut Api) {
    let types = api.types.clone();
    let object = |ty: &Type| -> Option<&Object> {
        let mut ty = ty;
        for _ in 0..16 {
            let Type::Ref(id) = ty else { return None };
            match &types.get(id)?.shape {
                Shape::Object(object) => return Some(object),
                Shape::Alias(inner) => ty = inner,
            }
        }
        None
    };
    each_type(api, &mut |ty| {
        if let Type::Union(union) = ty {
            tag(&types, union, &object);
        }
    });
}

type Types = IndexMap<TypeId, Declaration>;

/// Whether all that it may be are objects.
fn is_objects(types: &Types, ty: &Type, depth: usize) -> bool {
    match ty {
        Type::Ref(id) if depth < 16 => match types.get(id).map(|it| &it.shape) {
            Some(Shape::Object(_)) => true,
            Some(Shape::Alias(inner)) => is_objects(types, inner, depth + 1),
            None => false,
        },
        Type::Union(union) => union
            .variants
            .iter()
            .all(|it| is_objects(types, &it.ty, depth + 1)),
        _ => false,
    }
}

fn tag<'a>(types: &Types, union: &mut Union, object: &impl Fn(&Type) -> Option<&'a Object>) {
    if !union.variants.iter().all(|it| is_objects(types, &it.ty, 0)) {
        // Not all of them are objects: the first character tells, not a property.
        union.tag = None;
        return;
    }
    if let Some(tag) = union.tag.clone() {
        for variant in &mut union.variants {
            if variant.tags.is_empty()
                && let Some(object) = object(&variant.ty)
            {
                variant.tags = values(object, &tag, &|ty| follow(ty, object));
            }
            if variant.tags.is_empty()
                && let Type::Ref(id) = &variant.ty
            {
                // Its name is what the document implies.
                variant.tags = id
                    .rsplit('/')
                    .next()
                    .map(crate::document::unescape)
                    .into_iter()
                    .collect();
            }
        }
        return;
    }
    // Without a discriminator it may be a property whose values are known everywhere.
    let objects: Option<Vec<&Object>> = union.variants.iter().map(|variant| object(&variant.ty)).collect();
    let Some(objects) = objects else { return };
    let Some(first) = objects.first() else { return };
    for field in &first.fields {
        let all: Vec<Vec<String>> = objects
            .iter()
            .map(|object| values(object, &field.wire, &|ty| follow(ty, object)))
            .collect();
        let mut flat: Vec<&String> = all.iter().flatten().collect();
        let count = flat.len();
        flat.sort();
        flat.dedup();
        if all.iter().all(|tags| !tags.is_empty()) && flat.len() == count {
            union.tag = Some(field.wire.clone());
            for (variant, tags) in union.variants.iter_mut().zip(all) {
                variant.tags = tags;
            }
            return;
        }
    }
}

fn follow<'a>(ty: &'a Type, _object: &Object) -> &'a Type {
    match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    }
}

/// The texts that a property may be, if they are known.
fn values(object: &Object, wire: &str, follow: &impl Fn(&Type) -> &Type) -> Vec<String> {
    let is = |field: &&Field| field.wire == wire;
    let text = |json: &Json| json.as_str().map(str::to_owned);
    match object.fields.iter().find(is).map(|field| follow(&field.ty)) {
        Some(Type::Literal(value)) => text(value).into_iter().collect(),
        Some(Type::Enum(values)) => values.iter().filter_map(text).collect(),
        _ => Vec::new(),
    }
}
