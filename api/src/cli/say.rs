//! What commands print, and how they word what went wrong.

use std::fmt;
use std::io::ErrorKind;

use super::Failed;
use crate::failure::Failure;
use crate::field_problem::FieldProblem;
use crate::language::Language;

/// A line for whoever called. A reader that has seen enough (`| head`) is no error: what the command does
/// besides, it does.
macro_rules! say {
    ($($text:tt)*) => {
        $crate::cli::say::print(format_args!("{}\n", format_args!($($text)*)))
    };
}
pub(super) use say;

pub fn print(text: fmt::Arguments<'_>) -> Result<(), Failed> {
    write(std::io::stdout().lock(), text)
}

fn write(mut out: impl std::io::Write, text: fmt::Arguments<'_>) -> Result<(), Failed> {
    match out.write_fmt(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// The same error in sentences, as the API words it; what went wrong inside stays as it is.
pub fn worded(failed: Failed) -> Failed {
    match failed.downcast::<workflows::Error>() {
        Ok(error) => match *error {
            workflows::Error::Domain(error) => sentences(&Failure::from(error)).into(),
            error => error.into(),
        },
        Err(failed) => failed,
    }
}

fn sentences(failure: &Failure) -> String {
    if failure.errors.is_empty() {
        return failure.code.detail(failure.hint.as_deref(), Language::En);
    }
    let field = |problem: &FieldProblem| {
        let name = problem.pointer.trim_start_matches('/').replace('/', " ");
        format!("{name}: {}", problem.detail)
    };
    let problems = failure.errors.iter();
    let lines: Vec<String> = problems
        .map(|error| field(&FieldProblem::of(error, Language::En)))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use domain::FieldError;

    use super::*;

    #[test]
    fn refusals_are_sentences() {
        let worded = |error: domain::Error| worded(workflows::Error::from(error).into()).to_string();
        let errors = vec![
            FieldError::new("/owner/password", "too_short").hint("12"),
            FieldError::new("/name", "required"),
        ];
        assert_eq!(
            worded(domain::Error::Invalid(errors)),
            "owner password: The text is too short. At least (characters): 12\nname: This field is required."
        );
        let taken = worded(domain::Error::Taken { field: "/email" });
        assert!(taken.contains("/email") && !taken.contains('{'), "{taken}");
        let inside = super::worded("as it is".into()).to_string();
        assert_eq!(inside, "as it is");
    }

    #[test]
    fn a_reader_that_has_seen_enough_is_no_error() {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        assert!(write(&writer, format_args!("more\n")).is_ok());
        assert!(write(std::fs::File::open("/dev/null").unwrap(), format_args!("more\n")).is_err());
    }
}
