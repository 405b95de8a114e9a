//! `/v1/rules`: オートロボ.

mod actions;
mod operations;
mod simulation;
mod switch;
mod view;

pub use operations::RulesApi;
pub use simulation::RuleChangeView;
pub use switch::RuleSwitchApi;
pub use view::TriggerView;
