//! 伝票 rearranged within one order: lines moved, shipments added, changed and removed. What is sold,
//! and what is billed for it, stays the same.

use uuid::Uuid;

use crate::error::{Error, FieldError};
use crate::largest_remainder::allocate;
use crate::line_part::LinePart;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{OrderLine, OrderPersonal, OrderStatus, Recipient, Shipment, ShipmentPersonal};
use crate::set_lines::SetLines;
use crate::standing::followed;
use crate::{OrderLineId, ShipmentId, Yen};

/// So many shipments an order.
pub const MAX_SHIPMENTS: usize = 200;

/// Who receives a shipment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecipientChoice {
    /// One of the order's, by its place.
    Existing(i64),
    /// 注文者 himself.
    Buyer,
    New(Box<Recipient>),
}

/// New ids come from outside: nothing here is random.
pub type NewId<'a> = &'a mut dyn FnMut() -> Uuid;

/// An order whose shipments may still be rearranged.
pub fn check_open(open: &OpenOrder) -> Result<(), Error> {
    match open.order.status {
        OrderStatus::Bundled => Err(Error::Bundled),
        status if status.is_out() || status.has_shipped() => Err(Error::Finished),
        _ => Ok(()),
    }
}

impl OpenOrder {
    /// A shipment that is there and has not left; `pointer` names who named it.
    pub fn changeable(&self, id: ShipmentId, pointer: &str) -> Result<usize, Error> {
        let place = self.shipments.iter().position(|open| open.shipment.id == id);
        let place = place.ok_or_else(|| FieldError::new(pointer, "unknown_reference"))?;
        let status = self.shipments[place].shipment.status;
        if status.has_shipped() || status.is_out() {
            return Err(Error::Finished);
        }
        Ok(place)
    }
}

/// Moves lines, or pieces of them, from one shipment to another; the components of a set go along with
/// it. Pieces become a line of their own; the tax that the line states is shared out by pieces, to the
/// last yen.
pub fn move_lines(
    open: &mut OpenOrder,
    from: ShipmentId,
    parts: &[LinePart],
    to: ShipmentId,
    new_id: NewId<'_>,
) -> Result<(), Error> {
    let (from, to) = (open.changeable(from, "")?, open.changeable(to, "/to")?);
    if from == to {
        return Err(FieldError::new("/to", "conflicts").into());
    }
    for part in check_parts(open, from, parts, "/lines")? {
        take(open, from, to, part, new_id);
    }
    for place in [from, to] {
        open.shipments[place].lines.sort_by_key(|line| line.position);
    }
    Ok(())
}

/// Every part names a line of the shipment at a place, once, and pieces that it has. What they come to
/// with what goes along.
pub fn check_parts(
    open: &OpenOrder,
    from: usize,
    parts: &[LinePart],
    pointer: &str,
) -> Result<Vec<LinePart>, Error> {
    let lines = &open.shipments[from].lines;
    let mut errors = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if parts[..i].iter().any(|other| other.line == part.line) {
            errors.push(FieldError::new(
                format!("{pointer}/{i}/line_id"),
                "duplicate_item",
            ));
            continue;
        }
        let Some(line) = lines.iter().find(|line| line.id == part.line) else {
            errors.push(FieldError::new(
                format!("{pointer}/{i}/line_id"),
                "unknown_reference",
            ));
            continue;
        };
        let all = line.quantity;
        let fits = |quantity: i64| quantity.signum() == all.signum() && quantity.abs() <= all.abs();
        if part
            .quantity
            .is_some_and(|quantity| quantity != all && !(quantity != 0 && fits(quantity)))
        {
            let hint = if all < 0 {
                format!("{all}…-1")
            } else {
                format!("1…{all}")
            };
            errors.push(FieldError::new(format!("{pointer}/{i}/quantity"), "out_of_range").hint(hint));
        }
    }
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let sets = SetLines::of(open.lines(), open.shipments[from].shipment.id);
    sets.check(parts, pointer)?;
    Ok(sets.complete(parts))
}

fn take(open: &mut OpenOrder, from: usize, to: usize, part: LinePart, new_id: NewId<'_>) {
    let target = open.shipments[to].shipment.id;
    let Some(place) = open.shipments[from]
        .lines
        .iter()
        .position(|line| line.id == part.line)
    else {
        return;
    };
    let line = &mut open.shipments[from].lines[place];
    let pieces = part.quantity.unwrap_or(line.quantity);
    if pieces == line.quantity {
        let mut line = open.shipments[from].lines.remove(place);
        line.shipment_id = target;
        open.shipments[to].lines.push(line);
        return;
    }
    let old_position = line.position;
    let mut off = line.clone();
    cut(line, &mut off, pieces);
    let position = open.lines().map(|line| line.position).max().unwrap_or(0) + 1;
    off.id = OrderLineId(new_id());
    off.shipment_id = target;
    off.position = position;
    open.shipments[to].lines.push(off);
    copy_extra(&mut open.personal, old_position, position);
}

