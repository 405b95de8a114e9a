//! Files in sealed pieces: received as they stream in, read on a thread, sent as they are fetched.

mod channel;
mod paged;
mod pieces;
mod reader;
mod send;

pub(crate) use channel::{ChannelWriter, received};
pub(crate) use paged::paged;
pub(crate) use pieces::Pieces;
pub(crate) use reader::{StoredFile, unread};
pub(crate) use send::send;

use std::io;

use bytes::Bytes;
use domain::order_import::FileEncoding;
use futures_util::stream::BoxStream;

/// A piece as it is stored: large enough to compress well, small enough to hold a few.
pub(crate) const PIECE: usize = 1 << 20;

/// The bytes of a file, as they come.
pub type FileBytes = BoxStream<'static, io::Result<Bytes>>;

/// Rows of an uploaded file, on their way back in its own encoding.
pub struct RowsBack {
    /// The name of the encoding.
    pub charset: &'static str,
    pub bytes: FileBytes,
}

impl RowsBack {
    pub(crate) fn new(encoding: FileEncoding, bytes: FileBytes) -> RowsBack {
        let charset = match encoding {
            FileEncoding::ShiftJis => "shift_jis",
            FileEncoding::Utf8 | FileEncoding::Utf16 => "utf-8",
        };
        RowsBack { charset, bytes }
    }
}
