//! Reading a folder of a mailbox over IMAP: which messages there are after a number, one of them, and what
//! becomes of it there. Every command is answered by the server's own word on it, so that a connection that
//! breaks is never taken for a folder in which nothing is.

use std::io;
use std::time::Duration;

use async_imap::imap_proto::{AttributeValue, Capability, MailboxDatum, Response, ResponseCode, Status};
use async_imap::{Authenticator, Client, Session};
use domain::mail_profile::MailTls;
use domain::mailbox::MailboxFailureKind;
use domain::{Date, Instant};

use super::folder_name::quoted;
use super::metered::{Metered, Wire};
use super::reach::{self, Unreachable};
use super::sign_in::{SignIn, xoauth2};
use super::tls::{self, Trust, Unsecured};
use super::token::TokenError;

/// For one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// For a whole message.
const MESSAGE_PATIENCE: Duration = Duration::from_mins(2);
/// What a server may say to anything but the fetching of a message: the numbers of a million messages.
const TALK: usize = 8 << 20;

/// Where mail is fetched.
#[derive(Clone, Debug)]
pub struct ImapServer {
    pub host: String,
    pub port: u16,
    pub tls: MailTls,
    pub sign_in: SignIn,
    /// Whether it may lie in a private network.
    pub private: bool,
    pub trust: Trust,
}

/// What went wrong, without the server's words: they may name anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?}")]
pub struct ImapError(pub MailboxFailureKind);

impl ImapError {
    /// Whether the server does not let us in with what it was shown.
    pub fn is_of_the_login(self) -> bool {
        self.0 == MailboxFailureKind::Login
    }
}

impl From<TokenError> for ImapError {
    fn from(error: TokenError) -> ImapError {
        ImapError(match error {
            TokenError::Refused => MailboxFailureKind::Login,
            TokenError::PrivateNetwork => MailboxFailureKind::PrivateNetwork,
            TokenError::Unreachable => MailboxFailureKind::Connection,
        })
    }
}

/// SASL XOAUTH2. Whoever is refused is told why first, in a challenge, and then refused in good form once
/// that has been answered by an empty line.
struct Xoauth2(Option<String>);

impl Authenticator for Xoauth2 {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        self.0.take().unwrap_or_default()
    }
}

/// A message that lies in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImapMessage {
    pub uid: i64,
    pub bytes: u64,
    /// When it came to the server.
    pub arrived_at: Option<Instant>,
}

/// A connection that is signed in.
pub struct ImapLine {
    session: Session<Metered>,
}

/// How a command ended, where the server answered at all.
enum Answer {
    Done,
    Refused,
}

impl ImapLine {
    pub async fn open(server: &ImapServer) -> Result<ImapLine, ImapError> {
        let tcp = reach::connect(&server.host, server.port, server.private, PATIENCE).await;
        let tcp = tcp.map_err(|unreachable| match unreachable {
            Unreachable::Nowhere => ImapError(MailboxFailureKind::Connection),
            Unreachable::PrivateNetwork => ImapError(MailboxFailureKind::PrivateNetwork),
        })?;
        let client = match server.tls {
            MailTls::None => greeted(Box::new(tcp)).await?,
            MailTls::Implicit => greeted(secured(server, Box::new(tcp)).await?).await?,
            MailTls::Starttls => {
                let mut client = greeted(Box::new(tcp)).await?;
                let asked = client.run_command_and_check_ok("STARTTLS", None);
                in_time(PATIENCE, asked).await.map_err(|error| match error.0 {
                    MailboxFailureKind::Connection => error,
                    _ => ImapError(MailboxFailureKind::Tls),
                })?;
                // What was said in the clear and not yet read is forgotten with the old client.
                let wire = secured(server, client.into_inner().into_inner()).await?;
                Client::new(Metered::new(wire, TALK))
            }
        };
        let signing_in = async {
            let signed_in = match &server.sign_in {
                SignIn::Password { user, password } => client.login(user, password).await,
                SignIn::Token { user, access } => {
                    let said = Xoauth2(Some(xoauth2(user, access)));
                    client.authenticate("XOAUTH2", said).await
                }
            };
            signed_in.map_err(|(error, _)| error)
        };
        let session = in_time(PATIENCE, signing_in)
            .await
            .map_err(|error| match error.0 {
                MailboxFailureKind::Protocol => ImapError(MailboxFailureKind::Login),
                _ => error,
            })?;
        Ok(ImapLine { session })
    }

