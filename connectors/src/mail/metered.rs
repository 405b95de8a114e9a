//! A stream from which only so much is read: a server that sends without end fills no memory.

use std::io::{Error, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What a connection to a server is made of.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Wire for T {}

#[derive(Debug)]
pub(super) struct Metered {
    wire: Box<dyn Wire>,
    /// Bytes that may still be read.
    pub left: usize,
}

impl Metered {
    pub fn new(wire: Box<dyn Wire>, left: usize) -> Metered {
        Metered { wire, left }
    }

    pub fn into_inner(self) -> Box<dyn Wire> {
        self.wire
    }
}

impl AsyncRead for Metered {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.wire).poll_read(cx, buf))?;
        match self.left.checked_sub(buf.filled().len() - before) {
            Some(left) => {
                self.left = left;
                Poll::Ready(Ok(()))
            }
            None => Poll::Ready(Err(Error::other("more than was asked for"))),
        }
    }
}

impl AsyncWrite for Metered {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<Result<usize>> {
        Pin::new(&mut self.wire).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.wire).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    #[tokio::test]
    async fn no_more_is_read_than_is_left() {
        let (mut there, here) = tokio::io::duplex(64);
        let mut metered = Metered::new(Box::new(here), 5);
        there.write_all(b"hello").await.unwrap();
        let mut five = [0; 5];
        metered.read_exact(&mut five).await.unwrap();
        assert_eq!((&five, metered.left), (b"hello", 0));
        there.write_all(b"!").await.unwrap();
        assert!(metered.read_exact(&mut [0]).await.is_err());
        metered.left = 1;
        there.write_all(b"?").await.unwrap();
        metered.read_exact(&mut [0]).await.unwrap();
    }
}
