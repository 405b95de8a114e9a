//! The code lists of order files: what may be written, and what it means.

use domain::order::{LineKind, TaxMode, Temperature};
use domain::order_import::RowIssueCode;

use crate::csv::Fault;
use crate::csv::header::normal;

/// Values by what stands for them; the first of equal values is the one written.
pub(crate) type CodeList<T> = &'static [(&'static str, T)];

/// 温度区分. Of numbers only 0 says the same in all programs.
pub(crate) const TEMPERATURES: CodeList<Temperature> = &[
    ("常温", Temperature::Ambient),
    ("0", Temperature::Ambient),
    ("クール冷蔵", Temperature::Chilled),
    ("冷蔵", Temperature::Chilled),
    ("クール冷凍", Temperature::Frozen),
    ("冷凍", Temperature::Frozen),
];

/// 商品種別: 100 is public; the other codes are ours, the labels are those of exports.
pub(crate) const LINE_KINDS: CodeList<LineKind> = &[
    ("100", LineKind::Product),
    ("商品", LineKind::Product),
    ("200", LineKind::Set),
    ("セット商品", LineKind::Set),
    ("210", LineKind::Component),
    ("内訳商品", LineKind::Component),
    ("300", LineKind::Promotion),
    ("販促品", LineKind::Promotion),
    ("900", LineKind::NonProduct),
    ("非商品", LineKind::NonProduct),
    ("910", LineKind::Discount),
    ("値引", LineKind::Discount),
    ("値引き", LineKind::Discount),
    ("クーポン", LineKind::Discount),
    ("値引・クーポン", LineKind::Discount),
    ("920", LineKind::Fee),
    ("手数料", LineKind::Fee),
    ("送料", LineKind::Shipping),
];

/// 消費税区分.
pub(crate) const TAX_MODES: CodeList<TaxMode> = &[
    ("税込", TaxMode::Included),
    ("税込み", TaxMode::Included),
    ("内税", TaxMode::Included),
    ("税抜", TaxMode::Excluded),
    ("税抜き", TaxMode::Excluded),
    ("外税", TaxMode::Excluded),
    ("非課税", TaxMode::Exempt),
    ("不課税", TaxMode::Exempt),
];

pub(crate) fn find<T: Copy>(list: CodeList<T>, text: &str) -> Result<T, Fault> {
    let find = |text: &str| list.iter().find(|(code, _)| *code == text);
    let found = find(text).or_else(|| find(&normal(text)));
    found.map(|(_, value)| *value).ok_or_else(|| {
        let codes: Vec<&str> = list.iter().map(|(code, _)| *code).collect();
        Fault::hinting(RowIssueCode::UnknownCode, codes.join(", "))
    })
}

/// How the value is written.
pub(crate) fn code_of<T: Copy + PartialEq>(list: CodeList<T>, value: T) -> &'static str {
    list.iter()
        .find(|(_, known)| *known == value)
        .map_or("", |(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_labels_in_any_width() {
        assert_eq!(find(LINE_KINDS, "１００"), Ok(LineKind::Product));
        assert_eq!(find(LINE_KINDS, "ｾｯﾄ商品"), Ok(LineKind::Set));
        assert_eq!(find(TEMPERATURES, "クール 冷蔵"), Ok(Temperature::Chilled));
        assert_eq!(
            find(TAX_MODES, "不明").unwrap_err().code,
            RowIssueCode::UnknownCode
        );
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (_, kind) in LINE_KINDS {
            assert_eq!(find(LINE_KINDS, code_of(LINE_KINDS, *kind)), Ok(*kind));
        }
        for (_, mode) in TAX_MODES {
            assert_eq!(find(TAX_MODES, code_of(TAX_MODES, *mode)), Ok(*mode));
        }
    }
}
