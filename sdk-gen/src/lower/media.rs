//! Content types: what kind of body each is.

use crate::ir::{AnswerKind, Media};

/// A content type without its parameters.
fn essence(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

pub(super) fn is_json(content_type: &str) -> bool {
    let essence = essence(content_type);
    essence.ends_with("/json")
        || essence.ends_with("+json")
        || essence == "*/*"
        || essence.ends_with("/*") && essence.starts_with("application")
}

pub(super) fn media(content_type: &str) -> Media {
    let essence = essence(content_type);
    match essence.as_str() {
        _ if is_json(&essence) => Media::Json,
        "application/x-www-form-urlencoded" => Media::Form,
        _ if essence.starts_with("multipart/") => Media::Multipart,
        "text/csv" => Media::Binary,
        _ if essence.starts_with("text/") || essence.ends_with("/xml") || essence.ends_with("+xml") => {
            Media::Text
        }
        _ => Media::Binary,
    }
}

pub(super) fn answer_kind(content_type: &str) -> AnswerKind {
    let streams = [
        "text/event-stream",
        "application/x-ndjson",
        "application/jsonl",
        "application/stream+json",
    ];
    match media(content_type) {
        _ if streams.contains(&essence(content_type).as_str()) => AnswerKind::Events,
        Media::Json => AnswerKind::Json,
        Media::Text => AnswerKind::Text,
        _ => AnswerKind::Binary,
    }
}
