//! Reads an uploaded file into orders, some batches a transaction.
//!
//! One thread reads, checks and seals while another writes the batch before. The cursor moves in the
//! transaction of the batches that it counts, so that after a crash the import goes on where it was, and
//! two runs of one import cannot both write.

use std::sync::Arc;
use std::time::{Duration, Instant as Clock};

use connectors::order_file::{self, OrderGroup, ReadOptions, Scan, ScanError};
use domain::event::{Actor, Event, EventKind};
use domain::job::JobKind;
use domain::order_import::{Duplicates, ImportMode, ImportStatus, OrderImport, RowIssue, RowIssueCode};
use domain::{EventId, Instant, Json, OrderImportId, TenantId};
use serde_json::json;
use store::Tx;
use store::import_orders::NewImportedOrder;
use store::order_imports::Progress;
use tokio::sync::mpsc;

use crate::files::{StoredFile, unread};
use crate::orders::{self, Arrival, Decision, Entrance, OnKnown, PreparedOrder, Refused};
use crate::{App, Error, Result, Stop, new_id};

/// Orders that are written at once: enough to make the messages to the database cheap; few enough to need
/// little memory.
const BATCH: i64 = 500;
const SQLITE_BATCH: i64 = 250;
/// Batches that are ready share a transaction for so long: each commit writes every page that it touched,
/// and indexes of personal data are touched all over. Others who want to write wait that long, and for the
/// batch that was begun by then.
const TOGETHER: Duration = Duration::from_millis(300);
/// Batches prepared ahead of the one being written, the one in the making included.
const AHEAD: usize = 1;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The import has come to its end, by this run or another.
    Done,
    /// Stopped on the way; another run goes on from the cursor.
    GivenBack,
}

pub async fn run(app: &App, tenant: TenantId, id: OrderImportId, stop: &Stop) -> Result<Outcome> {
    let Some(import) = store::order_imports::start(&app.store.db, tenant, id, app.now()).await? else {
        return Ok(Outcome::Done);
    };
    let file = StoredFile::of(app, tenant, id.0);
    let routes = store::routes::sales_routes(&app.store.db, tenant).await?;
    let active = routes.into_iter().filter(|route| route.active);
    let options = Arc::new(ReadOptions {
        routes: Some(active.map(|route| route.code).collect()),
        ..options(&import)
    });
    let scan = match scan(file.clone(), options.clone()).await? {
        Ok(scan) => Arc::new(scan),
        // The file as a whole cannot be read: the issues say why.
        Err(issues) => {
            let code = issues.first().map_or(RowIssueCode::EmptyFile, |issue| issue.code);
            return finish(app, &import, ImportStatus::Failed, Some(code), issues).await;
        }
    };
    let rows = i64::try_from(scan.data_rows).unwrap_or(i64::MAX);
    store::order_imports::scanned(&app.store.db, tenant, id, scan.encoding, scan.format, rows).await?;
    let (send, mut batches) = mpsc::channel(AHEAD);
    let mut entrance = Entrance::open(app, tenant, Actor::Import { id }).await?;
    entrance.know_all_goods(app).await?;
    let reader = Reader {
        file,
        scan,
        options,
        entrance,
        keep_drafts: updates(&import),
    };
    let from = u64::try_from(import.cursor).unwrap_or(0);
    let reading = tokio::task::spawn_blocking(move || reader.read(from, &send));
    let mut writer = Writer::new(app, &import);
    let mut ended = None;
    let mut written: u32 = 0;
    while let Some(batch) = next(&mut batches, &mut writer).await? {
        if stop.is_asked() {
            ended = Some(Outcome::GivenBack);
            break;
        }
        if !writer.write(batch).await? {
            return overtaken(app, &import).await;
        }
        written += 1;
        if store::statistics::is_worth_a_look(written) {
            writer.commit().await?;
            store::statistics::keep_up(&app.store.db).await?;
        }
    }
    writer.commit().await?;
    drop(batches);
    reading
        .await
        .map_err(|error| Error::Internal(format!("reading stopped: {error}")))??;
    match ended {
        Some(outcome) => Ok(outcome),
        None => finish(app, &import, ImportStatus::Succeeded, None, Vec::new()).await,
    }
}

