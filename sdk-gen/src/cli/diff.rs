//! Two documents against each other.

use std::path::Path;

use sdk_gen::config::Config;
use sdk_gen::diff::{Weight, changelog, diff, verdict};
use sdk_gen::ir::Api;
use sdk_gen::names::Lock;

/// Prints the changes; false if one of them breaks.
pub fn compare(old: &Path, new: &Path, as_json: bool) -> Result<bool, String> {
    let (before, after) = (read(old)?, read(new)?);
    let changes = diff(&before, &after);
    let verdict = verdict(&changes);
    if as_json {
        let found = serde_json::json!({ "verdict": verdict, "changes": changes });
        println!(
            "{}",
            serde_json::to_string_pretty(&found).map_err(|error| error.to_string())?
        );
    } else {
        print!("{}", changelog(&changes, &after.version));
        println!(
            "\nverdict: {}",
            verdict.map_or_else(|| "none".to_owned(), |weight| weight.to_string())
        );
    }
    Ok(verdict != Some(Weight::Major))
}

fn read(path: &Path) -> Result<Api, String> {
    let bytes = super::input::bytes(path)?;
    let text = |name: &str| std::fs::read_to_string(path.with_file_name(name)).unwrap_or_default();
    let config = Config::read(&text("sdk.toml")).map_err(|error| error.to_string())?;
    let lock = Lock::read(&text("sdk.lock.json")).unwrap_or_default();
    sdk_gen::read::read(&bytes, &config, &lock).map_err(|error| format!("{}: {error}", path.display()))
}
