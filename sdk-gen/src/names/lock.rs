//! Names that have been published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ir::Api;

/// The lock file: sorted JSON, so that a change of it is a line.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lock {
    /// `METHOD /path` to `resource.name`.
    pub operations: BTreeMap<String, String>,
    /// Where a type stands to its name.
    pub types: BTreeMap<String, String>,
}

/// A lock file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("names cannot be read: {0}")]
pub struct BadLock(#[from] serde_json::Error);

impl Lock {
    pub fn read(text: &str) -> Result<Lock, BadLock> {
        Ok(serde_json::from_str(text)?)
    }

    /// What a document's names are now, besides those that were published and are gone.
    pub fn with(&self, api: &Api) -> Lock {
        let mut lock = self.clone();
        for operation in &api.operations {
            let name = format!("{}.{}", operation.resource, operation.name);
            lock.operations.insert(operation.key.clone(), name);
        }
        for (id, declaration) in &api.types {
            lock.types.insert(id.clone(), declaration.name.clone());
        }
        lock
    }

    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}
