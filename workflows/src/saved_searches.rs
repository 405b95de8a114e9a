//! 検索条件の保存: searches under a name, and how many orders they find now.

use std::time::Duration;

use domain::access::Scope;
use domain::condition::{Condition, Purpose};
use domain::saved_search::SavedSearch;
use domain::{FieldError, SavedSearchId, TenantId};
use serde_json::Value;
use store::saved_searches::SAVED_SEARCHES;
use store::{TenantKeys, Tx};

use crate::{App, Caller, Result, conditions, new_id};

/// Orders are counted up to here.
pub const MOST_COUNTED: i64 = 10_000;
/// A count is given up after this.
const TIME: Duration = Duration::from_secs(2);
const MAX_NAME: usize = 100;

/// A search with its condition.
#[derive(Clone, Debug)]
pub struct OpenSearch {
    pub search: SavedSearch,
    /// `None` where it asks about personal data that the caller may not read.
    pub tree: Option<Value>,
    /// It asks about personal data.
    pub personal: bool,
}

/// How many orders a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exactly(i64),
    MoreThan(i64),
    /// Counting took too long.
    Unknown,
}

impl Count {
    /// Of orders that were counted one further than [`MOST_COUNTED`].
    pub fn of(counted: i64) -> Count {
        if counted > MOST_COUNTED {
            Count::MoreThan(MOST_COUNTED)
        } else {
            Count::Exactly(counted)
        }
    }
}

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct SearchEdit {
    pub name: Option<String>,
    pub tree: Option<Value>,
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    name: String,
    tree: &Value,
) -> Result<OpenSearch> {
    check_name(&name)?;
    read(tx, caller, tree).await?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = SavedSearchId(new_id());
    let search = SavedSearch {
        tenant_id: caller.tenant,
        id,
        name,
        sealed: keys.seal_json(SAVED_SEARCHES, id.0, tree)?,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::saved_searches::insert(&mut *tx, &search)
        .await
        .map_err(explain)?;
    open(&keys, caller, search)
}

pub async fn list(
    app: &App,
    caller: &Caller,
    after: Option<&(String, SavedSearchId)>,
    limit: i64,
) -> Result<Vec<OpenSearch>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let searches = store::saved_searches::list(&app.store.db, caller.tenant, after, limit).await?;
    searches
        .into_iter()
        .map(|search| open(&keys, caller, search))
        .collect()
}

pub async fn get(app: &App, caller: &Caller, id: SavedSearchId) -> Result<OpenSearch> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let search = store::saved_searches::get(&app.store.db, caller.tenant, id).await?;
    open(&keys, caller, search.ok_or(domain::Error::NotFound)?)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: SavedSearchId,
    expected: Option<i64>,
    edit: SearchEdit,
) -> Result<OpenSearch> {
    let mut search = current(tx, caller.tenant, id, expected).await?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    if let Some(name) = edit.name {
        check_name(&name)?;
        search.name = name;
    }
    if let Some(tree) = &edit.tree {
        read(tx, caller, tree).await?;
        search.sealed = keys.seal_json(SAVED_SEARCHES, id.0, tree)?;
    }
    search.updated_at = now;
    let search = store::saved_searches::update(&mut *tx, &search, search.version)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    open(&keys, caller, search)
}

pub async fn delete(tx: &mut Tx, caller: &Caller, id: SavedSearchId, expected: Option<i64>) -> Result<()> {
    let search = current(tx, caller.tenant, id, expected).await?;
    if store::saved_searches::delete(&mut *tx, caller.tenant, id, search.version).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// How many orders it finds now.
pub async fn count(app: &App, caller: &Caller, id: SavedSearchId) -> Result<Count> {
    let condition = condition(app, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let meaning = conditions::meaning(caller.tenant, &keys, now);
    // One more tells that there are more.
    let most = MOST_COUNTED + 1;
    match store::order_list::count(&app.store.db, (&condition, &meaning), most, TIME).await {
        Ok(count) => Ok(Count::of(count)),
        Err(store::Error::TooSlow) => Ok(Count::Unknown),
        Err(error) => Err(error.into()),
    }
}

/// What a kept search asks; whoever may read orders may ask it, whatever it says. `None` where there
/// is no such search.
pub(crate) async fn condition(app: &App, tenant: TenantId, id: SavedSearchId) -> Result<Option<Condition>> {
    let tree = tree(app, tenant, id).await?;
    tree.map(|tree| conditions::kept(&tree, Purpose::Search))
        .transpose()
}

/// The same as it was kept.
pub(crate) async fn tree(app: &App, tenant: TenantId, id: SavedSearchId) -> Result<Option<Value>> {
    let Some(search) = store::saved_searches::get(&app.store.db, tenant, id).await? else {
        return Ok(None);
    };
    let keys = app.store.keys(tenant, app.now()).await?;
    Ok(Some(keys.open_json(SAVED_SEARCHES, id.0, &search.sealed)?))
}

async fn current(
    tx: &mut Tx,
    tenant: TenantId,
    id: SavedSearchId,
    expected: Option<i64>,
) -> Result<SavedSearch> {
    let search = store::saved_searches::get(&mut *tx, tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if expected.is_some_and(|expected| expected != search.version) {
        return Err(domain::Error::Stale.into());
    }
    Ok(search)
}

async fn read(tx: &mut Tx, caller: &Caller, tree: &Value) -> Result<Condition> {
    let codes = conditions::codes(tx, caller.tenant).await?;
    conditions::read_with(caller, tree, "/where", Purpose::Search, &codes)
}

fn open(keys: &TenantKeys, caller: &Caller, search: SavedSearch) -> Result<OpenSearch> {
    let tree: Value = keys.open_json(SAVED_SEARCHES, search.id.0, &search.sealed)?;
    let personal = conditions::kept(&tree, Purpose::Search)?.is_personal();
    let may = !personal || caller.may(Scope::PiiRead);
    Ok(OpenSearch {
        search,
        tree: may.then_some(tree),
        personal,
    })
}

fn check_name(name: &str) -> Result<(), FieldError> {
    if name.trim().is_empty() {
        Err(FieldError::new("/name", "required"))
    } else if name.chars().count() > MAX_NAME {
        Err(FieldError::new("/name", "too_long").hint(MAX_NAME.to_string()))
    } else {
        Ok(())
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        other => other.into(),
    }
}
