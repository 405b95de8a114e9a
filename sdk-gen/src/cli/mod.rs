//! Commands.

mod diff;
mod generate;
mod input;
mod mock;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use sdk_gen::emit::Language;

#[derive(Parser)]
#[command(about = "Reads an OpenAPI document and writes SDKs", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The document and what stands beside it.
#[derive(Args, Clone)]
struct Input {
    /// The OpenAPI document, JSON or YAML, 3.0 or 3.1.
    #[arg(long)]
    spec: PathBuf,
    /// Names and manners; left out, `sdk.toml` beside the document.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Published names; left out, `sdk.lock.json` beside the document.
    #[arg(long)]
    lock: Option<PathBuf>,
}

#[derive(Args, Clone)]
struct Output {
    /// Where SDKs go, each into a folder of its language's name.
    #[arg(long)]
    out: PathBuf,
    #[arg(long = "lang", value_delimiter = ',', default_value = "typescript,python,php")]
    languages: Vec<Language>,
    /// Anything that cannot be expressed is an error.
    #[arg(long)]
    strict: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Writes SDKs, and names into the lock file.
    Generate {
        #[command(flatten)]
        input: Input,
        #[command(flatten)]
        output: Output,
        /// Names are written down: from now on they stay.
        #[arg(long)]
        freeze: bool,
    },
    /// Says whether what is there is what would be written.
    Check {
        #[command(flatten)]
        input: Input,
        #[command(flatten)]
        output: Output,
    },
    /// Says what changed, for whom it breaks, and which version that makes.
    Diff {
        old: PathBuf,
        new: PathBuf,
        /// For machines.
        #[arg(long)]
        json: bool,
    },
    /// Answers requests with the document's examples, and refuses those that are not as it says.
    Mock {
        #[command(flatten)]
        input: Input,
        /// 0: any that is free.
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Prints the API on one page, for readers that are programs.
    Llms {
        #[command(flatten)]
        input: Input,
    },
    /// Prints a program for each operation in each language, by method and path: for `x-codeSamples`.
    Samples {
        #[command(flatten)]
        input: Input,
        #[arg(long = "lang", value_delimiter = ',', default_value = "typescript,python,php")]
        languages: Vec<Language>,
    },
    /// Prints what the document means, as JSON.
    Ir {
        #[command(flatten)]
        input: Input,
    },
    /// Says what in the document is wrong or cannot be expressed.
    Lint {
        #[command(flatten)]
        input: Input,
    },
}

pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate {
            input,
            output,
            freeze,
        } => generate::generate(&input, &output, freeze),
        Command::Check { input, output } => generate::check(&input, &output),
        Command::Diff { old, new, json } => diff::compare(&old, &new, json),
        Command::Mock { input, port } => input::read(&input).and_then(|read| mock::serve(read.api, port)),
        Command::Llms { input } => input::read(&input).map(|read| {
            print!("{}", sdk_gen::llms::llms(&read.api));
            true
        }),
        Command::Samples { input, languages } => input::read(&input).and_then(|read| {
            let samples = sdk_gen::emit::code_samples(&languages, &read.api, &read.config);
            println!(
                "{}",
                serde_json::to_string_pretty(&samples).map_err(|error| error.to_string())?
            );
            Ok(true)
        }),
        Command::Ir { input } => input::read(&input).and_then(|read| {
            println!(
                "{}",
                serde_json::to_string_pretty(&read.api).map_err(|error| error.to_string())?
            );
            Ok(true)
        }),
        Command::Lint { input } => input::read(&input).map(|read| {
            for degradation in &read.api.degradations {
                println!("{}", input::line(&input, degradation));
            }
            read.api.degradations.is_empty()
        }),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
