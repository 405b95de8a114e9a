//! Making, changing and removing rules.

use domain::access::Scope;
use domain::condition::{Codes, Purpose};
use domain::import_rule::{Actions, ImportRule, RuleBody, check};
use domain::{FieldError, ImportRuleId, TenantId};
use serde_json::Value;
use store::import_rules::IMPORT_RULES;
use store::{TenantKeys, Tx};

use super::ready::open;
use crate::{App, Caller, Result, conditions, new_id};

/// More than any shop has; each is asked of every order.
const MAX_RULES: i64 = 200;
const MAX_NAME: usize = 100;
const MAX_POSITION: i64 = 1_000_000;

pub struct NewRule {
    pub name: String,
    /// None: after all others.
    pub position: Option<i64>,
    pub active: bool,
    pub stops: bool,
    pub tree: Value,
    pub actions: Actions,
}

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct RuleEdit {
    pub name: Option<String>,
    pub position: Option<i64>,
    pub active: Option<bool>,
    pub stops: Option<bool>,
    pub tree: Option<Value>,
    pub actions: Option<Actions>,
}

/// A rule with what it asks and does.
#[derive(Clone, Debug)]
pub struct OpenRule {
    pub rule: ImportRule,
    /// `None` where it asks about personal data that the caller may not read.
    pub tree: Option<Value>,
    pub actions: Actions,
    /// It asks about personal data.
    pub personal: bool,
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewRule) -> Result<OpenRule> {
    let body = RuleBody {
        tree: new.tree,
        actions: new.actions,
    };
    let codes = conditions::codes(tx, caller.tenant).await?;
    check_all(
        caller,
        &codes,
        Some(&new.name),
        new.position,
        Some(&body.tree),
        Some(&body.actions),
    )?;
    let (count, last) = store::import_rules::extent(&mut *tx, caller.tenant).await?;
    if count >= MAX_RULES {
        return Err(FieldError::new("", "too_many_items")
            .hint(MAX_RULES.to_string())
            .into());
    }
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = ImportRuleId(new_id());
    let rule = ImportRule {
        tenant_id: caller.tenant,
        id,
        position: new.position.unwrap_or((last + 1).min(MAX_POSITION)),
        name: new.name,
        active: new.active,
        stops: new.stops,
        sealed: keys.seal_json(IMPORT_RULES, id.0, &body)?,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::import_rules::insert(&mut *tx, &rule)
        .await
        .map_err(explain)?;
    opened(&keys, caller, rule)
}

/// All of them, in the order in which they are asked.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<OpenRule>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rules = store::import_rules::list(&app.store.db, caller.tenant).await?;
    rules
        .into_iter()
        .map(|rule| opened(&keys, caller, rule))
        .collect()
}

pub async fn get(app: &App, caller: &Caller, id: ImportRuleId) -> Result<OpenRule> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rule = store::import_rules::get(&app.store.db, caller.tenant, id).await?;
    opened(&keys, caller, rule.ok_or(domain::Error::NotFound)?)
}

/// `expected` is the version the caller has seen. What of a rule is not replaced must still be right.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ImportRuleId,
    expected: Option<i64>,
    edit: RuleEdit,
) -> Result<OpenRule> {
    let mut rule = current(tx, caller.tenant, id, expected).await?;
    let codes = conditions::codes(tx, caller.tenant).await?;
    let (name, position) = (edit.name.as_deref(), edit.position);
    check_all(
        caller,
        &codes,
        name,
        position,
        edit.tree.as_ref(),
        edit.actions.as_ref(),
    )?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    if edit.tree.is_some() || edit.actions.is_some() {
        let mut body = open(&keys, &rule)?;
        body.tree = edit.tree.unwrap_or(body.tree);
        body.actions = edit.actions.unwrap_or(body.actions);
        rule.sealed = keys.seal_json(IMPORT_RULES, id.0, &body)?;
    }
    rule.name = edit.name.unwrap_or(rule.name);
    rule.position = edit.position.unwrap_or(rule.position);
    rule.active = edit.active.unwrap_or(rule.active);
    rule.stops = edit.stops.unwrap_or(rule.stops);
    rule.updated_at = now;
    let rule = store::import_rules::update(&mut *tx, &rule, rule.version)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    opened(&keys, caller, rule)
}

pub async fn delete(tx: &mut Tx, caller: &Caller, id: ImportRuleId, expected: Option<i64>) -> Result<()> {
    let rule = current(tx, caller.tenant, id, expected).await?;
    if store::import_rules::delete(&mut *tx, caller.tenant, id, rule.version).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

async fn current(
    tx: &mut Tx,
    tenant: TenantId,
    id: ImportRuleId,
    expected: Option<i64>,
) -> Result<ImportRule> {
    let rule = store::import_rules::get(&mut *tx, tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if expected.is_some_and(|expected| expected != rule.version) {
        return Err(domain::Error::Stale.into());
    }
    Ok(rule)
}

/// Everything that is wrong, at once.
pub(super) fn check_all(
    caller: &Caller,
    codes: &Codes,
    name: Option<&str>,
    position: Option<i64>,
    tree: Option<&Value>,
    actions: Option<&Actions>,
) -> Result<()> {
    let mut errors = Vec::new();
    if let Some(name) = name {
        if name.trim().is_empty() {
            errors.push(FieldError::new("/name", "required"));
        } else if name.chars().count() > MAX_NAME {
            errors.push(FieldError::new("/name", "too_long").hint(MAX_NAME.to_string()));
        }
    }
    if position.is_some_and(|position| !(0..=MAX_POSITION).contains(&position)) {
        errors.push(FieldError::new("/position", "out_of_range").hint(format!("0…{MAX_POSITION}")));
    }
    if let Some(actions) = actions {
        errors.extend(check(actions, "/actions"));
        let lane = actions.processing_route.as_ref();
        if lane.is_some_and(|code| !codes.processing_routes.values().any(|known| known == code)) {
            errors.push(FieldError::new("/actions/processing_route", "unknown_route"));
        }
    }
    if let Some(tree) = tree {
        match conditions::read_with(caller, tree, "/where", Purpose::Door, codes) {
            Ok(_) => {}
            Err(crate::Error::Domain(domain::Error::Invalid(wrong))) => errors.extend(wrong),
            Err(other) => return Err(other),
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn opened(keys: &TenantKeys, caller: &Caller, rule: ImportRule) -> Result<OpenRule> {
    let RuleBody { tree, actions } = open(keys, &rule)?;
    let personal = conditions::kept(&tree, Purpose::Door)?.is_personal();
    let may = !personal || caller.may(Scope::PiiRead);
    Ok(OpenRule {
        rule,
        tree: may.then_some(tree),
        actions,
        personal,
    })
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        other => other.into(),
    }
}
