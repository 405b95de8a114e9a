//! `/v1/delivery-areas`: 配送地域, islands and days on the way.

use domain::carrier::Carrier;
use domain::delivery_area::{DeliveryArea, DeliveryAreas};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::delivery_areas;

use crate::answer::{Answer, Found};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::Body;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::At;

/// 配送地域: what the shop says of islands and days on the way, over what is usual.
#[derive(Clone, Debug, Object)]
#[oai(rename = "DeliveryAreas")]
struct DeliveryAreasView {
    /// What is other than usual, area by area.
    areas: Vec<DeliveryAreaView>,
    /// Null as long as everything is as usual.
    #[oai(nullable)]
    updated_at: Option<At>,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// In place of all areas.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewDeliveryAreas {
    /// All of them: an area that is left out is as usual again.
    #[oai(validator(max_items = 5000))]
    areas: Vec<DeliveryAreaView>,
}

/// What holds for an area. Of several, the one that says most of a place holds: a postal code before a
/// name, a longer before a shorter one, that of one carrier before that of all.
#[derive(Clone, Debug, Object)]
#[oai(rename = "DeliveryArea", deny_unknown_fields)]
struct DeliveryAreaView {
    /// The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning
    /// of the rest of the address (`新潟県佐渡市`).
    #[oai(validator(min_length = 2, max_length = 100))]
    area: String,
    /// Null: of all carriers.
    #[oai(nullable)]
    carrier: Option<CarrierView>,
    /// 離島: whether it is an island. Null: as usual, which is so for municipalities of islands.
    #[oai(nullable)]
    island: Option<bool>,
    /// Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table
    /// by region from the calendar's `origin`.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "30")))]
    lead_days: Option<i64>,
}

/// 運送会社.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "Carrier", remote = "Carrier", rename_all = "snake_case")]
enum CarrierView {
    /// ヤマト運輸.
    Yamato,
    /// 佐川急便.
    Sagawa,
    /// 日本郵便.
    JapanPost,
    /// 西濃運輸.
    Seino,
    /// 福山通運.
    Fukuyama,
}

pub struct DeliveryAreasApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl DeliveryAreasApi {
    /// Read the delivery areas
    ///
    /// What the shop says of islands and days on the way.
    #[oai(path = "/delivery-areas", method = "get", operation_id = "get_delivery_areas")]
    async fn get_delivery_areas(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Found<DeliveryAreasView>, Failure> {
        Ok(answer(delivery_areas::get(&self.0.app, auth.caller()).await?))
    }

    /// Replace the delivery areas
    ///
    /// All of them at once. Send the version read as `If-Match`. All orders that have not left are
    /// looked at again in the background.
    #[oai(
        path = "/delivery-areas",
        method = "put",
        operation_id = "replace_delivery_areas"
    )]
    async fn replace_delivery_areas(
        &self,
        auth: Auth<SettingsWrite>,
        if_match: IfMatch,
        body: Body<NewDeliveryAreas>,
    ) -> Result<Found<DeliveryAreasView>, Failure> {
        let expected = if_match.required()?.version()?;
        let areas = body.0.areas.into_iter().map(DeliveryArea::from).collect();
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let areas = delivery_areas::replace(app, &mut tx, caller, expected, areas).await?;
        tx.commit().await?;
        Ok(answer(areas))
    }
}

fn answer(areas: DeliveryAreas) -> Found<DeliveryAreasView> {
    let view = DeliveryAreasView {
        areas: areas.areas.0.into_iter().map(DeliveryAreaView::from).collect(),
        updated_at: areas.updated_at.map(At),
        version: areas.version,
    };
    Answer::ok(&view).version(view.version).into()
}

impl From<DeliveryArea> for DeliveryAreaView {
    fn from(area: DeliveryArea) -> DeliveryAreaView {
        DeliveryAreaView {
            area: area.area,
            carrier: area.carrier.map(CarrierView::from),
            island: area.island,
            lead_days: area.lead_days,
        }
    }
}

impl From<DeliveryAreaView> for DeliveryArea {
    fn from(view: DeliveryAreaView) -> DeliveryArea {
        DeliveryArea {
            area: view.area,
            carrier: view.carrier.map(Carrier::from),
            island: view.island,
            lead_days: view.lead_days,
        }
    }
}
