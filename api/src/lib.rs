//! The HTTP API of Nekonote: routes, wire types, who may call, and the manners all of it shares.

pub mod answer;
mod api_keys;
mod audit_log;
pub mod auth;
pub mod body;
pub mod cli;
pub mod contract;
pub mod docs;
pub mod endpoint;
pub mod etag;
pub mod failure;
pub mod field_problem;
pub mod health;
pub mod http;
pub mod idempotency;
mod jobs;
pub mod language;
mod me;
mod oauth;
pub mod operations;
mod order_imports;
mod order_moves;
mod orders;
pub mod paging;
mod payment_imports;
mod payment_layouts;
mod payments;
pub mod problem;
pub mod problem_pages;
mod processing_routes;
pub mod rate_limit;
mod roles;
mod routes;
mod sales_routes;
pub mod schema;
pub mod server;
mod staff;
pub mod state;
mod sub_statuses;
mod tag;
mod tenant;
pub mod wire;

/// The contract as it is checked in: what `/openapi.json` serves.
pub const CONTRACT: &str = include_str!("../../openapi/openapi.json");
