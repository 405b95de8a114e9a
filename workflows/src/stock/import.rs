//! 入庫: many receipts at once, from a file. What lies in the future becomes an expected receipt.

use std::collections::{BTreeMap, HashMap};

use connectors::stock_file::{self, StockInLine, StockInRow};
use domain::stock::{ExpectedReceipt, MovementKind};
use domain::{Date, ExpectedReceiptId, FieldError, Instant, VariantId};
use store::Tx;
use tokio::task::spawn_blocking;

use super::by_code;
use super::record::{Entry, record};
use crate::orders::Desk;
use crate::products::RowFault;
use crate::{App, Caller, Error, Result, new_id};

/// Rows looked up at once.
const BATCH: usize = 1_000;
/// Faults that are told; a file with more has another problem.
const TOLD: usize = 100;

/// What a file came to, in rows.
#[derive(Clone, Debug, Default)]
pub struct StockImported {
    pub rows: usize,
    pub received: usize,
    /// They lie in the future.
    pub expected: usize,
    pub failed: usize,
    /// The first so many.
    pub faults: Vec<RowFault>,
}

/// Reads off the database's time: a file may be large.
pub async fn read_file(bytes: Vec<u8>) -> Result<Vec<StockInLine>> {
    let reading = spawn_blocking(move || stock_file::read(&bytes));
    let lines = reading
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(lines.map_err(|fault| domain::Error::from(FieldError::from(fault)))?)
}

/// Each good row is received, or expected; the same file twice is received twice, as its format has it:
/// an `Idempotency-Key` keeps a request from that. With `dry_run` nothing is written.
pub async fn import(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    lines: Vec<StockInLine>,
    warehouse: Option<&str>,
    dry_run: bool,
) -> Result<StockImported> {
    let now = app.now();
    let mut imported = StockImported {
        rows: lines.len(),
        ..StockImported::default()
    };
    let known = known(tx, caller, &lines).await?;
    let mut received: BTreeMap<(VariantId, String), i64> = BTreeMap::new();
    let mut expected: Vec<(VariantId, Date, StockInRow)> = Vec::new();
    for StockInLine { row, told } in lines {
        let told = told.and_then(|told| match known.get(&told.sku) {
            None => Err(stock_file::fault("自社商品コード", "unknown_code")),
            Some((_, true)) => Err(stock_file::fault("自社商品コード", "set_without_stock")),
            Some((variant, false)) => Ok((*variant, told)),
        });
        match told {
            Err(fault) => {
                imported.failed += 1;
                if imported.faults.len() < TOLD {
                    imported.faults.push(RowFault {
                        row,
                        column: fault.column,
                        code: fault.code,
                        warning: false,
                    });
                }
            }
            Ok((variant, told)) => {
                if let Some(day) = future(&told, now) {
                    imported.expected += 1;
                    expected.push((variant, day, told));
                } else {
                    imported.received += 1;
                    *received.entry((variant, told.note)).or_default() += told.quantity;
                }
            }
        }
    }
    if dry_run {
        return Ok(imported);
    }
    let warehouse = by_code(app, tx, caller.tenant, warehouse).await?;
    let receipts: Vec<ExpectedReceipt> = expected
        .into_iter()
        .map(|(variant, day, told)| ExpectedReceipt {
            tenant_id: caller.tenant,
            id: ExpectedReceiptId(new_id()),
            variant_id: variant,
            warehouse_id: warehouse.id,
            quantity: told.quantity,
            expected_on: day,
            note: told.note,
            received_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        })
        .collect();
    store::expected_receipts::insert(tx, &receipts).await?;
    let entries: Vec<Entry> = received
        .into_iter()
        .map(|((variant, note), by)| Entry {
            variant,
            warehouse: warehouse.id,
            kind: MovementKind::Receive,
            by,
            reference: "csv".to_owned(),
            note,
            at: String::new(),
        })
        .collect();
    if !entries.is_empty() {
        record(tx, &Desk::of(app, caller), entries).await?;
    }
    Ok(imported)
}

/// The variants of the rows' codes, and whether each is a set.
async fn known(
    tx: &mut Tx,
    caller: &Caller,
    lines: &[StockInLine],
) -> Result<HashMap<String, (VariantId, bool)>> {
    let told: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.told.as_ref().ok())
        .map(|told| told.sku.as_str())
        .collect();
    let mut known = HashMap::new();
    for skus in told.chunks(BATCH) {
        for variant in store::variants::by_skus(&mut *tx, caller.tenant, skus).await? {
            known.insert(variant.sku, (variant.id, variant.is_set));
        }
    }
    Ok(known)
}

/// The day of a row that lies in the future; without a time, a day begins with itself.
fn future(row: &StockInRow, now: Instant) -> Option<Date> {
    let day = row.day?;
    let at = Instant::from_tokyo(day.and_time(row.time.unwrap_or(chrono::NaiveTime::MIN)))?;
    (at > now).then_some(day)
}