/// The import is not where this run left it. It has come to its end; or a run before this one wrote once
/// more, and the next one goes on from there.
async fn overtaken(app: &App, import: &OrderImport) -> Result<Outcome> {
    let now = store::order_imports::get(&app.store.db, import.tenant_id, import.id).await?;
    if now.is_none_or(|import| import.status.is_final()) {
        Ok(Outcome::Done)
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// The next batch; nobody is kept waiting for the database while it is still in the making.
async fn next(batches: &mut mpsc::Receiver<Batch>, writer: &mut Writer<'_>) -> Result<Option<Batch>> {
    if let Ok(batch) = batches.try_recv() {
        return Ok(Some(batch));
    }
    writer.commit().await?;
    Ok(batches.recv().await)
}

pub(super) fn options(import: &OrderImport) -> ReadOptions {
    ReadOptions {
        encoding: import.encoding,
        format: import.format,
        default_route: import.default_route.clone(),
        ..ReadOptions::default()
    }
}

fn updates(import: &OrderImport) -> bool {
    import.mode == ImportMode::Upsert || import.duplicates == Duplicates::Update
}

/// The first reading; or what is wrong with the file as a whole.
pub(super) async fn scan(
    file: StoredFile,
    options: Arc<ReadOptions>,
) -> Result<std::result::Result<Scan, Vec<RowIssue>>> {
    let scanned = tokio::task::spawn_blocking(move || order_file::scan(file.open(), &options)).await;
    match scanned.map_err(|error| Error::Internal(format!("scan stopped: {error}")))? {
        Ok(scan) => Ok(Ok(scan)),
        Err(ScanError::Refused { issues, .. }) => Ok(Err(issues)),
        Err(ScanError::Io(error)) => Err(unread(error)),
    }
}

async fn finish(
    app: &App,
    import: &OrderImport,
    status: ImportStatus,
    refused: Option<RowIssueCode>,
    issues: Vec<RowIssue>,
) -> Result<Outcome> {
    let now = app.now();
    let (tenant, id) = (import.tenant_id, import.id);
    let keys = app.store.keys(tenant, now).await?;
    let mut tx = app.store.db.begin().await?;
    if let Some(ended) = store::order_imports::finish(&mut tx, tenant, id, status, refused, now).await? {
        store::order_imports::add_issues(&mut tx, &keys, tenant, id, &issues).await?;
        store::events::insert(&mut tx, &[finished_event(&ended, Actor::System, now)]).await?;
        tx.commit().await?;
    }
    Ok(Outcome::Done)
}

pub(super) fn finished_event(import: &OrderImport, actor: Actor, now: Instant) -> Event {
    Event {
        tenant_id: import.tenant_id,
        id: EventId(new_id()),
        subject_id: import.id.0,
        kind: EventKind::ImportFinished,
        actor: Json(actor),
        data: Json(json!({
            "import": import.id, "status": import.status, "mode": import.mode, "orders": import.orders,
            "created": import.created, "updated": import.updated, "skipped": import.skipped,
            "failed": import.failed,
        })),
        occurred_at: now,
    }
}

/// Some orders of the file, ready to be let in, and what is wrong with others.
struct Batch {
    entrance: Entrance,
    orders: Vec<(PreparedOrder, Vec<i64>)>,
    issues: Vec<RowIssue>,
    rows: i64,
    groups: i64,
    failed: i64,
}

impl Batch {
    fn new(entrance: Entrance) -> Batch {
        Batch {
            entrance,
            orders: Vec::new(),
            issues: Vec::new(),
            rows: 0,
            groups: 0,
            failed: 0,
        }
    }
}

/// Runs on a thread of its own.
struct Reader {
    file: StoredFile,
    scan: Arc<Scan>,
    options: Arc<ReadOptions>,
    entrance: Entrance,
    keep_drafts: bool,
}

impl Reader {
    /// Ends early without fault where nobody receives any more.
    fn read(&self, from: u64, send: &mpsc::Sender<Batch>) -> Result<()> {
        let groups = order_file::orders(|| Ok(self.file.open()), &self.scan, &self.options);
        let groups = groups.skip(usize::try_from(from).unwrap_or(usize::MAX));
        let most = if self.file.app.store.db.is_sqlite() {
            SQLITE_BATCH
        } else {
            BATCH
        };
        let Some(mut place) = self.place(send) else {
            return Ok(());
        };
        let mut batch = self.batch()?;
        if from == 0 {
            batch.issues.extend(self.scan.warnings.iter().cloned());
            if self.keep_drafts {
                batch.issues.extend(self.scan.absent());
            }
        }
        for group in groups {
            let group = group.map_err(unread)?;
            self.add(&mut batch, group)?;
            if batch.groups == most {
                place.send(batch);
                let Some(next) = self.place(send) else {
                    return Ok(());
                };
                place = next;
                batch = self.batch()?;
            }
        }
        place.send(batch);
        Ok(())
    }

    /// Waits until a batch may be begun, so that no more are in memory than are wanted; none where
    /// nobody receives any more.
    fn place<'s>(&self, send: &'s mpsc::Sender<Batch>) -> Option<mpsc::Permit<'s, Batch>> {
        self.file.runtime.block_on(send.reserve()).ok()
    }

    /// Begins one, at the time and with the keys of its own moment.
    fn batch(&self) -> Result<Batch> {
        let entrance = self.entrance.renewed(&self.file.app);
        Ok(Batch::new(self.file.runtime.block_on(entrance)?))
    }

    fn add(&self, batch: &mut Batch, group: OrderGroup) -> Result<()> {
        batch.groups += 1;
        batch.rows += i64::try_from(group.rows.len()).unwrap_or(i64::MAX);
        batch.issues.extend(group.warnings);
        match group.result {
            Err(issues) => {
                batch.failed += 1;
                batch.issues.extend(issues);
            }
            Ok(draft) => match orders::prepare(&batch.entrance, draft, self.keep_drafts)? {
                Ok(order) => batch.orders.push((order, group.rows)),
                Err(refused) => {
                    batch.failed += 1;
                    batch.issues.extend(refused_issues(&group.rows, &refused));
                }
            },
        }
        Ok(())
    }
}

