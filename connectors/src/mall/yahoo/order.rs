//! From orderInfo to a draft.

use domain::mall_payment::BuyerMoney;
use domain::order::{Gift, LineKind, Recipient, TaxMode};
use domain::order_draft::{LineDraft, OrderDraft, ShipmentDraft};
use domain::person::Person;
use domain::{RateBp, Yen};
use roxmltree::Node;
use serde_json::Value;

use super::super::draft::{self, joined};
use super::super::lenient::{tax_rate, whole};
use super::super::xml::{self, at, child, children, text};
use super::super::{
    ListingCode, MallError, MallLine, MallOrder, MallPhase, OrderProblem, OrdersRead, ProblemKind, Response,
    carriers, time,
};

/// One order goes to one recipient.
const SLIP: i64 = 1;
/// `PayMethod` of 商品代引.
const CASH_ON_DELIVERY: &str = "payment_d1";

pub(super) fn read(
    route: &str,
    response: &Response,
    number: &str,
    read: &mut OrdersRead,
) -> Result<(), MallError> {
    xml::read(response, |root| {
        let info = at(root, &["Result", "OrderInfo"]).filter(|info| !text(*info, "OrderId").is_empty());
        match info.map(|info| order(route, info)) {
            Some(Ok(order)) => read.add(order),
            Some(Err(reason)) => read.unreadable(number, reason),
            None => read.problems.push(OrderProblem {
                kind: ProblemKind::NotFound,
                ..refused(
                    number,
                    String::new(),
                    "the mall does not tell this order".to_owned(),
                )
            }),
        }
        Ok(())
    })
}

pub(super) fn refused(number: &str, code: String, message: String) -> OrderProblem {
    OrderProblem {
        number: number.to_owned(),
        kind: ProblemKind::Refused,
        code,
        message,
    }
}

fn order(route: &str, info: Node<'_, '_>) -> Result<MallOrder, String> {
    let part = |name: &'static str| child(info, name).ok_or_else(|| format!("{name} is missing"));
    let (pay, ship, detail) = (part("Pay")?, part("Ship")?, part("Detail")?);
    let ordered_at = time::instant(&text(info, "OrderTime")).ok_or("OrderTime is no time")?;
    let mut draft = draft::order(route, &text(info, "OrderId"), ordered_at);
    draft.buyer = person(pay, "Bill");
    draft.buyer.email = text(pay, "BillMailAddress");
    draft.buyer_note = text(info, "BuyerComments");
    draft.staff_note = text(info, "Notes");
    draft.payment_method = [text(pay, "PayMethodName"), text(pay, "PayMethod")]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    draft.recipients.push(Recipient {
        person: person(ship, "Ship"),
        note: text(ship, "ShipNotes"),
        ..Recipient::default()
    });
    let mut lines = Vec::new();
    let mut shipment = shipment(ship);
    for item in children(info, "Item") {
        let (line, mall_line) = goods(item)?;
        shipment.lines.push(line);
        lines.push(mall_line);
    }
    amounts(&mut draft, &mut shipment, pay, detail)?;
    lines.resize(shipment.lines.len(), MallLine::default());
    gift(&mut shipment, ship, amount(detail, "GiftWrapCharge")?);
    draft.shipments.push(shipment);
    let status = [
        text(info, "OrderStatus"),
        text(pay, "PayStatus"),
        text(ship, "ShipStatus"),
    ];
    Ok(MallOrder {
        draft,
        lines,
        phase: phase(info, pay, ship),
        status: status.join("/"),
        money: buyer_money(pay),
        unfixed: Vec::new(),
        masked_email: false,
        updated_at: time::instant(&text(info, "LastUpdateTime")),
    })
}

/// Held: 保留, 予約中, within the buyer's ten minutes to cancel, or prepaid and not paid.
fn phase(info: Node<'_, '_>, pay: Node<'_, '_>, ship: Node<'_, '_>) -> MallPhase {
    let is = |node, name, values: &[&str]| values.contains(&text(node, name).as_str());
    if is(info, "OrderStatus", &["4"]) {
        MallPhase::Cancelled
    } else if is(info, "OrderStatus", &["5"]) || is(ship, "ShipStatus", &["3", "4"]) {
        MallPhase::Shipped
    } else if is(info, "OrderStatus", &["1", "3"])
        || is(info, "IsReadOnly", &["1", "true"])
        || (is(pay, "PayType", &["1"]) && is(pay, "PayStatus", &["0"]))
    {
        MallPhase::Held
    } else if is(info, "IsSeen", &["0", "false"]) {
        MallPhase::New
    } else {
        MallPhase::Ready
    }
}

/// 入金済み, and the day. 代引 is known by its method ([`CASH_ON_DELIVERY`]) and by the words for it.
fn buyer_money(pay: Node<'_, '_>) -> BuyerMoney {
    const PAID: &str = "1";
    if text(pay, "PayStatus") == PAID && text(pay, "PayMethod") != CASH_ON_DELIVERY {
        BuyerMoney::Received(time::date(&text(pay, "PayDate")))
    } else {
        BuyerMoney::Open
    }
}

/// `Bill…` and `Ship…` have the same fields.
fn person(node: Node<'_, '_>, prefix: &str) -> Person {
    let field = |name: &str| text(node, &format!("{prefix}{name}"));
    Person {
        family_name: field("LastName"),
        given_name: field("FirstName"),
        family_kana: field("LastNameKana"),
        given_kana: field("FirstNameKana"),
        company: field("Section1Value"),
        department: field("Section2Value"),
        postal_code: field("ZipCode"),
        prefecture: field("Prefecture"),
        city: field("City"),
        street: field("Address1"),
        building: field("Address2"),
        phone: field("PhoneNumber"),
        email: String::new(),
    }
}

