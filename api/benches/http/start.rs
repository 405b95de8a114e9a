//! From the start of the program to its first answer on a database that is there, and what it holds
//! when it does nothing.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use store::testing;
use tokio::time::sleep;

use crate::client::Client;

const PROGRAM: &str = env!("CARGO_BIN_EXE_nekonote");
const STARTS: usize = 15;
const IDLE: Duration = Duration::from_secs(5);

pub async fn run() {
    let size = std::fs::metadata(PROGRAM).unwrap().len();
    println!("nekonote, {:.1} MB", size as f64 / 1e6);
    for (name, test) in [
        ("SQLite", Some(testing::sqlite().await)),
        ("PostgreSQL", testing::postgres().await),
    ] {
        let Some(test) = test else { continue };
        test.db.close().await;
        on(name, &test.url, test.folder.path()).await;
    }
}

async fn on(name: &str, database: &str, folder: &Path) {
    // The first start makes the master key and the demo shop.
    drop(Server::start(database, folder).await);
    let (mut anchors, mut starts) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        anchors.push(version());
        starts.push(Server::start(database, folder).await.took);
    }
    let server = Server::start(database, folder).await;
    sleep(IDLE).await;
    let idle = server.memory_mb();
    let (anchor, start) = (median(&mut anchors), median(&mut starts));
    println!(
        "  {name}: start to first answer {:.0} ms (`nekonote --version` {:.0} ms: {:.1}x); idle {idle:.1} MB",
        start * 1e3,
        anchor * 1e3,
        start / anchor,
    );
}

/// How long the program takes to do nothing.
fn version() -> f64 {
    let begun = Instant::now();
    let status = Command::new(PROGRAM)
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    assert!(status.unwrap().success());
    begun.elapsed().as_secs_f64()
}

struct Server {
    process: Child,
    took: f64,
}

impl Server {
    /// Starts it and waits for the first answer.
    async fn start(database: &str, folder: &Path) -> Server {
        let address = free_address();
        let begun = Instant::now();
        let process = Command::new(PROGRAM)
            .env("NEKONOTE_DATABASE_URL", database)
            .env("NEKONOTE_DATA_DIR", folder)
            .env("NEKONOTE_BIND", address.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut server = Server { process, took: 0.0 };
        // It listens before it is ready and answers once it is.
        while tokio::net::TcpStream::connect(address).await.is_err() {
            assert!(server.process.try_wait().unwrap().is_none(), "it ended at once");
            sleep(Duration::from_millis(1)).await;
        }
        Client::connect(address, "/readyz", "none").await.get().await;
        server.took = begun.elapsed().as_secs_f64();
        server
    }

    /// Resident, as the kernel counts it.
    fn memory_mb(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .unwrap();
        line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
