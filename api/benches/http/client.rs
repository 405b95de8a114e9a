//! As little of an HTTP/1.1 client as keep-alive needs, so that what is measured is the server.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// One connection that stays open, asking for one thing over and over.
pub struct Client {
    stream: TcpStream,
    request: Vec<u8>,
    answer: Vec<u8>,
}

impl Client {
    pub async fn connect(address: SocketAddr, path: &str, bearer: &str) -> Client {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {bearer}\r\nAccept: */*\r\n\r\n"
        );
        Client {
            stream,
            request: request.into_bytes(),
            answer: Vec::with_capacity(256 << 10),
        }
    }

    /// Asks once; the answer must be a 200 with a `Content-Length`.
    pub async fn get(&mut self) {
        self.stream.write_all(&self.request).await.unwrap();
        self.answer.clear();
        let mut whole = None;
        while whole.is_none_or(|length| self.answer.len() < length) {
            let read = self.stream.read_buf(&mut self.answer).await.unwrap();
            assert!(read > 0, "the server closed the connection");
            whole = whole.or_else(|| length_of(&self.answer));
        }
        assert!(
            self.answer.starts_with(b"HTTP/1.1 200 "),
            "{}",
            String::from_utf8_lossy(&self.answer)
        );
    }
}

/// Of head and body together, once the head is there.
fn length_of(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|end| end == b"\r\n\r\n")?;
    let text = std::str::from_utf8(&answer[..head]).unwrap();
    let body = text
        .lines()
        .filter_map(|line| line.split_once(": "))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map(|(_, length)| length.parse::<usize>().unwrap());
    Some(head + 4 + body.unwrap())
}
