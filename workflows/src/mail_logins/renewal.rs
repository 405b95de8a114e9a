//! Asks a token server for an access token, and keeps the refresh token that it may give anew.
//!
//! That is kept before anything else is done: the old one may be worthless from then on. It takes the place
//! of the very grant that was shown, and of no other, so that neither a runner that comes late nor one whose
//! login people have replaced puts an older one back.

use connectors::mail::{TokenError, ask_for_token};
use connectors::oauth::AccessToken;
use domain::TenantId;
use domain::mail_login::{MailLogin, MailProof, OauthGrant};
use store::mail_logins::{self, LoginOf};

use crate::{App, Error, Result};

/// What another key seals anew meanwhile is still the same.
const ATTEMPTS: usize = 3;

pub(super) struct Renewal {
    pub app: App,
    pub tenant: TenantId,
    pub of: LoginOf,
    pub user: String,
    /// As it was read with the profile or mailbox.
    pub grant: OauthGrant,
}

type Asked = Result<std::result::Result<AccessToken, TokenError>>;

impl Renewal {
    /// Goes to its end even where nobody waits for it any more.
    pub async fn run(self) -> Asked {
        let asking = tokio::spawn(async move { self.ask().await });
        asking.await.map_err(|error| Error::Internal(error.to_string()))?
    }

    async fn ask(&self) -> Asked {
        let grant = self.newest().await?;
        let came = self.ask_with(&grant).await?;
        if came == Err(TokenError::Refused) {
            // Another process may have been given a newer one in the meantime.
            let newer = self.newest().await?;
            if newer != grant {
                return self.ask_with(&newer).await;
            }
        }
        Ok(came)
    }

    async fn ask_with(&self, grant: &OauthGrant) -> Asked {
        let client = &self.app.postbox.tokens.client;
        let granted = match ask_for_token(client, grant, self.app.now()).await {
            Ok(granted) => granted,
            Err(error) => return Ok(Err(error)),
        };
        if let Some(refresh) = granted.refresh {
            self.keep(grant, refresh.expose()).await?;
        }
        Ok(Ok(granted.access))
    }

    /// The grant that is kept by now, as long as it is for the same account of the same client.
    async fn newest(&self) -> Result<OauthGrant> {
        let there = self.there().await?;
        let Some((_, MailLogin { user, proof })) = there else {
            return Ok(self.grant.clone());
        };
        Ok(match proof {
            MailProof::Oauth(grant)
                if user == self.user
                    && grant.token_url == self.grant.token_url
                    && grant.client_id == self.grant.client_id =>
            {
                grant
            }
            _ => self.grant.clone(),
        })
    }

    async fn keep(&self, shown: &OauthGrant, refresh: &str) -> Result<()> {
        if refresh == shown.refresh_token {
            return Ok(());
        }
        for _ in 0..ATTEMPTS {
            let Some((sealed, login)) = self.there().await? else {
                break;
            };
            if login.proof != MailProof::Oauth(shown.clone()) {
                break;
            }
            let renewed = MailLogin {
                user: login.user,
                proof: MailProof::Oauth(OauthGrant {
                    refresh_token: refresh.to_owned(),
                    ..shown.clone()
                }),
            };
            let keys = self.app.store.keys(self.tenant, self.app.now()).await?;
            let renewed = mail_logins::seal(&keys, self.of, &renewed)?;
            let db = &self.app.store.db;
            if mail_logins::replace(db, self.tenant, self.of, &sealed, &renewed).await? {
                return Ok(());
            }
        }
        tracing::info!(of = ?self.of, "a new refresh token came too late: there is another login");
        Ok(())
    }

    /// What is kept now: as it is sealed, and as it reads.
    async fn there(&self) -> Result<Option<(Vec<u8>, MailLogin)>> {
        let sealed = mail_logins::get(&self.app.store.db, self.tenant, self.of).await?;
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        let keys = self.app.store.keys(self.tenant, self.app.now()).await?;
        let login = mail_logins::open(&keys, self.of, &sealed)?;
        Ok(Some((sealed, login)))
    }
}
