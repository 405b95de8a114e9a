//! メールプロファイル: which servers mail is handed in at, and for which routes.

use connectors::mail::{Handed, Letter, SmtpError, compose};
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::mail_login::{MailLoginKind, NewMailLogin};
use domain::mail_profile::{MailProfile, MailTls};
use domain::merge_patch::Amend;
use domain::route::SalesRouteKind;
use domain::{FieldError, MailProfileId, SalesRouteId};
use store::mail_logins::LoginOf;
use store::{TenantKeys, Tx};

use crate::mail_logins::checked;
use crate::{App, Caller, Result, mails, new_id};

/// A profile and the routes it serves.
#[derive(Clone, Debug)]
pub struct ProfileView {
    pub profile: MailProfile,
    /// None: the server asks for none.
    pub login_kind: Option<MailLoginKind>,
    pub routes: Vec<SalesRouteId>,
}

impl ProfileView {
    fn of(keys: &TenantKeys, profile: MailProfile, routes: Vec<SalesRouteId>) -> Result<ProfileView> {
        let open = |sealed| store::mail_logins::open(keys, LoginOf::Profile(profile.id), sealed);
        let login = profile.sealed.as_deref().map(open).transpose()?;
        Ok(ProfileView {
            login_kind: login.map(|login| login.kind()),
            profile,
            routes,
        })
    }
}

