//! The published contract, as far as tests drive requests from it.

use serde_json::Value;

/// One operation of the contract.
#[derive(Clone, Debug)]
pub struct Operation {
    pub id: String,
    /// In capitals.
    pub method: String,
    /// With parameters in braces.
    pub path: String,
    /// Parameters that must be there, with values of no meaning.
    query: String,
    /// All of them are needed; empty for an operation that asks for none.
    pub scopes: Vec<String>,
    /// Anybody may call it.
    pub open: bool,
    /// Media type and example of a body.
    pub body: Option<(String, Value)>,
    pub takes_if_match: bool,
}

impl Operation {
    /// The path with every parameter replaced.
    pub fn path_with(&self, id: &str) -> String {
        let segments = self
            .path
            .split('/')
            .map(|segment| if segment.starts_with('{') { id } else { segment });
        segments.collect::<Vec<_>>().join("/") + &self.query
    }

    /// The path of the things that this operation is about, up to their id; none if its path names
    /// no thing.
    pub fn collection(&self) -> Option<&str> {
        self.path.split_once("/{").map(|(collection, _)| collection)
    }

    /// What such a thing calls its id.
    pub fn name_of_id(&self) -> &str {
        let inside = self
            .path
            .split_once("/{")
            .and_then(|(_, rest)| rest.split_once('}'));
        inside.map_or("id", |(name, _)| name)
    }
}

/// Every operation of the contract.
pub fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(api::CONTRACT).unwrap();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            operations.push(read(&document, path, method, operation));
        }
    }
    operations
}

fn read(document: &Value, path: &str, method: &str, operation: &Value) -> Operation {
    let ways = operation["security"].as_array().unwrap();
    let mut scopes: Vec<String> = ways
        .iter()
        .flat_map(|way| way.as_object().unwrap().values())
        .flat_map(|scopes| scopes.as_array().unwrap())
        .map(|scope| scope.as_str().unwrap().to_owned())
        .collect();
    scopes.sort();
    scopes.dedup();
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    Operation {
        id: operation["operationId"].as_str().unwrap().to_owned(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        query: query(&parameters),
        scopes,
        open: ways.is_empty(),
        body: operation
            .pointer("/requestBody/content")
            .map(|content| example(document, content)),
        takes_if_match: parameters.iter().any(|parameter| {
            parameter["$ref"]
                .as_str()
                .is_some_and(|target| target.ends_with("/If-Match"))
        }),
    }
}

fn query(parameters: &[Value]) -> String {
    let needed = parameters
        .iter()
        .filter(|parameter| parameter["in"] == "query" && parameter["required"] == true);
    let pairs: Vec<String> = needed
        .map(|parameter| format!("{}=X", parameter["name"].as_str().unwrap()))
        .collect();
    if pairs.is_empty() {
        String::new()
    } else {
        format!("?{}", pairs.join("&"))
    }
}

/// The first media type that has an example, and the example.
fn example(document: &Value, content: &Value) -> (String, Value) {
    content
        .as_object()
        .unwrap()
        .iter()
        .find_map(|(kind, media_type)| Some((kind.clone(), example_of(document, media_type)?)))
        .expect("the contract is linted: every body has an example")
}

fn example_of(document: &Value, media_type: &Value) -> Option<Value> {
    if let Some(example) = media_type.get("example") {
        return Some(example.clone());
    }
    if let Some(examples) = media_type.get("examples").and_then(Value::as_object) {
        return examples.values().next()?.get("value").cloned();
    }
    let schema = &media_type["schema"];
    let schema = match schema["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap(),
        None => schema,
    };
    schema["examples"].get(0).cloned()
}
