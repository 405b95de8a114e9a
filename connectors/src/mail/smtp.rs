//! Handing mail in at a server, step by step, so that it is always known what an error means: before the
//! message's last line it was not taken, after the server's answer it was or was not, and in between
//! nobody knows.

use std::error::Error as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::mail_failure::MailFailureKind;
use domain::mail_profile::MailTls;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

use super::reach::{self, Unreachable};
use super::secured::Secured;
use super::sign_in::{SignIn, xoauth2};
use super::tls::{self, Trust, Unsecured};
use super::token::TokenError;

/// For one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// For what a server does with a whole message.
const MESSAGE_PATIENCE: Duration = Duration::from_mins(2);

/// Where mail is handed in.
#[derive(Clone, Debug)]
pub struct SmtpServer {
    pub host: String,
    pub port: u16,
    pub tls: MailTls,
    /// None: it asks for none.
    pub sign_in: Option<SignIn>,
    /// How we call ourselves: the sender's domain.
    pub hello: String,
    /// Whether it may lie in a private network.
    pub private: bool,
}

/// What went wrong, without the server's words: they may name the recipient.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?} {status:?} {enhanced:?}")]
pub struct SmtpError {
    pub kind: MailFailureKind,
    pub status: Option<u16>,
    pub enhanced: Option<String>,
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The server has it.
    Taken,
    /// The server does not have it.
    Refused(SmtpError),
    /// It was written, and no answer came.
    Uncertain,
}

/// A connection that is greeted and signed in.
pub struct SmtpLine {
    connection: AsyncSmtpConnection,
}

impl SmtpLine {
    pub async fn open(server: &SmtpServer) -> Result<SmtpLine, SmtpError> {
        let tcp = connect(server).await?;
        let hello = ClientId::Domain(server.hello.clone());
        let tls = || TlsParameters::new(server.host.clone()).map_err(|_| SmtpError::of(MailFailureKind::Tls));
        let stream: Box<dyn AsyncTokioStream> = match server.tls {
            MailTls::Implicit => Box::new(Secured(secured(server, tcp).await?)),
            MailTls::None | MailTls::Starttls => Box::new(tcp),
        };
        let mut connection = in_time(AsyncSmtpConnection::connect_with_transport(stream, &hello)).await?;
        if server.tls == MailTls::Starttls {
            in_time(connection.starttls(tls()?, &hello))
                .await
                .map_err(|error| SmtpError {
                    kind: MailFailureKind::Tls,
                    ..error
                })?;
        }
        if let Some(sign_in) = &server.sign_in {
            let signed_in = match sign_in {
                SignIn::Password { user, password } => {
                    let credentials = Credentials::new(user.clone(), password.clone());
                    let answered = in_time(connection.auth(DEFAULT_MECHANISMS, &credentials)).await;
                    answered.map(drop)
                }
                SignIn::Token { user, access } => show(&mut connection, &xoauth2(user, access)).await,
            };
            signed_in.map_err(login_failure)?;
        }
        Ok(SmtpLine { connection })
    }

    /// Hands one message in. After [`Handed::Uncertain`] the line is of no more use.
    pub async fn hand_in(&mut self, envelope: &Envelope, message: &[u8]) -> Handed {
        if let Err(error) = self.announce(envelope).await {
            if error.status.is_some() {
                let _ = in_time(self.connection.command(Rset)).await;
            }
            return Handed::Refused(error);
        }
        match tokio::time::timeout(MESSAGE_PATIENCE, self.connection.message(message)).await {
            Ok(Ok(_)) => Handed::Taken,
            Ok(Err(error)) => {
                let error = told(&error);
                if error.status.is_some() {
                    Handed::Refused(error)
                } else {
                    Handed::Uncertain
                }
            }
            Err(_) => Handed::Uncertain,
        }
    }

    async fn announce(&mut self, envelope: &Envelope) -> Result<(), SmtpError> {
        in_time(
            self.connection
                .command(Mail::new(envelope.from().cloned(), Vec::new())),
        )
        .await?;
        for to in envelope.to() {
            in_time(self.connection.command(Rcpt::new(to.clone(), Vec::new()))).await?;
        }
        in_time(self.connection.command(Data)).await?;
        Ok(())
    }

