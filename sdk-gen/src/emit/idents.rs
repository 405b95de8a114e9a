//! Names as a language allows them, each once.

use std::collections::BTreeSet;

/// Makes identifiers that are free and no words of the language.
#[derive(Debug, Default)]
pub struct Idents {
    taken: BTreeSet<String>,
    reserved: &'static [&'static str],
    ignores_case: bool,
}

impl Idents {
    pub fn new(reserved: &'static [&'static str]) -> Idents {
        Idents {
            reserved,
            ..Idents::default()
        }
    }

    /// For a language or a file system that does not tell `Id` from `ID`.
    pub fn without_case(reserved: &'static [&'static str]) -> Idents {
        Idents {
            reserved,
            ignores_case: true,
            ..Idents::default()
        }
    }

    /// The name, or the next that is free: with an underscore, then with numbers.
    pub fn take(&mut self, name: &str) -> String {
        let folded = |name: &str| {
            if self.ignores_case {
                name.to_lowercase()
            } else {
                name.to_owned()
            }
        };
        let is_word = self.reserved.contains(&folded(name).as_str());
        let mut chosen = if is_word {
            format!("{name}_")
        } else {
            name.to_owned()
        };
        let mut number = 2_u32;
        while self.taken.contains(&folded(&chosen)) {
            chosen = format!("{name}{number}");
            number += 1;
        }
        self.taken.insert(folded(&chosen));
        chosen
    }
}
