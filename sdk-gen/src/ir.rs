//! The API as backends see it: what it means, in no language. Backends choose spelling only.

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value as Json;

/// Where a type stands in the document, as a JSON pointer: never an index, so that reordering renames nothing.
pub type TypeId = String;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Api {
    pub title: String,
    pub version: String,
    pub doc: String,
    /// SHA-256 of the document, in hexadecimal.
    pub hash: String,
    pub servers: Vec<Server>,
    pub security: Vec<Scheme>,
    pub operations: Vec<Operation>,
    /// What has a name of its own.
    pub types: IndexMap<TypeId, Declaration>,
    pub webhooks: Vec<Webhook>,
    pub degradations: Vec<Degradation>,
    /// How many operations the document has; all of them must come out.
    pub operations_in: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Server {
    pub url: String,
    pub doc: String,
    /// Names in the URL's braces and what they are by default.
    pub variables: IndexMap<String, String>,
}

impl Server {
    /// Where it is, as long as nobody says otherwise.
    pub fn address(&self) -> String {
        self.variables
            .iter()
            .fold(self.url.clone(), |url, (name, value)| {
                url.replace(&format!("{{{name}}}"), value)
            })
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Scheme {
    pub key: String,
    pub kind: SchemeKind,
    pub doc: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SchemeKind {
    Bearer,
    Basic,
    ApiKey {
        place: Place,
        name: String,
    },
    /// Where tokens are had with client credentials, if that is possible.
    OAuth2 {
        token_url: Option<String>,
    },
    /// Known to HTTP or TLS, but nothing that a client sends by itself.
    Other {
        name: String,
    },
}

/// Something with a name.
#[derive(Clone, Debug, Serialize)]
pub struct Declaration {
    /// In upper camel case; unique without regard to case.
    pub name: String,
    pub doc: String,
    pub deprecated: bool,
    pub shape: Shape,
    pub usage: Usage,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Object(Object),
    Alias(Type),
}

/// Which way a type travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Usage {
    pub request: bool,
    pub response: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Object {
    pub fields: Vec<Field>,
    pub additional: Additional,
}

/// Keys besides the fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Additional {
    #[default]
    Unspecified,
    Closed,
    Open(Box<Type>),
}

/// Presence and nullability are two things: a field may be absent, null or there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    pub wire: String,
    #[serde(rename = "type")]
    pub ty: Type,
    pub required: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub read_only: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub write_only: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub deprecated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Json>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub doc: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Nothing is known about it.
    Any,
    /// No value is valid.
    Never,
    Null,
    Bool,
    /// Bits: 32, 64, or 0 if nothing is said.
    Int(u8),
    Float,
    Text(Format),
    /// A file or a stream: bytes outside JSON.
    Binary,
    /// One value and no other.
    Literal(Json),
    /// Known values; others may come in answers.
    Enum(Vec<Json>),
    List(Box<Type>),
    /// From texts to values.
    Map(Box<Type>),
    Nullable(Box<Type>),
    Union(Union),
    Ref(TypeId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Plain,
    Date,
    DateTime,
    Time,
    Duration,
    Uuid,
    Uri,
    Email,
    /// Bytes in base64.
    Base64,
    /// A number that floating point would falsify.
    Decimal,
    /// Not to be shown.
    Password,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Union {
    pub variants: Vec<Variant>,
    /// The property that tells the variants apart.
    pub tag: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variant {
    #[serde(rename = "type")]
    pub ty: Type,
    /// Values of the tag that mean this variant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    /// `GET /v1/orders/{id}`: unique, and what names are kept under.
    pub key: String,
    pub method: String,
    pub path: String,
    pub id: Option<String>,
    /// Words of the group it belongs to.
    pub resource: String,
    /// What it is called there, in lower snake case.
    pub name: String,
    pub summary: String,
    pub doc: String,
    pub deprecated: bool,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub answer: Answer,
    pub errors: Vec<ErrorAnswer>,
    /// Schemes that do, one after the other; several at once in one entry.
    pub security: Vec<Vec<String>>,
    /// The header that makes repeating it safe.
    pub idempotency: Option<String>,
    pub pages: Option<Pages>,
    /// It shows work that goes on after the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<Wait>,
    /// Servers of its own.
    pub server: Option<String>,
    /// How the document's examples call it.
    pub example: Example,
    pub line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, PartialOrd, Ord, Hash)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    pub wire: String,
    /// What callers write, in lower snake case; unique within the operation.
    pub name: String,
    pub place: Place,
    pub style: Style,
    pub explode: bool,
    pub reserved: bool,
    /// It is JSON in a text.
    pub json: bool,
    #[serde(rename = "type")]
    pub ty: Type,
    pub required: bool,
    pub deprecated: bool,
    pub default: Option<Json>,
    pub doc: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

#[derive(Clone, Debug, Serialize)]
pub struct Body {
    pub required: bool,
    pub doc: String,
    pub media: Media,
    /// What `Content-Type` says.
    pub content_type: String,
    #[serde(rename = "type")]
    pub ty: Type,
    /// How parts of a form are written, where the document says: name to content type or style.
    pub encoding: IndexMap<String, Encoding>,
    /// Other content types with a body of the same kind.
    pub alternatives: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Encoding {
    pub content_type: Option<String>,
    pub style: Option<Style>,
    pub explode: Option<bool>,
}

/// What comes back when all is well.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub kind: AnswerKind,
    #[serde(rename = "type")]
    pub ty: Type,
    pub accept: Vec<String>,
    /// Some good status has no body.
    pub may_be_empty: bool,
    pub headers: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    Nothing,
    Json,
    Text,
    Binary,
    /// A stream of events or lines.
    Events,
}

#[derive(Clone, Debug, Serialize)]
pub struct ErrorAnswer {
    /// `404`, `4XX` or `default`.
    pub status: String,
    #[serde(rename = "type")]
    pub ty: Type,
}

/// How a list goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Pages {
    /// The answer names the next cursor.
    Cursor {
        parameter: String,
        in_body: bool,
        next: String,
        items: String,
    },
    /// The last item's id is the cursor, and the answer says whether there is more.
    LastId {
        parameter: String,
        more: String,
        items: String,
        id: String,
    },
    /// `Link: <…>; rel="next"`; the answer is the list.
    Link,
}

/// How the end of work is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wait {
    /// The method that waits, in lower snake case.
    pub name: String,
    /// A member of the answer that is null or absent until the end.
    pub done: String,
    /// One that says how far it is.
    pub progress: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Webhook {
    pub key: String,
    /// In upper camel case.
    pub name: String,
    pub doc: String,
    #[serde(rename = "type")]
    pub ty: Type,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Example {
    /// Parameter's name to value.
    pub parameters: IndexMap<String, Json>,
    pub body: Option<Json>,
    pub answer: Option<Json>,
}

/// Something that the document says and an SDK cannot express, and what is done instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Degradation {
    pub code: &'static str,
    pub at: String,
    pub line: u32,
    pub what: String,
}
