//! `nekonote-jobs`: the workers alone.

use clap::Parser;
use futures_util::future::BoxFuture;
use tokio::signal::unix::{SignalKind, signal};

use crate::settings::Settings;
use crate::{Error, JobsConfig, Result, handlers, logging, metrics_page, start, worker};

/// Runs Nekonote's jobs.
#[derive(Parser)]
#[command(name = "nekonote-jobs", version)]
pub struct Cli {
    #[command(flatten)]
    settings: Settings,
}

pub fn run(cli: Cli) -> BoxFuture<'static, Result<()>> {
    Box::pin(work(cli.settings))
}

async fn work(settings: Settings) -> Result<()> {
    let traces = logging::init_service(&settings, "nekonote-jobs")?;
    if let Some(address) = settings.watching.metrics_bind {
        metrics_page::open(address).await?;
    }
    let app = start::start(&settings).await?;
    let db = app.store.db.clone();
    let mut terminate = signal(SignalKind::terminate()).map_err(|source| Error::Io {
        what: "SIGTERM".into(),
        source,
    })?;
    let told_to_stop = Box::pin(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    });
    worker::run(JobsConfig::from(&settings.workers), app, handlers(), told_to_stop).await?;
    db.close().await;
    traces.end().await;
    Ok(())
}
