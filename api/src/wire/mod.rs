//! Values as they are written on the wire, shared by all resources.

mod actor;
mod at;
mod audit_action;
mod condition;
mod feed_start;
mod id;
mod maybe;
mod merge;
mod network;
mod person;
mod scalar;
mod scope;

pub use actor::{ActorKind, ActorView};
pub use at::At;
pub use audit_action::AuditActionText;
pub use condition::ConditionTree;
pub use feed_start::FeedStart;
pub use id::Id;
pub use maybe::maybe;
pub use merge::Merge;
pub use network::NetworkText;
pub use person::{PersonPatch, PersonView};
pub use scope::ScopeText;
