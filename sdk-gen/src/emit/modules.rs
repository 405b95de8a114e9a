//! Which module a type stands in: by the first words of its name, as few as keep modules of a size that is read.

use std::collections::BTreeMap;

use crate::names::words;

/// More types than this are told apart by one word more.
const MOST: usize = 300;
const MOST_WORDS: usize = 6;

/// Every name with the words of its module, joined by underscores; empty if there are none.
pub(super) fn modules<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, String> {
    let mut found = BTreeMap::new();
    divide(names.collect(), 1, &mut found);
    found
}

fn divide<'a>(names: Vec<&'a str>, count: usize, found: &mut BTreeMap<&'a str, String>) {
    let mut groups: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
    for name in names {
        groups.entry(first_words(name, count)).or_default().push(name);
    }
    for (group, names) in groups {
        if names.len() > MOST && count < MOST_WORDS {
            divide(names, count + 1, found);
        } else {
            found.extend(names.into_iter().map(|name| (name, group.clone())));
        }
    }
}

fn first_words(name: &str, count: usize) -> String {
    let ascii = |word: String| {
        word.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
    };
    let words: Vec<String> = words(name).into_iter().take(count).map(ascii).collect();
    words.join("_").trim_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_groups_are_divided() {
        let mut names: Vec<String> = (0..MOST).map(|i| format!("HookIssueN{i}")).collect();
        names.extend(["Hook", "HookPush", "Order", "受注"].map(str::to_owned));
        let found = modules(names.iter().map(String::as_str));
        for (name, module) in [
            ("Hook", "hook"),
            ("HookPush", "hook_push"),
            ("HookIssueN7", "hook_issue"),
            ("Order", "order"),
            ("受注", ""),
        ] {
            assert_eq!(found.get(name).map(String::as_str), Some(module), "{name}");
        }
    }
}
