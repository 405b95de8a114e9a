//! What a shop chooses about follow mails.

use domain::SalesRouteId;
use domain::follow_mail::{FollowMailChoice, FollowMailProduct, FollowMailRoute, FollowMailSettings};
use poem_openapi::{Object, OpenApi};
use workflows::follow_mails;

use crate::answer::{Answer, Found};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::body::Patch;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{At, Id};

/// When follow mails go, to whom not, and who sends them.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FollowMailSettings")]
struct SettingsView {
    /// Whether orders get follow mails at all.
    enabled: bool,
    /// Days after the goods have left.
    days: i64,
    /// What holds for single routes; others are as all.
    routes: Vec<RouteView>,
    /// What holds for orders with certain goods; the longest wait of an order's goods counts.
    products: Vec<ProductView>,
    /// Who sends them, as the law wants it named.
    sender_name: String,
    /// The sender's postal address.
    sender_address: String,
    /// Where complaints go: a mail address, a telephone number or an address in the web.
    contact: String,
    /// Whether an order is 処理済 once its mail is in line.
    complete_when_sent: bool,
    /// Null as long as nobody has chosen.
    #[oai(nullable)]
    updated_at: Option<At>,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// What holds for one route.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FollowMailRoute", deny_unknown_fields)]
struct RouteView {
    /// 受注ルート.
    sales_route_id: Id<SalesRouteId>,
    /// A mall may forbid mail of one's own.
    allowed: bool,
    /// Days after the goods have left; null: as for all.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "365")))]
    days: Option<i64>,
}

/// What holds for orders with certain goods.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FollowMailProduct", deny_unknown_fields)]
struct ProductView {
    /// How their codes begin.
    #[oai(validator(min_length = 1, max_length = 100))]
    sku: String,
    /// Days after the goods have left.
    #[oai(validator(minimum(value = "0"), maximum(value = "365")))]
    days: i64,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct FollowMailSettingsPatch {
    /// Whether orders get follow mails at all.
    enabled: Option<bool>,
    /// Days after the goods have left.
    #[oai(validator(minimum(value = "0"), maximum(value = "365")))]
    days: Option<i64>,
    /// In place of all before.
    #[oai(validator(max_items = 200))]
    routes: Option<Vec<RouteView>>,
    /// In place of all before.
    #[oai(validator(max_items = 1000))]
    products: Option<Vec<ProductView>>,
    /// Who sends them, as the law wants it named.
    #[oai(validator(max_length = 200))]
    sender_name: Option<String>,
    /// The sender's postal address.
    #[oai(validator(max_length = 500))]
    sender_address: Option<String>,
    /// Where complaints go.
    #[oai(validator(max_length = 500))]
    contact: Option<String>,
    /// Whether an order is 処理済 once its mail is in line.
    complete_when_sent: Option<bool>,
}

impl FollowMailSettingsPatch {
    fn put(self, choice: &mut FollowMailChoice) {
        macro_rules! take {
            ($($field:ident),*) => { $(if let Some(value) = self.$field { choice.$field = value; })* };
        }
        take!(
            enabled,
            days,
            sender_name,
            sender_address,
            contact,
            complete_when_sent
        );
        if let Some(routes) = self.routes {
            let route = |view: RouteView| FollowMailRoute {
                route: view.sales_route_id.0,
                allowed: view.allowed,
                days: view.days,
            };
            choice.routes = routes.into_iter().map(route).collect();
        }
        if let Some(products) = self.products {
            let product = |view: ProductView| FollowMailProduct {
                sku: view.sku,
                days: view.days,
            };
            choice.products = products.into_iter().map(product).collect();
        }
    }
}

pub struct FollowMailSettingsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::FollowMail")]
impl FollowMailSettingsApi {
    /// Read the settings of follow mails
    ///
    /// When they go, to whom not, and who sends them.
    #[oai(
        path = "/follow-mail-settings",
        method = "get",
        operation_id = "get_follow_mail_settings"
    )]
    async fn get_follow_mail_settings(&self, auth: Auth<MailRead>) -> Result<Found<SettingsView>, Failure> {
        Ok(answer(
            follow_mails::get_settings(&self.0.app, auth.caller()).await?,
        ))
    }

    /// Change the settings of follow mails
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that wait
    /// already keep their day.
    #[oai(
        path = "/follow-mail-settings",
        method = "patch",
        operation_id = "update_follow_mail_settings"
    )]
    async fn update_follow_mail_settings(
        &self,
        auth: Auth<MailWrite>,
        if_match: IfMatch,
        body: Patch<FollowMailSettingsPatch>,
    ) -> Result<Found<SettingsView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let edit = |choice: &mut FollowMailChoice| body.0.put(choice);
        let settings = follow_mails::edit_settings(app, &mut tx, caller, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(settings))
    }
}

fn answer(settings: FollowMailSettings) -> Found<SettingsView> {
    let choice = settings.settings.0;
    let routes = choice.routes.into_iter().map(|own| RouteView {
        sales_route_id: Id(own.route),
        allowed: own.allowed,
        days: own.days,
    });
    let products = choice.products.into_iter().map(|own| ProductView {
        sku: own.sku,
        days: own.days,
    });
    let view = SettingsView {
        enabled: choice.enabled,
        days: choice.days,
        routes: routes.collect(),
        products: products.collect(),
        sender_name: choice.sender_name,
        sender_address: choice.sender_address,
        contact: choice.contact,
        complete_when_sent: choice.complete_when_sent,
        updated_at: settings.updated_at.map(At),
        version: settings.version,
    };
    Answer::ok(&view).version(view.version).into()
}
