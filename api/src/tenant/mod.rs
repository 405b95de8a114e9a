//! `/v1/tenant`: 契約者, the settings of the caller's own shop company.

use domain::TenantId;
use domain::money::Rounding;
use domain::tenant::Tenant;
use poem_openapi::{Enum, Object, OpenApi};
use workflows::tenants::{self, TenantEdit};

use crate::answer::{Answer, Found};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::Patch;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 契約者: one shop company; everything belongs to exactly one.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Tenant")]
struct TenantView {
    id: Id<TenantId>,
    name: String,
    rounding: RoundingView,
    /// Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold.
    ship_when_paid: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// 端数処理: what a fraction of a yen becomes.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename = "Rounding", rename_all = "snake_case")]
enum RoundingView {
    /// 切捨て.
    Down,
    /// 四捨五入.
    HalfUp,
    /// 切上げ.
    Up,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct TenantPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Holds for orders that enter from now on.
    rounding: Option<RoundingView>,
    /// Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold.
    ship_when_paid: Option<bool>,
}

pub struct TenantApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl TenantApi {
    /// Read the tenant
    ///
    /// The one that the caller works for.
    #[oai(path = "/tenant", method = "get", operation_id = "get_tenant")]
    async fn get_tenant(&self, auth: Auth<SettingsRead>) -> Result<Found<TenantView>, Failure> {
        Ok(answer(tenants::get(&self.0.app, auth.caller()).await?))
    }

    /// Change the tenant
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(path = "/tenant", method = "patch", operation_id = "update_tenant")]
    async fn update_tenant(
        &self,
        auth: Auth<SettingsWrite>,
        if_match: IfMatch,
        body: Patch<TenantPatch>,
    ) -> Result<Found<TenantView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = TenantEdit {
            name: body.0.name,
            rounding: body.0.rounding.map(Into::into),
            ship_when_paid: body.0.ship_when_paid,
        };
        Ok(answer(
            tenants::edit(&self.0.app, auth.caller(), expected, edit).await?,
        ))
    }
}

fn answer(tenant: Tenant) -> Found<TenantView> {
    let view = TenantView {
        id: Id(tenant.id),
        name: tenant.name,
        rounding: tenant.rounding.into(),
        ship_when_paid: tenant.ship_when_paid,
        created_at: At(tenant.created_at),
        updated_at: At(tenant.updated_at),
        version: tenant.version,
    };
    Answer::ok(&view).version(view.version).into()
}

impl From<Rounding> for RoundingView {
    fn from(rounding: Rounding) -> RoundingView {
        match rounding {
            Rounding::Down => RoundingView::Down,
            Rounding::HalfUp => RoundingView::HalfUp,
            Rounding::Up => RoundingView::Up,
        }
    }
}

impl From<RoundingView> for Rounding {
    fn from(view: RoundingView) -> Rounding {
        match view {
            RoundingView::Down => Rounding::Down,
            RoundingView::HalfUp => Rounding::HalfUp,
            RoundingView::Up => Rounding::Up,
        }
    }
}
