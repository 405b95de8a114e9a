//! A platform on a fresh database, with a clock that stands still.

use std::net::IpAddr;

use domain::access::{BuiltInRole, Scope, Scopes};
use domain::event::Actor;
use domain::money::Rounding;
use domain::{Instant, RoleId, TenantId};
use store::testing::{TestDb, databases, store};
use workflows::access::api_keys::{CreatedApiKey, NewApiKey};
use workflows::access::staff::{NewStaff, OpenStaff};
use workflows::access::{Password, api_keys, roles, staff};
use workflows::tenants::{NewTenant, create};
use workflows::{App, Caller, Clock, Error, Origin, Result};

pub const PASSWORD: &str = "neko no te mo karitai";

pub struct Stage {
    pub app: App,
    _database: TestDb,
}

/// One stage on each database that can be had.
pub async fn stages() -> Vec<Stage> {
    let mut stages = Vec::new();
    for database in databases().await {
        let now = Instant::from_millis(1_795_000_000_123).unwrap();
        let app = App::new(store(&database.db, now).await, Clock::fixed(now));
        stages.push(Stage {
            app,
            _database: database,
        });
    }
    stages
}

impl Stage {
    /// A new tenant, as the platform itself.
    pub async fn tenant(&self) -> Caller {
        let new = NewTenant {
            name: "ねこ商店".to_owned(),
            rounding: Rounding::Down,
        };
        Caller::system(create(&self.app, new).await.unwrap().id)
    }

    pub async fn role(&self, tenant: TenantId, built_in: BuiltInRole) -> RoleId {
        let all = roles::list(&self.app, &Caller::system(tenant), None, 100)
            .await
            .unwrap();
        all.iter()
            .find(|role| role.built_in == Some(built_in))
            .unwrap()
            .id
    }

    pub async fn hire(&self, by: &Caller, role: RoleId, email: &str) -> Result<OpenStaff> {
        let new = NewStaff {
            role,
            name: "山田 花子".to_owned(),
            email: email.to_owned(),
            password: Password::new(PASSWORD),
        };
        let new = staff::check(&self.app, new).await?;
        let mut tx = self.app.store.db.begin().await?;
        let hired = staff::create(&self.app, &mut tx, by, new).await?;
        tx.commit().await?;
        Ok(hired)
    }

    pub async fn owner(&self, tenant: &Caller, email: &str) -> OpenStaff {
        let role = self.role(tenant.tenant, BuiltInRole::Owner).await;
        self.hire(tenant, role, email).await.unwrap()
    }

    pub async fn key(&self, by: &Caller, new: NewApiKey) -> Result<CreatedApiKey> {
        let mut tx = self.app.store.db.begin().await?;
        let created = api_keys::create(&self.app, &mut tx, by, new).await?;
        tx.commit().await?;
        Ok(created)
    }

    pub fn advance(&self, millis: i64) {
        self.app.clock.advance(millis);
    }
}

pub fn new_key(scopes: &[Scope]) -> NewApiKey {
    NewApiKey {
        name: "基幹システム".to_owned(),
        scopes: scopes.iter().copied().collect(),
        networks: Vec::new(),
        expires_at: None,
    }
}

/// The member of staff as a caller.
pub fn as_caller(staff: &OpenStaff, scopes: Scopes) -> Caller {
    let id = staff.staff.id;
    Caller::new(staff.staff.tenant_id, Actor::Staff { id }, scopes)
}

pub fn from(address: &str) -> Origin {
    Origin {
        request_id: "req_1".to_owned(),
        address: Some(address.parse::<IpAddr>().unwrap()),
    }
}

/// Why it was refused.
pub fn refusal<T>(result: Result<T>) -> domain::Error {
    match result {
        Err(Error::Domain(error)) => error,
        Err(error) => panic!("another error: {error}"),
        Ok(_) => panic!("it was not refused"),
    }
}
