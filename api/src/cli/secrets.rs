//! `nekonote secrets`: rotation while the platform runs.

use clap::Subcommand;
use jobs::settings::Settings;

use super::Failed;
use super::say::say;

#[derive(Debug, Subcommand)]
pub enum SecretsCommand {
    /// Wrap all keys under the current master key (with the old one in `--master-key-previous`),
    /// then give every tenant a new data key and have everything sealed anew by the workers.
    Rotate {
        /// Only wrap under the current master key.
        #[arg(long)]
        master_only: bool,
    },
}

pub async fn run(settings: &Settings, command: SecretsCommand) -> Result<(), Failed> {
    let SecretsCommand::Rotate { master_only } = command;
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    let wrapped = workflows::secrets::rewrap(&app).await?;
    say!(
        "wrapped under the current master key: {} tenant keys, {} platform secrets",
        wrapped.tenant_keys,
        wrapped.platform_secrets
    )?;
    if !master_only {
        let tenants = workflows::secrets::rotate_data_keys(&app).await?;
        say!("new data keys for {tenants} tenants; the workers seal everything anew from two minutes on")?;
    }
    app.store.db.close().await;
    Ok(())
}
