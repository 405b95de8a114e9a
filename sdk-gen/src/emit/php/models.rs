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

fn class(api: &Api, namespace: &str, declaration: &Declaration, object: &Object) -> String {
    let spelling = Spelling { api, prefix: "" };
    let mut names = Idents::new(&["this"]);
    let mut tags = Vec::new();
    let mut fields = String::new();
    for field in &object.fields {
        let name = names.take(&camel(&words(&field.wire)));
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
