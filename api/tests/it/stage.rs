//! A platform on a fresh database with two shops in it, and a client that speaks to its endpoint in
//! this process.

use std::sync::Arc;
use std::time::Duration;

use api::endpoint::{Exposure, endpoint};
use api::http::client_address::TrustedProxies;
use api::rate_limit::Rate;
use domain::access::{BuiltInRole, Scope};
use domain::money::Rounding;
use domain::route::SalesRouteKind;
use futures_util::Stream;
use jobs::JobsConfig;
use poem::endpoint::BoxEndpoint;
use poem::http::{HeaderMap, Method, StatusCode};
use poem::{Body, Endpoint as _, Request, Response};
use serde_json::Value;
use store::testing::{TestDb, databases, store};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use workflows::access::Password;
use workflows::access::api_keys::{self, NewApiKey};
use workflows::access::staff::{self, NewStaff};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock};

/// A test fails if what it waits for has not come by then.
const PATIENCE: Duration = Duration::from_mins(1);
/// Small, so that tests reach it.
pub const MAX_UPLOAD: u64 = 4 << 20;

/// The platform as one shop's people see it, with another shop beside.
pub struct Stage {
    pub app: App,
    pub test: TestDb,
    /// Keys of our shop, which may do everything, and of another one.
    pub ours: Client,
    pub theirs: Client,
    endpoint: Arc<BoxEndpoint<'static>>,
    workers: Option<Workers>,
}

/// One on each database, with workers.
pub async fn stages() -> Vec<Stage> {
    let mut stages = Vec::new();
    for test in databases().await {
        let mut stage = Stage::without_workers(test).await;
        stage.work();
        stages.push(stage);
    }
    stages
}

impl Stage {
    pub async fn without_workers(test: TestDb) -> Stage {
        let clock = Clock::system();
        let app = App::new(store(&test.db, clock.now()).await, clock);
        let endpoint = Arc::new(endpoint(app.clone(), &exposure()).unwrap());
        let ours = shop(&app, &endpoint, "ねこ商店").await;
        let theirs = shop(&app, &endpoint, "いぬ商店").await;
        Stage {
            app,
            test,
            ours,
            theirs,
            endpoint,
            workers: None,
        }
    }

    /// Starts workers in this process.
    pub fn work(&mut self) {
        self.workers = Some(Workers::start(&self.app));
    }

    /// Stops the workers for a while.
    pub async fn rest(&mut self) {
        if let Some(workers) = self.workers.take() {
            workers.stop().await;
        }
    }

    /// Another key of our shop, for some functions only.
    pub async fn key(&self, scopes: &[Scope]) -> Client {
        key(&self.app, &self.endpoint, self.ours.caller.clone(), scopes).await
    }

    /// A member of staff of our shop, signed in.
    pub async fn staff(&self, name: &str) -> Client {
        const PASSWORD: &str = "neko ga suki desu";
        let (app, caller) = (&self.app, &self.ours.caller);
        let role = store::roles::built_in(&app.store.db, caller.tenant, BuiltInRole::Operator)
            .await
            .unwrap()
            .unwrap();
        let email = format!("{}@example.com", caller.tenant.0);
        let new = NewStaff {
            role: role.id,
            name: name.into(),
            email: email.clone(),
            password: Password::new(PASSWORD),
        };
        let checked = staff::check(app, new).await.unwrap();
        let mut tx = app.store.db.begin().await.unwrap();
        staff::create(app, &mut tx, caller, checked).await.unwrap();
        tx.commit().await.unwrap();
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("grant_type", "password"),
                ("username", &email),
                ("password", PASSWORD),
            ])
            .finish();
        let request = Request::builder()
            .method(Method::POST)
            .uri_str("/v1/oauth/token")
            .content_type("application/x-www-form-urlencoded")
            .body(form);
        let answer = self.endpoint.get_response(request).await;
        let answer: Value = answer.into_body().into_json().await.unwrap();
        Client {
            key: answer["access_token"].as_str().unwrap().to_owned(),
            ..self.ours.clone()
        }
    }

    /// Stops the workers and closes the database, so that all is in its files.
    pub async fn close(mut self) -> TestDb {
        self.rest().await;
        self.app.store.db.close().await;
        self.test
    }
}

