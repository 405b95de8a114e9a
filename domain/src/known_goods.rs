//! What the product master knows of goods: told for sources that leave it out, and held against what
//! they say.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasher;

use serde_json::json;

use crate::alert::{AlertKind, Finding};
use crate::order::{LineKind, OrderLine, TaxMode};
use crate::order_draft::{LineDraft, OrderDraft};
use crate::product_match::{Codes, is_goods};
use crate::{RateBp, SalesRouteId, VariantId, Yen};

/// Lines that an alert names.
const NAMED: usize = 20;

/// 消費税率 and 商品名 of variants.
#[derive(Clone, Debug, Default)]
pub struct KnownGoods(HashMap<VariantId, Goods>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    pub tax_rate: RateBp,
    pub name: String,
}

impl FromIterator<(VariantId, Goods)> for KnownGoods {
    fn from_iter<I: IntoIterator<Item = (VariantId, Goods)>>(known: I) -> KnownGoods {
        KnownGoods(known.into_iter().collect())
    }
}

impl Goods {
    fn fill(&self, line: &mut LineDraft) {
        if line.tax_mode != TaxMode::Exempt {
            line.tax_rate.get_or_insert(self.tax_rate);
        }
        if line.name.trim().is_empty() {
            line.name.clone_from(&self.name);
        }
    }
}

/// Codes of lines of which the source leaves something out that the master may know.
pub fn left_out(draft: &OrderDraft) -> impl Iterator<Item = &str> {
    let lines = draft.shipments.iter().flat_map(|shipment| &shipment.lines);
    lines.filter(|line| lacks(line)).map(|line| line.sku.as_str())
}

fn lacks(line: &LineDraft) -> bool {
    is_goods(line.kind) && !line.sku.is_empty() && (line.tax_rate.is_none() || line.name.trim().is_empty())
}

impl KnownGoods {
    /// One line with what is left out of it.
    pub fn line(&self, codes: &Codes, route: SalesRouteId, mut line: LineDraft) -> LineDraft {
        if lacks(&line)
            && let Some(goods) = self.at(codes, route, &line)
        {
            goods.fill(&mut line);
        }
        line
    }

    fn at(&self, codes: &Codes, route: SalesRouteId, line: &LineDraft) -> Option<&Goods> {
        let (variant, _) = codes.find(route, &line.sku)?;
        self.0.get(&variant)
    }

    /// The order with the rates and names that its source leaves out. Where it tells no rate at all, what
    /// is taken off goods of one rate is taken off at that rate.
    pub fn filled<'d>(
        &self,
        codes: &Codes,
        route: SalesRouteId,
        told: &'d OrderDraft,
    ) -> Cow<'d, OrderDraft> {
        let mut draft = Cow::Borrowed(told);
        for (s, shipment) in told.shipments.iter().enumerate() {
            for (l, line) in shipment.lines.iter().enumerate().filter(|(_, line)| lacks(line)) {
                if let Some(goods) = self.at(codes, route, line) {
                    goods.fill(&mut draft.to_mut().shipments[s].lines[l]);
                }
            }
        }
        if matches!(draft, Cow::Owned(_))
            && let Some(rate) = rate_of_all(told, &draft)
        {
            for shipment in &mut draft.to_mut().shipments {
                let discounts = shipment.lines.iter_mut();
                for line in discounts.filter(|line| line.kind == LineKind::Discount) {
                    line.tax_rate.get_or_insert(rate);
                }
            }
        }
        draft
    }
}

/// The one rate of all goods of an order of which no rate was told.
fn rate_of_all(told: &OrderDraft, filled: &OrderDraft) -> Option<RateBp> {
    let goods = |draft: &OrderDraft, of: fn(&LineDraft) -> Option<RateBp>| -> Vec<Option<RateBp>> {
        let lines = draft.shipments.iter().flat_map(|shipment| &shipment.lines);
        lines.filter(|line| is_goods(line.kind)).map(of).collect()
    };
    if goods(told, |line| line.tax_rate).iter().any(Option::is_some) {
        return None;
    }
    let rates = goods(filled, |line| Some(line.rate()));
    let first = rates.first().copied().flatten()?;
    rates.iter().all(|rate| *rate == Some(first)).then_some(first)
}

