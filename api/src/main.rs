//! `nekonote`: the platform in one program.

use std::process::ExitCode;

use api::cli::{self, Cli};
use jobs::settings::SERVE;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match jobs::settings::load::<Cli>(std::env::args_os(), Some(SERVE)) {
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