    /// Opens a folder and says by which generation of numbers its messages go.
    pub async fn select(&mut self, folder: &str, to_change: bool) -> Result<i64, ImapError> {
        let verb = if to_change { "SELECT" } else { "EXAMINE" };
        let mut validity = None;
        let answer = self
            .ask(&format!("{verb} {}", quoted(folder)), |response| {
                if let Response::Data { outcome, .. } = response
                    && let Some(ResponseCode::UidValidity(number)) = &outcome.code
                {
                    validity = Some(i64::from(*number));
                }
            })
            .await?;
        match (answer, validity) {
            (Answer::Refused, _) => Err(ImapError(MailboxFailureKind::Folder)),
            (Answer::Done, None) => Err(ImapError(MailboxFailureKind::Protocol)),
            (Answer::Done, Some(validity)) => Ok(validity),
        }
    }

    /// Whether there is such a folder, besides the one that is open.
    pub async fn has_folder(&mut self, folder: &str) -> Result<bool, ImapError> {
        let answer = self
            .ask(&format!("STATUS {} (MESSAGES)", quoted(folder)), |_| {})
            .await?;
        Ok(matches!(answer, Answer::Done))
    }

    /// The numbers of messages after `uid` that came on this day or later, the lowest first.
    pub async fn after(&mut self, uid: i64, day: Date) -> Result<Vec<i64>, ImapError> {
        let command = format!("UID SEARCH UID {}:* SINCE {}", uid + 1, day.format("%-d-%b-%Y"));
        let mut found: Vec<i64> = Vec::new();
        let answer = self
            .ask(&command, |response| {
                if let Response::MailboxData(MailboxDatum::Search(uids)) = response {
                    found.extend(uids.iter().copied().map(i64::from));
                }
            })
            .await?;
        must(&answer)?;
        // `n:*` names the last message even where its number is lower.
        found.retain(|found| *found > uid);
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// How large messages are, and when they came; one that is gone by now is left out.
    pub async fn describe(&mut self, uids: &[i64]) -> Result<Vec<ImapMessage>, ImapError> {
        let mut found = Vec::with_capacity(uids.len());
        let command = format!("UID FETCH {} (UID RFC822.SIZE INTERNALDATE)", set(uids));
        let answer = self
            .ask(&command, |response| found.extend(message(response)))
            .await?;
        must(&answer)?;
        found.retain(|message| uids.contains(&message.uid));
        found.sort_unstable_by_key(|message| message.uid);
        found.dedup_by_key(|message| message.uid);
        Ok(found)
    }

    /// A message, or as much of its beginning; none where it is gone by now. It stays unread.
    pub async fn fetch(&mut self, uid: i64, most: u64) -> Result<Option<Vec<u8>>, ImapError> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let mut body = None;
        self.session.as_mut().left = most.saturating_add(TALK);
        let command = format!("UID FETCH {uid} (UID BODY.PEEK[]<0.{most}>)");
        let fetching = self.ask_within(&command, MESSAGE_PATIENCE, |response| {
            if let Response::Fetch(_, attributes) = response {
                body = body.take().or_else(|| whole(uid, attributes));
            }
        });
        must(&fetching.await?)?;
        Ok(body)
    }

    /// Marks a message as read.
    pub async fn mark_seen(&mut self, uid: i64) -> Result<(), ImapError> {
        self.change(&format!("UID STORE {uid} +FLAGS.SILENT (\\Seen)"))
            .await
    }

