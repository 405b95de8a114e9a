//! 商品検索: what a product is found by, and how words are looked for in it.

use crate::product_match::code_key;
use crate::text::{fold, fold_compact};

/// Longer names are found by their beginning; an index holds no more.
const MAX_KEY: usize = 600;

/// Code and name as they compare, in one text. Neither holds a space, and no word that is looked for does.
pub fn search_key(code: &str, name: &str) -> String {
    let key = format!("{} {}", fold_compact(code), fold_compact(name));
    key.chars().take(MAX_KEY).collect()
}

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductWords {
    /// Each stands somewhere in the code or the name.
    pub words: Vec<String>,
    /// Or a variant's code begins so; empty: none does.
    pub sku: String,
    /// Or this is a variant's JAN.
    pub jan: String,
}

impl ProductWords {
    /// None where there is nothing to look for.
    pub fn of(text: &str) -> Option<ProductWords> {
        let folded = fold(text);
        if folded.is_empty() {
            return None;
        }
        Some(ProductWords {
            words: folded.split(' ').map(str::to_owned).collect(),
            sku: code_key(text),
            jan: fold_compact(text).into_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_written() {
        let key = search_key("Tea-8", "静岡 せんちゃ　100ｇ");
        for (text, found) in [
            ("tea-8", true),
            ("ＴＥＡ", true),
            ("センチャ", true),
            ("ｾﾝﾁｬ 静岡", true),
            ("100g", true),
            ("静岡せんちゃ", true),
            ("tea-8静岡", false),
            ("煎茶", false),
        ] {
            let words = ProductWords::of(text).unwrap().words;
            assert_eq!(words.iter().all(|word| key.contains(word)), found, "{text}");
        }
    }

    #[test]
    fn there_may_be_nothing_to_look_for() {
        for text in ["", " ", "　\u{200b}"] {
            assert_eq!(ProductWords::of(text), None, "{text:?}");
        }
        let hyphen = ProductWords::of("-").unwrap();
        assert_eq!((hyphen.words, hyphen.sku), (vec!["-".to_owned()], String::new()));
    }

    #[test]
    fn an_index_holds_every_key() {
        let longest = search_key(&"𠮷".repeat(100), &"㍿".repeat(500));
        assert_eq!(longest.chars().count(), MAX_KEY);
        assert!(longest.len() <= 2_500);
    }
}