fn shipment(ship: Node<'_, '_>) -> ShipmentDraft {
    let mut shipment = draft::shipment(SLIP, 0);
    let company = text(ship, "ShipCompanyCode");
    if company != carriers::OTHER {
        carriers::name_of(&company).clone_into(&mut shipment.carrier);
    }
    shipment.deliver_on = time::date(&text(ship, "ShipRequestDate"));
    shipment.delivery_window = text(ship, "ShipRequestTime");
    shipment
}

fn goods(item: Node<'_, '_>) -> Result<(LineDraft, MallLine), String> {
    let (code, sub) = (text(item, "ItemId"), text(item, "SubCode"));
    let quantity = whole(&text(item, "Quantity")).ok_or("Quantity is no number")?;
    let price = amount(item, "UnitPrice")?;
    let rate = tax_rate(&Value::String(text(item, "ItemTaxRatio")));
    let mut line = draft::line(LineKind::Product, &text(item, "Title"), quantity, price, rate);
    if matches!(text(item, "IsTaxable").as_str(), "0" | "false") {
        line.tax_mode = TaxMode::Exempt;
        line.tax_rate = Some(RateBp::NONE);
    }
    line.sku.clone_from(if sub.is_empty() { &code } else { &sub });
    line.options = options(item);
    let listing = (!code.is_empty()).then(|| ListingCode::new(code, sub));
    Ok((
        line,
        MallLine {
            id: text(item, "LineId"),
            listing,
        },
    ))
}

/// What the sub code stands for, chosen options, and words to be inscribed.
fn options(item: Node<'_, '_>) -> String {
    let chosen = children(item, "ItemOption").chain(children(item, "Inscription"));
    let mut options = vec![text(item, "SubCodeOption")];
    options.extend(chosen.map(|option| joined(&[&text(option, "Name"), &text(option, "Value")], ":")));
    options.retain(|option| !option.is_empty());
    options.join("\n")
}

/// Reductions become lines, so that the order adds up to `TotalPrice`.
fn amounts(
    draft: &mut OrderDraft,
    shipment: &mut ShipmentDraft,
    pay: Node<'_, '_>,
    detail: Node<'_, '_>,
) -> Result<(), String> {
    let fee = amount(detail, "PayCharge")?;
    if text(pay, "PayMethod") == CASH_ON_DELIVERY {
        shipment.cod_fee = fee;
    } else {
        draft.payment_fee = fee;
    }
    shipment.shipping_fee = amount(detail, "ShipCharge")?;
    draft.points_used = amount(detail, "UsePoint")?.0;
    draft.stated.billed = whole(&text(detail, "TotalPrice")).map(Yen);
    let rate = common_rate(&shipment.lines);
    for (field, name) in [
        ("Discount", "値引き"),
        ("TotalMallCouponDiscount", "モールクーポン"),
        ("TotalImmediateBonusAmount", "特典の一部利用"),
        ("GiftCardDiscount", "商品券"),
    ] {
        let off = amount(detail, field)?.0;
        if off != 0 {
            shipment
                .lines
                .push(draft::line(LineKind::Discount, name, 1, Yen(-off.abs()), rate));
        }
    }
    let adjustment = amount(detail, "Adjustments")?;
    if adjustment != Yen::ZERO {
        let kind = if adjustment < Yen::ZERO {
            LineKind::Discount
        } else {
            LineKind::Fee
        };
        shipment
            .lines
            .push(draft::line(kind, "調整額", 1, adjustment, rate));
    }
    Ok(())
}

/// The rate that all goods have, else the standard one: the mall does not say what a reduction is taken off.
fn common_rate(lines: &[LineDraft]) -> Option<RateBp> {
    match lines {
        [first, rest @ ..] if rest.iter().all(|line| line.tax_rate == first.tax_rate) => first.tax_rate,
        _ => Some(RateBp::STANDARD),
    }
}

fn gift(shipment: &mut ShipmentDraft, ship: Node<'_, '_>, charge: Yen) {
    let is = |name: &str| matches!(text(ship, name).as_str(), "1" | "true");
    let gift = |kind: &str, parts: [String; 2], amount| Gift {
        kind: kind.to_owned(),
        text: joined(&[&parts[0], &parts[1]], " "),
        amount,
        tax_rate: RateBp::STANDARD,
    };
    let mut charge = charge;
    if is("NeedGiftWrap") || charge != Yen::ZERO {
        let parts = [text(ship, "GiftWrapType"), text(ship, "GiftWrapMessage")];
        shipment
            .gifts
            .push(gift("ギフト包装", parts, std::mem::take(&mut charge)));
    }
    if is("NeedGiftWrapPaper") {
        let parts = [text(ship, "GiftWrapPaperType"), text(ship, "GiftWrapName")];
        shipment.gifts.push(gift("のし", parts, charge));
    }
}

/// An amount that may be missing, but not anything else.
fn amount(node: Node<'_, '_>, name: &str) -> Result<Yen, String> {
    match text(node, name).as_str() {
        "" => Ok(Yen::ZERO),
        digits => whole(digits)
            .map(Yen)
            .ok_or_else(|| format!("{name} is no number")),
    }
}
