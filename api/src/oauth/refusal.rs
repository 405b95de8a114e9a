//! Why no token is given: the platform's codes, and OAuth's words for them (RFC 6749 5.2).

use poem::http::HeaderValue;
use poem::http::header::WWW_AUTHENTICATE;
use workflows::Error;

use crate::failure::Failure;
use crate::problem::Code;

/// A member of staff got nothing.
pub fn grant_refused(error: Error) -> Failure {
    refused(error, Code::InvalidGrant)
}

/// A machine got nothing.
pub fn client_refused(error: Error) -> Failure {
    let failure = refused(error, Code::InvalidClient);
    match failure.code {
        Code::InvalidClient => failure.header(
            WWW_AUTHENTICATE,
            HeaderValue::from_static("Basic realm=\"nekonote\""),
        ),
        _ => failure,
    }
}

/// The request itself is wrong.
pub fn malformed(failure: Failure) -> Failure {
    let code = match failure.code {
        Code::Invalid => Code::InvalidTokenRequest,
        code => code,
    };
    in_oauths_words(Failure { code, ..failure })
}

fn refused(error: Error, wrong: Code) -> Failure {
    use domain::Error::{CredentialsExpired, CredentialsRevoked, ScopeNotHeld, WrongCredentials};
    in_oauths_words(match error {
        Error::Domain(WrongCredentials | CredentialsExpired | CredentialsRevoked) => wrong.into(),
        Error::Domain(ScopeNotHeld(scope)) => Failure::new(Code::InvalidScope).hint(scope),
        error => error.into(),
    })
}

/// Says it in OAuth's words too, for clients that know only those.
fn in_oauths_words(failure: Failure) -> Failure {
    let oauth_error = match failure.code {
        Code::InvalidGrant => "invalid_grant",
        Code::InvalidClient => "invalid_client",
        Code::InvalidScope => "invalid_scope",
        Code::UnsupportedGrantType => "unsupported_grant_type",
        Code::AddressNotAllowed | Code::TenantNotGranted => "unauthorized_client",
        Code::TooManyAttempts | Code::Unavailable => "temporarily_unavailable",
        Code::Internal => "server_error",
        _ => "invalid_request",
    };
    Failure {
        oauth_error: Some(oauth_error),
        ..failure
    }
}
