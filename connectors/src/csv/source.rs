//! The bytes of a file without its byte order mark, UTF-16 turned into UTF-8 on the way.

use std::io::{self, Chain, Cursor, Read};

use domain::order_import::FileEncoding;
use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE};

use crate::csv::encoding::likeliest;

const CHUNK: usize = 16 * 1024;
/// Stands for half a surrogate pair: no UTF-8 holds it, so the field is told as undecodable.
const NOT_TEXT: u8 = 0xff;

pub(crate) struct Source<R> {
    input: R,
    /// What was read to look for the mark and is not part of it.
    head: [u8; 3],
    head_at: usize,
    head_end: usize,
    utf16: Option<Utf16>,
    /// Whether the file begins with a byte order mark.
    pub has_mark: bool,
}

/// A reader of which the beginning was read ahead.
pub(crate) type Ahead<R> = Chain<Cursor<Vec<u8>>, R>;

/// How much of a file tells its encoding.
const SNIFFED: u64 = 64 * 1024;

struct Utf16 {
    decoder: Decoder,
    text: Vec<u8>,
    text_at: usize,
    finished: bool,
}

impl<R: Read> Source<R> {
    /// The file from its start, and the encoding its mark tells.
    pub fn open(mut input: R) -> io::Result<(Source<R>, Option<FileEncoding>)> {
        let mut head = [0; 3];
        let mut head_end = 0;
        while head_end < head.len() {
            match input.read(&mut head[head_end..]) {
                Ok(0) => break,
                Ok(n) => head_end += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        let (head_at, mark) = match &head[..head_end] {
            [0xef, 0xbb, 0xbf] => (3, Some((FileEncoding::Utf8, None))),
            [0xff, 0xfe, ..] => (2, Some((FileEncoding::Utf16, Some(UTF_16LE)))),
            [0xfe, 0xff, ..] => (2, Some((FileEncoding::Utf16, Some(UTF_16BE)))),
            _ => (0, None),
        };
        let utf16 = mark.and_then(|(_, wide)| wide).map(|wide| Utf16 {
            decoder: wide.new_decoder_without_bom_handling(),
            text: Vec::new(),
            text_at: 0,
            finished: false,
        });
        let source = Source {
            input,
            head,
            head_at,
            head_end,
            utf16,
            has_mark: mark.is_some(),
        };
        Ok((source, mark.map(|(encoding, _)| encoding)))
    }

    fn read_bytes(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.head_at < self.head_end {
            let n = out.len().min(self.head_end - self.head_at);
            out[..n].copy_from_slice(&self.head[self.head_at..self.head_at + n]);
            self.head_at += n;
            return Ok(n);
        }
        loop {
            match self.input.read(out) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }
}

impl<R: Read> Source<Ahead<R>> {
    /// The file from its start, and its encoding: that of the mark, else the likeliest.
    pub fn sniff(mut input: R) -> io::Result<(Source<Ahead<R>>, FileEncoding)> {
        let mut head = Vec::new();
        input.by_ref().take(SNIFFED).read_to_end(&mut head)?;
        let likely = likeliest(&head);
        let (source, mark) = Source::open(Cursor::new(head).chain(input))?;
        Ok((source, mark.unwrap_or(likely)))
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(mut utf16) = self.utf16.take() else {
            return self.read_bytes(out);
        };
        let filled = utf16.fill(self);
        let n = utf16.take(out);
        self.utf16 = Some(utf16);
        filled.map(|()| n)
    }
}

impl Utf16 {
    /// Decodes until there is text or the file has ended.
    fn fill<R: Read>(&mut self, source: &mut Source<R>) -> io::Result<()> {
        while self.text_at == self.text.len() && !self.finished {
            let mut bytes = [0; CHUNK];
            let n = source.read_bytes(&mut bytes)?;
            self.finished = n == 0;
            self.decode(&bytes[..n]);
        }
        Ok(())
    }

    fn decode(&mut self, mut bytes: &[u8]) {
        self.text.clear();
        self.text_at = 0;
        loop {
            let start = self.text.len();
            self.text.resize(start + 3 * CHUNK, 0);
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                bytes,
                &mut self.text[start..],
                self.finished,
            );
            self.text.truncate(start + written);
            bytes = &bytes[read..];
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.text.push(NOT_TEXT),
            }
        }
    }

    fn take(&mut self, out: &mut [u8]) -> usize {
        let n = out.len().min(self.text.len() - self.text_at);
        out[..n].copy_from_slice(&self.text[self.text_at..self.text_at + n]);
        self.text_at += n;
        n
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, as a network may.
    struct Dribble<'a>(&'a [u8]);

    impl Read for Dribble<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = self.0.len().min(out.len()).min(1);
            out[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    fn all(bytes: &[u8]) -> (Vec<u8>, Option<FileEncoding>) {
        let (mut source, mark) = Source::open(Dribble(bytes)).unwrap();
        let mut out = Vec::new();
        source.read_to_end(&mut out).unwrap();
        (out, mark)
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(to_bytes)
            .collect()
    }

    #[test]
    fn marks_are_taken_off() {
        assert_eq!(all(b"\xef\xbb\xbfab"), (b"ab".to_vec(), Some(FileEncoding::Utf8)));
        assert_eq!(all(b"ab"), (b"ab".to_vec(), None));
        assert_eq!(all(b""), (vec![], None));
        assert_eq!(all(b"\xff"), (b"\xff".to_vec(), None));
    }

    #[test]
    fn utf16_becomes_utf8_in_both_byte_orders() {
        let text = "受注番号,𠮷野\r\n";
        for bytes in [utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes)] {
            assert_eq!(all(&bytes), (text.as_bytes().to_vec(), Some(FileEncoding::Utf16)));
        }
    }

    #[test]
    fn half_a_pair_is_marked_as_no_text() {
        assert_eq!(all(b"\xff\xfe\x3d\xd8a\0").0, b"\xffa");
        assert_eq!(all(b"\xff\xfea\0b").0, b"a\xff");
    }
}
