//! What a mall is told of one shipment: a report for each of the mall's orders in it.

use connectors::mall::{MallKind, ShipmentReport, ShippedLine};
use domain::order::{OrderLine, Shipment};
use domain::parcel::Parcel;
use domain::product_match::is_goods;
use domain::shipment_report::Reported;
use domain::{Instant, OrderId};
use store::mall_lines::MallLineRow;
use store::shipment_reports::MallOrderRow;

/// A shipment and what is around it.
pub(super) struct Facts<'a> {
    pub kind: MallKind,
    /// The mall's orders that go out with it.
    pub numbers: &'a [&'a MallOrderRow],
    pub shipment: &'a Shipment,
    /// All of the order that are not canceled, itself among them.
    pub siblings: &'a [&'a Shipment],
    /// Its own lines.
    pub lines: &'a [OrderLine],
    pub parcels: &'a [Parcel],
    /// The others of the order that have left.
    pub beside: &'a [Beside<'a>],
    /// The numbers that the mall knows of it, or may know, the latest first.
    pub before: &'a [String],
    /// What the mall calls the lines of its own order.
    pub mall_lines: &'a [MallLineRow],
    pub now: Instant,
}

/// Another shipment of the order.
pub(super) struct Beside<'a> {
    pub lines: &'a [OrderLine],
    pub parcels: &'a [Parcel],
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Composed {
    Reports(Vec<ShipmentReport>, Reported),
    /// The mall takes an order as a whole, and some of it has not left.
    NotYet,
    /// It cannot be said in the mall's terms.
    Cannot(&'static str),
}

/// Malls at which a waybill says what is in its box, which nobody has told us: one stands for all of them.
fn takes_one_number(kind: MallKind) -> bool {
    kind == MallKind::Amazon
}

/// Malls at which an order has left or has not: what is charged then is all of it.
fn takes_it_whole(kind: MallKind) -> bool {
    kind == MallKind::Yahoo
}

/// Malls that are told which lines are in a part.
fn wants_lines(kind: MallKind) -> bool {
    matches!(kind, MallKind::Amazon | MallKind::Shopify | MallKind::Generic)
}

pub(super) fn compose(facts: &Facts<'_>) -> Composed {
    let is_alone = facts.siblings.len() <= 1;
    if takes_it_whole(facts.kind) && !facts.siblings.iter().all(|other| other.status.has_shipped()) {
        return Composed::NotYet;
    }
    let lines = if is_alone || !wants_lines(facts.kind) {
        Vec::new()
    } else {
        let lines = parts(facts);
        if lines.is_empty() {
            return Composed::Cannot("mall_line_unknown");
        }
        lines
    };
    let mut tracking: Vec<&str> = tracking_numbers(facts.parcels).collect();
    if takes_one_number(facts.kind) {
        tracking.truncate(1);
    }
    let tracking: Vec<String> = tracking.into_iter().map(str::to_owned).collect();
    let told_before = told_before(facts);
    let reports = facts.numbers.iter().map(|number| ShipmentReport {
        number: number.number.clone(),
        shipment: facts.shipment.id.to_string(),
        slip: if number.is_bundled {
            None
        } else {
            slip(facts, facts.lines)
        },
        carrier: facts.shipment.carrier.clone(),
        tracking_numbers: tracking.clone(),
        told_before: told_before.clone(),
        shipped_at: shipped_at(facts),
        lines: if number.is_bundled {
            Vec::new()
        } else {
            lines.clone()
        },
    });
    let reports = reports.collect();
    let reported = Reported {
        numbers: facts.numbers.iter().map(|number| number.number.clone()).collect(),
        carrier: facts.shipment.carrier.clone(),
        tracking_numbers: tracking,
        shipped_on: facts.shipment.shipped_on,
    };
    Composed::Reports(reports, reported)
}

fn tracking_numbers(parcels: &[Parcel]) -> impl Iterator<Item = &str> {
    let numbers = parcels.iter().map(|parcel| parcel.tracking_number.as_str());
    numbers.filter(|number| !number.is_empty())
}

/// A number that a shipment in the same package has now is right where it stands, such as where two had been
/// mistaken for each other. Who takes an order whole is told all of its numbers together.
fn told_before(facts: &Facts<'_>) -> Vec<String> {
    if takes_it_whole(facts.kind) {
        return facts.before.to_vec();
    }
    let package = slip(facts, facts.lines);
    let there: Vec<&str> = facts
        .beside
        .iter()
        .filter(|other| slip(facts, other.lines) == package)
        .flat_map(|other| tracking_numbers(other.parcels))
        .collect();
    let before = facts.before.iter();
    before
        .filter(|number| !there.contains(&number.as_str()))
        .cloned()
        .collect()
}

/// What the mall calls a line: by its place, or where it was split off another of the same code, by that.
fn own<'a>(facts: &Facts<'a>, line: &OrderLine) -> Option<&'a MallLineRow> {
    let by_place = facts
        .mall_lines
        .iter()
        .find(|row| row.position == line.position && row.sku == line.sku);
    by_place.or_else(|| facts.mall_lines.iter().find(|row| row.sku == line.sku))
}

fn parts(facts: &Facts<'_>) -> Vec<ShippedLine> {
    let mut parts: Vec<ShippedLine> = Vec::new();
    for line in facts
        .lines
        .iter()
        .filter(|line| is_goods(line.kind) && line.quantity > 0)
    {
        let Some(own) = own(facts, line).filter(|own| !own.mall_line_id.is_empty()) else {
            continue;
        };
        match parts.iter_mut().find(|part| part.id == own.mall_line_id) {
            Some(part) => part.quantity += line.quantity,
            None => parts.push(ShippedLine {
                id: own.mall_line_id.clone(),
                quantity: line.quantity,
            }),
        }
    }
    parts
}

/// The package of the mall's that it came in; none where the mall knows of one only.
fn slip(facts: &Facts<'_>, lines: &[OrderLine]) -> Option<i64> {
    let first = facts.mall_lines.first()?.slip;
    let is_one = facts.mall_lines.iter().all(|row| row.slip == first);
    if is_one {
        return None;
    }
    lines.iter().find_map(|line| own(facts, line)).map(|own| own.slip)
}

/// At noon of its day, and never later than now.
fn shipped_at(facts: &Facts<'_>) -> Instant {
    let noon = facts
        .shipment
        .shipped_on
        .and_then(|day| day.and_hms_opt(12, 0, 0));
    let noon = noon.and_then(Instant::from_tokyo);
    noon.map_or(facts.now, |noon| noon.min(facts.now))
}

/// The orders of a shop among those that go out together.
pub(super) fn of_shop(
    all: &[MallOrderRow],
    order: OrderId,
    route: domain::SalesRouteId,
) -> Vec<&MallOrderRow> {
    let own = |row: &&MallOrderRow| row.order_id == order && row.sales_route_id == route;
    all.iter().filter(own).collect()
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
