//! What an order needs of the stock: its lines' variants, sets as what they consist of.

use std::collections::BTreeMap;

use crate::order::LineKind;
use crate::order_status::OrderStatus;
use crate::product::Component;
use crate::{OrderId, OrderLineId, ShipmentId, VariantId};

/// A line of an order that may need stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct GoodsLine {
    pub order_id: OrderId,
    pub shipment_id: ShipmentId,
    /// Where its shipment stands.
    pub status: OrderStatus,
    pub id: OrderLineId,
    pub position: i64,
    pub kind: LineKind,
    pub variant_id: Option<VariantId>,
    pub multiplier: i64,
    pub quantity: i64,
}

/// What a line needs of one variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    pub order_id: OrderId,
    pub shipment_id: ShipmentId,
    pub line_id: OrderLineId,
    pub variant_id: VariantId,
    pub quantity: i64,
    /// It has left.
    pub gone: bool,
}

/// What sets consist of; a variant that is none is not in it.
pub type Sets = BTreeMap<VariantId, Vec<Component>>;

/// What these lines need, order by order. A set line (セット商品) that is followed by what it consists of
/// (内訳商品) needs nothing itself: the format tells it by their order alone. Lines that are canceled or
/// went elsewhere need nothing, nor do those with negative quantities.
pub fn needs(lines: &[GoodsLine], sets: &Sets) -> Vec<Need> {
    let mut sorted: Vec<&GoodsLine> = lines.iter().collect();
    sorted.sort_by_key(|line| (line.order_id, line.position, line.id));
    let mut needs = Vec::new();
    for (i, line) in sorted.iter().enumerate() {
        let next = sorted.get(i + 1).filter(|next| next.order_id == line.order_id);
        let told_apart = is_told_apart(line.kind, next.map(|next| next.kind));
        let is_goods = crate::product_match::is_goods(line.kind);
        let Some(variant) = line.variant_id.filter(|_| is_goods && !told_apart) else {
            continue;
        };
        if line.status.is_out() {
            continue;
        }
        let pieces = line.quantity.saturating_mul(line.multiplier);
        if pieces <= 0 {
            continue;
        }
        let mut add = |variant_id: VariantId, quantity: i64| {
            needs.push(Need {
                order_id: line.order_id,
                shipment_id: line.shipment_id,
                line_id: line.id,
                variant_id,
                quantity,
                gone: line.status.has_shipped(),
            });
        };
        match sets.get(&variant) {
            None => add(variant, pieces),
            Some(components) => {
                for component in components {
                    add(component.part_id, pieces.saturating_mul(component.quantity));
                }
            }
        }
    }
    needs
}

/// Whether a line is a set whose components the lines after it are.
pub fn is_told_apart(kind: LineKind, next: Option<LineKind>) -> bool {
    kind == LineKind::Set && next == Some(LineKind::Component)
}

/// How many of a set there are, from how many of each component there are.
pub fn sets_of(components: &[Component], available: impl Fn(VariantId) -> i64) -> i64 {
    let each = components
        .iter()
        .filter(|component| component.quantity > 0)
        .map(|component| available(component.part_id).div_euclid(component.quantity));
    each.min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn variant(n: u128) -> VariantId {
        VariantId(Uuid::from_u128(n))
    }

    fn line(position: i64, kind: LineKind, variant_id: Option<u128>, quantity: i64) -> GoodsLine {
        GoodsLine {
            order_id: OrderId(Uuid::from_u128(1)),
            shipment_id: ShipmentId(Uuid::from_u128(1)),
            status: OrderStatus::New,
            id: OrderLineId(Uuid::from_u128(position.unsigned_abs().into())),
            position,
            kind,
            variant_id: variant_id.map(variant),
            multiplier: 1,
            quantity,
        }
    }

    fn set(id: u128, parts: &[(u128, i64)]) -> (VariantId, Vec<Component>) {
        let part = |&(part, quantity): &(u128, i64)| Component {
            set_id: variant(id),
            part_id: variant(part),
            quantity,
        };
        (variant(id), parts.iter().map(part).collect())
    }

    fn told(lines: &[GoodsLine], sets: &Sets) -> Vec<(u128, i64)> {
        needs(lines, sets)
            .into_iter()
            .map(|need| (need.variant_id.0.as_u128(), need.quantity))
            .collect()
    }

    #[test]
    fn lines_and_sets() {
        use LineKind::{Component, Discount, Product, Promotion, Set};
        let sets: Sets = [set(10, &[(1, 2), (2, 1)])].into_iter().collect();
        for (lines, expected) in [
            (vec![line(1, Product, Some(1), 3)], vec![(1, 3)]),
            (vec![line(1, Product, None, 3)], vec![]),
            (vec![line(1, Product, Some(10), 3)], vec![(1, 6), (2, 3)]),
            (vec![line(1, Set, Some(10), 2)], vec![(1, 4), (2, 2)]),
            // Told apart by the source: only the components count, whatever the order of the rows.
            (
                vec![
                    line(2, Component, Some(1), 5),
                    line(1, Set, Some(10), 1),
                    line(3, Promotion, Some(3), 1),
                ],
                vec![(1, 5), (3, 1)],
            ),
            (
                vec![line(1, Product, Some(1), -1), line(2, Discount, Some(1), 1)],
                vec![],
            ),
        ] {
            assert_eq!(told(&lines, &sets), expected, "{lines:?}");
        }
        let three_pack = GoodsLine {
            multiplier: 3,
            ..line(1, Product, Some(1), 2)
        };
        assert_eq!(told(&[three_pack], &sets), [(1, 6)]);
        let cancelled = GoodsLine {
            status: OrderStatus::Cancelled,
            ..three_pack
        };
        assert_eq!(told(&[cancelled], &sets), []);
    }

    #[test]
    fn as_many_sets_as_the_scarcest_part_allows() {
        let (_, parts) = set(10, &[(1, 2), (2, 1)]);
        for (first, second, expected) in [(5, 9, 2), (5, 1, 1), (0, 9, 0), (-1, 9, -1)] {
            let there = |id| if id == variant(1) { first } else { second };
            assert_eq!(sets_of(&parts, there), expected);
        }
        assert_eq!(sets_of(&[], |_| 9), 0);
    }
}