    /// Moves a message into another folder; where the server knows no such command, by a copy.
    pub async fn move_to(&mut self, uid: i64, folder: &str) -> Result<(), ImapError> {
        let abilities = self.abilities().await?;
        let can = |ability: &str| abilities.iter().any(|own| own.eq_ignore_ascii_case(ability));
        let folder = quoted(folder);
        if can("MOVE") {
            return self.change(&format!("UID MOVE {uid} {folder}")).await;
        }
        self.change(&format!("UID COPY {uid} {folder}")).await?;
        self.change(&format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"))
            .await?;
        if can("UIDPLUS") {
            self.change(&format!("UID EXPUNGE {uid}")).await?;
        }
        Ok(())
    }

    pub async fn close(mut self) {
        let _ = self.ask("LOGOUT", |_| {}).await;
    }

    async fn abilities(&mut self) -> Result<Vec<String>, ImapError> {
        let mut abilities = Vec::new();
        let answer = self
            .ask("CAPABILITY", |response| {
                if let Response::Capabilities(own) = response {
                    abilities.extend(own.iter().filter_map(|own| match own {
                        Capability::Atom(name) => Some(name.to_string()),
                        _ => None,
                    }));
                }
            })
            .await?;
        must(&answer)?;
        Ok(abilities)
    }

    async fn change(&mut self, command: &str) -> Result<(), ImapError> {
        match self.ask(command, |_| {}).await? {
            Answer::Done => Ok(()),
            Answer::Refused => Err(ImapError(MailboxFailureKind::DoneFolder)),
        }
    }

    async fn ask(&mut self, command: &str, each: impl FnMut(&Response<'_>)) -> Result<Answer, ImapError> {
        self.session.as_mut().left = TALK;
        self.ask_within(command, PATIENCE, each).await
    }

    async fn ask_within(
        &mut self,
        command: &str,
        patience: Duration,
        mut each: impl FnMut(&Response<'_>),
    ) -> Result<Answer, ImapError> {
        let session = &mut self.session;
        in_time(patience, async move {
            let asked = session.run_command(command).await?;
            loop {
                let Some(response) = session.read_response().await? else {
                    return Err(async_imap::error::Error::ConnectionLost);
                };
                match response.parsed() {
                    Response::Done { tag, status, .. } if *tag == asked => {
                        return Ok(match status {
                            Status::Ok => Answer::Done,
                            _ => Answer::Refused,
                        });
                    }
                    other => each(other),
                }
            }
        })
        .await
    }
}

/// What every server must do.
fn must(answer: &Answer) -> Result<(), ImapError> {
    match answer {
        Answer::Done => Ok(()),
        Answer::Refused => Err(ImapError(MailboxFailureKind::Protocol)),
    }
}

fn set(uids: &[i64]) -> String {
    let uids: Vec<String> = uids.iter().map(ToString::to_string).collect();
    uids.join(",")
}

fn message(response: &Response<'_>) -> Option<ImapMessage> {
    let Response::Fetch(_, attributes) = response else {
        return None;
    };
    let (mut uid, mut bytes, mut arrived_at) = (None, None, None);
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(own) => uid = Some(i64::from(*own)),
            AttributeValue::Rfc822Size(own) => bytes = Some(u64::from(*own)),
            AttributeValue::InternalDate(own) => arrived_at = instant(own),
            _ => {}
        }
    }
    Some(ImapMessage {
        uid: uid?,
        bytes: bytes?,
        arrived_at,
    })
}

/// `17-Jul-2026 02:44:25 -0700`.
fn instant(text: &str) -> Option<Instant> {
    let at = chrono::DateTime::parse_from_str(text.trim(), "%d-%b-%Y %H:%M:%S %z").ok()?;
    Instant::from_millis(at.timestamp_millis())
}

fn whole(wanted: i64, attributes: &[AttributeValue<'_>]) -> Option<Vec<u8>> {
    let is_it = attributes
        .iter()
        .any(|attribute| matches!(attribute, AttributeValue::Uid(uid) if i64::from(*uid) == wanted));
    let body = attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::BodySection {
            section: None,
            data: Some(data),
            ..
        } => Some(data.to_vec()),
        _ => None,
    });
    body.filter(|_| is_it)
}

