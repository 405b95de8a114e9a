//! A file as the body of a request: raw, or as the part `file` of a form.

use std::io;
use std::marker::PhantomData;

use bytes::Bytes;
use domain::FieldError;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use poem::{Request, RequestBody, Result};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

use crate::failure::Failure;
use crate::http::problems::unreadable;
use crate::idempotency::BodyDigest;
use crate::problem::Code;

const FORM: &str = "multipart/form-data";
/// What kind of file an operation takes.
pub trait FileKind: Send + Sync + 'static {
    /// The media types that a raw body may have.
    const MEDIA_TYPES: &'static [&'static str];
}

/// Rows and columns.
pub struct Table;

impl FileKind for Table {
    const MEDIA_TYPES: &'static [&'static str] = &[
        "text/csv",
        "text/tab-separated-values",
        // What browsers on Windows say of .csv files where Excel is installed.
        "application/vnd.ms-excel",
        "application/octet-stream",
        "text/plain",
    ];
}

/// A picture.
pub struct Picture;

impl FileKind for Picture {
    const MEDIA_TYPES: &'static [&'static str] =
        &["image/png", "image/jpeg", "image/gif", "application/octet-stream"];
}

/// The bytes of an uploaded file, as they come in.
pub struct Upload<K = Table>(pub BoxStream<'static, io::Result<Bytes>>, PhantomData<K>);

impl<K> Upload<K> {
    /// All of a file that is small.
    pub async fn whole(mut self, limit: u64) -> Result<Vec<u8>, Failure> {
        let mut whole = Vec::new();
        while let Some(bytes) = self.0.next().await {
            let bytes = bytes.map_err(|_| Failure::from(domain::Error::BodyBroken))?;
            if whole.len() as u64 + bytes.len() as u64 > limit {
                return Err(domain::Error::TooLarge { limit }.into());
            }
            whole.extend_from_slice(&bytes);
        }
        Ok(whole)
    }
}

impl<'a, K: FileKind> ApiExtractor<'a> for Upload<K> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(_: &mut Registry) {}

    fn request_meta() -> Option<MetaRequest> {
        let binary = || MetaSchema::new_with_format("string", "binary");
        let raw = |content_type| MetaMediaType {
            content_type,
            schema: MetaSchemaRef::Inline(Box::new(binary())),
        };
        let form = MetaSchema {
            properties: vec![("file", MetaSchemaRef::Inline(Box::new(binary())))],
            required: vec!["file"],
            ..MetaSchema::new("object")
        };
        let form = MetaMediaType {
            content_type: FORM,
            schema: MetaSchemaRef::Inline(Box::new(form)),
        };
        Some(MetaRequest {
            description: Some("The file: raw, or as the part `file` of a form."),
            content: K::MEDIA_TYPES
                .iter()
                .map(|kind| raw(kind))
                .chain([form])
                .collect(),
            required: true,
        })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> Result<Self> {
        let kind = request.content_type().unwrap_or_default();
        let essence = kind
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let bytes = body
            .take()
            .map_err(|error| unreadable(&error))?
            .into_bytes_stream()
            .boxed();
        let file = if K::MEDIA_TYPES.contains(&essence.as_str()) {
            bytes
        } else if essence == FORM {
            part_named_file(kind, bytes).await?
        } else {
            return Err(Failure::new(Code::UnsupportedMediaType)
                .hint(format!("{}, {FORM}", K::MEDIA_TYPES.join(", ")))
                .into());
        };
        let bytes = noting_digest(file, BodyDigest::of(request));
        Ok(Upload(bytes, PhantomData))
    }
}

/// The same bytes; at their end the digest is known, so that another file under the same
/// idempotency key is told. A form's boundary, which differs each time, does not count.
fn noting_digest(
    bytes: BoxStream<'static, io::Result<Bytes>>,
    digest: BodyDigest,
) -> BoxStream<'static, io::Result<Bytes>> {
    let start = (bytes, blake3::Hasher::new(), digest);
    stream::unfold(start, |(mut bytes, mut hasher, digest)| async move {
        let Some(chunk) = bytes.next().await else {
            digest.note(hasher.finalize());
            return None;
        };
        if let Ok(chunk) = &chunk {
            hasher.update(chunk);
        }
        Some((chunk, (bytes, hasher, digest)))
    })
    .boxed()
}

/// The part `file`; parts before it are passed over.
async fn part_named_file(
    kind: &str,
    bytes: BoxStream<'static, io::Result<Bytes>>,
) -> Result<BoxStream<'static, io::Result<Bytes>>, Failure> {
    let boundary = multer::parse_boundary(kind).map_err(|_| Failure::new(Code::MalformedBody))?;
    let mut form = multer::Multipart::new(bytes, boundary);
    loop {
        match form.next_field().await {
            Ok(Some(part)) if part.name() == Some("file") => {
                // The form goes along: it drives the bytes that its part is made of.
                let chunks = stream::try_unfold((part, form), |(mut part, form)| async move {
                    Ok(part.chunk().await?.map(|chunk| (chunk, (part, form))))
                });
                return Ok(chunks
                    .map_err(|error: multer::Error| io::Error::other(error))
                    .boxed());
            }
            Ok(Some(_)) => {}
            Ok(None) => return Err(FieldError::new("/file", "required").into()),
            Err(_) => return Err(Failure::new(Code::MalformedBody)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::idempotency::Idempotency;

    async fn target_of(file: &'static [u8]) -> String {
        let mut request = Request::builder().finish();
        request.set_data(BodyDigest::default());
        let chunks = file.chunks(3).map(|chunk| Ok(Bytes::from_static(chunk)));
        let file = noting_digest(stream::iter(chunks).boxed(), BodyDigest::of(&request));
        let read: Vec<Bytes> = file.try_collect().await.unwrap();
        assert_eq!(read.concat().len(), 7);
        let idempotency = Idempotency::of(&request).unwrap();
        format!("{idempotency:?}")
    }

    #[tokio::test]
    async fn a_key_stands_for_the_file_that_was_read() {
        assert_eq!(target_of(b"a,b\n1,2").await, target_of(b"a,b\n1,2").await);
        assert_ne!(target_of(b"a,b\n1,2").await, target_of(b"a,b\n1,3").await);
    }
}
