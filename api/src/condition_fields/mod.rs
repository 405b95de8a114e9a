//! `/v1/condition-fields`: what conditions may ask about.

use domain::condition::{FIELDS, Field};
use poem_openapi::{Enum, Object, OpenApi};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead};
use crate::failure::Failure;
use crate::paging::Page;
use crate::tag::Tag;

/// A field that conditions may ask about.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ConditionField")]
struct FieldView {
    /// What conditions name it by; in `extra.*`, `*` stands for the name of an unknown column.
    name: String,
    #[oai(rename = "type")]
    kind: FieldType,
    /// It has a value for each element of a list; a test holds when any of them fits.
    list: bool,
    /// Asking about it needs the scope `pii:read`.
    personal: bool,
    /// The operators that go with it.
    operators: Vec<String>,
    /// Orders can be searched by it. What is kept encrypted without an index cannot be.
    in_search: bool,
    /// 取込時自動処理 may ask about it: it is known when an order comes in.
    in_import_rules: bool,
    /// What it is; Japanese terms as in the glossary.
    description: String,
}

/// What kind of values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ConditionFieldType", rename_all = "snake_case")]
enum FieldType {
    /// Compared character by character, exactly as kept.
    Text,
    /// A code of a route or sub-status.
    Code,
    /// A word of a list.
    Choice,
    /// Personal data that is found as a whole, however it is written.
    Lookup,
    /// Seven digits, found by all of them or by the first, however they are written.
    PostalCode,
    Integer,
    Boolean,
    /// A day in Japan.
    Date,
    Instant,
    /// Only whether there is something.
    Presence,
    /// The id of an order or a customer.
    Id,
}

pub struct ConditionFieldsApi;

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
#[expect(clippy::unused_async, reason = "operations are async by their macro's rule")]
impl ConditionFieldsApi {
    /// List the fields of conditions
    ///
    /// Everything that searches, saved searches and import rules may ask about, with the operators of
    /// each. Other fields and operators are refused, with a pointer into the condition.
    #[oai(
        path = "/condition-fields",
        method = "get",
        operation_id = "list_condition_fields"
    )]
    async fn list_condition_fields(
        &self,
        _auth: Auth<OrdersRead>,
    ) -> Result<Listed<Page<FieldView>>, Failure> {
        Ok(Answer::ok(&Page {
            items: FIELDS.iter().map(FieldView::from).collect(),
            next_cursor: None,
        })
        .into())
    }
}

impl From<&Field> for FieldView {
    fn from(field: &Field) -> FieldView {
        FieldView {
            name: field.name.to_owned(),
            kind: field.kind.into(),
            list: field.list,
            personal: field.personal,
            operators: field
                .kind
                .operators()
                .iter()
                .map(|op| op.as_str().to_owned())
                .collect(),
            in_search: field.search,
            in_import_rules: field.door,
            description: field.about.to_owned(),
        }
    }
}

impl From<domain::condition::Kind> for FieldType {
    fn from(kind: domain::condition::Kind) -> FieldType {
        use domain::condition::Kind;
        match kind {
            Kind::Text => FieldType::Text,
            Kind::Code(_) => FieldType::Code,
            Kind::Choice(_) => FieldType::Choice,
            Kind::Lookup(_) => FieldType::Lookup,
            Kind::PostalCode => FieldType::PostalCode,
            Kind::Integer => FieldType::Integer,
            Kind::Boolean => FieldType::Boolean,
            Kind::Date => FieldType::Date,
            Kind::Instant => FieldType::Instant,
            Kind::Presence => FieldType::Presence,
            Kind::Id(_) => FieldType::Id,
        }
    }
}
