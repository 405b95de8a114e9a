//! Making, changing and removing rules.

use domain::access::Scope;
use domain::condition::{Codes, Purpose};
use domain::merge_patch::Amend;
use domain::rule::{Masters, Rule, RuleBody, TriggerKind, check};
use domain::{FieldError, RuleId};
use serde_json::Value;
use store::{TenantKeys, Tx};

use super::ready::masters;
use crate::{App, Caller, Result, conditions, new_id};

/// More than any shop has; each is asked of every order that something happens to.
const MAX_RULES: usize = 200;
const MAX_NAME: usize = 100;
const MAX_POSITION: i64 = 1_000_000;

pub struct NewRule {
    pub name: String,
    /// None: after all others.
    pub position: Option<i64>,
    pub active: bool,
    pub trigger: TriggerKind,
    pub body: RuleBody,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct RuleEdit {
    pub name: Option<String>,
    pub position: Option<i64>,
    pub active: Option<bool>,
    pub trigger: Option<TriggerKind>,
    pub processing_route: Option<Option<String>>,
    pub status: Option<Option<domain::order_status::OrderStatus>>,
    pub times: Option<Vec<domain::rule::TimeOfDay>>,
    pub tree: Option<Value>,
    pub guards: Option<Amend<domain::rule::Guards>>,
    pub retry: Option<Amend<domain::rule::Retry>>,
    pub actions: Option<Vec<domain::rule::RuleAction>>,
}

/// A rule with what it is for, asks and does.
#[derive(Clone, Debug)]
pub struct OpenRule {
    pub rule: Rule,
    pub body: RuleBody,
    /// It asks about personal data.
    pub personal: bool,
    /// The caller may see what it asks.
    pub shown: bool,
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewRule) -> Result<OpenRule> {
    let (codes, masters) = masters(tx, caller.tenant).await?;
    let rules = store::rules::list(&mut *tx, caller.tenant).await?;
    if rules.len() >= MAX_RULES {
        let error = FieldError::new("", "too_many_items").hint(MAX_RULES.to_string());
        return Err(error.into());
    }
    let last = rules.iter().map(|rule| rule.position).max().unwrap_or(0);
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = RuleId(new_id());
    let rule = Rule {
        tenant_id: caller.tenant,
        id,
        position: new.position.unwrap_or((last + 1).min(MAX_POSITION)),
        name: new.name,
        active: new.active,
        trigger_kind: new.trigger,
        sealed: store::rules::seal(&keys, id, &new.body)?,
        // Times that have gone by are not made up.
        ticked_at: Some(now),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check_all(caller, &rule, &new.body, &codes, &masters)?;
    store::rules::insert(&mut *tx, &rule).await.map_err(explain)?;
    opened(&keys, caller, rule)
}

/// All of them, in the order in which they are asked.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<OpenRule>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rules = store::rules::list(&app.store.db, caller.tenant).await?;
    rules
        .into_iter()
        .map(|rule| opened(&keys, caller, rule))
        .collect()
}

pub async fn get(app: &App, caller: &Caller, id: RuleId) -> Result<OpenRule> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rule = store::rules::get(&app.store.db, caller.tenant, id).await?;
    opened(&keys, caller, rule.ok_or(domain::Error::NotFound)?)
}

/// `expected` is the version the caller has seen. The rule as a whole must be right afterwards.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: RuleId,
    expected: Option<i64>,
    edit: RuleEdit,
) -> Result<OpenRule> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let (codes, masters) = masters(tx, caller.tenant).await?;
    let mut rule = store::rules::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let mut body = store::rules::open(&keys, &rule)?;
    let timed = edit.times.is_some() || edit.trigger.is_some() || edit.active == Some(true);
    rule.name = edit.name.unwrap_or(rule.name);
    rule.position = edit.position.unwrap_or(rule.position);
    rule.active = edit.active.unwrap_or(rule.active);
    rule.trigger_kind = edit.trigger.unwrap_or(rule.trigger_kind);
    body.processing_route = edit.processing_route.unwrap_or(body.processing_route);
    body.status = edit.status.unwrap_or(body.status);
    body.times = edit.times.unwrap_or(body.times);
    body.tree = edit.tree.unwrap_or(body.tree);
    if let Some(amend) = edit.guards {
        body.guards = amend(body.guards)?;
    }
    if let Some(amend) = edit.retry {
        body.retry = amend(body.retry)?;
    }
    body.actions = edit.actions.unwrap_or(body.actions);
    check_all(caller, &rule, &body, &codes, &masters)?;
    rule.sealed = store::rules::seal(&keys, id, &body)?;
    rule.updated_at = now;
    if timed {
        rule.ticked_at = Some(now);
    }
    let rule = store::rules::update(&mut *tx, &rule, expected.unwrap_or(rule.version))
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    opened(&keys, caller, rule)
}

/// Its runs are removed later, by [`super::forget`].
pub async fn delete(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: RuleId,
    expected: Option<i64>,
) -> Result<()> {
    let rule = store::rules::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(rule.version);
    if store::rules::delete(&mut *tx, caller.tenant, id, expected, app.now()).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// Everything that is wrong, at once.
pub(super) fn check_all(
    caller: &Caller,
    rule: &Rule,
    body: &RuleBody,
    codes: &Codes,
    masters: &Masters,
) -> Result<()> {
    let mut errors = Vec::new();
    if rule.name.trim().is_empty() {
        errors.push(FieldError::new("/name", "required"));
    } else if rule.name.chars().count() > MAX_NAME {
        errors.push(FieldError::new("/name", "too_long").hint(MAX_NAME.to_string()));
    } else if rule.name.contains('\0') {
        errors.push(FieldError::new("/name", "bad_character"));
    }
    if !(0..=MAX_POSITION).contains(&rule.position) {
        errors.push(FieldError::new("/position", "out_of_range").hint(format!("0…{MAX_POSITION}")));
    }
    errors.extend(check(rule.trigger_kind, body, masters));
    match conditions::read_with(caller, &body.tree, "/where", Purpose::Memory, codes) {
        Ok(_) => {}
        Err(crate::Error::Domain(domain::Error::Invalid(wrong))) => errors.extend(wrong),
        Err(other) => return Err(other),
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn opened(keys: &TenantKeys, caller: &Caller, rule: Rule) -> Result<OpenRule> {
    let body = store::rules::open(keys, &rule)?;
    let personal = conditions::kept(&body.tree, Purpose::Memory)?.is_personal();
    Ok(OpenRule {
        shown: !personal || caller.may(Scope::PiiRead),
        rule,
        body,
        personal,
    })
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        other => other.into(),
    }
}
