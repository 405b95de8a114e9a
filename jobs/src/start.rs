//! From settings to a running platform: master key, database, migrations, store.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::BoxFuture;
use store::{Db, DbOptions, MasterKey, MasterKeys, Store};
use workflows::mails::Postbox;
use workflows::malls::Malls;
use workflows::ship_requests::Warehouses;
use workflows::webhooks::Webhooks;
use workflows::{App, Clock};

use crate::settings::{KeySettings, Settings};
use crate::{Error, Result, backend};

/// Opens the database, brings it to this version and opens what is sealed in it.
pub fn start(settings: &Settings) -> BoxFuture<'_, Result<App>> {
    Box::pin(open(settings))
}

async fn open(settings: &Settings) -> Result<App> {
    let keys = master_keys(&settings.keys, &settings.data_dir)?;
    let db = migrated(settings).await?;
    let clock = Clock::system();
    let store = Store::open(db, keys, clock.now()).await?;
    let malls = Malls::new(settings.private_malls);
    let public_url = public_url(settings.public_url.as_deref())?;
    let postbox = Postbox::new(settings.private_mail, public_url);
    let webhooks = Webhooks::new(settings.private_webhooks);
    let warehouses = Warehouses::new(settings.private_warehouses);
    let app = App {
        malls,
        postbox,
        webhooks,
        warehouses,
        ..App::new(store, clock)
    };
    // What migrations cannot do, because it is sealed.
    let orders = workflows::orders::read_up(&app).await?;
    if orders > 0 {
        tracing::info!(
            orders,
            "orders from before can be searched by what is sealed in them"
        );
    }
    Ok(app)
}

/// As links in mail have it.
fn public_url(text: Option<&str>) -> Result<Option<Arc<str>>> {
    let Some(text) = text else { return Ok(None) };
    let url = text.trim_end_matches('/');
    let is_link = url.starts_with("https://") || url.starts_with("http://");
    if is_link
        && url
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>\"".contains(&byte))
    {
        Ok(Some(url.into()))
    } else {
        Err(Error::Settings(
            "public_url must be an address such as https://api.example.com".into(),
        ))
    }
}

/// The database that the settings name.
pub async fn connect(settings: &Settings) -> Result<Db> {
    let url = if let Some(url) = &settings.database_url {
        known_database(url.reveal())?.to_owned()
    } else {
        make_data_dir(&settings.data_dir)?;
        format!("sqlite://{}", settings.data_dir.join("nekonote.db").display())
    };
    let options = DbOptions {
        max_connections: settings.db_connections,
        ..DbOptions::new(url)
    };
    Ok(Db::connect(&options).await?)
}

/// Never repeats what it was given: there may be a password in it.
fn known_database(url: &str) -> Result<&str> {
    match url.split_once("://") {
        Some(("sqlite" | "postgres" | "postgresql", _)) => Ok(url),
        _ => Err(Error::Settings(
            "database_url must begin with postgres:// or sqlite://".into(),
        )),
    }
}

/// The same, with our tables and the queue's. PostgreSQL locks while it migrates. For SQLite a file in the
/// data folder does, from before the database is opened: of two that open a new file at once, SQLite
/// refuses one.
pub async fn migrated(settings: &Settings) -> Result<Db> {
    let _lock = if is_sqlite(settings) {
        Some(lock(&settings.data_dir).await?)
    } else {
        None
    };
    let db = connect(settings).await?;
    store::migrate::migrate(&db).await?;
    backend::migrate(&db).await?;
    Ok(db)
}

fn is_sqlite(settings: &Settings) -> bool {
    let url = settings.database_url.as_ref();
    url.is_none_or(|url| url.reveal().starts_with("sqlite"))
}

/// Held until dropped.
async fn lock(data_dir: &Path) -> Result<File> {
    make_data_dir(data_dir)?;
    let path = data_dir.join("migrate.lock");
    let wait = path.clone();
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(wait)?;
        file.lock()?;
        Ok(file)
    })
    .await
    .unwrap_or_else(|error| Err(std::io::Error::other(error)));
    locked.map_err(|source| io(&path, source))
}

/// The master keys that the settings name.
pub fn master_keys(settings: &KeySettings, data_dir: &Path) -> Result<MasterKeys> {
    let named = [
        settings.current.is_some(),
        settings.file.is_some(),
        settings.command.is_some(),
    ];
    if named.iter().filter(|named| **named).count() > 1 {
        return Err(Error::Settings(
            "master_key, master_key_file and master_key_command exclude each other".into(),
        ));
    }
    let current = if let Some(key) = &settings.current {
        decode("master_key", key.reveal())?
    } else if let Some(command) = &settings.command {
        decode("what master_key_command printed", &printed_by(command.reveal())?)?
    } else {
        key_file(settings.file.as_deref(), data_dir)?
    };
    let previous = settings
        .previous
        .iter()
        .flat_map(|keys| keys.reveal().split(','))
        .map(|key| decode("master_key_previous", key))
        .collect::<Result<_>>()?;
    Ok(MasterKeys { current, previous })
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

/// Reads the key file; makes it, readable by its owner alone, if it is not there.
fn key_file(path: Option<&Path>, data_dir: &Path) -> Result<MasterKey> {
    let path = if let Some(path) = path {
        path.to_path_buf()
    } else {
        make_data_dir(data_dir)?;
        data_dir.join("master.key")
    };
    match fs::read_to_string(&path) {
        Ok(text) => return decode(&path.display().to_string(), &text),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(source) => return Err(io(&path, source)),
    }
    let key = MasterKey::random()?;
    // Whole under its name or not at all: another process that starts now reads it or loses.
    let draft = draft_of(&path);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .map_err(|source| io(&draft, source))?;
    writeln!(file, "{}", STANDARD.encode(key.bytes()))
        .and_then(|()| file.sync_all())
        .map_err(|source| io(&draft, source))?;
    let placed = fs::hard_link(&draft, &path);
    fs::remove_file(&draft).map_err(|source| io(&draft, source))?;
    match placed {
        Ok(()) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))
                .and_then(|folder| folder.sync_all())
                .map_err(|source| io(&path, source))?;
            tracing::warn!(
                file = %path.display(),
                "a master key was made: back this file up, apart from the database; without it nobody \
                 can read the personal data again"
            );
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(&path).map_err(|source| io(&path, source))?;
            decode(&path.display().to_string(), &text)
        }
        Err(source) => Err(io(&path, source)),
    }
}

fn draft_of(path: &Path) -> PathBuf {
    path.with_extension(format!("{}.new", workflows::new_id().simple()))
}

/// Nobody else may look in.
fn make_data_dir(path: &Path) -> Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|source| io(path, source))
}

fn io(path: &Path, source: std::io::Error) -> Error {
    Error::Io {
        what: path.display().to_string(),
        source,
    }
}
