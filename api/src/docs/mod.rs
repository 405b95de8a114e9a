//! `/docs` and `/openapi.json`: the contract, for people and for programs, without any outside host.
//!
//! The viewer is the Swagger UI that poem-openapi carries (5.17.14, which reads OpenAPI 3.1). Its
//! script and style are served as files of their own, so that the page needs no inline script and a
//! browser keeps them.

use bytes::Bytes;
use poem::http::HeaderValue;
use poem::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG};
use poem::{IntoResponse, Response, Route, RouteMethod, get, handler};
use poem_openapi::OpenApiService;

use crate::etag::tag_of_bytes;

/// Scripts and styles from here, calls to here, and the small pictures inside the style; React sets
/// `style=` attributes.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nekonote API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="viewer"></div>
<script src="/docs/swagger-ui.js"></script>
<script src="/docs/start.js"></script>
</html>
"#;

const START: &str = include_str!("start.js");

/// The embedded page does not look as this version of poem-openapi makes it.
#[derive(Debug, thiserror::Error)]
#[error("the embedded viewer has no {0}")]
pub struct ViewerError(&'static str);

/// The routes of the viewer and the document it shows.
pub fn docs(spec: Bytes) -> Result<Route, ViewerError> {
    let html = OpenApiService::new((), "", "").swagger_ui_html();
    let style = between(&html, "<style charset=\"UTF-8\">", "</style>").ok_or(ViewerError("style"))?;
    let script = between(&html, "<script charset=\"UTF-8\">", "</script>").ok_or(ViewerError("script"))?;
    Ok(Route::new()
        .at("/docs", get(viewer))
        .at("/docs/start.js", document("text/javascript", START.into()))
        .at(
            "/docs/swagger-ui.js",
            document("text/javascript", script.to_owned().into()),
        )
        .at(
            "/docs/swagger-ui.css",
            document("text/css", style.to_owned().into()),
        )
        .at("/openapi.json", document("application/json", spec)))
}

#[handler]
fn viewer() -> Response {
    PAGE.with_content_type("text/html; charset=utf-8")
        .with_header(CONTENT_SECURITY_POLICY, POLICY)
        .with_header(CACHE_CONTROL, "public, no-cache")
        .with_header(ETAG, tag_of_bytes(PAGE.as_bytes()))
        .into_response()
}

/// A document that a cache may keep, asking each time whether it is still the same.
fn document(kind: &'static str, bytes: Bytes) -> RouteMethod {
    let kind = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
        .unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let tag = tag_of_bytes(&bytes);
    get(poem::endpoint::make_sync(move |_| {
        Response::builder()
            .header(CONTENT_TYPE, kind.clone())
            .header(CACHE_CONTROL, "public, no-cache")
            .header(ETAG, tag.clone())
            .body(bytes.clone())
    }))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let start = text.find(from)? + from.len();
    // The script itself contains `<script>` texts but never an end tag, else the page would break.
    let length = text[start..].find(to)?;
    Some(&text[start..start + length])
}

#[cfg(test)]
mod tests {
    use poem::{Endpoint, Request};

    use super::*;

    async fn get(path: &str) -> Response {
        let app = docs(Bytes::from_static(b"{\"openapi\":\"3.1.0\"}")).unwrap();
        let response = app.get_response(Request::builder().uri_str(path).finish()).await;
        assert_eq!(response.status(), 200, "{path}");
        response
    }

    #[tokio::test]
    async fn the_page_needs_nothing_from_outside() {
        let page = get("/docs").await;
        assert!(!page.header(CONTENT_SECURITY_POLICY).unwrap().contains("http"));
        let page = page.into_body().into_string().await.unwrap();
        assert!(!page.contains("//"), "no outside address in the page");
        for path in page.split('"').filter(|text| text.starts_with("/docs/")) {
            get(path).await;
        }
    }

    #[tokio::test]
    async fn the_viewer_reads_openapi_3_1() {
        let script = get("/docs/swagger-ui.js")
            .await
            .into_body()
            .into_string()
            .await
            .unwrap();
        assert!(script.len() > 1_000_000);
        assert!(script.contains("isOAS31"));
        let style = get("/docs/swagger-ui.css")
            .await
            .into_body()
            .into_string()
            .await
            .unwrap();
        assert!(!style.contains("@import") && style.contains(".swagger-ui"));
    }

    #[tokio::test]
    async fn the_document_is_served_as_it_is() {
        let response = get("/openapi.json").await;
        assert!(response.header(ETAG).is_some());
        assert_eq!(
            response.into_body().into_string().await.unwrap(),
            "{\"openapi\":\"3.1.0\"}"
        );
    }
}
