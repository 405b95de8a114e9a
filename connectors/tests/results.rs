//! Result files as carriers' programs write them: with a header, without one, and by nobody's rules.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::collections::BTreeMap;

use connectors::carrier::{ResultRow, failed_results, results};
use domain::waybill::WaybillFormat;

fn cp932(text: &str) -> Vec<u8> {
    let (bytes, _, lacking) = encoding_rs::SHIFT_JIS.encode(text);
    assert!(!lacking);
    bytes.into_owned()
}

/// A row of so many quoted fields, empty but for these.
fn wide(columns: usize, cells: &[(usize, &str)]) -> String {
    let cell = |place: usize| {
        cells
            .iter()
            .find(|(at, _)| *at == place)
            .map_or("", |(_, text)| *text)
    };
    let row: Vec<String> = (0..columns).map(|place| format!("\"{}\"", cell(place))).collect();
    row.join(",") + "\r\n"
}

fn read(file: &[u8], format: Option<WaybillFormat>) -> Vec<ResultRow> {
    results(file, format, None)
        .unwrap()
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn told(rows: &[ResultRow]) -> Vec<String> {
    let day = |row: &ResultRow| row.shipped_on.map(|day| day.to_string()).unwrap_or_default();
    let one = |row: &ResultRow| {
        format!(
            "{} {} {} {}",
            row.row,
            row.tracking_number,
            row.keys.join("/"),
            day(row)
        )
    };
    rows.iter().map(one).collect()
}

#[test]
fn every_program_is_read_by_its_places() {
    use WaybillFormat::{JapanPostYupackPrintR, SagawaEhiden3, SeinoKangarooMagic2, YamatoB2};
    let yamato = [
        (0, "S1"),
        (1, "0"),
        (3, "123456789013"),
        (4, "2026/11/22"),
        (15, "髙橋 一郎"),
        (32, "A-1"),
    ];
    let sagawa = [(0, "401012345675"), (2, "2026/11/22"), (18, "S1"), (33, "A-1")];
    let seino = [(0, "20261122"), (1, "S1"), (2, "1234567890")];
    let post = [(61, "S1"), (63, "A-1"), (124, "1234-5678-9013")];
    for (format, columns, cells, expected) in [
        (YamatoB2, 97, &yamato[..], "1 123456789013 S1/A-1 2026-11-22"),
        (SagawaEhiden3, 91, &sagawa[..], "1 401012345675 S1/A-1 2026-11-22"),
        (SeinoKangarooMagic2, 44, &seino[..], "1 1234567890 S1 2026-11-22"),
        (JapanPostYupackPrintR, 130, &post[..], "1 123456789013 A-1/S1 "),
    ] {
        let file = cp932(&wide(columns, cells));
        assert_eq!(told(&read(&file, Some(format))), [expected], "{format:?}");
    }
}

#[test]
fn a_header_tells_more_than_places() {
    // The columns that the program wrote, in an order of a person's own, saved as UTF-8.
    let file =
        "\u{feff}備考,お客様管理番号,出荷日,お問い合せ送り状No.\r\n急ぎ,S1,2026/11/22,4010-1234-5675\r\n";
    let rows = read(file.as_bytes(), Some(WaybillFormat::SagawaEhiden3));
    assert_eq!(told(&rows), ["2 401012345675 S1 2026-11-22"]);
    let file = cp932("発行済データ\r\n\r\n管理番号,送り状番号\r\nS1,１２３４−５６７８−９０１３\r\n");
    assert_eq!(
        told(&read(&file, None)),
        ["4 123456789013 S1 "],
        "a title stands before it"
    );
}

#[test]
fn failed_rows_come_back_with_their_header() {
    let file = cp932("管理番号,送り状番号,お届け先名\r\nS1,111,髙橋\r\nS2,222,山田\r\n");
    let reasons = BTreeMap::from([(3, "該当なし".to_owned())]);
    let mut out = Vec::new();
    failed_results(&file[..], None, &reasons, &mut out).unwrap();
    let (text, _, _) = encoding_rs::SHIFT_JIS.decode(&out);
    assert_eq!(
        text,
        "管理番号,送り状番号,お届け先名,エラー\r\nS2,222,山田,該当なし\r\n"
    );
}
