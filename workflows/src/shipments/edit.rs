//! Adding, changing and removing shipments.

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order::{Gift, Order, Recipient, Temperature};
use domain::person::PersonEdit;
use domain::rearrange::{self, RecipientChoice};
use domain::retotal::draft_of;
use domain::{Date, FieldError, OrderId, ShipmentId, Yen};
use serde_json::{Value, json};
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
    /// 送料.
    pub shipping_fee: Option<Yen>,
    /// 代引手数料.
    pub cod_fee: Option<Yen>,
    /// What is another of who receives it, and of who sends it.
    pub recipient_edit: Option<RecipientEdit>,
}

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct RecipientEdit {
    pub person: Option<PersonEdit>,
    /// 送り主; none: the buyer sends.
    pub sender: Option<Option<PersonEdit>>,
    /// 備考（お届け先）.
    pub note: Option<String>,
    /// 一言メモ（お届け先）.
    pub staff_note: Option<String>,
}

impl RecipientEdit {
    fn apply(self, recipient: &mut Recipient) {
        if let Some(person) = self.person {
            person.apply(&mut recipient.person);
        }
        if let Some(sender) = self.sender {
            recipient.sender = sender.map(|edit| {
                let mut sender = recipient.sender.take().unwrap_or_default();
                edit.apply(&mut sender);
                sender
            });
        }
        set(&mut recipient.note, self.note);
        set(&mut recipient.staff_note, self.staff_note);
    }
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
    let billed = billed_field(&edit);
    if billed.is_some() {
        bench.check_correctable(tx).await?;
    }
    apply(&mut bench.after, place, edit)?;
    check(&bench.before, &bench.after)?;
    let mut data = json!({ "shipment": id, "changed": changed });
    if let Some(field) = billed {
        bench.rebill(tx, field).await?;
        data["before"] = figures(&bench.before, place);
        data["after"] = figures(&bench.after, place);
    }
    bench.save(tx, (EventKind::ShipmentUpdated, data)).await
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

fn figures(open: &OpenOrder, place: usize) -> Value {
    let shipment = &open.shipments[place].shipment;
    json!({
        "billed": open.order.billed, "shipping_fee": shipment.shipping_fee, "cod_fee": shipment.cod_fee,
    })
}

/// Changes the shipment at a place.
fn apply(open: &mut OpenOrder, place: usize, edit: ShipmentEdit) -> Result<()> {
    if let Some(choice) = edit.recipient {
        let recipient = rearrange::choose(&mut open.personal, choice, "/recipient")?;
        open.shipments[place].shipment.recipient = recipient;
    }
    if let Some(edit) = edit.recipient_edit {
        edit_recipient(open, place, edit)?;
    }
    let one = &mut open.shipments[place];
    let shipment = &mut one.shipment;
    set(&mut shipment.shipping_fee, edit.shipping_fee);
    set(&mut shipment.cod_fee, edit.cod_fee);
    set(&mut shipment.carrier, edit.carrier);
    set(&mut shipment.waybill_kind, edit.waybill_kind);
    set(&mut shipment.temperature, edit.temperature);
    set(&mut shipment.deliver_on, edit.deliver_on);
    set(&mut shipment.delivery_window, edit.delivery_window);
    set(&mut shipment.parcels, edit.parcels);
    set(&mut shipment.ship_on, edit.ship_on);
    set(&mut one.texts.waybill_note, edit.waybill_note);
    set(&mut one.texts.staff_note, edit.staff_note);
    set(&mut one.texts.gifts, edit.gifts);
    Ok(())
}

/// In its place where the shipment is the only one that goes there; else it goes to somebody new.
fn edit_recipient(open: &mut OpenOrder, place: usize, edit: RecipientEdit) -> Result<()> {
    let at = open.shipments[place].shipment.recipient;
    let known = open.personal.recipient_of(&open.shipments[place].shipment);
    let mut recipient = known.cloned().unwrap_or_default();
    edit.apply(&mut recipient);
    let others = open.shipments.iter().enumerate();
    let shared = others.filter(|(other, _)| *other != place);
    let shared = shared
        .map(|(_, open)| open.shipment.recipient)
        .any(|other| other == at);
    let own = usize::try_from(at)
        .ok()
        .and_then(|at| open.personal.recipients.get_mut(at))
        .filter(|_| !shared);
    if let Some(own) = own {
        *own = recipient;
    } else {
        let choice = RecipientChoice::New(Box::new(recipient));
        let recipient = rearrange::choose(&mut open.personal, choice, "/recipient_edit")?;
        open.shipments[place].shipment.recipient = recipient;
    }
    Ok(())
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// What is billed otherwise: the first of it that was sent.
fn billed_field(edit: &ShipmentEdit) -> Option<&'static str> {
    let billed = [
        ("/shipping_fee", edit.shipping_fee.is_some()),
        ("/cod_fee", edit.cod_fee.is_some()),
        ("/gifts", edit.gifts.is_some()),
    ];
    let sent = billed.into_iter().find(|(_, is_sent)| *is_sent);
    sent.map(|(field, _)| field)
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
        ("shipping_fee", edit.shipping_fee.is_some()),
        ("cod_fee", edit.cod_fee.is_some()),
        ("recipient_edit", edit.recipient_edit.is_some()),
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
