//! What those are called who did something, for whoever reads that they did.

use std::collections::HashMap;

use domain::access::{Scope, StaffPersonal};
use domain::event::Actor;
use store::staff::TABLE;
use uuid::Uuid;

use crate::{App, Caller, Result};

/// By their ids; who is gone has no name. Names of staff are for their colleagues, and for keys that may read
/// personal data.
pub async fn names(app: &App, caller: &Caller, actors: &[Actor]) -> Result<HashMap<Uuid, String>> {
    let sees_staff = matches!(caller.actor, Actor::Staff { .. }) || caller.may(Scope::PiiRead);
    let mut asked: Vec<Actor> = Vec::new();
    for actor in actors {
        let hidden = matches!(actor, Actor::Staff { .. }) && !sees_staff;
        if !hidden && !asked.contains(actor) {
            asked.push(actor.clone());
        }
    }
    let found = store::actors::names(&app.store.db, caller.tenant, &asked).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let mut names = HashMap::with_capacity(found.len());
    for one in found {
        let name = match (one.name, one.sealed) {
            (Some(name), _) => name,
            (None, Some(sealed)) => keys.open_json::<StaffPersonal>(TABLE, one.id, &sealed)?.name,
            (None, None) => continue,
        };
        names.insert(one.id, name);
    }
    Ok(names)
}
