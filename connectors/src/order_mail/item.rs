//! One item: its name with the code in the last parentheses, what was chosen, and the line with the price.

use domain::order::LineKind;
use domain::order_draft::LineDraft;
use domain::{RateBp, Yen};

use super::amounts::yen;
use super::layout::Layout;
use super::lines::{Line, MailProblem};
use crate::mall::draft;

const PRICE: &str = "価格";

/// The lines between two rules of dashes; none where there is nothing but blanks.
pub(super) fn item(layout: &Layout, lines: &[Line<'_>]) -> Result<Option<LineDraft>, MailProblem> {
    let lines: Vec<Line<'_>> = lines.iter().copied().filter(|line| !line.is_blank()).collect();
    let Some((first, rest)) = lines.split_first() else {
        return Ok(None);
    };
    let wrong = |line: &Line<'_>| MailProblem::unreadable("商品", line.number);
    let (name, sku) = code(first.text).ok_or_else(|| wrong(first))?;
    let at = rest
        .iter()
        .position(|line| line.text.trim_start().starts_with(PRICE));
    let at = at.ok_or_else(|| MailProblem {
        code: "missing_label",
        label: PRICE.to_owned(),
        line: first.number,
    })?;
    if at + 1 != rest.len() {
        return Err(wrong(&rest[at + 1]));
    }
    let price = &rest[at];
    let (unit_price, quantity, rate) = priced(layout, price.text).ok_or_else(|| wrong(price))?;
    let options: Vec<&str> = rest[..at].iter().map(|line| line.text.trim()).collect();
    let line = draft::line(LineKind::Product, name, quantity, Yen(unit_price), rate);
    Ok(Some(LineDraft {
        sku: sku.to_owned(),
        options: options.join("\n"),
        ..line
    }))
}

/// `商品名(商品番号)`: the code is what stands in the last parentheses.
fn code(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let inner = text.strip_suffix([')', '）'])?;
    let open = inner.rfind(['(', '（'])?;
    let code = inner[open..].trim_start_matches(['(', '（']).trim();
    let name = inner[..open].trim();
    (!code.is_empty() && !name.is_empty()).then_some((name, code))
}

/// `価格  21,560(円) x 1(個) = 21,560(円) ※10%税込`: price, quantity and rate, if they add up.
fn priced(layout: &Layout, text: &str) -> Option<(i64, i64, RateBp)> {
    let text = text.trim().strip_prefix(PRICE)?;
    let (price, rest) = text.split_once(['x', '×', 'ｘ'])?;
    let (quantity, rest) = rest.split_once(['=', '＝'])?;
    let unit_price = yen(price)?;
    let quantity = quantity.trim();
    let end = quantity
        .find(|c: char| !c.is_ascii_digit() && c != ',')
        .unwrap_or(quantity.len());
    let quantity: i64 = quantity[..end].replace(',', "").parse().ok()?;
    let amount = yen(rest)?;
    if quantity < 1 || unit_price.checked_mul(quantity)? != amount {
        return None;
    }
    let remark = &rest[rest.find('円')? + '円'.len_utf8()..];
    if remark.contains("税抜") {
        return None;
    }
    Some((unit_price, quantity, rate(layout, remark)?))
}

/// As the line says, or as the shop says of lines that do not.
fn rate(layout: &Layout, remark: &str) -> Option<RateBp> {
    let stated = remark.split_once(['%', '％']).map(|(before, _)| {
        let digits = before.rfind(|c: char| !c.is_ascii_digit());
        let start = digits.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        before[start..].parse::<i64>().ok()
    });
    let percent = match stated {
        Some(stated) => stated?,
        None => layout.tax_percent?,
    };
    match percent {
        10 => Some(RateBp::STANDARD),
        8 => Some(RateBp::REDUCED),
        0 => Some(RateBp::NONE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_the_last_parentheses() {
        for (text, parts) in [
            ("緑茶(100g)(TEA-8)", Some(("緑茶(100g)", "TEA-8"))),
            ("カップ（CUP-1）", Some(("カップ", "CUP-1"))),
            ("緑茶(TEA-8) 送料無料", None),
            ("緑茶()", None),
            ("(TEA-8)", None),
        ] {
            assert_eq!(code(text), parts, "{text}");
        }
    }

    #[test]
    fn price_lines() {
        let old = Layout {
            tax_percent: Some(10),
            ..Layout::default()
        };
        let new = Layout::default();
        for (layout, text, parts) in [
            (
                &new,
                "価格  21,560(円) x 1(個) = 21,560(円) ※10%税込",
                Some((21_560, 1, RateBp::STANDARD)),
            ),
            (
                &new,
                "価格 540(円) x 12(個) = 6,480(円)　※8%税込",
                Some((540, 12, RateBp::REDUCED)),
            ),
            (&new, "価格 540(円) x 12(個) = 6,480(円) (税込、送料別)", None),
            (
                &old,
                "価格 540(円) x 12(個) = 6,480(円) (税込、送料別)",
                Some((540, 12, RateBp::STANDARD)),
            ),
            (&old, "価格 540(円) x 12(個) = 6,481(円) (税込、送料別)", None),
            (&old, "価格 540(円) x 0(個) = 0(円) (税込)", None),
            (&old, "価格 540(円) x 1(個) = 540(円) (税抜)", None),
            (&new, "価格 540(円) x 1(個) = 540(円) ※5%税込", None),
            (&new, "価格 別途", None),
        ] {
            assert_eq!(priced(layout, text), parts, "{text}");
        }
    }
}
