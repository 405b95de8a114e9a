//! No body is read beyond its limit, whether its length is announced or it comes in chunks.
//!
//! (poem's own `SizeLimit` demands `Content-Length` and so refuses every chunked upload.)

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt;
use poem::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use poem::{Body, Endpoint, IntoResponse, Request, Response, Result};

use super::per_prefix::PerPrefix;
use crate::failure::Failure;
use crate::problem::Code;

/// The body went beyond its limit; travels inside the `io::Error` of whoever reads it.
#[derive(Debug, thiserror::Error)]
#[error("the body is larger than {limit} bytes")]
pub struct TooLarge {
    pub limit: u64,
}

impl TooLarge {
    /// The limit that was passed, if that is what the error is about.
    pub fn within(error: &io::Error) -> Option<&TooLarge> {
        let inner = error.get_ref()?;
        inner
            .downcast_ref::<TooLarge>()
            .or_else(|| inner.downcast_ref::<io::Error>().and_then(TooLarge::within))
    }
}

/// Refuses bodies that announce too much, and stops those that turn out to be too much.
pub async fn body_limit<E: Endpoint>(
    limits: Arc<PerPrefix<u64>>,
    next: Arc<E>,
    mut request: Request,
) -> Result<Response> {
    if request
        .header(CONTENT_ENCODING)
        .is_some_and(|coding| !coding.eq_ignore_ascii_case("identity"))
    {
        return Err(Failure::new(Code::UnsupportedEncoding).into());
    }
    let limit = limits.of(request.uri().path());
    let announced = request
        .header(CONTENT_LENGTH)
        .and_then(|length| length.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(Failure::new(Code::BodyTooLarge).hint(limit.to_string()).into());
    }
    let body = request.take_body();
    request.set_body(if body.is_empty() {
        body
    } else {
        limited(body, limit)
    });
    next.call(request).await.map(IntoResponse::into_response)
}

fn limited(body: Body, limit: u64) -> Body {
    let mut left = limit;
    Body::from_bytes_stream(body.into_bytes_stream().map(move |chunk: io::Result<Bytes>| {
        let chunk = chunk?;
        left = u64::try_from(chunk.len())
            .ok()
            .and_then(|length| left.checked_sub(length))
            .ok_or_else(|| io::Error::other(TooLarge { limit }))?;
        Ok::<_, io::Error>(chunk)
    }))
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use poem::EndpointExt;
    use poem::endpoint::make;
    use poem::error::ReadBodyError;

    use super::*;

    async fn read(limit: u64, request: Request) -> std::result::Result<usize, u64> {
        let limits = Arc::new(PerPrefix::new(limit));
        let app = make(|request: Request| async move {
            let bytes = request.into_body().into_bytes().await?;
            Ok::<_, poem::Error>(bytes.len().to_string())
        })
        .around(move |next, request| body_limit(limits.clone(), next, request));
        match app.call(request).await {
            Ok(answer) => Ok(answer.into_body().into_string().await.unwrap().parse().unwrap()),
            Err(error) => Err(match error.downcast_ref::<ReadBodyError>() {
                Some(ReadBodyError::Io(error)) => TooLarge::within(error).unwrap().limit,
                _ => error
                    .downcast_ref::<Failure>()
                    .unwrap()
                    .hint
                    .as_ref()
                    .unwrap()
                    .parse()
                    .unwrap(),
            }),
        }
    }

    fn chunked(chunks: &'static [&'static [u8]]) -> Request {
        let chunks = stream::iter(chunks.iter().map(|c| Ok::<_, io::Error>(Bytes::from_static(c))));
        Request::builder().body(Body::from_bytes_stream(chunks))
    }

    #[tokio::test]
    async fn what_fits_is_read_and_what_does_not_is_stopped() {
        assert_eq!(read(6, chunked(&[b"abc", b"def"])).await, Ok(6));
        assert_eq!(read(5, chunked(&[b"abc", b"def"])).await, Err(5));
        assert_eq!(read(0, Request::builder().finish()).await, Ok(0));
        let announced = |length: &str| Request::builder().header(CONTENT_LENGTH, length).body("abc");
        assert_eq!(read(3, announced("3")).await, Ok(3));
        assert_eq!(read(3, announced("4")).await, Err(3));
    }
}
