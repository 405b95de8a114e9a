//! No bytes make the importer panic, lose a row or give one out twice.

use connectors::fuzz::fuzz_import;
use connectors::order_file::{OrderGroup, ReadOptions, orders, scan};
use proptest::prelude::*;

const HEADER: &str = "受注ルート,受注番号,注文日,お届け先名（姓）,伝票No,商品コード,個数,単価,備考（注文）\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        fuzz_import(&bytes);
    }

    #[test]
    fn bytes_below_a_header(shift_jis in any::<bool>(), bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let header = if shift_jis { encoding_rs::SHIFT_JIS.encode(HEADER).0 } else { HEADER.as_bytes().into() };
        fuzz_import(&[header.as_ref(), &bytes].concat());
    }

    #[test]
    fn rows_that_look_like_orders(rows in prop::collection::vec(row(), 0..60)) {
        fuzz_import(format!("{HEADER}{}", rows.concat()).as_bytes());
    }

    /// An order that has a row with an open quote behind its number does not come in without it, and all
    /// others do.
    #[test]
    fn rows_with_open_quotes_stay_with_their_orders(
        numbers in prop::collection::vec(1_u8..5, 1..20),
        broken in any::<prop::sample::Index>(),
    ) {
        let broken = broken.index(numbers.len());
        let rows: Vec<String> = numbers
            .iter()
            .enumerate()
            .map(|(row, number)| {
                let (open, close) = match (row == broken, number % 2) {
                    (true, _) => ("\"", ""),
                    (false, 0) => ("\"", "\""),
                    (false, _) => ("", ""),
                };
                format!("A,{number},2026/11/20,山田,1,TEA,1,100,{open}備考{close}\n")
            })
            .collect();
        let file = format!("{HEADER}{}", rows.concat());
        let options = ReadOptions::default();
        let scanned = scan(file.as_bytes(), &options).unwrap();
        let groups: Vec<OrderGroup> = orders(|| Ok(file.as_bytes()), &scanned, &options)
            .map(Result::unwrap)
            .collect();
        for group in groups {
            let number = group.key.unwrap().number;
            prop_assert_eq!(group.result.is_err(), number == numbers[broken].to_string());
        }
    }

    #[test]
    fn damaged_samples(sample in prop::sample::select(SAMPLES), damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = sample.to_vec();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        fuzz_import(&bytes);
    }
}

/// Few orders, so that their rows often lie scattered.
fn row() -> impl Strategy<Value = String> {
    let field = prop::sample::select(
        &[
            "",
            "0",
            "1",
            "-1",
            "1,5",
            "2026/11/20",
            "46346",
            "\"a\nb\"",
            "\"",
            "山田",
            "\0",
        ][..],
    );
    let fields = prop::collection::vec(field, 7);
    ("[ABC]{0,1}", "[1-9]{0,1}", fields)
        .prop_map(|(route, number, fields)| format!("{route},{number},{}\n", fields.join(",")))
}

const SAMPLES: &[&[u8]] = &[
    include_bytes!("samples/broken.csv"),
    include_bytes!("samples/broken_order.csv"),
    include_bytes!("samples/excel_damage.csv"),
    include_bytes!("samples/line_kinds.csv"),
    include_bytes!("samples/mistakes.csv"),
    include_bytes!("samples/next_engine.csv"),
    include_bytes!("samples/scattered.csv"),
    include_bytes!("samples/spreadsheet.csv"),
    include_bytes!("samples/standard.csv"),
    include_bytes!("samples/utf16.csv"),
];
