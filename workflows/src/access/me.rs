//! The caller, as it sees itself.

use domain::access::Role;
use domain::event::Actor;

use super::staff;
use crate::{App, Caller, Error, Result};

/// Who calls: a member of staff or a key.
pub struct Me {
    pub name: String,
    /// Of a member of staff.
    pub email: Option<String>,
    /// Of a member of staff.
    pub role: Option<Role>,
}

/// To see oneself is not to read somebody's personal data: nothing is recorded.
pub async fn me(app: &App, caller: &Caller) -> Result<Me> {
    let db = &app.store.db;
    match caller.actor {
        Actor::Staff { id } => {
            let found = store::staff::get(db, caller.tenant, id).await?;
            let open = staff::open(app, found.ok_or(domain::Error::NotFound)?).await?;
            let role = store::roles::get(db, caller.tenant, open.staff.role_id).await?;
            Ok(Me {
                name: open.personal.name,
                email: Some(open.personal.email),
                role,
            })
        }
        // Another tenant may have made it.
        Actor::ApiKey { id } => {
            let key = store::api_keys::by_id(db, id).await?;
            Ok(Me {
                name: key.ok_or(domain::Error::NotFound)?.name,
                email: None,
                role: None,
            })
        }
        Actor::Import { .. } | Actor::Shop { .. } | Actor::Rule { .. } | Actor::System => {
            Err(Error::Internal("a caller from inside".into()))
        }
    }
}
