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

/// Networks that are no part of the public Internet
/// (<https://www.iana.org/assignments/iana-ipv4-special-registry>, and the same for IPv6).
const SPECIAL: &[&str] = &[
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "::/128",
    "::1/128",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "fc00::/7",
    "fe80::/10",
    "ff00::/8",
];

/// Whether an address is one of the public Internet, and not of a machine's or an office's own network.
pub fn is_public(address: IpAddr) -> bool {
    let mut special = SPECIAL.iter().filter_map(|text| text.parse::<Network>().ok());
    !special.any(|network| network.contains(address))
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
    fn what_is_public() {
        for text in SPECIAL {
            text.parse::<Network>().unwrap();
        }
        for (address, public) in [
            ("93.184.216.34", true),
            ("2606:2800:220:1:248:1893:25c8:1946", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.31.255.255", false),
            ("172.32.0.1", true),
            ("169.254.169.254", false),
            ("::1", false),
            ("::ffff:192.168.1.1", false),
            ("fd00::1", false),
            ("0.0.0.0", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
        }
    }

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
