//! Which mailboxes there are.

use domain::mail_login::{MailLogin, MailLoginKind, NewMailLogin};
use domain::mail_profile::MailTls;
use domain::mailbox::{Mailbox, MailboxAfterwards};
use domain::{Date, FieldError, MailboxId, SalesRouteId};
use store::mail_logins::{self, LoginOf};
use store::{TenantKeys, Tx};

use crate::mail_logins::checked;
use crate::{App, Caller, Result, new_id};

/// A mailbox, and how it is signed in at.
#[derive(Clone, Debug)]
pub struct MailboxView {
    pub mailbox: Mailbox,
    pub login_kind: MailLoginKind,
}

impl MailboxView {
    fn of(keys: &TenantKeys, mailbox: Mailbox) -> Result<MailboxView> {
        Ok(MailboxView {
            login_kind: login(keys, &mailbox)?.kind(),
            mailbox,
        })
    }
}

/// `None` leaves a thing as it is, or as it usually is.
#[derive(Clone, Debug, Default)]
pub struct MailboxEdit {
    pub name: Option<String>,
    pub host: Option<String>,
    pub port: Option<i64>,
    pub tls: Option<MailTls>,
    pub login: Option<NewMailLogin>,
    pub folder: Option<String>,
    pub afterwards: Option<MailboxAfterwards>,
    pub done_folder: Option<Option<String>>,
    pub sales_route: Option<Option<SalesRouteId>>,
    pub since_on: Option<Date>,
    pub poll_seconds: Option<i64>,
    pub active: Option<bool>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<MailboxView>> {
    let mailboxes = store::mailboxes::list(&app.store.db, caller.tenant).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let view = |mailbox| MailboxView::of(&keys, mailbox);
    mailboxes.into_iter().map(view).collect()
}

pub async fn get(app: &App, caller: &Caller, id: MailboxId) -> Result<MailboxView> {
    let mailbox = store::mailboxes::get(&app.store.db, caller.tenant, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    MailboxView::of(&keys, mailbox.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: MailboxEdit) -> Result<MailboxView> {
    let now = app.now();
    let tls = new.tls.unwrap_or(MailTls::Implicit);
    let mut mailbox = Mailbox {
        tenant_id: caller.tenant,
        id: MailboxId(new_id()),
        name: String::new(),
        host: String::new(),
        port: if tls == MailTls::Implicit { 993 } else { 143 },
        tls,
        sealed: Vec::new(),
        folder: "INBOX".to_owned(),
        afterwards: MailboxAfterwards::MarkSeen,
        done_folder: None,
        sales_route_id: None,
        since_on: now.date_in_tokyo(),
        poll_seconds: 60,
        active: true,
        uid_validity: None,
        last_uid: 0,
        messages_taken: 0,
        next_poll_at: now,
        lease_id: None,
        leased_until: None,
        polled_at: None,
        succeeded_at: None,
        failures: 0,
        failure: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let keys = app.store.keys(caller.tenant, now).await?;
    change(app, tx, &keys, &mut mailbox, new).await?;
    store::mailboxes::insert(tx, &mailbox).await.map_err(explain)?;
    MailboxView::of(&keys, mailbox)
}

/// `expected` is the version the caller has seen. Another server, user or folder is read from its
/// beginning; what is in already is known by itself.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: MailboxId,
    expected: Option<i64>,
    edit: MailboxEdit,
) -> Result<MailboxView> {
    let mut mailbox = store::mailboxes::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(mailbox.version);
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let before = place(&keys, &mailbox)?;
    let with_login = edit.login.is_some();
    change(app, tx, &keys, &mut mailbox, edit).await?;
    mailbox.updated_at = now;
    let is_elsewhere = place(&keys, &mailbox)? != before;
    if is_elsewhere {
        (mailbox.uid_validity, mailbox.last_uid) = (None, 0);
    }
    let mailbox = store::mailboxes::update(&mut *tx, &mailbox, with_login, expected)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    if is_elsewhere {
        // From here on nobody takes anything from where it was.
        store::mailboxes::forget_marks(tx, caller.tenant, id).await?;
        store::inbound_mails::forget_places(tx, caller.tenant, id).await?;
    }
    MailboxView::of(&keys, mailbox)
}

/// Its mail stays; nothing more is fetched.
pub async fn delete(tx: &mut Tx, caller: &Caller, id: MailboxId, expected: Option<i64>) -> Result<()> {
    let known = store::mailboxes::get(&mut *tx, caller.tenant, id).await?;
    known.ok_or(domain::Error::NotFound)?;
    if !store::mailboxes::delete(tx, caller.tenant, id, expected).await? {
        return Err(domain::Error::Stale.into());
    }
    Ok(())
}

pub async fn poll_now(app: &App, tx: &mut Tx, caller: &Caller, id: MailboxId) -> Result<MailboxView> {
    let now = app.now();
    let mailbox = store::mailboxes::poll_now(tx, caller.tenant, id, now).await?;
    let keys = app.store.keys(caller.tenant, now).await?;
    MailboxView::of(&keys, mailbox.ok_or(domain::Error::NotFound)?)
}

/// What numbers of messages are numbers in.
fn place(keys: &TenantKeys, mailbox: &Mailbox) -> Result<(String, i64, String, String)> {
    let user = login(keys, mailbox)?.user;
    Ok((mailbox.host.clone(), mailbox.port, user, mailbox.folder.clone()))
}

fn login(keys: &TenantKeys, mailbox: &Mailbox) -> Result<MailLogin> {
    let of = LoginOf::Mailbox(mailbox.id);
    Ok(mail_logins::open(keys, of, &mailbox.sealed)?)
}

async fn change(
    app: &App,
    tx: &mut Tx,
    keys: &TenantKeys,
    mailbox: &mut Mailbox,
    edit: MailboxEdit,
) -> Result<()> {
    macro_rules! take {
        ($($field:ident),*) => { $(if let Some(value) = edit.$field { mailbox.$field = value; })* };
    }
    take!(
        name,
        host,
        port,
        tls,
        folder,
        afterwards,
        done_folder,
        since_on,
        poll_seconds,
        active
    );
    if let Some(route) = edit.sales_route {
        mailbox.sales_route_id = route;
    }
    let mut errors = mailbox.check();
    match edit.login.map(|login| checked(login, app.postbox.private)) {
        None => {}
        Some(Ok(login)) => {
            mailbox.sealed = mail_logins::seal(keys, LoginOf::Mailbox(mailbox.id), &login)?;
        }
        Some(Err(wrong)) => errors.push(wrong),
    }
    if mailbox.tls == MailTls::None && !app.postbox.private {
        errors.push(FieldError::new("/tls", "login_needs_tls"));
    }
    if let Some(route) = mailbox.sales_route_id
        && store::routes::sales_route(tx, mailbox.tenant_id, route)
            .await?
            .is_none()
    {
        errors.push(FieldError::new("/sales_route_id", "unknown_reference"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        store::Error::Reference => FieldError::new("/sales_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
