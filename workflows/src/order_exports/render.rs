//! Orders become a file on a thread of their own: opened, written, cut into pieces and sealed.

use std::io::{self, Write};
use std::sync::Arc;

use connectors::WriteError;
use connectors::order_export::{ExportWriter, ExportWritten, Plan};
use domain::OrderExportId;
use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::OrderPersonal;
use domain::order::ShipmentPersonal;
use store::TenantKeys;
use tokio::sync::mpsc;

use super::fetch::{Batch, Needs, SealedOrder};
use crate::files::PIECE;
use crate::{Error, Result};

/// The next part of the file, ready to be kept.
pub(super) struct Piece {
    pub sealed: Vec<u8>,
    /// Before it was packed.
    pub bytes: usize,
}

pub(super) enum Rendered {
    Whole(ExportWritten),
    /// The encoding lacks a character, and that was not to be.
    Unmappable,
    /// Nobody keeps the pieces any more.
    Unwanted,
}

pub(super) fn render(
    plan: Plan,
    needs: Needs,
    file: OrderExportId,
    keys: Arc<TenantKeys>,
    mut batches: mpsc::Receiver<Batch>,
    pieces: mpsc::Sender<Piece>,
) -> Result<Rendered> {
    let keys = Arc::new(std::sync::RwLock::new(keys));
    let sink = Sink {
        file,
        keys: keys.clone(),
        pieces,
        seq: 0,
        piece: Vec::with_capacity(PIECE),
    };
    let mut writer = match ExportWriter::new(sink, plan) {
        Ok(writer) => writer,
        Err(error) => return ended(error),
    };
    while let Some(batch) = batches.blocking_recv() {
        if let Ok(mut newest) = keys.write() {
            *newest = batch.keys.clone();
        }
        if let Err(error) = add(&mut writer, batch, needs)? {
            return ended(error);
        }
    }
    match writer.finish() {
        Ok(written) => Ok(Rendered::Whole(written)),
        Err(error) => ended(error),
    }
}

/// Whether they could be written; an error where they could not be opened.
pub(super) fn add<W: Write>(
    writer: &mut ExportWriter<W>,
    batch: Batch,
    needs: Needs,
) -> Result<std::result::Result<(), WriteError>> {
    for sealed in batch.orders {
        let facts = sealed.facts.clone();
        let open = open(&batch.keys, sealed, needs.personal)?;
        if let Err(error) = writer.write(&open, &facts) {
            return Ok(Err(error));
        }
    }
    Ok(Ok(()))
}

fn ended(error: WriteError) -> Result<Rendered> {
    match error {
        WriteError::Unmappable(_) => Ok(Rendered::Unmappable),
        WriteError::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Rendered::Unwanted),
        WriteError::Io(error) => Err(Error::Internal(format!("writing the file: {error}"))),
    }
}

/// What is sealed stays closed where no column shows it.
fn open(keys: &TenantKeys, sealed: SealedOrder, personal: bool) -> Result<OpenOrder> {
    let shipments = sealed.shipments.into_iter().map(|(shipment, lines)| {
        Ok(OpenShipment {
            texts: if personal {
                store::orders::open_shipment(keys, &shipment)?
            } else {
                ShipmentPersonal::default()
            },
            shipment,
            lines,
            tracking_numbers: Vec::new(),
        })
    });
    Ok(OpenOrder {
        personal: if personal {
            store::orders::open(keys, &sealed.order)?
        } else {
            OrderPersonal::default()
        },
        shipments: shipments.collect::<Result<_>>()?,
        alerts: Vec::new(),
        customer: None,
        received_on: Vec::new(),
        order: sealed.order,
    })
}

/// Cuts what is written into pieces; the last one goes out as the sink does.
struct Sink {
    file: OrderExportId,
    keys: Arc<std::sync::RwLock<Arc<TenantKeys>>>,
    pieces: mpsc::Sender<Piece>,
    seq: i64,
    piece: Vec<u8>,
}

impl Sink {
    fn send(&mut self) -> io::Result<()> {
        let keys = self.keys.read().map_err(|_| io::Error::other("keys"))?.clone();
        let sealed =
            store::files::seal(&keys, self.file.0, self.seq, &self.piece).map_err(io::Error::other)?;
        let piece = Piece {
            sealed,
            bytes: self.piece.len(),
        };
        self.piece.clear();
        self.seq += 1;
        self.pieces
            .blocking_send(piece)
            .map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        if self.piece.len() == PIECE {
            self.send()?;
        }
        Ok(taken)
    }

    /// The CSV writer flushes once, at its end: what is left is the last piece.
    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() && self.seq > 0 {
            return Ok(());
        }
        self.send()
    }
}
