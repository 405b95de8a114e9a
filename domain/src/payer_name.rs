//! Names as banks write them: half-width kana in capitals, with whatever else fits into the field.

use crate::text::{fold, fold_compact};

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

/// What banks write before the name where one column has it all (摘要), the longer before the shorter.
const TRANSFERS: &[&str] = &["振込入金", "振込ミ", "振込", "振リ込ミ", "フリコミ"];
/// お振込.
const POLITE: &[char] = &['オ', '御'];

/// How a name in kana compares: small kana as large ones, without long vowels, spaces and signs,
/// without digits (many payers put the order's number before their name) and company forms.
/// ﾔﾏﾓﾄ ｼﾞﾕﾝｺ and ヤマモト　ジュンコ are one.
pub fn payer_key(name: &str) -> String {
    name_key(fold_compact(name).chars().filter_map(large_kana).collect())
}

/// The same without the word that says that it is a transfer (振込＊ヤマモト), where there is one and a name
/// after it. A name may begin so: whoever asks tries the whole first, and フリコミ is a word only where it
/// ends as one.
pub fn transfer_key(text: &str) -> Option<String> {
    let large: String = fold(text).chars().filter_map(large_kana).collect();
    let text = large.strip_prefix(POLITE).unwrap_or(&large);
    let rest = TRANSFERS.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let ends = !rest.starts_with(char::is_alphabetic) || !word.starts_with('フ');
        ends.then_some(rest)
    })?;
    // A bracket belongs to the form of a company.
    let name = rest.trim_start_matches(|c: char| !c.is_alphabetic() && c != '(');
    let key = name_key(name.split_whitespace().collect());
    (!key.is_empty()).then_some(key)
}

fn name_key(mut large: String) -> String {
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
    let folded = fold(text);
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
    fn transfers_as_banks_write_them() {
        for (bank, ours) in [
            ("振込＊オオクボ リョウ", Some("オオクボ リョウ")),
            ("振込 オオクボ リョウ", Some("オオクボ リョウ")),
            ("振込　ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("振込入金 ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("お振込：ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("振込１ ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("フリコミ オオクボ リョウ", Some("オオクボ リョウ")),
            ("ﾌﾘｺﾐ ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("振込＊261122-0001 ｵｵｸﾎﾞ ﾘﾖｳ", Some("オオクボ リョウ")),
            ("振込＊ｶ)ﾈｺｼﾖｳﾃﾝ", Some("ネコショウテン")),
            ("振込＊(ｶ)ﾈｺｼﾖｳﾃﾝ", Some("ネコショウテン")),
            ("フリカワ ミチコ", None),
            ("ﾌﾘｺ ﾐﾁ", None),
            ("ﾌﾘｺﾐﾁ", None),
            ("振込ｵｵｸﾎﾞﾘﾖｳ", Some("オオクボ リョウ")),
            ("オオクボ リョウ", None),
            ("振込", None),
            ("振込 1234", None),
        ] {
            assert_eq!(transfer_key(bank), ours.map(payer_key), "{bank}");
        }
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
            let _ = (payer_key(&text), transfer_key(&text), number_like(&text));
        }
    }
}
