//! Somebody who receives webhooks: a small HTTP server that keeps what it is sent, and answers as told.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

const PATIENCE: Duration = Duration::from_mins(2);

/// One message as it came.
#[derive(Clone, Debug)]
pub struct Message {
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Message {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn id(&self) -> &str {
        &self.headers["webhook-id"]
    }
}

/// What it answers: a whole HTTP answer; empty: nothing, until there is one.
type Answer = watch::Sender<String>;

#[derive(Clone)]
pub struct Receiver {
    pub url: String,
    answer: Answer,
    messages: watch::Sender<Vec<Message>>,
}

async fn hung_up(stream: &mut TcpStream) {
    let mut buffer = [0; 64];
    while matches!(stream.read(&mut buffer).await, Ok(count) if count > 0) {}
}

pub fn status(line: &str) -> String {
    format!("HTTP/1.1 {line}\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok")
}

impl Receiver {
    pub async fn open() -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Receiver {
            url: format!("http://{}/hook", listener.local_addr().unwrap()),
            answer: watch::channel(status("200 OK")).0,
            messages: watch::channel(Vec::new()).0,
        };
        let served = receiver.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(served.clone().receive(stream));
            }
        });
        receiver
    }

    pub fn answers(&self, answer: &str) {
        self.answer.send_replace(answer.to_owned());
    }

    async fn receive(self, mut stream: TcpStream) {
        let mut read = Vec::new();
        let mut buffer = [0; 4096];
        let (path, head, length) = loop {
            match stream.read(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(count) => read.extend_from_slice(&buffer[..count]),
            }
            let text = String::from_utf8_lossy(&read).into_owned();
            if let Some((head, _)) = text.split_once("\r\n\r\n") {
                let headers: BTreeMap<String, String> = head
                    .lines()
                    .skip(1)
                    .filter_map(|line| line.split_once(": "))
                    .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                    .collect();
                let length: usize = headers["content-length"].parse().unwrap();
                if read.len() >= head.len() + 4 + length {
                    let path = head.split(' ').nth(1).unwrap().to_owned();
                    break (path, headers, head.len() + 4);
                }
            }
        };
        let message = Message {
            path,
            headers: head,
            body: String::from_utf8(read[length..].to_vec()).unwrap(),
        };
        self.messages.send_modify(|messages| messages.push(message));
        let mut answer = self.answer.subscribe();
        // It hangs until there is an answer, or the other side gives up.
        let answer = tokio::select! {
            biased;
            answer = answer.wait_for(|answer| !answer.is_empty()) => answer.unwrap().clone(),
            () = hung_up(&mut stream) => return,
        };
        let _ = stream.write_all(answer.as_bytes()).await;
    }

    pub fn received(&self) -> Vec<Message> {
        self.messages.borrow().clone()
    }

    /// Waits until what came is as hoped for.
    pub async fn until(&self, hoped: impl Fn(&[Message]) -> bool) {
        let mut messages = self.messages.subscribe();
        let enough = messages.wait_for(|all| hoped(all));
        let ended = tokio::time::timeout(PATIENCE, enough)
            .await
            .is_ok_and(|all| all.is_ok());
        assert!(ended, "still waiting; so far {:?}", self.received());
    }

    /// All messages, once so many for which this holds have come.
    pub async fn wait(&self, count: usize, fits: impl Fn(&Message) -> bool) -> Vec<Message> {
        let mut messages = self.messages.subscribe();
        let enough = messages.wait_for(|all| all.iter().filter(|one| fits(one)).count() >= count);
        if let Ok(all) = tokio::time::timeout(PATIENCE, enough).await {
            let all = all.unwrap();
            return all.iter().filter(|one| fits(one)).cloned().collect();
        }
        panic!("still waiting; so far {:?}", self.received());
    }
}
