//! Removes much, a batch a transaction, so that no lock is held long.

use crate::{Result, Stop};

/// Until a batch finds nothing more, or a stop is asked for; how many in all.
pub async fn until_none<F>(stop: &Stop, mut batch: impl FnMut() -> F) -> Result<u64>
where
    F: Future<Output = store::Result<u64>>,
{
    let mut all = 0;
    while !stop.is_asked() {
        match batch().await? {
            0 => break,
            removed => all += removed,
        }
    }
    Ok(all)
}
