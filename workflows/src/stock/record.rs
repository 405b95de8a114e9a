//! Stock that somebody moves: received, returned, adjusted, carried elsewhere, sold in a shop of bricks.

use std::collections::{BTreeMap, BTreeSet};

use domain::stock::{MAX_QUANTITY, MovementKind, StockMovement, Warehouse};
use domain::{FieldError, Json, StockMovementId, VariantId, WarehouseId};
use store::Tx;
use store::stock_levels::Place;

use super::give_way::{foresee, give_way};
use super::look_again::look_again;
use super::{by_code, changed};
use crate::orders::Desk;
use crate::{App, Caller, Result, new_id};

const MAX_TEXT: usize = 200;

/// One change of one level.
#[derive(Clone, Debug)]
pub struct Entry {
    pub variant: VariantId,
    pub warehouse: WarehouseId,
    pub kind: MovementKind,
    /// By how many.
    pub by: i64,
    pub reference: String,
    pub note: String,
    /// Where it stands in the body, for what is wrong with it.
    pub at: String,
}

/// What somebody did with stock.
#[derive(Clone, Debug)]
pub struct Movement {
    pub kind: MovementKind,
    pub variant: VariantId,
    /// How many; negative only for adjustments.
    pub quantity: i64,
    /// The code of a warehouse; none: the preferred.
    pub warehouse: Option<String>,
    /// Where to, for what is carried elsewhere.
    pub to_warehouse: Option<String>,
    pub reference: String,
    pub note: String,
}

/// Sold in a shop of bricks.
#[derive(Clone, Debug)]
pub struct StoreSale {
    pub warehouse: Option<String>,
    pub reference: String,
    pub note: String,
    /// What, and how many; negative: brought back.
    pub lines: Vec<(VariantId, i64)>,
}

/// The ledger's lines of it: two where something is carried elsewhere.
pub async fn move_stock(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    movement: Movement,
) -> Result<Vec<StockMovement>> {
    let mut errors = Vec::new();
    let adjusts = movement.kind == MovementKind::Adjust;
    let allowed = if adjusts { -MAX_QUANTITY } else { 1 }..=MAX_QUANTITY;
    if movement.quantity == 0 || !allowed.contains(&movement.quantity) {
        let hint = format!("{}…{MAX_QUANTITY}", allowed.start());
        errors.push(FieldError::new("/quantity", "out_of_range").hint(hint));
    }
    if (movement.kind == MovementKind::Transfer) != movement.to_warehouse.is_some() {
        let code = if movement.to_warehouse.is_some() {
            "conflicts"
        } else {
            "required"
        };
        errors.push(FieldError::new("/to_warehouse", code).hint("transfer"));
    }
    texts(&movement.reference, &movement.note, &mut errors);
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let from = by_code(app, tx, caller.tenant, movement.warehouse.as_deref()).await?;
    let entry = |warehouse: &Warehouse, by: i64| Entry {
        variant: movement.variant,
        warehouse: warehouse.id,
        kind: movement.kind,
        by,
        reference: movement.reference.clone(),
        note: movement.note.clone(),
        at: String::new(),
    };
    let entries = match &movement.to_warehouse {
        None => vec![entry(&from, movement.quantity)],
        Some(code) => {
            let to = by_code(app, tx, caller.tenant, Some(code)).await;
            let to = to.map_err(at_to_warehouse)?;
            if to.id == from.id {
                return Err(FieldError::new("/to_warehouse", "duplicate_item").into());
            }
            vec![entry(&from, -movement.quantity), entry(&to, movement.quantity)]
        }
    };
    record(tx, &Desk::of(app, caller), entries).await
}

fn at_to_warehouse(error: crate::Error) -> crate::Error {
    match error {
        crate::Error::Domain(domain::Error::Invalid(_)) => {
            FieldError::new("/to_warehouse", "unknown_reference").into()
        }
        other => other,
    }
}

pub async fn sell_in_store(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    sale: StoreSale,
) -> Result<Vec<StockMovement>> {
    let mut errors = Vec::new();
    texts(&sale.reference, &sale.note, &mut errors);
    for (i, (_, quantity)) in sale.lines.iter().enumerate() {
        if *quantity == 0 || quantity.unsigned_abs() > MAX_QUANTITY.unsigned_abs() {
            let hint = format!("±{MAX_QUANTITY}");
            errors.push(FieldError::new(format!("/lines/{i}/quantity"), "out_of_range").hint(hint));
        }
    }
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let warehouse = by_code(app, tx, caller.tenant, sale.warehouse.as_deref()).await?;
    // Sets leave as what they consist of.
    let sets: Vec<VariantId> = sale.lines.iter().map(|(variant, _)| *variant).collect();
    let sets = store::variants::components(&mut *tx, caller.tenant, &sets).await?;
    let mut entries = Vec::new();
    for (i, &(variant, quantity)) in sale.lines.iter().enumerate() {
        let whole = vec![(variant, 1)];
        let parts = sets.get(&variant).map_or(whole, |parts| {
            parts.iter().map(|part| (part.part_id, part.quantity)).collect()
        });
        entries.extend(parts.into_iter().map(|(variant, each)| Entry {
            variant,
            warehouse: warehouse.id,
            kind: MovementKind::StoreSale,
            by: -quantity.saturating_mul(each),
            reference: sale.reference.clone(),
            note: sale.note.clone(),
            at: format!("/lines/{i}"),
        }));
    }
    record(tx, &Desk::of(app, caller), entries).await
}

