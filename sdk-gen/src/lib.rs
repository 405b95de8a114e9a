//! Reads anybody's OpenAPI document and writes SDKs.
//!
//! [`load`] → [`document`] → [`lower`] → [`ir`] → [`names`] → [`emit`]. Each step is a pure function of the ones
//! before, so that the same document gives the same bytes.

pub mod config;
pub mod document;
pub mod emit;
pub mod ir;
pub mod load;
pub mod lower;
pub mod manifest;
pub mod names;
pub mod read;
