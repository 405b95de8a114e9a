//! A condition tree on the wire.

use std::borrow::Cow;

use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type};
use serde_json::{Value, json};

/// The tree as it was sent. The rules read it, so that everything wrong in it is named at once; the
/// schema is here for readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionTree(pub Value);

const NAME: &str = "Condition";

const ABOUT: &str = "A condition on orders: one of `all`, `any`, `not`, or a test of one field. `all` of nothing \
    always holds, `any` of nothing never. A test over a list holds when any element fits. No value is equal to \
    nothing: `ne` and `not_in` hold for it, other comparisons do not. Fields and their operators: \
    `GET /v1/condition-fields`. At most 200 nodes, 10 levels deep.";

impl Type for ConditionTree {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        NAME.into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Reference(NAME.to_owned())
    }

    fn register(registry: &mut Registry) {
        registry.schemas.entry(NAME.to_owned()).or_insert_with(schema);
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

/// It names no type, so that the check against the contract lets every tree through to the rules.
fn schema() -> MetaSchema {
    let itself = || MetaSchemaRef::Reference(NAME.to_owned());
    let list = |about: &'static str| {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            description: Some(about),
            items: Some(Box::new(itself())),
            ..MetaSchema::new("array")
        }))
    };
    let text = |about: &'static str| {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            description: Some(about),
            ..MetaSchema::new("string")
        }))
    };
    let anything = |about: &'static str| {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            description: Some(about),
            ..MetaSchema::ANY
        }))
    };
    MetaSchema {
        description: Some(ABOUT),
        properties: vec![
            ("all", list("Every one of these holds.")),
            ("any", list("At least one of these holds.")),
            (
                "not",
                itself().merge(MetaSchema {
                    description: Some("This does not hold."),
                    ..MetaSchema::ANY
                }),
            ),
            ("field", text("Which field; see `GET /v1/condition-fields`.")),
            (
                "op",
                text(
                    "How it is compared: `eq`, `ne`, `in`, `not_in`, `gt`, `gte`, `lt`, `lte`, `between`, \
                `contains`, `starts_with`, `exists`, `within_days`, `before_days`, `after_days`.",
                ),
            ),
            (
                "value",
                anything(
                    "What it is compared with: a list for `in`, `not_in` and `between`, a number of days \
                from today in Japan for those of days, else one value.",
                ),
            ),
        ],
        example: Some(json!({ "all": [
            { "field": "status", "op": "in", "value": ["new", "awaiting_payment"] },
            { "any": [
                { "field": "totals.billed", "op": "gte", "value": 10000 },
                { "field": "lines.sku", "op": "starts_with", "value": "TEA-" },
            ] },
            { "not": { "field": "alerts.severity", "op": "eq", "value": "stop" } },
        ] })),
        ..MetaSchema::ANY
    }
}

impl ParseFromJSON for ConditionTree {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        value.map(ConditionTree).ok_or_else(ParseError::expected_input)
    }
}

impl ToJSON for ConditionTree {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }
}

impl serde::Serialize for ConditionTree {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
