//! 商品未登録: a line's code is no listing of its route and no variant's sku.

use std::collections::BTreeSet;

use domain::alert::{AlertKind, Finding};
use domain::order::OrderLine;
use domain::product_match::{finding, is_unknown};
use store::Tx;

use super::traces::Traces;
use super::watch::Watch;
use crate::Result;

/// One query, and only where a code is unknown.
pub(super) async fn find(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    findings: &mut [Vec<Finding>],
) -> Result<()> {
    if !watch.masters.products || !watch.settings.wants(AlertKind::ProductUnknown) {
        return Ok(());
    }
    let codes: BTreeSet<&str> = orders
        .iter()
        .flat_map(unknown)
        .map(|line| line.sku.as_str())
        .collect();
    if codes.is_empty() {
        return Ok(());
    }
    let codes: Vec<String> = codes.into_iter().map(str::to_owned).collect();
    let proposals = store::product_codes::proposals(&mut *tx, watch.tenant, &codes).await?;
    for (order, findings) in orders.iter().zip(findings) {
        findings.extend(finding(unknown(order), &proposals));
    }
    Ok(())
}

fn unknown<'a>(order: &'a Traces<'_>) -> impl Iterator<Item = &'a OrderLine> {
    order.lines.iter().copied().filter(|line| is_unknown(line))
}
