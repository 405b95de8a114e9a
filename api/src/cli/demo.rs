//! `nekonote demo`: files to try the import with.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

use super::Failed;
use super::say::say;

#[derive(Debug, Subcommand)]
pub enum DemoCommand {
    /// Write a file of made-up orders, as carts do: CP932, 助ネコ's 87 columns.
    Generate {
        /// How many orders; about 2.5 rows each.
        #[arg(long, value_name = "N", default_value_t = 100)]
        orders: u64,
        /// Where to.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The same seed makes the same file.
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u64,
        /// The last day on which somebody ordered.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "2026-11-22")]
        until: NaiveDate,
    },
}

pub fn run(command: DemoCommand) -> Result<(), Failed> {
    let DemoCommand::Generate {
        orders,
        out,
        seed,
        until,
    } = command;
    let file = BufWriter::with_capacity(1 << 20, File::create(&out)?);
    let written = workflows::demo::generate(orders, seed, until, file)?;
    say!(
        "{}: {} orders, {} rows",
        out.display(),
        written.orders,
        written.rows
    )
}
