//! Files as shops really have them, and everything that comes of each.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::path::Path;

use connectors::order_file::{OrderGroup, ReadOptions, Scan, ScanError, failed_rows, orders, scan};
use domain::order_import::{EncodingChoice, FileFormat, RowIssue, RowIssueCode};
use serde_json::{Value, json};

#[test]
fn standard() {
    snapshot("standard", &ReadOptions::default());
}

#[test]
fn spreadsheet_with_titles_and_half_width_names() {
    snapshot("spreadsheet", &with_route());
}

#[test]
fn rows_of_an_order_anywhere() {
    snapshot("scattered", &ReadOptions::default());
}

#[test]
fn mistakes_are_all_told() {
    snapshot("mistakes", &ReadOptions::default());
}

#[test]
fn excel_damage() {
    snapshot("excel_damage", &ReadOptions::default());
}

#[test]
fn line_kinds() {
    snapshot("line_kinds", &ReadOptions::default());
}

#[test]
fn next_engine() {
    snapshot("next_engine", &with_route());
}

#[test]
fn missing_columns() {
    snapshot("missing_columns", &ReadOptions::default());
}

#[test]
fn duplicate_columns() {
    snapshot("duplicate_columns", &ReadOptions::default());
}

#[test]
fn broken_bytes_and_rows() {
    snapshot("broken", &ReadOptions::default());
}

#[test]
fn a_row_that_cannot_be_read_fails_with_its_order() {
    snapshot("broken_order", &ReadOptions::default());
}

/// The rows of a group, and whether they came to an order.
type Told<'a> = (&'a [i64], bool);

