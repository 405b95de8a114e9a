//! Throws damaged files at the readers of outside formats, for a while, on stable Rust: seeded
//! mutations of a corpus, a panic is caught and its input kept. `nekonote-fuzz --seconds 60`

mod mutation;
mod random;

use std::panic;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{fs, io};

use clap::Parser;

use mutation::mutate;
use random::Random;

/// Reads bytes, and panics if something is wrong with itself rather than with them.
type Reader = fn(&[u8]);

/// What is fuzzed: its name, good samples of what it reads, and the reader.
const TARGETS: &[(&str, &str, Reader)] = &[(
    "order_file",
    "connectors/tests/samples",
    connectors::fuzz::fuzz_import,
)];

/// Has a folder for each target, with inputs that were found once and must not be found again.
const FOUND: &str = "fuzz/corpus";

/// Inputs larger than this only make it slow.
const MAX_LENGTH: usize = 32 << 10;

#[derive(Parser)]
struct Arguments {
    /// How long to go on, for each target.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Where the series of mutations begins; the same seed gives the same series.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Runs the target on one file only, to look at what was found.
    #[arg(long)]
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The number of inputs that made a target panic.
fn run(arguments: &Arguments) -> io::Result<usize> {
    let mut found = 0;
    for (name, samples, target) in TARGETS {
        if let Some(file) = &arguments.file {
            target(&fs::read(file)?);
            continue;
        }
        let corpus = read_corpus(&[Path::new(samples), &Path::new(FOUND).join(name)])?;
        let lasting = Duration::from_secs(arguments.seconds);
        let (runs, crash) = fuzz(*target, corpus, lasting, Random::new(arguments.seed));
        println!("{name}: {runs} inputs, seed {}", arguments.seed);
        if let Some(input) = crash {
            let file = keep(name, &input)?;
            eprintln!("{name}: panicked; look at it with --file {}", file.display());
            found += 1;
        }
    }
    Ok(found)
}

/// Runs the target on the corpus, then on mutations of it; stops at the first that panics.
fn fuzz(
    target: Reader,
    mut corpus: Vec<Vec<u8>>,
    lasting: Duration,
    mut random: Random,
) -> (u64, Option<Vec<u8>>) {
    let panics = |input: &[u8]| panic::catch_unwind(|| target(input)).is_err();
    if let Some(input) = corpus.iter().find(|input| panics(input)) {
        return (0, Some(input.clone()));
    }
    let mut runs = corpus.len() as u64;
    let seeds = corpus.len();
    let began = Instant::now();
    while began.elapsed() < lasting {
        let mut input = corpus[random.below(corpus.len())].clone();
        let other = &corpus[random.below(corpus.len())];
        mutate(&mut input, other, &mut random);
        input.truncate(MAX_LENGTH);
        runs += 1;
        if panics(&input) {
            return (runs, Some(input));
        }
        // Some mutations live on, so that damage piles up; the seeds always stay.
        if runs.is_multiple_of(64) {
            if corpus.len() < seeds + 256 {
                corpus.push(input);
            } else {
                let place = seeds + random.below(256);
                corpus[place] = input;
            }
        }
    }
    (runs, None)
}

fn read_corpus(folders: &[&Path]) -> io::Result<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder)? {
            files.push(entry?.path());
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(io::Error::other(format!(
            "no samples in {folders:?}; run this in the repository"
        )));
    }
    files.iter().map(fs::read).collect()
}

fn keep(name: &str, input: &[u8]) -> io::Result<PathBuf> {
    let folder = Path::new("fuzz/artifacts").join(name);
    fs::create_dir_all(&folder)?;
    let mut sum = Random::new(input.len() as u64);
    for byte in input {
        sum.stir(u64::from(*byte));
    }
    let file = folder.join(format!("{:016x}", sum.next()));
    fs::write(&file, input)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuses_two_quotes_in_a_row(input: &[u8]) {
        assert!(!input.windows(2).any(|pair| pair == b"\"\""));
    }

    #[test]
    fn damage_is_found_and_its_input_given_back() {
        let corpus = vec![b"a,\"b\",c\n".to_vec()];
        let (runs, crash) = fuzz(
            refuses_two_quotes_in_a_row,
            corpus,
            Duration::from_mins(1),
            Random::new(1),
        );
        assert!(runs > 1);
        assert!(crash.is_some_and(|input| input.windows(2).any(|pair| pair == b"\"\"")));
    }

    #[test]
    fn a_seed_that_panics_is_found_first() {
        let corpus = vec![b"\"\"".to_vec()];
        let found = fuzz(
            refuses_two_quotes_in_a_row,
            corpus,
            Duration::ZERO,
            Random::new(1),
        );
        assert_eq!(found, (0, Some(b"\"\"".to_vec())));
    }
}
