//! Parameters, and how each is written into a request.

use super::{Lower, doc};
use crate::document::join;
use crate::ir::{Parameter, Place, Style, Type};
use crate::load::Node;

impl Lower<'_> {
    /// Those of the path, overridden by those of the operation; and those that only the path's braces name.
    pub(super) fn parameters(
        &mut self,
        item: &Node,
        item_at: &str,
        operation: &Node,
        at: &str,
        path: &str,
    ) -> Vec<Parameter> {
        let mut found: Vec<Parameter> = Vec::new();
        for (node, place) in [(item, item_at), (operation, at)] {
            let place = join(place, "parameters");
            for (i, parameter) in node.items("parameters").iter().enumerate() {
                let at = join(&place, &i.to_string());
                let document = self.document;
                let Some((parameter, at)) = document.follow(parameter, &at) else {
                    self.degrade(
                        "reference.unresolved",
                        &at,
                        parameter.line,
                        "a parameter that leads nowhere is left out",
                    );
                    continue;
                };
                if let Some(parameter) = self.parameter(parameter, &at) {
                    let same =
                        |other: &Parameter| other.wire == parameter.wire && other.place == parameter.place;
                    match found.iter_mut().find(|other| same(other)) {
                        Some(other) => *other = parameter,
                        None => found.push(parameter),
                    }
                }
            }
        }
        let in_path = braces(path);
        found.retain(|parameter| parameter.place != Place::Path || in_path.contains(&parameter.wire));
        for (i, wire) in in_path.iter().enumerate() {
            let declared = found.iter().any(|it| it.place == Place::Path && it.wire == *wire);
            if !declared {
                self.degrade(
                    "parameter.undeclared",
                    at,
                    operation.line,
                    format!("`{wire}` stands in the path only; a text"),
                );
                found.insert(i.min(found.len()), undeclared(wire));
            }
        }
        // In the path's order, then the required ones, then the rest as documented.
        found.sort_by_key(|it| match it.place {
            Place::Path => (0, in_path.iter().position(|wire| *wire == it.wire).unwrap_or(0)),
            _ => (1 + usize::from(!it.required), 0),
        });
        found
    }

    fn parameter(&mut self, node: &Node, at: &str) -> Option<Parameter> {
        let wire = node.text_of("name")?.to_owned();
        let place = match node.text_of("in") {
            Some("path") => Place::Path,
            Some("query") => Place::Query,
            Some("header") => Place::Header,
            Some("cookie") => Place::Cookie,
            other => {
                let what = format!("`{wire}` goes {}; left out", other.unwrap_or("nowhere"));
                self.degrade("parameter.place", at, node.line, what);
                return None;
            }
        };
        // What HTTP itself says about the request is said by the client.
        let is_own =
            ["accept", "content-type", "authorization"].contains(&wire.to_ascii_lowercase().as_str());
        if place == Place::Header && is_own {
            return None;
        }
        let content = node.entries("content").next();
        let (ty, json) = match (node.get("schema"), content) {
            (Some(schema), _) => (self.ty(schema, &join(at, "schema")), false),
            (None, Some((media, content))) => {
                let place = join(&join(&join(at, "content"), media), "schema");
                let ty = content
                    .get("schema")
                    .map_or(Type::Any, |schema| self.ty(schema, &place));
                (ty, super::media::is_json(media))
            }
            (None, None) => (Type::Text(crate::ir::Format::Plain), false),
        };
        let style = style(node).unwrap_or(match place {
            Place::Path | Place::Header => Style::Simple,
            Place::Query | Place::Cookie => Style::Form,
        });
        let explode = node
            .get("explode")
            .map_or(matches!(style, Style::Form | Style::DeepObject), |_| {
                node.is_true("explode")
            });
        Some(Parameter {
            name: wire.clone(),
            wire,
            place,
            style,
            explode,
            reserved: node.is_true("allowReserved"),
            json,
            ty,
            required: node.is_true("required") || place == Place::Path,
            deprecated: node.is_true("deprecated"),
            default: node
                .get("schema")
                .and_then(|schema| schema.get("default"))
                .map(Node::to_json),
            doc: doc(node),
        })
    }
}

pub(super) fn style(node: &Node) -> Option<Style> {
    Some(match node.text_of("style")? {
        "simple" => Style::Simple,
        "label" => Style::Label,
        "matrix" => Style::Matrix,
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        _ => return None,
    })
}

fn undeclared(wire: &str) -> Parameter {
    Parameter {
        wire: wire.to_owned(),
        name: wire.to_owned(),
        place: Place::Path,
        style: Style::Simple,
        explode: false,
        reserved: false,
        json: false,
        ty: Type::Text(crate::ir::Format::Plain),
        required: true,
        deprecated: false,
        default: None,
        doc: String::new(),
    }
}

/// The names in a path's braces.
pub(super) fn braces(path: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in path.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.iter().any(|other| other == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}
