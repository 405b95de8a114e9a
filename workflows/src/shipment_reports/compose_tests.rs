use domain::order::{LineKind, OrderStatus, TaxMode, Temperature};
use domain::{Date, OrderLineId, ParcelId, RateBp, SalesRouteId, ShipmentId, TenantId, Yen};
use uuid::Uuid;

use super::*;

fn shipment(n: u128, status: OrderStatus) -> Shipment {
    Shipment {
        tenant_id: TenantId(Uuid::nil()),
        id: ShipmentId(Uuid::from_u128(n)),
        order_id: OrderId(Uuid::nil()),
        position: 1,
        slip: 1,
        recipient: 0,
        status,
        carrier: "ヤマト運輸".into(),
        waybill_kind: String::new(),
        temperature: Temperature::default(),
        deliver_on: None,
        delivery_window: String::new(),
        parcels: 1,
        ship_on: None,
        shipped_on: Date::from_ymd_opt(2026, 11, 20),
        shipping_fee: Yen::ZERO,
        cod_fee: Yen::ZERO,
        recipient_phone: None,
        recipient_name: None,
        recipient_prefecture: None,
        recipient_postal_code: None,
        has_gifts: false,
        sealed: None,
    }
}

fn line(position: i64, sku: &str, quantity: i64) -> OrderLine {
    OrderLine {
        tenant_id: TenantId(Uuid::nil()),
        order_id: OrderId(Uuid::nil()),
        id: OrderLineId(Uuid::nil()),
        shipment_id: ShipmentId(Uuid::nil()),
        position,
        kind: LineKind::Product,
        kind_code: String::new(),
        sku: sku.into(),
        name: sku.into(),
        options: String::new(),
        quantity,
        unit_price: Yen(100),
        tax_rate: RateBp::STANDARD,
        tax_mode: TaxMode::Included,
        tax: None,
        variant_id: None,
        multiplier: 1,
    }
}

fn parcel(number: &str) -> Parcel {
    Parcel {
        tenant_id: TenantId(Uuid::nil()),
        id: ParcelId(Uuid::nil()),
        shipment_id: ShipmentId(Uuid::nil()),
        position: 1,
        tracking_number: number.into(),
    }
}

fn known(position: i64, sku: &str, slip: i64, id: &str) -> MallLineRow {
    MallLineRow {
        order_id: OrderId(Uuid::nil()),
        position,
        sku: sku.into(),
        slip,
        mall_line_id: id.into(),
    }
}

fn number(text: &str, is_bundled: bool) -> MallOrderRow {
    MallOrderRow {
        order_id: OrderId(Uuid::nil()),
        number: text.into(),
        sales_route_id: SalesRouteId(Uuid::nil()),
        is_bundled,
    }
}

/// Number, slip, tracking numbers and lines of each report.
type Told = (String, Option<i64>, String, Vec<(String, i64)>);

fn told(composed: Composed) -> Vec<Told> {
    let Composed::Reports(reports, _) = composed else {
        panic!("{composed:?}")
    };
    let of = |report: ShipmentReport| {
        let lines = report.lines.into_iter().map(|line| (line.id, line.quantity));
        (
            report.number,
            report.slip,
            report.tracking_numbers.join(" "),
            lines.collect(),
        )
    };
    reports.into_iter().map(of).collect()
}

#[test]
fn one_shipment_of_an_order_is_all_of_it() {
    use MallKind::{Amazon, Generic, Rakuten, Shopify, Yahoo};
    let shipped = shipment(1, OrderStatus::Shipped);
    let one = number("A-1", false);
    for kind in [Rakuten, Yahoo, Amazon, Shopify, Generic] {
        let facts = Facts {
            kind,
            numbers: &[&one],
            shipment: &shipped,
            siblings: &[&shipped],
            lines: &[line(1, "TEA", 2)],
            parcels: &[parcel("1"), parcel("2")],
            beside: &[],
            before: &[],
            mall_lines: &[known(1, "TEA", 7, "L1")],
            now: Instant::from_millis(1_795_309_200_000).unwrap(),
        };
        let numbers = if kind == Amazon { "1" } else { "1 2" };
        let expected = ("A-1".to_owned(), None, numbers.to_owned(), Vec::new());
        assert_eq!(told(compose(&facts)), [expected], "{kind:?}");
    }
}

