//! A warehouse that answers a few JSON requests of our making: `docs/linked-warehouses.md`.

use async_trait::async_trait;
use domain::ship_request::WarehouseWord;
use serde::Deserialize;

use super::settings::GenericCredentials;
use super::{GenericSettings, ShipAnswer, ShipOrder, Warehouse};
use crate::mall::budget::warehouse as budget;
use crate::mall::http::segment;
use crate::mall::{
    MallError, Method, Outside, Request, Response, Secret, SettingsError, base_url, call, time,
};

pub(super) struct Generic {
    base: String,
    token: Secret,
}

/// What it says of a request. Fields that are not named here are ignored, and all may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Told {
    state: Option<State>,
    reference: String,
    message: String,
    carrier: String,
    tracking_numbers: Vec<String>,
    shipped_on: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Received,
    Accepted,
    Shipped,
    PartlyShipped,
    Refused,
    #[serde(alias = "canceled")]
    Cancelled,
}

impl Generic {
    pub fn new(
        settings: &GenericSettings,
        credentials: &GenericCredentials,
    ) -> Result<Generic, SettingsError> {
        Ok(Generic {
            base: base_url(&settings.base_url)?,
            token: credentials.token.clone(),
        })
    }

    fn plain(&self, method: Method, path: &str) -> Request {
        Request::new(&budget::GENERIC, method, format!("{}{path}", self.base))
            .header("authorization", format!("Bearer {}", self.token.expose()))
            .header("accept", "application/json")
    }
}

#[async_trait]
impl Warehouse for Generic {
    async fn request(&self, outside: &dyn Outside, order: &ShipOrder) -> Result<ShipAnswer, MallError> {
        let body = serde_json::to_value(order).map_err(|error| MallError::unreadable(error.to_string()))?;
        let request = self
            .plain(Method::POST, "/ship-requests")
            .header("idempotency-key", order.key.clone())
            .json(&body);
        let response = call(outside, request).await?;
        match response.status {
            200..300 => told(&response, WarehouseWord::Accepted),
            401 | 403 => Err(credentials(&response)),
            _ => Ok(ShipAnswer::because(WarehouseWord::Refused, message(&response))),
        }
    }

