//! The mock server on a port of this machine: one thread for each connection, one request each.

use std::io::{BufRead, BufReader, BufWriter, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use sdk_gen::ir::Api;
use sdk_gen::mock::{Request, answer};

/// Larger bodies are not read.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// Serves until it is ended; says where on its first line.
pub fn serve(api: Api, port: u16) -> Result<bool, String> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("http://{address}");
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    let api = Arc::new(api);
    for stream in listener.incoming().flatten() {
        let api = Arc::clone(&api);
        std::thread::spawn(move || {
            if let Err(error) = one(&api, stream) {
                eprintln!("{error}");
            }
        });
    }
    Ok(true)
}

fn one(api: &Api, stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    // One packet, not one for each line.
    let mut stream = BufWriter::new(stream);
    let Some(request) = read(&mut reader)? else {
        return Ok(());
    };
    let response = answer(api, &request);
    if response.status >= 400 {
        let why = String::from_utf8_lossy(&response.body);
        eprintln!("{} {}: {} {why}", request.method, request.target, response.status);
    }
    write!(
        stream,
        "HTTP/1.1 {} Mock\r\nConnection: close\r\n",
        response.status
    )?;
    if let Some(content_type) = response.content_type {
        write!(
            stream,
            "Content-Type: {}\r\n",
            content_type.replace(['\r', '\n'], " ")
        )?;
    }
    if response.status != 204 {
        write!(stream, "Content-Length: {}\r\n", response.body.len())?;
    }
    stream.write_all(b"\r\n")?;
    if request.method != "HEAD" {
        stream.write_all(&response.body)?;
    }
    stream.flush()
}

fn read(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let mut request = Request {
        method: words.next().unwrap_or_default().to_owned(),
        target: words.next().unwrap_or_default().to_owned(),
        ..Request::default()
    };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        request
            .headers
            .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        if request.headers.len() > 200 {
            break;
        }
    }
    let header = |name: &str| {
        request
            .headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    if header("transfer-encoding").is_some_and(|it| it.eq_ignore_ascii_case("chunked")) {
        request.body = chunks(reader)?;
    } else if let Some(length) = header("content-length").and_then(|it| it.parse::<usize>().ok()) {
        let mut body = vec![0; length.min(MAX_BODY)];
        reader.read_exact(&mut body)?;
        request.body = body;
    }
    Ok(Some(request))
}

fn chunks(reader: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim().split(';').next().unwrap_or_default(), 16).unwrap_or(0);
        if size == 0 || body.len() + size > MAX_BODY {
            return Ok(body);
        }
        let mut chunk = vec![0; size + 2];
        reader.read_exact(&mut chunk)?;
        chunk.truncate(size);
        body.extend(chunk);
    }
}
