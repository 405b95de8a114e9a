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

impl From<Actor> for ActorView {
    fn from(actor: Actor) -> ActorView {
        let (kind, id) = match actor {
            Actor::Staff { id } => (ActorKind::Staff, Some(id.to_string())),
            Actor::ApiKey { id } => (ActorKind::ApiKey, Some(id.to_string())),
            Actor::Import { id } => (ActorKind::Import, Some(id.to_string())),
            Actor::Shop { id } => (ActorKind::Shop, Some(id.to_string())),
            Actor::Rule { id } => (ActorKind::Rule, Some(id.to_string())),
            Actor::System => (ActorKind::System, None),
        };
        ActorView { kind, id }
    }
}
