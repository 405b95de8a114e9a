//! Answers of operations: a status, the headers that go with it, and JSON.

use std::marker::PhantomData;

use poem::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION};
use poem::http::{HeaderName, HeaderValue, StatusCode};
use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaHeader, MetaMediaType, MetaResponse, MetaResponses, Registry};
use poem_openapi::types::{ToJSON, Type};
use serde::Serialize;

use crate::etag::{etag, etag_beside};
use crate::failure::Failure;

const JSON: &str = "application/json";

/// An answer, ready to be sent.
#[derive(Clone, Debug)]
pub struct Answer {
    status: StatusCode,
    headers: Vec<(HeaderName, String)>,
    body: Vec<u8>,
}

impl Answer {
    pub fn new(status: StatusCode, view: &impl ToJSON) -> Answer {
        Answer {
            status,
            headers: Vec::new(),
            body: view.to_json_string().into_bytes(),
        }
    }

    pub fn ok(view: &impl ToJSON) -> Answer {
        Answer::new(StatusCode::OK, view)
    }

    /// From a view that writes itself, without a tree of values in between: for what is read most.
    pub fn written(view: &impl Serialize) -> Result<Answer, Failure> {
        Ok(Answer {
            status: StatusCode::OK,
            headers: Vec::new(),
            body: serde_json::to_vec(view).map_err(Failure::internal)?,
        })
    }

    pub fn location(mut self, path: String) -> Answer {
        self.headers.push((LOCATION, path));
        self
    }

    /// Nothing was kept of it, so that it has no address.
    pub fn tried(mut self) -> Answer {
        self.status = StatusCode::OK;
        self.headers.retain(|(name, _)| name != LOCATION);
        self
    }

    /// It holds a secret: nobody on the way may keep it.
    pub fn unkept(mut self) -> Answer {
        self.headers.push((CACHE_CONTROL, "no-store".to_owned()));
        self
    }

    pub fn version(mut self, version: i64) -> Answer {
        self.headers.push((ETAG, etag(version)));
        self
    }

    /// A version, and what comes and goes without one.
    pub fn version_beside(mut self, version: i64, beside: &impl Serialize) -> Result<Answer, Failure> {
        let beside = serde_json::to_vec(beside).map_err(Failure::internal)?;
        self.headers.push((ETAG, etag_beside(version, &beside)));
        Ok(self)
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::builder().status(self.status).body(self.body);
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/json; charset=utf-8"),
        );
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.insert(name, value);
            }
        }
        response
    }
}

/// It was done, and there is nothing to say about it.
#[derive(Clone, Copy, Debug)]
pub struct NoContent;

impl IntoResponse for NoContent {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

impl ApiResponse for NoContent {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![MetaResponse {
                description: "It was done.",
                status: Some(StatusCode::NO_CONTENT.as_u16()),
                status_range: None,
                content: Vec::new(),
                headers: Vec::new(),
            }],
        }
    }

    fn register(_: &mut Registry) {}
}

/// What the contract says of a kind of answer.
struct Promise {
    status: u16,
    description: &'static str,
    etag: bool,
    location: bool,
}

impl Promise {
    fn of<T: Type>(&self) -> MetaResponse {
        let mut headers = Vec::new();
        if self.etag {
            headers.push(header::<String>(
                "ETag",
                "The version; send it as `If-Match` when changing this.",
            ));
        }
        if self.location {
            headers.push(header::<String>("Location", "The address of this resource."));
        }
        MetaResponse {
            description: self.description,
            status: Some(self.status),
            status_range: None,
            content: vec![MetaMediaType {
                content_type: JSON,
                schema: T::schema_ref(),
            }],
            headers,
        }
    }
}

pub fn header<T: Type>(name: &str, description: &str) -> MetaHeader {
    MetaHeader {
        name: name.to_owned(),
        description: Some(description.to_owned()),
        required: true,
        deprecated: false,
        schema: T::schema_ref(),
    }
}

macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident: $($status:literal $text:literal $etag:literal $location:literal),+;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name<T>(Answer, PhantomData<fn() -> T>);

        impl<T> From<Answer> for $name<T> {
            fn from(answer: Answer) -> Self {
                $name(answer, PhantomData)
            }
        }

        impl<T> IntoResponse for $name<T> {
            fn into_response(self) -> Response {
                self.0.into_response()
            }
        }

        impl<T: Type + ToJSON> ApiResponse for $name<T> {
            fn meta() -> MetaResponses {
                let promises = [$(Promise {
                    status: $status,
                    description: $text,
                    etag: $etag,
                    location: $location,
                }),+];
                MetaResponses { responses: promises.iter().map(Promise::of::<T>).collect() }
            }

            fn register(registry: &mut Registry) {
                T::register(registry);
            }
        }
    )*};
}

answers! {
    /// One thing with a version.
    Found: 200 "The thing asked for." true false;
    /// A list, a report: nothing with a version.
    Listed: 200 "What was asked for." false false;
    /// Made.
    Created: 201 "It was created." true true;
    /// Made, or found to be there already.
    CreatedOrKnown: 201 "It was created." true true, 200 "It was there already and is now as asked." true true;
    /// Done at once, or taken on where it is much.
    Undertaken: 201 "It was done." false true, 202 "The work was accepted and goes on; its address tells how far it is." false true;
    /// Done at once, or taken on where it is much; or only tried.
    UndertakenOrTried: 201 "It was done." false true, 202 "The work was accepted and goes on; its address tells how far it is." false true, 200 "It was tried only: nothing was kept." false false;
    /// Made, and known only by what it connects.
    Made: 201 "It was created." false false;
    /// Made, without a version.
    Added: 201 "It was created." false true;
    /// Made, without a version; or only tried.
    Produced: 201 "It was made." false true, 200 "It was tried only: nothing was kept." false false;
    /// Work that goes on; its address tells how far it is.
    Accepted: 202 "The work was accepted and goes on; its address tells how far it is." false true;
}
