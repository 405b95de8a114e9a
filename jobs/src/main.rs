//! `nekonote-jobs`: the workers alone.

use std::process::ExitCode;

use clap::Parser;
use jobs::settings::Settings;
use jobs::{JobsConfig, handlers, logging, metrics_page, settings, start};
use tokio::signal::unix::{SignalKind, signal};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs Nekonote's jobs.
#[derive(Parser)]
#[command(name = "nekonote-jobs", version)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match settings::load::<Cli>(std::env::args_os(), None) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    match work(&cli.settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn work(settings: &Settings) -> jobs::Result<()> {
    let traces = logging::init_service(settings, "nekonote-jobs")?;
    if let Some(address) = settings.watching.metrics_bind {
        metrics_page::open(address).await?;
    }
    let app = start::start(settings).await?;
    let db = app.store.db.clone();
    let mut terminate = signal(SignalKind::terminate()).map_err(|source| jobs::Error::Io {
        what: "SIGTERM".into(),
        source,
    })?;
    let told_to_stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    jobs::run(JobsConfig::from(&settings.workers), app, handlers(), told_to_stop).await?;
    db.close().await;
    traces.end().await;
    Ok(())
}
