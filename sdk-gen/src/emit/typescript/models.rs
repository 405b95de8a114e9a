//! One declaration for each named type, in files by the first word of its name.

use std::collections::{BTreeMap, BTreeSet};

use super::types::{Spelling, key};
use super::{Files, HEAD};
use crate::emit::idents::Idents;
use crate::emit::text::{block_comment, prose};
use crate::ir::{Additional, Api, Declaration, Object, Shape, Type, TypeId};
use crate::lower::{refs, shape_refs};

/// Which file each type stands in.
fn files_of(api: &Api) -> BTreeMap<&str, String> {
    let mut found = crate::emit::modules::modules(api.types.values().map(|it| it.name.as_str()));
    for file in found.values_mut() {
        *file = match file.as_str() {
            "" => "other".to_owned(),
            "index" | "con" | "aux" | "nul" | "prn" => format!("{file}-models"),
            _ => file.replace('_', "-"),
        };
    }
    found
}

pub(super) fn emit(api: &Api, files: &mut Files) {
    let files_of = files_of(api);
    let mut groups: BTreeMap<&str, Vec<&Declaration>> = BTreeMap::new();
    for declaration in api.types.values() {
        let file = files_of.get(declaration.name.as_str());
        groups
            .entry(file.map_or("other", String::as_str))
            .or_default()
            .push(declaration);
    }
    for declarations in groups.values_mut() {
        declarations.sort_by(|a, b| a.name.cmp(&b.name));
    }
    let mut index = HEAD.to_owned();
    let mut names = Idents::without_case(&[]);
    for (group, declarations) in &groups {
        let spelling = Spelling::new(api, "");
        let mut body = String::new();
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for declaration in declarations {
            body.push('\n');
            body.push_str(&declare(&spelling, declaration));
            used.extend(
                named(&declaration.shape)
                    .into_iter()
                    .filter_map(|id| Some(api.types.get(id)?.name.as_str())),
            );
        }
        let mut imports: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in used {
            let from = files_of.get(name).map_or("other", String::as_str);
            if from != *group {
                imports.entry(from).or_default().push(name);
            }
        }
        let mut out = HEAD.to_owned();
        if spelling.names_core.get() {
            out.push_str("import type * as $core from \"../core/index.js\";\n");
        }
        for (from, names) in imports {
            put!(
                out,
                "import type {{ {} }} from \"./{from}.js\";\n",
                names.join(", ")
            );
        }
        out.push_str(body.trim_start_matches(if out == HEAD { "\n" } else { "" }));
        let file = names.take(group);
        files.insert(format!("src/models/{file}.ts"), out);
        put!(index, "export type * from \"./{file}.js\";\n");
    }
    let spelling = Spelling::new(api, "$all.");
    let mut webhooks = String::new();
    for webhook in &api.webhooks {
        let ty = spelling.ty(&webhook.ty);
        webhooks.push_str(&block_comment(&prose(&webhook.doc), ""));
        put!(webhooks, "export type {} = {ty};\n", webhook.name);
    }
    let mut head = HEAD.to_owned();
    if spelling.names_core.get() {
        head.push_str("import type * as $core from \"../core/index.js\";\n");
    }
    if spelling.names_models.get() {
        head.push_str("import type * as $all from \"./index.js\";\n");
    }
    index = index.replacen(HEAD, &head, 1) + &webhooks;
    if groups.is_empty() && api.webhooks.is_empty() {
        index.push_str("export {};\n");
    }
    files.insert("src/models/index.ts".to_owned(), index);
}

/// What a declaration names as it is written: further properties beside fields are `unknown`.
fn named(shape: &Shape) -> Vec<&TypeId> {
    match shape {
        Shape::Object(object) if !object.fields.is_empty() => {
            let mut found = Vec::new();
            object.fields.iter().for_each(|field| refs(&field.ty, &mut found));
            found
        }
        shape => shape_refs(shape),
    }
}

fn declare(spelling: &Spelling<'_>, declaration: &Declaration) -> String {
    let mut lines = prose(&declaration.doc);
    if declaration.deprecated {
        lines.push("@deprecated".to_owned());
    }
    let mut out = block_comment(&lines, "");
    match &declaration.shape {
        Shape::Alias(ty) => put!(out, "export type {} = {};\n", declaration.name, spelling.ty(ty)),
        Shape::Object(object) => {
            put!(out, "export interface {} {{\n", declaration.name);
            out.push_str(&fields(spelling, object));
            out.push_str("}\n");
        }
    }
    out
}

fn fields(spelling: &Spelling<'_>, object: &Object) -> String {
    let mut out = String::new();
    for field in &object.fields {
        let mut lines = prose(&field.doc);
        if field.deprecated {
            lines.push("@deprecated".to_owned());
        }
        out.push_str(&block_comment(&lines, "  "));
        let ty = spelling.ty(&field.ty);
        let key = key(&field.wire);
        if field.required {
            put!(out, "  {key}: {ty};\n");
        } else {
            put!(out, "  {key}?: {ty} | undefined;\n");
        }
    }
    if let Additional::Open(ty) = &object.additional {
        // Beside fields of other types the compiler can promise nothing.
        let ty = if object.fields.is_empty() || **ty == Type::Any {
            spelling.ty(ty)
        } else {
            "unknown".to_owned()
        };
        put!(out, "  [key: string]: {ty};\n");
    }
    out
}
