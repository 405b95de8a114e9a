//! FBAマルチチャネルサービス: Amazon's Fulfillment Outbound 2020-07-01, by its model.

mod answer;
mod request;
mod wish;

use async_trait::async_trait;
use domain::Instant;
use domain::ship_request::WarehouseWord;

use super::{FbaSettings, ShipAnswer, ShipOrder, Warehouse};
use crate::mall::amazon::{Credentials, answer::refusal, token};
use crate::mall::{MallError, Outside, Renewal, Request, Response, SettingsError, base_url, call};

pub(super) struct Fba {
    settings: FbaSettings,
    credentials: Credentials,
    base: String,
}

impl Fba {
    pub fn new(settings: &FbaSettings, credentials: &Credentials) -> Result<Fba, SettingsError> {
        base_url(&settings.token_url)?;
        Ok(Fba {
            settings: settings.clone(),
            credentials: credentials.clone(),
            base: base_url(&settings.base_url)?,
        })
    }

    async fn send(&self, outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
        let token = self.credentials.access.as_ref();
        let token = token.filter(|token| token.holds(outside.now()));
        let token = token.ok_or(MallError::TokenExpired)?;
        let request = request.header("x-amz-access-token", token.token.expose());
        let response = call(outside, request).await?;
        match refusal(&response) {
            Some(error) => Err(error),
            None => Ok(response),
        }
    }

    /// `None` where Amazon has no such order.
    async fn find(&self, outside: &dyn Outside, key: &str) -> Result<Option<ShipAnswer>, MallError> {
        let request = request::get_order(&self.base, key);
        match self.send(outside, request).await {
            Ok(response) => answer::order(&response).map(Some),
            Err(MallError::Refused { code, .. }) if is_unknown(&code) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// What of an order Amazon cannot do: codes.
pub(super) fn cannot(settings: &FbaSettings, order: &ShipOrder) -> Vec<&'static str> {
    let is_untold = wish::delivery(settings, order) == wish::Delivery::Untold;
    [
        (order.cash_on_delivery > 0, "no_cash_on_delivery"),
        (is_untold, "no_scheduled_delivery"),
    ]
    .into_iter()
    .filter_map(|(is_so, code)| is_so.then_some(code))
    .collect()
}

fn is_unknown(code: &str) -> bool {
    matches!(code, "NotFound" | "ResourceNotFound" | "HTTP 404")
}

#[async_trait]
impl Warehouse for Fba {
    fn needs_renewal(&self, now: Instant) -> bool {
        let access = self.credentials.access.as_ref();
        !access.is_some_and(|token| token.holds(now))
    }

    async fn renew(&self, outside: &dyn Outside) -> Result<Option<Renewal>, MallError> {
        token::sign_in(&self.settings.token_url, &self.credentials, outside)
            .await
            .map(Some)
    }

    /// An order that is there already is refused like a wrong one, so it is looked for before that is
    /// believed.
    async fn request(&self, outside: &dyn Outside, order: &ShipOrder) -> Result<ShipAnswer, MallError> {
        let request = request::create_order(&self.base, &self.settings, order);
        match self.send(outside, request).await {
            Ok(_) => Ok(ShipAnswer::only(WarehouseWord::Received)),
            Err(MallError::Refused { code, message }) => {
                let there = self.find(outside, &order.key).await?;
                let refused = ShipAnswer::because(WarehouseWord::Refused, format!("{code} {message}"));
                Ok(there.unwrap_or(refused))
            }
            Err(error) => Err(error),
        }
    }

    async fn look(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError> {
        let found = self.find(outside, key).await?;
        Ok(found.unwrap_or_else(|| ShipAnswer::only(WarehouseWord::Unknown)))
    }

    /// Whether it was left shows in the order only.
    async fn cancel(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError> {
        let request = request::cancel_order(&self.base, key);
        let refused = match self.send(outside, request).await {
            Ok(_) => None,
            Err(MallError::Refused { code, message }) => Some(format!("{code} {message}")),
            Err(error) => return Err(error),
        };
        let mut answer = self.look(outside, key).await?;
        if matches!(answer.word, WarehouseWord::Received | WarehouseWord::Accepted) {
            answer.word = match refused {
                None => WarehouseWord::CancelAsked,
                Some(message) => {
                    answer.message = message;
                    WarehouseWord::TooLate
                }
            };
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests;
