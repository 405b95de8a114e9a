//! From settings to a running platform: master key, database, migrations, store.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use store::{Db, DbOptions, Store};
use workflows::mails::Postbox;
use workflows::malls::Malls;
use workflows::ship_requests::Warehouses;
use workflows::webhooks::Webhooks;
use workflows::{App, Clock};

use crate::data_dir::{io, make_data_dir};
use crate::settings::Settings;
use crate::{Error, Result, backend, master_key};

/// Opens the database, brings it to this version and opens what is sealed in it.
pub fn start(settings: &Settings) -> BoxFuture<'_, Result<App>> {
    Box::pin(open(settings))
}

async fn open(settings: &Settings) -> Result<App> {
    let public_url = public_url(settings.public_url.as_deref())?;
    let key = master_key::named(&settings.keys, &settings.data_dir)?;
    let (db, keys) = {
        let (db, _lock) = opened(settings).await?;
        // Before the tables are touched: a database of another key is none of ours.
        let keys = key.for_database(&store::vault::sealed_with(&db).await?)?;
        bring_up(&db).await?;
        (db, keys)
    };
    let clock = Clock::system();
    let store = Store::open(db, keys, clock.now()).await?;
    let malls = Malls::new(settings.private_malls);
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
    // What migrations cannot do, because it is sealed, or compared as the platform does.
    let orders = workflows::orders::read_up(&app).await?;
    if orders > 0 {
        tracing::info!(
            orders,
            "orders from before can be searched by what is sealed in them"
        );
    }
    let products = workflows::products::read_up(&app).await?;
    if products > 0 {
        tracing::info!(products, "products from before can be searched");
    }
    Ok(app)
}

/// As links in mail have it.
fn public_url(text: Option<&str>) -> Result<Option<Arc<str>>> {
    let Some(text) = text else { return Ok(None) };
    let url = text.strip_suffix('/').unwrap_or(text);
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let is_name = |host: &str| {
        let mut bytes = host.bytes();
        !host.is_empty() && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"-.:[]_".contains(&byte))
    };
    if host.is_some_and(is_name) {
        Ok(Some(url.into()))
    } else {
        Err(Error::Settings(
            "public_url must be an address such as https://api.example.com, without a path, `?` or `#`"
                .into(),
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

/// The same, with our tables and the queue's.
pub async fn migrated(settings: &Settings) -> Result<Db> {
    let (db, _lock) = opened(settings).await?;
    bring_up(&db).await?;
    Ok(db)
}

/// The database, and what keeps others from migrating it meanwhile. PostgreSQL locks while it migrates. For
/// SQLite a file in the data folder does, from before the database is opened: of two that open a new file at
/// once, SQLite refuses one.
async fn opened(settings: &Settings) -> Result<(Db, Option<File>)> {
    let lock = if is_sqlite(settings) {
        Some(lock(&settings.data_dir).await?)
    } else {
        None
    };
    Ok((connect(settings).await?, lock))
}

async fn bring_up(db: &Db) -> Result<()> {
    store::migrate::migrate(db).await?;
    backend::migrate(db).await
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
