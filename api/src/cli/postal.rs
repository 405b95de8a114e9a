//! `nekonote postal`: the table of postal codes.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use jobs::settings::Settings;
use workflows::postal;

use super::Failed;
use super::say::say;

#[derive(Debug, Subcommand)]
pub enum PostalCommand {
    /// Bring the table up to date from Japan Post's files: KEN_ALL.CSV or utf_ken_all.csv, JIGYOSYO.CSV.
    /// Running servers notice within a minute.
    Import {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The day that the files tell of; today unless said.
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<NaiveDate>,
        /// Read the files and say what is in them; change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write such a table to a file: the one that the program is built with.
    Pack {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<NaiveDate>,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Say which table is in use.
    Status,
}

pub async fn run(settings: &Settings, command: PostalCommand) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    postal::renew(&app).await?;
    let present = app.postal.table()?;
    let read = |files: &[PathBuf], as_of: Option<NaiveDate>| -> Result<_, Failed> {
        let files = files.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
        let as_of = as_of.unwrap_or_else(|| app.now().date_in_tokyo());
        Ok(postal::from_files(&present, &files, as_of)?)
    };
    let table = match command {
        PostalCommand::Import {
            files,
            as_of,
            dry_run,
        } => {
            let table = read(&files, as_of)?;
            if !dry_run {
                postal::import(&app, &table).await?;
            }
            table.into()
        }
        PostalCommand::Pack { files, as_of, out } => {
            let table = read(&files, as_of)?;
            std::fs::write(out, postal::packed(&table)?)?;
            table.into()
        }
        PostalCommand::Status => present.clone(),
    };
    let (towns, offices) = table.len();
    say!(
        "{}: {towns} towns, {offices} offices ({})",
        table.as_of,
        table.source
    )?;
    app.store.db.close().await;
    Ok(())
}
