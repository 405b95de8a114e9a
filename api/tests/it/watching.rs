//! What a process tells those who watch it: metrics and traces.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

use crate::files::file;
use crate::process::Home;

const PATIENCE: Duration = Duration::from_secs(30);

/// Takes what is sent to it and answers that all is well; the paths and bodies, as they came.
fn collector() -> (SocketAddr, mpsc::Receiver<(String, Vec<u8>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let send = send.clone();
            std::thread::spawn(move || {
                while let Some(sent) = take(&stream) {
                    let _ = send.send(sent);
                }
            });
        }
    });
    (address, receive)
}

/// One request of a connection.
fn take(mut stream: &TcpStream) -> Option<(String, Vec<u8>)> {
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        lines.push(line.to_ascii_lowercase());
    }
    let length = lines
        .iter()
        .find_map(|line| line.strip_prefix("content-length:"))?;
    let mut body = vec![0; length.trim().parse().ok()?];
    reader.read_exact(&mut body).ok()?;
    stream
        .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        .ok()?;
    Some((lines.first()?.clone(), body))
}

fn contains(body: &[u8], text: &str) -> bool {
    body.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn traces_name_routes_and_jobs_and_nobody() {
    let (address, sent) = collector();
    let home = Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: None,
    };
    let process = home.start_with(&["--otlp-endpoint", &format!("http://{address}")]);
    let key = process.key.clone().unwrap();
    let (_, import) = process.upload(
        &key,
        &file(&["JS,T-1,2026/11/20,山田,09012345678,TEA,1,1000,1000"]),
    );
    let id = import["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/order-imports/{id}");
    process.until(&key, &path, |import| import["status"] == "succeeded");
    process.get(&key, "/v1/orders?buyer_phone=09012345678");
    assert!(process.stop().success());
    let mut all = Vec::new();
    while let Ok((head, body)) = sent.recv_timeout(Duration::from_secs(5)) {
        assert!(head.starts_with("post /v1/traces "), "{head}");
        all.extend(body);
    }
    for told in [
        "nekonote",
        "POST /v1/order-imports",
        "GET /v1/order-imports/{id}",
        "import_orders",
    ] {
        assert!(contains(&all, told), "{told}");
    }
    for hidden in [id.as_str(), "09012345678", "山田", key.as_str()] {
        assert!(!contains(&all, hidden), "{hidden}");
    }
}

#[test]
fn metrics_have_a_listener_of_their_own() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let home = Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: None,
    };
    let process = home.start_with(&["--metrics-bind", &free.to_string()]);
    let key = process.key.clone().unwrap();
    assert_eq!(process.get(&key, "/v1/orders").0, 200);
    assert_eq!(process.get(&key, "/metrics").0, 404);
    let mut stream = TcpStream::connect_timeout(&free, PATIENCE).unwrap();
    stream.write_all(b"GET /metrics HTTP/1.0\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    let counted = "http_requests_total{method=\"GET\",route=\"/v1/orders\",status=\"200\"} 1";
    assert!(page.contains(counted), "{page}");
    assert!(process.stop().success());
}
