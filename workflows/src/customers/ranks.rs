//! 顧客ランク: made by the shop; a change counts everybody anew in the background.

use domain::customer::CustomerRank;
use domain::job::JobKind;
use domain::{CustomerRankId, FieldError, Yen};
use store::Tx;
use store::jobs::NewJob;

use crate::{App, Caller, Result, new_id};

const MOST: usize = 50;

pub struct NewRank {
    pub code: String,
    pub name: String,
    pub position: i64,
    pub min_orders: Option<i64>,
    pub min_amount: Option<Yen>,
    pub within_days: Option<i64>,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct RankEdit {
    pub name: Option<String>,
    pub position: Option<i64>,
    pub min_orders: Option<Option<i64>>,
    pub min_amount: Option<Option<Yen>>,
    pub within_days: Option<Option<i64>>,
}

/// Highest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<CustomerRank>> {
    Ok(store::customer_ranks::all(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: CustomerRankId) -> Result<CustomerRank> {
    let rank = store::customer_ranks::get(&app.store.db, caller.tenant, id).await?;
    Ok(rank.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewRank) -> Result<CustomerRank> {
    let now = app.now();
    let rank = CustomerRank {
        tenant_id: caller.tenant,
        id: CustomerRankId(new_id()),
        code: new.code,
        name: new.name,
        position: new.position,
        min_orders: new.min_orders,
        min_amount: new.min_amount,
        within_days: new.within_days,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(&rank)?;
    if store::customer_ranks::all(&mut *tx, caller.tenant).await?.len() >= MOST {
        return Err(FieldError::new("", "too_many_items")
            .hint(MOST.to_string())
            .into());
    }
    store::customer_ranks::insert(&mut *tx, &rank)
        .await
        .map_err(|error| match error {
            store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
            other => crate::Error::from(other),
        })?;
    count_anew(app, tx, caller).await?;
    Ok(rank)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: CustomerRankId,
    expected: Option<i64>,
    edit: RankEdit,
) -> Result<CustomerRank> {
    let mut rank = store::customer_ranks::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(rank.version);
    rank.name = edit.name.unwrap_or(rank.name);
    rank.position = edit.position.unwrap_or(rank.position);
    rank.min_orders = edit.min_orders.unwrap_or(rank.min_orders);
    rank.min_amount = edit.min_amount.unwrap_or(rank.min_amount);
    rank.within_days = edit.within_days.unwrap_or(rank.within_days);
    check(&rank)?;
    let rank = store::customer_ranks::update(&mut *tx, &rank, expected, app.now())
        .await?
        .ok_or(domain::Error::Stale)?;
    count_anew(app, tx, caller).await?;
    Ok(rank)
}

pub async fn delete(app: &App, tx: &mut Tx, caller: &Caller, id: CustomerRankId) -> Result<()> {
    if !store::customer_ranks::delete(&mut *tx, caller.tenant, id).await? {
        return Err(domain::Error::NotFound.into());
    }
    count_anew(app, tx, caller).await
}

async fn count_anew(app: &App, tx: &mut Tx, caller: &Caller) -> Result<()> {
    let now = app.now();
    let job = NewJob::new(new_id(), JobKind::RankCustomers, now).tenant(caller.tenant);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(())
}

fn check(rank: &CustomerRank) -> std::result::Result<(), domain::Error> {
    if rank.min_orders.is_none() && rank.min_amount.is_none() {
        return Err(FieldError::new("/min_orders", "required").into());
    }
    Ok(())
}
