//! Who did something.

use domain::event::Actor;
use poem_openapi::{Enum, Object};
use serde::Serialize;

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq, Object, Serialize)]
#[oai(rename = "Actor")]
pub struct ActorView {
    pub kind: ActorKind,
    /// The id of the member of staff, the key, the import or the rule; null for the platform itself.
    #[oai(nullable)]
    pub id: Option<String>,
    /// What the member of staff, the key, the shop or the rule is called now. Null for imports and the platform,
    /// of whoever is not there any more, of staff for a key without `pii:read`, in answers to a change and in
    /// what comes with another thing; webhooks do not tell it.
    #[oai(nullable)]
    pub name: Option<String>,
    #[oai(skip)]
    #[serde(skip)]
    who: Option<Actor>,
}

/// What kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    Staff,
    ApiKey,
    Import,
    Shop,
    /// オートロボ.
    Rule,
    System,
}

impl ActorView {
    /// Whom the name is asked of.
    pub fn who(&self) -> Option<&Actor> {
        self.who.as_ref()
    }
}

impl From<Actor> for ActorView {
    fn from(actor: Actor) -> ActorView {
        let (kind, id) = match &actor {
            Actor::Staff { id } => (ActorKind::Staff, Some(id.to_string())),
            Actor::ApiKey { id } => (ActorKind::ApiKey, Some(id.to_string())),
            Actor::Import { id } => (ActorKind::Import, Some(id.to_string())),
            Actor::Shop { id } => (ActorKind::Shop, Some(id.to_string())),
            Actor::Rule { id } => (ActorKind::Rule, Some(id.to_string())),
            Actor::System => (ActorKind::System, None),
        };
        ActorView {
            kind,
            id,
            name: None,
            who: Some(actor),
        }
    }
}
