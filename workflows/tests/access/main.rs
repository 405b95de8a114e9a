//! Who may call, on both databases.
#![cfg(test)]

mod api_keys;
mod audit;
mod roles;
mod sign_in;
mod staff;
mod stage;
mod tenants;
