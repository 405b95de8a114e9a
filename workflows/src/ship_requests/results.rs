//! 出荷実績: what warehouses tell by themselves, as JSON or as a file.

use std::collections::{BTreeMap, HashMap};

use connectors::warehouse::{ResultRow, ShipAnswer, read_results};
use domain::ship_request::ShipRequest;
use domain::{FieldError, ShipRequestId, ShipmentId};
use store::Tx;

use super::take::{Ear, Taken};
use crate::orders::Desk;
use crate::{App, Caller, Error, Result, warehouse_links};

/// Results told at once.
pub const MAX_RESULTS: usize = 1_000;
/// Bytes of a file of results.
pub const MAX_FILE: u64 = 4 << 20;

/// What a warehouse says of a request.
pub struct NewResult {
    /// Its place in the list, or the row of the file.
    pub row: i64,
    pub told: std::result::Result<(String, ShipAnswer), &'static str>,
}

/// What became of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub rows: i64,
    /// Requests that went on.
    pub taken: i64,
    pub unchanged: i64,
    /// Rows that were not taken.
    pub failed: i64,
    pub issues: Vec<ResultIssue>,
}

/// What is to be said of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultIssue {
    pub row: i64,
    /// As it was told.
    pub key: String,
    pub code: &'static str,
    /// The row was taken nevertheless.
    pub warning: bool,
    pub request: Option<ShipRequestId>,
    pub shipment: Option<ShipmentId>,
}

/// Reads a file on a thread of its own.
pub async fn read_file(bytes: Vec<u8>) -> Result<Vec<NewResult>> {
    let read = tokio::task::spawn_blocking(move || read_results(&bytes));
    let rows = read.await.map_err(|error| Error::Internal(error.to_string()))?;
    let rows = rows.map_err(FieldError::from)?;
    Ok(rows
        .into_iter()
        .map(|ResultRow { row, told }| NewResult { row, told })
        .collect())
}

/// Takes results of the warehouse with this code. Several of one request are one: its boxes.
pub async fn results(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    warehouse: (&str, &str),
    new: Vec<NewResult>,
    dry_run: bool,
) -> Result<Results> {
    let (code, at) = warehouse;
    let link = warehouse_links::by_code(tx, caller, code, at).await?;
    let settings = warehouse_links::settings(&link)?;
    let desk = Desk::of(app, caller);
    let mut told = Results {
        rows: i64::try_from(new.len()).unwrap_or(i64::MAX),
        ..Results::default()
    };
    let gathered = told.gather(new);
    if gathered.len() > MAX_RESULTS {
        let error = FieldError::new("", "too_many_items").hint(MAX_RESULTS.to_string());
        return Err(error.into());
    }
    let keys: Vec<String> = gathered.keys().cloned().collect();
    let requests = store::ship_requests::by_keys(&mut *tx, desk.tenant, link.id, &keys).await?;
    let requests: HashMap<String, ShipRequest> = requests
        .into_iter()
        .map(|request| (request.request_key.clone(), request))
        .collect();
    let (mut words, mut rows) = (Vec::new(), Vec::new());
    for (key, gathered) in gathered {
        match requests.get(&key) {
            Some(request) => {
                words.push((request.clone(), gathered.answer));
                rows.push(gathered.rows);
            }
            None => told.fail(&gathered.rows, &key, "unmatched", None),
        }
    }
    let sealing = app.store.keys(desk.tenant, desk.now).await?;
    let ear = Ear {
        app,
        caller,
        desk: &desk,
        keys: &sealing,
        settings: &settings,
        dry_run,
    };
    let taken = ear.take(tx, &words).await?;
    for (((request, _), rows), taken) in words.iter().zip(&rows).zip(taken) {
        match taken {
            Taken::News => told.taken += 1,
            Taken::Unchanged => told.unchanged += 1,
            Taken::NotShippable(code) => {
                told.taken += 1;
                told.warn(rows, request, code);
            }
            Taken::Wrong(code) => told.fail(rows, &request.request_key, code, Some(request)),
        }
    }
    told.issues.sort_by_key(|issue| issue.row);
    Ok(told)
}

/// What the rows of one request say together.
struct Gathered {
    rows: Vec<i64>,
    answer: ShipAnswer,
}

impl Results {
    /// By what the warehouse calls the request, in the order of the keys.
    fn gather(&mut self, new: Vec<NewResult>) -> BTreeMap<String, Gathered> {
        let mut gathered: BTreeMap<String, Gathered> = BTreeMap::new();
        for one in new {
            let (key, answer) = match one.told {
                Ok((key, _)) if key.contains('\0') => {
                    self.fail(&[one.row], "", "unmatched", None);
                    continue;
                }
                Ok(told) => told,
                Err(code) => {
                    self.fail(&[one.row], "", code, None);
                    continue;
                }
            };
            match gathered.get_mut(&key) {
                None => {
                    let rows = vec![one.row];
                    gathered.insert(key, Gathered { rows, answer });
                }
                Some(before) if before.answer.word == answer.word => {
                    before.rows.push(one.row);
                    before.answer.add(answer);
                }
                Some(_) => self.fail(&[one.row], &key, "double_row", None),
            }
        }
        gathered
    }

    fn fail(&mut self, rows: &[i64], key: &str, code: &'static str, request: Option<&ShipRequest>) {
        self.failed += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for row in rows {
            self.issues.push(issue(*row, key, code, false, request));
        }
    }

    fn warn(&mut self, rows: &[i64], request: &ShipRequest, code: &'static str) {
        if let Some(row) = rows.first() {
            let key = request.request_key.clone();
            self.issues.push(issue(*row, &key, code, true, Some(request)));
        }
    }
}

fn issue(
    row: i64,
    key: &str,
    code: &'static str,
    warning: bool,
    request: Option<&ShipRequest>,
) -> ResultIssue {
    ResultIssue {
        row,
        key: key.to_owned(),
        code,
        warning,
        request: request.map(|request| request.id),
        shipment: request.map(|request| request.shipment_id),
    }
}
