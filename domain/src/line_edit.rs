//! 受注明細 changed piecemeal: what was ordered is another thing afterwards, and is billed anew.

use crate::error::{Error, FieldError};
use crate::line_part::LinePart;
use crate::open_order::OpenOrder;
use crate::order::{Extra, LineKind, OrderLine, TaxMode};
use crate::order_check;
use crate::retotal::draft_of;
use crate::set_lines::SetLines;
use crate::{OrderLineId, RateBp, ShipmentId, Yen};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineEdit {
    pub name: Option<String>,
    /// 商品オプション情報.
    pub options: Option<String>,
    pub quantity: Option<i64>,
    pub unit_price: Option<Yen>,
    pub tax_rate: Option<RateBp>,
    pub tax_mode: Option<TaxMode>,
    /// 消費税 as stated; whoever changes the amount and does not state it has it computed.
    pub tax: Option<Yen>,
}

impl LineEdit {
    /// Whether another amount may come of it.
    fn is_of_amounts(&self) -> bool {
        self.quantity.is_some()
            || self.unit_price.is_some()
            || self.tax_rate.is_some()
            || self.tax_mode.is_some()
            || self.tax.is_some()
    }
}

/// Changes a line of a shipment. What a set consists of is as many times there as the set is.
pub fn edit_line(
    open: &mut OpenOrder,
    shipment: ShipmentId,
    id: OrderLineId,
    edit: LineEdit,
) -> Result<(), Error> {
    let (place, at) = find(open, shipment, id)?;
    if let Some(quantity) = edit.quantity {
        let before = open.shipments[place].lines[at].quantity;
        let parts = with_its_components(open, shipment, id, "/quantity")?;
        if quantity == 0 {
            return Err(FieldError::new("/quantity", "out_of_range").into());
        }
        for component in parts.into_iter().filter(|component| *component != id) {
            let (place, at) = find(open, shipment, component)?;
            let line = &mut open.shipments[place].lines[at];
            line.quantity = in_proportion(line.quantity, before, quantity)
                .ok_or_else(|| FieldError::new("/quantity", "out_of_range"))?;
            line.tax = None;
        }
    }
    let line = &mut open.shipments[place].lines[at];
    if edit.is_of_amounts() {
        line.tax = edit.tax;
    }
    set(&mut line.name, edit.name);
    set(&mut line.options, edit.options);
    set(&mut line.quantity, edit.quantity);
    set(&mut line.unit_price, edit.unit_price);
    set(&mut line.tax_rate, edit.tax_rate);
    set(&mut line.tax_mode, edit.tax_mode);
    Ok(())
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// As many of a component for each set as before; where nobody can say how many are in one, as nearly as
/// can be.
fn in_proportion(component: i64, sets: i64, wanted: i64) -> Option<i64> {
    let all = i128::from(component) * i128::from(wanted);
    let sets = i128::from(sets);
    if sets == 0 {
        return None;
    }
    i64::try_from((2 * all + sets) / (2 * sets)).ok()
}

/// Puts a line behind those of the order, with the caller's own values; the rest of it, place and
/// shipment, is seen to here.
pub fn add_line(
    open: &mut OpenOrder,
    shipment: ShipmentId,
    (mut line, extra): (OrderLine, Extra),
) -> Result<(), Error> {
    let place = open.changeable(shipment, "")?;
    if line.kind == LineKind::Component {
        return Err(FieldError::new("/kind", "goes_with_set").into());
    }
    if line.quantity == 0 {
        return Err(FieldError::new("/quantity", "out_of_range").into());
    }
    line.position = open.lines().map(|line| line.position).max().unwrap_or(0) + 1;
    line.shipment_id = shipment;
    if !extra.is_empty() {
        open.personal.line_extra.push((line.position, extra));
    }
    open.shipments[place].lines.push(line);
    Ok(())
}

/// Takes a line out, a set with what it consists of. Something has to remain of an order.
pub fn remove_line(open: &mut OpenOrder, shipment: ShipmentId, id: OrderLineId) -> Result<(), Error> {
    find(open, shipment, id).map_err(|error| match error {
        // It is named by itself.
        Error::Invalid(_) => FieldError::new("", "unknown_reference").into(),
        error => error,
    })?;
    let gone = with_its_components(open, shipment, id, "")?;
    if open.lines().all(|line| gone.contains(&line.id)) {
        return Err(Error::InUse { by: "order" });
    }
    let positions: Vec<i64> = open
        .lines()
        .filter(|line| gone.contains(&line.id))
        .map(|line| line.position)
        .collect();
    for open in &mut open.shipments {
        open.lines.retain(|line| !gone.contains(&line.id));
    }
    let extra = &mut open.personal.line_extra;
    extra.retain(|(position, _)| !positions.contains(position));
    Ok(())
}

/// What is wrong with the order that was not before. A line is known by its id: others may have gone from
/// before it.
pub fn new_faults(before: &OpenOrder, after: &OpenOrder) -> Vec<FieldError> {
    let wrong = |open| order_check::validate(&draft_of(open));
    let known: Vec<_> = wrong(before).iter().map(|error| whose(before, error)).collect();
    let faults = wrong(after).into_iter();
    faults
        .filter(|error| !known.contains(&whose(after, error)))
        .collect()
}

/// The line that is wrong, if one is, with the place within it, or within the order.
fn whose(open: &OpenOrder, error: &FieldError) -> (Option<OrderLineId>, String, &'static str) {
    let parts: Vec<&str> = error.pointer.splitn(6, '/').collect();
    let line = match parts[..] {
        ["", "shipments", shipment, "lines", line, ..] => line_at(open, shipment, line),
        _ => None,
    };
    match line {
        Some(line) => (
            Some(line.id),
            parts.get(5).copied().unwrap_or_default().to_owned(),
            error.code,
        ),
        None => (None, error.pointer.clone(), error.code),
    }
}

/// The line at these places, as a pointer names them.
pub fn line_at<'a>(open: &'a OpenOrder, shipment: &str, line: &str) -> Option<&'a OrderLine> {
    let (shipment, line) = (shipment.parse::<usize>().ok()?, line.parse::<usize>().ok()?);
    open.shipments.get(shipment)?.lines.get(line)
}

