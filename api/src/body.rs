//! JSON bodies: read within a limit, checked against the contract, then parsed.
//!
//! `Body<T>` is a whole document, `Patch<T>` a JSON merge patch (RFC 7396), where a field left out
//! stays, and `null` removes where the field is declared `#[oai(nullable)]`.

use bytes::{Bytes, BytesMut};
use domain::FieldError;
use futures_util::StreamExt;
use poem::error::ReadBodyError;
use poem::{Request, RequestBody, Result};
use poem_openapi::error::ContentTypeError;
use poem_openapi::payload::{ParsePayload, Payload};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaSchemaRef, Registry};
use poem_openapi::types::{ParseFromJSON, Type};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions, impl_apirequest_for_payload};
use serde_json::Value;

use crate::failure::Failure;
use crate::http::problems::unreadable;
use crate::idempotency::BodyDigest;
use crate::problem::Code;
use crate::schema::{Null, schemas_of};

/// The largest JSON body; files have their own limit and are read as streams.
pub const MAX_JSON_BYTES: usize = 1 << 20;
/// Where many things are named, and how large such a body may be.
pub const LISTS: [&str; 2] = ["/v1/order-moves", "/v1/mail-batches"];
pub const MAX_LIST_BYTES: usize = 4 << 20;

const JSON: &str = "application/json";
const MERGE_PATCH: &str = "application/merge-patch+json";

/// A JSON request body in which every wrong field is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body<T>(pub T);

/// A JSON merge patch; the fields of `T` are `MaybeUndefined` or `Option`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch<T>(pub T);

impl<T: Type> Payload for Body<T> {
    const CONTENT_TYPE: &'static str = JSON;

    fn check_content_type(content_type: &str) -> bool {
        is_utf8_json(content_type, &[JSON])
    }

    fn schema_ref() -> MetaSchemaRef {
        T::schema_ref()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: ParseFromJSON + 'static> ParsePayload for Body<T> {
    const IS_REQUIRED: bool = T::IS_REQUIRED;

    async fn from_request(request: &Request, body: &mut RequestBody) -> Result<Self> {
        Ok(Body(parse(&read(request, body).await?, Null::Absent)?))
    }
}

impl_apirequest_for_payload!(Body<T>, T: ParseFromJSON + 'static);

impl<'a, T: ParseFromJSON + 'static> ApiExtractor<'a> for Patch<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        let media_type = |content_type| MetaMediaType {
            content_type,
            schema: T::schema_ref(),
        };
        Some(MetaRequest {
            description: None,
            content: vec![media_type(MERGE_PATCH), media_type(JSON)],
            required: true,
        })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> Result<Self> {
        if !request
            .content_type()
            .is_some_and(|kind| is_utf8_json(kind, &[JSON, MERGE_PATCH]))
        {
            return Err(ContentTypeError::ExpectContentType.into());
        }
        Ok(Patch(parse(&read(request, body).await?, Null::Remove)?))
    }
}

/// One of the media types, in UTF-8 if it says anything about that.
fn is_utf8_json(content_type: &str, accepted: &[&str]) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    let charset = parts
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    accepted.iter().any(|kind| kind.eq_ignore_ascii_case(essence))
        && charset.is_none_or(|(_, charset)| {
            let charset = charset.trim().trim_matches('"');
            charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
        })
}

/// The body's bytes, within the limit.
pub(crate) async fn read(request: &Request, body: &mut RequestBody) -> std::result::Result<Bytes, Failure> {
    let mut chunks = body
        .take()
        .map_err(|error| unreadable(&error))?
        .into_bytes_stream();
    let limit = if LISTS.contains(&request.original_uri().path()) {
        MAX_LIST_BYTES
    } else {
        MAX_JSON_BYTES
    };
    let mut bytes = BytesMut::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| unreadable(&ReadBodyError::Io(error)))?;
        if bytes.len() + chunk.len() > limit {
            return Err(Failure::new(Code::BodyTooLarge).hint(limit.to_string()));
        }
        bytes.extend_from_slice(&chunk);
    }
    BodyDigest::of(request).note(blake3::hash(&bytes));
    Ok(bytes.freeze())
}

