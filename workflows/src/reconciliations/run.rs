//! The job: reads all that a mall lists, page by page, and keeps what is not as it ought to be. A run that
//! died begins anew.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use connectors::mall::{ListingCode, ProductPage};
use domain::event::{Actor, Event, EventKind};
use domain::reconciliation::{DriftKind, Reconciliation, ReconciliationRow, ReconciliationStatus};
use domain::shop::FailureKind;
use domain::{EventId, Instant, Json, ListingId, ReconciliationId, TenantId};
use serde_json::json;
use store::Tx;
use store::publications::Which;

use super::compare::{Found, code_of, missing, page};
use crate::malls::{Link, Stopped, learn};
use crate::{App, Error, Result, Stop, new_id, publications};

/// Our listings read at once.
const AT_ONCE: i64 = 1_000;
/// What a mall told that cannot be read is told of so often.
const PROBLEMS: usize = 100;
/// Comparisons of a shop that are kept.
const KEPT: i64 = 100;
/// Until whoever renews the shop's tokens is done.
const BUSY: Duration = Duration::from_millis(500);

pub enum Outcome {
    Done,
    /// The process is to end.
    GivenBack,
    /// The mall could not be read for now.
    Later(String),
}

/// `is_last`: nobody tries again after this.
pub async fn run(
    app: &App,
    tenant: TenantId,
    id: ReconciliationId,
    is_last: bool,
    halt: &Stop,
) -> Result<Outcome> {
    let db = &app.store.db;
    let Some(mut reconciliation) = store::reconciliations::get(db, tenant, id).await? else {
        return Ok(Outcome::Done);
    };
    if reconciliation.finished_at.is_some() {
        return Ok(Outcome::Done);
    }
    let (shop, now) = (reconciliation.shop_id, app.now());
    let failure = match compare(app, &mut reconciliation, halt).await {
        Ok(()) => return Ok(Outcome::Done),
        Err(Stopped::Halted) => return Ok(Outcome::GivenBack),
        Err(Stopped::Ours(error)) => return Err(error),
        Err(stopped) => stopped.told(shop, now).0,
    };
    if failure.kind == FailureKind::Temporary && !is_last {
        return Ok(Outcome::Later(failure.message));
    }
    reconciliation.status = ReconciliationStatus::Failed;
    reconciliation.message = failure.message;
    let mut tx = db.begin().await?;
    finish(&mut tx, app, &mut reconciliation, &HashMap::new()).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

async fn compare(
    app: &App,
    reconciliation: &mut Reconciliation,
    halt: &Stop,
) -> std::result::Result<(), Stopped> {
    let (db, tenant, id) = (&app.store.db, reconciliation.tenant_id, reconciliation.id);
    let shop = store::shops::get(db, tenant, reconciliation.shop_id).await?;
    let shop = shop.ok_or(domain::Error::NotFound)?;
    store::reconciliations::clear(db, tenant, id).await?;
    (reconciliation.compared, reconciliation.agreeing) = (0, 0);
    reconciliation.problems.0.clear();
    let since = store::reconciliations::known_since(db, tenant, shop.id, id).await?;
    let mut link = Link::open(app, shop, halt).await?;
    let mut report = Report {
        app,
        since,
        position: 0,
        counts: HashMap::new(),
        seen: BTreeSet::new(),
    };
    let mut next: Option<String> = None;
    loop {
        link.stop_if_asked()?;
        let products = read(&mut link, Asked::Page(next.as_deref())).await?;
        let mut tx = db.begin().await?;
        report.page(&mut tx, &link, reconciliation, &products).await?;
        tx.commit().await?;
        next = products.next;
        if next.is_none() {
            break;
        }
    }
    report.rest(&mut link, reconciliation).await?;
    reconciliation.status = ReconciliationStatus::Succeeded;
    let mut tx = db.begin().await?;
    finish(&mut tx, app, reconciliation, &report.counts).await?;
    tx.commit().await?;
    Ok(())
}

async fn read(link: &mut Link<'_>, asked: Asked<'_>) -> std::result::Result<ProductPage, Stopped> {
    loop {
        let mall = match link.mall().await {
            Err(Stopped::Busy) => {
                tokio::time::sleep(BUSY).await;
                link.stop_if_asked()?;
                continue;
            }
            mall => mall?,
        };
        let read = match asked {
            Asked::Page(next) => mall.list_products(link.outside(), next).await,
            Asked::Variants(listings) => mall.variants(link.outside(), listings).await,
        };
        match read {
            Ok(page) => {
                link.go_on(None).await?;
                return Ok(page);
            }
            Err(error) => match link.go_on(Some(error)).await {
                Ok(()) | Err(Stopped::Busy) => {}
                Err(stopped) => return Err(stopped),
            },
        }
    }
}

/// What a mall is asked for.
#[derive(Clone, Copy)]
enum Asked<'a> {
    /// A page of its list.
    Page(Option<&'a str>),
    /// What the list does not tell.
    Variants(&'a [ListingCode]),
}

async fn finish(
    tx: &mut Tx,
    app: &App,
    reconciliation: &mut Reconciliation,
    counts: &HashMap<DriftKind, i64>,
) -> Result<()> {
    let now = app.now();
    reconciliation.finished_at = Some(now);
    store::reconciliations::update(&mut *tx, reconciliation).await?;
    let (tenant, shop) = (reconciliation.tenant_id, reconciliation.shop_id);
    store::reconciliations::delete_before(tx, tenant, shop, KEPT).await?;
    let of = |kind| counts.get(&kind).copied().unwrap_or_default();
    let event = Event {
        tenant_id: tenant,
        id: EventId(new_id()),
        subject_id: reconciliation.id.0,
        kind: EventKind::ReconciliationFinished,
        actor: Json(Actor::System),
        data: Json(json!({
            "reconciliation": reconciliation.id, "shop": shop, "status": reconciliation.status,
            "compared": reconciliation.compared, "differs": of(DriftKind::Differs),
            "unknown_here": of(DriftKind::UnknownHere), "missing_there": of(DriftKind::MissingThere),
        })),
        occurred_at: now,
    };
    store::events::insert(tx, &[event]).await?;
    Ok(())
}

struct Report<'a> {
    app: &'a App,
    /// When the comparison before found things so.
    since: HashMap<(DriftKind, String), Instant>,
    position: i64,
    counts: HashMap<DriftKind, i64>,
    seen: BTreeSet<ListingId>,
}

impl Report<'_> {
    async fn page(
        &mut self,
        tx: &mut Tx,
        link: &Link<'_>,
        reconciliation: &mut Reconciliation,
        products: &ProductPage,
    ) -> Result<()> {
        let now = self.app.now();
        // What orders call things is known best by orders; the list fills in what none has told yet.
        let texts: Vec<&str> = products.products.iter().map(code_of).collect();
        let (tenant, shop) = (link.shop.tenant_id, link.shop.id);
        let known = store::mall_codes::of_codes(&mut *tx, tenant, shop, &texts).await?;
        let codes: Vec<(&str, &ListingCode)> = products
            .products
            .iter()
            .filter(|product| !known.contains_key(code_of(product)))
            .map(|product| (code_of(product), &product.listing))
            .collect();
        learn(tx, &link.shop, codes.into_iter(), now).await?;
        let items = products.products.iter().map(|product| &product.listing);
        let whole: Vec<&str> = items
            .filter(|listing| listing.variant.is_empty())
            .map(|listing| listing.item.as_str())
            .collect();
        store::mall_divided_items::note(tx, tenant, shop, &products.divided, &whole).await?;
        let found = page(tx, &link.shop, &products.products, now).await?;
        let room = PROBLEMS.saturating_sub(reconciliation.problems.len());
        let problems = products.problems.iter().take(room).cloned();
        reconciliation.problems.0.extend(problems);
        reconciliation.compared += found.compared;
        reconciliation.agreeing += found.agreeing;
        if reconciliation.repair && !found.differing.is_empty() {
            let which = Which::Listings(shop, &found.differing);
            publications::again(tx, tenant, which, false, now).await?;
        }
        self.keep(tx, reconciliation, found).await
    }

    /// What is listed here, and was not in the mall's list: variants that the list does not tell are asked
    /// for, and the others are gone.
    async fn rest(
        &mut self,
        link: &mut Link<'_>,
        reconciliation: &mut Reconciliation,
    ) -> std::result::Result<(), Stopped> {
        let db = &self.app.store.db;
        let (tenant, route) = (link.shop.tenant_id, (link.shop.sales_route_id, link.shop.id));
        let mut after = None;
        loop {
            link.stop_if_asked()?;
            let listings = store::reconciliations::listings(db, tenant, route, after, AT_ONCE).await?;
            let Some(last) = listings.last() else {
                return Ok(());
            };
            after = Some(last.id);
            let unseen = listings.iter().filter(|listing| !self.seen.contains(&listing.id));
            let codes: Vec<&str> = unseen.map(|listing| listing.code.as_str()).collect();
            let known = store::mall_codes::of_codes(db, tenant, link.shop.id, &codes).await?;
            let variants = known.into_values().filter(|known| !known.variant.is_empty());
            let variants: BTreeSet<ListingCode> = variants
                .map(|known| ListingCode::new(known.item, known.variant))
                .collect();
            let variants: Vec<ListingCode> = variants.into_iter().collect();
            if !variants.is_empty() {
                let products = read(link, Asked::Variants(&variants)).await?;
                let mut tx = db.begin().await?;
                self.page(&mut tx, link, reconciliation, &products).await?;
                tx.commit().await?;
            }
            let gone = listings.iter().filter(|listing| !self.seen.contains(&listing.id));
            let found = Found {
                rows: gone.map(|listing| missing(listing, self.app.now())).collect(),
                ..Found::default()
            };
            let mut tx = db.begin().await?;
            self.keep(&mut tx, reconciliation, found).await?;
            tx.commit().await?;
        }
    }

    async fn keep(&mut self, tx: &mut Tx, reconciliation: &Reconciliation, found: Found) -> Result<()> {
        self.seen.extend(found.seen);
        let mut rows: Vec<ReconciliationRow> = Vec::with_capacity(found.rows.len());
        for row in found.rows {
            self.position += 1;
            *self.counts.entry(row.kind).or_default() += 1;
            let known = self.since.get(&(row.kind, row.code.clone()));
            rows.push(ReconciliationRow {
                position: self.position,
                since: known.copied().unwrap_or(row.since),
                ..row
            });
        }
        let (tenant, id) = (reconciliation.tenant_id, reconciliation.id);
        store::reconciliations::add(tx, tenant, id, &rows).await?;
        store::reconciliations::update(tx, reconciliation)
            .await
            .map_err(Error::from)
    }
}
