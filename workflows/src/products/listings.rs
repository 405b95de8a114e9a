//! 出品: what sales routes call variants.

use domain::listing::Listing;
use domain::{FieldError, ListingId, SalesRouteId, VariantId};
use store::Tx;
use store::listings::ListingFilter;

use super::heal::look_again;
use super::refuse;
use crate::{App, Caller, Result, new_id, publications};

pub struct NewListing {
    pub sales_route_id: SalesRouteId,
    pub code: String,
    pub variant_id: VariantId,
    pub multiplier: i64,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ListingEdit {
    pub variant_id: Option<VariantId>,
    pub multiplier: Option<i64>,
}

/// Newest first.
pub async fn list_listings(
    app: &App,
    caller: &Caller,
    filter: &ListingFilter,
    before: Option<ListingId>,
    limit: i64,
) -> Result<Vec<Listing>> {
    Ok(store::listings::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

pub async fn get_listing(app: &App, caller: &Caller, id: ListingId) -> Result<Listing> {
    let listing = store::listings::get(&app.store.db, caller.tenant, id).await?;
    Ok(listing.ok_or(domain::Error::NotFound)?)
}

/// Open orders of the route with the code become orders of the variant, in the background.
pub async fn create_listing(app: &App, tx: &mut Tx, caller: &Caller, new: NewListing) -> Result<Listing> {
    let now = app.now();
    let listing = Listing {
        tenant_id: caller.tenant,
        id: ListingId(new_id()),
        sales_route_id: new.sales_route_id,
        code: new.code,
        variant_id: new.variant_id,
        multiplier: new.multiplier,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    refuse(listing.check())?;
    known(tx, caller, listing.variant_id).await?;
    store::listings::insert(&mut *tx, &listing)
        .await
        .map_err(explain)?;
    look_again(tx, caller.tenant, std::slice::from_ref(&listing.code), now).await?;
    publications::changed(tx, caller.tenant, &[listing.variant_id], now).await?;
    Ok(listing)
}

/// `expected` is the version the caller has seen. Orders that are resolved already stay what they are.
pub async fn edit_listing(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ListingId,
    expected: Option<i64>,
    edit: ListingEdit,
) -> Result<Listing> {
    let mut listing = store::listings::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(listing.version);
    listing.variant_id = edit.variant_id.unwrap_or(listing.variant_id);
    listing.multiplier = edit.multiplier.unwrap_or(listing.multiplier);
    refuse(listing.check())?;
    known(tx, caller, listing.variant_id).await?;
    let now = app.now();
    let listing = store::listings::update(&mut *tx, &listing, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    publications::changed(tx, caller.tenant, &[listing.variant_id], now).await?;
    Ok(listing)
}

pub async fn remove_listing(
    tx: &mut Tx,
    caller: &Caller,
    id: ListingId,
    expected: Option<i64>,
) -> Result<()> {
    let listing = store::listings::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(listing.version);
    if store::listings::remove(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

async fn known(tx: &mut Tx, caller: &Caller, variant: VariantId) -> Result<()> {
    if store::variants::get(tx, caller.tenant, variant).await?.is_none() {
        return Err(FieldError::new("/variant_id", "unknown_reference").into());
    }
    Ok(())
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
        store::Error::Reference => FieldError::new("/route", "unknown_route").into(),
        other => other.into(),
    }
}
