//! Asks for a look at the orders that wait for what came, or hold what is not there.

use std::collections::{BTreeMap, BTreeSet};

use domain::VariantId;
use domain::job::JobKind;
use store::Tx;
use store::jobs::NewJob;
use store::stock_levels::Place;

use crate::orders::Desk;
use crate::{Result, new_id};

/// Has orders looked at again that may want these; with each whether all of its open orders are meant, as
/// of one that is counted only from now on, or those that are short of it.
pub(crate) async fn look_again(tx: &mut Tx, desk: &Desk, more: &BTreeMap<VariantId, bool>) -> Result<()> {
    let known: Vec<VariantId> = more.iter().filter(|(_, new)| !**new).map(|(id, _)| *id).collect();
    let mut wanted: Vec<(VariantId, bool)> = more.iter().map(|(id, new)| (*id, *new)).collect();
    if !known.is_empty() {
        let short = store::stock_checks::short(&mut *tx, desk.tenant, &known).await?;
        wanted.retain(|(variant, new)| *new || short.contains(variant));
    }
    ask(tx, desk, &wanted).await
}

/// Has a job see to what is spoken for twice.
pub(super) async fn see_to(tx: &mut Tx, desk: &Desk, over: &BTreeMap<Place, i64>) -> Result<()> {
    let variants: BTreeSet<VariantId> = over.keys().map(|(variant, _)| *variant).collect();
    let wanted: Vec<(VariantId, bool)> = variants.into_iter().map(|variant| (variant, false)).collect();
    ask(tx, desk, &wanted).await
}

/// Has a job look at these.
async fn ask(tx: &mut Tx, desk: &Desk, wanted: &[(VariantId, bool)]) -> Result<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let id = new_id();
    store::stock_checks::add(tx, desk.tenant, id, wanted).await?;
    let job = NewJob::new(new_id(), JobKind::ReserveStock, desk.now)
        .tenant(desk.tenant)
        .subject(id);
    store::jobs::enqueue(tx, &job, desk.now).await?;
    Ok(())
}