/// Every row of the order is named, so that the file of failed rows is complete.
fn refused_issues(rows: &[i64], refused: &Refused) -> Vec<RowIssue> {
    let (code, column, value) = match refused {
        Refused::UnknownRoute(code) => (RowIssueCode::UnknownRoute, Some("受注ルート"), Some(code.clone())),
        Refused::Overflow => (RowIssueCode::OutOfRange, None, None),
    };
    let issue = |row| RowIssue {
        column: column.map(str::to_owned),
        value: value.clone(),
        ..plain_issue(row, code)
    };
    rows.iter().map(|&row| issue(row)).collect()
}

fn plain_issue(row: i64, code: RowIssueCode) -> RowIssue {
    RowIssue {
        row,
        column: None,
        code,
        warning: false,
        value: None,
        hint: None,
    }
}

struct Writer<'a> {
    app: &'a App,
    import: &'a OrderImport,
    cursor: i64,
    /// Since when it is open, and the batches that it holds.
    open: Option<(Clock, Tx)>,
}

impl<'a> Writer<'a> {
    fn new(app: &'a App, import: &'a OrderImport) -> Writer<'a> {
        Writer {
            app,
            import,
            cursor: import.cursor,
            open: None,
        }
    }

    /// False where the import is not where this run left it; that shows with the first batch of a
    /// transaction, which then holds the import's row.
    async fn write(&mut self, batch: Batch) -> Result<bool> {
        let (since, mut tx) = match self.open.take() {
            Some(open) => open,
            None => (Clock::now(), self.app.store.db.begin().await?),
        };
        if !self.put(&mut tx, batch).await? {
            return Ok(false);
        }
        self.open = Some((since, tx));
        if since.elapsed() >= TOGETHER {
            self.commit().await?;
        }
        Ok(true)
    }

    async fn commit(&mut self) -> Result<()> {
        if let Some((_, tx)) = self.open.take() {
            tx.commit().await?;
        }
        Ok(())
    }

    async fn put(&mut self, tx: &mut Tx, batch: Batch) -> Result<bool> {
        let (tenant, id) = (self.import.tenant_id, self.import.id);
        let Batch {
            entrance,
            orders,
            mut issues,
            rows,
            groups,
            failed,
        } = batch;
        let (prepared, rows_of): (Vec<_>, Vec<_>) = orders.into_iter().unzip();
        let on_known = if updates(self.import) {
            OnKnown::Update
        } else {
            OnKnown::Keep
        };
        let dry_run = self.import.mode == ImportMode::Validate;
        let mut progress = Progress {
            rows,
            orders: groups,
            failed,
            ..Progress::default()
        };
        let arrivals = orders::accept(tx, &entrance, prepared, on_known, dry_run).await?;
        for (arrival, rows) in arrivals.iter().zip(&rows_of) {
            self.count(*arrival, rows, &mut progress, &mut issues);
        }
        store::import_orders::add(tx, tenant, id, &self.known(&arrivals, &rows_of)).await?;
        store::order_imports::add_issues(tx, &entrance.keys, tenant, id, &issues).await?;
        if !store::order_imports::advance(tx, tenant, id, self.cursor, &progress).await? {
            return Ok(false);
        }
        store::jobs::progressed(tx, JobKind::ImportOrders, id.0).await?;
        self.cursor += groups;
        Ok(true)
    }

    /// Those that were there already. A batch has no more orders than it moves the cursor by, so their
    /// numbers ascend from one to the next.
    fn known(&self, arrivals: &[Arrival], rows_of: &[Vec<i64>]) -> Vec<NewImportedOrder> {
        let known = (self.cursor..)
            .zip(arrivals)
            .zip(rows_of)
            .filter_map(|((seq, arrival), rows)| {
                Some(NewImportedOrder {
                    seq,
                    order_id: arrival.id,
                    row: rows.first().copied().unwrap_or_default(),
                    decision: arrival.decision.on_known()?,
                })
            });
        known.collect()
    }

    fn count(&self, arrival: Arrival, rows: &[i64], progress: &mut Progress, issues: &mut Vec<RowIssue>) {
        let refuse = match arrival.decision {
            Decision::Created => {
                progress.created += 1;
                None
            }
            Decision::Updated => {
                progress.updated += 1;
                None
            }
            Decision::Closed => Some(RowIssueCode::OrderClosed),
            Decision::Unchanged | Decision::Kept if self.import.duplicates == Duplicates::Error => {
                Some(RowIssueCode::DuplicateOrder)
            }
            Decision::Unchanged | Decision::Kept => {
                progress.skipped += 1;
                None
            }
        };
        if let Some(code) = refuse {
            progress.failed += 1;
            issues.extend(rows.iter().map(|&row| plain_issue(row, code)));
        }
    }
}
