//! An account at a mail server, and what signs in there.

use connectors::Secret;
use connectors::mail::{SignIn, TokenError};
use domain::TenantId;
use domain::mail_login::{MailLogin, MailProof, OauthGrant};
use store::mail_logins::LoginOf;

use super::renewal::Renewal;
use super::tokens::Token;
use crate::{App, Result};

pub(crate) struct Account<'a> {
    pub app: &'a App,
    pub tenant: TenantId,
    pub of: LoginOf,
    /// That of the profile or mailbox, in which it has this login.
    pub version: i64,
    pub login: MailLogin,
}

impl Account<'_> {
    /// Opens a line with what signs in. An access token that was kept may have been revoked: where it is
    /// refused, another is fetched, once.
    pub async fn open<L, E, F>(
        &self,
        line: impl Fn(SignIn) -> F,
        is_of_the_login: impl Fn(&E) -> bool,
    ) -> Result<std::result::Result<L, E>>
    where
        F: Future<Output = std::result::Result<L, E>>,
        E: From<TokenError>,
    {
        let user = &self.login.user;
        let grant = match &self.login.proof {
            MailProof::Oauth(grant) => grant,
            MailProof::Password(password) => {
                let (user, password) = (user.clone(), password.clone());
                return Ok(line(SignIn::Password { user, password }).await);
            }
        };
        let shown = |access: &Secret| SignIn::Token {
            user: user.clone(),
            access: access.clone(),
        };
        let token = match self.token(grant, None).await? {
            Ok(token) => token,
            Err(error) => return Ok(Err(error.into())),
        };
        match line(shown(&token.secret)).await {
            Err(error) if token.was_kept && is_of_the_login(&error) => {}
            opened => return Ok(opened),
        }
        Ok(match self.token(grant, Some(&token.secret)).await? {
            Ok(token) => line(shown(&token.secret)).await,
            Err(error) => Err(error.into()),
        })
    }

    async fn token(
        &self,
        grant: &OauthGrant,
        refused: Option<&Secret>,
    ) -> Result<std::result::Result<Token, TokenError>> {
        let (whose, now) = ((self.tenant, self.of), self.app.now());
        let renewal = Renewal {
            app: self.app.clone(),
            tenant: self.tenant,
            of: self.of,
            user: self.login.user.clone(),
            grant: grant.clone(),
        };
        let tokens = &self.app.postbox.tokens;
        tokens
            .get(whose, self.version, refused, now, || renewal.run())
            .await
    }
}
