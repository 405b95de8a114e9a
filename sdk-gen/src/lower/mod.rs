//! From the document to the IR, by recursion over where schemas stand, never over what references stand
//! for: cycles cost nothing.

mod body;
mod compose;
mod example;
mod kind;
mod media;
mod merge;
mod operation;
mod pages;
mod parameter;
mod parts;
mod passes;
mod scalar;
mod schema;
mod security;
mod simplify;
mod union;
mod waits;

pub(crate) use pages::object;
pub(crate) use passes::{INPUT, refs, shape_refs};

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use indexmap::IndexMap;

use crate::config::Config;
use crate::document::Document;
use crate::ir::{Api, Declaration, Degradation, Server, Shape, Type, TypeId, Usage};
use crate::load::{Node, Value};

/// Lowers a document; what it cannot express is in `degradations`.
pub fn lower(document: &Document, config: &Config) -> Api {
    let mut lower = Lower {
        document,
        config,
        types: IndexMap::new(),
        nullable_objects: BTreeSet::new(),
        degradations: BTreeSet::new(),
        queue: VecDeque::new(),
        queued: BTreeSet::new(),
        composing: BTreeMap::new(),
    };
    let info = document.root.get("info");
    let text = |key| match info.and_then(|info| info.get(key)).map(|node| &node.value) {
        Some(Value::Text(text) | Value::Number(text)) => text.clone(),
        _ => String::new(),
    };
    let (operations, operations_in) = lower.operations();
    let webhooks = lower.webhooks();
    lower.components();
    lower.drain();
    let mut api = Api {
        title: text("title"),
        version: text("version"),
        doc: text("description"),
        hash: String::new(),
        servers: servers(&document.root),
        security: security::schemes(document),
        operations,
        types: lower.types,
        webhooks,
        degradations: Vec::new(),
        operations_in,
    };
    passes::run(&mut api, &lower.nullable_objects, &mut lower.degradations);
    pages::find(&mut api, config);
    waits::find(&mut api, config, &mut lower.degradations);
    api.degradations = lower.degradations.into_iter().collect();
    api
}

fn servers(root: &Node) -> Vec<Server> {
    root.items("servers").iter().map(server).collect()
}

fn server(node: &Node) -> Server {
    let default = |variable: &Node| match variable.get("default").map(|node| &node.value) {
        Some(Value::Text(text) | Value::Number(text)) => text.clone(),
        _ => String::new(),
    };
    Server {
        url: node.text_of("url").unwrap_or_default().to_owned(),
        doc: node.text_of("description").unwrap_or_default().to_owned(),
        variables: node
            .entries("variables")
            .map(|(name, variable)| (name.clone(), default(variable)))
            .collect(),
    }
}

pub(crate) struct Lower<'a> {
    document: &'a Document,
    config: &'a Config,
    types: IndexMap<TypeId, Declaration>,
    /// Objects that may be null wherever they are referred to.
    nullable_objects: BTreeSet<TypeId>,
    degradations: BTreeSet<Degradation>,
    queue: VecDeque<TypeId>,
    queued: BTreeSet<TypeId>,
    /// Compositions under way, and whether they were met again inside themselves.
    composing: BTreeMap<TypeId, bool>,
}

impl Lower<'_> {
    fn degrade(&mut self, code: &'static str, at: &str, line: u32, what: impl Into<String>) {
        self.degradations.insert(Degradation {
            code,
            at: at.to_owned(),
            line,
            what: what.into(),
        });
    }

    /// The schemas that the document names, used or not.
    fn components(&mut self) {
        let document = self.document;
        let schemas = document.root.get("components").map(|c| c.entries("schemas"));
        for (name, node) in schemas.into_iter().flatten() {
            self.reference(&crate::document::join("#/components/schemas", name), node.line);
        }
    }

    /// A reference to a schema; it is lowered later, once.
    fn reference(&mut self, reference: &str, line: u32) -> Type {
        let pointer = self.document.pointer(reference);
        if !self.queued.contains(&pointer) {
            if self.document.at(&pointer).is_none() {
                self.degrade(
                    "reference.unresolved",
                    reference,
                    line,
                    "leads nowhere in this document; anything is taken",
                );
                return Type::Any;
            }
            self.queued.insert(pointer.clone());
            self.queue.push_back(pointer.clone());
        }
        Type::Ref(pointer)
    }

    fn drain(&mut self) {
        while let Some(pointer) = self.queue.pop_front() {
            let Some(node) = self.document.at(&pointer) else {
                continue;
            };
            // An inline object may have been declared where it stands already.
            if self.types.contains_key(&pointer) {
                continue;
            }
            if let Some(children) = self.children(node, &pointer) {
                self.declare(node, &pointer, Shape::Alias(children));
                continue;
            }
            let (shape, nullable) = match self.schema(node, &pointer) {
                parts::Lowered {
                    shape: Shape::Alias(ty),
                    nullable: true,
                } => (Shape::Alias(parts::nullable(ty)), false),
                lowered => (lowered.shape, lowered.nullable),
            };
            if nullable {
                self.nullable_objects.insert(pointer.clone());
            }
            self.declare(node, &pointer, shape);
        }
    }

    fn declare(&mut self, node: &Node, at: &str, shape: Shape) {
        if self.types.contains_key(at) {
            return;
        }
        let declaration = Declaration {
            name: String::new(),
            doc: doc(node),
            deprecated: node.is_true("deprecated"),
            shape,
            usage: Usage::default(),
        };
        self.types.insert(at.to_owned(), declaration);
    }
}

/// What the document says about something, in prose.
fn doc(node: &Node) -> String {
    let beside = || node.items("allOf").iter().filter(|it| it.get("$ref").is_none());
    let said = node
        .text_of("description")
        .or(node.text_of("summary"))
        .or_else(|| beside().find_map(|it| it.text_of("description")))
        .unwrap_or_default();
    said.trim().to_owned()
}
