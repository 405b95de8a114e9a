//! A CSV file as an answer that streams.

use futures_util::{StreamExt as _, stream};
use poem::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use poem::{Body, IntoResponse, Response};
use poem_openapi::registry::{
    MetaMediaType, MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use poem_openapi::{ApiResponse, Enum};
use workflows::files::FileBytes;
use workflows::products::TextEncoding;

/// How a file's bytes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
pub enum CsvEncoding {
    /// Windows-31J (CP932).
    #[default]
    #[oai(rename = "shift_jis")]
    ShiftJis,
    /// With a byte order mark, by which spreadsheets know it.
    #[oai(rename = "utf-8")]
    Utf8,
}

impl CsvEncoding {
    pub fn charset(self) -> &'static str {
        match self {
            CsvEncoding::ShiftJis => "Shift_JIS",
            CsvEncoding::Utf8 => "utf-8",
        }
    }
}

impl From<CsvEncoding> for TextEncoding {
    fn from(encoding: CsvEncoding) -> TextEncoding {
        match encoding {
            CsvEncoding::ShiftJis => TextEncoding::ShiftJis,
            CsvEncoding::Utf8 => TextEncoding::Utf8WithMark,
        }
    }
}

pub struct CsvFile {
    /// The name under which it is saved.
    pub name: String,
    pub charset: &'static str,
    pub bytes: FileBytes,
}

impl CsvFile {
    /// One that is in memory.
    pub fn whole(name: String, charset: &'static str, bytes: Vec<u8>) -> CsvFile {
        CsvFile {
            name,
            charset,
            bytes: stream::iter([Ok(bytes.into())]).boxed(),
        }
    }
}

impl IntoResponse for CsvFile {
    fn into_response(self) -> Response {
        Response::builder()
            .header(CONTENT_TYPE, format!("text/csv; charset={}", self.charset))
            .header(
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{}\"", self.name),
            )
            .header(CACHE_CONTROL, "no-store")
            .body(Body::from_bytes_stream(self.bytes))
    }
}

impl ApiResponse for CsvFile {
    fn meta() -> MetaResponses {
        let file = MetaSchema::new_with_format("string", "binary");
        MetaResponses {
            responses: vec![MetaResponse {
                description: "The file.",
                status: Some(200),
                status_range: None,
                content: vec![MetaMediaType {
                    content_type: "text/csv",
                    schema: MetaSchemaRef::Inline(Box::new(file)),
                }],
                headers: Vec::new(),
            }],
        }
    }

    fn register(_: &mut Registry) {}
}
