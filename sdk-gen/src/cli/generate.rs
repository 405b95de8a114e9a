//! Files written, or compared with those that are there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sdk_gen::emit::{Files, emit};

use super::input::{Read, line, read};
use super::{Input, Output};

/// Says which files an SDK consists of, so that those that are no longer written can go.
const LIST: &str = ".sdk-files";

pub fn generate(input: &Input, output: &Output, freeze: bool) -> Result<bool, String> {
    let found = read(input)?;
    if !report(input, output, &found) {
        return Ok(false);
    }
    for language in &output.languages {
        let folder = output.out.join(language.name());
        write(&folder, with_list(emit(*language, &found.api, &found.config)))?;
    }
    if freeze {
        let text = found.lock.with(&found.api).text();
        std::fs::write(&found.lock_path, text)
            .map_err(|error| format!("{}: {error}", found.lock_path.display()))?;
    }
    Ok(true)
}

pub fn check(input: &Input, output: &Output) -> Result<bool, String> {
    let found = read(input)?;
    let mut is_current = report(input, output, &found);
    for language in &output.languages {
        let folder = output.out.join(language.name());
        let files = with_list(emit(*language, &found.api, &found.config));
        for (path, text) in &files {
            if std::fs::read_to_string(folder.join(path)).ok().as_ref() != Some(text) {
                println!("{}: not what would be written", folder.join(path).display());
                is_current = false;
            }
        }
        for path in listed(&folder).difference(&files.keys().cloned().collect()) {
            println!("{}: would no longer be written", folder.join(path).display());
            is_current = false;
        }
    }
    Ok(is_current)
}

/// Tells what is lost; false if that must not be.
fn report(input: &Input, output: &Output, found: &Read) -> bool {
    let degradations = &found.api.degradations;
    for degradation in degradations
        .iter()
        .take(if output.strict { usize::MAX } else { 20 })
    {
        eprintln!("{}", line(input, degradation));
    }
    if degradations.len() > 20 && !output.strict {
        eprintln!("… and {} more, all in the manifest", degradations.len() - 20);
    }
    !output.strict || degradations.is_empty()
}

fn with_list(mut files: Files) -> Files {
    let list = files.keys().fold(String::new(), |list, path| list + path + "\n");
    files.insert(LIST.to_owned(), list);
    files
}

/// What an earlier run wrote.
fn listed(folder: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    // Nothing outside the folder, whoever wrote the list.
    let is_inside =
        |path: &&str| !path.starts_with('/') && !path.split('/').any(|part| part == "..") && !path.is_empty();
    text.lines()
        .filter(is_inside)
        .map(str::to_owned)
        .chain([LIST.to_owned()])
        .collect()
}

fn write(folder: &Path, files: Files) -> Result<(), String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for stale in listed(folder).difference(&files.keys().cloned().collect()) {
        let path: PathBuf = folder.join(stale);
        if path.exists() {
            std::fs::remove_file(&path).map_err(|error| failed(&path, error))?;
        }
    }
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
        }
        // Untouched files keep their time, so that builds stay quick.
        if std::fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            std::fs::write(&path, text).map_err(|error| failed(&path, error))?;
        }
    }
    Ok(())
}
