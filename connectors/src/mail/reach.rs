//! The way to a mail server.

use std::net::SocketAddr;
use std::time::Duration;

use domain::network::is_public;
use tokio::net::TcpStream;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreachable {
    /// Its name leads nowhere, or nobody is there.
    Nowhere,
    /// It leads into a private network, and nowhere else.
    PrivateNetwork,
}

/// A connection whose small pieces are not kept back: the end of a message is one of its own, and would wait
/// 40 milliseconds for the acknowledgement of what came before.
pub(super) async fn connect(
    host: &str,
    port: u16,
    private: bool,
    patience: Duration,
) -> Result<TcpStream, Unreachable> {
    let address = resolve(host, port, private, patience).await?;
    let connected = tokio::time::timeout(patience, TcpStream::connect(address)).await;
    let stream = connected
        .map_err(|_| Unreachable::Nowhere)?
        .map_err(|_| Unreachable::Nowhere)?;
    stream.set_nodelay(true).map_err(|_| Unreachable::Nowhere)?;
    Ok(stream)
}

/// An address that may be used; looked at as it is resolved, and then connected to itself, so that a name
/// that changes its address gains nothing.
async fn resolve(
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
