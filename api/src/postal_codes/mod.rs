//! `/v1/postal-codes`: 郵便番号, what a code stands for.

use chrono::NaiveDate;
use domain::FieldError;
use domain::postal_code::normalize_postal_code;
use domain::postal_table::Place;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use workflows::postal;

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead};
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;

/// 郵便番号 and all that it stands for.
#[derive(Clone, Debug, Object)]
struct PostalCode {
    /// Seven digits.
    code: String,
    /// Several towns, now and then in several cities or prefectures, or one large office; none: the
    /// code is not in the table.
    places: Vec<PostalPlace>,
    /// The day that the table tells of.
    as_of: NaiveDate,
}

/// A place that a postal code stands for.
#[derive(Clone, Debug, Object)]
struct PostalPlace {
    /// 都道府県.
    prefecture: String,
    /// 市区町村.
    city: String,
    /// 町域; empty where the code is the whole city's.
    town: String,
    /// 番地 and building of a large office; empty otherwise.
    street: String,
    /// 大口事業所: the organization that has the code for itself.
    #[oai(nullable)]
    office: Option<String>,
}

pub struct PostalCodesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl PostalCodesApi {
    /// Look up a postal code
    ///
    /// Japan Post's table, with the codes of large offices. Written in any way: `〒150-0001` and
    /// `1500001` are the same.
    #[oai(
        path = "/postal-codes/:code",
        method = "get",
        operation_id = "get_postal_code"
    )]
    async fn get_postal_code(
        &self,
        _auth: Auth<OrdersRead>,
        /// The code, with or without hyphen.
        code: Path<String>,
    ) -> Result<Listed<PostalCode>, Failure> {
        let code = normalize_postal_code(&code.0)
            .ok_or_else(|| FieldError::new("{code}", "bad_format").hint("150-0001"))?;
        let (places, as_of) = postal::places(&self.0.app, code.as_str()).await?;
        let view = PostalCode {
            places: places.into_iter().map(PostalPlace::from).collect(),
            code: code.into_string(),
            as_of,
        };
        Ok(Answer::ok(&view).into())
    }
}

impl From<Place> for PostalPlace {
    fn from(place: Place) -> PostalPlace {
        let (office, street) = match place.office {
            Some(office) => (Some(office.name), office.street),
            None => (None, String::new()),
        };
        PostalPlace {
            prefecture: place.prefecture,
            city: place.city,
            town: place.town,
            street,
            office,
        }
    }
}