/// A line with what goes along with it; a component goes nowhere alone.
fn with_its_components(
    open: &OpenOrder,
    shipment: ShipmentId,
    id: OrderLineId,
    pointer: &str,
) -> Result<Vec<OrderLineId>, Error> {
    let sets = SetLines::of(open.lines(), shipment);
    let part = LinePart {
        line: id,
        quantity: None,
    };
    if sets.check(&[part], pointer).is_err() {
        return Err(FieldError::new(pointer, "goes_with_set").into());
    }
    Ok(sets.complete(&[part]).into_iter().map(|part| part.line).collect())
}

fn find(open: &OpenOrder, shipment: ShipmentId, id: OrderLineId) -> Result<(usize, usize), Error> {
    let place = open.changeable(shipment, "")?;
    let lines = &open.shipments[place].lines;
    let at = lines.iter().position(|line| line.id == id);
    let at = at.ok_or_else(|| FieldError::new("/line_id", "unknown_reference"))?;
    Ok((place, at))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::samples::open_order;

    const SHIPMENT: ShipmentId = ShipmentId(Uuid::from_u128(1));

    fn line(n: u128) -> OrderLineId {
        OrderLineId(Uuid::from_u128(n))
    }

    /// A set of three things, a component of which it has two each, and tea.
    fn open() -> OpenOrder {
        open_order(&[
            (LineKind::Set, 3, 1_000, RateBp::STANDARD),
            (LineKind::Component, 6, 0, RateBp::STANDARD),
            (LineKind::Product, 1, 500, RateBp::REDUCED),
        ])
    }

    fn pieces(open: &OpenOrder) -> Vec<i64> {
        open.lines().map(|line| line.quantity).collect()
    }

    fn of_quantity(quantity: i64) -> LineEdit {
        LineEdit {
            quantity: Some(quantity),
            ..LineEdit::default()
        }
    }

    #[test]
    fn what_a_set_consists_of_goes_with_it() {
        let mut edited = open();
        edit_line(&mut edited, SHIPMENT, line(1), of_quantity(5)).unwrap();
        assert_eq!(pieces(&edited), [5, 10, 1]);
        let mut removed = open();
        remove_line(&mut removed, SHIPMENT, line(1)).unwrap();
        assert_eq!(pieces(&removed), [1]);
        assert_eq!(
            remove_line(&mut removed, SHIPMENT, line(3)),
            Err(Error::InUse { by: "order" })
        );
        let refused = [
            (
                edit_line(&mut open(), SHIPMENT, line(2), of_quantity(1)),
                "goes_with_set",
            ),
            (remove_line(&mut open(), SHIPMENT, line(2)), "goes_with_set"),
            (
                edit_line(&mut open(), SHIPMENT, line(3), of_quantity(0)),
                "out_of_range",
            ),
            (
                edit_line(&mut open(), SHIPMENT, line(9), of_quantity(1)),
                "unknown_reference",
            ),
        ];
        for (result, code) in refused {
            let Err(Error::Invalid(errors)) = result else {
                panic!("{result:?}")
            };
            assert_eq!(errors[0].code, code);
        }
    }

    #[test]
    fn a_stated_tax_is_of_the_amount_that_it_was_stated_for() {
        let mut open = open();
        open.shipments[0].lines[2].tax = Some(Yen(37));
        let named = LineEdit {
            name: Some("煎茶".into()),
            ..LineEdit::default()
        };
        edit_line(&mut open, SHIPMENT, line(3), named).unwrap();
        assert_eq!(open.shipments[0].lines[2].tax, Some(Yen(37)));
        edit_line(&mut open, SHIPMENT, line(3), of_quantity(2)).unwrap();
        assert_eq!(open.shipments[0].lines[2].tax, None);
    }

    #[test]
    fn an_added_line_keeps_the_values_that_came_with_it() {
        let mut open = open();
        let values = Extra::from([("色".to_owned(), "赤".to_owned())]);
        let mut added = open.shipments[0].lines[2].clone();
        added.id = line(4);
        add_line(&mut open, SHIPMENT, (added.clone(), values.clone())).unwrap();
        assert_eq!(open.personal.line_extra, [(4, values)]);
        added.id = line(5);
        add_line(&mut open, SHIPMENT, (added, Extra::new())).unwrap();
        assert_eq!(open.personal.line_extra.len(), 1);
        remove_line(&mut open, SHIPMENT, line(4)).unwrap();
        assert!(open.personal.line_extra.is_empty());
    }

    #[test]
    fn an_old_fault_is_known_by_its_line_wherever_that_stands() {
        let mut before = open();
        before.shipments[0].lines[2].quantity = -1;
        let faults = |after: &OpenOrder| -> Vec<(String, &str)> {
            let faults = new_faults(&before, after).into_iter();
            faults.map(|error| (error.pointer, error.code)).collect()
        };
        assert_eq!(faults(&before), []);
        let mut removed = before.clone();
        remove_line(&mut removed, SHIPMENT, line(1)).unwrap();
        assert_eq!(faults(&removed), [], "it stands at another place");
        let mut worse = before.clone();
        worse.shipments[0].lines[0].quantity = -1;
        let place = "/shipments/0/lines/0/quantity".to_owned();
        assert_eq!(faults(&worse), [(place, "negative_quantity")]);
        let mut otherwise = before.clone();
        otherwise.shipments[0].lines[2].quantity = i64::MAX;
        let codes: Vec<&str> = faults(&otherwise).into_iter().map(|(_, code)| code).collect();
        assert!(codes.contains(&"out_of_range"), "{codes:?}");
    }
}
