//! Tokens for credentials: OAuth 2.0's password, client credentials and refresh token grants, and
//! the end of a session.

use domain::access::{Scopes, Session, Staff};
use domain::audit::AuditAction;
use domain::event::Actor;
use domain::{ApiKeyId, Instant, Json, SessionId, TenantId};

use super::access_token::{self, Grant, Subject};
use super::attempts::Attempt;
use super::authenticate::{check_session, key_by_text};
use super::key_text::KeyText;
use super::passwords::{self, Password};
use super::refresh_token::RefreshToken;
use super::signing_keys::LIFETIME_MILLIS;
use super::staff::email_index;
use crate::audit::{self, Deed};
use crate::{App, Caller, Origin, Result, new_id};

const DAY_MILLIS: i64 = 24 * 3_600 * 1_000;
/// Without a refresh for so long, a session ends.
const IDLE_MILLIS: i64 = 7 * DAY_MILLIS;
/// Refreshed or not, a session ends.
const LONGEST_MILLIS: i64 = 30 * DAY_MILLIS;

/// What a sign-in gives.
pub struct Tokens {
    pub access_token: String,
    pub expires_in_seconds: i64,
    /// Good once; only staff have one.
    pub refresh_token: Option<String>,
    pub scopes: Scopes,
}

/// A member of staff signs in; `scopes` asks for less than the role allows.
pub async fn with_password(
    app: &App,
    email: &str,
    password: Password,
    scopes: Option<Scopes>,
    origin: &Origin,
) -> Result<Tokens> {
    let unheard_of = |_| app.store.platform_blind("no mail address", email);
    let account = email_index(&app.store, email).unwrap_or_else(unheard_of);
    let staff = store::staff::by_email(&app.store.db, &account).await?;
    let attempt = Attempt::begin(app, account, origin.address).await?;
    let hash = staff.as_ref().map(|staff| staff.password_hash.clone());
    let is_right = passwords::verify(app, password, hash).await?;
    match staff {
        Some(staff) if is_right && staff.active => {
            attempt.succeeded(app).await?;
            start_session(app, &staff, scopes, origin).await
        }
        Some(staff) => {
            let deed = Deed::new(AuditAction::SessionRefused).to(staff.id);
            audit::note(app, &as_staff(&staff, origin), deed).await?;
            Err(domain::Error::WrongCredentials.into())
        }
        None => Err(domain::Error::WrongCredentials.into()),
    }
}

/// A machine gets a token for its API key, for the tenant it names or else the key's own.
pub async fn with_api_key(
    app: &App,
    id: ApiKeyId,
    secret: &str,
    tenant: Option<TenantId>,
    scopes: Option<Scopes>,
    origin: &Origin,
) -> Result<Tokens> {
    let text = KeyText::parse(secret).ok_or(domain::Error::WrongCredentials)?;
    let state = key_by_text(app, &text).await?;
    if state.key.id != id {
        return Err(domain::Error::WrongCredentials.into());
    }
    let caller = state.caller(app.now(), tenant, origin.clone())?;
    if let Some(scopes) = &scopes {
        caller.require_all_of(scopes)?;
    }
    let grant = Grant {
        tenant: caller.tenant,
        subject: Subject::ApiKey { id },
        scopes: scopes.unwrap_or(caller.scopes),
    };
    tokens(app, grant, None).await
}

/// New tokens for a refresh token, which is used up by it. An old one that comes back was copied:
/// the session ends, for the thief as for the owner (RFC 9700 4.14.2).
pub async fn refresh(
    app: &App,
    refresh_token: &str,
    scopes: Option<Scopes>,
    origin: &Origin,
) -> Result<Tokens> {
    const UNKNOWN: domain::Error = domain::Error::WrongCredentials;
    let shown = RefreshToken::read(&app.store, refresh_token).ok_or(UNKNOWN)?;
    let now = app.now();
    let state = store::sessions::get(&app.store.db, shown.tenant, shown.session).await?;
    let state = state.ok_or(UNKNOWN)?;
    check_session(&state, now)?;
    let allowed = state.scopes();
    let mut session = state.session;
    if shown.generation != session.generation {
        return copied(app, &session, origin).await;
    }
    // Before the token is used up: who asks for too much may ask again.
    let granted = match scopes {
        Some(asked) => check_asked(asked, &allowed)?,
        None => allowed,
    };
    let expires_at = next_expiry(&session, now);
    if !store::sessions::refresh(&app.store.db, &session, expires_at, now).await? {
        return copied(app, &session, origin).await;
    }
    session.generation += 1;
    tokens(app, staff_grant(&session, granted), Some(&session)).await
}

