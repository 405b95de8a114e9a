//! セット商品 and what it consists of (内訳商品): the lines of the components follow the set's, and that
//! alone says whose they are. Where a set goes, they go.

use crate::error::{Error, FieldError};
use crate::largest_remainder::allocate;
use crate::line_part::LinePart;
use crate::order::{LineKind, OrderLine};
use crate::{OrderLineId, ShipmentId};

/// The lines of one shipment's sets: each set's, with its components'.
#[derive(Debug)]
pub struct SetLines<'a>(Vec<(&'a OrderLine, Vec<&'a OrderLine>)>);

impl<'a> SetLines<'a> {
    /// Of a shipment, from all lines of its order. A component that lies in another shipment than its set
    /// is nobody's.
    pub fn of(lines: impl Iterator<Item = &'a OrderLine>, shipment: ShipmentId) -> SetLines<'a> {
        let mut lines: Vec<&OrderLine> = lines.collect();
        lines.sort_by_key(|line| (line.position, line.id));
        let mut sets: Vec<(&OrderLine, Vec<&OrderLine>)> = Vec::new();
        let mut within = false;
        for line in lines {
            match line.kind {
                LineKind::Set => {
                    within = true;
                    sets.push((line, Vec::new()));
                }
                LineKind::Component if within => {
                    if let Some((set, components)) = sets.last_mut()
                        && set.shipment_id == line.shipment_id
                    {
                        components.push(line);
                    }
                }
                _ => within = false,
            }
        }
        sets.retain(|(set, _)| set.shipment_id == shipment);
        SetLines(sets)
    }

    /// A component may be named beside its set, as long as it says the same; never alone.
    pub fn check(&self, parts: &[LinePart], pointer: &str) -> Result<(), Error> {
        let errors: Vec<FieldError> = parts
            .iter()
            .enumerate()
            .filter(|(_, part)| {
                self.set_of(part.line)
                    .is_some_and(|set| !self.agrees(set, part, parts))
            })
            .map(|(i, _)| FieldError::new(format!("{pointer}/{i}/line_id"), "goes_with_set"))
            .collect();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(errors))
        }
    }

    /// The parts, each set's followed by its components'.
    pub fn complete(&self, parts: &[LinePart]) -> Vec<LinePart> {
        let mut complete = Vec::with_capacity(parts.len());
        for part in parts.iter().filter(|part| self.set_of(part.line).is_none()) {
            complete.push(*part);
            let set = self.0.iter().find(|(set, _)| set.id == part.line);
            if let Some((set, components)) = set {
                complete.extend(components.iter().filter_map(|line| share(set, line, part)));
            }
        }
        complete
    }

    fn set_of(&self, component: OrderLineId) -> Option<&'a OrderLine> {
        let holds = |components: &[&OrderLine]| components.iter().any(|line| line.id == component);
        let found = self.0.iter().find(|(_, components)| holds(components));
        found.map(|(set, _)| *set)
    }

    fn agrees(&self, set: &OrderLine, part: &LinePart, parts: &[LinePart]) -> bool {
        let Some(named) = parts.iter().find(|other| other.line == set.id) else {
            return false;
        };
        let mut lines = self.0.iter().flat_map(|(_, components)| components);
        let Some(line) = lines.find(|line| line.id == part.line) else {
            return false;
        };
        let goes = share(set, line, named).map_or(0, |share| share.quantity.unwrap_or(line.quantity));
        part.quantity.unwrap_or(line.quantity) == goes
    }
}

/// What goes of a component along with a part of its set; nothing where that is no piece.
fn share(set: &OrderLine, component: &OrderLine, part: &LinePart) -> Option<LinePart> {
    let pieces = part.quantity.unwrap_or(set.quantity);
    if pieces == set.quantity {
        return Some(LinePart {
            line: component.id,
            quantity: None,
        });
    }
    let rest = set.quantity.saturating_sub(pieces);
    let goes = allocate(component.quantity, &[rest.abs(), pieces.abs()]).pop()?;
    (goes != 0).then_some(LinePart {
        line: component.id,
        quantity: Some(goes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::TaxMode;
    use crate::{OrderId, RateBp, TenantId, Yen};
    use uuid::Uuid;

    const HERE: ShipmentId = ShipmentId(Uuid::from_u128(1));
    const THERE: ShipmentId = ShipmentId(Uuid::from_u128(2));

    fn id(position: i64) -> OrderLineId {
        OrderLineId(Uuid::from_u128(position.unsigned_abs().into()))
    }

    fn line(position: i64, shipment: ShipmentId, kind: LineKind, quantity: i64) -> OrderLine {
        OrderLine {
            tenant_id: TenantId(Uuid::nil()),
            order_id: OrderId(Uuid::nil()),
            id: id(position),
            shipment_id: shipment,
            position,
            kind,
            kind_code: String::new(),
            sku: String::new(),
            name: String::new(),
            options: String::new(),
            quantity,
            unit_price: Yen::ZERO,
            tax_rate: RateBp::STANDARD,
            tax_mode: TaxMode::Included,
            tax: None,
            variant_id: None,
            multiplier: 1,
        }
    }

    fn part(position: i64, quantity: Option<i64>) -> LinePart {
        let line = id(position);
        LinePart { line, quantity }
    }

    /// A tea, four sets of a cup and two saucers, another set with nothing, a tea, a cup of nobody's.
    fn lines() -> Vec<OrderLine> {
        use LineKind::{Component, Product, Set};
        vec![
            line(1, HERE, Product, 1),
            line(2, HERE, Set, 4),
            line(3, HERE, Component, 4),
            line(4, HERE, Component, 8),
            line(5, THERE, Component, 4),
            line(6, HERE, Set, 1),
            line(7, HERE, Product, 1),
            line(8, HERE, Component, 1),
        ]
    }

    #[test]
    fn components_go_where_their_set_goes() {
        let lines = lines();
        let sets = SetLines::of(lines.iter(), HERE);
        for (asked, goes) in [
            (vec![part(1, None)], vec![part(1, None)]),
            (
                vec![part(2, None)],
                vec![part(2, None), part(3, None), part(4, None)],
            ),
            (
                vec![part(2, Some(4)), part(1, None)],
                vec![part(2, Some(4)), part(3, None), part(4, None), part(1, None)],
            ),
            (
                vec![part(2, Some(1))],
                vec![part(2, Some(1)), part(3, Some(1)), part(4, Some(2))],
            ),
            (
                vec![part(4, Some(6)), part(2, Some(3)), part(3, Some(3))],
                vec![part(2, Some(3)), part(3, Some(3)), part(4, Some(6))],
            ),
            (
                vec![part(6, None), part(8, None)],
                vec![part(6, None), part(8, None)],
            ),
        ] {
            assert_eq!(sets.check(&asked, "/lines"), Ok(()), "{asked:?}");
            assert_eq!(sets.complete(&asked), goes, "{asked:?}");
        }
    }

    #[test]
    fn a_component_does_not_go_its_own_way() {
        let lines = lines();
        let sets = SetLines::of(lines.iter(), HERE);
        for asked in [
            vec![part(1, None), part(3, None)],
            vec![part(2, Some(1)), part(3, None)],
            vec![part(2, Some(1)), part(4, Some(1))],
            vec![part(2, None), part(4, Some(7))],
        ] {
            let wrong = FieldError::new("/lines/1/line_id", "goes_with_set");
            assert_eq!(sets.check(&asked, "/lines"), Err(wrong.into()), "{asked:?}");
        }
    }
}
