//! `sdk-gen`: says what an OpenAPI document means, and writes SDKs from it.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
