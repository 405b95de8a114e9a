//! A setting with exceptions by path prefix: uploads may be larger and take longer.

/// A value for every path; the longest matching prefix decides.
#[derive(Clone, Debug)]
pub struct PerPrefix<T> {
    default: T,
    exceptions: Vec<(String, T)>,
}

impl<T: Copy> PerPrefix<T> {
    /// The same value for every path.
    pub fn new(default: T) -> PerPrefix<T> {
        PerPrefix {
            default,
            exceptions: Vec::new(),
        }
    }

    /// Another value for a path and all below it.
    pub fn except(mut self, prefix: impl Into<String>, value: T) -> PerPrefix<T> {
        self.exceptions.push((prefix.into(), value));
        self
    }

    pub fn of(&self, path: &str) -> T {
        self.exceptions
            .iter()
            .filter(|(prefix, _)| covers(prefix, path))
            .max_by_key(|(prefix, _)| prefix.len())
            .map_or(self.default, |(_, value)| *value)
    }
}

fn covers(prefix: &str, path: &str) -> bool {
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_decides() {
        let limits = PerPrefix::new(1)
            .except("/v1/imports", 2)
            .except("/v1/imports/big", 3);
        for (path, limit) in [
            ("/", 1),
            ("/v1/imports", 2),
            ("/v1/imports/x", 2),
            ("/v1/importsx", 1),
            ("/v1/imports/big/y", 3),
        ] {
            assert_eq!(limits.of(path), limit, "{path}");
        }
    }
}