    pub async fn close(mut self) {
        let _ = in_time(self.connection.quit()).await;
    }
}

impl SmtpError {
    fn of(kind: MailFailureKind) -> SmtpError {
        SmtpError {
            kind,
            status: None,
            enhanced: None,
        }
    }

    /// Whether the server does not let us in with what it was shown.
    pub fn is_of_the_login(&self) -> bool {
        self.kind == MailFailureKind::Login
    }

    /// Whether it says something about the server and not about the message.
    pub fn is_of_the_line(&self) -> bool {
        matches!(
            self.kind,
            MailFailureKind::Connection
                | MailFailureKind::PrivateNetwork
                | MailFailureKind::Tls
                | MailFailureKind::Login
        ) || self.status == Some(421)
    }
}

impl From<TokenError> for SmtpError {
    fn from(error: TokenError) -> SmtpError {
        SmtpError::of(match error {
            TokenError::Refused => MailFailureKind::Login,
            TokenError::PrivateNetwork => MailFailureKind::PrivateNetwork,
            TokenError::Unreachable => MailFailureKind::Connection,
        })
    }
}

/// SASL XOAUTH2. Whoever is refused is told why first, in a challenge, and then refused in good form once
/// that has been answered by an empty line.
async fn show(connection: &mut AsyncSmtpConnection, said: &str) -> Result<(), SmtpError> {
    if !connection
        .server_info()
        .supports_auth_mechanism(Mechanism::Xoauth2)
    {
        return Err(SmtpError::of(MailFailureKind::Login));
    }
    let command = format!("AUTH XOAUTH2 {}\r\n", STANDARD.encode(said));
    let answer = in_time(connection.command(command)).await?;
    if answer.has_code(334) {
        in_time(connection.command("\r\n")).await?;
        return Err(SmtpError::of(MailFailureKind::Login));
    }
    Ok(())
}

async fn connect(server: &SmtpServer) -> Result<TcpStream, SmtpError> {
    let connected = reach::connect(&server.host, server.port, server.private, PATIENCE).await;
    connected.map_err(|unreachable| {
        SmtpError::of(match unreachable {
            Unreachable::Nowhere => MailFailureKind::Connection,
            Unreachable::PrivateNetwork => MailFailureKind::PrivateNetwork,
        })
    })
}

async fn secured(server: &SmtpServer, tcp: TcpStream) -> Result<TlsStream<TcpStream>, SmtpError> {
    let secured = tls::secured(&server.host, &Trust::Web, tcp, PATIENCE).await;
    secured.map_err(|unsecured| {
        SmtpError::of(match unsecured {
            Unsecured::Refused => MailFailureKind::Tls,
            Unsecured::Silent => MailFailureKind::Connection,
        })
    })
}