    async fn look(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError> {
        let request = self.plain(Method::GET, &format!("/ship-requests/{}", segment(key)));
        let response = call(outside, request).await?;
        match response.status {
            200..300 => told(&response, WarehouseWord::Received),
            404 | 410 => Ok(ShipAnswer::only(WarehouseWord::Unknown)),
            401 | 403 => Err(credentials(&response)),
            status => Err(MallError::refused(format!("HTTP {status}"), message(&response))),
        }
    }

    async fn cancel(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError> {
        let path = format!("/ship-requests/{}/cancel", segment(key));
        let response = call(outside, self.plain(Method::POST, &path)).await?;
        match response.status {
            202 => told(&response, WarehouseWord::CancelAsked),
            200..300 => told(&response, WarehouseWord::Cancelled),
            404 | 410 => Ok(ShipAnswer::only(WarehouseWord::Unknown)),
            409 => {
                let answer = told(&response, WarehouseWord::TooLate)?;
                // It goes on: whether it has left is what matters.
                let word = match answer.word {
                    WarehouseWord::Received | WarehouseWord::Accepted => WarehouseWord::TooLate,
                    word => word,
                };
                Ok(ShipAnswer { word, ..answer })
            }
            401 | 403 => Err(credentials(&response)),
            status => Err(MallError::refused(format!("HTTP {status}"), message(&response))),
        }
    }
}

/// What the body says; where it says nothing, the status means this.
fn told(response: &Response, usual: WarehouseWord) -> Result<ShipAnswer, MallError> {
    if response.body.iter().all(u8::is_ascii_whitespace) {
        return Ok(ShipAnswer::only(usual));
    }
    let told: Told = serde_json::from_slice(&response.body).map_err(|_| {
        MallError::unreadable(format!("HTTP {} without JSON of the contract", response.status))
    })?;
    let shipped_on = match told.shipped_on.as_str() {
        "" => None,
        text => Some(time::date(text).ok_or_else(|| MallError::unreadable("shipped_on is no date"))?),
    };
    Ok(ShipAnswer {
        word: told.state.map_or(usual, |state| match state {
            State::Received => WarehouseWord::Received,
            State::Accepted => WarehouseWord::Accepted,
            State::Shipped => WarehouseWord::Shipped,
            State::PartlyShipped => WarehouseWord::PartlyShipped,
            State::Refused => WarehouseWord::Refused,
            State::Cancelled => WarehouseWord::Cancelled,
        }),
        reference: told.reference,
        message: told.message,
        carrier: told.carrier,
        tracking_numbers: told.tracking_numbers,
        shipped_on,
    })
}

fn message(response: &Response) -> String {
    let told: Told = serde_json::from_slice(&response.body).unwrap_or_default();
    if told.message.is_empty() {
        format!("HTTP {}", response.status)
    } else {
        told.message
    }
}

/// Without its words: they may quote the token.
fn credentials(response: &Response) -> MallError {
    MallError::credentials(format!("HTTP {}", response.status), "the token is refused")
}

#[cfg(test)]
pub(crate) mod tests {
    use domain::Date;

    use super::super::order::Party;
    use super::super::{LinkCredentials, LinkSettings, ShipItem, link};
    use super::*;
    use crate::mall::testing::{Script, answer, now, run};

    fn warehouse() -> Box<dyn Warehouse> {
        let settings = LinkSettings::GenericHttp(GenericSettings {
            base_url: "https://warehouse.example.com/api/".into(),
            ..GenericSettings::default()
        });
        let credentials = LinkCredentials::GenericHttp(GenericCredentials {
            token: Secret::new("warehouse-token"),
        });
        link(&settings, Some(&credentials)).unwrap().unwrap()
    }

    pub(crate) fn order() -> ShipOrder {
        ShipOrder {
            version: 1,
            key: "S0123456789ABCDE".into(),
            order_number: "261122-0001".into(),
            ordered_at: now(),
            recipient: Party {
                name: "佐藤 太郎".into(),
                kana: "サトウ タロウ".into(),
                company: String::new(),
                postal_code: "530-0001".into(),
                prefecture: "大阪府".into(),
                city: "大阪市北区".into(),
                street: "梅田1-1".into(),
                building: "梅田ビル101".into(),
                phone: "06-9999-9999".into(),
            },
            sender: Party {
                name: "山田 花子".into(),
                ..Party::default()
            },
            items: vec![ShipItem {
                code: "TEA-8".into(),
                name: "煎茶 8袋".into(),
                quantity: 2,
            }],
            carrier: "ヤマト運輸".into(),
            waybill_kind: "発払い".into(),
            temperature: domain::order::Temperature::Ambient,
            deliver_on: Date::from_ymd_opt(2026, 11, 25),
            delivery_window: "午前中".into(),
            ship_on: Date::from_ymd_opt(2026, 11, 23),
            cash_on_delivery: 0,
            note: String::new(),
            gifts: Vec::new(),
        }
    }

    #[test]
    fn requests_byte_for_byte() {
        let outside = Script::new([
            answer(202, r#"{"state":"received","reference":"W-1"}"#),
            answer(
                200,
                r#"{"state":"shipped","carrier":"yamato","tracking_numbers":["1234-5678-9012"],"shipped_on":"2026-11-23"}"#,
            ),
            answer(200, ""),
        ]);
        let warehouse = warehouse();
        let asked = run(warehouse.request(&outside, &order())).unwrap();
        assert_eq!(
            (asked.word, asked.reference.as_str()),
            (WarehouseWord::Received, "W-1")
        );
        let looked = run(warehouse.look(&outside, "S0123456789ABCDE")).unwrap();
        assert_eq!(looked.word, WarehouseWord::Shipped);
        assert_eq!(looked.tracking_numbers, ["1234-5678-9012"]);
        assert_eq!(looked.shipped_on, Date::from_ymd_opt(2026, 11, 23));
        let canceled = run(warehouse.cancel(&outside, "S0123456789ABCDE")).unwrap();
        assert_eq!(canceled.word, WarehouseWord::Cancelled);
        insta::assert_snapshot!("requests", outside.wire());
    }

    #[test]
    fn what_answers_mean() {
        use WarehouseWord::{Accepted, CancelAsked, Cancelled, Received, Refused, Shipped, TooLate, Unknown};
        let warehouse = warehouse();
        for (status, body, asked, looked, canceled) in [
            (200, "", Some(Accepted), Some(Received), Some(Cancelled)),
            (202, "", Some(Accepted), Some(Received), Some(CancelAsked)),
            (404, "", Some(Refused), Some(Unknown), Some(Unknown)),
            (409, "", Some(Refused), None, Some(TooLate)),
            (409, r#"{"state":"shipped"}"#, Some(Refused), None, Some(Shipped)),
            (422, r#"{"message":"住所不備"}"#, Some(Refused), None, None),
            (
                200,
                r#"{"state":"refused"}"#,
                Some(Refused),
                Some(Refused),
                Some(Refused),
            ),
            (401, "", None, None, None),
            (429, "", None, None, None),
            (503, "", None, None, None),
            (200, "ok", None, None, None),
        ] {
            let outside = Script::new([answer(status, body), answer(status, body), answer(status, body)]);
            let word = |answer: Result<ShipAnswer, MallError>| answer.ok().map(|answer| answer.word);
            assert_eq!(
                word(run(warehouse.request(&outside, &order()))),
                asked,
                "{status} {body}"
            );
            assert_eq!(
                word(run(warehouse.look(&outside, "S"))),
                looked,
                "{status} {body}"
            );
            assert_eq!(
                word(run(warehouse.cancel(&outside, "S"))),
                canceled,
                "{status} {body}"
            );
        }
        let outside = Script::new([answer(422, r#"{"message":"住所不備"}"#)]);
        assert_eq!(
            run(warehouse.request(&outside, &order())).unwrap().message,
            "住所不備"
        );
    }
}
