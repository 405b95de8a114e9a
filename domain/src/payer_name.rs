//! Names as banks write them: half-width kana in capitals, with whatever else fits into the field.

use crate::text::fold_compact;

/// Abbreviations of company forms, as banks spell them, with the bracket on either side.
const FORMS: &[&str] = &[
    "カブシキガイシヤ",
    "カブシキカイシヤ",
    "ユウゲンガイシヤ",
    "ゴウドウガイシヤ",
    "カ)",
    "(カ",
    "(カ)",
    "ユ)",
    "(ユ",
    "(ユ)",
    "ド)",
    "(ド",
    "(ド)",
    "シヤ)",
    "(シヤ",
    "ザイ)",
    "(ザイ",
];

/// How a name in kana compares: small kana as large ones, without long vowels, spaces and signs,
/// without digits (many payers put the order's number before their name) and company forms.
/// ﾔﾏﾓﾄ ｼﾞﾕﾝｺ and ヤマモト　ジュンコ are one.
pub fn payer_key(name: &str) -> String {
    let mut large: String = fold_compact(name).chars().filter_map(large_kana).collect();
    for form in FORMS {
        if let Some(rest) = large.strip_prefix(form).or_else(|| large.strip_suffix(form)) {
            large = rest.to_owned();
        }
    }
    large.retain(char::is_alphabetic);
    large
}

/// Texts within a row that may be an order's number: at least four characters with a digit.
pub fn number_like(text: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let folded = crate::text::fold(text);
    let ascii = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut found = Vec::new();
    for run in folded.split(|c| !ascii(c)) {
        let run = run.trim_matches(['-', '_']);
        let digits = run.trim_matches(|c: char| c.is_ascii_alphabetic());
        for candidate in [run, digits] {
            let long = candidate.len() >= SHORTEST && candidate.bytes().any(|byte| byte.is_ascii_digit());
            let candidate = candidate.to_owned();
            if long && !found.contains(&candidate) {
                found.push(candidate);
            }
        }
    }
    found
}

fn large_kana(c: char) -> Option<char> {
    Some(match c {
        'ァ' => 'ア',
        'ィ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' => 'エ',
        'ォ' | 'ヲ' => 'オ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        'ヂ' => 'ジ',
        'ヅ' => 'ズ',
        'ー' | '-' => return None,
        _ if c.is_ascii_digit() => return None,
        _ => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_as_banks_write_them() {
        for (bank, ours) in [
            ("ﾔﾏﾓﾄ ﾅｵｷ", "ヤマモト　ナオキ"),
            ("ﾔﾏﾓﾄ ｼﾞﾕﾝｺ", "ヤマモト ジュンコ"),
            ("ﾏﾂﾓﾄ ﾘﾖｳﾀﾛｳ", "マツモト リョウタロウ"),
            ("ｻﾄｳ ﾕ-ｺ", "サトウ ユーコ"),
            ("261122 ﾔﾏﾓﾄﾅｵｷ", "ヤマモトナオキ"),
            ("ﾔﾏﾓﾄﾅｵｷ261122-0001", "ヤマモトナオキ"),
            ("ｶ)ﾈｺｼﾖｳﾃﾝ", "ネコショウテン"),
            (
                "ﾈｺｼﾖｳﾃﾝ(ｶ",
                "株式会社ではない ネコショウテン".trim_start_matches("株式会社ではない "),
            ),
            ("やまもと なおき", "ヤマモトナオキ"),
        ] {
            assert_eq!(payer_key(bank), payer_key(ours), "{bank}");
        }
        assert_ne!(payer_key("ﾔﾏﾓﾄ ﾅｵﾐ"), payer_key("ヤマモト ナオキ"));
        assert_eq!(payer_key("12345 -- "), "");
    }

    #[test]
    fn numbers_within_a_text() {
        for (text, numbers) in [
            ("261122-0001 ﾔﾏﾓﾄ", &["261122-0001"][..]),
            ("ﾔﾏﾓﾄ２６１１２２", &["261122"]),
            ("A1234ﾔﾏﾓﾄ", &["a1234", "1234"]),
            ("ﾔﾏﾓﾄ 12", &[]),
            ("ABCDE", &[]),
        ] {
            assert_eq!(number_like(text), numbers, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (payer_key(&text), number_like(&text));
        }
    }
}