async fn in_time<T>(
    step: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Result<T, SmtpError> {
    match tokio::time::timeout(PATIENCE, step).await {
        Ok(done) => done.map_err(|error| told(&error)),
        Err(_) => Err(SmtpError::of(MailFailureKind::Connection)),
    }
}

fn told(error: &lettre::transport::smtp::Error) -> SmtpError {
    let kind = if error.is_permanent() {
        MailFailureKind::Permanent
    } else if error.is_transient() {
        MailFailureKind::Temporary
    } else if error.is_tls() {
        MailFailureKind::Tls
    } else {
        MailFailureKind::Connection
    };
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    SmtpError {
        kind,
        status: error.status().map(u16::from),
        enhanced: enhanced(&words),
    }
}

/// Wrong credentials are for people to mend; a server that is busy is not.
fn login_failure(error: SmtpError) -> SmtpError {
    let kind = match error.kind {
        MailFailureKind::Temporary => MailFailureKind::Connection,
        MailFailureKind::Connection if error.status.is_some() => MailFailureKind::Login,
        MailFailureKind::Permanent => MailFailureKind::Login,
        other => other,
    };
    SmtpError { kind, ..error }
}

/// RFC 3463 at the beginning of a reply.
fn enhanced(words: &str) -> Option<String> {
    let first = words.split([' ', '\r', '\n']).next()?;
    let parts: Vec<&str> = first.split('.').collect();
    let fits = parts.len() == 3
        && matches!(parts[0], "2" | "4" | "5")
        && parts[1..]
            .iter()
            .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
    use tokio::net::TcpListener;
    use tokio::task::JoinHandle;

    use super::*;
    use crate::secret::Secret;

    #[test]
    fn codes_of_replies() {
        for (words, code) in [
            ("5.1.1 <a@example.com>: no such user", Some("5.1.1")),
            ("4.7.1\r\nlater", Some("4.7.1")),
            ("no such user a@example.com", None),
            ("6.1.1 x", None),
            ("5.1 x", None),
            ("5.a.1", None),
        ] {
            assert_eq!(enhanced(words).as_deref(), code, "{words}");
        }
    }

    /// A server that answers each line by the next of these, and what it was told.
    async fn saying(lines: &'static [&'static str]) -> (SmtpServer, JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let told = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut heard = BufReader::new(read).lines();
            let mut told = Vec::new();
            for line in lines {
                write.write_all(line.as_bytes()).await.unwrap();
                match heard.next_line().await {
                    Ok(Some(line)) => told.push(line),
                    _ => break,
                }
            }
            told
        });
        let server = SmtpServer {
            host: "127.0.0.1".into(),
            port,
            tls: MailTls::None,
            sign_in: Some(SignIn::Token {
                user: "neko@example.com".into(),
                access: Secret::new("at-1"),
            }),
            hello: "example.com".into(),
            private: true,
        };
        (server, told)
    }

    #[tokio::test]
    async fn what_servers_say_to_a_token() {
        const HELLO: &str = "250-neko\r\n250 AUTH PLAIN XOAUTH2\r\n";
        const SHOWN: &str = "AUTH XOAUTH2 dXNlcj1uZWtvQGV4YW1wbGUuY29tAWF1dGg9QmVhcmVyIGF0LTEBAQ==";
        let why = "334 eyJzdGF0dXMiOiI0MDAifQ==\r\n";
        for (lines, kind, told) in [
            (vec!["235 2.7.0 ok\r\n"], None, vec![SHOWN]),
            (
                vec![why, "535 5.7.8 no\r\n"],
                Some(MailFailureKind::Login),
                vec![SHOWN, ""],
            ),
            (
                vec![why, "235 never mind\r\n"],
                Some(MailFailureKind::Login),
                vec![SHOWN, ""],
            ),
            (
                vec!["535 5.7.8 no\r\n"],
                Some(MailFailureKind::Login),
                vec![SHOWN],
            ),
            (
                vec!["454 4.7.0 not now\r\n"],
                Some(MailFailureKind::Connection),
                vec![SHOWN],
            ),
        ] {
            let lines: &'static [&str] = Vec::leak([vec!["220 neko\r\n", HELLO], lines].concat());
            let (server, heard) = saying(lines).await;
            let error = SmtpLine::open(&server).await.err();
            assert_eq!(error.map(|error| error.kind), kind, "{lines:?}");
            assert_eq!(heard.await.unwrap()[1..], told, "{lines:?}");
        }
    }

    /// It is not even shown.
    #[tokio::test]
    async fn a_server_that_takes_no_tokens() {
        let (server, heard) = saying(&["220 neko\r\n", "250-neko\r\n250 AUTH PLAIN LOGIN\r\n"]).await;
        let error = SmtpLine::open(&server).await.err().unwrap();
        assert!(error.is_of_the_login(), "{error}");
        assert_eq!(heard.await.unwrap(), ["EHLO example.com"]);
    }

    #[tokio::test]
    async fn no_way_leads_to_this_machine() {
        for host in [
            "127.0.0.1",
            "localhost",
            "::1",
            "::ffff:127.0.0.1",
            "169.254.169.254",
            "10.0.0.1",
        ] {
            let server = SmtpServer {
                host: host.into(),
                port: 1,
                tls: MailTls::None,
                sign_in: None,
                hello: "example.com".into(),
                private: false,
            };
            let error = SmtpLine::open(&server).await.err().unwrap();
            assert_eq!(error.kind, MailFailureKind::PrivateNetwork, "{host}");
        }
    }
}
