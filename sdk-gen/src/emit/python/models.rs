//! One class for each object, one alias for each other named type, in modules by first words.

use std::collections::BTreeMap;

use super::types::{Spelling, literal, optional};
use super::{Files, HEAD, RESERVED, docstring};
use crate::emit::idents::Idents;
use crate::emit::text::{prose, quoted};
use crate::ir::{Api, Declaration, Object, Shape, Type};
use crate::names::{snake, words};

/// Every model's module.
fn modules(api: &Api) -> BTreeMap<&str, String> {
    let mut found = crate::emit::modules::modules(api.types.values().map(|it| it.name.as_str()));
    for module in found.values_mut() {
        // An underscore keeps modules apart from models and from words of the language.
        *module = format!(
            "_{}",
            if module.is_empty() {
                "other"
            } else {
                module.as_str()
            }
        );
    }
    found
}

pub(super) fn emit(api: &Api, root: &str, files: &mut Files) {
    let modules_of = modules(api);
    let mut groups: BTreeMap<&str, Vec<&Declaration>> = BTreeMap::new();
    for declaration in api.types.values() {
        let module = modules_of.get(declaration.name.as_str());
        groups
            .entry(module.map_or("_other", String::as_str))
            .or_default()
            .push(declaration);
    }
    let mut checked = String::new();
    let mut modules = String::new();
    let mut aliases = String::new();
    for (group_name, declarations) in &mut groups {
        declarations.sort_by(|a, b| a.name.cmp(&b.name));
        files.insert(
            format!("{root}/models/{group_name}.py"),
            module(api, &modules_of, group_name, declarations),
        );
        for declaration in declarations {
            let name = &declaration.name;
            put!(checked, "    from .{group_name} import {name} as {name}\n");
            put!(modules, "    {}: {},\n", quoted(name), quoted(group_name));
            if let Shape::Alias(ty) = &declaration.shape {
                let reading = Spelling::new(api, "").reading(ty);
                if reading != "None" {
                    put!(aliases, "    {}: {reading},\n", quoted(name));
                }
            }
        }
    }
    let mut out = format!(
        "{HEAD}\"\"\"Everything that is sent and received; each module is read when it is first needed.\"\"\"\n\n"
    );
    out.push_str("from __future__ import annotations\n\nimport importlib as _importlib\nimport typing as _t\n\nfrom ..core.model import Registry as _Registry\n\n");
    let spelling = Spelling::new(api, "");
    let mut webhooks = String::new();
    for webhook in &api.webhooks {
        put!(
            webhooks,
            "{}: _TypeAlias = {}\n",
            webhook.name,
            quoted(&spelling.ty(&webhook.ty))
        );
        webhooks.push_str(&docstring(&prose(&webhook.doc), ""));
    }
    if !checked.is_empty() || !webhooks.is_empty() {
        out.push_str("if _t.TYPE_CHECKING:\n");
        if !webhooks.is_empty() {
            out.push_str("    import datetime as _dt\n\n    from typing_extensions import TypeAlias as _TypeAlias\n\n    from .. import core as _core\n");
        }
        out.push_str(&checked);
        out.push('\n');
    }
    out.push_str(&webhooks);
    put!(out, "_MODULES: _t.Dict[str, str] = {{\n{modules}}}\n");
    put!(out, "_ALIASES: _t.Dict[str, _t.Any] = {{\n{aliases}}}\n\n\n");
    out.push_str("def _load(module: str) -> _t.Any:\n    return _importlib.import_module(\".\" + module, __name__)\n\n\n");
    out.push_str("REGISTRY = _Registry(_MODULES, _ALIASES, _load)\n");
    // Whoever writes a type checker's name gets what is there at run time.
    out.push_str("\n\nif not _t.TYPE_CHECKING:\n\n    def __getattr__(name: str) -> _t.Any:\n        if name not in _MODULES:\n            raise AttributeError(name)\n        return getattr(_load(_MODULES[name]), name)\n");
    files.insert(format!("{root}/models/__init__.py"), out);
}

