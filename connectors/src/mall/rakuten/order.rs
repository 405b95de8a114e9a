//! From `OrderModel` to a draft. Each order is read by itself: one that cannot be read is a problem, the
//! others come through.

use std::collections::HashSet;

use domain::mall_payment::BuyerMoney;
use domain::order::{Gift, LineKind, Recipient, TaxMode, Temperature};
use domain::order_draft::{LineDraft, ShipmentDraft};
use domain::person::Person;
use domain::{RateBp, Yen};
use serde::Deserialize as _;
use serde_json::Value;

use super::super::draft::{self, joined};
use super::super::lenient::tax_rate;
use super::super::{
    ListingCode, MallLine, MallOrder, MallPhase, OrderProblem, OrdersRead, ProblemKind, carriers, time,
};
use super::amounts::{beside_goods, fixed, totals, unfixed, wrapped};
use super::answer::{Message, messages};
use super::model::{Item, OrderModel, Package, Party};
use super::sku;

/// Everything in an answer of getOrder; numbers that were asked for and are not in it are problems.
pub(super) fn read(route: &str, answer: &Value, asked: &[String]) -> OrdersRead {
    let mut read = OrdersRead::default();
    let mut told: HashSet<String> = HashSet::new();
    for model in models(answer) {
        let number = model
            .get("orderNumber")
            .and_then(Value::as_str)
            .unwrap_or_default();
        told.insert(number.to_owned());
        match order(route, model) {
            Ok(order) => read.add(order),
            Err(reason) => read.unreadable(number, reason),
        }
    }
    for message in messages(answer) {
        if message.is_error() && told.insert(message.order_number.clone()) {
            read.problems.push(refused(message));
        }
    }
    for number in asked {
        if told.insert(number.clone()) {
            read.problems.push(OrderProblem {
                number: number.clone(),
                kind: ProblemKind::NotFound,
                code: String::new(),
                message: "the mall does not tell this order".to_owned(),
            });
        }
    }
    read
}

/// `orderProgress` of an order in an answer of getOrder.
pub(super) fn progress_of(answer: &Value, number: &str) -> Option<i64> {
    let model =
        models(answer).find(|model| model.get("orderNumber").and_then(Value::as_str) == Some(number))?;
    model.get("orderProgress")?.as_i64()
}

