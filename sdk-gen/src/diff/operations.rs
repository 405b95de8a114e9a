//! Operations, their parameters, bodies and answers; and the names that code uses.

use super::{Comparison, Direction, Weight};
use crate::ir::{Api, Body, Operation, Place, Server};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old, comparison.new);
    servers(comparison);
    schemes(comparison);
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

/// Clients that were made with an older package call the first server that this knew.
fn servers(comparison: &mut Comparison<'_>) {
    let addresses = |api: &Api| api.servers.iter().map(Server::address).collect::<Vec<_>>();
    let (old, new) = (addresses(comparison.old), addresses(comparison.new));
    let Some(usual) = old.first() else { return };
    if !new.contains(usual) {
        comparison.add(Weight::Major, "servers", format!("{usual} is gone"));
    } else if new.first() != Some(usual) {
        comparison.add(
            Weight::Minor,
            "servers",
            format!("{usual} is not the first any more"),
        );
    }
}

fn schemes(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old, comparison.new);
    for before in &old.security {
        let Some(after) = new.security.iter().find(|it| it.key == before.key) else {
            continue;
        };
        if before.kind != after.kind {
            let at = format!("security scheme {}", before.key);
            comparison.add(Weight::Major, &at, "is sent another way");
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
    security(comparison, before, after);
    match (&before.pages, &after.pages) {
        (None, Some(_)) => comparison.add(Weight::Major, at, "is a list in pages now"),
        (Some(_), None) => comparison.add(Weight::Major, at, "is no list in pages any more"),
        (old, new) if old != new => comparison.add(Weight::Major, at, "goes on to the next page another way"),
        _ => {}
    }
    match (&before.idempotency, &after.idempotency) {
        (Some(old), new) if Some(old) != new.as_ref() => {
            comparison.add(
                Weight::Major,
                at,
                format!("is not safe to repeat under {old} any more"),
            );
        }
        (None, Some(new)) => comparison.add(Weight::Minor, at, format!("is safe to repeat under {new}")),
        _ => {}
    }
    if before.server != after.server {
        comparison.add(Weight::Major, at, "is on another server");
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
            let of = |body: &Body| -> Vec<String> {
                let own = std::iter::once(&body.content_type);
                own.chain(&body.alternatives).cloned().collect()
            };
            if old.media == new.media {
                media(comparison, at, "take", &of(old), &of(new));
            } else {
                comparison.add(
                    Weight::Major,
                    at,
                    format!("takes {} now, not {}", new.content_type, old.content_type),
                );
            }
            comparison.types(&format!("{at} request"), Direction::Request, &old.ty, &new.ty);
        }
    }
    if before.answer.kind == after.answer.kind {
        media(
            comparison,
            at,
            "answer",
            &before.answer.accept,
            &after.answer.accept,
        );
    } else {
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

/// Whoever could call it must still be able to, with the same credentials.
fn security(comparison: &mut Comparison<'_>, before: &Operation, after: &Operation) {
    let at = &before.key;
    let is_open = |it: &Operation| it.security.is_empty() || it.security.iter().any(Vec::is_empty);
    if is_open(after) {
        return;
    }
    if is_open(before) {
        comparison.add(Weight::Major, at, "needs credentials");
        return;
    }
    let suffices = |given: &[String]| {
        let mut lists = after.security.iter();
        lists.any(|asked| asked.iter().all(|key| given.contains(key)))
    };
    for gone in before.security.iter().filter(|given| !suffices(given)) {
        let what = format!("cannot be called with {} any more", gone.join(" and "));
        comparison.add(Weight::Major, at, what);
    }
}

/// Content types that are taken or answered.
fn media(comparison: &mut Comparison<'_>, at: &str, verb: &str, old: &[String], new: &[String]) {
    for gone in old.iter().filter(|it| !new.contains(it)) {
        comparison.add(Weight::Major, at, format!("does not {verb} {gone} any more"));
    }
    for more in new.iter().filter(|it| !old.contains(it)) {
        comparison.add(Weight::Minor, at, format!("{verb}s {more} too"));
    }
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
