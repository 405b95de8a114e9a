//! `nekonote copy`: to PostgreSQL, once SQLite is outgrown.

use clap::Args;
use jobs::settings::{Secret, Settings};
use workflows::Clock;

use super::Failed;
use super::say::say;

#[derive(Args, Debug)]
pub struct Copy {
    /// An empty PostgreSQL database: `postgres://…`.
    #[arg(long, env = "NEKONOTE_COPY_TO", value_name = "URL", hide_env_values = true)]
    to: Secret,
}

/// The same master key opens both.
pub async fn run(settings: &Settings, Copy { to }: Copy) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let from = jobs::start::migrated(settings).await?;
    let target = Settings {
        database_url: Some(to),
        ..settings.clone()
    };
    let to = jobs::start::migrated(&target).await?;
    let copied = store::copy::copy(&from, &to).await?;
    // The queue is not copied: what waits is put into the new one.
    let now = Clock::system().now();
    while store::jobs::redispatch(&to, now, now).await? > 0 {}
    for table in copied.iter().filter(|table| table.rows > 0) {
        say!("{:>10} {}", table.rows, table.table)?;
    }
    let rows: u64 = copied.iter().map(|table| table.rows).sum();
    say!("{rows:>10} rows in all. From now on start with this database_url, and the same master key")?;
    from.close().await;
    to.close().await;
    Ok(())
}
