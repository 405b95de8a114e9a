//! What a use case answers when it does not do what was asked.

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller can do something about it.
    #[error(transparent)]
    Domain(#[from] domain::Error),
    /// The database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Something that must not happen.
    #[error("{0}")]
    Internal(String),
}

impl From<domain::FieldError> for Error {
    fn from(error: domain::FieldError) -> Error {
        Error::Domain(error.into())
    }
}
