//! 同梱: orders of one recipient sent as one. The children's lines, gifts, points and payments go to the
//! parent, which is billed for all.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::error::{Error, FieldError};
use crate::event::Actor;
use crate::money::Rounding;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{OrderStatus, RateTotal};
use crate::retotal::{Difference, retotal};
use crate::{BundleId, Instant, OrderId, RateBp, TenantId, Yen};

/// So many orders go into one at once.
pub const MAX_CHILDREN: usize = 50;
const MAX_GIFTS: usize = 3;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Bundle {
    pub tenant_id: TenantId,
    pub id: BundleId,
    pub parent_id: OrderId,
    pub children: Json<Vec<OrderId>>,
    /// What was taken off what is billed: fees that need not be paid twice; zero or negative.
    pub adjustment: Yen,
    pub warnings: Json<Vec<BundleWarning>>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub undone_at: Option<Instant>,
}

/// What a person should look at before orders go out together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BundleWarning {
    /// They go to different recipients.
    Recipient,
    /// お届け指定日 differ.
    DeliverOn,
    /// お届け時間帯 differ.
    DeliveryWindow,
    /// 温度区分 differ.
    Temperature,
    /// 決済方法 differ.
    PaymentMethod,
    /// Some are paid, some are not.
    PartlyPaid,
    /// More gifts than a slip has room for.
    Gifts,
    /// One of them was on hold: all of them are now.
    OnHold,
    /// A waybill of one of them has been made.
    WaybillMade,
}

/// What becomes of the children's 送料 and 代引手数料.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChildFees {
    /// One parcel, one fee.
    #[default]
    Drop,
    Keep,
}

/// What bundling came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundled {
    pub adjustment: Yen,
    pub warnings: Vec<BundleWarning>,
}

/// Which orders may go together: open ones, that nobody has begun to pack, of one sales route.
pub fn check(parent: &OpenOrder, children: &[OpenOrder], across_routes: bool) -> Result<(), Error> {
    let mut errors = Vec::new();
    let all = std::iter::once(("/parent".to_owned(), parent)).chain(
        (0..)
            .zip(children)
            .map(|(i, child)| (format!("/children/{i}"), child)),
    );
    for (pointer, open) in all {
        let before_work = |status: OrderStatus| status.is_before_work();
        let mut shipments = open
            .shipments
            .iter()
            .filter(|open| goes(open))
            .map(|open| open.shipment.status);
        if open.order.status == OrderStatus::Bundled {
            errors.push(FieldError::new(pointer, "bundled"));
        } else if !before_work(open.order.status) || !shipments.all(before_work) {
            errors.push(FieldError::new(pointer, "not_open"));
        } else if open.order.sales_route_id != parent.order.sales_route_id && !across_routes {
            errors.push(FieldError::new(pointer, "other_route"));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(errors))
    }
}

/// One that was called off by itself stays where it is, with what was in it.
fn goes(open: &OpenShipment) -> bool {
    !open.shipment.status.is_out()
}

/// Puts the children into the parent.
pub fn bundle(
    parent: &mut OpenOrder,
    children: &mut [OpenOrder],
    fees: ChildFees,
    rounding: Rounding,
) -> Result<Bundled, Error> {
    let mut warnings = Vec::new();
    for child in children.iter() {
        warn(parent, child, &mut warnings);
    }
    let mut dropped = Yen::ZERO;
    for child in children.iter_mut() {
        dropped = plus(dropped, take_in(parent, child, fees)?)?;
    }
    if parent
        .shipments
        .iter()
        .any(|open| open.texts.gifts.len() > MAX_GIFTS)
    {
        warnings.push(BundleWarning::Gifts);
    }
    for open in &mut parent.shipments {
        open.lines.sort_by_key(|line| line.position);
    }
    let adjustment = Yen(-dropped.0);
    let difference = Difference {
        rate: RateBp::STANDARD,
        amount: adjustment,
    };
    retotal(parent, &[difference], rounding).map_err(|_| FieldError::new("/children", "out_of_range"))?;
    warnings.sort_unstable();
    warnings.dedup();
    Ok(Bundled { adjustment, warnings })
}

fn warn(parent: &OpenOrder, child: &OpenOrder, warnings: &mut Vec<BundleWarning>) {
    for from in child
        .shipments
        .iter()
        .filter(|open| goes(open))
        .map(|open| &open.shipment)
    {
        let Some(to) = target(parent, from).map(|place| &parent.shipments[place].shipment) else {
            continue;
        };
        for (differs, warning) in [
            (!same_recipient(from, to), BundleWarning::Recipient),
            (from.deliver_on != to.deliver_on, BundleWarning::DeliverOn),
            (
                from.delivery_window != to.delivery_window,
                BundleWarning::DeliveryWindow,
            ),
            (from.temperature != to.temperature, BundleWarning::Temperature),
        ] {
            if differs {
                warnings.push(warning);
            }
        }
    }
    let (one, other) = (&parent.order, &child.order);
    if one.payment_method != other.payment_method {
        warnings.push(BundleWarning::PaymentMethod);
    }
    let is_paid = |order: &crate::order::Order| order.paid >= order.billed;
    if is_paid(one) != is_paid(other) {
        warnings.push(BundleWarning::PartlyPaid);
    }
    if one.hold_reason.is_some() || other.hold_reason.is_some() {
        warnings.push(BundleWarning::OnHold);
    }
}

