//! Breaking changes that were decided on, each with its reason, until the next release.

use serde::Deserialize;

use super::Breaking;

/// The list in `declared-breaking.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    #[serde(default)]
    breaking: Vec<Declaration>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Declaration {
    at: String,
    change: String,
    reason: String,
}

/// A list that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DeclaredError {
    #[error("not readable: {0}")]
    Unreadable(#[from] toml::de::Error),
    #[error("{0} is declared without a reason")]
    NoReason(String),
}

impl Declared {
    /// Reads the list.
    pub fn read(text: &str) -> Result<Declared, DeclaredError> {
        let declared: Declared = toml::from_str(text)?;
        match declared
            .breaking
            .iter()
            .find(|entry| entry.reason.trim().is_empty())
        {
            Some(entry) => Err(DeclaredError::NoReason(entry.at.clone())),
            None => Ok(declared),
        }
    }

    /// The changes that nobody declared, and the declarations that nothing answers to.
    pub fn settle(&self, changes: Vec<Breaking>) -> (Vec<Breaking>, Vec<String>) {
        let is =
            |entry: &Declaration, change: &Breaking| entry.at == change.at && entry.change == change.change;
        let stale = self
            .breaking
            .iter()
            .filter(|entry| !changes.iter().any(|change| is(entry, change)))
            .map(|entry| format!("{}: {}", entry.at, entry.change))
            .collect();
        let undeclared = changes
            .into_iter()
            .filter(|change| !self.breaking.iter().any(|entry| is(entry, change)))
            .collect();
        (undeclared, stale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(at: &str) -> Breaking {
        Breaking {
            at: at.to_owned(),
            change: "removed".to_owned(),
        }
    }

    #[test]
    fn declared_changes_pass_and_stale_declarations_are_named() {
        let text = "[[breaking]]\nat = 'a'\nchange = 'removed'\nreason = 'never worked'\n\
                    [[breaking]]\nat = 'gone'\nchange = 'removed'\nreason = 'r'\n";
        let declared = Declared::read(text).unwrap();
        assert_eq!(
            declared.settle(vec![change("a"), change("b")]),
            (vec![change("b")], vec!["gone: removed".to_owned()])
        );
    }

    #[test]
    fn a_declaration_has_a_reason() {
        assert!(Declared::read("[[breaking]]\nat = 'a'\nchange = 'c'\nreason = ' '\n").is_err());
        assert!(Declared::read("[[breaking]]\nat = 'a'\nchange = 'c'\n").is_err());
        assert!(Declared::read("").is_ok());
    }
}
