//! What people may change about an order by hand.

use poem_openapi::Object;
use workflows::orders::OrderEdit;

/// Fields left out stay as they are.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct OrderPatch {
    pub notes: Option<NotesPatch>,
    /// Replaces all tags.
    #[oai(validator(max_items = 50))]
    pub tags: Option<Vec<String>>,
    /// 処理ルート: the code of the lane that it goes to. A step of a status that the new lane has not is
    /// left.
    #[oai(validator(max_length = 20))]
    pub processing_route: Option<String>,
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

impl From<OrderPatch> for OrderEdit {
    fn from(patch: OrderPatch) -> OrderEdit {
        let notes = patch.notes.unwrap_or_default();
        OrderEdit {
            staff_note: notes.staff,
            buyer_note: notes.buyer,
            tags: patch.tags,
            processing_route: patch.processing_route,
        }
    }
}
