//! `nekonote serve`: the API, and the workers unless told otherwise.

use std::net::SocketAddr;

use jobs::settings::Settings;
use jobs::{JobsConfig, metrics_page};
use tokio::net::TcpListener;
use tokio::sync::watch;
use workflows::App;
use workflows::access::Access;
use workflows::audit::Audit;
use workflows::demo::{self, DemoShop};

use super::Failed;
use super::say::say;
use super::serve_settings::{Bootstrap, ServeSettings};
use crate::endpoint::{Exposure, endpoint};
use crate::server::{self, ServerSettings};

pub async fn run(settings: &Settings, serve: &ServeSettings) -> Result<(), Failed> {
    let traces = jobs::logging::init_service(settings, "nekonote")?;
    let exposure = Exposure::try_from(serve)?;
    // Before the database is touched: a taken port must not cost a migration.
    let listener = listen(serve.bind).await?;
    let mut app = jobs::start::start(settings).await?;
    app.audit = Audit::queued(app.store.db.clone());
    app.access = Access::new(&serve.issuer);
    if serve.bootstrap == Bootstrap::Demo
        && let Some(shop) = demo::set_up(&app).await?
    {
        greet(&shop, serve.bind)?;
    }
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        server::stop_signal().await;
        stop.send_replace(true);
    });
    if let Some(address) = settings.watching.metrics_bind {
        metrics_page::open(address).await?;
    }
    let workers = (!serve.no_jobs).then(|| {
        let config = JobsConfig::from(&settings.workers);
        tokio::spawn(jobs::run(
            config,
            app.clone(),
            jobs::handlers(),
            Box::pin(asked(stopping.clone())),
        ))
    });
    let server = places();
    tracing::info!(address = %listener.local_addr()?, workers = !serve.no_jobs, "serving");
    let endpoint = endpoint(app.clone(), &exposure)?;
    server::serve(listener, endpoint, server, asked(stopping)).await?;
    if let Some(workers) = workers {
        workers.await??;
    }
    close(app).await;
    traces.end().await;
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Failed> {
    TcpListener::bind(address)
        .await
        .map_err(|error| format!("{address}: {error}").into())
}

/// How many connections there are places for.
fn places() -> ServerSettings {
    let open_files = server::open_files();
    let settings = ServerSettings::within(open_files);
    if settings.max_connections < ServerSettings::default().max_connections {
        tracing::warn!(
            connections = settings.max_connections,
            open_files,
            "the limit of open files (ulimit -n, LimitNOFILE) leaves room for fewer connections than usual"
        );
    }
    settings
}

async fn asked(mut stopping: watch::Receiver<bool>) {
    // Nobody left to ask is as good as being asked.
    let _ = stopping.wait_for(|stop| *stop).await;
}

async fn close(app: App) {
    if let Err(error) = app.audit.flush().await {
        tracing::error!(%error, "reads of the last moment are not in the audit log");
    }
    app.store.db.close().await;
}

/// The one sight of the demo shop's key.
fn greet(shop: &DemoShop, bind: SocketAddr) -> Result<(), Failed> {
    say!("A demo shop was made: {} ({})", shop.tenant.name, shop.tenant.id)?;
    say!("API key (shown once): {}", shop.key)?;
    say!("Docs: http://{bind}/docs")?;
    say!("Tour: README.md, \"Five minutes\"")
}
