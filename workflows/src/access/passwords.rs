//! Passwords of staff: what makes one acceptable, and Argon2id with the library's parameters, which
//! are those of the OWASP password storage cheat sheet (19 MiB, 2 passes).

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use domain::FieldError;
use domain::email::normalize_email;
use tokio::task::spawn_blocking;

use crate::{App, Error, Result};

const MIN: usize = 12;
const MAX: usize = 128;

/// A password on its way in; it has no `Debug`, so that no log shows it.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    pub fn new(text: impl Into<String>) -> Password {
        Password(text.into())
    }

    /// Length matters, kinds of characters do not (NIST SP 800-63B 3.1.1.2).
    pub fn check(&self, pointer: &'static str, email: &str) -> Result<(), FieldError> {
        let length = self.0.chars().count();
        if length < MIN {
            return Err(FieldError::new(pointer, "too_short").hint(MIN.to_string()));
        }
        if length > MAX {
            return Err(FieldError::new(pointer, "too_long").hint(MAX.to_string()));
        }
        let is_email = normalize_email(&self.0).is_some_and(|it| Some(it) == normalize_email(email));
        let first = self.0.chars().next();
        if is_email || self.0.chars().all(|c| Some(c) == first) {
            return Err(FieldError::new(pointer, "too_weak"));
        }
        Ok(())
    }
}

/// The hash to keep, as PHC text.
pub async fn hash(app: &App, password: Password) -> Result<String> {
    let _turn = app.access.hashing_turn().await?;
    spawn_blocking(move || {
        let hash = Argon2::default().hash_password(password.0.as_bytes());
        hash.map(|hash| hash.to_string())
    })
    .await
    .map_err(internal)?
    .map_err(internal)
}

/// Whether the password is the one that was hashed. Without a hash (no such account) it takes the
/// same time to say no.
pub async fn verify(app: &App, password: Password, hash: Option<String>) -> Result<bool> {
    let _turn = app.access.hashing_turn().await?;
    spawn_blocking(move || {
        let known = hash.is_some() && password.0.chars().count() <= MAX;
        let hash = hash.as_deref().unwrap_or(&NOBODYS);
        let attempt = if known { password.0.as_bytes() } else { b"" };
        Argon2::default().verify_password(attempt, hash).is_ok() && known
    })
    .await
    .map_err(internal)
}

/// A hash of nothing that anybody has, with today's parameters.
static NOBODYS: LazyLock<String> = LazyLock::new(|| {
    let hash = Argon2::default().hash_password_with_salt(b"nobody", b"nobody's salt 16");
    hash.map_or_else(|_| String::new(), |hash| hash.to_string())
});

fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("password hashing: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_accepted() {
        let email = "hanako@example.com";
        for (password, code) in [
            ("correct horse battery", None),
            ("ねこのてもかりたいです！", None),
            ("", Some("too_short")),
            ("elevenchars", Some("too_short")),
            ("ねこのてもかりたい", Some("too_short")),
            ("aaaaaaaaaaaaaaaa", Some("too_weak")),
            ("hanako@example.com", Some("too_weak")),
            ("Hanako@Example.com ", Some("too_weak")),
            (&"ab".repeat(64), None),
            (&"ab".repeat(65), Some("too_long")),
        ] {
            let checked = Password::new(password).check("/password", email);
            assert_eq!(checked.err().map(|error| error.code), code, "{password}");
        }
    }

    #[test]
    fn nobodys_hash_costs_as_much_as_a_real_one() {
        let real = Argon2::default().hash_password(b"real").unwrap().to_string();
        let params = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(params(&NOBODYS), params(&real));
        assert!(real.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{real}");
    }
}
