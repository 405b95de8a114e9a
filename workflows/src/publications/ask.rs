//! Malls are told anew because somebody wants it: one variant, one shop, or everything.

use domain::{FieldError, ShopId, VariantId};
use store::Tx;
use store::publications::{Preview, Which};

use super::fan_out::again;
use super::numbers::numbers;
use crate::{App, Caller, Result};

/// What is narrowed to nothing means all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ask {
    pub shop: Option<ShopId>,
    pub variant: Option<VariantId>,
}

/// A listing and the number that its mall is told.
pub struct Foreseen {
    pub listing: Preview,
    /// None of what nobody keeps count of: it is told nothing.
    pub number: Option<i64>,
}

/// Listings that an answer names.
const NAMED: i64 = 200;

/// Has them told at once, whatever failed before; the first of them with their numbers. With `dry_run`
/// nothing is done, and a shop that does not publish yet may be looked at.
pub async fn publish_anew(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    ask: Ask,
    dry_run: bool,
) -> Result<Vec<Foreseen>> {
    let tenant = caller.tenant;
    if let Some(id) = ask.shop {
        let shop = store::shops::get(&mut *tx, tenant, id).await?;
        let shop = shop.ok_or_else(|| FieldError::new("/shop_id", "unknown_reference"))?;
        let is_ready = shop.publish_stock && shop.active && shop.sealed.is_some();
        if !is_ready && !dry_run {
            return Err(domain::Error::NotReady.into());
        }
    }
    if let Some(id) = ask.variant
        && store::variants::get(&mut *tx, tenant, id).await?.is_none()
    {
        return Err(FieldError::new("/variant_id", "unknown_reference").into());
    }
    let variants = ask.variant.map(|variant| [variant]);
    let which = Which::Counted {
        shop: ask.shop,
        variants: variants.as_ref().map(<[VariantId; 1]>::as_slice),
    };
    let any_shop = dry_run && ask.shop.is_some();
    let listings = store::publications::preview(&mut *tx, tenant, which, any_shop, NAMED).await?;
    let wanted: Vec<(VariantId, i64)> = listings
        .iter()
        .map(|listing| (listing.variant_id, listing.multiplier))
        .collect();
    let numbers = numbers(tx, tenant, &wanted).await?;
    if !dry_run {
        again(tx, tenant, which, true, app.now()).await?;
    }
    let foreseen = listings.into_iter().zip(numbers);
    Ok(foreseen
        .map(|(listing, number)| Foreseen { listing, number })
        .collect())
}