fn exposure() -> Exposure {
    Exposure {
        cors_origins: Arc::new([]),
        trusted_proxies: TrustedProxies::default(),
        hsts_seconds: None,
        rate: Rate::new(1_000_000, 1_000_000).unwrap(),
        unknown_rate: Rate::new(120, 60).unwrap(),
        request_timeout: PATIENCE,
        max_upload: MAX_UPLOAD,
    }
}

/// A tenant with the sales routes JS and TEL.
async fn shop(app: &App, endpoint: &Arc<BoxEndpoint<'static>>, name: &str) -> Client {
    let new = NewTenant {
        name: name.into(),
        rounding: Rounding::Down,
    };
    let caller = Caller::system(tenants::create(app, new).await.unwrap().id);
    let mut tx = app.store.db.begin().await.unwrap();
    for (code, kind) in [("JS", SalesRouteKind::OwnCart), ("TEL", SalesRouteKind::Phone)] {
        let new = NewSalesRoute {
            code: code.into(),
            kind,
            name: code.into(),
            processing_route_id: None,
        };
        create_sales_route(app, &mut tx, &caller, new).await.unwrap();
    }
    tx.commit().await.unwrap();
    key(app, endpoint, caller, Scope::ALL).await
}

async fn key(app: &App, endpoint: &Arc<BoxEndpoint<'static>>, caller: Caller, scopes: &[Scope]) -> Client {
    let new = NewApiKey {
        name: "stories".into(),
        scopes: scopes.iter().copied().collect(),
        networks: Vec::new(),
        expires_at: None,
    };
    let mut tx = app.store.db.begin().await.unwrap();
    let created = api_keys::create(app, &mut tx, &caller, new).await.unwrap();
    tx.commit().await.unwrap();
    Client {
        endpoint: endpoint.clone(),
        key: created.text.as_str().to_owned(),
        caller,
    }
}

/// Whoever holds a key.
#[derive(Clone)]
pub struct Client {
    endpoint: Arc<BoxEndpoint<'static>>,
    key: String,
    /// The platform itself, in this shop.
    pub caller: Caller,
}

