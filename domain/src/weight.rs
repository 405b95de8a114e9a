//! 重量: what the goods of a shipment weigh, by their codes.

use std::collections::HashMap;

use crate::order::LineKind;

/// What one piece under a code weighs: of a sales route, or of the shop itself.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct KnownWeight {
    /// The code of the route; none: the shop's own code.
    pub route: Option<String>,
    pub code: String,
    pub grams: i64,
}

/// The weights of the codes that are known.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    listed: HashMap<String, HashMap<String, i64>>,
    own: HashMap<String, i64>,
}

impl FromIterator<KnownWeight> for Weights {
    fn from_iter<I: IntoIterator<Item = KnownWeight>>(known: I) -> Weights {
        let mut weights = Weights::default();
        for known in known {
            match known.route {
                Some(route) => {
                    let listed = weights.listed.entry(route).or_default();
                    listed.insert(known.code, known.grams);
                }
                None => {
                    weights.own.insert(known.code, known.grams);
                }
            }
        }
        weights
    }
}

/// A line as far as its weight goes.
#[derive(Clone, Copy, Debug)]
pub struct Heavy<'a> {
    pub kind: LineKind,
    pub sku: &'a str,
    pub quantity: i64,
}

impl Weights {
    fn of_code(&self, route: &str, sku: &str) -> Option<i64> {
        let listed = self.listed.get(route).and_then(|codes| codes.get(sku));
        listed.or_else(|| self.own.get(sku)).copied()
    }

    /// In grams, of a shipment's lines in their order; none where nobody knows what some of the goods
    /// weigh. A set weighs what is said of it, else what its components do. What is put in for nothing
    /// (販促品) may have no weight.
    pub fn of_lines<'l>(&self, route: &str, lines: impl IntoIterator<Item = Heavy<'l>>) -> Option<i64> {
        let mut sum = 0_i64;
        // Whether the set before has its weight, and whether it waits for its components'.
        let (mut weighed, mut waits) = (false, false);
        for line in lines {
            let each = self.of_code(route, line.sku);
            let component = line.kind == LineKind::Component;
            if waits && !component {
                return None;
            }
            waits = false;
            let each = match line.kind {
                LineKind::Set => {
                    (weighed, waits) = (each.is_some(), each.is_none());
                    each.unwrap_or(0)
                }
                LineKind::Component if weighed => 0,
                LineKind::Component | LineKind::Product => {
                    weighed &= component;
                    each?
                }
                LineKind::Promotion => {
                    weighed = false;
                    each.unwrap_or(0)
                }
                _ => {
                    weighed = false;
                    0
                }
            };
            sum = sum.saturating_add(each.saturating_mul(line.quantity.max(0)));
        }
        (!waits).then_some(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights() -> Weights {
        let known = |route: Option<&str>, code: &str, grams| KnownWeight {
            route: route.map(str::to_owned),
            code: code.to_owned(),
            grams,
        };
        Weights::from_iter([
            known(None, "TEA", 200),
            known(None, "CUP", 300),
            known(None, "BOX", 1000),
            known(Some("RAKUTEN"), "TEA", 600),
        ])
    }

    #[test]
    fn what_lines_weigh() {
        use LineKind::{Component, Discount, Product, Promotion, Set};
        for (lines, grams) in [
            (vec![], Some(0)),
            (vec![(Product, "TEA", 2), (Product, "CUP", 1)], Some(700)),
            (vec![(Product, "TEA", 2), (Product, "NIX", 1)], None),
            (vec![(Product, "", 1)], None),
            (
                vec![(Product, "TEA", 1), (Discount, "", -1), (Promotion, "LEAFLET", 3)],
                Some(200),
            ),
            // A set that has a weight, and one that has not.
            (
                vec![(Set, "BOX", 1), (Component, "TEA", 1), (Product, "CUP", 1)],
                Some(1300),
            ),
            (
                vec![(Set, "GIFT", 2), (Component, "TEA", 2), (Component, "CUP", 4)],
                Some(1600),
            ),
            (vec![(Set, "GIFT", 1), (Product, "TEA", 1)], None),
            (vec![(Set, "GIFT", 1)], None),
            (vec![(Set, "GIFT", 1), (Component, "NIX", 1)], None),
            (vec![(Product, "TEA", 1), (Component, "CUP", 1)], Some(500)),
        ] {
            let heavy = lines
                .iter()
                .map(|&(kind, sku, quantity)| Heavy { kind, sku, quantity });
            assert_eq!(weights().of_lines("JS", heavy), grams, "{lines:?}");
        }
        let tea = [Heavy {
            kind: Product,
            sku: "TEA",
            quantity: 1,
        }];
        assert_eq!(
            weights().of_lines("RAKUTEN", tea),
            Some(600),
            "as the route has it"
        );
    }
}
