//! Keeps requests out of private networks: an address that a tenant names must not lead to the machine's
//! own services. Names are looked at as they are resolved for the connection itself, so that a name that
//! changes its address in between gains nothing.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};

use domain::network::is_public;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower_service::Service;

/// The system's resolver, without private addresses unless they are allowed.
#[derive(Clone)]
pub(super) struct Guard {
    private: bool,
    resolver: GaiResolver,
}

/// A name has addresses, and none that may be used.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the address lies in a private network")]
struct OnlyPrivate;

impl Guard {
    pub fn new(private: bool) -> Guard {
        Guard {
            private,
            resolver: GaiResolver::new(),
        }
    }
}

type Resolved = Result<std::vec::IntoIter<SocketAddr>, Box<dyn std::error::Error + Send + Sync>>;

impl Service<Name> for Guard {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = Box<dyn std::error::Error + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Resolved> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.resolver.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (private, resolved) = (self.private, self.resolver.call(name));
        Box::pin(async move {
            let all: Vec<SocketAddr> = resolved.await?.collect();
            let usable: Vec<SocketAddr> = all
                .iter()
                .copied()
                .filter(|address| private || is_public(address.ip()))
                .collect();
            if usable.is_empty() && !all.is_empty() {
                return Err(OnlyPrivate.into());
            }
            Ok(usable.into_iter())
        })
    }
}

/// An address in figures is never resolved.
pub(super) fn names_private(uri: &http::Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.parse::<IpAddr>().is_ok_and(|address| !is_public(address))
}

/// Whether a failed request failed here.
pub(super) fn was_refused(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<OnlyPrivate>() {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::super::client::{HttpClient, HttpLimits};
    use super::super::message::{Outgoing, SendError};

    #[tokio::test]
    async fn no_way_leads_to_this_machine() {
        let guarded = HttpClient::new(HttpLimits {
            private: false,
            ..HttpLimits::default()
        });
        for host in [
            "127.0.0.1",
            "localhost",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "169.254.169.254",
        ] {
            let request = Outgoing {
                method: Method::GET,
                url: format!("http://{host}:1/"),
                headers: Vec::new(),
                body: Vec::new(),
            };
            assert_eq!(
                guarded.send(request).await.err(),
                Some(SendError::Private),
                "{host}"
            );
        }
    }
}
