//! A stand-in for malls and a cart, written from their documentation and not from our connectors: it
//! depends on nothing of Nekonote.
//!
//! [`Simulator::start`] serves all of them on one port, each under its own path; `/admin` makes orders, sets
//! stock, turns the clock and injects faults. The binary does the same for people.

#![recursion_limit = "256"]

mod admin;
mod amazon;
mod ask;
mod cart;
mod catalog;
mod clock;
mod fault;
mod mall_name;
mod rakuten;
mod server;
mod shopify;
mod throttle;
mod world;
mod yahoo;

pub use clock::Clock;
pub use fault::{Fault, FaultKind};
pub use mall_name::MallName;
pub use server::Simulator;
pub use world::Settings;
