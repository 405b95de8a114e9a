//! Networks: `203.0.113.0/24`, `2001:db8::/32`, or one address.

use std::fmt;

use domain::network::Network;
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

/// An address or network, IPv4 or IPv6; written with its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkText(pub Network);

impl fmt::Display for NetworkText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

text_scalar!(<> NetworkText, "string_network".into(), schema(), |text: &str| text.parse().ok().map(NetworkText));

fn schema() -> MetaSchema {
    MetaSchema {
        max_length: Some(64),
        example: Some("203.0.113.0/24".into()),
        ..MetaSchema::new_with_format("string", "network")
    }
}
