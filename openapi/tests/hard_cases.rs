//! What poem-openapi really writes for the hard cases, lifted: the steps are tested on snippets
//! beside them, this shows that the snippets are like the real thing.

#![expect(
    dead_code,
    clippy::unused_async,
    reason = "only the contract of these handlers is read"
)]

use openapi::lift::{Tables, When, lift};
use openapi::{contract, lint, raw};
use poem_openapi::auth::Bearer;
use poem_openapi::param::{Header, Path, Query};
use poem_openapi::payload::{Json, PlainText};
use poem_openapi::types::{Example, MaybeUndefined};
use poem_openapi::{
    ApiResponse, Enum, OAuthScopes, Object, OpenApi, OpenApiService, SecurityScheme, Tags, Union,
};
use serde_json::{Value, json};

#[derive(Tags)]
enum Area {
    /// Things.
    Things,
}

#[derive(OAuthScopes)]
enum Scope {
    /// Read things.
    #[oai(rename = "things:read")]
    Read,
}

#[derive(SecurityScheme)]
#[oai(
    ty = "oauth2",
    flows(client_credentials(token_url = "/v1/oauth/token", scopes = "Scope"))
)]
struct TokenOf(Bearer);

/// How it is.
#[derive(Enum)]
#[oai(rename_all = "snake_case")]
enum Condition {
    New,
    Used,
}

/// Paid by card.
#[derive(Object)]
struct Card {
    /// The last four digits.
    last4: String,
}

/// Paid at the door.
#[derive(Object)]
struct Cash {
    /// How many yen it costs.
    fee: i64,
}

/// How it is paid.
#[derive(Union)]
#[oai(discriminator_name = "kind")]
enum Payment {
    Card(Card),
    Cash(Cash),
}

/// A thing to be made.
#[derive(Object)]
#[oai(example, deny_unknown_fields)]
struct NewThing {
    /// What it is called.
    #[oai(validator(min_length = 1, max_length = 80))]
    name: String,
    /// Number of pieces.
    #[oai(
        validator(minimum(value = "1"), maximum(value = "100", exclusive)),
        default = "one"
    )]
    pieces: i32,
    /// Said about it.
    #[oai(default)]
    note: Option<String>,
    /// In which condition it is.
    condition: Option<Condition>,
    /// How it is paid.
    payment: Payment,
}

fn one() -> i32 {
    1
}

impl Example for NewThing {
    fn example() -> NewThing {
        NewThing {
            name: "tea".to_owned(),
            pieces: 1,
            note: None,
            condition: Some(Condition::New),
            payment: Payment::Cash(Cash { fee: 330 }),
        }
    }
}

/// A change of a thing.
#[derive(Object)]
struct ThingPatch {
    /// Said about it; null removes it.
    #[oai(nullable)]
    note: MaybeUndefined<String>,
    /// What it is called.
    name: Option<String>,
}

/// A thing.
#[derive(Object)]
#[oai(example)]
struct Thing {
    /// Its id.
    #[oai(read_only)]
    id: String,
    /// Said about it.
    note: Option<String>,
    /// In which condition it is.
    condition: Option<Condition>,
}

impl Example for Thing {
    fn example() -> Thing {
        Thing {
            id: "thg_1".to_owned(),
            note: None,
            condition: Some(Condition::Used),
        }
    }
}

/// One page of a list.
#[derive(Object)]
struct Page {
    /// The things of this page.
    items: Vec<Thing>,
    /// Where the next page begins.
    next_cursor: Option<String>,
}

#[derive(ApiResponse)]
enum Found {
    /// The thing.
    #[oai(status = 200)]
    Json(
        Json<Thing>,
        /// Its version.
        #[oai(header = "ETag")]
        String,
    ),
    /// The thing, as text.
    #[oai(status = 200, content_type = "text/csv; charset=utf-8")]
    Text(PlainText<String>),
}

struct Read;

