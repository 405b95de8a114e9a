//! How this installation sends mail, whoever sends it.

use std::sync::Arc;

/// Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Postbox {
    /// Whether mail servers may lie in private networks.
    pub private: bool,
    /// Where the API is reached from outside, without a slash at its end: links in mail lead there.
    pub public_url: Option<Arc<str>>,
}

impl Postbox {
    /// Servers wherever they are, and links to nowhere real.
    pub fn open() -> Postbox {
        Postbox {
            private: true,
            public_url: Some("https://api.example.com".into()),
        }
    }
}
