//! TLS to mail servers.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Whose certificates are believed.
#[derive(Clone, Debug, Default)]
pub enum Trust {
    /// Those of the authorities of the web.
    #[default]
    Web,
    /// Those of these authorities alone.
    Only(Arc<RootCertStore>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsecured {
    /// The server is not who it should be, or has no TLS that we speak.
    Refused,
    /// It did not answer in time.
    Silent,
}

/// A wire on which TLS with this host stands.
pub(super) async fn secured<W: AsyncRead + AsyncWrite + Unpin>(
    host: &str,
    trust: &Trust,
    wire: W,
    patience: Duration,
) -> Result<TlsStream<W>, Unsecured> {
    let roots = match trust {
        Trust::Web => Arc::new(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect()),
        Trust::Only(roots) => roots.clone(),
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| Unsecured::Refused)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(|_| Unsecured::Refused)?;
    let connector = TlsConnector::from(Arc::new(config));
    match tokio::time::timeout(patience, connector.connect(name, wire)).await {
        Ok(Ok(secured)) => Ok(secured),
        Ok(Err(_)) => Err(Unsecured::Refused),
        Err(_) => Err(Unsecured::Silent),
    }
}
