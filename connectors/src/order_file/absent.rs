//! What a file has no columns for: an update by it leaves nothing there.

use crate::order_file::field::{NoteField, OrderField as O, PartyField, ShipmentField as S};
use crate::order_file::layout::{Bound, Layout};

/// The groups of columns of which the file has none, by the names that shops know them by.
pub(crate) fn absent_groups(layout: &Layout) -> Vec<&'static str> {
    let order = |is: fn(O) -> bool| has(&layout.order, is);
    let shipment = |is: fn(S) -> bool| has(&layout.shipment, is);
    let groups = [
        ("注文者", order(|field| matches!(field, O::Buyer(_)))),
        (
            "お届け先",
            has(&layout.parties, |field| matches!(field, PartyField::Recipient(_))),
        ),
        (
            "送り主",
            has(&layout.parties, |field| matches!(field, PartyField::Sender(_))),
        ),
        ("決済方法", order(|field| field == O::PaymentMethod)),
        (
            "備考",
            order(|field| field == O::BuyerNote)
                || has(&layout.recipient_notes, |field| field == NoteField::Buyer),
        ),
        (
            "送料・手数料",
            order(|field| matches!(field, O::PaymentFee | O::PaymentOrCodFee))
                || shipment(|field| matches!(field, S::ShippingFee | S::CodFee)),
        ),
        ("利用ポイント", order(|field| field == O::PointsUsed)),
        (
            "請求金額",
            order(|field| matches!(field, O::Billed | O::BilledAt(_))),
        ),
        ("運送会社", shipment(|field| field == S::Carrier)),
        (
            "お届け日時",
            shipment(|field| matches!(field, S::DeliverOn | S::DeliveryWindow)),
        ),
        ("のし・ギフト情報", shipment(|field| matches!(field, S::Gift(..)))),
        ("個口数", shipment(|field| field == S::Parcels)),
        ("出荷予定日", shipment(|field| field == S::ShipOn)),
    ];
    let absent = groups.into_iter().filter(|(_, is_there)| !is_there);
    absent.map(|(name, _)| name).collect()
}

fn has<F: Copy>(columns: &[Bound<F>], is: impl Fn(F) -> bool) -> bool {
    columns.iter().any(|bound| is(bound.field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order_file::layout::resolve;
    use crate::sukeneko::FORMAT;

    fn absent(names: &str) -> Vec<&'static str> {
        let names: Vec<String> = names.split(',').map(str::to_owned).collect();
        let (layout, _) = resolve(&FORMAT, &names, 1, false).ok().unwrap();
        absent_groups(&layout)
    }

    #[test]
    fn the_sheet_lacks_two_and_the_bare_minimum_nearly_all() {
        let sheet = include_str!("../../tests/samples/header87.csv");
        assert_eq!(absent(sheet.trim_end()), ["個口数", "出荷予定日"]);
        let bare = absent("受注ルート,受注番号,注文日,商品コード,個数,単価,注文者電話番号");
        assert_eq!(bare.len(), 12);
        assert!(!bare.contains(&"注文者"));
    }
}
