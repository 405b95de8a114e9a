//! What can go wrong below the rules.

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A unique constraint said no; its name tells which.
    #[error("{constraint} is taken")]
    Taken { constraint: String },
    /// A reference to something that is not there, or from something that still is.
    #[error("foreign key violated")]
    Reference,
    /// The database is away, overloaded or locked: trying again may help.
    #[error("database unavailable: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// PostgreSQL did not let us in at the start.
    #[error("PostgreSQL at {server}: {cause}")]
    Unreachable { server: String, cause: sqlx::Error },
    /// It took longer than it may.
    #[error("the query took too long")]
    TooSlow,
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    #[error("migration: {0}")]
    Migration(String),
    #[error("copy: {0}")]
    Copy(String),
    #[error("sealed record does not open: {0}")]
    Sealed(&'static str),
    #[error("stored value does not read: {0}")]
    Corrupt(&'static str),
}

impl Error {
    pub fn is_taken(&self, name: &str) -> bool {
        matches!(self, Error::Taken { constraint } if constraint.contains(name))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        match &error {
            sqlx::Error::Database(db) if db.is_unique_violation() => Error::Taken {
                // PostgreSQL names the constraint; SQLite names the columns in its message.
                constraint: db.constraint().unwrap_or_else(|| db.message()).to_owned(),
            },
            sqlx::Error::Database(db) if db.is_foreign_key_violation() => Error::Reference,
            sqlx::Error::Database(db) if is_busy(db.as_ref()) => Error::Unavailable(error),
            // SQLite: interrupted. PostgreSQL: canceled by the statement timeout.
            sqlx::Error::Database(db) if matches!(db.code().as_deref(), Some("9" | "57014")) => {
                Error::TooSlow
            }
            sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) | sqlx::Error::PoolClosed => {
                Error::Unavailable(error)
            }
            _ => Error::Database(error),
        }
    }
}

/// SQLite: busy or locked, the disk broken or full, the file not to be opened (whose low byte says so).
/// PostgreSQL: shutting down, out of disk, memory or connections, serialization, deadlock.
fn is_busy(error: &dyn sqlx::error::DatabaseError) -> bool {
    let Some(code) = error.code() else { return false };
    match code.parse::<u32>() {
        // PostgreSQL's have five characters always.
        Ok(sqlite) if code.len() < 5 => matches!(sqlite & 0xff, 5 | 6 | 10 | 13 | 14),
        _ => matches!(
            &*code,
            "57P01" | "57P02" | "57P03" | "53100" | "53200" | "53300" | "40001" | "40P01"
        ),
    }
}
