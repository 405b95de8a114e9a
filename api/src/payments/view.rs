//! What the API promises about a payment.

use chrono::NaiveDate;
use domain::order::OrderName;
use domain::payment::{Payment, PaymentKind, PaymentState};
use domain::{OrderId, PaymentId, PaymentImportId, ShopId, Yen};
use poem_openapi::{Enum, Object};
use serde::Serialize;
use workflows::payments::NewPayment;

use crate::wire::{At, Id};

/// 入金: money received for an order, or paid back. It is never changed, only taken back as a whole.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderPayment")]
pub struct PaymentView {
    pub id: Id<PaymentId>,
    /// The order it is for.
    pub order_id: Id<OrderId>,
    /// 受注番号 of that order.
    pub order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    pub order_route: String,
    pub kind: PaymentKindView,
    /// In yen, positive whichever way it went.
    pub amount: i64,
    /// 入金日, in Japan.
    pub received_on: NaiveDate,
    /// How it was paid: 銀行振込, コンビニ …
    pub method: String,
    /// The number of the transaction at the bank or payment agency.
    pub reference: String,
    /// 入金消込: the import that it came with.
    #[oai(nullable)]
    pub import_id: Option<Id<PaymentImportId>>,
    /// The shop whose mall told of it; null where people, programs or a file did.
    #[oai(nullable)]
    pub shop_id: Option<Id<ShopId>>,
    pub created_at: At,
    /// When it was taken back; such a payment counts no more.
    #[oai(nullable)]
    pub undone_at: Option<At>,
}

/// A payment to be registered. Card numbers are refused: they may not be kept.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewOrderPayment", deny_unknown_fields)]
pub struct NewPaymentView {
    #[oai(default = "payment")]
    pub kind: PaymentKindView,
    /// In yen, positive whichever way it goes. More or less than was billed is fine; a refund pays
    /// back at most what was received.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000000000000")))]
    pub amount: i64,
    /// 入金日; left out: today, in Japan.
    #[oai(nullable)]
    pub received_on: Option<NaiveDate>,
    /// How it was paid: 銀行振込, コンビニ …
    #[oai(default, validator(max_length = 50))]
    pub method: String,
    /// The number of the transaction at the bank or payment agency: visible ASCII characters, no
    /// names.
    #[oai(default, validator(max_length = 50))]
    pub reference: String,
}

/// Which way money went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "PaymentKind", remote = "PaymentKind", rename_all = "snake_case")]
pub enum PaymentKindView {
    /// 入金: from the buyer.
    Payment,
    /// 返金: back to the buyer.
    Refund,
}

/// 入金状況: how far an order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize)]
#[oai(rename = "PaymentState", remote = "PaymentState", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum PaymentStateView {
    /// 未入金.
    Unpaid,
    /// 一部入金.
    Partial,
    /// 入金済; also an order that bills nothing.
    Paid,
    /// 過入金: more came than was billed.
    Over,
}

impl PaymentView {
    pub fn new(payment: Payment, order: OrderName) -> PaymentView {
        PaymentView {
            id: Id(payment.id),
            order_id: Id(payment.order_id),
            order_number: order.number,
            order_route: order.route,
            kind: payment.kind.into(),
            amount: payment.amount.0,
            received_on: payment.received_on,
            method: payment.method,
            reference: payment.reference,
            import_id: payment.import_id.map(Id),
            shop_id: payment.shop_id.map(Id),
            created_at: At(payment.created_at),
            undone_at: payment.undone_at.map(At),
        }
    }
}

impl From<NewPaymentView> for NewPayment {
    fn from(view: NewPaymentView) -> NewPayment {
        NewPayment {
            kind: view.kind.into(),
            amount: Yen(view.amount),
            received_on: view.received_on,
            method: view.method,
            reference: view.reference,
        }
    }
}

fn payment() -> PaymentKindView {
    PaymentKindView::Payment
}
