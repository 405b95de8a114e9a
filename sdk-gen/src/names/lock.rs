//! Names that have been published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ir::Api;

/// The lock file: sorted JSON, so that a change of it is a line.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lock {
    /// `METHOD /path` to `resource.name`; `METHOD /path wait` to the method that waits.
    pub operations: BTreeMap<String, String>,
    /// Where a type stands to its name.
    pub types: BTreeMap<String, String>,
}

/// A lock file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("names cannot be read: {0}")]
pub struct BadLock(#[from] serde_json::Error);

/// What a name for waiting stands under.
fn waiting(key: &str) -> String {
    format!("{key} wait")
}

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
            if let Some(wait) = &operation.wait {
                let name = format!("{}.{}", operation.resource, wait.name);
                lock.operations.insert(waiting(&operation.key), name);
            }
        }
        for (id, declaration) in &api.types {
            lock.types.insert(id.clone(), declaration.name.clone());
        }
        lock
    }

    /// What waiting for the work that an operation shows is called.
    pub(super) fn wait(&self, key: &str) -> Option<String> {
        let name = self.operations.get(&waiting(key))?;
        name.split_once('.').map(|(_, name)| name.to_owned())
    }

    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}