fn module(
    api: &Api,
    modules_of: &BTreeMap<&str, String>,
    own: &str,
    declarations: &[&Declaration],
) -> String {
    let spelling = Spelling::new(api, "");
    let mut body = String::new();
    let mut has_alias = false;
    for declaration in declarations {
        body.push_str(&declare(&spelling, declaration));
        has_alias |= matches!(declaration.shape, Shape::Alias(_));
    }
    let has_model = declarations.iter().any(|it| matches!(it.shape, Shape::Object(_)));
    let mut imports: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in spelling.used.borrow().iter() {
        let from = modules_of.get(name.as_str()).map_or("_other", String::as_str);
        if from != own {
            imports.entry(from).or_default().push(name.clone());
        }
    }
    let mut out = format!("{HEAD}from __future__ import annotations\n\n");
    if spelling.names_dates.get() {
        out.push_str("import datetime as _dt\n");
    }
    out.push_str("import typing as _t\n\nfrom .. import core as _core\n");
    if has_model {
        out.push_str("from . import REGISTRY as _REGISTRY\n");
    }
    let has_shadowed = spelling.names_shadowed.get();
    if has_alias || has_shadowed || !imports.is_empty() {
        out.push_str("\nif _t.TYPE_CHECKING:\n");
        if has_alias {
            out.push_str("    from typing_extensions import TypeAlias as _TypeAlias\n");
        }
        if has_alias && (has_shadowed || !imports.is_empty()) {
            out.push('\n');
        }
        if has_shadowed {
            out.push_str("    from .. import models as _all\n");
        }
        for (from, names) in imports {
            put!(out, "    from .{from} import {}\n", names.join(", "));
        }
    }
    out + &body
}

fn declare(spelling: &Spelling<'_>, declaration: &Declaration) -> String {
    let mut lines = prose(&declaration.doc);
    if declaration.deprecated {
        lines.push("Deprecated.".to_owned());
    }
    match &declaration.shape {
        Shape::Alias(ty) => {
            let spelled = spelling.ty(ty);
            format!(
                "\n{}: _TypeAlias = {}\n{}",
                declaration.name,
                quoted(&spelled),
                docstring(&lines, "")
            )
        }
        Shape::Object(object) => {
            let mut out = format!("\n\nclass {}(_core.Model):\n", declaration.name);
            out.push_str(&docstring(&lines, "    "));
            if !lines.is_empty() {
                out.push('\n');
            }
            out.push_str("    _models = _REGISTRY\n");
            out.push_str(&fields(spelling, object));
            out
        }
    }
}

/// What each field is called, in the object's order.
pub(super) fn field_names(object: &Object) -> Vec<String> {
    let mut names = Idents::new(RESERVED);
    object
        .fields
        .iter()
        .map(|field| names.take(&snake(&words(&field.wire))))
        .collect()
}

fn fields(spelling: &Spelling<'_>, object: &Object) -> String {
    let mut out = String::new();
    let names = field_names(object);
    // Scripts without capitals have one name for a field and its type.
    spelling.shadowed.replace(names.iter().cloned().collect());
    for (field, name) in object.fields.iter().zip(names) {
        let reading = spelling.reading(&field.ty);
        let spelled = spelling.ty(&field.ty);
        let mut arguments = vec![quoted(&field.wire)];
        if reading != "None" {
            arguments.push(reading);
        }
        let ty = if field.required {
            // A constant need not be said.
            if let Type::Literal(value) = &field.ty {
                arguments.push(format!("default={}", literal(value)));
            }
            spelled
        } else {
            arguments.push("default=None".to_owned());
            optional(&spelled)
        };
        if matches!(field.ty, Type::Nullable(_) | Type::Null | Type::Any) {
            arguments.push("null=True".to_owned());
        }
        put!(out, "    {name}: {ty} = _core.field({})\n", arguments.join(", "));
        let mut lines = prose(&field.doc);
        if field.deprecated {
            lines.push("Deprecated.".to_owned());
        }
        out.push_str(&docstring(&lines, "    "));
    }
    spelling.shadowed.take();
    out
}
