//! Names of columns, compared as people write them.

use crate::csv::encoding::nfkc;

/// The form in which names are compared: `（ ％ １` equal `( % 1`, white space and byte order
/// marks do not count.
pub(crate) fn normal(name: &str) -> String {
    nfkc(name)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}')
        .collect()
}

/// The name most like the wanted one, if it is like it at all.
pub(crate) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = normal(wanted).chars().collect();
    names
        .filter(|name| !name.is_empty())
        .map(|name| (distance(&wanted, &normal(name).chars().collect::<Vec<_>>()), name))
        .filter(|(distance, name)| *distance * 2 <= wanted.len().max(name.chars().count()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many characters must be added, dropped or replaced to make one of the other.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_spaces_and_marks_do_not_count() {
        let cases = [
            ("注文者名（姓）", "注文者名(姓)"),
            ("利用ポイント内訳（税率10％）", "利用ポイント内訳（税率１０%）"),
            ("のし・ギフト情報（１）種類", "のし･ｷﾞﾌﾄ情報(1) 種類"),
            ("商品画像：画像ファイル名１", "商品画像:画像ファイル名1"),
            ("受注ルート", "\u{feff}受注 ルート　"),
        ];
        for (a, b) in cases {
            assert_eq!(normal(a), normal(b));
        }
        assert_ne!(normal("注文者名（姓）"), normal("注文者名（名）"));
    }

    #[test]
    fn distance_counts_edits() {
        let cases = [
            ("", "", 0),
            ("", "ab", 2),
            ("受注番号", "受注番", 1),
            ("単価", "単 価", 1),
            ("abc", "xbd", 2),
        ];
        for (a, b, expected) in cases {
            let chars = |s: &str| s.chars().collect::<Vec<_>>();
            assert_eq!(distance(&chars(a), &chars(b)), expected, "{a} {b}");
        }
    }

    #[test]
    fn nearest_must_be_near() {
        let names = ["注文番号", "商品名称", "数量"];
        assert_eq!(nearest("受注番号", names.into_iter()), Some("注文番号"));
        assert_eq!(nearest("商品名", names.into_iter()), Some("商品名称"));
        assert_eq!(nearest("単価", names.into_iter()), None);
    }
}
