//! The file of failed rows as an answer that streams.

use domain::OrderImportId;
use futures_util::StreamExt as _;
use poem::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use poem::{Body, IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{
    MetaMediaType, MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use workflows::order_imports::ErrorsCsv;

use crate::wire::Id;

pub struct ErrorsFile {
    id: Id<OrderImportId>,
    file: ErrorsCsv,
}

impl ErrorsFile {
    pub fn new(id: Id<OrderImportId>, file: ErrorsCsv) -> ErrorsFile {
        ErrorsFile { id, file }
    }
}

impl IntoResponse for ErrorsFile {
    fn into_response(self) -> Response {
        let charset = self.file.charset;
        Response::builder()
            .header(CONTENT_TYPE, format!("text/csv; charset={charset}"))
            .header(
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{}-errors.csv\"", self.id),
            )
            .body(Body::from_bytes_stream(self.file.bytes.boxed()))
    }
}

impl ApiResponse for ErrorsFile {
    fn meta() -> MetaResponses {
        let file = MetaSchema::new_with_format("string", "binary");
        MetaResponses {
            responses: vec![MetaResponse {
                description: "The failed rows.",
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
