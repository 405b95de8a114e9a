//! `/problems` and `/problems/<code>`: what each problem's `type` points to, from the same table.

use std::fmt::Write;

use poem::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, VARY};
use poem::web::{Html, Path};
use poem::{IntoResponse, Response, Route, get, handler};

use crate::failure::Failure;
use crate::field_problem::FIELD_CODES;
use crate::language::Language;
use crate::problem::Code;

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const STYLE: &str = "body{font-family:sans-serif;line-height:1.7;max-width:44em;margin:2em auto;padding:0 1em}\
                     code{background:#eee;padding:.1em .3em}td,th{text-align:left;padding:.2em 1em .2em 0}";

/// The pages, to be nested under `/problems`.
pub fn problem_pages() -> Route {
    Route::new()
        .at("/", get(list_codes))
        .at("/:code", get(explain_code))
}

#[handler]
fn list_codes(language: Language) -> Response {
    let title = language.pick("Problems this API reports", "このAPIが返すエラーの一覧");
    let mut body = format!("<h1>{title}</h1><table>");
    for code in Code::ALL {
        let (name, status, title) = (code.as_str(), code.status().as_u16(), code.title(language));
        // Writing to a String cannot fail.
        let _ = write!(
            body,
            "<tr><td>{status}<td><a href=\"/problems/{name}\"><code>{name}</code></a><td>{title}"
        );
    }
    body.push_str("</table>");
    document(language, title, &body)
}

#[handler]
fn explain_code(Path(code): Path<String>, language: Language) -> Result<Response, Failure> {
    let code: Code = code.parse().map_err(|()| Failure::new(Code::NotFound))?;
    let (name, status, title) = (code.as_str(), code.status(), code.title(language));
    let mut body = format!("<h1>{title}</h1><p><code>{name}</code> · HTTP {status}");
    let _ = write!(body, "<p>{}", code.detail(None, language));
    if code == Code::Invalid {
        let heading = language.pick("What can be wrong with a field", "項目ごとの誤り");
        let _ = write!(body, "<h2>{heading}</h2><table>");
        for field in FIELD_CODES {
            let _ = write!(
                body,
                "<tr><td><code>{}</code><td>{}",
                field.code,
                field.summary(language)
            );
        }
        body.push_str("</table>");
    }
    let all = language.pick("All problems", "エラーの一覧");
    let _ = write!(body, "<p><a href=\"/problems\">{all}</a>");
    Ok(document(language, title, &body))
}

fn document(language: Language, title: &str, body: &str) -> Response {
    let tag = language.tag();
    Html(format!(
        "<!doctype html><html lang=\"{tag}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style>{body}"
    ))
    .with_header(CONTENT_LANGUAGE, tag)
    .with_header(CONTENT_SECURITY_POLICY, POLICY)
    .with_header(CACHE_CONTROL, "public, max-age=3600")
    .with_header(VARY, "Accept-Language")
    .into_response()
}

#[cfg(test)]
mod tests {
    use poem::http::header::ACCEPT_LANGUAGE;
    use poem::{Endpoint, Request};

    use super::*;

    async fn get(path: &str, language: &str) -> String {
        let request = Request::builder()
            .uri_str(path)
            .header(ACCEPT_LANGUAGE, language)
            .finish();
        let answer = problem_pages().get_response(request).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.header(CONTENT_LANGUAGE), Some(language));
        answer.into_body().into_string().await.unwrap()
    }

    #[tokio::test]
    async fn every_code_has_its_page_in_both_languages() {
        for (tag, language) in [("en", Language::En), ("ja", Language::Ja)] {
            let index = get("/", tag).await;
            for code in Code::ALL {
                assert!(index.contains(&code.page()), "{code:?}");
                let page = get(&format!("/{}", code.as_str()), tag).await;
                assert!(page.contains(code.title(language)), "{code:?}");
            }
        }
        assert!(get("/invalid", "ja").await.contains("cursor_mismatch"));
    }

    #[tokio::test]
    async fn an_unknown_code_is_not_echoed() {
        let request = Request::builder().uri_str("/%3Cscript%3E").finish();
        let error = problem_pages().call(request).await.unwrap_err();
        assert_eq!(error.downcast_ref::<Failure>().unwrap().code, Code::NotFound);
    }
}
