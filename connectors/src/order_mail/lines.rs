//! A mail's lines: labels in brackets, rules of dashes and stars.

/// Why a mail is not an order. Never what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {label} in line {line}")]
pub struct MailProblem {
    /// `missing_label`, `unknown_label`, `unreadable_value` or `does_not_add_up`.
    pub code: &'static str,
    /// The label, as the layout or the mail spells it.
    pub label: String,
    /// From 1; 0: none in particular.
    pub line: usize,
}

impl MailProblem {
    pub(super) fn missing(label: &[String]) -> MailProblem {
        MailProblem {
            code: "missing_label",
            label: label.first().cloned().unwrap_or_default(),
            line: 0,
        }
    }

    pub(super) fn unreadable(label: &str, line: usize) -> MailProblem {
        MailProblem {
            code: "unreadable_value",
            label: label.to_owned(),
            line,
        }
    }

    pub(super) fn does_not_add_up(label: &[String]) -> MailProblem {
        MailProblem {
            code: "does_not_add_up",
            ..MailProblem::missing(label)
        }
    }
}

/// One line, with its number from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub number: usize,
    pub text: &'t str,
}

pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    (1..).zip(text.lines()).map(|(number, text)| Line {
        number,
        text: text.trim_end_matches('\r'),
    })
}

impl<'t> Line<'t> {
    /// `[label] value`, at the beginning of the line and in whatever brackets.
    pub fn labelled(&self) -> Option<(&'t str, &'t str)> {
        const BRACKETS: [(char, char); 3] = [('[', ']'), ('【', '】'), ('［', '］')];
        BRACKETS.iter().find_map(|(open, close)| {
            let (label, value) = self.text.strip_prefix(*open)?.split_once(*close)?;
            Some((label.trim(), value.trim()))
        })
    }

    /// Nothing but at least ten of this sign.
    pub fn is_rule(&self, sign: char) -> bool {
        let text = self.text.trim();
        text.chars().count() >= 10 && text.chars().all(|c| c == sign)
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

pub(super) fn is_one_of(label: &str, labels: &[String]) -> bool {
    labels.iter().any(|known| known == label)
}
