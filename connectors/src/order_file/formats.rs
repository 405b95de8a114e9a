//! The formats that are known.

use crate::next_engine;
use crate::order_file::format::Format;
use crate::sukeneko;

/// Every format that a header can tell.
pub(crate) const FORMATS: [&Format; 2] = [&sukeneko::FORMAT, &next_engine::FORMAT];