/// `None` leaves a thing as it is, or as it usually is.
#[derive(Default)]
pub struct ProfileEdit {
    pub name: Option<String>,
    pub host: Option<String>,
    pub port: Option<i64>,
    pub tls: Option<MailTls>,
    /// `Some(None)`: the server asks for none.
    pub login: Option<Option<NewMailLogin>>,
    pub sender_address: Option<String>,
    pub sender_name: Option<String>,
    pub sender_registered: Option<bool>,
    pub reply_to: Option<Option<String>>,
    pub per_minute: Option<i64>,
    /// From and until, minutes of the day.
    pub mobile_hours: Option<Amend<Option<(i64, i64)>>>,
    pub header: Option<String>,
    pub signature: Option<String>,
    pub footer: Option<String>,
    pub is_default: Option<bool>,
    pub active: Option<bool>,
    pub routes: Option<Vec<SalesRouteId>>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<ProfileView>> {
    let profiles = store::mail_profiles::list(&app.store.db, caller.tenant).await?;
    let routes = store::mail_profiles::routes(&app.store.db, caller.tenant).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let view = |profile: MailProfile| {
        let routes = served(&routes, profile.id);
        ProfileView::of(&keys, profile, routes)
    };
    profiles.into_iter().map(view).collect()
}

pub async fn get(app: &App, caller: &Caller, id: MailProfileId) -> Result<ProfileView> {
    let profile = store::mail_profiles::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let routes = store::mail_profiles::routes(&app.store.db, caller.tenant).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    ProfileView::of(&keys, profile, served(&routes, id))
}

fn served(routes: &[(SalesRouteId, MailProfileId)], id: MailProfileId) -> Vec<SalesRouteId> {
    routes
        .iter()
        .filter(|(_, by)| *by == id)
        .map(|(route, _)| *route)
        .collect()
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: ProfileEdit) -> Result<ProfileView> {
    let now = app.now();
    let tls = new.tls.unwrap_or(MailTls::Starttls);
    let mut profile = MailProfile {
        tenant_id: caller.tenant,
        id: MailProfileId(new_id()),
        name: String::new(),
        host: String::new(),
        port: match tls {
            MailTls::None => 25,
            MailTls::Starttls => 587,
            MailTls::Implicit => 465,
        },
        tls,
        sender_address: String::new(),
        sender_name: String::new(),
        sender_registered: false,
        reply_to: None,
        per_minute: 600,
        mobile_from: None,
        mobile_until: None,
        header: String::new(),
        signature: String::new(),
        footer: String::new(),
        is_default: false,
        active: true,
        sealed: None,
        next_send_at: now,
        lease_id: None,
        leased_until: None,
        failures: 0,
        failure: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let keys = app.store.keys(caller.tenant, now).await?;
    let routes = change(app, tx, &keys, &mut profile, Vec::new(), new).await?;
    if profile.is_default {
        store::mail_profiles::clear_default(tx, caller.tenant, now).await?;
    }
    store::mail_profiles::insert(tx, &profile)
        .await
        .map_err(explain)?;
    store::mail_profiles::set_routes(tx, caller.tenant, profile.id, &routes)
        .await
        .map_err(explain)?;
    ProfileView::of(&keys, profile, routes)
}

/// `expected` is the version the caller has seen. Mail in line goes the new way at once.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: MailProfileId,
    expected: Option<i64>,
    edit: ProfileEdit,
) -> Result<ProfileView> {
    let mut profile = store::mail_profiles::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(profile.version);
    if expected != profile.version {
        return Err(domain::Error::Stale.into());
    }
    let was_default = profile.is_default;
    let known = store::mail_profiles::routes(&mut *tx, caller.tenant).await?;
    let with_login = edit.login.is_some();
    profile.updated_at = app.now();
    let keys = app.store.keys(caller.tenant, profile.updated_at).await?;
    let routes = change(app, tx, &keys, &mut profile, served(&known, id), edit).await?;
    if profile.is_default && !was_default {
        store::mail_profiles::clear_default(tx, caller.tenant, profile.updated_at).await?;
    }
    let profile = store::mail_profiles::update(tx, &profile, with_login, expected)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    store::mail_profiles::set_routes(tx, caller.tenant, id, &routes)
        .await
        .map_err(explain)?;
    ProfileView::of(&keys, profile, routes)
}

/// Puts what is asked for into a profile, and checks all of it; the routes it serves then.
async fn change(
    app: &App,
    tx: &mut Tx,
    keys: &TenantKeys,
    profile: &mut MailProfile,
    routes: Vec<SalesRouteId>,
    edit: ProfileEdit,
) -> Result<Vec<SalesRouteId>> {
    macro_rules! take {
        ($($field:ident),*) => { $(if let Some(value) = edit.$field { profile.$field = value; })* };
    }
    take!(
        name,
        host,
        port,
        tls,
        sender_address,
        sender_name,
        sender_registered,
        reply_to,
        per_minute,
        header,
        signature,
        footer,
        is_default,
        active
    );
    if let Some(amend) = edit.mobile_hours {
        let hours = amend(profile.mobile_from.zip(profile.mobile_until))?;
        (profile.mobile_from, profile.mobile_until) = hours.unzip();
    }
    let mut errors = Vec::new();
    let signs_in = match &edit.login {
        Some(login) => login.is_some(),
        None => profile.sealed.is_some(),
    };
    match edit.login {
        None => {}
        Some(None) => profile.sealed = None,
        Some(Some(login)) => match checked(login, app.postbox.private) {
            Ok(login) => {
                let of = LoginOf::Profile(profile.id);
                profile.sealed = Some(store::mail_logins::seal(keys, of, &login)?);
            }
            Err(wrong) => errors.push(wrong),
        },
    }
    let routes = edit.routes.unwrap_or(routes);
    let all = store::routes::sales_routes(tx, profile.tenant_id).await?;
    let mut kinds = Vec::new();
    for (place, id) in routes.iter().enumerate() {
        match all.iter().find(|route| route.id == *id) {
            Some(route) => kinds.push(route.kind),
            None => errors.push(FieldError::new(
                format!("/sales_route_ids/{place}"),
                "unknown_reference",
            )),
        }
        if routes[..place].contains(id) {
            errors.push(FieldError::new(
                format!("/sales_route_ids/{place}"),
                "duplicate_item",
            ));
        }
    }
    errors.extend(profile.check(&kinds));
    if !signs_in && kinds.contains(&SalesRouteKind::Rakuten) {
        errors.push(FieldError::new("/login", "required"));
    }
    if signs_in && profile.tls == MailTls::None && !app.postbox.private {
        errors.push(FieldError::new("/tls", "login_needs_tls"));
    }
    if errors.is_empty() {
        Ok(routes)
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// What a trial came to.
#[derive(Clone, Debug)]
pub enum Tested {
    /// The server let us in, and took the mail if one was to be sent.
    Worked,
    Failed(MailFailure),
}

/// Signs in at the server; with an address, sends a short mail there.
pub async fn test(app: &App, caller: &Caller, id: MailProfileId, to: Option<&str>) -> Result<Tested> {
    let ProfileView { profile, .. } = get(app, caller, id).await?;
    let to = match to {
        Some(text) => Some(MailAddress::parse(text).ok_or_else(|| FieldError::new("/to", "bad_format"))?),
        None => None,
    };
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let way = mails::Way::of(app, &keys, &profile)?;
    let failed = |error: SmtpError| Tested::Failed(mails::failure_of(&error, now));
    let mut line = match way.open().await? {
        Ok(line) => line,
        Err(error) => return Ok(failed(error)),
    };
    let Some(to) = to else {
        line.close().await;
        return Ok(Tested::Worked);
    };
    let from = MailAddress::parse(&profile.sender_address).ok_or(domain::Error::NotReady)?;
    let letter = Letter {
        message_id: &format!("test.{}@{}", new_id().simple(), from.domain()),
        at: now,
        from: (&HeaderText::new(&profile.sender_name), &from),
        reply_to: None,
        to: (&HeaderText::default(), &to),
        subject: &HeaderText::new("送信テスト"),
        text: "このメールは送信設定の確認のために送られました。\n",
        html: None,
        unsubscribe: None,
        images: &[],
    };
    let (envelope, message) = compose(&letter).map_err(|error| crate::Error::Internal(error.to_string()))?;
    let handed = line.hand_in(&envelope, &message).await;
    Ok(match handed {
        Handed::Taken => {
            line.close().await;
            Tested::Worked
        }
        Handed::Refused(error) => failed(error),
        Handed::Uncertain => Tested::Failed(mails::failure(MailFailureKind::Uncertain, now)),
    })
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        store::Error::Reference => FieldError::new("/sales_route_ids", "unknown_reference").into(),
        other => other.into(),
    }
}