#[OpenApi(tag = "Area::Things")]
impl Read {
    /// List things
    ///
    /// All of them, page by page.
    #[oai(
        path = "/v1/things",
        method = "get",
        operation_id = "list_things",
        tag = "Area::Things"
    )]
    async fn list(
        &self,
        #[oai(scope = "Scope::Read")] _token: TokenOf,
        /// How many things at most.
        #[oai(name = "limit")]
        _limit: Query<Option<u32>>,
        /// Only in these conditions.
        #[oai(name = "condition")]
        _condition: Query<Vec<String>>,
    ) -> Json<Page> {
        unreachable!("only the contract is read")
    }

    /// Read one thing
    ///
    /// As it is now.
    #[oai(path = "/v1/things/:id", method = "get", operation_id = "get_thing")]
    async fn get(
        &self,
        #[oai(scope = "Scope::Read")] _token: TokenOf,
        /// Its id.
        #[oai(name = "id")]
        _id: Path<String>,
    ) -> Found {
        unreachable!("only the contract is read")
    }
}

struct Write;

#[OpenApi(tag = "Area::Things")]
impl Write {
    /// Make a thing
    ///
    /// One at a time.
    #[oai(path = "/v1/things", method = "post", operation_id = "create_thing")]
    async fn create(
        &self,
        #[oai(scope = "Scope::Read")] _token: TokenOf,
        _body: Json<NewThing>,
    ) -> Json<Thing> {
        unreachable!("only the contract is read")
    }

    /// Change a thing
    ///
    /// What is not named stays.
    #[oai(path = "/v1/things/:id", method = "patch", operation_id = "update_thing")]
    async fn update(
        &self,
        #[oai(scope = "Scope::Read")] _token: TokenOf,
        /// Its id.
        #[oai(name = "id")]
        _id: Path<String>,
        /// The version that was read.
        #[oai(name = "If-Match")]
        _if_match: Header<String>,
        _body: Json<ThingPatch>,
    ) -> Json<Thing> {
        unreachable!("only the contract is read")
    }
}

const WHEN: &[(&str, When)] = &[
    ("malformed_request", When::ReadsInput),
    ("malformed_json", When::HasJsonBody),
    ("unauthenticated", When::NeedsCredentials),
    ("missing_scope", When::NeedsScope),
    ("not_found", When::HasPathParameter),
    ("idempotency_running", When::TakesIdempotencyKey),
    ("stale", When::TakesIfMatch),
    ("if_match_required", When::RequiresIfMatch),
    ("body_too_large", When::HasBody),
    ("invalid", When::ReadsInput),
    ("too_many_requests", When::Always),
    ("taken", When::Only(&["create_thing"])),
    ("no_such_route", When::NoOperation),
];

fn document() -> Result<Value, Box<dyn std::error::Error>> {
    let service = OpenApiService::new((Read, Write), "Things", "1.0");
    let mut raw = raw::read(&service.spec())?;
    contract::add_problem_schemas(&mut raw)?;
    let tables = Tables {
        codes: contract::codes()
            .into_iter()
            .filter(|known| WHEN.iter().any(|(code, _)| *code == known.code))
            .collect(),
        when: WHEN.to_vec(),
        sometimes_absent: vec![("Problem", "errors"), ("FieldProblem", "hint")],
        ..Tables::default()
    };
    Ok(lift(raw, &tables)?)
}

#[test]
fn the_lifted_document_is_as_reviewed() {
    insta::assert_json_snapshot!(document().unwrap());
}

#[test]
fn the_lifted_document_lacks_nothing() {
    let findings = lint::lint(&document().unwrap(), lint::Exceptions::default());
    assert_eq!(findings, []);
}

#[test]
fn what_a_program_sends_fits_its_document() {
    let document = document().unwrap();
    let sent = poem_openapi::types::ToJSON::to_json(&Thing::example()).unwrap();
    let schema = &document["components"]["schemas"]["Thing"];
    for (field, value) in sent.as_object().unwrap() {
        let property = &schema["properties"][field];
        let may_be_null = property.to_string().contains("\"null\"");
        assert!(!value.is_null() || may_be_null, "{field} is sent as null");
        assert!(
            schema["required"].as_array().unwrap().contains(&json!(field)),
            "{field} is always sent"
        );
    }
}