#[test]
fn a_part_names_its_lines_and_its_package() {
    let shipped = shipment(1, OrderStatus::Shipped);
    let open = shipment(2, OrderStatus::ShippingWork);
    let one = number("A-1", false);
    let facts = |kind| Facts {
        kind,
        numbers: std::slice::from_ref(&&one).to_vec().leak(),
        shipment: &shipped,
        siblings: vec![&shipped, &open].leak(),
        // Split off the first line: its place is new, its code is not.
        lines: vec![line(2, "CUP", 1), line(5, "TEA", 2), line(6, "FEE", 1)].leak(),
        parcels: vec![parcel("1"), parcel("2")].leak(),
        beside: &[],
        before: &[],
        mall_lines: vec![known(1, "TEA", 10, "L1"), known(2, "CUP", 20, "L2")].leak(),
        now: Instant::from_millis(1_795_309_200_000).unwrap(),
    };
    let lines = vec![("L2".to_owned(), 1), ("L1".to_owned(), 2)];
    let number = "A-1".to_owned();
    for (kind, numbers, lines) in [
        (MallKind::Amazon, "1", lines.clone()),
        (MallKind::Shopify, "1 2", lines.clone()),
        (MallKind::Generic, "1 2", lines),
        (MallKind::Rakuten, "1 2", Vec::new()),
    ] {
        let expected = vec![(number.clone(), Some(20), numbers.to_owned(), lines)];
        assert_eq!(told(compose(&facts(kind))), expected, "{kind:?}");
    }
    assert_eq!(compose(&facts(MallKind::Yahoo)), Composed::NotYet);
    let nameless = Facts {
        mall_lines: &[],
        ..facts(MallKind::Shopify)
    };
    assert_eq!(compose(&nameless), Composed::Cannot("mall_line_unknown"));
}

#[test]
fn bundled_orders_are_told_each() {
    let shipped = shipment(1, OrderStatus::Shipped);
    let (parent, child) = (number("A-1", false), number("A-2", true));
    let facts = Facts {
        kind: MallKind::Rakuten,
        numbers: &[&parent, &child],
        shipment: &shipped,
        siblings: &[&shipped],
        lines: &[line(1, "TEA", 2)],
        parcels: &[],
        beside: &[],
        before: &[],
        mall_lines: &[],
        now: Instant::from_millis(1_795_309_200_000).unwrap(),
    };
    let Composed::Reports(reports, reported) = compose(&facts) else {
        panic!()
    };
    assert_eq!(reports.len(), 2);
    assert_eq!(reported.numbers, ["A-1", "A-2"]);
    assert!(reported.tracking_numbers.is_empty());
    // Noon of the day, which is before now.
    assert_eq!(reports[0].shipped_at.to_string(), "2026-11-20T03:00:00.000Z");
}

/// It is for the mall's connector to say which of them stands there, and what comes in its place.
#[test]
fn numbers_told_before_go_with_those_of_now() {
    let shipped = shipment(1, OrderStatus::Shipped);
    let one = number("A-1", false);
    let before = ["2".to_owned(), "1".to_owned()];
    let facts = Facts {
        kind: MallKind::Rakuten,
        numbers: &[&one],
        shipment: &shipped,
        siblings: &[&shipped],
        lines: &[line(1, "TEA", 2)],
        parcels: &[parcel("3"), parcel("")],
        beside: &[],
        before: &before,
        mall_lines: &[],
        now: Instant::from_millis(1_795_309_200_000).unwrap(),
    };
    let Composed::Reports(reports, reported) = compose(&facts) else {
        panic!()
    };
    assert_eq!(reports[0].told_before, before);
    assert_eq!(reports[0].tracking_numbers, ["3"]);
    assert_eq!(reports[0].shipment, shipped.id.to_string());
    assert_eq!(reported.tracking_numbers, ["3"]);
}

/// The labels of two boxes were mistaken for each other: what one had, the other has.
#[test]
fn a_number_that_another_shipment_of_the_package_has_now_is_not_wrong() {
    let one = number("A-1", false);
    let (first, second) = (
        shipment(1, OrderStatus::Shipped),
        shipment(2, OrderStatus::Shipped),
    );
    let before = ["1".to_owned(), "3".to_owned()];
    for (kind, is_other_package, expected) in [
        (MallKind::Rakuten, false, &["3"][..]),
        (MallKind::Rakuten, true, &["1", "3"]),
        (MallKind::Amazon, false, &["3"]),
        (MallKind::Yahoo, false, &["1", "3"]),
    ] {
        let slip = if is_other_package { 20 } else { 10 };
        let composed = compose(&Facts {
            kind,
            numbers: &[&one],
            shipment: &first,
            siblings: &[&first, &second],
            lines: &[line(1, "TEA", 1)],
            parcels: &[parcel("2")],
            beside: &[Beside {
                lines: &[line(2, "CUP", 1)],
                parcels: &[parcel("1")],
            }],
            before: &before,
            mall_lines: &[known(1, "TEA", 10, "L1"), known(2, "CUP", slip, "L2")],
            now: Instant::from_millis(1_795_309_200_000).unwrap(),
        });
        let Composed::Reports(reports, _) = composed else {
            panic!("{composed:?}")
        };
        assert_eq!(reports[0].told_before, expected, "{kind:?} {is_other_package}");
    }
}
