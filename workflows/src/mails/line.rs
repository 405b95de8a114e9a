//! One message over one connection.

use connectors::mail::{Envelope, Handed, SmtpError, SmtpLine, SmtpServer};
use domain::Instant;
use domain::mail_address::MailAddress;
use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::mail_profile::MailProfile;
use store::TenantKeys;

use crate::{App, Result};

/// The server of a profile, as the connector knows it.
pub(crate) fn server(app: &App, keys: &TenantKeys, profile: &MailProfile) -> Result<SmtpServer> {
    let hello = MailAddress::parse(&profile.sender_address);
    Ok(SmtpServer {
        host: profile.host.clone(),
        port: u16::try_from(profile.port).unwrap_or(0),
        tls: profile.tls,
        login: store::mail_profiles::open(keys, profile)?,
        hello: hello.map_or_else(|| "localhost".to_owned(), |address| address.domain().to_owned()),
        private: app.postbox.private,
    })
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

/// Hands one message in over a line, which is opened where there is none.
pub(super) async fn hand_in(
    server: &SmtpServer,
    line: &mut Option<SmtpLine>,
    envelope: &Envelope,
    message: &[u8],
) -> Outcome {
    let is_used = line.is_some();
    let open = match line.take() {
        Some(open) => Ok(open),
        None => SmtpLine::open(server).await,
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
                return Box::pin(hand_in(server, line, envelope, message)).await;
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
