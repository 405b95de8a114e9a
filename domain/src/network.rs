//! Networks that an API key may be used from.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

/// A network in CIDR notation, IPv4 or IPv6; a single address is the smallest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Network(IpNet);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address or network such as 203.0.113.0/24 or 2001:db8::/32")]
pub struct NotANetwork;

impl Network {
    /// An IPv4 address counts as such in its IPv6 clothes too (`::ffff:203.0.113.7`).
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }
}

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Network, NotANetwork> {
        let net = match text.parse::<IpNet>() {
            Ok(net) => net,
            Err(_) => IpNet::from(text.parse::<IpAddr>().map_err(|_| NotANetwork)?),
        };
        unmapped(net).map(|net| Network(net.trunc())).ok_or(NotANetwork)
    }
}

/// `::ffff:203.0.113.0/120` is `203.0.113.0/24`. `None`: a network wider than all mapped addresses,
/// which nobody means.
fn unmapped(net: IpNet) -> Option<IpNet> {
    const MAPPED_PREFIX: u8 = 96;
    match net.addr().to_canonical() {
        address if address.is_ipv4() == net.addr().is_ipv4() => Some(net),
        address => IpNet::new(address, net.prefix_len().checked_sub(MAPPED_PREFIX)?).ok(),
    }
}

impl TryFrom<String> for Network {
    type Error = NotANetwork;

    fn try_from(text: String) -> Result<Network, NotANetwork> {
        text.parse()
    }
}

impl From<Network> for String {
    fn from(network: Network) -> String {
        network.to_string()
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_hold_their_addresses() {
        for (network, address, inside) in [
            ("203.0.113.0/24", "203.0.113.7", true),
            ("203.0.113.0/24", "203.0.114.7", false),
            ("203.0.113.0/24", "::ffff:203.0.113.7", true),
            ("203.0.113.7", "203.0.113.7", true),
            ("203.0.113.7", "203.0.113.8", false),
            ("::ffff:203.0.113.0/120", "203.0.113.9", true),
            ("::ffff:203.0.113.7", "203.0.113.7", true),
            ("0.0.0.0/0", "198.51.100.1", true),
            ("0.0.0.0/0", "2001:db8::1", false),
            ("::/0", "2001:db8::1", true),
            ("::/0", "198.51.100.1", false),
            ("2001:db8::/32", "2001:db8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
        ] {
            let parsed: Network = network.parse().unwrap();
            assert_eq!(
                parsed.contains(address.parse().unwrap()),
                inside,
                "{address} in {network}"
            );
        }
    }

    #[test]
    fn written_with_the_network_address_and_length() {
        for (text, written) in [
            ("203.0.113.7/24", "203.0.113.0/24"),
            ("203.0.113.7", "203.0.113.7/32"),
            ("2001:db8::1", "2001:db8::1/128"),
            ("::ffff:203.0.113.7", "203.0.113.7/32"),
        ] {
            assert_eq!(text.parse::<Network>().unwrap().to_string(), written);
        }
    }

    #[test]
    fn refuses_what_is_no_network() {
        for text in [
            "",
            "203.0.113.0/33",
            "203.0.113",
            "example.com",
            "::/129",
            "::ffff:203.0.113.0/90",
            "10.0.0.0/-1",
        ] {
            assert_eq!(text.parse::<Network>(), Err(NotANetwork), "{text}");
        }
    }
}
