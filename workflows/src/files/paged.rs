//! A file that is written a page at a time while it is sent, in the memory of one page.

use std::io;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};

use super::FileBytes;
use crate::Result;

/// Where the next page begins.
enum Next<K> {
    Start,
    After(K),
    End,
}

/// `page` is asked for what follows a key, first for what comes first, until it names no last key.
pub(crate) fn paged<K, P>(page: impl Fn(Option<K>) -> P + Send + 'static) -> FileBytes
where
    K: Send + 'static,
    P: Future<Output = Result<(Bytes, Option<K>)>> + Send + 'static,
{
    let pages = stream::try_unfold((page, Next::Start), |(page, next)| async move {
        let after = match next {
            Next::End => return Ok(None),
            Next::Start => None,
            Next::After(key) => Some(key),
        };
        let (bytes, last) = page(after).await.map_err(io::Error::other)?;
        let next = last.map_or(Next::End, Next::After);
        Ok::<_, io::Error>(Some((bytes, (page, next))))
    });
    pages.boxed()
}
