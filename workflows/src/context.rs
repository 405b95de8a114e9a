//! What every use case needs: the store, the clock, and who asks.

use std::net::IpAddr;

use domain::access::{Scope, Scopes};
use domain::event::Actor;
use domain::{Instant, TenantId};
use store::Store;

use crate::access::Access;
use crate::audit::Audit;
use crate::mails::Postbox;
use crate::malls::Malls;
use crate::postal::Postal;
use crate::ship_requests::Warehouses;
use crate::webhooks::Webhooks;
use crate::{Clock, Result};

/// The platform, as the use cases see it; cheap to clone.
#[derive(Clone)]
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub audit: Audit,
    pub access: Access,
    pub postal: Postal,
    pub malls: Malls,
    pub postbox: Postbox,
    pub webhooks: Webhooks,
    pub warehouses: Warehouses,
}

impl App {
    /// Writes the audit log as it goes, and reaches malls and endpoints wherever they are; a server sets
    /// `audit` to [`Audit::queued`], `access` to one with its own issuer, and `malls`, `postbox`, `webhooks`
    /// and `warehouses` as its settings say.
    pub fn new(store: Store, clock: Clock) -> App {
        App {
            audit: Audit::immediate(store.db.clone()),
            access: Access::new("nekonote"),
            postal: Postal::default(),
            malls: Malls::new(true),
            postbox: Postbox::open(),
            webhooks: Webhooks::new(true),
            warehouses: Warehouses::new(true),
            store,
            clock,
        }
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }
}

/// Who asks, for which tenant, and what they may do.
#[derive(Clone, Debug)]
pub struct Caller {
    pub tenant: TenantId,
    pub actor: Actor,
    pub scopes: Scopes,
    pub origin: Origin,
}

/// Which request it is and where it came from, for the audit log.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    pub request_id: String,
    pub address: Option<IpAddr>,
}

impl Caller {
    pub fn new(tenant: TenantId, actor: Actor, scopes: Scopes) -> Caller {
        Caller {
            tenant,
            actor,
            scopes,
            origin: Origin::default(),
        }
    }

    /// The platform itself, which may do anything: commands and jobs.
    pub fn system(tenant: TenantId) -> Caller {
        Caller::new(tenant, Actor::System, Scope::ALL.iter().copied().collect())
    }

    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// Refuses a caller without the scope.
    pub fn require(&self, scope: Scope) -> Result<()> {
        if self.may(scope) {
            Ok(())
        } else {
            Err(domain::Error::MissingScope(scope).into())
        }
    }

    /// A question that names a person tells who has the answer something about them.
    pub fn require_to_ask(&self, names_a_person: bool) -> Result<()> {
        if names_a_person {
            self.require(Scope::PiiRead)?;
        }
        Ok(())
    }

    /// Nobody hands out what they do not hold.
    pub fn require_all_of(&self, scopes: &Scopes) -> Result<()> {
        match scopes.difference(&self.scopes).next() {
            None => Ok(()),
            Some(scope) => Err(domain::Error::ScopeNotHeld(scope.as_str()).into()),
        }
    }
}
