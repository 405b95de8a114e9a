//! What every request goes through, whatever it is about: one middleware per file.

pub mod access_log;
pub mod body_limit;
pub mod client_address;
pub mod compression;
pub mod conditional;
pub mod cors;
pub mod measure;
pub mod per_prefix;
pub mod problems;
pub mod request_id;
pub mod security_headers;
pub mod stack;
#[cfg(test)]
mod tests;
pub mod timeout;
mod trace;
