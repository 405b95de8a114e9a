//! One page of a mall's list beside what is listed here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use connectors::mall::{ListingCode, MallProduct};
use domain::product_match::Proposal;
use domain::reconciliation::{DriftKind, ReconciliationRow, Verdict, verdict};
use domain::shop::Shop;
use domain::{Instant, Json, ListingId, VariantId};
use serde_json::{Value, json};
use store::Reads;
use store::reconciliations::Compared;

use crate::{Result, publications};

/// What one page, or the end, came to.
#[derive(Default)]
pub(super) struct Found {
    pub rows: Vec<ReconciliationRow>,
    pub compared: i64,
    pub agreeing: i64,
    /// Listings here that the mall lists too.
    pub seen: BTreeSet<ListingId>,
    /// Those whose numbers differ.
    pub differing: Vec<ListingId>,
}

/// What orders call a product, as far as its entry tells.
pub(super) fn code_of(product: &MallProduct) -> &str {
    if product.sku.is_empty() {
        &product.listing.item
    } else {
        &product.sku
    }
}

/// Codes that are known for the mall's own ones go before what the entry says.
pub(super) async fn page(
    from: &mut impl Reads,
    shop: &Shop,
    products: &[MallProduct],
    now: Instant,
) -> Result<Found> {
    let (tenant, id) = (shop.tenant_id, shop.id);
    let items: Vec<&str> = products
        .iter()
        .map(|product| product.listing.item.as_str())
        .collect();
    let mut codes: HashMap<ListingCode, Vec<String>> = HashMap::new();
    for known in store::mall_codes::of_items(from.on(), tenant, id, &items).await? {
        let listing = ListingCode::new(known.item, known.variant);
        codes.entry(listing).or_default().push(known.code);
    }
    for product in products {
        let known = codes.entry(product.listing.clone()).or_default();
        let own = code_of(product).to_owned();
        if !known.contains(&own) {
            known.push(own);
        }
    }
    let texts: Vec<String> = codes.values().flatten().cloned().collect();
    let route = (shop.sales_route_id, id);
    let listings = store::reconciliations::listings_with(from.on(), tenant, route, &texts).await?;
    let wanted: Vec<(VariantId, i64)> = listings
        .iter()
        .map(|listing| (listing.variant_id, listing.multiplier))
        .collect();
    let numbers = publications::numbers(from, tenant, &wanted).await?;
    let ours: HashMap<&str, (&Compared, Option<i64>)> = listings
        .iter()
        .zip(numbers)
        .map(|(listing, number)| (listing.code.as_str(), (listing, number)))
        .collect();

    let mut found = Found::default();
    let mut unknown: Vec<&MallProduct> = Vec::new();
    for product in products {
        let known = codes.get(&product.listing).into_iter().flatten();
        let matching: Vec<_> = known.filter_map(|code| ours.get(code.as_str())).collect();
        if matching.is_empty() {
            unknown.push(product);
        }
        for (listing, number) in matching {
            found.seen.insert(listing.id);
            let said = verdict(*number, product.quantity, listing.in_flight);
            match said {
                Verdict::Unsaid => continue,
                Verdict::Agrees => found.agreeing += 1,
                Verdict::Differs => {
                    found.differing.push(listing.id);
                    found.rows.push(ReconciliationRow {
                        listing_id: Some(listing.id),
                        variant_id: Some(listing.variant_id),
                        ours: *number,
                        ..row(DriftKind::Differs, &listing.code, product, now)
                    });
                }
            }
            found.compared += 1;
        }
    }
    let codes: Vec<String> = unknown
        .iter()
        .flat_map(|product| [code_of(product).to_owned(), product.jan.clone()])
        .filter(|code| !code.is_empty())
        .collect();
    let proposals = store::product_codes::proposals(from.on(), tenant, &codes).await?;
    for product in unknown {
        let proposal = proposal(&proposals, product);
        found.rows.push(ReconciliationRow {
            proposal: proposal.map(Json),
            ..row(DriftKind::UnknownHere, code_of(product), product, now)
        });
    }
    Ok(found)
}

fn proposal(proposals: &BTreeMap<String, Proposal>, product: &MallProduct) -> Option<Value> {
    let found = proposals
        .get(code_of(product))
        .or_else(|| proposals.get(&product.jan))?;
    Some(json!({
        "variant_id": found.variant_id, "sku": found.sku, "multiplier": found.multiplier,
        "reason": found.reason.as_str(),
    }))
}

fn row(kind: DriftKind, code: &str, product: &MallProduct, now: Instant) -> ReconciliationRow {
    ReconciliationRow {
        position: 0,
        kind,
        code: code.to_owned(),
        item: product.listing.item.clone(),
        variant: product.listing.variant.clone(),
        name: product.name.clone(),
        listing_id: None,
        variant_id: None,
        ours: None,
        theirs: product.quantity,
        since: now,
        proposal: None,
    }
}

/// A listing that the mall did not tell.
pub(super) fn missing(listing: &Compared, now: Instant) -> ReconciliationRow {
    ReconciliationRow {
        position: 0,
        kind: DriftKind::MissingThere,
        code: listing.code.clone(),
        item: String::new(),
        variant: String::new(),
        name: String::new(),
        listing_id: Some(listing.id),
        variant_id: Some(listing.variant_id),
        ours: None,
        theirs: None,
        since: now,
        proposal: None,
    }
}
