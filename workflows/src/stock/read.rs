//! How many there are, of single variants and of sets, and what happened.

use std::collections::{BTreeMap, BTreeSet};

use domain::product::Variant;
use domain::stock::demand::sets_of;
use domain::stock::shown::shown;
use domain::stock::{StockLevel, StockMovement};
use domain::{StockMovementId, TenantId, VariantId, WarehouseId};
use store::Reads;
use store::stock_levels::{LevelFilter, LevelKey};
use store::stock_movements::MovementFilter;

use crate::{App, Caller, Result};

/// Levels read at once.
const ALL: i64 = 1_000_000;

/// How many of a variant there are.
#[derive(Clone, Debug)]
pub struct Availability {
    pub variant: VariantId,
    pub on_hand: i64,
    pub reserved: i64,
    /// What can still be sold: of warehouses that orders are served from. Of a set: how many its scarcest
    /// component allows.
    pub available: i64,
    /// What malls are shown.
    pub shown: i64,
    /// Whether somebody keeps count of it; of a set: of all its components.
    pub is_counted: bool,
    /// None of a set, and of what is not kept count of.
    pub levels: Vec<StockLevel>,
}

pub async fn list_levels(
    app: &App,
    caller: &Caller,
    filter: &LevelFilter,
    after: Option<LevelKey>,
    limit: i64,
) -> Result<Vec<StockLevel>> {
    Ok(store::stock_levels::list(&app.store.db, caller.tenant, filter, after, limit).await?)
}

/// Newest first.
pub async fn list_movements(
    app: &App,
    caller: &Caller,
    filter: &MovementFilter,
    before: Option<StockMovementId>,
    limit: i64,
) -> Result<Vec<StockMovement>> {
    Ok(store::stock_movements::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

pub async fn get_movement(app: &App, caller: &Caller, id: StockMovementId) -> Result<StockMovement> {
    let movement = store::stock_movements::get(&app.store.db, caller.tenant, id).await?;
    Ok(movement.ok_or(domain::Error::NotFound)?)
}

pub async fn availability(app: &App, caller: &Caller, id: VariantId) -> Result<Availability> {
    let db = &app.store.db;
    let variant = store::variants::get(db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let found = available(&mut &app.store.db, caller.tenant, &[variant]).await?;
    Ok(found.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// How many there are of each of these: three queries, however many.
pub async fn available(
    from: &mut impl Reads,
    tenant: TenantId,
    variants: &[Variant],
) -> Result<Vec<Availability>> {
    let ids: Vec<VariantId> = variants.iter().map(|variant| variant.id).collect();
    let sets = store::variants::components(from.on(), tenant, &ids).await?;
    let parts = sets.values().flatten().map(|part| part.part_id);
    let single: BTreeSet<VariantId> = ids.iter().copied().chain(parts).collect();
    let filter = LevelFilter {
        variants: single.into_iter().collect(),
        warehouse: None,
    };
    let mut levels: BTreeMap<VariantId, Vec<StockLevel>> = BTreeMap::new();
    if !filter.variants.is_empty() {
        for level in store::stock_levels::list(from.on(), tenant, &filter, None, ALL).await? {
            levels.entry(level.variant_id).or_default().push(level);
        }
    }
    let warehouses = store::warehouses::list(from.on(), tenant).await?;
    let selling: BTreeSet<WarehouseId> = warehouses
        .iter()
        .filter(|warehouse| warehouse.sells)
        .map(|warehouse| warehouse.id)
        .collect();
    let free = |variant: VariantId| -> i64 {
        let levels = levels.get(&variant).into_iter().flatten();
        let served = levels.filter(|level| selling.contains(&level.warehouse_id));
        served.map(|level| level.on_hand - level.reserved).sum()
    };
    let view = |variant: &Variant| {
        let own = levels.get(&variant.id).cloned().unwrap_or_default();
        let (available, is_counted) = if variant.is_set {
            let parts = sets.get(&variant.id).map(Vec::as_slice).unwrap_or_default();
            let is_counted = parts.iter().all(|part| levels.contains_key(&part.part_id));
            (sets_of(parts, free), is_counted && !parts.is_empty())
        } else {
            (free(variant.id), !own.is_empty())
        };
        Availability {
            variant: variant.id,
            on_hand: own.iter().map(|level| level.on_hand).sum(),
            reserved: own.iter().map(|level| level.reserved).sum(),
            available,
            shown: shown(available, variant.shown()),
            is_counted,
            levels: own,
        }
    };
    Ok(variants.iter().map(view).collect())
}