/// Neither of its neighbors comes in, as it may be a row of either.
#[test]
fn a_row_of_which_nothing_is_left_fails_the_orders_beside_it() {
    let header = "受注ルート,受注番号,注文日,商品コード,個数,単価";
    let row = |number: u32| format!("JS,{number},2026/11/20,TEA,1,100");
    let lost = ",".repeat(10_000);
    let cases: [(&[&str], &[Told<'_>]); 5] = [
        (
            &["1", "2", "lost", "2", "3"],
            &[(&[2], true), (&[3, 4, 5], false), (&[6], true)],
        ),
        (
            &["1", "2", "lost", "3", "3", "4"],
            &[(&[2], true), (&[3, 4], false), (&[5, 6], false), (&[7], true)],
        ),
        (&["lost", "1", "2"], &[(&[2], false), (&[3], false), (&[4], true)]),
        (&["1", "2", "lost"], &[(&[2], true), (&[3, 4], false)]),
        // Scattered, so that the orders are put together in their own time.
        (
            &["1", "2", "lost", "3", "1", "2", "3", "4"],
            &[
                (&[2, 6], true),
                (&[3, 4, 7], false),
                (&[5, 8], false),
                (&[9], true),
            ],
        ),
    ];
    for (rows, expected) in cases {
        let rows = rows.iter().map(|number| number.parse().map_or(lost.clone(), row));
        let file: Vec<String> = std::iter::once(header.to_owned()).chain(rows).collect();
        let file = file.join("\n");
        for waiting_bytes in [1, 16 << 20] {
            let options = ReadOptions {
                waiting_bytes,
                ..ReadOptions::default()
            };
            let scanned = scan(file.as_bytes(), &options).unwrap();
            let groups = read(file.as_bytes(), &scanned, &options);
            let mut told: Vec<Told<'_>> = groups
                .iter()
                .map(|group| (&group.rows[..], group.result.is_ok()))
                .collect();
            told.sort_unstable();
            assert_eq!(told, expected);
            for issues in groups.iter().filter_map(|group| group.result.as_ref().err()) {
                assert!(
                    issues
                        .iter()
                        .all(|issue| issue.code == RowIssueCode::RecordTooLong
                            || issue.code == RowIssueCode::OrderHasFailedRow && issue.hint.is_some())
                );
            }
        }
    }
}

#[test]
fn utf16_with_mark() {
    snapshot("utf16", &ReadOptions::default());
}

#[test]
fn title_only() {
    snapshot("title_only", &ReadOptions::default());
}

#[test]
fn header_only() {
    snapshot("header_only", &ReadOptions::default());
}

#[test]
fn wrong_encoding_asked_for_is_hinted_at() {
    let options = ReadOptions {
        encoding: EncodingChoice::Utf8,
        ..ReadOptions::default()
    };
    assert_eq!(
        refusal("standard", &options)[0].hint.as_deref(),
        Some("shift_jis")
    );
}

#[test]
fn format_asked_for_is_kept_to() {
    let options = ReadOptions {
        format: Some(FileFormat::NextEngine),
        ..with_route()
    };
    let missing: Vec<_> = refusal("standard", &options)
        .into_iter()
        .filter_map(|issue| issue.column)
        .collect();
    assert_eq!(missing, ["店舗伝票番号", "受注日", "商品価格", "受注数量"]);
}

#[test]
fn route_may_come_with_the_upload() {
    assert_eq!(
        refusal("spreadsheet", &ReadOptions::default())[0]
            .column
            .as_deref(),
        Some("受注ルート")
    );
}

#[test]
fn orders_with_too_many_lines_fail_in_pieces() {
    let header = "受注ルート,受注番号,注文日,商品コード,個数,単価\n";
    let line = |number: &str| format!("JS,{number},2026/11/20,TEA,1,100\n");
    let file = [
        header.to_owned(),
        line("1").repeat(7),
        line("2").repeat(3),
        line("1"),
    ]
    .concat();
    let options = ReadOptions {
        lines_per_order: 3,
        ..ReadOptions::default()
    };
    let scanned = scan(file.as_bytes(), &options).unwrap();
    let groups: Vec<OrderGroup> = read(file.as_bytes(), &scanned, &options);
    let pieces: Vec<_> = groups
        .iter()
        .map(|group| (group.rows.clone(), group.result.is_ok()))
        .collect();
    let expected = [
        (vec![2, 3, 4], false),
        (vec![5, 6, 7], false),
        (vec![8, 12], false),
        (vec![9, 10, 11], true),
    ];
    assert_eq!(pieces, expected);
}

#[test]
fn failed_rows_come_back_as_they_were() {
    for (name, encoding) in [("mistakes", "utf-8"), ("broken", "shift_jis")] {
        let file = sample(name);
        let options = ReadOptions::default();
        let scanned = scan(&file[..], &options).unwrap();
        let failed: Vec<(i64, String)> = read(&file, &scanned, &options)
            .into_iter()
            .filter_map(|group| group.result.err())
            .flatten()
            .map(|issue| (issue.row, issue.code.ja().to_owned()))
            .collect();
        let mut sorted = failed;
        sorted.sort_by_key(|(row, _)| *row);
        let mut out = Vec::new();
        failed_rows(&file[..], &scanned, sorted.into_iter().map(Ok), &mut out).unwrap();
        let text = encoding_rs::Encoding::for_label(encoding.as_bytes())
            .unwrap()
            .decode(&out)
            .0;
        insta::assert_snapshot!(format!("failed_rows_{name}"), text);
    }
}

#[test]
fn corrected_failed_rows_are_taken_without_their_reasons() {
    let file = "受注ルート,受注番号,注文日,商品コード,個数,単価\nJS,1,2026/11/20,TEA,x,100\n";
    let options = ReadOptions::default();
    let scanned = scan(file.as_bytes(), &options).unwrap();
    let reason = || [Ok((2, "整数ではありません".to_owned()))];
    let mut out = Vec::new();
    assert_eq!(
        failed_rows(file.as_bytes(), &scanned, reason(), &mut out).unwrap(),
        1
    );
    let corrected = String::from_utf8(out).unwrap().replace(",x,", ",1,");
    let scanned = scan(corrected.as_bytes(), &options).unwrap();
    assert_eq!(scanned.warnings, []);
    let groups = read(corrected.as_bytes(), &scanned, &options);
    assert!(groups[0].result.as_ref().unwrap().extra.is_empty());
    // Should it fail again, it has one column of reasons still.
    let mut again = Vec::new();
    failed_rows(corrected.as_bytes(), &scanned, reason(), &mut again).unwrap();
    assert_eq!(
        String::from_utf8(again)
            .unwrap()
            .lines()
            .next()
            .unwrap()
            .matches("エラー")
            .count(),
        1
    );
}

#[test]
fn what_exports_call_otherwise_is_read() {
    let file = "受注ルート,受注番号,注文日,商品コード,自社商品コード,商品名,オプション１（助ネコ）,\
                オプション２（助ネコ）,商品区分,代引請求金額,個数,単価\n\
                JS,1,2026/11/20,TEA,T-1,緑茶,色:赤,のし:あり,1,3300,1,100\n\
                JS,1,2026/11/20,,CUP-1,湯呑,,刻印:HANA,2,3300,1,100\n\
                JS,1,2026/11/20,,BOX-1,,大,,3,3300,1,100\n\
                JS,1,2026/11/20,,,のし紙,,,4,3300,1,100\n";
    let options = ReadOptions::default();
    let scanned = scan(file.as_bytes(), &options).unwrap();
    assert_eq!(scanned.warnings, []);
    let groups = read(file.as_bytes(), &scanned, &options);
    let draft = groups[0].result.as_ref().unwrap();
    assert_eq!(draft.extra["代引請求金額"], "3300");
    let lines: Vec<_> = draft.shipments[0]
        .lines
        .iter()
        .map(|line| {
            let extra: Vec<String> = line
                .extra
                .iter()
                .map(|(name, text)| format!("{name}={text}"))
                .collect();
            (line.sku.as_str(), line.options.as_str(), extra.join(" "))
        })
        .collect();
    let expected = [
        ("TEA", "色:赤\nのし:あり", "明細番号=1 自社商品コード=T-1"),
        ("CUP-1", "刻印:HANA", "明細番号=2"),
        ("BOX-1", "大", "明細番号=3"),
        ("", "", "明細番号=4"),
    ];
    assert_eq!(
        lines,
        expected.map(|(sku, options, extra)| (sku, options, extra.to_owned()))
    );

    let long = "あ".repeat(600);
    let file = format!(
        "受注ルート,受注番号,注文日,商品コード,商品オプション情報（SKU）,オプション２（助ネコ）,個数,単価\n\
         JS,1,2026/11/20,TEA,{long},{long},1,100\n"
    );
    let scanned = scan(file.as_bytes(), &options).unwrap();
    let groups = read(file.as_bytes(), &scanned, &options);
    let issues = groups[0].result.as_ref().unwrap_err();
    assert_eq!(issues[0].code, RowIssueCode::TooLong);
}

fn with_route() -> ReadOptions {
    ReadOptions {
        default_route: Some("JS".to_owned()),
        ..ReadOptions::default()
    }
}

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    std::fs::read(folder.join(name).with_extension("csv")).unwrap()
}

fn refusal(name: &str, options: &ReadOptions) -> Vec<RowIssue> {
    match scan(&sample(name)[..], options) {
        Err(ScanError::Refused { issues, .. }) => issues,
        _ => Vec::new(),
    }
}

fn read(file: &[u8], scanned: &Scan, options: &ReadOptions) -> Vec<OrderGroup> {
    orders(|| Ok(file), scanned, options)
        .map(Result::unwrap)
        .collect()
}

fn snapshot(name: &str, options: &ReadOptions) {
    let file = sample(name);
    let whole = match scan(&file[..], options) {
        Ok(scanned) => {
            let groups = read(&file, &scanned, options);
            json!({
                "encoding": scanned.encoding,
                "format": scanned.format,
                "header_row": scanned.header_row,
                "data_rows": scanned.data_rows,
                "warnings": scanned.warnings,
                "orders": groups.iter().map(group).collect::<Vec<_>>(),
            })
        }
        Err(ScanError::Refused {
            issues,
            encoding,
            format,
        }) => {
            json!({ "refused": issues, "encoding": encoding, "format": format })
        }
        Err(ScanError::Io(error)) => json!({ "io": error.to_string() }),
    };
    insta::assert_json_snapshot!(name, whole);
}

fn group(group: &OrderGroup) -> Value {
    json!({
        "ordinal": group.ordinal,
        "rows": group.rows,
        "key": group.key.as_ref().map(|key| format!("{}/{}", key.route, key.number)),
        "draft": group.result.as_ref().ok(),
        "errors": group.result.as_ref().err(),
        "warnings": group.warnings,
    })
}
