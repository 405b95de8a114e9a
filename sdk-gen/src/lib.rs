//! Reads anybody's OpenAPI document and writes SDKs.
//!
//! [`load`] → [`document`] → [`lower`] → [`ir`] → [`names`] → [`emit`]. Each step is a pure function of the ones
//! before, so that the same document gives the same bytes.

/// Writes to the end of a text.
macro_rules! put {
    ($out:expr, $($argument:tt)*) => {{
        use std::fmt::Write as _;
        // A text takes everything.
        let _ = write!($out, $($argument)*);
    }};
}

pub mod config;
pub mod diff;
pub mod document;
pub mod emit;
pub mod ir;
pub mod llms;
pub mod load;
pub mod lower;
pub mod mock;
pub mod names;
pub mod read;

/// Hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        put!(text, "{byte:02x}");
        text
    })
}
