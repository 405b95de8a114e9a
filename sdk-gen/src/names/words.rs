//! Names as words, and words as names in each language's manner.

use unicode_normalization::UnicodeNormalization;

/// The words of a name, in lower case: `listOrders`, `list_orders` and `ListOrders` have the same.
pub fn words(name: &str) -> Vec<String> {
    // Python folds identifiers this way; whoever else does not loses nothing.
    let chars: Vec<char> = name.nfkc().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let signed = matches!(chars.as_slice(), ['+' | '-', digit, ..] if digit.is_ascii_digit());
    if signed {
        words.push(
            if chars.first() == Some(&'+') {
                "plus"
            } else {
                "minus"
            }
            .to_owned(),
        );
    }
    for (i, &c) in chars.iter().enumerate() {
        if !is_word(c) {
            flush(&mut word, &mut words);
            continue;
        }
        let before = i
            .checked_sub(1)
            .and_then(|i| chars.get(i))
            .copied()
            .unwrap_or(' ');
        let after = chars.get(i + 1).copied().unwrap_or(' ');
        let second = chars.get(i + 2).copied().unwrap_or(' ');
        // `orderId`, `HTTPServer`, but `URLs` and `OAuth2`.
        let starts = c.is_uppercase()
            && (before.is_lowercase()
                || before.is_ascii_digit()
                || (before.is_uppercase() && after.is_lowercase() && (after != 's' || is_word(second))));
        if starts {
            flush(&mut word, &mut words);
        }
        // One character stays one: marks that come off it are no part of a name.
        word.extend(c.to_lowercase().next());
    }
    flush(&mut word, &mut words);
    if words.is_empty() {
        words = chars
            .iter()
            .filter_map(|c| symbol(*c))
            .map(str::to_owned)
            .collect();
    }
    words
}

fn is_word(c: char) -> bool {
    // Joiners and the middle dot of katakana came to identifiers late: compilers in use refuse them.
    !matches!(c, '_' | '\u{200c}' | '\u{200d}' | '\u{30fb}') && unicode_ident::is_xid_continue(c)
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '%' => "percent",
        '$' => "dollar",
        '&' => "and",
        '@' => "at",
        '/' => "slash",
        '*' => "star",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '#' => "number",
        '.' => "dot",
        '?' => "question",
        _ => return None,
    })
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// An identifier begins with a letter.
fn begun(name: String, prefix: &str) -> String {
    match name.chars().next() {
        Some(c) if unicode_ident::is_xid_start(c) => name,
        _ => format!("{prefix}{name}"),
    }
}

pub fn pascal(words: &[String]) -> String {
    begun(words.iter().map(|word| capital(word)).collect(), "N")
}

pub fn camel(words: &[String]) -> String {
    let mut name = String::new();
    for (i, word) in words.iter().enumerate() {
        name.push_str(&if i == 0 { word.clone() } else { capital(word) });
    }
    begun(name, "n")
}

pub fn snake(words: &[String]) -> String {
    begun(words.join("_"), "n")
}

pub fn upper(words: &[String]) -> String {
    begun(words.join("_").to_uppercase(), "N")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        for (name, snaked, pascaled) in [
            ("listOrders", "list_orders", "ListOrders"),
            ("list_orders", "list_orders", "ListOrders"),
            ("HTTPServer", "http_server", "HttpServer"),
            ("URLs", "urls", "Urls"),
            ("iOS", "i_os", "IOs"),
            ("repos/get-content", "repos_get_content", "ReposGetContent"),
            (
                "billing_portal.configuration",
                "billing_portal_configuration",
                "BillingPortalConfiguration",
            ),
            ("+1", "plus_1", "Plus1"),
            ("-1", "minus_1", "Minus1"),
            ("3D_model", "n3_d_model", "N3DModel"),
            ("", "n", "N"),
            ("$", "dollar", "Dollar"),
            ("100%", "n100", "N100"),
            ("受注ID", "受注id", "受注id"),
            ("ＡＢＣ", "abc", "Abc"),
            ("oauth2Token", "oauth2_token", "Oauth2Token"),
            ("gpt-4.1", "gpt_4_1", "Gpt41"),
            ("İ", "i", "I"),
            ("__proto__", "proto", "Proto"),
            ("メール・電話", "メール_電話", "メール電話"),
            ("🐈\u{200d}⬛", "n", "N"),
        ] {
            assert_eq!(
                (snake(&words(name)).as_str(), pascal(&words(name)).as_str()),
                (snaked, pascaled),
                "{name}"
            );
        }
    }
}