/// A server says who it is before it is asked anything.
async fn greeted(wire: Box<dyn Wire>) -> Result<Client<Metered>, ImapError> {
    let mut client = Client::new(Metered::new(wire, TALK));
    let greeting = in_time(PATIENCE, async { Ok(client.read_response().await?) }).await?;
    match greeting.as_ref().map(|greeting| greeting.parsed()) {
        Some(Response::Data {
            status: Status::Ok | Status::PreAuth,
            ..
        }) => {}
        Some(Response::Data {
            status: Status::Bye, ..
        })
        | None => return Err(ImapError(MailboxFailureKind::Connection)),
        Some(_) => return Err(ImapError(MailboxFailureKind::Protocol)),
    }
    Ok(client)
}

async fn secured(server: &ImapServer, wire: Box<dyn Wire>) -> Result<Box<dyn Wire>, ImapError> {
    let secured = tls::secured(&server.host, &server.trust, wire, PATIENCE).await;
    let secured = secured.map_err(|unsecured| match unsecured {
        Unsecured::Refused => ImapError(MailboxFailureKind::Tls),
        Unsecured::Silent => ImapError(MailboxFailureKind::Connection),
    })?;
    Ok(Box::new(secured))
}

async fn in_time<T>(
    patience: Duration,
    step: impl Future<Output = Result<T, async_imap::error::Error>>,
) -> Result<T, ImapError> {
    match tokio::time::timeout(patience, step).await {
        Ok(done) => done.map_err(|error| told(&error)),
        Err(_) => Err(ImapError(MailboxFailureKind::Connection)),
    }
}

