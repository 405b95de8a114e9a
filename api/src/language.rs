//! The language of texts for people, from `Accept-Language`: Japanese or English.
//!
//! English when the header names neither: who sends no language is a program, and its logs are
//! read everywhere. Browsers in Japan send `ja`.

use poem::http::HeaderMap;
use poem::http::header::ACCEPT_LANGUAGE;
use poem::{FromRequest, Request, RequestBody};

/// A language the platform speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    En,
    Ja,
}

impl Language {
    /// The language the headers ask for.
    pub fn of(headers: &HeaderMap) -> Language {
        let ranges = headers
            .get_all(ACCEPT_LANGUAGE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','));
        let (mut english, mut japanese, mut any) = (None, None, None);
        for (tag, quality) in ranges.map(weighted) {
            let primary = tag.split('-').next().unwrap_or_default();
            if primary.eq_ignore_ascii_case("en") {
                english = english.max(Some(quality));
            } else if primary.eq_ignore_ascii_case("ja") {
                japanese = japanese.max(Some(quality));
            } else if tag == "*" {
                any = any.max(Some(quality));
            }
        }
        let quality = |named: Option<u16>| named.or(any).unwrap_or(0);
        if quality(japanese) > quality(english) {
            Language::Ja
        } else {
            Language::En
        }
    }

    /// The tag for `Content-Language` and `lang=`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ja => "ja",
        }
    }

    /// The text in this language, of one given in both.
    pub fn pick<'a>(self, en: &'a str, ja: &'a str) -> &'a str {
        match self {
            Language::En => en,
            Language::Ja => ja,
        }
    }
}

impl<'a> FromRequest<'a> for Language {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        Ok(Language::of(request.headers()))
    }
}

/// A header's element and its quality in thousandths; one that cannot be read counts as refused.
pub fn weighted(element: &str) -> (&str, u16) {
    let mut parts = element.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let quality = parts
        .find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
        .map_or(1000, thousandths);
    (name, quality)
}

fn thousandths(quality: &str) -> u16 {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    let digits = fraction.len() <= 3 && fraction.bytes().all(|b| b.is_ascii_digit());
    match whole {
        "1" => 1000,
        "0" if digits => format!("{fraction:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_wins() {
        for (header, language) in [
            ("", Language::En),
            ("ja", Language::Ja),
            ("en", Language::En),
            ("ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7", Language::Ja),
            ("en-US,en;q=0.9,ja;q=0.8", Language::En),
            ("de, ja;q=0.1", Language::Ja),
            ("de", Language::En),
            ("*", Language::En),
            ("*;q=0.5, en;q=0.1", Language::Ja),
            ("ja;q=0, *", Language::En),
            ("JA;Q=0.3, en;q=0.25", Language::Ja),
            ("ja;q=nonsense", Language::En),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, header.parse().unwrap());
            assert_eq!(Language::of(&headers), language, "{header}");
        }
        assert_eq!(Language::of(&HeaderMap::new()), Language::En);
    }
}
