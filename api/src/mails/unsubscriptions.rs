//! `/v1/unsubscriptions`: where mail programs end advertising with one click (RFC 8058), and the page
//! `/unsubscribe`, where people do so with a button, so that a program that only looks ends nothing.

use poem::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY};
use poem::web::{Data, Html, Query as WebQuery};
use poem::{EndpointExt as _, IntoResponse, Response, Route, get, handler};
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use serde::Deserialize;
use workflows::{App, mails};

use crate::answer::NoContent;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;

pub struct UnsubscriptionsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::FollowMail")]
impl UnsubscriptionsApi {
    /// End advertising by mail
    ///
    /// For the recipient, who holds the link: no key is needed. Once is enough, twice does no harm.
    #[oai(
        path = "/unsubscriptions",
        method = "post",
        operation_id = "create_unsubscription"
    )]
    async fn create_unsubscription(
        &self,
        /// What stands in the link.
        #[oai(validator(min_length = 1, max_length = 200))]
        token: Query<String>,
    ) -> Result<NoContent, Failure> {
        mails::unsubscribe(&self.0.app, &token.0).await?;
        Ok(NoContent)
    }
}

#[derive(Deserialize)]
struct Link {
    #[serde(default)]
    token: String,
}

/// The page, to be nested under `/unsubscribe`.
pub fn unsubscribe_page(app: App) -> Route {
    Route::new().at("/", get(ask).post(done).data(app))
}

#[handler]
fn ask(WebQuery(link): WebQuery<Link>) -> Response {
    // A token is letters of base 64, or it is nothing.
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let token = if link.token.bytes().all(is_token) {
        link.token.as_str()
    } else {
        ""
    };
    page(&format!(
        "<p>お店からのお知らせメールの配信を停止します。<br>Stop receiving promotional mail from this shop.\
         <form method=\"post\" action=\"/unsubscribe?token={token}\">\
         <button>配信を停止する / Unsubscribe</button></form>"
    ))
}

#[handler]
async fn done(Data(app): Data<&App>, WebQuery(link): WebQuery<Link>) -> poem::Result<Response, Failure> {
    mails::unsubscribe(app, &link.token).await?;
    Ok(page(
        "<p>配信を停止しました。<br>You will receive no more promotional mail from this shop.",
    ))
}

fn page(body: &str) -> Response {
    const POLICY: &str =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
    const STYLE: &str = "body{font-family:sans-serif;line-height:1.7;max-width:32em;margin:4em auto;padding:0 1em}\
                         button{font:inherit;padding:.5em 2em}";
    Html(format!(
        "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>配信停止</title>\
         <style>{STYLE}</style><h1>配信停止</h1>{body}"
    ))
    .with_header(CONTENT_SECURITY_POLICY, POLICY)
    .with_header(REFERRER_POLICY, "no-referrer")
    .with_header(CACHE_CONTROL, "no-store")
    .into_response()
}