/// Ends the session of a refresh token that was used before.
async fn copied(app: &App, session: &Session, origin: &Origin) -> Result<Tokens> {
    end(app, session, AuditAction::RefreshTokenReused, origin).await?;
    Err(domain::Error::CredentialsRevoked.into())
}

/// Ends the session that a refresh or access token belongs to; other texts are nobody's and need no
/// end (RFC 7009 2.2).
pub async fn sign_out(app: &App, token: &str, origin: &Origin) -> Result<()> {
    let session = match RefreshToken::read(&app.store, token) {
        Some(shown) => Some((shown.tenant, shown.session)),
        None => session_of_access_token(app, token).await,
    };
    let Some((tenant, id)) = session else {
        return Ok(());
    };
    match store::sessions::get(&app.store.db, tenant, id).await? {
        Some(state) => end(app, &state.session, AuditAction::SessionEnded, origin).await,
        None => Ok(()),
    }
}

async fn session_of_access_token(app: &App, token: &str) -> Option<(TenantId, SessionId)> {
    let grant = access_token::verify(app, token).await.ok()?;
    match grant.subject {
        Subject::Staff { session, .. } => Some((grant.tenant, session)),
        Subject::ApiKey { .. } => None,
    }
}

async fn start_session(app: &App, staff: &Staff, scopes: Option<Scopes>, origin: &Origin) -> Result<Tokens> {
    let now = app.now();
    let session = Session {
        tenant_id: staff.tenant_id,
        id: SessionId(new_id()),
        staff_id: staff.id,
        scopes: scopes.map(Json),
        generation: 1,
        expires_at: now.plus_millis(IDLE_MILLIS),
        revoked_at: None,
        created_at: now,
    };
    let mut tx = app.store.db.begin().await?;
    let role = store::roles::get(&mut tx, staff.tenant_id, staff.role_id).await?;
    let allowed = role.map(|role| role.allows()).unwrap_or_default();
    let granted = match &session.scopes {
        Some(asked) => check_asked(asked.0.clone(), &allowed)?,
        None => allowed,
    };
    store::sessions::insert(&mut tx, &session).await?;
    let deed = Deed::new(AuditAction::SessionStarted).to(session.id);
    audit::write(&mut tx, app, &as_staff(staff, origin), deed).await?;
    tx.commit().await?;
    tokens(app, staff_grant(&session, granted), Some(&session)).await
}

async fn tokens(app: &App, grant: Grant, session: Option<&Session>) -> Result<Tokens> {
    Ok(Tokens {
        access_token: access_token::issue(app, &grant).await?,
        expires_in_seconds: LIFETIME_MILLIS / 1_000,
        refresh_token: session.map(|session| RefreshToken::of(session).text(&app.store)),
        scopes: grant.scopes,
    })
}

async fn end(app: &App, session: &Session, why: AuditAction, origin: &Origin) -> Result<()> {
    let actor = Actor::Staff { id: session.staff_id };
    let mut caller = Caller::new(session.tenant_id, actor, Scopes::new());
    caller.origin = origin.clone();
    let mut tx = app.store.db.begin().await?;
    if store::sessions::revoke(&mut tx, session.tenant_id, session.id, app.now()).await? {
        audit::write(&mut tx, app, &caller, Deed::new(why).to(session.id)).await?;
    }
    tx.commit().await?;
    app.access.forget();
    Ok(())
}

fn staff_grant(session: &Session, scopes: Scopes) -> Grant {
    Grant {
        tenant: session.tenant_id,
        subject: Subject::Staff {
            id: session.staff_id,
            session: session.id,
        },
        scopes,
    }
}

fn check_asked(asked: Scopes, allowed: &Scopes) -> Result<Scopes> {
    match asked.difference(allowed).next() {
        None => Ok(asked),
        Some(scope) => Err(domain::Error::ScopeNotHeld(scope.as_str()).into()),
    }
}

fn next_expiry(session: &Session, now: Instant) -> Instant {
    now.plus_millis(IDLE_MILLIS)
        .min(session.created_at.plus_millis(LONGEST_MILLIS))
}

fn as_staff(staff: &Staff, origin: &Origin) -> Caller {
    let mut caller = Caller::new(staff.tenant_id, Actor::Staff { id: staff.id }, Scopes::new());
    caller.origin = origin.clone();
    caller
}
