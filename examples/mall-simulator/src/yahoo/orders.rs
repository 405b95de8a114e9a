//! The order functions.

use chrono::NaiveDateTime;
use roxmltree::{Document, Node};

use super::model::order_info;
use super::{SELLER, number, xml};
use crate::ask::{Answer, Ask};
use crate::clock::tokyo;
use crate::fault::FaultKind;
use crate::world::{Order, Shipment, Shop, State, Told};

const NINE_HOURS: i64 = 9 * 3_600_000;

/// The request's root, if it is one of ours.
fn with_request(ask: &Ask, handler: impl FnOnce(Node<'_, '_>) -> Answer) -> Answer {
    let text = String::from_utf8_lossy(&ask.body);
    let Ok(document) = Document::parse(&text) else {
        return xml::error(400, "od-00002", "the request is no XML");
    };
    let root = document.root_element();
    if !root.has_tag_name("Req") || xml::at(root, &["SellerId"]) != SELLER {
        return xml::error(400, "od-00003", "SellerId is wrong");
    }
    handler(root)
}

/// 14 digits, Japan's wall clock, to milliseconds.
fn digits(text: &str) -> Option<i64> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%S").ok()?;
    (text.len() == 14).then(|| wall.and_utc().timestamp_millis() - NINE_HOURS)
}

pub(super) fn list(shop: &mut Shop, ask: &Ask, told: &Told, _now: i64) -> Answer {
    with_request(ask, |root| {
        let condition = |name| digits(&xml::at(root, &["Search", "Condition", name]));
        let (Some(from), Some(to)) = (condition("OrderTimeFrom"), condition("OrderTimeTo")) else {
            return xml::error(400, "od-00004", "OrderTimeFrom and OrderTimeTo have 14 digits");
        };
        if xml::at(root, &["Search", "Field"]).is_empty() {
            return xml::error(400, "od-00005", "Field is missing");
        }
        let paging = |name, default| {
            xml::at(root, &["Search", name])
                .parse::<usize>()
                .unwrap_or(default)
        };
        let (size, start) = (paging("Result", 10).clamp(1, 2_000), paging("Start", 1).max(1));
        let second = |millis: i64| millis.div_euclid(1_000);
        let mut found: Vec<&Order> = shop
            .orders
            .iter()
            .filter(|order| (second(from)..=second(to)).contains(&second(order.at)))
            .collect();
        found.sort_by_key(|order| order.at);
        if told.has(&FaultKind::Duplicates) {
            found = found.into_iter().flat_map(|order| [order, order]).collect();
        }
        let rows: Vec<String> = found
            .iter()
            .enumerate()
            .skip(start - 1)
            .take(size)
            .map(|(i, order)| {
                format!(
                    "<OrderInfo><Index>{}</Index><OrderId>{}</OrderId><OrderTime>{}</OrderTime></OrderInfo>",
                    i + 1,
                    number(order),
                    tokyo(order.at).format("%Y-%m-%dT%H:%M:%S%:z")
                )
            })
            .collect();
        // Past the end there is one that is empty.
        let rows = if rows.is_empty() && !found.is_empty() {
            "<OrderInfo />".to_owned()
        } else {
            rows.concat()
        };
        xml::answer(
            200,
            &format!(
                "<Result><Status>OK</Status><Search><TotalCount>{}</TotalCount>{rows}</Search></Result>",
                found.len()
            ),
        )
    })
}

fn find<'a>(shop: &'a mut Shop, root: Node<'_, '_>) -> Option<&'a mut Order> {
    let wanted = xml::at(root, &["Target", "OrderId"]);
    shop.orders.iter_mut().find(|order| number(order) == wanted)
}

fn unknown() -> Answer {
    xml::error(400, "od-01001", "the order is unknown")
}

