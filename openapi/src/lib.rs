//! The contract: what poem-openapi says about the API, lifted into a correct OpenAPI 3.1 document,
//! checked, and compared with what was released.

pub mod contract;
pub mod diff;
pub mod document;
pub mod lift;
pub mod lint;
pub mod raw;
