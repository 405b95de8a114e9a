//! Operations, their parameters, bodies and answers; and the names that code uses.

use super::{Comparison, Direction, Weight};
use crate::ir::{Api, Operation, Place};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old, comparison.new);
    for before in &old.operations {
        match find(new, &before.key) {
            None => comparison.add(Weight::Major, &before.key, "removed"),
            Some(after) => operation(comparison, before, after),
        }
    }
    for after in &new.operations {
        if find(old, &after.key).is_none() {
            comparison.add(Weight::Minor, &after.key, "new");
        }
    }
    for before in &old.webhooks {
        let at = format!("webhook {}", before.key);
        match new.webhooks.iter().find(|it| it.key == before.key) {
            None => comparison.add(Weight::Major, &at, "removed"),
            Some(after) => comparison.types(&at, Direction::Answer, &before.ty, &after.ty),
        }
    }
    for after in &new.webhooks {
        if !old.webhooks.iter().any(|it| it.key == after.key) {
            comparison.add(Weight::Minor, &format!("webhook {}", after.key), "new");
        }
    }
    for (id, before) in &old.types {
        let Some(after) = new.types.get(id) else { continue };
        if before.name != after.name {
            let what = format!("is called {} now, not {}", after.name, before.name);
            comparison.add(Weight::Major, &format!("type {id}"), what);
        }
    }
}

fn find<'a>(api: &'a Api, key: &str) -> Option<&'a Operation> {
    api.operations.iter().find(|it| it.key == key)
}

fn operation(comparison: &mut Comparison<'_>, before: &Operation, after: &Operation) {
    let at = &before.key;
    if (&before.resource, &before.name) != (&after.resource, &after.name) {
        let what = format!(
            "is {}.{} now, not {}.{}",
            after.resource, after.name, before.resource, before.name
        );
        comparison.add(Weight::Major, at, what);
    }
    if after.deprecated && !before.deprecated {
        comparison.add(Weight::Minor, at, "is deprecated");
    }
    if (&before.summary, &before.doc) != (&after.summary, &after.doc) {
        comparison.add(Weight::Patch, at, "is described anew");
    }
    let is_open = |it: &Operation| it.security.is_empty() || it.security.iter().any(Vec::is_empty);
    if is_open(before) && !is_open(after) {
        comparison.add(Weight::Major, at, "needs credentials");
    }
    if before.pages.is_some() != after.pages.is_some() {
        let what = if after.pages.is_some() {
            "is a list in pages now"
        } else {
            "is no list in pages any more"
        };
        comparison.add(Weight::Major, at, what);
    }
    parameters(comparison, before, after);
    match (&before.body, &after.body) {
        (None, None) => {}
        (None, Some(body)) if body.required => comparison.add(Weight::Major, at, "needs a body"),
        (None, Some(_)) => comparison.add(Weight::Minor, at, "takes a body"),
        (Some(_), None) => comparison.add(Weight::Major, at, "takes no body any more"),
        (Some(old), Some(new)) => {
            if new.required && !old.required {
                comparison.add(Weight::Major, at, "needs its body");
            }
            if old.media != new.media {
                comparison.add(
                    Weight::Major,
                    at,
                    format!("takes {} now, not {}", new.content_type, old.content_type),
                );
            }
            comparison.types(&format!("{at} request"), Direction::Request, &old.ty, &new.ty);
        }
    }
    if before.answer.kind != after.answer.kind {
        comparison.add(Weight::Major, at, "answers in another form");
    }
    if after.answer.may_be_empty && !before.answer.may_be_empty {
        comparison.add(Weight::Major, at, "may answer nothing");
    }
    comparison.types(
        &format!("{at} answer"),
        Direction::Answer,
        &before.answer.ty,
        &after.answer.ty,
    );
}

fn parameters(comparison: &mut Comparison<'_>, before: &Operation, after: &Operation) {
    let place = |place: Place| match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    };
    for old in &before.parameters {
        let at = format!("{} {} {}", before.key, place(old.place), old.wire);
        let same = |it: &&crate::ir::Parameter| it.wire == old.wire && it.place == old.place;
        let Some(new) = after.parameters.iter().find(same) else {
            comparison.add(Weight::Major, &at, "removed");
            continue;
        };
        if new.required && !old.required {
            comparison.add(Weight::Major, &at, "is required");
        }
        if old.required && !new.required {
            comparison.add(Weight::Minor, &at, "is optional");
        }
        if (old.style, old.explode, old.json) != (new.style, new.explode, new.json) {
            comparison.add(Weight::Major, &at, "is written another way");
        }
        if old.name != new.name {
            comparison.add(Weight::Major, &at, format!("is called {} now", new.name));
        }
        comparison.types(&at, Direction::Request, &old.ty, &new.ty);
    }
    for new in &after.parameters {
        if !before
            .parameters
            .iter()
            .any(|it| it.wire == new.wire && it.place == new.place)
        {
            let at = format!("{} {} {}", after.key, place(new.place), new.wire);
            let weight = if new.required {
                Weight::Major
            } else {
                Weight::Minor
            };
            comparison.add(
                weight,
                &at,
                if new.required { "new, and required" } else { "new" },
            );
        }
    }
}
