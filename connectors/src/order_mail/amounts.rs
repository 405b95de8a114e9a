//! The amounts below the stars, and whether they add up.

use super::layout::Layout;
use super::lines::{Line, MailProblem, is_one_of};

/// In yen; none where the mail has no such line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub goods: Option<i64>,
    pub tax: Option<i64>,
    pub shipping_fee: Option<i64>,
    pub cod_fee: Option<i64>,
    pub points: Option<i64>,
    pub coupon: Option<i64>,
    pub total: Option<i64>,
    pub billed: Option<i64>,
}

impl Amounts {
    /// Takes a line if it states an amount that we know. Lines without one may say anything.
    pub fn take(&mut self, layout: &Layout, line: Line<'_>) -> Result<(), MailProblem> {
        let text = line.text.trim();
        let name_end = text
            .find(|c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | ':' | '：' | '('))
            .unwrap_or(text.len());
        let (name, rest) = text.split_at(name_end);
        let Some(place) = self.place(layout, name) else {
            return Ok(());
        };
        let amount = yen(rest).ok_or_else(|| MailProblem::unreadable(name, line.number))?;
        if place.replace(amount).is_some_and(|before| before != amount) {
            return Err(MailProblem::unreadable(name, line.number));
        }
        Ok(())
    }

    fn place(&mut self, layout: &Layout, name: &str) -> Option<&mut Option<i64>> {
        let places = [
            (&layout.goods, &mut self.goods),
            (&layout.tax, &mut self.tax),
            (&layout.shipping_fee, &mut self.shipping_fee),
            (&layout.cod_fee, &mut self.cod_fee),
            (&layout.points, &mut self.points),
            (&layout.coupon, &mut self.coupon),
            (&layout.total, &mut self.total),
            (&layout.billed, &mut self.billed),
        ];
        places
            .into_iter()
            .find_map(|(labels, place)| is_one_of(name, labels).then_some(place))
    }

    /// What is to be paid: as the mail says, and as its lines add up.
    pub fn billed(&self, layout: &Layout, items: i64) -> Result<i64, MailProblem> {
        if self.goods.is_some_and(|goods| goods != items) {
            return Err(MailProblem::does_not_add_up(&layout.goods));
        }
        let fees = self.shipping_fee.unwrap_or(0) + self.cod_fee.unwrap_or(0);
        // Prices hold the tax, or it stands on a line of its own.
        let with_tax = items + self.tax.unwrap_or(0) + fees;
        let less = self.points.unwrap_or(0).abs() + self.coupon.unwrap_or(0).abs();
        let computed = with_tax - less;
        let stated = self.billed.or(self.total);
        let stated = stated.ok_or_else(|| MailProblem::missing(&layout.billed))?;
        if stated == computed {
            Ok(stated)
        } else {
            Err(MailProblem::does_not_add_up(&layout.billed))
        }
    }
}

/// `21,560(円)`, `-500 (円)`, `0円`; whatever stands behind the yen is a remark.
pub(super) fn yen(text: &str) -> Option<i64> {
    let text = text.trim_start_matches([':', '：', ' ', '\u{3000}', '\t']);
    let (sign, text) = match text.strip_prefix(['-', '－', '▲']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let end = text.find('円')?;
    let digits: String = text[..end]
        .chars()
        .filter(|c| !matches!(c, ',' | ' ' | '(' | '（' | '\u{3000}'))
        .collect();
    let is_number = (1..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| digits.parse::<i64>().ok())
        .flatten()
        .map(|amount| sign * amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_yen() {
        for (text, amount) in [
            (" 21,560(円)", Some(21_560)),
            (" -500 (円)", Some(-500)),
            ("：0円", Some(0)),
            (" 660(円) ※沖縄・離島は別途", Some(660)),
            (" 別途(円)", None),
            ("", None),
            (" 1,2a0(円)", None),
        ] {
            assert_eq!(yen(text), amount, "{text}");
        }
    }
}
