//! How this installation sends and fetches mail, whoever does.

use std::sync::Arc;

use crate::mail_logins::Tokens;

/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Postbox {
    /// Whether mail servers, and those that give tokens for them, may lie in private networks.
    pub private: bool,
    /// Where the API is reached from outside, without a slash at its end: links in mail lead there.
    pub public_url: Option<Arc<str>>,
    pub(crate) tokens: Tokens,
}

impl Postbox {
    pub fn new(private: bool, public_url: Option<Arc<str>>) -> Postbox {
        Postbox {
            private,
            public_url,
            tokens: Tokens::new(private),
        }
    }

    /// Servers wherever they are, and links to nowhere real.
    pub fn open() -> Postbox {
        Postbox::new(true, Some("https://api.example.com".into()))
    }
}

impl Default for Postbox {
    fn default() -> Postbox {
        Postbox::new(false, None)
    }
}
