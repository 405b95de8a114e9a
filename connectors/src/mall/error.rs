//! What went wrong at a mall, sorted by what is to be done about it.

use std::time::Duration;

use super::http::SendError;

/// Texts are the mall's own where it gives one; they never hold an answer's body.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MallError {
    #[error("too many requests")]
    Throttled { retry_after: Option<Duration> },
    /// The mall failed, is closed for maintenance, or was not reached: nothing was done, as far as one can
    /// tell.
    #[error("the mall cannot be used now: {reason}")]
    Unavailable {
        reason: String,
        retry_after: Option<Duration>,
    },
    /// The access token is missing, has run out or is not taken: renew it.
    #[error("the access token has to be renewed")]
    TokenExpired,
    /// Keys, permissions or registrations are wrong or have run out.
    #[error("the mall refuses the credentials: {code} {message}")]
    Credentials { code: String, message: String },
    /// The same request would be refused again.
    #[error("the mall refuses the request: {code} {message}")]
    Refused { code: String, message: String },
    /// An answer that is cut off or makes no sense; a write may have taken effect.
    #[error("the answer cannot be read: {reason}")]
    Unreadable { reason: String },
    /// The mall has no such function.
    #[error("not possible at this mall: {what}")]
    Unsupported { what: &'static str },
}

/// What to do about a [`MallError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The same request again, not before this long where the mall names a time, else with back-off.
    TryAgain(Option<Duration>),
    /// [`super::Mall::renew`], then the same request.
    Renew,
    /// Tell the shop's people; trying again changes nothing until they act.
    TellShop,
    /// This request is wrong; others may be fine.
    GiveUp,
}

impl MallError {
    pub fn advice(&self) -> Advice {
        match self {
            MallError::Throttled { retry_after } | MallError::Unavailable { retry_after, .. } => {
                Advice::TryAgain(*retry_after)
            }
            MallError::Unreadable { .. } => Advice::TryAgain(None),
            MallError::TokenExpired => Advice::Renew,
            MallError::Credentials { .. } => Advice::TellShop,
            MallError::Refused { .. } | MallError::Unsupported { .. } => Advice::GiveUp,
        }
    }

    /// Whether a write that ended so may have taken effect.
    pub fn leaves_effect_unknown(&self) -> bool {
        matches!(self, MallError::Unreadable { .. })
    }

    pub(crate) fn unavailable(reason: impl Into<String>) -> MallError {
        MallError::Unavailable {
            reason: reason.into(),
            retry_after: None,
        }
    }

    pub(crate) fn unreadable(reason: impl Into<String>) -> MallError {
        MallError::Unreadable {
            reason: reason.into(),
        }
    }

    pub(crate) fn refused(code: impl Into<String>, message: impl Into<String>) -> MallError {
        MallError::Refused {
            code: code.into(),
            message: message.into(),
        }
    }

    pub(crate) fn credentials(code: impl Into<String>, message: impl Into<String>) -> MallError {
        MallError::Credentials {
            code: code.into(),
            message: message.into(),
        }
    }
}

impl From<SendError> for MallError {
    fn from(error: SendError) -> MallError {
        match error {
            SendError::NotConnected => MallError::unavailable(error.to_string()),
            SendError::Invalid => MallError::refused("invalid_request", error.to_string()),
            SendError::Private => MallError::refused("private_address", error.to_string()),
            SendError::TimedOut | SendError::Cut | SendError::TooLong => {
                MallError::unreadable(error.to_string())
            }
        }
    }
}
