//! A warehouse that ships by itself: a small HTTP server that keeps the contract of
//! `docs/linked-warehouses.md`, and does with requests what a test tells it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What it does with what comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It answers.
    Awake,
    /// It takes requests in, and the answer never comes.
    Mute,
    /// It fails.
    Down,
    /// It takes no token.
    Shut,
}

/// One that it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub document: Value,
    /// How often.
    pub times: usize,
    /// What it says of it.
    pub answer: Value,
}

#[derive(Default)]
struct Shelf {
    asked: BTreeMap<String, Asked>,
    /// Every request line, as it came.
    lines: Vec<String>,
}

#[derive(Clone)]
pub struct Depot {
    pub url: String,
    mood: Arc<Mutex<Mood>>,
    shelf: Arc<Mutex<Shelf>>,
}

pub const TOKEN: &str = "depot-token";

impl Depot {
    pub async fn open() -> Depot {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let depot = Depot {
            url: format!("http://{}/api", listener.local_addr().unwrap()),
            mood: Arc::new(Mutex::new(Mood::Awake)),
            shelf: Arc::default(),
        };
        let served = depot.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(served.clone().serve(stream));
            }
        });
        depot
    }

    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    pub fn asked(&self) -> BTreeMap<String, Asked> {
        self.shelf.lock().unwrap().asked.clone()
    }

    pub fn lines(&self) -> Vec<String> {
        self.shelf.lock().unwrap().lines.clone()
    }

    /// From now on it says this of a request.
    pub fn says(&self, key: &str, answer: &Value) {
        let mut kept = self.shelf.lock().unwrap();
        kept.asked.get_mut(key).unwrap().answer = answer.clone();
    }

    async fn serve(self, mut stream: TcpStream) {
        let mut read = Vec::new();
        let mut buffer = [0; 4096];
        let (head, body) = loop {
            match stream.read(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(count) => read.extend_from_slice(&buffer[..count]),
            }
            let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let head = String::from_utf8(read[..end].to_vec()).unwrap();
            let length = header(&head, "content-length").map_or(0, |length| length.parse().unwrap());
            if read.len() >= end + 4 + length {
                break (head, read[end + 4..].to_vec());
            }
        };
        let (status, answer) = self.answer(&head, &body);
        if *self.mood.lock().unwrap() == Mood::Mute {
            while matches!(stream.read(&mut buffer).await, Ok(count) if count > 0) {}
            return;
        }
        let answer = answer.to_string();
        let text = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{answer}",
            answer.len()
        );
        let _ = stream.write_all(text.as_bytes()).await;
    }

    fn answer(&self, head: &str, body: &[u8]) -> (u16, Value) {
        let line = head.lines().next().unwrap();
        let line = line.trim_end_matches(" HTTP/1.1");
        let mut kept = self.shelf.lock().unwrap();
        kept.lines.push(line.to_owned());
        match *self.mood.lock().unwrap() {
            Mood::Down => return (503, json!({ "message": "closed" })),
            Mood::Shut => return (401, json!({ "message": format!("who is {TOKEN}?") })),
            Mood::Awake | Mood::Mute => {}
        }
        if header(head, "authorization") != Some(&format!("Bearer {TOKEN}")) {
            return (401, json!({}));
        }
        let (method, path) = line.split_once(' ').unwrap();
        let parts: Vec<&str> = path.trim_start_matches("/api/").split('/').collect();
        match (method, &parts[..]) {
            ("POST", ["ship-requests"]) => {
                let key = header(head, "idempotency-key").unwrap().to_owned();
                let document: Value = serde_json::from_slice(body).unwrap();
                if document["recipient"]["postal_code"] == "0000000" {
                    return (422, json!({ "message": "高橋様の住所がありません" }));
                }
                let count = kept.asked.len() + 1;
                let asked = kept.asked.entry(key).or_insert_with(|| Asked {
                    document,
                    times: 0,
                    answer: json!({ "state": "accepted", "reference": format!("W-{count}") }),
                });
                asked.times += 1;
                (200, asked.answer.clone())
            }
            ("GET", ["ship-requests", key]) => match kept.asked.get(*key) {
                Some(asked) => (200, asked.answer.clone()),
                None => (404, json!({})),
            },
            ("POST", ["ship-requests", key, "cancel"]) => match kept.asked.get_mut(*key) {
                None => (404, json!({})),
                Some(asked) if asked.answer["state"] == "accepted" => {
                    asked.answer = json!({ "state": "cancelled" });
                    (200, asked.answer.clone())
                }
                Some(asked) => (409, asked.answer.clone()),
            },
            _ => (404, json!({})),
        }
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "))
        .find(|(header, _)| header.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}
