//! Writes about orders: seen, shipped, completed, cancelled. One request each.

use super::super::{
    Batch, CancelReason, Cancellation, MallError, Outcome, Outside, Request, ShipmentReport, carriers, time,
};
use super::request::{self, ShipChange, StatusChange};
use super::{Yahoo, answer};

/// Sends one write for these inputs. A signature that was not taken is told, though the write is done.
pub(super) async fn write(
    shop: &Yahoo,
    outside: &dyn Outside,
    request: Request,
    inputs: &[usize],
    batch: &mut Batch,
) {
    match try_write(shop, outside, request).await {
        Ok((outcome, signature)) => {
            for input in inputs {
                batch.set(*input, outcome.clone());
            }
            batch.stopped = signature;
        }
        Err(error) => batch.fail(inputs.iter().copied(), error),
    }
}

async fn try_write(
    shop: &Yahoo,
    outside: &dyn Outside,
    request: Request,
) -> Result<(Outcome, Option<MallError>), MallError> {
    let (response, signature) = shop.send(outside, request).await?;
    Ok((answer::changed(&response)?, signature))
}

/// The waybills of an order go together: there is room for two numbers.
pub(super) async fn report(shop: &Yahoo, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
    let mut batch = Batch::unsent(reports.len());
    for (input, report) in reports.iter().enumerate() {
        if batch.outcomes.get(input) != Some(&Outcome::NotSent) {
            continue;
        }
        let same_order = |other: &usize| reports.get(*other).is_some_and(|r| r.number == report.number);
        let inputs: Vec<usize> = (input..reports.len()).filter(same_order).collect();
        let parts: Vec<&ShipmentReport> = inputs.iter().filter_map(|i| reports.get(*i)).collect();
        let numbers = each_once(parts.iter().flat_map(|part| part.numbers()));
        if numbers.len() > 2 {
            let message = "the mall keeps two waybills of an order";
            for input in inputs {
                batch.set(input, Outcome::failed("too_many_waybills", message));
            }
            continue;
        }
        let before = parts.iter().flat_map(|part| &part.told_before);
        let clears = each_once(before.map(String::as_str)).len() > numbers.len();
        let request = shipped(shop, report, &numbers, clears);
        write(shop, outside, request, &inputs, &mut batch).await;
        if batch.is_stopped() {
            break;
        }
        let is_done = batch.outcomes.get(input).is_some_and(Outcome::is_done);
        if is_done && shop.settings.complete_on_shipment {
            complete(shop, outside, &report.number, &inputs, &mut batch).await;
        }
    }
    batch
}

fn each_once<'a>(numbers: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut once = Vec::new();
    for number in numbers {
        if !once.contains(&number) {
            once.push(number);
        }
    }
    once
}

/// A number that is wrong and has none in its place is cleared.
fn shipped(shop: &Yahoo, report: &ShipmentReport, numbers: &[&str], clears: bool) -> Request {
    let company = carriers::code_of(&report.carrier);
    let number = |place: usize| numbers.get(place).map(|number| invoice_number(company, number));
    let numbers = [number(0).unwrap_or_default(), number(1).unwrap_or_default()];
    let day = time::eight_digits(report.shipped_at.date_in_tokyo());
    request::ship_status(
        shop,
        &ShipChange {
            number: &report.number,
            company,
            invoice_numbers: [&numbers[0], &numbers[1]],
            clears,
            empty_reason: if numbers[0].is_empty() { WITHOUT_NUMBER } else { "" },
            ship_date: &day,
        },
    )
}

/// 番号なし配送.
const WITHOUT_NUMBER: &str = "105";

/// Japan Post's numbers are written without hyphens here.
fn invoice_number(company: &str, number: &str) -> String {
    if company == carriers::JAPAN_POST {
        number.chars().filter(|c| *c != '-').collect()
    } else {
        number.to_owned()
    }
}

/// That it left has been told already; what goes wrong here is a warning to it.
async fn complete(shop: &Yahoo, outside: &dyn Outside, number: &str, inputs: &[usize], batch: &mut Batch) {
    const COMPLETED: &str = "5";
    let change = StatusChange {
        number,
        is_point_fix: true,
        status: COMPLETED,
        ..StatusChange::default()
    };
    let warning = match try_write(shop, outside, request::order_status(shop, &change)).await {
        Ok((_, signature)) => {
            batch.stopped = signature;
            return;
        }
        Err(MallError::Refused { code, message }) => (code, message),
        Err(error) => {
            let told = ("not_completed".to_owned(), error.to_string());
            batch.stopped = Some(error);
            told
        }
    };
    for input in inputs {
        let (code, message) = warning.clone();
        batch.set(*input, Outcome::DoneWithWarning { code, message });
    }
}

pub(super) async fn cancel(shop: &Yahoo, outside: &dyn Outside, cancellation: &Cancellation) -> Outcome {
    const CANCELLED: &str = "4";
    const DETAIL: std::ops::RangeInclusive<usize> = 10..=200;
    let reason = reason(cancellation.reason);
    let detail = if reason == OTHER {
        cancellation.detail.trim()
    } else {
        ""
    };
    if reason == OTHER && !DETAIL.contains(&detail.chars().count()) {
        return Outcome::failed("detail", "this reason needs 10 to 200 characters of detail");
    }
    let change = StatusChange {
        number: &cancellation.number,
        is_point_fix: false,
        status: CANCELLED,
        cancel_reason: reason,
        cancel_detail: detail,
    };
    match try_write(shop, outside, request::order_status(shop, &change)).await {
        Ok((outcome, _)) => outcome,
        Err(error) => Outcome::of_error(&error),
    }
}

/// その他 on the store's side.
const OTHER: &str = "230";

fn reason(reason: CancelReason) -> &'static str {
    match reason {
        CancelReason::Buyer => "100",
        CancelReason::Unpaid => "120",
        CancelReason::Undeliverable => "130",
        CancelReason::Refused => "140",
        CancelReason::Duplicate => "160",
        CancelReason::OutOfStock => "210",
        CancelReason::Shop => OTHER,
    }
}