/// 税率相違: lines that are taxed otherwise than the product master has it; none where there are none.
pub fn taxed_otherwise<'a, S: BuildHasher>(
    lines: impl IntoIterator<Item = &'a OrderLine>,
    rates: &HashMap<VariantId, RateBp, S>,
) -> Option<Finding> {
    let mut differing: Vec<_> = lines
        .into_iter()
        .filter(|line| is_taxed(line))
        .filter_map(|line| Some((line, *rates.get(&line.variant_id?)?)))
        .filter(|(line, rate)| line.tax_rate != *rate)
        .map(|(line, rate)| {
            json!({ "line": line.position, "sku": line.sku,
                "rate_bp": line.tax_rate, "variant_rate_bp": rate })
        })
        .collect();
    let more = differing.len() > NAMED;
    differing.truncate(NAMED);
    (!differing.is_empty()).then(|| {
        Finding::new(
            AlertKind::TaxRateDiffers,
            json!({ "lines": differing, "more": more }),
        )
    })
}

/// Whether a rate says something about the line: what costs nothing, or is not taxed, has none.
pub fn is_taxed(line: &OrderLine) -> bool {
    is_goods(line.kind) && line.tax_mode != TaxMode::Exempt && line.unit_price != Yen::ZERO
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::product_match::KnownCode;
    use crate::samples::{line, plain, shipment};

    const TEN: RateBp = RateBp::STANDARD;
    const EIGHT: RateBp = RateBp::REDUCED;

    fn untold(sku: &str, name: &str, rate: Option<RateBp>) -> LineDraft {
        LineDraft {
            name: name.to_owned(),
            tax_rate: rate,
            ..line(sku, 1, 1_620, TEN)
        }
    }

    fn master() -> (Codes, KnownGoods) {
        let tea = VariantId(Uuid::from_u128(1));
        let code = KnownCode {
            sales_route_id: None,
            code: "TEA".to_owned(),
            variant_id: tea,
            multiplier: 1,
        };
        let goods = Goods {
            tax_rate: EIGHT,
            name: "煎茶".to_owned(),
        };
        (Codes::from_iter([code]), KnownGoods::from_iter([(tea, goods)]))
    }

    #[test]
    fn what_is_left_out_is_filled_in_and_what_is_told_stays() {
        let (codes, goods) = master();
        let route = SalesRouteId(Uuid::nil());
        for (told, rate, name) in [
            (untold("TEA", "", None), EIGHT, "煎茶"),
            (untold("TEA", "お茶", None), EIGHT, "お茶"),
            (untold("TEA", " ", Some(TEN)), TEN, "煎茶"),
            (untold("TEA", "お茶", Some(TEN)), TEN, "お茶"),
            (untold("NIX", "", None), TEN, ""),
            (
                LineDraft {
                    tax_mode: TaxMode::Exempt,
                    ..untold("TEA", "", None)
                },
                RateBp::NONE,
                "煎茶",
            ),
            (
                LineDraft {
                    kind: LineKind::Fee,
                    ..untold("TEA", "", None)
                },
                TEN,
                "",
            ),
        ] {
            let told = plain(vec![shipment(vec![told])]);
            let filled = goods.filled(&codes, route, &told);
            let line = &filled.shipments[0].lines[0];
            assert_eq!((line.rate(), &*line.name), (rate, name), "{told:?}");
        }
    }

    #[test]
    fn a_discount_goes_with_its_goods_where_no_rate_is_told() {
        let (codes, goods) = master();
        let coupon = LineDraft {
            kind: LineKind::Discount,
            ..untold("", "クーポン", None)
        };
        for (lines, rate) in [
            (vec![untold("TEA", "", None)], EIGHT),
            (vec![untold("TEA", "", Some(EIGHT))], TEN),
            (vec![untold("TEA", "", None), untold("NIX", "器", None)], TEN),
        ] {
            let lines = [lines, vec![coupon.clone()]].concat();
            let told = plain(vec![shipment(lines)]);
            let filled = goods.filled(&codes, SalesRouteId(Uuid::nil()), &told);
            let discount = filled.shipments[0].lines.last().unwrap();
            assert_eq!(discount.rate(), rate, "{told:?}");
        }
    }
}
