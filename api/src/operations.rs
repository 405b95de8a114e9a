//! What the contract says about each operation, put to work: `Allow` for a wrong method, the names
//! and values of parameters checked before the handler runs, readable route names for logs.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use domain::FieldError;
use poem::endpoint::{BoxEndpoint, ToDynEndpoint};
use poem::http::Method;
use poem::{Endpoint, Request, Response, Result};
use poem_openapi::__private::UrlQuery;
use poem_openapi::OpenApi;
use poem_openapi::registry::{MetaApi, MetaOperation, MetaOperationParam, MetaParamIn, Registry};
use serde_json::{Number, Value};

use crate::failure::Failure;
use crate::schema::{Null, Schemas};

pub type Routes = HashMap<String, HashMap<Method, BoxEndpoint<'static>>>;

/// The methods of every address that is not in the contract: pages and documents.
const READ_ONLY: &str = "GET, HEAD";

/// The contract's paths, by the router's way of writing them.
#[derive(Debug, Default)]
pub struct Operations {
    routes: HashMap<String, Described>,
}

#[derive(Debug)]
struct Described {
    path: Arc<str>,
    allowed: String,
}

impl Operations {
    pub fn of<A: OpenApi>() -> Operations {
        let mut routes = HashMap::new();
        for (path, methods) in methods_by_path(&A::meta()) {
            let described = Described {
                path: path.as_str().into(),
                allowed: methods.join(", "),
            };
            routes.insert(route_of(&path), described);
        }
        Operations { routes }
    }

    /// The methods of a route, for `Allow`.
    pub fn allowed(&self, pattern: &str) -> &str {
        self.routes
            .get(pattern)
            .map_or(READ_ONLY, |route| route.allowed.as_str())
    }

    /// The path as the contract writes it, with the parameters' names.
    pub fn path(&self, pattern: &str) -> Arc<str> {
        self.routes
            .get(pattern)
            .map_or_else(|| pattern.into(), |route| route.path.clone())
    }
}

/// An API whose parameters are checked against its own contract before each handler runs.
pub struct Declared<A>(pub A);

impl<A: OpenApi> OpenApi for Declared<A> {
    fn meta() -> Vec<MetaApi> {
        A::meta()
    }

    fn register(registry: &mut Registry) {
        A::register(registry);
    }

    fn add_routes(self, routes: &mut Routes) {
        let schemas: LazySchemas = Arc::new(LazyLock::new(schemas_of_parameters::<A>));
        let mut declared = HashMap::new();
        for path in A::meta().into_iter().flat_map(|api| api.paths) {
            for operation in path.operations {
                let key = (route_of(&path.path), operation.method.clone());
                declared.insert(key, Parameters::new(operation, &schemas));
            }
        }
        let mut inner = Routes::new();
        self.0.add_routes(&mut inner);
        for (route, methods) in inner {
            let entry = routes.entry(route.clone()).or_default();
            for (method, endpoint) in methods {
                let parameters = declared.remove(&(route.clone(), method.clone()));
                let checked = Checked { parameters, endpoint };
                entry.insert(method, Box::new(ToDynEndpoint(checked)));
            }
        }
    }
}

/// Describing an API goes through all its types; most of what is described is let go again. So it waits
/// until somebody calls it.
type LazySchemas = Arc<LazyLock<Schemas>>;

fn schemas_of_parameters<A: OpenApi>() -> Schemas {
    let mut registry = Registry::new();
    A::register(&mut registry);
    let meta = A::meta();
    let operations = meta
        .iter()
        .flat_map(|api| &api.paths)
        .flat_map(|path| &path.operations);
    let params = operations.flat_map(|operation| &operation.params);
    Schemas::new(registry, params.map(|param| &param.schema))
}

struct Checked {
    /// None for an operation that the contract hides.
    parameters: Option<Parameters>,
    endpoint: BoxEndpoint<'static>,
}

impl Endpoint for Checked {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        if let Some(parameters) = &self.parameters {
            let errors = parameters.check(&request);
            if !errors.is_empty() {
                return Err(Failure::invalid(errors).into());
            }
            parameters.join_lists(&mut request);
        }
        self.endpoint.call(request).await
    }
}

struct Parameters {
    params: Vec<MetaOperationParam>,
    schemas: LazySchemas,
}

impl Parameters {
    fn new(operation: MetaOperation, schemas: &LazySchemas) -> Parameters {
        Parameters {
            params: operation.params,
            schemas: schemas.clone(),
        }
    }

    fn check(&self, request: &Request) -> Vec<FieldError> {
        let query: Vec<(String, String)> = request.params().unwrap_or_default();
        let mut errors = self.unknown(&query);
        let mut position = 0;
        for param in &self.params {
            let values: Vec<&str> = match param.in_type {
                MetaParamIn::Query => query
                    .iter()
                    .filter(|(name, _)| *name == param.name)
                    .map(|(_, v)| v.as_str())
                    .collect(),
                MetaParamIn::Path => {
                    position += 1;
                    request
                        .raw_path_param(&format!("param{}", position - 1))
                        .into_iter()
                        .collect()
                }
                MetaParamIn::Header => request.header(&param.name).into_iter().collect(),
                _ => continue,
            };
            self.param(param, &values, &mut errors);
        }
        errors
    }

