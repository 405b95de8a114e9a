//! The master key: where it comes from, and whether it is the one that the database was sealed with.
//!
//! A new key is made beside a new database only. Beside one that is sealed already it would open nothing,
//! and whoever backs it up would think that they have the right one.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use store::{MasterKey, MasterKeys};

use crate::data_dir::{io, make_data_dir};
use crate::settings::KeySettings;
use crate::{Error, Result};

/// What the settings say about the key.
pub struct Named {
    key: Source,
    previous: Vec<MasterKey>,
}

enum Source {
    Known {
        key: MasterKey,
        from: String,
    },
    /// Its file is not there; the data folder may be made for it.
    Missing {
        file: PathBuf,
        folder: Option<PathBuf>,
    },
}

/// The master keys that the settings name. Nothing is made yet.
pub fn named(settings: &KeySettings, data_dir: &Path) -> Result<Named> {
    let sources = [
        settings.current.is_some(),
        settings.file.is_some(),
        settings.command.is_some(),
    ];
    if sources.iter().filter(|named| **named).count() > 1 {
        return Err(Error::Settings(
            "master_key, master_key_file and master_key_command exclude each other".into(),
        ));
    }
    let key = if let Some(key) = &settings.current {
        known("the setting master_key", decode("master_key", key.reveal())?)
    } else if let Some(command) = &settings.command {
        let key = decode("what master_key_command printed", &printed_by(command.reveal())?)?;
        known("master_key_command", key)
    } else {
        match &settings.file {
            Some(file) => key_file(file.clone(), None)?,
            None => key_file(data_dir.join("master.key"), Some(data_dir.to_path_buf()))?,
        }
    };
    let previous = settings
        .previous
        .iter()
        .flat_map(|keys| keys.reveal().split(','))
        .map(|key| decode("master_key_previous", key))
        .collect::<Result<_>>()?;
    Ok(Named { key, previous })
}

impl Named {
    /// The keys to a database that was sealed with those of these ids, which is none if it is new: then a
    /// key whose file is not there is made.
    pub fn for_database(self, sealed_with: &[String]) -> Result<MasterKeys> {
        // Another process that starts now may have made it meanwhile.
        let key = match self.key {
            Source::Missing { file, folder } => key_file(file, folder)?,
            known @ Source::Known { .. } => known,
        };
        let (current, from) = match key {
            Source::Known { key, from } => (key, from),
            Source::Missing { file, folder } if sealed_with.is_empty() => {
                if let Some(folder) = folder {
                    make_data_dir(&folder)?;
                }
                let key = make(&file)?;
                return Ok(MasterKeys {
                    current: key,
                    previous: self.previous,
                });
            }
            Source::Missing { file, .. } => {
                return Err(Error::Settings(format!(
                    "the master key's file {} is not there, and the database was sealed with the master key {}: \
                     put that file back from its backup, or name the key by master_key, master_key_file or \
                     master_key_command; a new key would open nothing",
                    file.display(),
                    sealed_with.join(" and "),
                )));
            }
        };
        let keys = MasterKeys {
            current,
            previous: self.previous,
        };
        match sealed_with.iter().find(|id| !keys.has(id)) {
            None => Ok(keys),
            Some(id) => Err(Error::Settings(format!(
                "the database was sealed with the master key {id}, which is not configured: the key from {from} \
                 is {}{}; configure the right one, or after a rotation that was not finished the old one as \
                 master_key_previous",
                keys.current.id,
                match keys.previous.as_slice() {
                    [] => "",
                    _ => ", and those of master_key_previous are others too",
                },
            ))),
        }
    }
}

fn known(from: &str, key: MasterKey) -> Source {
    Source::Known {
        key,
        from: from.to_owned(),
    }
}

/// Never repeats what it was given: it may be nearly a key.
fn decode(what: &str, text: &str) -> Result<MasterKey> {
    let bytes = STANDARD.decode(text.trim()).ok();
    let key = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    key.map(MasterKey::new)
        .ok_or_else(|| Error::Settings(format!("{what} is not 32 bytes in base64")))
}

fn printed_by(command: &str) -> Result<String> {
    let output = Command::new("sh")
        .arg("-c")
        .arg(command)
        .output()
        .map_err(|source| Error::Io {
            what: "master_key_command".into(),
            source,
        })?;
    if !output.status.success() {
        return Err(Error::Settings(format!(
            "master_key_command ended with {}",
            output.status
        )));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| Error::Settings("master_key_command did not print text".into()))
}

fn key_file(file: PathBuf, folder: Option<PathBuf>) -> Result<Source> {
    match fs::read_to_string(&file) {
        Ok(text) => {
            let from = file.display().to_string();
            Ok(known(&from, decode(&from, &text)?))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Source::Missing { file, folder }),
        Err(source) => Err(io(&file, source)),
    }
}

/// Makes the key file, readable by its owner alone; or reads it, if another process was first.
fn make(path: &Path) -> Result<MasterKey> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let key = MasterKey::random()?;
    // Whole under its name or not at all: another process that starts now reads it or loses.
    let draft = draft_of(path);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .map_err(|source| io(&draft, source))?;
    writeln!(file, "{}", STANDARD.encode(key.bytes()))
        .and_then(|()| file.sync_all())
        .map_err(|source| io(&draft, source))?;
    let placed = fs::hard_link(&draft, path);
    fs::remove_file(&draft).map_err(|source| io(&draft, source))?;
    match placed {
        Ok(()) => {
            File::open(folder)
                .and_then(|folder| folder.sync_all())
                .map_err(|source| io(path, source))?;
            tracing::warn!(
                file = %path.display(),
                "a master key was made: back this file up, apart from the database; without it nobody \
                 can read the personal data again"
            );
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(path).map_err(|source| io(path, source))?;
            decode(&path.display().to_string(), &text)
        }
        Err(source) => Err(io(path, source)),
    }
}

fn draft_of(path: &Path) -> PathBuf {
    path.with_extension(format!("{}.new", workflows::new_id().simple()))
}
