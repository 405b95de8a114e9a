//! How a mail server is signed in at: by a password, or by OAuth 2.0 where servers take no passwords any
//! more.

use serde::{Deserialize, Serialize};

use crate::FieldError;

/// It serialises as it is, for the store to seal; `Debug` says nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailLogin {
    pub user: String,
    /// Beside the user, under its own name: so were logins kept when all of them had passwords.
    #[serde(flatten)]
    pub proof: MailProof,
}

/// What shows that somebody is who they say.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailProof {
    Password(String),
    Oauth(OauthGrant),
}

/// What access tokens are asked for with (RFC 6749, 6).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OauthGrant {
    pub token_url: String,
    pub client_id: String,
    /// None: the client has no secret.
    pub client_secret: Option<String>,
    pub refresh_token: String,
    /// None: all that was consented to.
    pub scope: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailLoginKind {
    Password,
    Oauth,
}

/// A login as somebody asks for it: with the one or the other.
#[derive(Clone, Default)]
pub struct NewMailLogin {
    pub user: String,
    pub password: Option<String>,
    pub oauth: Option<OauthGrant>,
}

impl MailLogin {
    pub fn kind(&self) -> MailLoginKind {
        match self.proof {
            MailProof::Password(_) => MailLoginKind::Password,
            MailProof::Oauth(_) => MailLoginKind::Oauth,
        }
    }
}

impl NewMailLogin {
    /// Whether it has one proof, and can be said in one line of a mail server's protocol.
    pub fn settled(self) -> Result<MailLogin, FieldError> {
        let proof = match (self.password, self.oauth) {
            (Some(password), None) => MailProof::Password(password),
            (None, Some(grant)) => MailProof::Oauth(grant),
            (None, None) => return Err(FieldError::new("/login/password", "required")),
            (Some(_), Some(_)) => return Err(FieldError::new("/login/oauth", "conflicts").hint("password")),
        };
        if !is_said_in_a_line(&self.user) {
            return Err(FieldError::new("/login/user", "bad_format"));
        }
        if let MailProof::Password(password) = &proof
            && !is_said_in_a_line(password)
        {
            return Err(FieldError::new("/login/password", "bad_format"));
        }
        Ok(MailLogin {
            user: self.user,
            proof,
        })
    }
}

fn is_said_in_a_line(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(char::is_control)
}

impl std::fmt::Debug for MailLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailLogin(…)")
    }
}

impl std::fmt::Debug for NewMailLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewMailLogin(…)")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::samples::oauth_grant;

    /// What was sealed before there was any other kind still reads, and is written as it was.
    #[test]
    fn logins_with_a_password_are_kept_as_ever() {
        let kept = json!({ "user": "neko", "password": "himitsu" });
        let login: MailLogin = serde_json::from_value(kept.clone()).unwrap();
        assert_eq!(login.user, "neko");
        assert!(login.proof == MailProof::Password("himitsu".into()));
        assert_eq!(serde_json::to_value(&login).unwrap(), kept);
    }

    #[test]
    fn grants_are_read_as_they_were_written() {
        let bare = OauthGrant {
            client_secret: None,
            scope: None,
            ..oauth_grant()
        };
        for grant in [oauth_grant(), bare] {
            let login = MailLogin {
                user: "neko".into(),
                proof: MailProof::Oauth(grant),
            };
            let text = serde_json::to_string(&login).unwrap();
            assert_eq!(serde_json::from_str::<MailLogin>(&text).unwrap(), login, "{text}");
        }
    }

    #[test]
    fn one_proof_in_one_line() {
        let password = |text: &str| Some(text.to_owned());
        for (user, password, oauth, told) in [
            ("neko", password("p\"a\\ss"), None, "password"),
            ("neko", None, Some(oauth_grant()), "oauth"),
            ("neko", None, None, "/login/password required"),
            (
                "neko",
                password("x"),
                Some(oauth_grant()),
                "/login/oauth conflicts",
            ),
            ("neko", password(""), None, "/login/password bad_format"),
            ("neko", password("x\r\n"), None, "/login/password bad_format"),
            (
                "neko\r\nA2 DELETE INBOX",
                password("x"),
                None,
                "/login/user bad_format",
            ),
            (
                "neko\x01auth=Bearer x",
                None,
                Some(oauth_grant()),
                "/login/user bad_format",
            ),
        ] {
            let new = NewMailLogin {
                user: user.into(),
                password,
                oauth,
            };
            let came = match new.settled().map(|login| login.kind()) {
                Ok(MailLoginKind::Password) => "password".to_owned(),
                Ok(MailLoginKind::Oauth) => "oauth".to_owned(),
                Err(error) => format!("{} {}", error.pointer, error.code),
            };
            assert_eq!(came, told, "{user}");
        }
    }

    #[test]
    fn nothing_is_said_of_it() {
        let new = NewMailLogin {
            user: "neko".into(),
            password: None,
            oauth: Some(oauth_grant()),
        };
        let said = format!("{new:?} {:?}", new.clone().settled().unwrap());
        assert_eq!(said, "NewMailLogin(…) MailLogin(…)");
    }
}
