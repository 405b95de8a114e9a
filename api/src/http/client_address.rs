//! Where a request comes from: the peer, or what trusted proxies in between say.
//!
//! Anybody can write `X-Forwarded-For` or `Forwarded`. Of the one that the proxies keep, only the part
//! that they appended counts; the other one passes through them as the client wrote it.

use std::net::IpAddr;
use std::sync::Arc;

use clap::ValueEnum;
use domain::network::Network;
use poem::http::header::FORWARDED;
use poem::http::{HeaderMap, HeaderName};
use poem::{Addr, Endpoint, IntoResponse, Request, Response, Result};

/// The address a request comes from, if it came over the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Proxies whose word about the client's address is believed; by default none.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies {
    pub networks: Arc<[Network]>,
    pub header: ClientAddressHeader,
}

/// The header that these proxies keep; the only one that is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ClientAddressHeader {
    /// What most proxies write.
    #[default]
    XForwardedFor,
    /// The standard, RFC 7239.
    Forwarded,
}

/// Works out the client's address and leaves it as `ClientAddress`.
pub async fn client_address<E: Endpoint>(
    trusted: TrustedProxies,
    next: Arc<E>,
    mut request: Request,
) -> Result<Response> {
    let peer = match request.remote_addr().0 {
        Addr::SocketAddr(address) => Some(address.ip().to_canonical()),
        _ => None,
    };
    let address = peer.map(|peer| behind_proxies(peer, request.headers(), &trusted));
    request.set_data(ClientAddress(address));
    next.call(request).await.map(IntoResponse::into_response)
}

/// The nearest hop that is not one of the trusted proxies.
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &TrustedProxies) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.networks.iter().any(|network| network.contains(address));
    let mut nearest = peer;
    for hop in trusted.header.hops(headers).into_iter().rev() {
        if !is_trusted(nearest) {
            break;
        }
        match hop {
            Some(address) => nearest = address,
            None => break,
        }
    }
    nearest
}

impl ClientAddressHeader {
    fn name(self) -> HeaderName {
        match self {
            ClientAddressHeader::XForwardedFor => HeaderName::from_static("x-forwarded-for"),
            ClientAddressHeader::Forwarded => FORWARDED,
        }
    }

    /// The addresses that were noted, the farthest first; `None` for one that is hidden or unreadable.
    fn hops(self, headers: &HeaderMap) -> Vec<Option<IpAddr>> {
        let mut hops = Vec::new();
        for line in headers.get_all(self.name()) {
            // A client's own bytes may be none of a text's, before what the proxy appended to them.
            let line = String::from_utf8_lossy(line.as_bytes());
            hops.extend(line.split(',').map(|element| self.hop_in(element.trim())));
        }
        hops
    }

    fn hop_in(self, element: &str) -> Option<IpAddr> {
        match self {
            ClientAddressHeader::XForwardedFor => address_in(element),
            ClientAddressHeader::Forwarded => {
                let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
                let (_, node) = pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
                address_in(node.trim_matches('"'))
            }
        }
    }
}

/// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:80`.
fn address_in(node: &str) -> Option<IpAddr> {
    let bare = match node.strip_prefix('[') {
        Some(rest) => rest.split(']').next()?,
        None if node.matches(':').count() == 1 => node.split(':').next()?,
        None => node,
    };
    bare.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use ClientAddressHeader::{Forwarded, XForwardedFor};
    use poem::http::HeaderValue;

    use super::*;

    fn address(peer: &str, header: ClientAddressHeader, lines: &[(&str, &[u8])]) -> String {
        let networks = ["10.0.0.0/8", "fd00::/8"].map(|network| network.parse().unwrap());
        let trusted = TrustedProxies {
            networks: networks.into(),
            header,
        };
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
            headers.append(name, HeaderValue::from_bytes(value).unwrap());
        }
        behind_proxies(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        for (peer, header, value, client) in [
            ("203.0.113.9", XForwardedFor, "198.51.100.1", "203.0.113.9"),
            ("10.0.0.1", XForwardedFor, "198.51.100.1", "198.51.100.1"),
            (
                "10.0.0.1",
                XForwardedFor,
                "1.1.1.1, 198.51.100.1, 10.0.0.2",
                "198.51.100.1",
            ),
            ("10.0.0.1", XForwardedFor, "1.1.1.1, nonsense", "10.0.0.1"),
            ("10.0.0.1", XForwardedFor, "10.0.0.3", "10.0.0.3"),
            ("10.0.0.1", XForwardedFor, "198.51.100.1:4711", "198.51.100.1"),
            ("10.0.0.1", XForwardedFor, "ねこ, 198.51.100.1", "198.51.100.1"),
            (
                "fd00::1",
                Forwarded,
                "for=\"[2001:db8::7]:4711\";proto=https",
                "2001:db8::7",
            ),
            (
                "10.0.0.1",
                Forwarded,
                "for=1.1.1.1, For=198.51.100.1;by=10.0.0.1",
                "198.51.100.1",
            ),
            ("10.0.0.1", Forwarded, "for=_hidden", "10.0.0.1"),
        ] {
            let found = address(peer, header, &[(header.name().as_str(), value.as_bytes())]);
            assert_eq!(found, client, "{peer} {header:?}: {value}");
        }
        assert_eq!(address("10.0.0.1", XForwardedFor, &[]), "10.0.0.1");
    }

    #[test]
    fn the_header_that_the_proxies_do_not_keep_is_the_clients_own() {
        let lines: [(&str, &[u8]); 2] = [
            ("forwarded", b"for=192.0.2.1"),
            ("x-forwarded-for", b"198.51.100.1"),
        ];
        assert_eq!(address("10.0.0.1", XForwardedFor, &lines), "198.51.100.1");
        assert_eq!(address("10.0.0.1", Forwarded, &lines), "192.0.2.1");
        assert_eq!(address("10.0.0.1", XForwardedFor, &lines[..1]), "10.0.0.1");
        assert_eq!(address("10.0.0.1", Forwarded, &lines[1..]), "10.0.0.1");
    }

    #[test]
    fn a_list_may_stand_in_several_lines() {
        let lines: [(&str, &[u8]); 2] = [
            ("x-forwarded-for", b"192.0.2.1"),
            ("x-forwarded-for", b"198.51.100.1, 10.0.0.2"),
        ];
        assert_eq!(address("10.0.0.1", XForwardedFor, &lines), "198.51.100.1");
    }
}
