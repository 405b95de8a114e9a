//! Two shops on one platform, and requests to it as their programs make them.

use std::sync::Arc;
use std::time::Duration;

use api::endpoint::{Exposure, endpoint};
use api::http::client_address::TrustedProxies;
use api::rate_limit::Rate;
use domain::access::{Scope, Scopes};
use domain::money::Rounding;
use domain::order::OrderStatus;
use domain::person::Person;
use domain::route::SalesRouteKind;
use domain::rule::{Guards, RuleAction, RuleBody, TriggerKind};
use domain::warehouse_link::LinkKind;
use domain::waybill::{Overflow, ProfileSettings, WaybillFormat, WaybillSelection, WaybillSender};
use domain::{EventId, Instant, TenantId};
use poem::endpoint::BoxEndpoint;
use poem::http::StatusCode;
use poem::{Endpoint, Request};
use serde_json::{Value, json};
use store::testing::TestDb;
use workflows::access::api_keys::{self, NewApiKey};
use workflows::access::{Password, grants};
use workflows::carrier_profiles::{self, NewCarrierProfile};
use workflows::orders::{Entrance, MoveRequest, OnKnown, Seen};
use workflows::reconciliations::{self, NewReconciliation};
use workflows::routes::{self, NewSalesRoute};
use workflows::rules::{self, NewRule};
use workflows::ship_requests::{self, How, NewRequests};
use workflows::shops::{self, NewShop, Writes};
use workflows::stock::{self, NewWarehouse};
use workflows::tenants::{self, NewOwner, NewTenant};
use workflows::warehouse_links::{self, NewLink};
use workflows::waybill_files::{self, WaybillRequest};
use workflows::webhooks::{self, NewEndpoint};
use workflows::{App, Caller, Clock, Stop, events};

use crate::contract::Operation;

pub struct World {
    app: App,
    endpoint: BoxEndpoint<'static>,
    /// Its things are what others must not see.
    pub shop: TenantId,
    /// Another shop.
    pub stranger: TenantId,
}