impl Client {
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, &[], Vec::new()).await
    }

    /// What an undo of an order must bring back: everything but what counts on.
    pub async fn content(&self, order: &str) -> Value {
        let mut order = self.get(order).await.json();
        order["version"] = Value::Null;
        order["updated_at"] = Value::Null;
        for shipment in order["shipments"].as_array_mut().unwrap() {
            shipment["version"] = Value::Null;
        }
        // What an undo brings back is looked at anew: the same alerts, raised again.
        let alerts = order["alerts"].as_array_mut().unwrap();
        for alert in alerts.iter_mut() {
            alert["id"] = Value::Null;
            alert["raised_at"] = Value::Null;
        }
        alerts.sort_by_key(|alert| alert["kind"].to_string());
        order
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.post_with(path, &[], body).await
    }

    pub async fn post_with(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Reply {
        let headers = [&[("content-type", "application/json")], headers].concat();
        self.send(Method::POST, path, &headers, body.to_string().into_bytes())
            .await
    }

    pub async fn patch(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Reply {
        let headers = [&[("content-type", "application/merge-patch+json")], headers].concat();
        self.send(Method::PATCH, path, &headers, body.to_string().into_bytes())
            .await
    }

    pub async fn put(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Reply {
        let headers = [&[("content-type", "application/json")], headers].concat();
        self.send(Method::PUT, path, &headers, body.to_string().into_bytes())
            .await
    }

    /// A raw file.
    pub async fn upload(&self, query: &str, file: &[u8]) -> Reply {
        let path = format!("/v1/order-imports{query}");
        self.send(
            Method::POST,
            &path,
            &[("content-type", "text/csv")],
            file.to_vec(),
        )
        .await
    }

    /// A raw file that comes in piece by piece.
    pub async fn upload_stream(
        &self,
        file: impl Stream<Item = std::io::Result<bytes::Bytes>> + Send + 'static,
    ) -> Reply {
        let request = Request::builder()
            .method(Method::POST)
            .uri_str("/v1/order-imports")
            .header("authorization", format!("Bearer {}", self.key))
            .content_type("text/csv")
            .body(Body::from_bytes_stream(file));
        Reply::of(self.endpoint.call(request).await.unwrap()).await
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(path.parse().unwrap())
            .header("authorization", format!("Bearer {}", self.key));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Reply::of(self.endpoint.call(request.body(body)).await.unwrap()).await
    }

    /// Uploads a file and waits for its end.
    pub async fn import(&self, query: &str, file: &[u8]) -> Value {
        let accepted = self.upload(query, file).await;
        assert_eq!(accepted.status, 202, "{}", accepted.text());
        self.import_ended(accepted.header("location")).await
    }

    pub async fn import_ended(&self, location: &str) -> Value {
        self.import_until(location, |import| !import["finished_at"].is_null())
            .await
    }

    pub async fn import_until(&self, location: &str, reached: impl Fn(&Value) -> bool) -> Value {
        let waiting = async {
            loop {
                let import = self.get(location).await.json();
                if reached(&import) {
                    return import;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        if let Ok(import) = tokio::time::timeout(PATIENCE, waiting).await {
            return import;
        }
        panic!("still waiting: {}", self.get(location).await.text());
    }

    /// All items of a list, page by page.
    pub async fn all(&self, path: &str) -> Vec<Value> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let mut items = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = self.get(&format!("{path}{cursor}")).await;
            assert_eq!(page.status, 200, "{}", page.text());
            let mut page = page.json();
            items.append(page["items"].as_array_mut().unwrap());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("{joint}cursor={next}"),
                None => return items,
            }
        }
    }
}

/// An answer, read to its end.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    async fn of(response: Response) -> Reply {
        let (parts, body) = response.into_parts();
        Reply {
            status: parts.status,
            headers: parts.headers,
            body: body.into_vec().await.unwrap(),
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .unwrap_or_else(|| panic!("no {name}: {}", self.text()))
            .to_str()
            .unwrap()
    }

    /// Status and code of a problem.
    pub fn problem(&self) -> (u16, String) {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{}",
            self.text()
        );
        let code = self.json()["code"].as_str().unwrap().to_owned();
        (self.status.as_u16(), code)
    }

    /// Pointers and codes of a problem's errors.
    pub fn errors(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let errors = self.json()["errors"].as_array().cloned().unwrap_or_default();
        errors
            .iter()
            .map(|error| (text(&error["pointer"]), text(&error["code"])))
            .collect()
    }
}

/// Workers that run until they are stopped.
struct Workers {
    stop: watch::Sender<bool>,
    ended: JoinHandle<jobs::Result<()>>,
}

impl Workers {
    fn start(app: &App) -> Workers {
        let (stop, mut stopping) = watch::channel(false);
        let config = JobsConfig {
            poll: Duration::from_millis(50),
            heartbeat: Duration::from_secs(1),
            first_retry: Duration::from_millis(50),
            schedule: false,
            ..JobsConfig::default()
        };
        let shutdown = Box::pin(async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        });
        let ended = jobs::run(config, app.clone(), jobs::handlers(), shutdown);
        Workers {
            stop,
            ended: tokio::spawn(ended),
        }
    }

    async fn stop(self) {
        self.stop.send_replace(true);
        self.ended.await.unwrap().unwrap();
    }
}
