//! The real program as a process of its own, that can be killed and told to stop, and what is needed
//! to talk to it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::Value;

/// A test fails if what it waits for has not come by then.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a process finds its data, whichever process it is.
pub struct Home {
    pub folder: tempfile::TempDir,
    /// `None`: SQLite in the folder.
    pub database_url: Option<String>,
}

/// A running `nekonote`.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
    /// The demo shop's key, told at the first start only.
    pub key: Option<String>,
}

impl Home {
    /// Starts the program and waits until it serves.
    pub fn start(&self) -> Process {
        self.start_with(&[])
    }

    /// Likewise, with further flags.
    pub fn start_with(&self, flags: &[&str]) -> Process {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nekonote"));
        command
            .env_clear()
            .args(["--bind", "127.0.0.1:0", "--log-format", "json"])
            .args(["--worker-heartbeat-seconds", "1", "--worker-poll-ms", "50"])
            .args(["--worker-grace-seconds", "10"])
            .arg("--data-dir")
            .arg(self.folder.path())
            .args(flags)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(url) = &self.database_url {
            command.args(["--database-url", url]);
        }
        let mut child = command.spawn().unwrap();
        let address = address(&mut child);
        Process {
            key: self.key(&mut child),
            child,
            address,
        }
    }

    /// What the process says before it serves; afterwards it says nothing more there.
    fn key(&self, child: &mut Child) -> Option<String> {
        let marker = self.folder.path().join("greeted");
        if Path::new(&marker).exists() {
            return None;
        }
        std::fs::write(marker, "").unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let key = lines.find_map(|line| {
            line.unwrap()
                .split_once("nk_live_")
                .map(|(_, rest)| format!("nk_live_{rest}"))
        });
        Some(key.unwrap())
    }
}

/// The log tells where it serves; the rest of it is read away, so that it never blocks.
fn address(child: &mut Child) -> SocketAddr {
    let log = BufReader::new(child.stderr.take().unwrap());
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for line in log.lines().map_while(Result::ok) {
            let entry: Value = serde_json::from_str(&line).unwrap_or_default();
            let address = entry["fields"]["address"].as_str().or(entry["address"].as_str());
            if let Some(address) = address.and_then(|address| address.parse().ok()) {
                let _ = send.send(address);
            }
        }
    });
    receive.recv_timeout(PATIENCE).expect("it did not come up")
}

impl Process {
    pub fn get(&self, key: &str, path: &str) -> (u16, Value) {
        self.send("GET", key, path, "", &[])
    }

    pub fn upload(&self, key: &str, file: &[u8]) -> (u16, Value) {
        self.send("POST", key, "/v1/order-imports", "text/csv", file)
    }

    pub fn post(&self, key: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = body.to_string();
        self.send("POST", key, path, "application/json", body.as_bytes())
    }

    fn send(&self, method: &str, key: &str, path: &str, kind: &str, body: &[u8]) -> (u16, Value) {
        send(self.address, method, key, path, (kind, body)).unwrap()
    }

    /// Asks until the answer is as hoped for.
    pub fn until(&self, key: &str, path: &str, hoped: impl Fn(&Value) -> bool) -> Value {
        let started = Instant::now();
        loop {
            let (status, answer) = self.get(key, path);
            assert_eq!(status, 200, "{answer}");
            if hoped(&answer) {
                return answer;
            }
            assert!(started.elapsed() < PATIENCE, "still waiting: {answer}");
            // Below the rate limit, however long it takes.
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// SIGKILL: it has no time for anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM: it ends in good order.
    pub fn stop(mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }
}

/// HTTP/1.0, so that the answer ends with the connection. An error where the process is gone, or goes on
/// the way.
pub fn send(
    address: SocketAddr,
    method: &str,
    key: &str,
    path: &str,
    (kind, body): (&str, &[u8]),
) -> std::io::Result<(u16, Value)> {
    let mut stream = TcpStream::connect(address)?;
    let head = format!(
        "{method} {path} HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n\
         Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let cut = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(cut)?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok((
        status.ok_or_else(cut)?,
        serde_json::from_str(body).unwrap_or_default(),
    ))
}

impl Drop for Process {
    /// Of a test that failed nothing goes on running.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
