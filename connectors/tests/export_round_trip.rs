//! What is exported in 助ネコ標準フォーマット is imported again as the order it was.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use connectors::TextEncoding;
use connectors::order_export::{ExportWriter, Facts, Plan, Preset};
use connectors::order_file::{ReadOptions, orders, scan};
use connectors::sukeneko::demo;
use domain::order_draft::{OrderDraft, StatedRate, StatedTotals};
use domain::order_export::{ExportEncoding, ExportSpec};
use domain::{Date, RateBp};
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
            excel_safe: false,
            ..Preset::find("sukeneko_standard").unwrap().spec()
        };
        let expected: Vec<OrderDraft> = drafts.into_iter().map(as_stored).collect();
        prop_assert_eq!(sorted(there_and_back(&expected, &spec)), sorted(expected));
    }

    #[test]
    fn any_demo_shop_comes_back_safe_for_spreadsheets(seed in any::<u64>()) {
        let base = Date::from_ymd_opt(2026, 11, 20).unwrap();
        let expected: Vec<OrderDraft> = demo::drafts(20, seed, base).collect();
        let spec = Preset::find("sukeneko_standard").unwrap().spec();
        prop_assert_eq!(there_and_back(&expected, &spec), expected);
    }
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
