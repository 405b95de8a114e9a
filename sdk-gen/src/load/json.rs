//! JSON, strictly, with the line of every value.

use super::{Loaded, MAX_DEPTH, Map, Node, Unreadable, Value};

pub fn read(text: &str) -> Result<Loaded, Unreadable> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: 1,
        duplicates: Vec::new(),
    };
    let root = reader.value(0)?;
    reader.space();
    if reader.at < reader.bytes.len() {
        return Err(reader.wrong("something after the document's end"));
    }
    Ok(Loaded {
        root,
        duplicates: reader.duplicates,
    })
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    duplicates: Vec<(u32, String)>,
}

impl Reader<'_> {
    fn wrong(&self, what: &str) -> Unreadable {
        Unreadable::at(self.line, what)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.line += u32::from(byte == b'\n');
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, Unreadable> {
        if depth > MAX_DEPTH {
            return Err(self.wrong("nests deeper than 500 levels"));
        }
        self.space();
        let line = self.line;
        let value = match self.peek() {
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { line, value })
    }

    fn map(&mut self, depth: usize) -> Result<Value, Unreadable> {
        self.at += 1;
        let mut map = Map::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Map(map));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.wrong("a key in quotes is missing"));
            }
            let line = self.line;
            let key = self.string()?;
            self.space();
            if self.peek() != Some(b':') {
                return Err(self.wrong("`:` is missing after a key"));
            }
            self.at += 1;
            let node = self.value(depth + 1)?;
            if map.contains_key(&key) {
                self.duplicates.push((line, key.clone()));
            }
            map.insert(key, node);
            if !self.goes_on(b'}')? {
                return Ok(Value::Map(map));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Unreadable> {
        self.at += 1;
        let mut list = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if !self.goes_on(b']')? {
                return Ok(Value::List(list));
            }
        }
    }

    /// After an element: whether another one comes.
    fn goes_on(&mut self, end: u8) -> Result<bool, Unreadable> {
        self.space();
        let next = self.peek();
        if next != Some(b',') && next != Some(end) {
            return Err(self.wrong("`,` or the closing bracket is missing"));
        }
        self.at += 1;
        Ok(next == Some(b','))
    }

    fn word(&mut self) -> Result<Value, Unreadable> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        for (word, value) in [
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("null", Value::Null),
        ] {
            if rest.starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.wrong("no JSON value"))
    }

    fn number(&mut self) -> Result<Value, Unreadable> {
        let from = self.at;
        while let Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        let text = self.text.get(from..self.at).unwrap_or_default();
        match serde_json::from_str::<serde_json::Number>(text) {
            Ok(_) => Ok(Value::Number(text.to_owned())),
            Err(_) => Err(self.wrong("no JSON number")),
        }
    }

    fn string(&mut self) -> Result<String, Unreadable> {
        let from = self.at;
        self.at += 1;
        let mut plain = true;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    plain = false;
                    self.at += 2;
                }
                Some(byte) if byte < 0x20 => return Err(self.wrong("a control character in a text")),
                Some(_) => self.at += 1,
                None => return Err(self.wrong("a text without its end")),
            }
        }
        self.at += 1;
        let quoted = self.text.get(from..self.at).unwrap_or_default();
        if plain {
            return Ok(quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned());
        }
        serde_json::from_str(quoted).map_err(|_| self.wrong("a bad escape in a text"))
    }
}
