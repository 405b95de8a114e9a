//! What can go wrong with a mail on its way.

use serde::{Deserialize, Serialize};

use crate::Instant;

/// Why handing in failed: never a server's own words, which may name the recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailFailure {
    pub kind: MailFailureKind,
    /// The server's reply code.
    pub status: Option<u16>,
    /// RFC 3463: `5.1.1`.
    pub enhanced: Option<String>,
    pub at: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailFailureKind {
    /// The server cannot be reached, or the connection broke.
    Connection,
    /// The server lies in a private network, which the platform does not allow.
    PrivateNetwork,
    Tls,
    Login,
    /// The server says: not now.
    Temporary,
    /// The server says: never.
    Permanent,
    /// It was handed over, and nobody knows whether the server took it.
    Uncertain,
    /// The message cannot be put together any more.
    Message,
    /// It came back from where it was to go.
    Bounced,
}
