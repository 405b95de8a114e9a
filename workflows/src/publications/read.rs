//! What malls were told, beside what they ought to be told now.

use domain::VariantId;
use store::publications::{Due, PublicationFilter, PublicationKey};

use super::numbers::numbers;
use crate::{App, Caller, Result};

pub struct Told {
    pub due: Due,
    /// The number of this moment; none of what nobody keeps count of.
    pub wanted: Option<i64>,
}

/// By shop and listing.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &PublicationFilter,
    after: Option<PublicationKey>,
    limit: i64,
) -> Result<Vec<Told>> {
    let db = &app.store.db;
    let found = store::publications::list(db, caller.tenant, filter, after, limit).await?;
    let wanted: Vec<(VariantId, i64)> = found
        .iter()
        .map(|due| (due.publication.variant_id, due.multiplier))
        .collect();
    let numbers = numbers(&mut &app.store.db, caller.tenant, &wanted).await?;
    let told = found.into_iter().zip(numbers);
    Ok(told.map(|(due, wanted)| Told { due, wanted }).collect())
}
