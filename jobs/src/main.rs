//! `nekonote-jobs`: the workers alone.

use std::process::ExitCode;

use jobs::cli::{self, Cli};
use jobs::settings;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match settings::load::<Cli>(std::env::args_os(), None) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    match cli::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
