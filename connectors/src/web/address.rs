//! Addresses that a tenant names.

use domain::FieldError;

use super::guard::names_private;

const MAX_URL: usize = 2_000;

/// What is wrong with an address in this field. Where a name leads is looked at when it is connected to;
/// with `private`, addresses of the own network will do, and so will HTTP without TLS.
pub fn check_url(field: &str, url: &str, private: bool) -> Option<FieldError> {
    let wrong = |hint: &str| Some(FieldError::new(field, "bad_format").hint(hint));
    if url.len() > MAX_URL {
        return Some(FieldError::new(field, "too_long").hint(MAX_URL.to_string()));
    }
    let Ok(uri) = url.parse::<http::Uri>() else {
        return wrong("https://…");
    };
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if private => {}
        _ => return wrong("https://…"),
    }
    let Some(authority) = uri.authority() else {
        return wrong("https://host/path");
    };
    if authority.as_str().contains('@') || authority.host().is_empty() {
        return wrong("no user and password");
    }
    if !private && names_private(&uri) {
        return wrong("not an address of a private network");
    }
    None
}

/// The same of an address to which paths are appended.
pub fn check_base_url(field: &str, url: &str, private: bool) -> Option<FieldError> {
    if url.contains('?') {
        return Some(FieldError::new(field, "bad_format").hint("no query"));
    }
    check_url(field, url, private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_addresses_will_do() {
        for (url, public, private) in [
            ("https://example.com/hook?a=1", true, true),
            ("https://example.com:8443/", true, true),
            ("http://example.com/", false, true),
            ("https://127.0.0.1/", false, true),
            ("https://[::1]:9/", false, true),
            ("https://user:secret@example.com/", false, false),
            ("https://", false, false),
            ("/hook", false, false),
            ("ftp://example.com/", false, false),
            ("https://exa mple.com/", false, false),
        ] {
            assert_eq!(check_url("/url", url, false).is_none(), public, "{url}");
            assert_eq!(check_url("/url", url, true).is_none(), private, "{url}");
        }
    }

    #[test]
    fn paths_are_not_appended_to_queries() {
        assert!(check_base_url("/base_url", "https://example.com/api", false).is_none());
        assert!(check_base_url("/base_url", "https://example.com/?token=1", false).is_some());
        assert!(check_base_url("/base_url", "http://example.com/", false).is_some());
    }
}
