//! Access tokens in this process, each kept until shortly before it runs out. Many connections of one account
//! are opened at once: one of them asks for a token, and the others have what came of it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use connectors::Secret;
use connectors::mail::TokenError;
use connectors::oauth::AccessToken;
use connectors::web::{HttpClient, HttpLimits};
use domain::{Instant, TenantId};
use store::mail_logins::LoginOf;

use crate::Result;

/// What a token server has to answer in.
const TIME: Duration = Duration::from_secs(30);
/// Longer than any answer with two tokens in it.
const ANSWER: usize = 64 << 10;

/// Cheap to clone.
#[derive(Clone)]
pub(crate) struct Tokens {
    pub client: Arc<HttpClient>,
    slots: Arc<Mutex<HashMap<Whose, Arc<Slot>>>>,
}

pub(super) type Whose = (TenantId, LoginOf);

/// One that may be shown now.
pub(super) struct Token {
    pub secret: Secret,
    /// It was kept from before: it may have been revoked since.
    pub was_kept: bool,
}

#[derive(Default)]
struct Slot {
    /// How often something came of asking for a token.
    answers: AtomicU64,
    last: tokio::sync::Mutex<Last>,
}

#[derive(Default)]
enum Last {
    #[default]
    Nothing,
    /// Of an account as it was in this version.
    Came(i64, AccessToken),
    Failed(TokenError),
}

impl Tokens {
    /// `private`: whether token servers may lie in private networks.
    pub fn new(private: bool) -> Tokens {
        let limits = HttpLimits {
            time: TIME,
            size: ANSWER,
            private,
            ..HttpLimits::default()
        };
        Tokens {
            client: Arc::new(HttpClient::new(limits)),
            slots: Arc::default(),
        }
    }

    /// The token that is kept, or a fresh one where it does not hold for long, is of another version of the
    /// account, or was refused.
    pub(super) async fn get<F>(
        &self,
        whose: Whose,
        version: i64,
        refused: Option<&Secret>,
        now: Instant,
        ask: impl FnOnce() -> F,
    ) -> Result<std::result::Result<Token, TokenError>>
    where
        F: Future<Output = Result<std::result::Result<AccessToken, TokenError>>>,
    {
        let slot = self.slot(whose, now);
        let answers = slot.answers.load(Ordering::SeqCst);
        let mut last = slot.last.lock().await;
        match &*last {
            Last::Came(of, access)
                if *of == version && access.holds(now) && refused != Some(&access.token) =>
            {
                return Ok(Ok(Token {
                    secret: access.token.clone(),
                    was_kept: true,
                }));
            }
            // Somebody has asked while this one waited.
            Last::Failed(error) if slot.answers.load(Ordering::SeqCst) != answers => return Ok(Err(*error)),
            _ => {}
        }
        *last = Last::Nothing;
        let came = ask().await?;
        slot.answers.fetch_add(1, Ordering::SeqCst);
        Ok(match came {
            Ok(access) => {
                let secret = access.token.clone();
                *last = Last::Came(version, access);
                Ok(Token {
                    secret,
                    was_kept: false,
                })
            }
            Err(error) => {
                *last = Last::Failed(error);
                Err(error)
            }
        })
    }

    fn slot(&self, whose: Whose, now: Instant) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if !slots.contains_key(&whose) {
            slots.retain(|_, slot| slot.is_of_use(now));
        }
        slots.entry(whose).or_default().clone()
    }
}

impl Slot {
    fn is_of_use(self: &Arc<Slot>, now: Instant) -> bool {
        let holds = |last: &Last| matches!(last, Last::Came(_, access) if access.holds(now));
        Arc::strong_count(self) > 1 || self.last.try_lock().is_ok_and(|last| holds(&last))
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tokens(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use domain::MailboxId;
    use futures_util::future::join_all;
    use uuid::Uuid;

    use super::*;

    const MINUTE: i64 = 60_000;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(millis).unwrap()
    }

    fn whose(number: u128) -> Whose {
        let of = LoginOf::Mailbox(MailboxId(Uuid::from_u128(number)));
        (TenantId(Uuid::nil()), of)
    }

    /// A server that numbers its tokens, each for ten minutes.
    #[derive(Default)]
    struct Server(Cell<i64>);

    impl Server {
        async fn give(&self, now: Instant) -> Result<std::result::Result<AccessToken, TokenError>> {
            self.0.set(self.0.get() + 1);
            let number = self.0.get();
            tokio::task::yield_now().await;
            Ok(Ok(AccessToken {
                token: Secret::new(format!("at-{number}")),
                expires_at: now.plus_millis(10 * MINUTE),
            }))
        }

        async fn refuse(&self) -> Result<std::result::Result<AccessToken, TokenError>> {
            self.0.set(self.0.get() + 1);
            tokio::task::yield_now().await;
            Ok(Err(TokenError::Refused))
        }
    }

    #[tokio::test]
    async fn a_token_is_kept_until_shortly_before_it_runs_out() {
        let (tokens, server) = (Tokens::new(true), Server::default());
        for (minute, version, refused, came, was_kept) in [
            (0, 1, None, "at-1", false),
            (1, 1, None, "at-1", true),
            (8, 1, None, "at-1", true),
            (9, 1, None, "at-2", false),
            (10, 2, None, "at-3", false),
            (10, 2, Some("at-2"), "at-3", true),
            (11, 2, Some("at-3"), "at-4", false),
        ] {
            let now = at(minute * MINUTE);
            let refused = refused.map(Secret::new);
            let got = tokens.get(whose(1), version, refused.as_ref(), now, || server.give(now));
            let got = got.await.unwrap().unwrap();
            assert_eq!(
                (got.secret.expose(), got.was_kept),
                (came, was_kept),
                "{minute} {version}"
            );
        }
    }

    #[tokio::test]
    async fn many_at_once_ask_once_whatever_comes_of_it() {
        let (tokens, server) = (Tokens::new(true), Server::default());
        let got = join_all((0..8).map(|_| tokens.get(whose(1), 1, None, at(0), || server.give(at(0))))).await;
        for token in got {
            assert_eq!(token.unwrap().unwrap().secret.expose(), "at-1");
        }
        let got = join_all((0..8).map(|_| tokens.get(whose(2), 1, None, at(0), || server.refuse()))).await;
        for token in got {
            assert_eq!(token.unwrap().err(), Some(TokenError::Refused));
        }
        assert_eq!(server.0.get(), 2);
        // Whoever comes later asks again.
        let again = tokens.get(whose(2), 1, None, at(0), || server.give(at(0))).await;
        assert_eq!(again.unwrap().unwrap().secret.expose(), "at-3");
    }

    #[tokio::test]
    async fn what_is_of_no_more_use_is_forgotten() {
        let (tokens, server) = (Tokens::new(true), Server::default());
        for number in 0..9 {
            let now = at(i64::try_from(number).unwrap() * 5 * MINUTE);
            let got = tokens.get(whose(number), 1, None, now, || server.give(now)).await;
            assert!(got.unwrap().is_ok());
        }
        assert!(tokens.slots.lock().unwrap().len() <= 3);
    }
}
