//! The guard rails around the queue, each on every database that can be had here.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

mod dispatch;
mod failures;
mod processes;
mod schedule;
mod settings;
mod support;
