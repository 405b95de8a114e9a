//! ネクストエンジン 汎用受注CSV: 41 columns, one shop a file, so the route comes with the upload.

mod columns;

use domain::order_import::FileFormat;

use crate::order_file::format::Format;

pub(crate) const FORMAT: Format = Format {
    format: FileFormat::NextEngine,
    columns: columns::COLUMNS,
};