/// Status and body.
pub struct Answer {
    pub status: StatusCode,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_default()
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl World {
    pub async fn new(db: &TestDb) -> World {
        let now = Instant::from_millis(1_795_309_200_000).unwrap();
        let app = App::new(store::testing::store(&db.db, now).await, Clock::fixed(now));
        let shop = tenant(&app, "Owner").await;
        let stranger = tenant(&app, "Stranger").await;
        let consultant = tenant(&app, "Consultant").await;
        let endpoint = endpoint(app.clone(), &exposure()).unwrap();
        let world = World {
            app,
            endpoint,
            shop,
            stranger,
        };
        world.let_in(consultant).await;
        world.listen().await;
        world.make_waybills().await;
        world.ask_a_warehouse().await;
        world.follow().await;
        world.compare_a_mall().await;
        world
    }

    /// An endpoint and a rule that wait for orders.
    async fn listen(&self) {
        let (app, caller) = (&self.app, Caller::system(self.shop));
        let endpoint = NewEndpoint {
            url: "https://hooks.example.com/".to_owned(),
            description: String::new(),
            kinds: Vec::new(),
            active: true,
        };
        let rule = NewRule {
            name: "印".to_owned(),
            position: None,
            active: true,
            trigger: TriggerKind::Imported,
            body: RuleBody {
                processing_route: None,
                status: None,
                times: Vec::new(),
                tree: serde_json::json!({ "all": [] }),
                retry: domain::rule::Retry::default(),
                guards: Guards::default(),
                actions: vec![RuleAction::AddTags {
                    tags: vec!["印".to_owned()],
                }],
            },
        };
        let mut tx = app.store.db.begin().await.unwrap();
        webhooks::create(app, &mut tx, &caller, endpoint).await.unwrap();
        rules::create(app, &mut tx, &caller, rule).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What happened so far is on its way to the endpoint, and the rule has worked.
    async fn follow(&self) {
        let app = &self.app;
        while events::follow(app, EventId(uuid::Uuid::nil())).await.unwrap() {}
        for desk in rules::claim_due(app, 10).await.unwrap() {
            rules::work(app, desk, &Stop::never()).await.unwrap();
        }
    }

    /// As if some time had gone by: whoever comes without a key may ask again.
    pub fn forget_limits(&mut self) {
        self.endpoint = endpoint(self.app.clone(), &exposure()).unwrap();
    }

    /// Makes a waybill file of the shop's: an example can name no shipment that is there.
    async fn make_waybills(&self) {
        let (app, caller) = (&self.app, Caller::system(self.shop));
        let until = self.app.now().date_in_tokyo();
        let draft = connectors::sukeneko::demo::drafts(1, 1, until).next().unwrap();
        let entrance = Entrance::open(app, self.shop, caller.actor.clone())
            .await
            .unwrap();
        let mut tx = app.store.db.begin().await.unwrap();
        let (_, order) =
            workflows::orders::create(&mut tx, &entrance, draft, None, OnKnown::Update, Seen::Unknown)
                .await
                .unwrap();
        let new = NewCarrierProfile {
            name: "発送".to_owned(),
            format: WaybillFormat::YamatoB2,
            layout: None,
            settings: ProfileSettings {
                sender: WaybillSender::Orderer,
                ..ProfileSettings::default()
            },
            sender: Person::default(),
        };
        let profile = carrier_profiles::create(app, &mut tx, &caller, new)
            .await
            .unwrap();
        let shipments = store::orders::shipments(&mut tx, self.shop, &[order.id])
            .await
            .unwrap();
        let request = WaybillRequest {
            profile: profile.profile.id,
            selection: WaybillSelection {
                ids: shipments[&order.id].iter().map(|shipment| shipment.id).collect(),
                again: true,
                ..WaybillSelection::default()
            },
            overflow: Overflow::Cut,
            dry_run: false,
            start_work: false,
        };
        waybill_files::make(app, &mut tx, &caller, request).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Asks a linked warehouse for a shipment, by file.
    async fn ask_a_warehouse(&self) {
        let (app, caller) = (&self.app, Caller::system(self.shop));
        let mut tx = app.store.db.begin().await.unwrap();
        let new = NewWarehouse {
            code: "FILES".to_owned(),
            name: "委託倉庫".to_owned(),
            position: 9,
            sells: false,
        };
        stock::create_warehouse(app, &mut tx, &caller, new).await.unwrap();
        let link = NewLink {
            warehouse: "FILES".to_owned(),
            kind: LinkKind::GenericCsv,
            settings: json!({}),
            active: true,
        };
        warehouse_links::create(app, &mut tx, &caller, link)
            .await
            .unwrap();
        let until = app.now().date_in_tokyo();
        let draft = connectors::sukeneko::demo::drafts(2, 1, until).next().unwrap();
        let entrance = Entrance::open(app, self.shop, caller.actor.clone())
            .await
            .unwrap();
        let (_, order) =
            workflows::orders::create(&mut tx, &entrance, draft, None, OnKnown::Update, Seen::Unknown)
                .await
                .unwrap();
        let request = MoveRequest {
            to: OrderStatus::AwaitingShipment,
            sub_status: None,
            reason: None,
        };
        workflows::orders::move_one(app, &mut tx, &caller, order.id, None, request)
            .await
            .unwrap();
        let shipments = store::orders::shipments(&mut tx, self.shop, &[order.id])
            .await
            .unwrap();
        let new = NewRequests {
            warehouse: "FILES".to_owned(),
            shipments: shipments[&order.id].iter().map(|shipment| shipment.id).collect(),
            how: How::default(),
        };
        ship_requests::ask(app, &mut tx, &caller, new).await.unwrap();
        ship_requests::make_file(app, &mut tx, &caller, "FILES", false)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Has a mall compared: the contract's example of a shop has no credentials.
    async fn compare_a_mall(&self) {
        let (app, caller) = (&self.app, Caller::system(self.shop));
        let mut tx = self.app.store.db.begin().await.unwrap();
        let route = NewSalesRoute {
            code: "COMPARED".to_owned(),
            kind: SalesRouteKind::Amazon,
            name: "Amazon".to_owned(),
            processing_route_id: None,
        };
        let route = routes::create_sales_route(app, &mut tx, &caller, route)
            .await
            .unwrap();
        let shop = NewShop {
            name: "Amazon".to_owned(),
            kind: "amazon".to_owned(),
            sales_route_id: route.id,
            settings: json!({ "seller_id": "A1" }),
            poll_seconds: 60,
            adaptive_polling: true,
            book_payments: domain::mall_payment::BookPayments::default(),
            writes: Writes::default(),
            orders_from: None,
        };
        let shop = shops::create(app, &mut tx, &caller, shop).await.unwrap();
        let credentials = json!({ "client_id": "c", "client_secret": "s", "refresh_token": "r" });
        shops::set_credentials(app, &mut tx, &caller, shop.id, &credentials)
            .await
            .unwrap();
        let new = NewReconciliation {
            shop: shop.id,
            repair: false,
        };
        reconciliations::create(app, &mut tx, &caller, new).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Lets a key of the tenant act for the shop: an example can name no key of somebody else.
    async fn let_in(&self, tenant: TenantId) {
        self.key_without(tenant, &[]).await;
        let keys = api_keys::list(&self.app, &Caller::system(tenant), None, 1)
            .await
            .unwrap();
        let mut tx = self.app.store.db.begin().await.unwrap();
        let scopes = Scopes::from([Scope::OrdersRead]);
        grants::give(&self.app, &mut tx, &Caller::system(self.shop), keys[0].id, scopes)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// A key of the tenant with all scopes but those named.
    pub async fn key_without(&self, tenant: TenantId, without: &[&str]) -> String {
        let scopes: Scopes = Scope::ALL
            .iter()
            .copied()
            .filter(|scope| !without.contains(&scope.as_str()))
            .collect();
        let new = NewApiKey {
            name: "test".to_owned(),
            scopes,
            networks: Vec::new(),
            expires_at: None,
        };
        let mut tx = self.app.store.db.begin().await.unwrap();
        let created = api_keys::create(&self.app, &mut tx, &Caller::system(tenant), new)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        created.text.as_str().to_owned()
    }

    /// Calls the operation about the thing with this id, with the contract's example as body.
    pub async fn call(&self, operation: &Operation, id: &str, key: Option<&str>) -> Answer {
        let mut request = Request::builder()
            .method(operation.method.parse().unwrap())
            .uri_str(operation.path_with(id));
        if let Some(key) = key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        if operation.takes_if_match {
            request = request.header("if-match", "*");
        }
        let request = match &operation.body {
            None => request.finish(),
            Some((kind, Value::String(text))) => request.content_type(kind).body(text.clone()),
            Some((kind, body)) => request.content_type(kind).body(body.to_string()),
        };
        self.send(request).await
    }

    async fn send(&self, request: Request) -> Answer {
        let response = self.endpoint.get_response(request).await;
        let status = response.status();
        let text = response.into_body().into_bytes().await.unwrap();
        Answer {
            status,
            text: String::from_utf8_lossy(&text).into_owned(),
        }
    }
}

/// Limits that no test reaches.
fn exposure() -> Exposure {
    Exposure {
        cors_origins: Arc::new([]),
        trusted_proxies: TrustedProxies::default(),
        hsts_seconds: None,
        rate: Rate::new(1_000_000, 1_000_000).unwrap(),
        unknown_rate: Rate::new(120, 60).unwrap(),
        request_timeout: Duration::from_mins(1),
        max_upload: 1 << 20,
    }
}

/// A shop with an owner and the sales route that the contract's examples name.
async fn tenant(app: &App, name: &str) -> TenantId {
    let new = NewTenant {
        name: name.to_owned(),
        rounding: Rounding::Down,
    };
    let tenant = tenants::create(app, new).await.unwrap().id;
    let owner = NewOwner {
        name: name.to_owned(),
        email: format!("{name}@example.com"),
        password: Password::new("neko no te mo karitai"),
    };
    tenants::add_owner(app, tenant, owner).await.unwrap();
    let route = NewSalesRoute {
        code: "JS".to_owned(),
        kind: SalesRouteKind::OwnCart,
        name: "自社サイト".to_owned(),
        processing_route_id: None,
    };
    let mut tx = app.store.db.begin().await.unwrap();
    routes::create_sales_route(app, &mut tx, &Caller::system(tenant), route)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    tenant
}
