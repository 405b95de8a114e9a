//! Who may call, over HTTP, on both databases.
#![cfg(test)]

mod keys;
mod people;
mod server;
mod tokens;