/// The parent's shipment that a child's goods go with: to the same recipient if there is one, and
/// there at the same temperature if there is one.
fn target(parent: &OpenOrder, from: &crate::order::Shipment) -> Option<usize> {
    let fit = |open: &OpenShipment| {
        let to = &open.shipment;
        (
            same_recipient(from, to),
            to.temperature == from.temperature,
            to.deliver_on == from.deliver_on,
        )
    };
    // Of equals the first.
    (0..parent.shipments.len())
        .rev()
        .filter(|place| goes(&parent.shipments[*place]))
        .max_by_key(|place| fit(&parent.shipments[*place]))
}

fn same_recipient(one: &crate::order::Shipment, other: &crate::order::Shipment) -> bool {
    match (&one.recipient_phone, &other.recipient_phone) {
        (Some(one), Some(other)) => one == other,
        _ => one.recipient_name.is_some() && one.recipient_name == other.recipient_name,
    }
}

/// Empties the child into the parent; the fees that were dropped.
fn take_in(parent: &mut OpenOrder, child: &mut OpenOrder, fees: ChildFees) -> Result<Yen, Error> {
    let mut dropped = Yen::ZERO;
    for from in child.shipments.iter_mut().filter(|from| goes(from)) {
        let place = target(parent, &from.shipment).ok_or(Error::NotFound)?;
        let mut next = parent.lines().map(|line| line.position).max().unwrap_or(0);
        let (order_id, to) = (parent.order.id, &mut parent.shipments[place]);
        for mut line in std::mem::take(&mut from.lines) {
            next += 1;
            let extra = &child.personal.line_extra;
            if let Some((_, values)) = extra.iter().find(|(position, _)| *position == line.position) {
                parent.personal.line_extra.push((next, values.clone()));
            }
            (line.order_id, line.shipment_id, line.position) = (order_id, to.shipment.id, next);
            to.lines.push(line);
        }
        to.texts.gifts.append(&mut from.texts.gifts);
        let shipment = &mut from.shipment;
        match fees {
            ChildFees::Drop => dropped = plus(dropped, plus(shipment.shipping_fee, shipment.cod_fee)?)?,
            ChildFees::Keep => {
                to.shipment.shipping_fee = plus(to.shipment.shipping_fee, shipment.shipping_fee)?;
                to.shipment.cod_fee = plus(to.shipment.cod_fee, shipment.cod_fee)?;
            }
        }
        (shipment.shipping_fee, shipment.cod_fee) = (Yen::ZERO, Yen::ZERO);
        shipment.status = OrderStatus::Bundled;
    }
    take_money(parent, child)?;
    let (into, order) = (&mut parent.order, &mut child.order);
    if let Some(reason) = order.hold_reason.take() {
        // The whole rests if a part does.
        let until = order.hold_until.take();
        if into.hold_reason.is_none() {
            (into.hold_reason, into.hold_until) = (Some(reason), until);
        }
    }
    order.status = OrderStatus::Bundled;
    order.sub_status_id = None;
    order.bundled_into = Some(into.id);
    Ok(dropped)
}

/// What the child was billed and has paid is the parent's now.
fn take_money(parent: &mut OpenOrder, child: &mut OpenOrder) -> Result<(), Error> {
    let (into, order) = (&mut parent.order, &mut child.order);
    for rate in std::mem::take(&mut order.by_rate.0) {
        let known = into.by_rate.0.iter_mut().find(|known| known.rate == rate.rate);
        match known {
            Some(known) => {
                *known = RateTotal {
                    rate: rate.rate,
                    billed: plus(known.billed, rate.billed)?,
                    tax: plus(known.tax, rate.tax)?,
                    points: known.points.saturating_add(rate.points),
                    contradiction: known.contradiction.or(rate.contradiction),
                };
            }
            None => into.by_rate.0.push(rate),
        }
    }
    into.paid = plus(into.paid, order.paid)?;
    into.payment_fee = plus(into.payment_fee, order.payment_fee)?;
    into.points_used = into.points_used.saturating_add(order.points_used);
    into.points_earned = into.points_earned.saturating_add(order.points_earned);
    (order.paid, order.payment_fee, order.billed) = (Yen::ZERO, Yen::ZERO, Yen::ZERO);
    (order.points_used, order.points_earned) = (0, 0);
    order.computed = None;
    Ok(())
}

fn plus(one: Yen, other: Yen) -> Result<Yen, Error> {
    one.checked_add(other)
        .ok_or_else(|| FieldError::new("/children", "out_of_range").into())
}