    /// A list that is told piece by piece (`?include=a&include=b`) where the contract has commas is told in
    /// one go (`?include=a,b`): the handler reads the first only.
    fn join_lists(&self, request: &mut Request) {
        let is_list = |name: &str| {
            let mut params = self.params.iter();
            params.any(|param| param.in_type == MetaParamIn::Query && !param.explode && param.name == name)
        };
        let query: Vec<(String, String)> = request.params().unwrap_or_default();
        let mut joined: Vec<(String, String)> = Vec::with_capacity(query.len());
        let told = query.len();
        for (name, value) in query {
            let known = joined.iter_mut().find(|(known, _)| *known == name);
            match known.filter(|_| is_list(&name)) {
                Some((_, values)) => {
                    values.push(',');
                    values.push_str(&value);
                }
                None => joined.push((name, value)),
            }
        }
        if joined.len() == told {
            return;
        }
        // What handlers read their parameters from, filled before an operation is found.
        if let Some(query) = request.extensions_mut().get_mut::<UrlQuery>() {
            query.0 = joined;
        }
    }

    fn unknown(&self, query: &[(String, String)]) -> Vec<FieldError> {
        let declared = || {
            self.params
                .iter()
                .filter(|param| param.in_type == MetaParamIn::Query)
        };
        let mut names: Vec<&str> = query.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
            .into_iter()
            .filter(|name| declared().all(|param| param.name != *name))
            .take(10)
            .map(|name| {
                let known: Vec<&str> = declared().map(|param| param.name.as_str()).collect();
                let name: String = name.chars().take(64).collect();
                FieldError::new(format!("?{name}"), "unknown_parameter").hint(known.join(", "))
            })
            .collect()
    }

    fn param(&self, param: &MetaOperationParam, values: &[&str], errors: &mut Vec<FieldError>) {
        let parts = self.schemas.parts(&param.schema);
        let kind = parts
            .iter()
            .map(|part| part.ty)
            .find(|ty| !ty.is_empty())
            .unwrap_or_default();
        let pointer = match param.in_type {
            MetaParamIn::Query => format!("?{}", param.name),
            MetaParamIn::Path => format!("{{{}}}", param.name),
            _ => param.name.clone(),
        };
        match (kind, values) {
            (_, []) if param.required => errors.push(FieldError::new(pointer, "required")),
            (_, []) => {}
            ("array", values) => {
                let items = parts.iter().find_map(|part| part.items.as_deref());
                let item_kind = items.map_or("", |items| {
                    self.schemas
                        .parts(items)
                        .iter()
                        .map(|part| part.ty)
                        .find(|ty| !ty.is_empty())
                        .unwrap_or("")
                });
                let texts: Vec<&str> = if param.explode {
                    values.to_vec()
                } else {
                    values
                        .iter()
                        .flat_map(|value| value.split(','))
                        .map(str::trim)
                        .collect()
                };
                let value = Value::Array(texts.into_iter().map(|text| typed(item_kind, text)).collect());
                // An item is not addressed on its own in a query: the parameter is what is wrong.
                for mut error in self.schemas.check(&param.schema, &value, &pointer, Null::Absent) {
                    error.pointer.clone_from(&pointer);
                    if !errors.contains(&error) {
                        errors.push(error);
                    }
                }
            }
            (_, [text]) => {
                let value = typed(kind, text);
                errors.extend(self.schemas.check(&param.schema, &value, &pointer, Null::Absent));
            }
            _ => errors.push(FieldError::new(pointer, "duplicate_parameter")),
        }
    }
}

/// A parameter's text as the JSON value it stands for; left a text when it is not one.
fn typed(kind: &str, text: &str) -> Value {
    let value = match kind {
        "integer" => text.parse::<i64>().map(Number::from).ok().map(Value::Number),
        "number" => text.parse().ok().and_then(Number::from_f64).map(Value::Number),
        "boolean" => text.parse().ok().map(Value::Bool),
        _ => None,
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}

fn methods_by_path(meta: &[MetaApi]) -> HashMap<String, Vec<String>> {
    let mut paths: HashMap<String, Vec<String>> = HashMap::new();
    for path in meta.iter().flat_map(|api| &api.paths) {
        let methods = paths.entry(path.path.clone()).or_default();
        methods.extend(
            path.operations
                .iter()
                .map(|operation| operation.method.to_string()),
        );
    }
    for methods in paths.values_mut() {
        if methods.iter().any(|method| method == "GET") {
            methods.push("HEAD".to_owned());
        }
        methods.sort_unstable();
        methods.dedup();
    }
    paths
}

/// `/v1/orders/{id}` as poem-openapi hands it to the router: `/v1/orders/:param0`.
fn route_of(path: &str) -> String {
    let mut position = 0;
    let segments = path.split('/').map(|segment| {
        if segment.starts_with('{') {
            position += 1;
            format!(":param{}", position - 1)
        } else {
            segment.to_owned()
        }
    });
    segments.collect::<Vec<_>>().join("/")
}
