//! Adding, changing and removing shipments.

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order::{Gift, Order, Temperature};
use domain::rearrange::{self, RecipientChoice};
use domain::retotal::{Difference, draft_of, retotal};
use domain::{Date, FieldError, OrderId, ShipmentId, Yen};
use serde_json::json;
use store::Tx;

use super::order_of;
use crate::orders::Workbench;
use crate::{App, Caller, Result, new_id};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct ShipmentEdit {
    pub carrier: Option<String>,
    pub waybill_kind: Option<String>,
    pub temperature: Option<Temperature>,
    pub deliver_on: Option<Option<Date>>,
    pub delivery_window: Option<String>,
    pub parcels: Option<i64>,
    pub ship_on: Option<Option<Date>>,
    pub recipient: Option<RecipientChoice>,
    pub waybill_note: Option<String>,
    pub staff_note: Option<String>,
    pub gifts: Option<Vec<Gift>>,
}

/// A further shipment of the order, without lines; its id comes along.
pub async fn add(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    order: OrderId,
    expected: Option<i64>,
    like: Option<ShipmentId>,
    recipient: Option<RecipientChoice>,
) -> Result<(ShipmentId, Order)> {
    let mut bench = Workbench::open(app, tx, caller, order, expected).await?;
    let id = rearrange::add_shipment(&mut bench.after, like, recipient, &mut new_id)?;
    check(&bench.before, &bench.after)?;
    let told = (
        EventKind::ShipmentAdded,
        json!({ "shipment": id, "copy_of": like }),
    );
    Ok((id, bench.save(tx, told).await?))
}

/// `expected` is the version of the order that the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipmentId,
    expected: Option<i64>,
    edit: ShipmentEdit,
) -> Result<Order> {
    let order = order_of(tx, caller, id).await?;
    let mut bench = Workbench::open(app, tx, caller, order, expected).await?;
    rearrange::check_open(&bench.after)?;
    let place = bench.after.changeable(id, "")?;
    let changed = changed_fields(&edit);
    let differences = apply(&mut bench.after, place, edit)?;
    if !differences.is_empty() {
        let rounding = store::tenants::get(&mut *tx, caller.tenant)
            .await?
            .ok_or(domain::Error::NotFound)?
            .rounding;
        retotal(&mut bench.after, &differences, rounding)
            .map_err(|_| FieldError::new("/gifts", "out_of_range"))?;
    }
    check(&bench.before, &bench.after)?;
    let told = (
        EventKind::ShipmentUpdated,
        json!({ "shipment": id, "changed": changed }),
    );
    bench.save(tx, told).await
}

/// One that has no lines; its fees and gifts go to another of the order's.
pub async fn remove(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipmentId,
    expected: Option<i64>,
) -> Result<Order> {
    let order = order_of(tx, caller, id).await?;
    let mut bench = Workbench::open(app, tx, caller, order, expected).await?;
    rearrange::remove_shipment(&mut bench.after, id)?;
    let told = (EventKind::ShipmentRemoved, json!({ "shipment": id }));
    bench.save(tx, told).await
}

/// Changes the shipment at a place; what that adds to or takes from what is billed.
fn apply(open: &mut OpenOrder, place: usize, edit: ShipmentEdit) -> Result<Vec<Difference>> {
    let mut differences = Vec::new();
    if let Some(choice) = edit.recipient {
        let recipient = rearrange::choose(&mut open.personal, choice, "/recipient")?;
        open.shipments[place].shipment.recipient = recipient;
    }
    let one = &mut open.shipments[place];
    let shipment = &mut one.shipment;
    set(&mut shipment.carrier, edit.carrier);
    set(&mut shipment.waybill_kind, edit.waybill_kind);
    set(&mut shipment.temperature, edit.temperature);
    set(&mut shipment.deliver_on, edit.deliver_on);
    set(&mut shipment.delivery_window, edit.delivery_window);
    set(&mut shipment.parcels, edit.parcels);
    set(&mut shipment.ship_on, edit.ship_on);
    set(&mut one.texts.waybill_note, edit.waybill_note);
    set(&mut one.texts.staff_note, edit.staff_note);
    if let Some(gifts) = edit.gifts {
        let gone = one
            .texts
            .gifts
            .iter()
            .map(|gift| (gift.tax_rate, Yen(-gift.amount.0)));
        let come = gifts.iter().map(|gift| (gift.tax_rate, gift.amount));
        differences = gone
            .chain(come)
            .filter(|(_, amount)| *amount != Yen::ZERO)
            .map(|(rate, amount)| Difference { rate, amount })
            .collect();
        one.texts.gifts = gifts;
    }
    Ok(differences)
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

fn changed_fields(edit: &ShipmentEdit) -> Vec<&'static str> {
    [
        ("carrier", edit.carrier.is_some()),
        ("waybill_kind", edit.waybill_kind.is_some()),
        ("temperature", edit.temperature.is_some()),
        ("deliver_on", edit.deliver_on.is_some()),
        ("delivery_window", edit.delivery_window.is_some()),
        ("parcels", edit.parcels.is_some()),
        ("ship_on", edit.ship_on.is_some()),
        ("recipient", edit.recipient.is_some()),
        ("waybill_note", edit.waybill_note.is_some()),
        ("staff_note", edit.staff_note.is_some()),
        ("gifts", edit.gifts.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, changed)| changed.then_some(name))
    .collect()
}

/// The order must still be one that would be let in. What was wrong with it before is not held against
/// this change, and an empty shipment is one that is about to be filled.
fn check(before: &OpenOrder, after: &OpenOrder) -> Result<()> {
    let wrong = |open| domain::order_check::validate(&draft_of(open));
    let known = wrong(before);
    let errors: Vec<FieldError> = wrong(after)
        .into_iter()
        .filter(|error| !known.contains(error))
        .filter(|error| !(error.code == "required" && error.pointer.ends_with("/lines")))
        .map(|error| FieldError {
            pointer: within_shipment(&error.pointer),
            ..error
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// `/shipments/1/gifts/0/kind` is `/gifts/0/kind` to whoever changes that shipment.
fn within_shipment(pointer: &str) -> String {
    let inside = pointer
        .strip_prefix("/shipments/")
        .and_then(|rest| rest.split_once('/'));
    match inside {
        Some((_, inside)) => format!("/{inside}"),
        None => pointer.replacen("/recipients", "/new_recipient", 1),
    }
}
