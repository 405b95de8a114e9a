//! A server that gives access tokens for refresh tokens, as strictly as any: a refresh token is worth nothing
//! any more once another was given for it. It tells mail servers whose an access token is.

use std::collections::{BTreeMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};

/// One request's fields.
pub type Form = BTreeMap<String, String>;

#[derive(Clone)]
pub struct TokenServer {
    address: SocketAddr,
    user: String,
    state: Arc<Mutex<State>>,
    asked: watch::Sender<Vec<Form>>,
}

#[derive(Default)]
struct State {
    /// Refresh tokens that are worth something.
    refresh: HashSet<String>,
    /// Access tokens that hold.
    access: HashSet<String>,
    given: usize,
    /// What it says whatever it is asked: status and body.
    says: Option<(&'static str, Value)>,
    /// The next request waits for this.
    holds: Option<Arc<Notify>>,
}

impl TokenServer {
    /// Its tokens are of this user.
    pub async fn start(user: &str) -> TokenServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = TokenServer {
            address: listener.local_addr().unwrap(),
            user: user.to_owned(),
            state: Arc::default(),
            asked: watch::channel(Vec::new()).0,
        };
        server.takes("himitsu-rt-0");
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        server
    }

    pub fn url(&self) -> String {
        format!("http://{}/token", self.address)
    }

    /// Where mail servers ask whose a token is.
    pub fn introspection(&self) -> String {
        format!("http://{}/introspect", self.address)
    }

    /// The login of its user, with this refresh token.
    pub fn login(&self, refresh_token: &str) -> Value {
        json!({ "user": self.user, "oauth": {
            "token_url": self.url(), "client_id": "neko-client", "client_secret": "himitsu-client",
            "refresh_token": refresh_token, "scope": "mail offline_access",
        } })
    }

    /// From now on this refresh token is worth something.
    pub fn takes(&self, refresh_token: &str) {
        self.state
            .lock()
            .unwrap()
            .refresh
            .insert(refresh_token.to_owned());
    }

    /// No access token holds any more.
    pub fn revoke(&self) {
        self.state.lock().unwrap().access.clear();
    }

    pub fn says(&self, says: Option<(&'static str, Value)>) {
        self.state.lock().unwrap().says = says;
    }

    /// The next request waits until it is let go, and is answered as things are then.
    pub fn hold_next(&self) -> Arc<Notify> {
        let hold = Arc::new(Notify::new());
        self.state.lock().unwrap().holds = Some(hold.clone());
        hold
    }

    /// What it was asked for tokens.
    pub fn asked(&self) -> Vec<Form> {
        self.asked.borrow().clone()
    }

    pub fn last_refresh_token(&self) -> String {
        self.asked().last().unwrap()["refresh_token"].clone()
    }

    pub async fn until_asked(&self, times: usize) {
        let mut asked = self.asked.subscribe();
        let enough = asked.wait_for(|asked| asked.len() >= times);
        let ended = tokio::time::timeout(Duration::from_mins(1), enough).await;
        assert!(ended.is_ok_and(|asked| asked.is_ok()), "{:?}", self.asked());
    }

    /// Whether somebody shows a token of its user.
    pub fn lets_in(&self, said: &str) -> bool {
        let state = self.state.lock().unwrap();
        let mut access = state.access.iter();
        access.any(|access| said == format!("user={}\x01auth=Bearer {access}\x01\x01", self.user))
    }

    async fn serve(self, mut stream: TcpStream) {
        let Some((path, form)) = heard(&mut stream).await else {
            return;
        };
        let (status, body) = if path == "/introspect" {
            let is_active = self.state.lock().unwrap().access.contains(&form["token"]);
            ("200 OK", json!({ "active": is_active, "username": self.user }))
        } else {
            // Before it tells that it was asked: who waits for that asks again, and is not the one held.
            let held = self.state.lock().unwrap().holds.take();
            self.asked.send_modify(|asked| asked.push(form.clone()));
            if let Some(held) = held {
                held.notified().await;
            }
            self.token(&form)
        };
        let body = body.to_string();
        let answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n{body}",
            body.len()
        );
        let _ = stream.write_all(answer.as_bytes()).await;
    }

    fn token(&self, form: &Form) -> (&'static str, Value) {
        let mut state = self.state.lock().unwrap();
        if let Some(says) = &state.says {
            return says.clone();
        }
        if form["grant_type"] != "refresh_token" || !state.refresh.remove(&form["refresh_token"]) {
            return ("400 Bad Request", json!({ "error": "invalid_grant" }));
        }
        state.given += 1;
        let (access, refresh) = (
            format!("himitsu-at-{}", state.given),
            format!("himitsu-rt-{}", state.given),
        );
        state.access.insert(access.clone());
        state.refresh.insert(refresh.clone());
        let granted = json!({
            "token_type": "Bearer", "access_token": access, "expires_in": 3599, "refresh_token": refresh,
        });
        ("200 OK", granted)
    }
}

/// Path and fields of a posted form.
async fn heard(stream: &mut TcpStream) -> Option<(String, Form)> {
    let mut read = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => read.extend_from_slice(&buffer[..count]),
        }
        let text = String::from_utf8_lossy(&read).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let head = head.to_ascii_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        if body.len() < length.unwrap().trim().parse().unwrap() {
            continue;
        }
        let path = head.split(' ').nth(1).unwrap().to_owned();
        let fields = form_urlencoded::parse(body.as_bytes()).into_owned();
        return Some((path, fields.collect()));
    }
}
