//! Letters as carriers' labels take them: full width, half-width kana, digits.

use unicode_normalization::UnicodeNormalization as _;

use crate::csv::encoding::nfkc;

/// A telephone number's digits and hyphens, in half width.
pub(super) fn dialled(phone: &str) -> String {
    nfkc(phone)
        .chars()
        .filter_map(|c| match c {
            '0'..='9' | '+' => Some(c),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' => Some('-'),
            _ => None,
        })
        .collect()
}

/// Every half-width character as its full-width twin; 半角カナ become カタカナ with their marks.
pub(super) fn widen(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut kana = String::new();
    for c in text.chars() {
        if ('\u{ff61}'..='\u{ff9f}').contains(&c) {
            kana.push(c);
            continue;
        }
        out.push_str(&full_kana(&kana));
        kana.clear();
        out.push(match c {
            ' ' => '\u{3000}',
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
            other => other,
        });
    }
    out.push_str(&full_kana(&kana));
    out
}

/// A mark that belongs to no letter stands by itself.
fn full_kana(half: &str) -> String {
    nfkc(half).replace('\u{3099}', "゛").replace('\u{309a}', "゜")
}

/// カタカナ as the half-width kana that carriers' kana columns take; what has none is left out.
pub(super) fn half_width_kana(text: &str) -> String {
    const FULL: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー゛゜。「」、・";
    const HALF: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰﾞﾟ｡｢｣､･";
    nfkc(text)
        .chars()
        .map(|c| match c {
            'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
            c => c,
        })
        .nfd()
        .filter_map(|c| match c {
            '\u{3099}' => Some('ﾞ'),
            '\u{309a}' => Some('ﾟ'),
            c if c.is_ascii_graphic() || c == ' ' => Some(c),
            c => FULL
                .chars()
                .position(|full| full == c)
                .and_then(|place| HALF.chars().nth(place)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        assert_eq!(widen("1-2 ｶﾞﾗｽ㈱A"), "１－２　ガラス㈱Ａ");
        assert_eq!(widen("aﾞｶﾞ"), "ａ゛ガ");
        assert_eq!(half_width_kana("ヤマダ ハナコ"), "ﾔﾏﾀﾞ ﾊﾅｺ");
        assert_eq!(half_width_kana("ぱーと"), "ﾊﾟｰﾄ");
    }
}
