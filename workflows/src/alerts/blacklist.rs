//! ブラックリスト: a person on the order is on the shop's list. Any one match is enough.

use std::collections::{BTreeMap, BTreeSet};

use domain::BlacklistEntryId;
use domain::alert::{AlertKind, Finding};
use domain::blacklist::BlacklistField;
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::traces::Traces;
use super::watch::Watch;
use crate::Result;

/// So many entries are named.
const NAMED: usize = 10;
/// One more than named.
const ASKED: i64 = 11;

/// One query for all orders, however long the list.
pub(super) async fn find(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    findings: &mut [Vec<Finding>],
) -> Result<()> {
    if !watch.settings.wants(AlertKind::Blacklist) {
        return Ok(());
    }
    let keys: BTreeSet<Uuid> = orders
        .iter()
        .flat_map(|order| order.people.iter().map(|(key, _)| *key))
        .collect();
    let keys: Vec<Uuid> = keys.into_iter().collect();
    if keys.is_empty() {
        return Ok(());
    }
    store::blacklist::begin_reading(tx, watch.tenant).await?;
    let today = watch.now.date_in_tokyo();
    let found = store::blacklist::matching(&mut *tx, watch.tenant, &keys, today, ASKED).await?;
    if found.is_empty() {
        return Ok(());
    }
    for (order, findings) in orders.iter().zip(findings) {
        let mut matches: BTreeMap<BlacklistEntryId, BTreeSet<BlacklistField>> = BTreeMap::new();
        for (key, field) in &order.people {
            for entry in found.get(key).into_iter().flatten() {
                matches.entry(*entry).or_default().insert(*field);
            }
        }
        if !matches.is_empty() {
            let named: Vec<_> = matches
                .iter()
                .take(NAMED)
                .map(|(entry, fields)| json!({ "entry": entry, "fields": fields }))
                .collect();
            let detail = json!({ "entries": named, "more": matches.len() > named.len() });
            findings.push(Finding::new(AlertKind::Blacklist, detail));
        }
    }
    Ok(())
}
