//! One message over one connection.

use connectors::mail::{Envelope, Handed, SmtpError, SmtpLine, SmtpServer};
use domain::Instant;
use domain::mail_address::MailAddress;
use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::mail_profile::MailProfile;
use store::TenantKeys;
use store::mail_logins::LoginOf;

use crate::mail_logins::Account;
use crate::{App, Result};

/// The way to a profile's server.
pub(crate) struct Way<'a> {
    server: SmtpServer,
    /// None: the server asks for none.
    account: Option<Account<'a>>,
}

impl<'a> Way<'a> {
    pub fn of(app: &'a App, keys: &TenantKeys, profile: &MailProfile) -> Result<Way<'a>> {
        let hello = MailAddress::parse(&profile.sender_address);
        let of = LoginOf::Profile(profile.id);
        let account = match &profile.sealed {
            None => None,
            Some(sealed) => Some(Account {
                app,
                tenant: profile.tenant_id,
                of,
                version: profile.version,
                login: store::mail_logins::open(keys, of, sealed)?,
            }),
        };
        let server = SmtpServer {
            host: profile.host.clone(),
            port: u16::try_from(profile.port).unwrap_or(0),
            tls: profile.tls,
            sign_in: None,
            hello: hello.map_or_else(|| "localhost".to_owned(), |address| address.domain().to_owned()),
            private: app.postbox.private,
        };
        Ok(Way { server, account })
    }

    /// A line that is signed in.
    pub async fn open(&self) -> Result<std::result::Result<SmtpLine, SmtpError>> {
        let Some(account) = &self.account else {
            return Ok(SmtpLine::open(&self.server).await);
        };
        let line = |sign_in| {
            let server = SmtpServer {
                sign_in: Some(sign_in),
                ..self.server.clone()
            };
            async move { SmtpLine::open(&server).await }
        };
        account.open(line, SmtpError::is_of_the_login).await
    }

    /// What is wrong on our side is no word of the server; it is tried again like a server that is away.
    async fn open_or_told(&self) -> std::result::Result<SmtpLine, SmtpError> {
        self.open().await.unwrap_or_else(|error| {
            tracing::error!(host = %self.server.host, %error, "signing in to hand mail in");
            Err(SmtpError {
                kind: MailFailureKind::Connection,
                status: None,
                enhanced: None,
            })
        })
    }
}

/// What became of one message.
pub(super) enum Outcome {
    Taken,
    Refused(SmtpError),
    Uncertain,
    /// The server was not reached, or did not let us in.
    NoLine(SmtpError),
    /// There is no message to hand in.
    Unwritable,
}

impl Outcome {
    /// Whether the server let us in and answered.
    pub fn got_through(&self) -> bool {
        matches!(self, Outcome::Taken | Outcome::Refused(_))
    }
}

/// Hands one message in over a line, which is opened where there is none.
pub(super) async fn hand_in(
    way: &Way<'_>,
    line: &mut Option<SmtpLine>,
    envelope: &Envelope,
    message: &[u8],
) -> Outcome {
    let is_used = line.is_some();
    let open = match line.take() {
        Some(open) => Ok(open),
        None => way.open_or_told().await,
    };
    let mut open = match open {
        Ok(open) => open,
        Err(error) => return Outcome::NoLine(error),
    };
    match open.hand_in(envelope, message).await {
        Handed::Taken => {
            *line = Some(open);
            Outcome::Taken
        }
        Handed::Uncertain => Outcome::Uncertain,
        Handed::Refused(error) if error.is_of_the_line() => {
            // Servers close lines that were idle or have done their share: a fresh one tells.
            if is_used {
                return Box::pin(hand_in(way, line, envelope, message)).await;
            }
            Outcome::NoLine(error)
        }
        Handed::Refused(error) => {
            *line = Some(open);
            Outcome::Refused(error)
        }
    }
}

pub(crate) fn failure(kind: MailFailureKind, at: Instant) -> MailFailure {
    MailFailure {
        kind,
        status: None,
        enhanced: None,
        at,
    }
}

pub(crate) fn of(error: &SmtpError, at: Instant) -> MailFailure {
    MailFailure {
        kind: error.kind,
        status: error.status,
        enhanced: error.enhanced.clone(),
        at,
    }
}
