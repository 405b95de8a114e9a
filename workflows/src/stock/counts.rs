//! 棚卸: what is really there. What the ledger said when a thing was counted is kept beside what was
//! found, and closing corrects by the difference: what came and went in between stays true.

use domain::stock::{CountLine, CountMode, CountStatus, MAX_QUANTITY, MovementKind, StockCount};
use domain::{FieldError, StockCountId, VariantId};
use store::Tx;

use super::by_code;
use super::record::{Entry, record};
use crate::orders::Desk;
use crate::{App, Caller, Result, new_id};

/// Lines added at once, and in all.
const MAX_LINES: usize = 10_000;

pub struct NewCount {
    /// The code of a warehouse; none: the preferred.
    pub warehouse: Option<String>,
    pub mode: CountMode,
    pub note: String,
}

/// What somebody found.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    pub variant: VariantId,
    pub counted: i64,
}

pub struct CountView {
    pub count: StockCount,
    pub lines: Vec<CountLine>,
}

/// Newest first, without their lines.
pub async fn list_counts(
    app: &App,
    caller: &Caller,
    before: Option<StockCountId>,
    limit: i64,
) -> Result<Vec<StockCount>> {
    Ok(store::stock_counts::list(&app.store.db, caller.tenant, before, limit).await?)
}

pub async fn get_count(app: &App, caller: &Caller, id: StockCountId) -> Result<CountView> {
    let count = store::stock_counts::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let lines = store::stock_counts::lines(&app.store.db, caller.tenant, id).await?;
    Ok(CountView { count, lines })
}

/// One at a time in a warehouse.
pub async fn create_count(app: &App, tx: &mut Tx, caller: &Caller, new: NewCount) -> Result<CountView> {
    if new.note.chars().count() > 200 {
        return Err(FieldError::new("/note", "too_long").hint("200").into());
    }
    let warehouse = by_code(app, tx, caller.tenant, new.warehouse.as_deref()).await?;
    let count = StockCount {
        tenant_id: caller.tenant,
        id: StockCountId(new_id()),
        warehouse_id: warehouse.id,
        mode: new.mode,
        status: CountStatus::Open,
        note: new.note,
        created_at: app.now(),
        closed_at: None,
        version: 1,
    };
    match store::stock_counts::insert(tx, &count).await {
        Ok(()) => Ok(CountView {
            count,
            lines: Vec::new(),
        }),
        Err(store::Error::Taken { .. }) => Err(domain::Error::Taken { field: "/warehouse" }.into()),
        Err(error) => Err(error.into()),
    }
}

/// Notes what was found; what was noted of the same variant before is forgotten.
pub async fn count_lines(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: StockCountId,
    found: Vec<Counted>,
) -> Result<CountView> {
    let count = open(tx, caller, id).await?;
    let ids: Vec<VariantId> = found.iter().map(|line| line.variant).collect();
    let known = store::variants::get_all(&mut *tx, caller.tenant, &ids).await?;
    let mut errors = Vec::new();
    if found.len() > MAX_LINES {
        errors.push(FieldError::new("/lines", "too_many_items").hint(MAX_LINES.to_string()));
    }
    for (i, line) in found.iter().enumerate() {
        let at = |field: &str| format!("/lines/{i}/{field}");
        if !(0..=MAX_QUANTITY).contains(&line.counted) {
            errors.push(FieldError::new(at("counted"), "out_of_range").hint(format!("0…{MAX_QUANTITY}")));
        }
        if ids[..i].contains(&line.variant) {
            errors.push(FieldError::new(at("variant_id"), "duplicate_item"));
        }
        match known.iter().find(|variant| variant.id == line.variant) {
            None => errors.push(FieldError::new(at("variant_id"), "unknown_reference")),
            Some(variant) if variant.is_set => {
                errors.push(FieldError::new(at("variant_id"), "set_without_stock"));
            }
            Some(_) => {}
        }
    }
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    // Nothing moves while it is compared with what was found.
    let levels = store::stock_levels::lock(tx, caller.tenant, &ids).await?;
    let now = app.now();
    let lines: Vec<CountLine> = found
        .iter()
        .map(|line| {
            let own = levels
                .iter()
                .find(|level| (level.variant_id, level.warehouse_id) == (line.variant, count.warehouse_id));
            CountLine {
                tenant_id: caller.tenant,
                count_id: id,
                variant_id: line.variant,
                expected: own.map_or(0, |level| level.on_hand),
                counted: line.counted,
                counted_at: now,
            }
        })
        .collect();
    store::stock_counts::put_lines(tx, caller.tenant, id, &lines).await?;
    let lines = store::stock_counts::lines(tx, caller.tenant, id).await?;
    Ok(CountView { count, lines })
}

/// Corrects every level by the difference that was found.
pub async fn close_count(app: &App, tx: &mut Tx, caller: &Caller, id: StockCountId) -> Result<CountView> {
    let count = open(tx, caller, id).await?;
    let lines = store::stock_counts::lines(&mut *tx, caller.tenant, id).await?;
    let count = store::stock_counts::close(&mut *tx, &count, CountStatus::Closed, app.now())
        .await?
        .ok_or(domain::Error::Finished)?;
    let entries: Vec<Entry> = lines
        .iter()
        .filter(|line| line.counted != line.expected)
        .enumerate()
        .map(|(i, line)| Entry {
            variant: line.variant_id,
            warehouse: count.warehouse_id,
            kind: MovementKind::Count,
            by: line.counted - line.expected,
            reference: count.id.to_string(),
            note: String::new(),
            at: format!("/lines/{i}"),
        })
        .collect();
    if !entries.is_empty() {
        record(tx, &Desk::of(app, caller), entries).await?;
    }
    Ok(CountView { count, lines })
}

/// Nothing was counted, as it were.
pub async fn discard_count(app: &App, tx: &mut Tx, caller: &Caller, id: StockCountId) -> Result<()> {
    let count = open(tx, caller, id).await?;
    store::stock_counts::close(tx, &count, CountStatus::Discarded, app.now())
        .await?
        .ok_or(domain::Error::Finished)?;
    Ok(())
}

async fn open(tx: &mut Tx, caller: &Caller, id: StockCountId) -> Result<StockCount> {
    let count = store::stock_counts::get(tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if count.status != CountStatus::Open {
        return Err(domain::Error::Finished.into());
    }
    Ok(count)
}
