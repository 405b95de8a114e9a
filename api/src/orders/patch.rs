//! What people may change about an order by hand.

use poem_openapi::Object;
use workflows::orders::OrderEdit;

use super::include::Include;
use crate::wire::PersonPatch;

/// Fields left out stay as they are.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct OrderPatch {
    pub notes: Option<NotesPatch>,
    /// Replaces all tags.
    #[oai(validator(max_items = 50, max_length = 50))]
    pub tags: Option<Vec<String>>,
    /// 処理ルート: the code of the lane that it goes to. A step of a status that the new lane has not is
    /// left.
    #[oai(validator(max_length = 20))]
    pub processing_route: Option<String>,
    /// 注文者: the fields that are others; those left out stay. Who receives is another thing, and changed at
    /// the shipment.
    pub buyer: Option<PersonPatch>,
    pub payment: Option<PaymentPatch>,
    /// 利用ポイント数: how many points the buyer uses; what is billed goes with it.
    #[oai(validator(minimum(value = "0")))]
    pub points_used: Option<i64>,
}

/// How the order is paid.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct PaymentPatch {
    /// 決済方法.
    #[oai(validator(max_length = 50))]
    pub method: Option<String>,
}

/// Free texts of the order as a whole.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct NotesPatch {
    /// 備考（注文）.
    #[oai(validator(max_length = 2000))]
    pub buyer: Option<String>,
    /// 一言メモ（注文）.
    #[oai(validator(max_length = 2000))]
    pub staff: Option<String>,
}

impl OrderPatch {
    /// The parts of the order that it writes.
    pub fn parts(&self) -> Vec<Include> {
        let written = [
            (Include::Notes, self.notes.is_some()),
            (Include::Buyer, self.buyer.is_some()),
        ];
        let written = written.into_iter().filter(|(_, written)| *written);
        written.map(|(part, _)| part).collect()
    }
}

impl From<OrderPatch> for OrderEdit {
    fn from(patch: OrderPatch) -> OrderEdit {
        let notes = patch.notes.unwrap_or_default();
        OrderEdit {
            staff_note: notes.staff,
            buyer_note: notes.buyer,
            tags: patch.tags,
            processing_route: patch.processing_route,
            buyer: patch.buyer.map(Into::into),
            payment_method: patch.payment.and_then(|payment| payment.method),
            points_used: patch.points_used,
        }
    }
}