fn parse<T: ParseFromJSON + 'static>(bytes: &[u8], null: Null) -> std::result::Result<T, Failure> {
    let value: Value = if bytes.is_empty() && !T::IS_REQUIRED {
        Value::Null
    } else {
        // serde_json goes 128 levels deep and no further.
        serde_json::from_slice(bytes).map_err(|error| {
            Failure::new(Code::MalformedJson).hint(format!("{}:{}", error.line(), error.column()))
        })?
    };
    checked(value, null)
}

/// The value as a `T`, or every field that is wrong.
pub(crate) fn checked<T: ParseFromJSON + 'static>(
    value: Value,
    null: Null,
) -> std::result::Result<T, Failure> {
    if T::IS_REQUIRED || !value.is_null() {
        let errors = schemas_of::<T>().check(&T::schema_ref(), &value, "", null);
        if !errors.is_empty() {
            return Err(Failure::invalid(errors));
        }
    }
    // What is left is a type's own parser refusing what its schema allows. Its message may quote
    // the input, so it goes nowhere.
    T::parse_from_json(Some(value)).map_err(|_| FieldError::new("", "invalid").into())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use poem::http::header::CONTENT_TYPE;
    use poem_openapi::types::{Any, MaybeUndefined};
    use poem_openapi::{Enum, Object, Union};
    use serde_json::json;

    use super::*;

    #[derive(Debug, Enum)]
    #[oai(rename_all = "snake_case")]
    enum Color {
        Red,
        DarkBlue,
    }

    #[derive(Debug, Object)]
    struct Line {
        #[oai(validator(min_length = 1, max_length = 5))]
        sku: String,
        #[oai(validator(minimum(value = "1"), maximum(value = "99")))]
        quantity: i32,
        color: Option<Color>,
    }

    #[derive(Debug, Object)]
    struct Card {
        #[oai(validator(pattern = "^[0-9]{4}$"))]
        last4: String,
    }

    #[derive(Debug, Object)]
    struct Bank {
        account: String,
    }

    #[derive(Debug, Union)]
    #[oai(discriminator_name = "kind", one_of = true)]
    enum Payment {
        #[oai(mapping = "card")]
        Card(Card),
        #[oai(mapping = "bank")]
        Bank(Bank),
    }

    #[derive(Debug, Union)]
    #[oai(externally_tagged = true, rename_all = "snake_case")]
    enum Condition {
        Any(Conditions),
        Field(Bank),
    }

    #[derive(Debug, Object)]
    struct Conditions {
        of: Vec<Condition>,
    }

    #[derive(Debug, Object)]
    struct Order {
        number: String,
        ordered_at: chrono::DateTime<chrono::Utc>,
        #[oai(default)]
        deliver_on: Option<chrono::NaiveDate>,
        #[oai(validator(min_items = 1, max_items = 3))]
        lines: Vec<Line>,
        payment: Option<Payment>,
        condition: Option<Condition>,
        extra: Option<HashMap<String, i64>>,
        anything: Option<Any<Value>>,
        #[oai(read_only, default)]
        version: Option<i64>,
        #[oai(validator(unique_items))]
        tags: Option<Vec<String>>,
        /// A referred type with a text of its own is written with `allOf`.
        gift: Option<Line>,
    }

    #[derive(Debug, PartialEq, Object)]
    struct Memo {
        #[oai(nullable)]
        memo: MaybeUndefined<String>,
        #[oai(validator(max_length = 3))]
        title: MaybeUndefined<String>,
    }

    fn order() -> Value {
        json!({
            "number": "A-1", "ordered_at": "2026-11-22T01:02:03Z",
            "lines": [{"sku": "TEA", "quantity": 2}],
        })
    }

    fn errors_of<T: ParseFromJSON + 'static>(value: &Value, null: Null) -> Vec<String> {
        match parse::<T>(value.to_string().as_bytes(), null) {
            Ok(_) => Vec::new(),
            Err(failure) => failure
                .errors
                .iter()
                .map(|e| match &e.hint {
                    Some(hint) => format!("{} {} ({hint})", e.pointer, e.code),
                    None => format!("{} {}", e.pointer, e.code),
                })
                .collect(),
        }
    }

    #[test]
    fn one_wrong_field_is_named() {
        for (pointer, value, expected) in [
            ("/number", json!(null), "/number required"),
            ("/number", json!(1), "/number wrong_type (string)"),
            ("/number", json!("a\0b"), "/number bad_character"),
            (
                "/ordered_at",
                json!("2026/11/22"),
                "/ordered_at bad_format (YYYY-MM-DDThh:mm:ssZ)",
            ),
            (
                "/deliver_on",
                json!("2026-02-30"),
                "/deliver_on bad_format (YYYY-MM-DD)",
            ),
            ("/lines", json!([]), "/lines too_few_items (1)"),
            ("/lines", json!({}), "/lines wrong_type (array)"),
            ("/lines/0", json!(null), "/lines/0 wrong_type (object)"),
            ("/lines/0/sku", json!(""), "/lines/0/sku too_short (1)"),
            ("/lines/0/sku", json!("六文字の商品"), "/lines/0/sku too_long (5)"),
            (
                "/lines/0/quantity",
                json!(0),
                "/lines/0/quantity out_of_range (1…99)",
            ),
            (
                "/lines/0/quantity",
                json!(1.5),
                "/lines/0/quantity wrong_type (integer)",
            ),
            (
                "/lines/0/quantity",
                json!(1_u64 << 40),
                "/lines/0/quantity out_of_range (1…99)",
            ),
            (
                "/lines/0/color",
                json!("green"),
                "/lines/0/color not_in_list (red, dark_blue)",
            ),
            ("/lines/0/a~1b", json!(1), "/lines/0/a~1b unknown_field"),
            ("/payment", json!({}), "/payment/kind required (card, bank)"),
            (
                "/payment",
                json!({"kind": "cash"}),
                "/payment/kind not_in_list (card, bank)",
            ),
            (
                "/payment",
                json!({"kind": "card", "last4": "12"}),
                "/payment/last4 bad_format (^[0-9]{4}$)",
            ),
            ("/payment", json!({"kind": "bank"}), "/payment/account required"),
            ("/payment", json!("card"), "/payment wrong_type (object)"),
            (
                "/condition",
                json!({"any": {"of": [{"field": {}}]}}),
                "/condition/any/of/0/field/account required",
            ),
            (
                "/extra",
                json!({"a": 1, "b": "2"}),
                "/extra/b wrong_type (integer)",
            ),
            ("/anything", json!([{"x": "\0"}]), "/anything/0/x bad_character"),
            ("/version", json!(1), "/version read_only"),
            ("/tags", json!(["a", "b", "a"]), "/tags/2 duplicate_item"),
            (
                "/gift",
                json!({"sku": "TOOLONG", "quantity": 1}),
                "/gift/sku too_long (5)",
            ),
            ("/color", json!("red"), "/color unknown_field"),
        ] {
            let mut order = order();
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            match order.pointer_mut(parent).unwrap() {
                Value::Object(object) => {
                    object.insert(name.replace("~1", "/"), value.clone());
                }
                Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
                _ => unreachable!(),
            }
            assert_eq!(
                errors_of::<Order>(&order, Null::Absent),
                [expected],
                "{pointer} = {value}"
            );
        }
    }

    #[test]
    fn all_wrong_fields_are_named_at_once() {
        let body = json!({
            "number": 1, "lines": [{"quantity": 100}, {"sku": "x", "quantity": 1, "colour": "red"}],
        });
        assert_eq!(
            errors_of::<Order>(&body, Null::Absent),
            [
                "/ordered_at required",
                "/number wrong_type (string)",
                "/lines/0/sku required",
                "/lines/0/quantity out_of_range (1…99)",
                "/lines/1/colour unknown_field",
            ]
        );
        assert_eq!(
            errors_of::<Order>(&json!([]), Null::Absent),
            [" wrong_type (object)"]
        );
        let many = json!({"number": "x", "ordered_at": "2026-11-22T01:02:03Z", "lines": vec![json!(1); 500]});
        assert_eq!(errors_of::<Order>(&many, Null::Absent).len(), 100);
    }

    #[test]
    fn what_is_right_is_parsed() {
        let mut body = order();
        assert_eq!(errors_of::<Order>(&body, Null::Absent), [""; 0]);
        body["deliver_on"] = json!(null);
        body["payment"] = json!({"kind": "card", "last4": "1234"});
        body["condition"] = json!({"any": {"of": [{"field": {"account": "x"}}, {"any": {"of": []}}]}});
        body["extra"] = json!({"a": 1});
        body["anything"] = json!({"free": [1, "form"]});
        body["lines"][0]["color"] = json!("dark_blue");
        assert_eq!(errors_of::<Order>(&body, Null::Absent), [""; 0]);
        let order: Order = parse(body.to_string().as_bytes(), Null::Absent).unwrap();
        assert!(matches!(order.payment, Some(Payment::Card(card)) if card.last4 == "1234"));
    }

    #[test]
    fn a_patch_tells_absent_from_null() {
        let patch = |body: Value| parse::<Memo>(body.to_string().as_bytes(), Null::Remove).unwrap();
        assert_eq!(patch(json!({})).memo, MaybeUndefined::Undefined);
        assert_eq!(patch(json!({"memo": null})).memo, MaybeUndefined::Null);
        assert_eq!(
            patch(json!({"memo": "x"})).memo,
            MaybeUndefined::Value("x".to_owned())
        );
        let wrong = json!({"title": null, "memo": 1, "x": 2});
        assert_eq!(
            errors_of::<Memo>(&wrong, Null::Remove),
            [
                "/title not_nullable",
                "/memo wrong_type (string)",
                "/x unknown_field"
            ]
        );
    }

    #[test]
    fn malformed_json_is_located_and_not_quoted() {
        for (text, place) in [
            ("", "1:0"),
            ("{\n  \"secret\": tru }", "2:16"),
            ("[1,", "1:3"),
            ("\"\u{1}\"", "1:2"),
            (&"[".repeat(1000), "1:128"),
        ] {
            let failure = parse::<Order>(text.as_bytes(), Null::Absent).unwrap_err();
            assert_eq!(
                (failure.code, failure.hint.as_deref()),
                (Code::MalformedJson, Some(place))
            );
        }
        assert_eq!(
            parse::<Order>(b"\"\xff\"", Null::Absent).unwrap_err().code,
            Code::MalformedJson
        );
    }

    #[test]
    fn media_types() {
        for (content_type, body, patch) in [
            ("application/json", true, true),
            ("application/json; charset=utf-8", true, true),
            ("Application/JSON;charset=\"UTF-8\"", true, true),
            ("application/merge-patch+json", false, true),
            ("application/json; charset=shift_jis", false, false),
            ("text/json", false, false),
            ("", false, false),
        ] {
            assert_eq!(is_utf8_json(content_type, &[JSON]), body, "{content_type}");
            assert_eq!(
                is_utf8_json(content_type, &[JSON, MERGE_PATCH]),
                patch,
                "{content_type}"
            );
        }
    }

    #[tokio::test]
    async fn a_body_beyond_the_limit_is_not_read() {
        let long = format!("\"{}\"", "x".repeat(MAX_JSON_BYTES));
        let request = Request::builder().header(CONTENT_TYPE, JSON).body(long);
        let (request, mut body) = request.split();
        let error = <Body<String> as ParsePayload>::from_request(&request, &mut body)
            .await
            .unwrap_err();
        assert_eq!(error.downcast_ref::<Failure>().unwrap().code, Code::BodyTooLarge);
    }
}