/// Shares quantity and stated tax out between what stays and what goes.
fn cut(stays: &mut OrderLine, goes: &mut OrderLine, pieces: i64) {
    let rest = stays.quantity - pieces;
    if let Some(tax) = stays.tax {
        let shares = allocate(tax.0, &[rest.abs(), pieces.abs()]);
        stays.tax = shares.first().copied().map(Yen);
        goes.tax = shares.get(1).copied().map(Yen);
    }
    stays.quantity = rest;
    goes.quantity = pieces;
}

/// What is kept of a line's unknown columns goes for both of its parts.
fn copy_extra(personal: &mut OrderPersonal, from: i64, to: i64) {
    let extra = personal.line_extra.iter().find(|(position, _)| *position == from);
    if let Some((_, values)) = extra.cloned() {
        personal.line_extra.push((to, values));
    }
}

/// A further shipment, without lines, fees and gifts: like another one, or a plain one to the first
/// recipient. Its id.
pub fn add_shipment(
    open: &mut OpenOrder,
    like: Option<ShipmentId>,
    recipient: Option<RecipientChoice>,
    new_id: NewId<'_>,
) -> Result<ShipmentId, Error> {
    check_open(open)?;
    if open.shipments.len() >= MAX_SHIPMENTS {
        return Err(FieldError::new("", "too_many_items")
            .hint(MAX_SHIPMENTS.to_string())
            .into());
    }
    let unknown = || Error::from(FieldError::new("/copy_of", "unknown_reference"));
    let first = open.shipments.first().ok_or(Error::NotFound)?;
    let model = match like {
        Some(id) => open.shipment(id).ok_or_else(unknown)?,
        None => first,
    };
    let last = |of: fn(&Shipment) -> i64| open.shipments.iter().map(|open| of(&open.shipment)).max();
    let id = ShipmentId(new_id());
    let mut added = OpenShipment {
        shipment: Shipment {
            id,
            position: last(|shipment| shipment.position).unwrap_or(0) + 1,
            slip: last(|shipment| shipment.slip).unwrap_or(0) + 1,
            status: open.order.status,
            parcels: 1,
            shipped_on: None,
            shipping_fee: Yen::ZERO,
            cod_fee: Yen::ZERO,
            has_gifts: false,
            sealed: None,
            ..model.shipment.clone()
        },
        texts: ShipmentPersonal {
            gifts: Vec::new(),
            ..model.texts.clone()
        },
        lines: Vec::new(),
        tracking_numbers: Vec::new(),
    };
    if like.is_none() {
        added.shipment.carrier = String::new();
        added.shipment.waybill_kind = String::new();
        added.shipment.delivery_window = String::new();
        added.shipment.temperature = crate::order::Temperature::default();
        added.shipment.deliver_on = None;
        added.shipment.ship_on = None;
        added.texts = ShipmentPersonal::default();
    }
    if let Some(choice) = recipient {
        added.shipment.recipient = choose(&mut open.personal, choice, "/recipient")?;
    }
    open.shipments.push(added);
    Ok(id)
}

/// The place of the recipient among the order's; one that is new is added.
pub fn choose(personal: &mut OrderPersonal, choice: RecipientChoice, pointer: &str) -> Result<i64, Error> {
    let recipient = match choice {
        RecipientChoice::Existing(place) => {
            let known = usize::try_from(place).is_ok_and(|place| place < personal.recipients.len());
            return if known {
                Ok(place)
            } else {
                Err(FieldError::new(pointer, "unknown_reference").into())
            };
        }
        RecipientChoice::Buyer => Recipient {
            person: personal.buyer.clone(),
            ..Recipient::default()
        },
        RecipientChoice::New(recipient) => *recipient,
    };
    let known = personal.recipients.iter().position(|known| *known == recipient);
    let place = known.unwrap_or_else(|| {
        personal.recipients.push(recipient);
        personal.recipients.len() - 1
    });
    Ok(i64::try_from(place).unwrap_or(i64::MAX))
}

/// Takes an empty shipment away. Its fees and gifts go to the first of the others, so that the order
/// comes to the same.
pub fn remove_shipment(open: &mut OpenOrder, id: ShipmentId) -> Result<(), Error> {
    check_open(open)?;
    let place = open.changeable(id, "")?;
    if !open.shipments[place].lines.is_empty() {
        return Err(Error::InUse { by: "lines" });
    }
    let heir = open
        .shipments
        .iter()
        .position(|other| other.shipment.id != id && open.changeable(other.shipment.id, "").is_ok());
    let fees = |shipment: &Shipment| (shipment.shipping_fee, shipment.cod_fee);
    let gone = &open.shipments[place];
    let (shipping_fee, cod_fee) = fees(&gone.shipment);
    let gifts = gone.texts.gifts.clone();
    let heir = heir.ok_or(Error::InUse { by: "order" })?;
    let sum = |a: Yen, b: Yen| a.checked_add(b).ok_or(Error::Finished);
    let heir = &mut open.shipments[heir];
    heir.shipment.shipping_fee = sum(heir.shipment.shipping_fee, shipping_fee)?;
    heir.shipment.cod_fee = sum(heir.shipment.cod_fee, cod_fee)?;
    heir.texts.gifts.extend(gifts);
    open.shipments.remove(place);
    let statuses = open.shipments.iter().map(|open| open.shipment.status);
    if let Some(status) = followed(open.order.status, statuses) {
        open.order.status = status;
        open.order.sub_status_id = None;
    }
    Ok(())
}
