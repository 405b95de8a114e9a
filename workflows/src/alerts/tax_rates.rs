//! 税率相違: a line is taxed otherwise than the product master has it.

use std::collections::BTreeSet;

use domain::VariantId;
use domain::alert::{AlertKind, Finding};
use domain::known_goods::{is_taxed, taxed_otherwise};
use store::Tx;

use super::traces::Traces;
use super::watch::Watch;
use crate::Result;

/// One query, and none for a shop without products.
pub(super) async fn find(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    findings: &mut [Vec<Finding>],
) -> Result<()> {
    if !watch.masters.products || !watch.settings.wants(AlertKind::TaxRateDiffers) {
        return Ok(());
    }
    let lines = orders.iter().flat_map(|order| order.lines.iter().copied());
    let variants: BTreeSet<VariantId> = lines
        .filter(|line| is_taxed(line))
        .filter_map(|line| line.variant_id)
        .collect();
    if variants.is_empty() {
        return Ok(());
    }
    let variants: Vec<VariantId> = variants.into_iter().collect();
    let rates = store::product_codes::tax_rates(&mut *tx, watch.tenant, &variants).await?;
    for (order, findings) in orders.iter().zip(findings) {
        findings.extend(taxed_otherwise(order.lines.iter().copied(), &rates));
    }
    Ok(())
}