pub(super) fn info(shop: &mut Shop, ask: &Ask, _told: &Told, _now: i64) -> Answer {
    with_request(ask, |root| {
        let field = xml::at(root, &["Target", "Field"]);
        match find(shop, root) {
            _ if field.is_empty() => xml::error(400, "od-00005", "Field is missing"),
            Some(order) => xml::answer(200, &order_info(order, &field)),
            None => unknown(),
        }
    })
}

pub(super) fn change(shop: &mut Shop, ask: &Ask, _told: &Told, now: i64) -> Answer {
    with_request(ask, |root| {
        let Some(order) = find(shop, root) else {
            return unknown();
        };
        if order.state == State::New {
            order.state = State::Confirmed;
        }
        order.updated_at = now;
        xml::changed(None)
    })
}

pub(super) fn status_change(shop: &mut Shop, ask: &Ask, _told: &Told, now: i64) -> Answer {
    const REASONS: [&str; 13] = [
        "100", "110", "120", "130", "140", "150", "160", "170", "180", "200", "210", "220", "230",
    ];
    with_request(ask, |root| {
        let status = xml::at(root, &["Order", "OrderStatus"]);
        let reason = xml::at(root, &["Order", "CancelReason"]);
        let detail = xml::at(root, &["Order", "CancelReasonDetail"]).chars().count();
        let fixed = xml::at(root, &["Target", "IsPointFix"]) == "true";
        let Some(order) = find(shop, root) else {
            return unknown();
        };
        match (status.as_str(), order.state) {
            ("5", State::Shipped) if fixed => {}
            ("5", _) if !fixed => return xml::error(400, "od-01002", "IsPointFix must be true"),
            ("4", State::Cancelled) => return xml::changed(Some("od91705")),
            ("4", State::New | State::Confirmed) => {
                let is_told =
                    REASONS.contains(&reason.as_str()) && (reason != "230" || (10..=200).contains(&detail));
                if !is_told {
                    return xml::error(400, "od-01003", "CancelReason is missing or wrong");
                }
                order.state = State::Cancelled;
                order.updated_at = now;
                let (product, quantity) = (order.product, order.quantity);
                shop.restore(product, quantity);
            }
            _ => return xml::error(400, "od-01004", "Cannot Be Operated : CancelOrder OrderStatus"),
        }
        xml::changed(None)
    })
}

pub(super) fn ship_status_change(shop: &mut Shop, ask: &Ask, told: &Told, now: i64) -> Answer {
    with_request(ask, |root| {
        let field = |name| xml::at(root, &["Order", "Ship", name]);
        if xml::at(root, &["Target", "IsPointFix"]) != "true" || field("ShipStatus").is_empty() {
            return xml::error(
                400,
                "od-01002",
                "IsPointFix must be true, ShipStatus must be given",
            );
        }
        let (day, company) = (field("ShipDate"), field("ShipCompanyCode"));
        let is_day = day.is_empty() || chrono::NaiveDate::parse_from_str(&day, "%Y%m%d").is_ok();
        if !is_day || company.len() != 4 {
            return xml::error(400, "od-01005", "ShipDate has 8 digits, ShipCompanyCode 4");
        }
        let Some(order) = find(shop, root) else {
            return unknown();
        };
        if told.has(&FaultKind::RefuseShipment(number(order))) || order.state == State::Cancelled {
            return xml::error(400, "od-01004", "Cannot Be Operated : ShipStatus");
        }
        let was_shipped = order.state == State::Shipped;
        if field("ShipStatus") == "3" {
            order.state = State::Shipped;
        }
        // There are two places, and each call fills them anew.
        order.shipments = [field("ShipInvoiceNumber1"), field("ShipInvoiceNumber2")]
            .into_iter()
            .filter(|number| !number.is_empty())
            .map(|number| Shipment {
                id: 0,
                of: String::new(),
                company: company.clone(),
                number,
                day: day.clone(),
            })
            .collect();
        order.updated_at = now;
        xml::changed(was_shipped.then_some("od91705"))
    })
}
