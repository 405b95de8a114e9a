//! What a mail server is shown, so that it lets us in.

use crate::secret::Secret;

#[derive(Clone)]
pub enum SignIn {
    Password {
        user: String,
        password: String,
    },
    /// SASL XOAUTH2: what Google and Microsoft take instead.
    Token {
        user: String,
        access: Secret,
    },
}

/// The first and only thing that is said by XOAUTH2.
pub(super) fn xoauth2(user: &str, access: &Secret) -> String {
    format!("user={user}\x01auth=Bearer {}\x01\x01", access.expose())
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignIn(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Google's own description.
    #[test]
    fn what_is_said() {
        let said = xoauth2(
            "someuser@example.com",
            &Secret::new("ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"),
        );
        let bytes: Vec<String> = said.split('\x01').map(str::to_owned).collect();
        assert_eq!(
            bytes,
            [
                "user=someuser@example.com",
                "auth=Bearer ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg",
                "",
                ""
            ]
        );
    }
}
