//! All steps from bytes to a named API.

use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::document::{Document, Unusable};
use crate::ir::{Api, Degradation};
use crate::load::{Unreadable, load};
use crate::lower::lower;
use crate::names::{Lock, assign};

/// A document of which nothing can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    #[error("the document is {0}")]
    Unusable(#[from] Unusable),
}

/// Reads a document and says what it means.
pub fn read(bytes: &[u8], config: &Config, lock: &Lock) -> Result<Api, Refused> {
    let loaded = load(bytes)?;
    let document = Document::new(loaded.root)?;
    let mut api = lower(&document, config);
    api.degradations
        .extend(loaded.duplicates.into_iter().map(|(line, key)| Degradation {
            code: "key.duplicate",
            at: key,
            line,
            what: "stands twice; the later one counts".to_owned(),
        }));
    assign(&mut api, &document, config, lock);
    api.hash = crate::hex(&Sha256::digest(bytes));
    Ok(api)
}
