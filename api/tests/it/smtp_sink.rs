//! A mail server in this process that does what a recipient's address says: takes mail, refuses it, loses
//! the line. What it has taken, it keeps.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::token_server::TokenServer;

/// A message that was taken, or would have been.
#[derive(Clone, Debug)]
pub struct Message {
    pub to: String,
    pub data: String,
}

impl Message {
    /// The first header with this name, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.data.split("\r\n\r\n").next().unwrap();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let start = format!("{name}: ");
        let mut lines = head.split("\r\n");
        lines.find_map(|line| line.strip_prefix(&start).map(str::to_owned))
    }

    pub fn parsed(&self) -> connectors::mail::Incoming {
        match connectors::mail::read(self.data.as_bytes()) {
            connectors::mail::Reading::Message(message) => *message,
            connectors::mail::Reading::Unreadable => panic!("{}", self.data),
        }
    }
}

#[derive(Clone)]
pub struct Sink {
    pub address: SocketAddr,
    taken: Arc<Mutex<Vec<Message>>>,
    /// How many messages it still answers for; the others wait with their last line sent.
    answers: Arc<Semaphore>,
    /// How many connections it takes at once.
    lines: Arc<Semaphore>,
    /// Only those with a token from there are let in.
    tokens: Option<TokenServer>,
}

const MANY: usize = 1 << 20;

impl Sink {
    pub async fn start() -> Sink {
        Sink::answering(MANY).await
    }

    /// One that keeps silent after so many messages.
    pub async fn answering(answers: usize) -> Sink {
        Sink::open(answers, MANY, None).await
    }

    /// One that takes so many connections at once.
    pub async fn with_lines(lines: usize) -> Sink {
        Sink::open(MANY, lines, None).await
    }

    /// One that lets in who shows an access token from there, and nobody else.
    pub async fn trusting(tokens: &TokenServer) -> Sink {
        Sink::open(MANY, MANY, Some(tokens.clone())).await
    }

    async fn open(answers: usize, lines: usize, tokens: Option<TokenServer>) -> Sink {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = Sink {
            address: listener.local_addr().unwrap(),
            taken: Arc::default(),
            answers: Arc::new(Semaphore::new(answers)),
            lines: Arc::new(Semaphore::new(lines)),
            tokens,
        };
        let serving = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = serving.clone();
                tokio::spawn(async move {
                    let _ = sink.serve(stream).await;
                });
            }
        });
        sink
    }

    pub fn taken(&self) -> Vec<Message> {
        self.taken.lock().unwrap().clone()
    }

    /// Lets it answer for all messages.
    pub fn answer(&self) {
        self.answers.add_permits(MANY);
    }

    /// Waits until so many messages have come.
    pub async fn until(&self, count: usize) -> Vec<Message> {
        let waiting = async {
            loop {
                let taken = self.taken();
                if taken.len() >= count {
                    return taken;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_mins(1), waiting)
            .await
            .unwrap()
    }

    /// `AUTH XOAUTH2 …`
    fn lets_in(&self, line: &str) -> bool {
        let said = line.split(' ').nth(2).unwrap_or_default();
        let said = String::from_utf8(STANDARD.decode(said).unwrap()).unwrap();
        self.tokens.as_ref().is_some_and(|tokens| tokens.lets_in(&said))
    }

    async fn serve(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let Ok(_line) = self.lines.try_acquire() else {
            return write.write_all(b"421 4.7.0 too many connections\r\n").await;
        };
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 sink ESMTP\r\n").await?;
        let mut to = String::new();
        let (mut is_in, mut is_told_why) = (self.tokens.is_none(), false);
        while let Some(line) = lines.next_line().await? {
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            let answer = match verb.as_str() {
                "EHLO" if self.tokens.is_some() => "250-sink\r\n250-AUTH XOAUTH2\r\n250 ENHANCEDSTATUSCODES",
                "EHLO" => "250-sink\r\n250 ENHANCEDSTATUSCODES",
                "AUTH" => {
                    is_in = self.lets_in(&line);
                    is_told_why = !is_in;
                    // {"status":"401"}
                    if is_in {
                        "235 2.7.0 in"
                    } else {
                        "334 eyJzdGF0dXMiOiI0MDEifQ=="
                    }
                }
                "" if is_told_why => "535 5.7.8 no",
                "MAIL" if !is_in => "530 5.7.0 who are you",
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    match to.split('@').next().unwrap_or_default() {
                        "gone" => "550 5.1.1 no such user",
                        "later" => "450 4.2.0 try again later",
                        "busy" => "421 4.3.2 closing",
                        _ => "250 2.1.5 ok",
                    }
                }
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await?;
            if verb == "DATA" {
                let mut data = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    data.push_str("\r\n");
                }
                self.taken.lock().unwrap().push(Message { to: to.clone(), data });
                if to.starts_with("cut@") {
                    return Ok(());
                }
                self.answers.acquire().await.unwrap().forget();
                write.write_all(b"250 2.0.0 taken\r\n").await?;
            } else if verb == "QUIT" || answer.starts_with("421") {
                return Ok(());
            }
        }
        Ok(())
    }
}
