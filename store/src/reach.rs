//! Whether PostgreSQL can be reached, and if not, why: the pool would say no more than that it waited.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection as _, Error as Cause};
use tokio::time::{Instant, sleep, timeout_at};

use crate::{Error, Result};

const PAUSE: Duration = Duration::from_millis(250);

/// Connects once. A server that is just starting gets a while to do so; everything else is told at once.
pub(crate) async fn reach(options: &PgConnectOptions, within: Duration) -> Result<()> {
    let until = Instant::now() + within;
    let mut told = false;
    loop {
        let late = || Cause::Io(std::io::ErrorKind::TimedOut.into());
        let connected = timeout_at(until, PgConnection::connect_with(options)).await;
        let cause = match connected.unwrap_or_else(|_| Err(late())) {
            Ok(connection) => {
                // It has answered; how it ends is nobody's business.
                let _ = connection.close().await;
                return Ok(());
            }
            Err(cause) => cause,
        };
        if !is_starting(&cause) || Instant::now() + PAUSE >= until {
            return Err(Error::Unreachable {
                server: server(options),
                cause,
            });
        }
        if !told {
            tracing::warn!(server = server(options), %cause, "PostgreSQL does not answer yet");
            told = true;
        }
        sleep(PAUSE).await;
    }
}

fn is_starting(cause: &Cause) -> bool {
    match cause {
        Cause::Io(error) => {
            use std::io::ErrorKind::{ConnectionRefused, ConnectionReset, NotFound};
            matches!(error.kind(), ConnectionRefused | ConnectionReset | NotFound)
        }
        // Starting up, shutting down, or no connection free.
        Cause::Database(error) => matches!(error.code().as_deref(), Some("57P03" | "57P01" | "53300")),
        _ => false,
    }
}

/// Never the user or the password.
fn server(options: &PgConnectOptions) -> String {
    match options.get_socket() {
        Some(socket) => format!("{} (port {})", socket.display(), options.get_port()),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    }
}