fn told(error: &async_imap::error::Error) -> ImapError {
    use async_imap::error::Error;
    ImapError(match error {
        Error::ConnectionLost => MailboxFailureKind::Connection,
        // What does not read as an answer at all comes as an error of no particular kind.
        Error::Io(error) if !matches!(error.kind(), io::ErrorKind::Other | io::ErrorKind::InvalidData) => {
            MailboxFailureKind::Connection
        }
        _ => MailboxFailureKind::Protocol,
    })
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
    use tokio::net::TcpListener;
    use tokio::task::JoinHandle;

    use super::*;
    use crate::secret::Secret;

    fn server(host: &str, port: u16) -> ImapServer {
        ImapServer {
            host: host.into(),
            port,
            tls: MailTls::None,
            sign_in: SignIn::Password {
                user: "neko".into(),
                password: "p\"w".into(),
            },
            private: true,
            trust: Trust::Web,
        }
    }

    #[tokio::test]
    async fn no_way_leads_to_this_machine() {
        for host in ["127.0.0.1", "localhost", "::1", "169.254.169.254", "10.0.0.1"] {
            let server = ImapServer {
                private: false,
                ..server(host, 1)
            };
            let error = ImapLine::open(&server).await.err().unwrap();
            assert_eq!(error.0, MailboxFailureKind::PrivateNetwork, "{host}");
        }
    }

    /// A server that says these lines one after the other, each after something was said to it, and hangs
    /// up then; `@` stands for the tag of the last command.
    async fn saying(lines: &'static [&'static str]) -> ImapServer {
        hearing(lines).await.0
    }

    /// The same, and what was said to it.
    async fn hearing(lines: &'static [&'static str]) -> (ImapServer, JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let told = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut heard = BufReader::new(read).lines();
            let mut told = Vec::new();
            let mut tag = String::new();
            for (turn, line) in lines.iter().enumerate() {
                if turn > 0 {
                    let heard = heard.next_line().await.unwrap().unwrap();
                    if let Some((own, _)) = heard.split_once(' ') {
                        tag = own.to_owned();
                    }
                    told.push(heard);
                }
                write.write_all(line.replace('@', &tag).as_bytes()).await.unwrap();
            }
            told
        });
        (server("127.0.0.1", port), told)
    }

    #[tokio::test]
    async fn what_servers_say_to_a_token() {
        const SHOWN: &str = "dXNlcj1uZWtvQGV4YW1wbGUuY29tAWF1dGg9QmVhcmVyIGF0LTEBAQ==";
        let why = "+ eyJzdGF0dXMiOiI0MDAifQ==\r\n";
        for (lines, kind, told) in [
            (vec!["+ \r\n", "@ OK in\r\n"], None, vec![SHOWN]),
            (
                vec!["+ \r\n", why, "@ NO [AUTHENTICATIONFAILED] no\r\n"],
                Some(MailboxFailureKind::Login),
                vec![SHOWN, ""],
            ),
            (
                vec!["+ \r\n", "@ NO no\r\n"],
                Some(MailboxFailureKind::Login),
                vec![SHOWN],
            ),
            (vec!["@ BAD what?\r\n"], Some(MailboxFailureKind::Login), vec![]),
            (
                vec!["+ \r\n", "* BYE\r\n"],
                Some(MailboxFailureKind::Connection),
                vec![SHOWN],
            ),
        ] {
            let lines: &'static [&str] = Vec::leak([vec!["* OK hello\r\n"], lines].concat());
            let (server, heard) = hearing(lines).await;
            let server = ImapServer {
                sign_in: SignIn::Token {
                    user: "neko@example.com".into(),
                    access: Secret::new("at-1"),
                },
                ..server
            };
            let error = ImapLine::open(&server).await.err();
            assert_eq!(error.map(|error| error.0), kind, "{lines:?}");
            let heard = heard.await.unwrap();
            assert!(heard[0].ends_with(" AUTHENTICATE XOAUTH2"), "{heard:?}");
            assert_eq!(heard[1..], told, "{lines:?}");
        }
    }

    #[tokio::test]
    async fn what_servers_say_instead_of_letting_us_in() {
        for (lines, kind) in [
            (&["* BYE too busy\r\n"][..], MailboxFailureKind::Connection),
            (&[""], MailboxFailureKind::Connection),
            (&["220 mail.example.com ESMTP\r\n"], MailboxFailureKind::Protocol),
            (
                &["* OK hello\r\n", "@ NO [AUTHENTICATIONFAILED] no\r\n"],
                MailboxFailureKind::Login,
            ),
            (&["* OK hello\r\n"], MailboxFailureKind::Connection),
        ] {
            let server = saying(lines).await;
            let error = ImapLine::open(&server).await.err().unwrap();
            assert_eq!(error.0, kind, "{lines:?}");
        }
    }

    /// An answer that breaks off is no empty folder, and one that is too long is not read to its end.
    #[tokio::test]
    async fn what_breaks_off_is_not_taken_for_nothing() {
        let hello = ["* OK hello\r\n", "@ OK in\r\n"];
        for (line, kind) in [
            ("* SEARCH 7\r\n", MailboxFailureKind::Connection),
            ("* SEARCH 7\r\n@ NO not now\r\n", MailboxFailureKind::Protocol),
            ("* SEA", MailboxFailureKind::Connection),
        ] {
            let lines = Vec::leak(vec![hello[0], hello[1], line]);
            let mut open = ImapLine::open(&saying(lines).await).await.unwrap();
            let day = Date::from_ymd_opt(2026, 11, 1).unwrap();
            assert_eq!(open.after(1, day).await.unwrap_err().0, kind, "{line}");
        }
        let lines = Vec::leak(vec![hello[0], hello[1], "* SEARCH 3 9 7\r\n@ OK\r\n"]);
        let mut open = ImapLine::open(&saying(lines).await).await.unwrap();
        let day = Date::from_ymd_opt(2026, 11, 1).unwrap();
        assert_eq!(open.after(3, day).await.unwrap(), [7, 9]);
        let endless = format!(
            "* 1 FETCH (UID 7 BODY[]<0> {{{}}}\r\n{}",
            64 << 20,
            "x".repeat(9 << 20)
        );
        let lines = Vec::leak(vec![hello[0], hello[1], &*String::leak(endless)]);
        let mut open = ImapLine::open(&saying(lines).await).await.unwrap();
        assert_eq!(
            open.fetch(7, 1000).await.unwrap_err().0,
            MailboxFailureKind::Protocol
        );
    }

    #[test]
    fn when_a_message_came() {
        for (text, at) in [
            ("17-Jul-2026 02:44:25 -0700", Some("2026-07-17T09:44:25Z")),
            (" 7-Jul-2026 02:44:25 +0900", Some("2026-07-06T17:44:25Z")),
            ("yesterday", None),
        ] {
            let at: Option<Instant> = serde_json::from_value(serde_json::json!(at)).unwrap();
            assert_eq!(instant(text), at, "{text}");
        }
    }
}