pub(super) fn models(answer: &Value) -> impl Iterator<Item = &Value> {
    answer
        .get("OrderModelList")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn refused(message: Message) -> OrderProblem {
    OrderProblem {
        number: message.order_number,
        kind: ProblemKind::Refused,
        code: message.code,
        message: message.text,
    }
}

fn order(route: &str, model: &Value) -> Result<MallOrder, String> {
    let model = OrderModel::deserialize(model).map_err(|error| error.to_string())?;
    let progress = model.order_progress.ok_or("orderProgress is missing")?;
    let ordered_at = time::instant(&model.order_datetime).ok_or("orderDatetime is no time")?;
    if model.order_number.is_empty() {
        return Err("orderNumber is missing".to_owned());
    }
    let mut draft = draft::order(route, &model.order_number, ordered_at);
    let mut lines = Vec::new();
    let packages = model
        .packages
        .iter()
        .filter(|package| package.package_delete_flag != Some(1));
    for package in packages {
        let recipient = draft.recipients.len();
        draft.recipients.push(Recipient {
            person: person(&package.recipient),
            ..Recipient::default()
        });
        draft
            .shipments
            .push(shipment(&model, package, recipient, &mut lines)?);
    }
    let first = draft.shipments.first_mut().ok_or("there is no package")?;
    for wrapping in [&model.wrapping1, &model.wrapping2].into_iter().flatten() {
        first.gifts.extend(wrapped(wrapping));
    }
    let beside = beside_goods(&model);
    // Lines of the first shipment stand before those of the others.
    let place = first.lines.len();
    lines.splice(place..place, beside.iter().map(|_| MallLine::default()));
    first.lines.extend(beside);
    let masked_email = is_masked(&model.orderer.email_address);
    totals(&mut draft, &model);
    draft.buyer = person(&model.orderer);
    draft.buyer_note.clone_from(&model.remarks);
    draft.staff_note.clone_from(&model.memo);
    draft.payment_method = model
        .settlement
        .as_ref()
        .map(|s| s.settlement_method.clone())
        .unwrap_or_default();
    Ok(MallOrder {
        draft,
        lines,
        phase: phase(progress),
        status: progress.to_string(),
        money: buyer_money(progress, model.settlement.as_ref().and_then(|s| s.code)),
        unfixed: unfixed(&model),
        masked_email,
        updated_at: None,
    })
}

fn phase(progress: i64) -> MallPhase {
    match progress {
        100 => MallPhase::New,
        300 => MallPhase::Ready,
        500 | 600 | 700 => MallPhase::Shipped,
        800 | 900 => MallPhase::Cancelled,
        // 200 楽天処理中, 400 変更確定待ち, and what may come.
        _ => MallPhase::Held,
    }
}

/// What is paid before anything leaves (銀行振込, at the store) keeps an order at 200 until 楽天 has the money.
/// Of the others 楽天 only knows, from 300 on, that it will get it (与信): when it did is told by 700. The
/// stages of a change (400) and of a cancellation (800 on) say nothing of the money.
fn buyer_money(progress: i64, method: Option<i64>) -> BuyerMoney {
    const CASH_ON_DELIVERY: i64 = 2;
    const PAID_BEFORE: [i64; 3] = [9, 13, 14];
    match (progress, method) {
        (_, Some(CASH_ON_DELIVERY) | None) => BuyerMoney::Open,
        (700, _) => BuyerMoney::Received(None),
        (300 | 500 | 600, Some(method)) if PAID_BEFORE.contains(&method) => BuyerMoney::Received(None),
        (300 | 500 | 600, _) => BuyerMoney::Promised,
        _ => BuyerMoney::Open,
    }
}

/// あんしんメルアド.
fn is_masked(address: &str) -> bool {
    address.ends_with("fw.rakuten.ne.jp")
}

fn person(party: &Party) -> Person {
    Person {
        family_name: party.family_name.clone(),
        given_name: party.first_name.clone(),
        family_kana: party.family_name_kana.clone(),
        given_kana: party.first_name_kana.clone(),
        postal_code: joined(&[&party.zip_code1, &party.zip_code2], "-"),
        prefecture: party.prefecture.clone(),
        city: party.city.clone(),
        street: party.sub_address.clone(),
        phone: joined(
            &[&party.phone_number1, &party.phone_number2, &party.phone_number3],
            "-",
        ),
        email: party.email_address.clone(),
        ..Person::default()
    }
}

fn shipment(
    model: &OrderModel,
    package: &Package,
    recipient: usize,
    lines: &mut Vec<MallLine>,
) -> Result<ShipmentDraft, String> {
    let basket = package.basket_id.ok_or("basketId is missing")?;
    let mut shipment = draft::shipment(basket, recipient);
    shipment.carrier = carrier(package);
    shipment.temperature = match model
        .delivery
        .as_ref()
        .and_then(|delivery| delivery.delivery_class)
    {
        Some(1) => Some(Temperature::Ambient),
        Some(2) => Some(Temperature::Chilled),
        Some(3) => Some(Temperature::Frozen),
        // 選択なし, and the shop's own その他.
        _ => None,
    };
    shipment.deliver_on = time::date(&model.delivery_date);
    shipment.delivery_window = delivery_window(model.shipping_term);
    shipment.shipping_fee = fixed(package.postage_price);
    shipment.cod_fee = fixed(package.delivery_price);
    if !package.noshi.is_empty() {
        shipment.gifts.push(Gift {
            kind: "のし".to_owned(),
            text: package.noshi.clone(),
            amount: Yen::ZERO,
            tax_rate: RateBp::STANDARD,
        });
    }
    for item in package
        .items
        .iter()
        .filter(|item| item.delete_item_flag != Some(1))
    {
        let (line, mall_line) = goods(item)?;
        shipment.lines.push(line);
        lines.push(mall_line);
    }
    Ok(shipment)
}

fn carrier(package: &Package) -> String {
    let told = package
        .shippings
        .iter()
        .find(|shipping| !shipping.company_name.is_empty());
    match told {
        Some(shipping) => shipping.company_name.clone(),
        None if package.default_delivery_company_code == carriers::OTHER => String::new(),
        None => carriers::name_of(&package.default_delivery_company_code).to_owned(),
    }
}

/// 0 none, 1 午前, 2 午後, 9 その他, else two hours: 1416, 708.
fn delivery_window(term: Option<i64>) -> String {
    match term {
        None | Some(0) => String::new(),
        Some(1) => "午前中".to_owned(),
        Some(2) => "午後".to_owned(),
        Some(9) => "その他".to_owned(),
        Some(term) => format!("{}時～{}時", term / 100, term % 100),
    }
}

fn goods(item: &Item) -> Result<(LineDraft, MallLine), String> {
    let sku = item.skus.first();
    let quantity = item.units.ok_or("units are missing")?;
    let price = Yen(item.price.ok_or("price is missing")?);
    let rate = tax_rate(&item.tax_rate);
    let mut line = draft::line(LineKind::Product, &item.item_name, quantity, price, rate);
    match (item.include_tax_flag, item.price_tax_incl) {
        (Some(0), Some(with_tax)) => line.unit_price = Yen(with_tax),
        (Some(0), None) => line.tax_mode = TaxMode::Excluded,
        _ => {}
    }
    line.sku = sku::code(
        sku.map_or("", |sku| &sku.merchant_defined_sku_id),
        [&item.item_number, &item.manage_number],
        sku.is_some_and(|sku| !sku.sku_info.is_empty()),
        sku.map_or("", |sku| &sku.variant_id),
    );
    line.options = joined(
        &[sku.map_or("", |sku| &sku.sku_info), &item.selected_choice],
        "\n",
    );
    let listing = ListingCode::new(
        item.manage_number.to_lowercase(),
        sku.map_or("", |sku| &sku.variant_id),
    );
    let mall_line = MallLine {
        id: item.item_detail_id.clone(),
        listing: (!listing.item.is_empty()).then_some(listing),
    };
    Ok((line, mall_line))
}
