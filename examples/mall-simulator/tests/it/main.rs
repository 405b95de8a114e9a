//! Every connector against the simulator, over HTTP.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod amazon;
mod budgets;
mod client;
mod common;
mod generic;
mod rakuten;
mod shopify;
mod yahoo;
