//! 温度区分 as the product master has it: how cold goods have to be kept.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::order::Temperature;
use crate::order_draft::{OrderDraft, ShipmentDraft};
use crate::product_match::{Codes, is_goods};
use crate::{SalesRouteId, VariantId};

/// Variants that have to be kept cool. Others are kept at ambient temperature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cooled(HashMap<VariantId, Temperature>);

impl FromIterator<(VariantId, Temperature)> for Cooled {
    /// A set is told of with each of its parts: the coldest counts.
    fn from_iter<I: IntoIterator<Item = (VariantId, Temperature)>>(known: I) -> Cooled {
        let mut cooled = Cooled::default();
        for (variant, temperature) in known {
            let known = cooled.0.entry(variant).or_default();
            *known = temperature.max(*known);
        }
        cooled
    }
}

impl Cooled {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The coldest of these.
    pub fn coldest(&self, variants: impl IntoIterator<Item = VariantId>) -> Temperature {
        let known = variants.into_iter().filter_map(|variant| self.0.get(&variant));
        known.copied().max().unwrap_or_default()
    }
}

/// The same by the codes that orders come with.
#[derive(Clone, Debug, Default)]
pub struct CooledCodes {
    pub codes: Codes,
    pub cooled: Cooled,
}

impl CooledCodes {
    /// The coldest goods in a shipment of this route.
    pub fn coldest(&self, route: SalesRouteId, shipment: &ShipmentDraft) -> Temperature {
        if self.cooled.is_empty() {
            return Temperature::Ambient;
        }
        let goods = shipment.lines.iter().filter(|line| is_goods(line.kind));
        let variants = goods.filter_map(|line| self.codes.find(route, &line.sku));
        self.cooled.coldest(variants.map(|(variant, _)| variant))
    }

    /// The order with shipments of which its source says nothing as cold as their coldest goods.
    pub fn kept<'d>(&self, route: SalesRouteId, told: &'d OrderDraft) -> Cow<'d, OrderDraft> {
        let mut draft = Cow::Borrowed(told);
        for (place, shipment) in told.shipments.iter().enumerate() {
            let coldest = self.coldest(route, shipment);
            if shipment.temperature.is_none() && coldest != Temperature::Ambient {
                draft.to_mut().shipments[place].temperature = Some(coldest);
            }
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::RateBp;
    use crate::order::LineKind;
    use crate::order_draft::LineDraft;
    use crate::product_match::KnownCode;
    use crate::samples::{line, plain, shipment};

    #[test]
    fn the_coldest_goods_say_how_a_shipment_is_kept() {
        use Temperature::{Ambient, Chilled, Frozen};
        let variant = |n| VariantId(Uuid::from_u128(n));
        let [shop, rakuten] = [1, 2].map(|n| SalesRouteId(Uuid::from_u128(n)));
        let code = |route, code: &str, n| KnownCode {
            sales_route_id: route,
            code: code.to_owned(),
            variant_id: variant(n),
            multiplier: 1,
        };
        let known = CooledCodes {
            codes: Codes::from_iter([
                code(None, "TEA", 1),
                code(None, "CHEESE", 2),
                code(None, "ICE", 3),
                code(Some(rakuten), "ICE", 1),
            ]),
            // A set of cheese and ice would be told of twice.
            cooled: Cooled::from_iter([(variant(2), Chilled), (variant(3), Frozen), (variant(3), Chilled)]),
        };
        let goods = |kind, sku: &str| LineDraft {
            kind,
            sku: sku.to_owned(),
            ..line("", 1, 100, RateBp::STANDARD)
        };
        for (route, lines, coldest) in [
            (shop, vec![], Ambient),
            (shop, vec![goods(LineKind::Product, "TEA")], Ambient),
            (shop, vec![goods(LineKind::Product, "NIX")], Ambient),
            (
                shop,
                vec![
                    goods(LineKind::Product, "CHEESE"),
                    goods(LineKind::Product, "TEA"),
                ],
                Chilled,
            ),
            (
                shop,
                vec![
                    goods(LineKind::Component, "ICE"),
                    goods(LineKind::Product, "CHEESE"),
                ],
                Frozen,
            ),
            (shop, vec![goods(LineKind::Discount, "ICE")], Ambient),
            (rakuten, vec![goods(LineKind::Product, "ICE")], Ambient),
        ] {
            let told = plain(vec![shipment(lines)]);
            assert_eq!(known.coldest(route, &told.shipments[0]), coldest, "{told:?}");
            let kept = known.kept(route, &told).shipments[0].temperature;
            assert_eq!(kept.unwrap_or_default(), coldest, "nothing was said: {told:?}");
            let mut told = told;
            told.shipments[0].temperature = Some(Ambient);
            assert_eq!(known.kept(route, &told).as_ref(), &told, "the source has said it");
        }
    }
}
