//! A mall of prepared answers, which writes down what it is asked. What Amazon is asked has to be as its models
//! say.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use bytes::Bytes;
use domain::Instant;
use http::HeaderMap;

use super::{Outside, Request, Response, SendError, amazon};

pub(crate) struct Script {
    answers: Mutex<VecDeque<Result<Response, SendError>>>,
    asked: Mutex<Vec<Request>>,
}

impl Script {
    pub(crate) fn new(answers: impl IntoIterator<Item = Result<Response, SendError>>) -> Script {
        Script {
            answers: Mutex::new(answers.into_iter().collect()),
            asked: Mutex::new(Vec::new()),
        }
    }

    /// Every request as bytes on a wire, and whether all answers were used.
    pub(crate) fn wire(&self) -> String {
        let left = self.answers.lock().unwrap_or_else(PoisonError::into_inner).len();
        assert_eq!(left, 0, "answers that nobody asked for");
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        for request in asked.iter() {
            writeln!(
                text,
                "{} {} [{}]",
                request.method, request.url, request.budget.name
            )
            .unwrap();
            for (name, value) in &request.headers {
                writeln!(text, "{name}: {value}").unwrap();
            }
            writeln!(text, "\n{}\n", String::from_utf8_lossy(&request.body)).unwrap();
        }
        text
    }
}

#[async_trait]
impl Outside for Script {
    /// 2026-11-22T12:00:00+09:00.
    fn now(&self) -> Instant {
        now()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        if request.url.contains("//sellingpartnerapi") {
            let faults = amazon::model::faults(&request);
            assert!(
                faults.is_empty(),
                "{} {}: {faults:?}",
                request.method,
                request.url
            );
        }
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(request);
        let answer = self
            .answers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front();
        answer.expect("a request that nobody expected")
    }
}

pub(crate) fn now() -> Instant {
    super::time::instant("2026-11-22T12:00:00+09:00").unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "an answer of the script")]
pub(crate) fn answer(status: u16, body: &str) -> Result<Response, SendError> {
    Ok(Response {
        status,
        headers: HeaderMap::new(),
        body: Bytes::copy_from_slice(body.as_bytes()),
    })
}

pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}
