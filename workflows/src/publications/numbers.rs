//! The numbers that listings show, of the stock as it is now.

use std::collections::BTreeMap;

use domain::publication::listed;
use domain::{TenantId, VariantId};
use store::Reads;

use crate::{Result, stock};

/// For each variant and multiplier the number that its listing shows, in their order; none of what nobody
/// keeps count of. A few queries, however many.
pub(crate) async fn numbers(
    from: &mut impl Reads,
    tenant: TenantId,
    listings: &[(VariantId, i64)],
) -> Result<Vec<Option<i64>>> {
    let mut ids: Vec<VariantId> = listings.iter().map(|(variant, _)| *variant).collect();
    ids.sort_unstable();
    ids.dedup();
    let variants = store::variants::get_all(from.on(), tenant, &ids).await?;
    let found = stock::available(from, tenant, &variants).await?;
    let shown: BTreeMap<VariantId, i64> = found
        .into_iter()
        .filter(|found| found.is_counted)
        .map(|found| (found.variant, found.shown))
        .collect();
    let number = |(variant, multiplier): &(VariantId, i64)| {
        shown.get(variant).map(|shown| listed(*shown, *multiplier))
    };
    Ok(listings.iter().map(number).collect())
}
