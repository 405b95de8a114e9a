//! YAML 1.2 with the core schema, anchors and merge keys.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::{Loaded, MAX_DEPTH, MAX_NODES, Map, Node, Unreadable, Value};

pub fn read(text: &str) -> Result<Loaded, Unreadable> {
    let mut reader = Reader {
        open: Vec::new(),
        anchors: HashMap::new(),
        nodes: 0,
        root: None,
        duplicates: Vec::new(),
    };
    // The limits of depth are our own.
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error: ScanError| {
            Unreadable::at(u32::try_from(error.marker().line()).unwrap_or(0), error.info())
        })?;
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        if reader.event(&event, line)? {
            break;
        }
    }
    let root = reader
        .root
        .ok_or_else(|| Unreadable::at(1, "an empty document"))?;
    Ok(Loaded {
        root,
        duplicates: reader.duplicates,
    })
}

/// A list or mapping whose end has not come.
struct Open {
    anchor: usize,
    line: u32,
    /// In a mapping: the key that waits for its value.
    key: Option<(u32, String)>,
    merged: Map,
    value: Value,
}

struct Reader {
    open: Vec<Open>,
    /// What was anchored, and how many values it holds.
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
    root: Option<Node>,
    duplicates: Vec<(u32, String)>,
}

impl Reader {
    /// Takes one event; true once the first document is complete.
    fn event(&mut self, event: &Event<'_>, line: u32) -> Result<bool, Unreadable> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = *style == ScalarStyle::Plain && tag.is_none();
                let value = if plain {
                    scalar(text)
                } else {
                    Value::Text(text.to_string())
                };
                // A key is a text, whatever it looks like.
                let value = if self.wants_key() {
                    Value::Text(text.to_string())
                } else {
                    value
                };
                self.done(Node { line, value }, *anchor, 1)?;
            }
            Event::SequenceStart(_, anchor, _) => self.start(*anchor, line, Value::List(Vec::new()))?,
            Event::MappingStart(_, anchor, _) => self.start(*anchor, line, Value::Map(Map::new()))?,
            Event::SequenceEnd | Event::MappingEnd => self.end()?,
            Event::Alias(anchor) => {
                let Some((node, size)) = self.anchors.get(anchor) else {
                    return Err(Unreadable::at(line, "an alias of nothing"));
                };
                let size = *size;
                if self.nodes + size > MAX_NODES {
                    return Err(Unreadable::at(line, format!("more than {MAX_NODES} values")));
                }
                let node = node.clone();
                self.done(node, 0, size)?;
            }
            Event::DocumentEnd => return Ok(true),
            _ => {}
        }
        Ok(false)
    }

    fn wants_key(&self) -> bool {
        matches!(
            self.open.last(),
            Some(Open {
                value: Value::Map(_),
                key: None,
                ..
            })
        )
    }

    fn start(&mut self, anchor: usize, line: u32, value: Value) -> Result<(), Unreadable> {
        if self.open.len() > MAX_DEPTH {
            return Err(Unreadable::at(line, "nests deeper than 500 levels"));
        }
        if self.wants_key() {
            return Err(Unreadable::at(line, "a key that is not a text"));
        }
        self.open.push(Open {
            anchor,
            line,
            key: None,
            merged: Map::new(),
            value,
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        let Some(mut open) = self.open.pop() else {
            return Ok(());
        };
        if let Value::Map(own) = &mut open.value
            && !open.merged.is_empty()
        {
            // Own keys win over merged ones.
            let mut all = std::mem::take(&mut open.merged);
            all.extend(std::mem::take(own));
            *own = all;
        }
        let node = Node {
            line: open.line,
            value: open.value,
        };
        let size = if open.anchor > 0 { count(&node) } else { 1 };
        self.done(node, open.anchor, size)
    }

    /// A value is complete: it goes to where it belongs.
    fn done(&mut self, node: Node, anchor: usize, size: usize) -> Result<(), Unreadable> {
        self.nodes += size;
        if self.nodes > MAX_NODES {
            return Err(Unreadable::at(node.line, format!("more than {MAX_NODES} values")));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), size));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.value {
            Value::List(list) => list.push(node),
            Value::Map(map) => match open.key.take() {
                None => match node.value {
                    Value::Text(key) => open.key = Some((node.line, key)),
                    _ => return Err(Unreadable::at(node.line, "a key that is not a text")),
                },
                Some((_, key)) if key == "<<" => merge(&mut open.merged, node),
                Some((line, key)) => {
                    if map.contains_key(&key) {
                        self.duplicates.push((line, key.clone()));
                    }
                    map.insert(key, node);
                }
            },
            _ => {}
        }
        Ok(())
    }
}

fn merge(into: &mut Map, node: Node) {
    match node.value {
        Value::Map(map) => {
            for (key, value) in map {
                into.entry(key).or_insert(value);
            }
        }
        Value::List(list) => list.into_iter().for_each(|item| merge(into, item)),
        _ => {}
    }
}

fn count(node: &Node) -> usize {
    1 + match &node.value {
        Value::List(list) => list.iter().map(count).sum(),
        Value::Map(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

/// What a plain scalar means in YAML's core schema.
fn scalar(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    if let Some(hex) = text.strip_prefix("0x")
        && let Ok(number) = u64::from_str_radix(hex, 16)
    {
        return Value::Number(number.to_string());
    }
    if let Some(octal) = text.strip_prefix("0o")
        && let Ok(number) = u64::from_str_radix(octal, 8)
    {
        return Value::Number(number.to_string());
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) {
        return Value::Text(text.to_owned());
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.is_empty() {
        let trimmed = digits.trim_start_matches('0');
        if trimmed.is_empty() { "0" } else { trimmed }.to_owned()
    } else if digits.starts_with('.') {
        format!("0{digits}")
    } else {
        digits.strip_suffix('.').unwrap_or(digits).to_owned()
    };
    let number = format!("{sign}{digits}");
    if serde_json::from_str::<serde_json::Number>(&number).is_ok() {
        return Value::Number(number);
    }
    Value::Text(text.to_owned())
}
