//! A file that is short enough to be made while the caller waits.

use connectors::WriteError;
use connectors::order_export::ExportWriter;
use domain::FieldError;

use super::ask::{Asked, ExportRequest};
use super::fetch::{Batch, Fetch, Needs};
use super::read::charset;
use super::render::add;
use crate::{App, Caller, Error, Result, audit};

/// Of a file, and of orders that are read for it: longer ones are made in the background.
pub const MOST_ROWS: u64 = 2_000;

/// A file, whole.
pub struct ShortFile {
    /// The name of its encoding.
    pub charset: &'static str,
    pub bytes: Vec<u8>,
    /// How many characters the encoding lacks.
    pub replaced: u64,
}

pub async fn write(app: &App, caller: &Caller, request: ExportRequest) -> Result<ShortFile> {
    let asked = Asked::of(app, caller, request).await?;
    let deed = asked.deed();
    let needs = Needs::of(&asked.plan, asked.spec.rows);
    let mut fetch = Fetch::start(app, caller.tenant, needs, asked.selection).await?;
    let mut writer = ExportWriter::new(Vec::new(), asked.plan).map_err(refused)?;
    while let Some(batch) = fetch.next().await? {
        writer = with(writer, batch, needs).await?;
        if writer.is_longer_than(MOST_ROWS) {
            return Err(too_long());
        }
    }
    let (bytes, written) = writer.into_file().map_err(refused)?;
    if written.rows > MOST_ROWS {
        return Err(too_long());
    }
    audit::note(app, caller, deed).await?;
    Ok(ShortFile {
        charset: charset(asked.spec.encoding),
        bytes,
        replaced: written.lacking.total(),
    })
}

/// Opening and writing hundreds of orders is work for another thread.
async fn with(
    mut writer: ExportWriter<Vec<u8>>,
    batch: Batch,
    needs: Needs,
) -> Result<ExportWriter<Vec<u8>>> {
    let adding = tokio::task::spawn_blocking(move || {
        add(&mut writer, batch, needs)?.map_err(refused)?;
        Ok(writer)
    });
    adding
        .await
        .map_err(|error| Error::Internal(format!("writing stopped: {error}")))?
}

fn refused(error: WriteError) -> Error {
    match error {
        WriteError::Unmappable(lacked) => FieldError::new("/orders", "unmappable_character")
            .hint(lacked.0)
            .into(),
        WriteError::Io(error) => Error::Internal(format!("writing the file: {error}")),
    }
}

fn too_long() -> Error {
    FieldError::new("/orders", "too_many_items")
        .hint(MOST_ROWS.to_string())
        .into()
}