fn texts(reference: &str, note: &str, errors: &mut Vec<FieldError>) {
    for (pointer, text) in [("/reference", reference), ("/note", note)] {
        if text.contains('\0') {
            errors.push(FieldError::new(pointer, "bad_character"));
        } else if text.chars().count() > MAX_TEXT {
            errors.push(FieldError::new(pointer, "too_long").hint(MAX_TEXT.to_string()));
        }
    }
}

/// Writes changes of levels with their ledger, all or none. Orders that waited for what came are looked
/// at again in the background; those that held what went give way.
pub(super) async fn record(tx: &mut Tx, desk: &Desk, entries: Vec<Entry>) -> Result<Vec<StockMovement>> {
    known(tx, desk, &entries).await?;
    let frozen = store::stock_counts::frozen(&mut *tx, desk.tenant).await?;
    let corrects = |entry: &&Entry| entry.kind != MovementKind::Count;
    if entries
        .iter()
        .filter(corrects)
        .any(|entry| frozen.contains(&entry.warehouse))
    {
        return Err(FieldError::new("/warehouse", "frozen").into());
    }
    let mut sums: BTreeMap<Place, i64> = BTreeMap::new();
    for entry in &entries {
        let sum = sums.entry((entry.variant, entry.warehouse)).or_default();
        *sum = sum.saturating_add(entry.by);
    }
    let mut variants: Vec<VariantId> = sums.keys().map(|(variant, _)| *variant).collect();
    variants.dedup();
    let holders = foresee(tx, desk, &sums).await?;
    // What gives way is locked with what changes: asked for later, it might be held by who waits for this.
    let locked: BTreeSet<VariantId> = variants.iter().copied().chain(holders.variants()).collect();
    let locked: Vec<VariantId> = locked.into_iter().collect();
    let levels = store::stock_levels::lock(tx, desk.tenant, &locked).await?;
    let there: BTreeSet<Place> = levels
        .iter()
        .map(|level| (level.variant_id, level.warehouse_id))
        .collect();
    let counted: BTreeSet<VariantId> = there.iter().map(|(variant, _)| *variant).collect();
    let missing: Vec<Place> = sums
        .keys()
        .filter(|place| !there.contains(place))
        .copied()
        .collect();
    if !missing.is_empty() {
        store::stock_levels::create(tx, desk.tenant, &missing, desk.now).await?;
        // Somebody else may have made one meanwhile.
        store::stock_levels::lock(tx, desk.tenant, &locked).await?;
    }
    let changes: Vec<(Place, i64)> = sums.into_iter().collect();
    let shifted = store::stock_levels::shift(tx, desk.tenant, &changes, desk.now).await?;
    if shifted.len() != changes.len() {
        let shifted: BTreeSet<Place> = shifted.into_iter().collect();
        let refused = entries
            .iter()
            .filter(|entry| entry.by < 0 && !shifted.contains(&(entry.variant, entry.warehouse)))
            .min_by_key(|entry| (entry.variant, entry.warehouse));
        let at = refused.map_or("", |entry| entry.at.as_str());
        return Err(FieldError::new(format!("{at}/quantity"), "not_enough_stock").into());
    }
    let fewer = changes.iter().filter(|(_, by)| *by < 0);
    let mut fewer: Vec<VariantId> = fewer.map(|((variant, _), _)| *variant).collect();
    fewer.dedup();
    let mut more: BTreeMap<VariantId, bool> = BTreeMap::new();
    for entry in &entries {
        let is_new = !counted.contains(&entry.variant);
        if entry.by > 0 || is_new {
            more.insert(entry.variant, is_new);
        }
    }
    let movements: Vec<StockMovement> = entries.into_iter().map(|entry| line(desk, entry)).collect();
    store::stock_movements::insert(tx, &movements).await?;
    changed::changed(tx, desk, &variants.into_iter().collect()).await?;
    look_again(tx, desk, &more).await?;
    if !fewer.is_empty() {
        give_way(tx, desk, &fewer, holders).await?;
    }
    Ok(movements)
}

fn line(desk: &Desk, entry: Entry) -> StockMovement {
    StockMovement {
        tenant_id: desk.tenant,
        id: StockMovementId(new_id()),
        variant_id: entry.variant,
        warehouse_id: entry.warehouse,
        kind: entry.kind,
        on_hand: entry.by,
        reserved: 0,
        order_id: None,
        reference: entry.reference,
        note: entry.note,
        actor: Json(desk.actor.clone()),
        occurred_at: desk.now,
    }
}

/// Each is a variant that can have a stock of its own.
async fn known(tx: &mut Tx, desk: &Desk, entries: &[Entry]) -> Result<()> {
    let ids: Vec<VariantId> = entries.iter().map(|entry| entry.variant).collect();
    let is_set: BTreeMap<VariantId, bool> = store::variants::get_all(&mut *tx, desk.tenant, &ids)
        .await?
        .into_iter()
        .map(|variant| (variant.id, variant.is_set))
        .collect();
    let mut errors = Vec::new();
    for entry in entries {
        let at = format!("{}/variant_id", entry.at);
        match is_set.get(&entry.variant) {
            None => errors.push(FieldError::new(at, "unknown_reference")),
            Some(true) => errors.push(FieldError::new(at, "set_without_stock")),
            Some(false) => {}
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}
