//! A served platform on a fresh database, and requests to it.

use std::sync::Arc;
use std::time::Duration;

use api::endpoint::{Exposure, endpoint};
use api::http::client_address::TrustedProxies;
use api::rate_limit::Rate;
use domain::access::{Scope, Scopes};
use domain::money::Rounding;
use domain::{Instant, TenantId};
use poem::endpoint::BoxEndpoint;
use poem::http::Method;
use poem::{Endpoint as _, Request, RequestBuilder};
use serde_json::Value;
use store::testing::{TestDb, databases, store};
use workflows::access::api_keys::{self, NewApiKey};
use workflows::access::{Access, Password};
use workflows::tenants::{NewOwner, NewTenant, add_owner, create};
use workflows::{App, Caller, Clock};

pub const EMAIL: &str = "owner@example.com";
pub const PASSWORD: &str = "neko no te mo karitai";

pub struct Server {
    pub app: App,
    endpoint: BoxEndpoint<'static>,
    _database: TestDb,
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub etag: Option<String>,
    pub body: Value,
}

pub async fn servers() -> Vec<Server> {
    let mut servers = Vec::new();
    for database in databases().await {
        let now = Instant::from_millis(1_795_000_000_123).unwrap();
        let mut app = App::new(store(&database.db, now).await, Clock::fixed(now));
        app.access = Access::new("https://shop.example.com");
        let exposure = Exposure {
            cors_origins: Arc::new([]),
            trusted_proxies: TrustedProxies::default(),
            hsts_seconds: None,
            rate: Rate::new(60_000, 10_000).unwrap(),
            unknown_rate: Rate::new(120, 60).unwrap(),
            request_timeout: Duration::from_secs(30),
            max_upload: 1 << 20,
        };
        let endpoint = endpoint(app.clone(), &exposure).unwrap();
        servers.push(Server {
            app,
            endpoint,
            _database: database,
        });
    }
    servers
}

impl Server {
    /// A tenant with an owner, who signs in with [`PASSWORD`].
    pub async fn tenant(&self, email: &str) -> TenantId {
        let new = NewTenant {
            name: "ねこ商店".to_owned(),
            rounding: Rounding::Down,
        };
        let tenant = create(&self.app, new).await.unwrap().id;
        let owner = NewOwner {
            name: "山田 花子".to_owned(),
            email: email.to_owned(),
            password: Password::new(PASSWORD),
        };
        add_owner(&self.app, tenant, owner).await.unwrap();
        tenant
    }

    /// A key with these scopes, for the `Authorization` header.
    pub async fn key(&self, tenant: TenantId, scopes: &[Scope]) -> String {
        let new = NewApiKey {
            name: "test".to_owned(),
            scopes: scopes.iter().copied().collect::<Scopes>(),
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

    /// A key that may do anything.
    pub async fn full_key(&self, tenant: TenantId) -> String {
        self.key(tenant, Scope::ALL).await
    }

    /// One request; `headers` are given as pairs.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        bearer: Option<&str>,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path.parse().unwrap());
        if let Some(bearer) = bearer {
            request = request.header("Authorization", format!("Bearer {bearer}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        match body {
            Some(body) => self.answer(request, "application/json", body.to_string()).await,
            None => self.answer(request, "", String::new()).await,
        }
    }

    /// The answer to a request with this body.
    pub async fn answer(&self, request: RequestBuilder, kind: &str, body: String) -> Answer {
        let request = if kind.is_empty() {
            request
        } else {
            request.content_type(kind)
        };
        let response = self.endpoint.get_response(request.body(body)).await;
        let header = |name: &str| {
            response
                .headers()
                .get(name)
                .map(|tag| tag.to_str().unwrap().to_owned())
        };
        let (status, etag) = (response.status().as_u16(), header("etag"));
        let text = response.into_body().into_string().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        Answer { status, etag, body }
    }

    pub async fn get(&self, bearer: &str, path: &str) -> Answer {
        self.send(Method::GET, path, Some(bearer), &[], None).await
    }

    pub async fn post(&self, bearer: &str, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(bearer), &[], Some(body)).await
    }

    /// A form to `/v1/oauth/token`.
    pub async fn token(&self, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.answer(token_request(), "application/x-www-form-urlencoded", form)
            .await
    }

    /// An access token of the owner.
    pub async fn signed_in(&self, email: &str) -> String {
        let answer = self
            .token(&[
                ("grant_type", "password"),
                ("username", email),
                ("password", PASSWORD),
            ])
            .await;
        answer.body["access_token"].as_str().unwrap().to_owned()
    }
}

pub fn token_request() -> RequestBuilder {
    Request::builder().method(Method::POST).uri_str("/v1/oauth/token")
}
