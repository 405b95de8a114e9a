//! What is exported in 助ネコ標準フォーマット is imported again as the order it was.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use connectors::TextEncoding;
use connectors::order_export::{ExportWriter, Facts, Plan, Preset};
use connectors::order_file::{ReadOptions, orders, scan};
use connectors::sukeneko::demo;
use domain::open_order::OpenOrder;
use domain::order_draft::{OrderDraft, StatedRate, StatedTotals};
use domain::order_export::{ColumnSource, ExportColumn, ExportEncoding, ExportSpec};
use domain::{Date, RateBp, Yen};
use proptest::prelude::*;

mod drafts;
mod stored;

use stored::open;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_order_comes_back(drafts in drafts::drafts(), encoding in drafts::encoding()) {
        let spec = ExportSpec {
            encoding: match encoding {
                TextEncoding::ShiftJis => ExportEncoding::Cp932,
                TextEncoding::Utf8 => ExportEncoding::Utf8,
                TextEncoding::Utf8WithMark => ExportEncoding::Utf8Bom,
            },
            ..Preset::find("sukeneko_standard").unwrap().spec()
        };
        let expected: Vec<OrderDraft> = drafts.into_iter().map(as_stored).collect();
        prop_assert_eq!(sorted(there_and_back(&expected, &spec)), sorted(expected));
    }

    #[test]
    fn any_demo_shop_comes_back(seed in any::<u64>()) {
        let base = Date::from_ymd_opt(2026, 11, 20).unwrap();
        let expected: Vec<OrderDraft> = demo::drafts(20, seed, base).collect();
        let spec = Preset::find("sukeneko_standard").unwrap().spec();
        prop_assert_eq!(there_and_back(&expected, &spec), expected);
    }
}

#[test]
fn the_full_file_holds_what_the_sheet_has_no_room_for() {
    let base = Date::from_ymd_opt(2026, 11, 20).unwrap();
    let mut draft = as_stored(demo::drafts(1, 7, base).next().unwrap());
    draft.extra.insert("会員番号（自社サイト）".into(), "M-1".into());
    draft.shipments[0].parcels = 3;
    draft.shipments[0].ship_on = Some(base);
    let spec = Preset::find("sukeneko_standard_full").unwrap().spec();
    assert_eq!(there_and_back(&[draft.clone()], &spec), [draft]);
}

/// 同梱 and emptied shipments leave such behind.
#[test]
fn shipments_without_lines_lose_no_fee() {
    let base = Date::from_ymd_opt(2026, 11, 20).unwrap();
    let draft = demo::drafts(1, 7, base).next().unwrap();
    let mut order = open(&draft);
    let mut emptied = order.shipments[0].clone();
    (
        order.shipments[0].shipment.shipping_fee,
        order.shipments[0].shipment.cod_fee,
    ) = (Yen(500), Yen(0));
    emptied.lines.clear();
    (emptied.shipment.shipping_fee, emptied.shipment.cod_fee) = (Yen(700), Yen(330));
    order.shipments.insert(0, emptied);
    let lines = order.lines().count();
    let mut bundled = order.clone();
    for open in &mut bundled.shipments {
        open.lines.clear();
    }
    let fees = |preset: &str, order: &OpenOrder| {
        let field = |key: &str| ExportColumn {
            label: key.into(),
            source: ColumnSource::Field(key.into()),
        };
        let spec = ExportSpec {
            columns: [
                "shipment.shipping_fee",
                "shipment.cod_fee",
                "order.number",
                "line.name",
            ]
            .map(field)
            .into(),
            header: false,
            ..Preset::find(preset).unwrap().spec()
        };
        let mut file = Vec::new();
        let mut writer = ExportWriter::new(&mut file, Plan::of(&spec, "").unwrap()).unwrap();
        writer.write(order, &Facts::default()).unwrap();
        let written = writer.finish().unwrap();
        let file = encoding_rs::SHIFT_JIS.decode(&file).0.into_owned();
        let first: Vec<String> = file
            .lines()
            .next()
            .iter()
            .flat_map(|row| row.split(','))
            .take(2)
            .map(str::to_owned)
            .collect();
        (written.orders, written.rows, first.join("+"))
    };
    let lines = lines as u64;
    assert_eq!(fees("sukeneko_standard", &order), (1, lines, "1200+330".into()));
    assert_eq!(fees("sukeneko_standard", &bundled), (0, 0, String::new()));
    assert_eq!(fees("sukeneko_export", &order), (1, lines + 1, "700+330".into()));
    assert_eq!(fees("sukeneko_export", &bundled), (1, 2, "700+330".into()));
}

fn there_and_back(drafts: &[OrderDraft], spec: &ExportSpec) -> Vec<OrderDraft> {
    let mut file = Vec::new();
    let plan = Plan::of(spec, "").unwrap();
    let mut writer = ExportWriter::new(&mut file, plan).unwrap();
    for draft in drafts {
        let facts = Facts {
            route: draft.route.as_str().into(),
            ..Facts::default()
        };
        writer.write(&open(draft), &facts).unwrap();
    }
    let written = writer.finish().unwrap();
    assert_eq!(
        (written.orders, written.lacking.total()),
        (drafts.len() as u64, 0)
    );
    let options = ReadOptions::default();
    let scanned = scan(&file[..], &options).unwrap();
    orders(|| Ok(&file[..]), &scanned, &options)
        .map(|group| group.unwrap().result.unwrap())
        .collect()
}

fn sorted(mut drafts: Vec<OrderDraft>) -> Vec<OrderDraft> {
    drafts.sort_by(|a, b| (&a.route, &a.number).cmp(&(&b.route, &b.number)));
    drafts
}

/// Columns that we do not know are not of this format, and every amount is known of a stored order.
fn as_stored(mut draft: OrderDraft) -> OrderDraft {
    let stated = std::mem::take(&mut draft.stated);
    let at = |rate| stated.by_rate.iter().find(|stated| stated.rate == rate);
    draft.stated = StatedTotals {
        billed: Some(stated.billed.unwrap_or_default()),
        by_rate: RateBp::ALL
            .into_iter()
            .map(|rate| StatedRate {
                rate,
                billed: Some(at(rate).and_then(|stated| stated.billed).unwrap_or_default()),
                points: Some(at(rate).and_then(|stated| stated.points).unwrap_or_default()),
            })
            .collect(),
    };
    draft.extra.clear();
    for line in draft
        .shipments
        .iter_mut()
        .flat_map(|shipment| &mut shipment.lines)
    {
        line.extra.clear();
    }
    draft
}
