//! What every arriving order is measured against, read once for many orders.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::event::Actor;
use domain::import_rule::ReadyRule;
use domain::money::Rounding;
use domain::order_draft::OrderDraft;
use domain::route::{ProcessingRoute, SalesRoute, SalesRouteKind};
use domain::temperature::CooledCodes;
use domain::weight::Weights;
use domain::{Instant, ProcessingRouteId, SalesRouteId, TenantId};
use store::TenantKeys;

use crate::alerts::Watch;
use crate::{App, Error, Result, import_rules};

/// The tenant's masters, keys and settings at one moment.
pub struct Entrance {
    pub tenant: TenantId,
    pub keys: Arc<TenantKeys>,
    pub rounding: Rounding,
    pub actor: Actor,
    pub now: Instant,
    /// 取込時自動処理 that are in use, in their order.
    pub(super) rules: Arc<[ReadyRule]>,
    /// What goods weigh, where a rule asks and somebody has looked.
    pub(super) weights: Arc<Weights>,
    /// Which goods have to be kept cool, where the shop has some and somebody has looked.
    pub(super) cooled: Arc<CooledCodes>,
    /// What alerts are looked for by.
    pub watch: Watch,
    default_lane: ProcessingRouteId,
    lanes: Arc<[ProcessingRoute]>,
    routes: Arc<HashMap<String, SalesRoute>>,
}

impl Entrance {
    pub async fn open(app: &App, tenant: TenantId, actor: Actor) -> Result<Entrance> {
        let now = app.now();
        let keys = app.store.keys(tenant, now).await?;
        let settings = store::tenants::get(&app.store.db, tenant)
            .await?
            .ok_or(domain::Error::NotFound)?;
        let lanes = store::routes::processing_routes(&app.store.db, tenant).await?;
        let default_lane = lanes
            .iter()
            .find(|lane| lane.is_default)
            .map(|lane| lane.id)
            .ok_or_else(|| Error::Internal("the tenant has no default processing route".into()))?;
        let routes = store::routes::sales_routes(&app.store.db, tenant).await?;
        let rules = import_rules::ready(&mut &app.store.db, &keys, tenant).await?;
        crate::postal::renew(app).await?;
        let watch = Watch::read(app, &app.store.db, tenant, now).await?;
        Ok(Entrance {
            tenant,
            keys,
            rounding: settings.rounding,
            actor,
            now,
            rules: rules.into(),
            weights: Arc::default(),
            cooled: Arc::default(),
            watch,
            default_lane,
            lanes: lanes.into(),
            routes: Arc::new(
                routes
                    .into_iter()
                    .map(|route| (route.code.clone(), route))
                    .collect(),
            ),
        })
    }

    /// Looks up what the goods of these orders weigh, if any rule asks, and how cold they have to be
    /// kept, if the shop has any such.
    pub async fn know_goods<'d>(
        &mut self,
        app: &App,
        drafts: impl IntoIterator<Item = &'d OrderDraft>,
    ) -> Result<()> {
        if !self.weighs() && !self.cools() {
            return Ok(());
        }
        let (db, tenant) = (&app.store.db, self.tenant);
        let shipments = drafts.into_iter().flat_map(|draft| &draft.shipments);
        let lines = shipments.flat_map(|shipment| &shipment.lines);
        let codes: BTreeSet<&str> = lines.map(|line| line.sku.as_str()).collect();
        let codes: Vec<&str> = codes.into_iter().collect();
        if self.weighs() {
            self.weights = store::product_codes::weights(db, tenant, Some(&codes))
                .await?
                .into();
        }
        if self.cools() {
            self.cooled = store::product_codes::cooled_codes(db, tenant, &codes)
                .await?
                .into();
        }
        Ok(())
    }

    /// The same of all goods there are, for very many orders.
    pub async fn know_all_goods(&mut self, app: &App) -> Result<()> {
        let (db, tenant) = (&app.store.db, self.tenant);
        if self.weighs() {
            let all = None::<&[&str]>;
            self.weights = store::product_codes::weights(db, tenant, all).await?.into();
        }
        if self.cools() {
            self.cooled = store::product_codes::all_cooled_codes(db, tenant).await?.into();
        }
        Ok(())
    }

    fn cools(&self) -> bool {
        self.watch.masters.cooled
    }

    fn weighs(&self) -> bool {
        self.rules.iter().any(ReadyRule::weighs)
    }

    /// The same a moment later: what arrives now is of now, and sealed by the newest key.
    pub async fn renewed(&self, app: &App) -> Result<Entrance> {
        let now = app.now();
        Ok(Entrance {
            keys: app.store.keys(self.tenant, now).await?,
            now,
            watch: self.watch.at(now),
            tenant: self.tenant,
            rounding: self.rounding,
            actor: self.actor.clone(),
            rules: self.rules.clone(),
            weights: self.weights.clone(),
            cooled: self.cooled.clone(),
            default_lane: self.default_lane,
            lanes: self.lanes.clone(),
            routes: self.routes.clone(),
        })
    }

    /// The lane with this code.
    pub(super) fn lane(&self, code: &str) -> Option<ProcessingRouteId> {
        self.lanes
            .iter()
            .find(|lane| lane.code == code)
            .map(|lane| lane.id)
    }

    pub(super) fn lane_code(&self, id: ProcessingRouteId) -> &str {
        self.lanes
            .iter()
            .find(|lane| lane.id == id)
            .map_or("", |lane| lane.code.as_str())
    }

    /// The code of the route that orders by telephone and FAX come on: the first of that kind.
    pub fn phone_route(&self) -> Option<&str> {
        let phones = self
            .routes
            .values()
            .filter(|route| route.active && route.kind == SalesRouteKind::Phone);
        phones.map(|route| route.code.as_str()).min()
    }

    /// The sales route with this code, and the lane its orders start in.
    pub fn route(&self, code: &str) -> Option<(SalesRouteId, ProcessingRouteId)> {
        self.routes
            .get(code)
            .filter(|route| route.active)
            .map(|route| (route.id, route.processing_route_id.unwrap_or(self.default_lane)))
    }
}
