//! One class for each object, with its members documented.

use super::types::Spelling;
use super::{Files, doc, head, string};
use crate::emit::idents::Idents;
use crate::emit::text::prose;
use crate::ir::{Api, Declaration, Object, Shape};
use crate::names::{camel, words};

pub(super) fn emit(api: &Api, namespace: &str, files: &mut Files) {
    for declaration in api.types.values() {
        // Aliases are what they stand for.
        if let Shape::Object(object) = &declaration.shape {
            let text = class(api, namespace, declaration, object);
            files.insert(format!("src/Models/{}.php", declaration.name), text);
        }
    }
}

/// What each field is called, in the object's order.
pub(super) fn field_names(object: &Object) -> Vec<String> {
    let mut names = Idents::new(&["this"]);
    let fields = object.fields.iter();
    fields
        .map(|field| names.take(&camel(&words(&field.wire))))
        .collect()
}

fn class(api: &Api, namespace: &str, declaration: &Declaration, object: &Object) -> String {
    let spelling = Spelling { api, prefix: "" };
    let mut tags = Vec::new();
    let mut fields = String::new();
    for (field, name) in object.fields.iter().zip(field_names(object)) {
        let mut ty = spelling.doc(&field.ty, false);
        if !field.required && ty != "mixed" && ty != "null" && !ty.ends_with("|null") {
            ty.push_str("|null");
        }
        let ty = ty.replace("Core\\", &format!("\\{namespace}\\Core\\"));
        let said = prose(&field.doc).join(" ");
        let old = if field.deprecated { "Deprecated. " } else { "" };
        tags.push(
            format!("@property {ty} ${name} {old}{said}")
                .trim_end()
                .to_owned(),
        );
        let reading = spelling.reading(&field.ty);
        let required = if field.required { ", true" } else { "" };
        put!(
            fields,
            "            '{name}' => [{}, {reading}{required}],\n",
            string(&field.wire)
        );
    }
    let mut lines = prose(&declaration.doc);
    if declaration.deprecated {
        tags.push("@deprecated".to_owned());
    }
    if lines.is_empty() && tags.is_empty() {
        lines.push(declaration.name.clone());
    }
    let mut out = head(&format!("{namespace}\\Models"));
    put!(out, "use {namespace}\\Core\\Model;\n\n");
    out.push_str(&doc(&lines, &tags, ""));
    put!(out, "final class {} extends Model\n{{\n", declaration.name);
    out.push_str("    protected static function fields(): array\n    {\n        return [\n");
    out.push_str(&fields);
    out.push_str("        ];\n    }\n}\n");
    out
}
