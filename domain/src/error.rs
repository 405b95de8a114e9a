//! What a caller can do something about. The wire form (status, code, ja/en text) is one table in
//! `api/src/problem.rs`.

use crate::access::Scope;
use crate::event::EventKind;
use crate::order_status::OrderStatus;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No such thing, or another tenant's.
    #[error("not found")]
    NotFound,
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// Somebody else changed it since it was read.
    #[error("changed since it was read")]
    Stale,
    /// Another thing has this natural key.
    #[error("{field} is taken")]
    Taken { field: &'static str },
    #[error("still in use by {by}")]
    InUse { by: &'static str },
    #[error("{from:?} cannot become {to:?}")]
    NoSuchMove { from: OrderStatus, to: OrderStatus },
    /// 保留: it goes nowhere forward until it is released.
    #[error("on hold")]
    OnHold,
    #[error("not on hold")]
    NotOnHold,
    /// 同梱: it goes out with another order, which is the one to change.
    #[error("bundled into another order")]
    Bundled,
    /// It is not how the thing stands that forbids it, but what was done to it.
    #[error("no change to take back")]
    NothingToUndo,
    /// Something followed that cannot be taken back.
    #[error("{event:?} cannot be taken back")]
    Irreversible { event: EventKind },
    /// Something followed that has to be taken back first.
    #[error("{event:?} followed")]
    ChangedSince { event: EventKind },
    /// People have done something to the order that a new telling by its source would undo.
    #[error("{event:?} by people")]
    Rearranged { event: EventKind },
    /// A label says what it holds.
    #[error("a waybill was printed")]
    WaybillMade,
    /// A linked warehouse was told what it holds.
    #[error("a linked warehouse has it")]
    RequestedElsewhere,
    /// It has come to its end and changes no more.
    #[error("finished already")]
    Finished,
    /// It has to come to its end first: the order is neither shipped nor canceled.
    #[error("not finished yet")]
    NotFinished,
    /// Something that needs the personal data is being done with them.
    #[error("{by} is under way")]
    UnderWay { by: &'static str },
    /// Work that it waits for is not done yet.
    #[error("not ready")]
    NotReady,
    /// Its file is not there: not yet, not any more, or it never will be.
    #[error("no file")]
    NoFile,
    /// Only what failed can be tried again.
    #[error("has not failed")]
    NotFailed,
    #[error("built in and fixed")]
    BuiltIn,
    /// No credentials, or some that nobody handed out.
    #[error("credentials needed")]
    Unauthenticated,
    #[error("wrong credentials")]
    WrongCredentials,
    /// The API key's or the token's time is over.
    #[error("credentials expired")]
    CredentialsExpired,
    /// The API key, the session or the account was closed.
    #[error("credentials revoked")]
    CredentialsRevoked,
    /// The API key may not be used from where the request came from.
    #[error("address not allowed")]
    AddressNotAllowed,
    /// The tenant that the request names did not agree to this key.
    #[error("tenant not granted")]
    TenantNotGranted,
    #[error("missing scope {0}")]
    MissingScope(Scope),
    /// Too many attempts to sign in; again after so many seconds.
    #[error("too many attempts, again in {after_seconds} s")]
    TooManyAttempts { after_seconds: u64 },
    /// The body is larger than allowed, in bytes.
    #[error("larger than {limit} bytes")]
    TooLarge { limit: u64 },
    /// The body broke off.
    #[error("the body broke off")]
    BodyBroken,
    /// A report has more to add up than there is time for.
    #[error("the report took too long")]
    ReportTooSlow,
    /// The caller would hand out more than it holds itself.
    #[error("scope not held: {0}")]
    ScopeNotHeld(&'static str),
    /// Without an active owner nobody could let anybody in.
    #[error("the last active owner")]
    LastOwner,
}

/// One field that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// JSON pointer into the body, or `?name` for a query parameter.
    pub pointer: String,
    /// Stable; its texts are in the table in `api/src/problem.rs`.
    pub code: &'static str,
    /// What is allowed: a length, a list, a pattern.
    pub hint: Option<String>,
}

impl FieldError {
    pub fn new(pointer: impl Into<String>, code: &'static str) -> FieldError {
        FieldError {
            pointer: pointer.into(),
            code,
            hint: None,
        }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> FieldError {
        self.hint = Some(hint.into());
        self
    }
}

/// What cannot fail fails with no error of ours.
impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Error {
        match never {}
    }
}

impl From<FieldError> for Error {
    fn from(error: FieldError) -> Error {
        Error::Invalid(vec![error])
    }
}
