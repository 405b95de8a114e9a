//! Where a mail server is.

use std::net::SocketAddr;
use std::time::Duration;

use domain::network::is_public;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreachable {
    /// Its name leads nowhere.
    Nowhere,
    /// It leads into a private network, and nowhere else.
    PrivateNetwork,
}

/// An address that may be used; looked at as it is resolved, and then connected to itself, so that a name
/// that changes its address gains nothing.
pub(super) async fn resolve(
    host: &str,
    port: u16,
    private: bool,
    patience: Duration,
) -> Result<SocketAddr, Unreachable> {
    let lookup = tokio::net::lookup_host((host, port));
    let found = tokio::time::timeout(patience, lookup).await;
    let found = found.map_err(|_| Unreachable::Nowhere)?;
    let found: Vec<SocketAddr> = found.map_err(|_| Unreachable::Nowhere)?.collect();
    let usable = found.iter().find(|address| private || is_public(address.ip()));
    match usable {
        Some(address) => Ok(*address),
        None if found.is_empty() => Err(Unreachable::Nowhere),
        None => Err(Unreachable::PrivateNetwork),
    }
}
