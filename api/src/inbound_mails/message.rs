//! A raw message, as the body of a request and of an answer.

use domain::inbound_mail::MAX_MESSAGE;
use poem::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use poem::{IntoResponse, Request, RequestBody, Response, Result};
use poem_openapi::registry::{
    MetaMediaType, MetaRequest, MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use poem_openapi::{ApiExtractor, ApiExtractorType, ApiResponse, ExtractParamOptions};

use crate::failure::Failure;
use crate::http::problems::unreadable;
use crate::idempotency::BodyDigest;
use crate::problem::Code;

const KIND: &str = "message/rfc822";
/// A message as RFC 5322 writes it.
pub struct RawMessage(pub Vec<u8>);

fn media_type() -> MetaMediaType {
    MetaMediaType {
        content_type: KIND,
        schema: MetaSchemaRef::Inline(Box::new(MetaSchema::new_with_format("string", "binary"))),
    }
}

impl<'a> ApiExtractor<'a> for RawMessage {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(_: &mut Registry) {}

    fn request_meta() -> Option<MetaRequest> {
        Some(MetaRequest {
            description: Some("The message, as a mail server hands it on."),
            content: vec![media_type()],
            required: true,
        })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> Result<Self> {
        let kind = request.content_type().unwrap_or_default();
        let essence = kind.split(';').next().unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case(KIND) {
            return Err(Failure::new(Code::UnsupportedMediaType).hint(KIND).into());
        }
        let limit = usize::try_from(MAX_MESSAGE).unwrap_or(usize::MAX);
        let body = body.take().map_err(|error| unreadable(&error))?;
        let bytes = body
            .into_bytes_limit(limit)
            .await
            .map_err(|error| unreadable(&error))?;
        BodyDigest::of(request).note(blake3::hash(&bytes));
        Ok(RawMessage(bytes.to_vec()))
    }
}

/// The message again, to be saved and not to be shown.
impl IntoResponse for RawMessage {
    fn into_response(self) -> Response {
        Response::builder()
            .header(CONTENT_TYPE, KIND)
            .header(CONTENT_DISPOSITION, "attachment; filename=\"message.eml\"")
            .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
            .body(self.0)
    }
}

impl ApiResponse for RawMessage {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![MetaResponse {
                description: "The message.",
                status: Some(200),
                status_range: None,
                content: vec![media_type()],
                headers: Vec::new(),
            }],
        }
    }

    fn register(_: &mut Registry) {}
}
