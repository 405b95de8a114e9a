//! `nekonote keys`: API keys from the terminal of whoever runs the platform.

use clap::Subcommand;
use domain::access::{Scope, Scopes};
use domain::{ApiKeyId, TenantId};
use jobs::settings::Settings;
use workflows::access::api_keys::{self, NewApiKey};
use workflows::{App, Caller};

use super::Failed;
use super::say::say;
use super::tenants::named_or_only;

#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Make a key and print it, once.
    Create {
        /// The tenant; may be left out where there is only one.
        #[arg(long, value_name = "ten_…")]
        tenant: Option<TenantId>,
        #[arg(long, value_name = "NAME", default_value = "nekonote keys create")]
        name: String,
        /// What the key may do; left out: everything.
        #[arg(long, value_name = "SCOPE,…", value_delimiter = ',')]
        scopes: Vec<Scope>,
    },
    /// List keys.
    List {
        /// The tenant; may be left out where there is only one.
        #[arg(long, value_name = "ten_…")]
        tenant: Option<TenantId>,
    },
    /// Revoke a key, for good.
    Revoke {
        /// The tenant; may be left out where there is only one.
        #[arg(long, value_name = "ten_…")]
        tenant: Option<TenantId>,
        #[arg(value_name = "key_…")]
        id: ApiKeyId,
    },
}

pub async fn run(settings: &Settings, command: KeysCommand) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    match command {
        KeysCommand::Create { tenant, name, scopes } => create(&app, tenant, name, scopes).await?,
        KeysCommand::List { tenant } => list(&app, tenant).await?,
        KeysCommand::Revoke { tenant, id } => {
            api_keys::revoke(&app, &caller(&app, tenant).await?, id).await?;
            say!("{id} revoked; it stops working everywhere within 5 seconds")?;
        }
    }
    app.store.db.close().await;
    Ok(())
}

async fn create(app: &App, tenant: Option<TenantId>, name: String, scopes: Vec<Scope>) -> Result<(), Failed> {
    let scopes: Scopes = if scopes.is_empty() {
        Scope::ALL.iter().copied().collect()
    } else {
        scopes.into_iter().collect()
    };
    let caller = caller(app, tenant).await?;
    let new = NewApiKey {
        name,
        scopes,
        networks: Vec::new(),
        expires_at: None,
    };
    let mut tx = app.store.db.begin().await?;
    let created = api_keys::create(app, &mut tx, &caller, new).await?;
    tx.commit().await?;
    say!("{}", created.text.as_str())?;
    Ok(())
}

async fn list(app: &App, tenant: Option<TenantId>) -> Result<(), Failed> {
    const PAGE: i64 = 200;
    let caller = caller(app, tenant).await?;
    let mut after = None;
    loop {
        let keys = api_keys::list(app, &caller, after, PAGE).await?;
        let Some(last) = keys.last() else { return Ok(()) };
        after = Some(last.id);
        for key in keys {
            let state = if key.revoked_at.is_some() {
                "revoked"
            } else {
                "active"
            };
            let used = key
                .last_used_at
                .map_or("never used".to_owned(), |at| format!("last used {at}"));
            say!("{}  {}…  {state}  {used}  {}", key.id, key.hint, key.name)?;
        }
    }
}

async fn caller(app: &App, tenant: Option<TenantId>) -> Result<Caller, Failed> {
    Ok(Caller::system(named_or_only(app, tenant).await?.id))
}
