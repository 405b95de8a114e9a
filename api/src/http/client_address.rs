//! Where a request comes from: the peer, or what trusted proxies in between say.
//!
//! Anybody can write `X-Forwarded-For`; only the part that a trusted proxy appended counts.

use std::net::IpAddr;
use std::sync::Arc;

use domain::network::Network;
use poem::http::HeaderMap;
use poem::http::header::FORWARDED;
use poem::{Addr, Endpoint, IntoResponse, Request, Response, Result};

/// The address a request comes from, if it came over the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Works out the client's address and leaves it as `ClientAddress`.
pub async fn client_address<E: Endpoint>(
    trusted: Arc<[Network]>,
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
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut nearest = peer;
    for hop in hops(headers).into_iter().rev() {
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

/// The addresses that proxies noted, the farthest first; `None` for one that is hidden or unreadable.
fn hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let elements = |name: &str| -> Vec<String> {
        let values = headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok());
        values
            .flat_map(|value| value.split(','))
            .map(|element| element.trim().to_owned())
            .collect()
    };
    let forwarded = elements(FORWARDED.as_str());
    if forwarded.is_empty() {
        return elements("x-forwarded-for")
            .iter()
            .map(|element| address_in(element))
            .collect();
    }
    forwarded
        .iter()
        .map(|element| {
            let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
            let node = pairs
                .into_iter()
                .find(|(name, _)| name.eq_ignore_ascii_case("for"))?
                .1;
            address_in(node.trim_matches('"'))
        })
        .collect()
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
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let trusted: Vec<Network> = ["10.0.0.0/8", "fd00::/8"]
            .iter()
            .map(|n| n.parse().unwrap())
            .collect();
        for (peer, name, value, client) in [
            ("203.0.113.9", "x-forwarded-for", "198.51.100.1", "203.0.113.9"),
            ("10.0.0.1", "x-forwarded-for", "198.51.100.1", "198.51.100.1"),
            (
                "10.0.0.1",
                "x-forwarded-for",
                "1.1.1.1, 198.51.100.1, 10.0.0.2",
                "198.51.100.1",
            ),
            ("10.0.0.1", "x-forwarded-for", "1.1.1.1, nonsense", "10.0.0.1"),
            ("10.0.0.1", "x-forwarded-for", "10.0.0.3", "10.0.0.3"),
            ("10.0.0.1", "x-forwarded-for", "198.51.100.1:4711", "198.51.100.1"),
            (
                "fd00::1",
                "forwarded",
                "for=\"[2001:db8::7]:4711\";proto=https",
                "2001:db8::7",
            ),
            (
                "10.0.0.1",
                "forwarded",
                "for=1.1.1.1, For=198.51.100.1;by=10.0.0.1",
                "198.51.100.1",
            ),
            ("10.0.0.1", "forwarded", "for=_hidden", "10.0.0.1"),
            ("10.0.0.1", "accept", "", "10.0.0.1"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            let address = behind_proxies(peer.parse().unwrap(), &headers, &trusted);
            assert_eq!(address.to_string(), client, "{peer} {name}: {value}");
        }
    }
}
