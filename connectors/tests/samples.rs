//! Files as shops really have them, and everything that comes of each.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::path::Path;

use connectors::order_file::{OrderGroup, ReadOptions, Scan, ScanError, failed_rows, orders, scan};
use domain::order::LineKind;
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

/// A row whose number says nothing may be of either neighbor; one whose number is there is of the orders
/// with that number.
#[test]
fn a_row_that_does_not_tell_its_order_leaves_none_incomplete() {
    let header = "受注ルート,受注番号,注文日,商品コード,個数,単価";
    let lost = |number: &'static str, code| (["JS", "A-1", number, "A-2"], code, &[2, 3, 4][..]);
    let cases = [
        lost("", RowIssueCode::Required),
        lost("　", RowIssueCode::Required),
        lost("1.2E+10", RowIssueCode::ExcelExponent),
        lost("#REF!", RowIssueCode::ExcelError),
        (["", "A-1", "A-1", "A-2"], RowIssueCode::Required, &[2, 3][..]),
        (
            ["#REF!", "A-1", "A-1", "A-2"],
            RowIssueCode::ExcelError,
            &[2, 3][..],
        ),
        (["#REF!", "A-1", "A-9", "A-2"], RowIssueCode::ExcelError, &[3][..]),
    ];
    let options = ReadOptions {
        routes: Some(["JS".to_owned()].into()),
        ..ReadOptions::default()
    };
    for ([route, before, number, after], code, failed) in cases {
        let file = format!(
            "{header}\nJS,{before},2026/11/20,TEA,1,100\n{route},{number},2026/11/20,CUP,1,100\n\
             JS,{after},2026/11/20,TEA,1,100\nJS,A-3,2026/11/20,TEA,1,100\n"
        );
        let scanned = scan(file.as_bytes(), &options).unwrap();
        let groups = read(file.as_bytes(), &scanned, &options);
        let issues: Vec<&RowIssue> = groups
            .iter()
            .filter_map(|group| group.result.as_ref().err())
            .flatten()
            .collect();
        let mut rows: Vec<i64> = issues.iter().map(|issue| issue.row).collect();
        rows.sort_unstable();
        assert_eq!(rows, failed, "{route} {number}");
        let own = issues.iter().find(|issue| issue.row == 3).unwrap();
        assert_eq!(own.code, code, "{route} {number}");
        let column = if number == before || number == "A-9" {
            "受注ルート"
        } else {
            "受注番号"
        };
        assert_eq!(own.column.as_deref(), Some(column));
        for other in issues.iter().filter(|issue| issue.row != 3) {
            assert_eq!(
                (other.code, other.hint.as_deref()),
                (RowIssueCode::OrderHasFailedRow, Some("3"))
            );
        }
    }
    // A route that is not there: the row fails later, where routes are known; its order here.
    let file = format!("{header}\nJS,A-1,2026/11/20,TEA,1,100\nXX,A-1,2026/11/20,CUP,1,100\n");
    let scanned = scan(file.as_bytes(), &options).unwrap();
    let groups = read(file.as_bytes(), &scanned, &options);
    let taken: Vec<_> = groups
        .iter()
        .map(|group| (&group.rows[..], group.result.is_ok()))
        .collect();
    assert_eq!(taken, [(&[2][..], false), (&[3][..], true)]);
}

#[test]
fn an_undecodable_number_fails_its_neighbors() {
    let head = "受注ルート,受注番号,注文日,商品コード,個数,単価\nJS,A-1,2026/11/20,TEA,1,100\nJS,A-";
    let mut file = encoding_rs::SHIFT_JIS.encode(head).0.into_owned();
    file.extend(b"\x83,2026/11/20,TEA,1,100\nJS,A-2,2026/11/20,TEA,1,100\n");
    let options = ReadOptions::default();
    let scanned = scan(&file[..], &options).unwrap();
    let groups = read(&file, &scanned, &options);
    assert!(groups.iter().all(|group| group.result.is_err()), "{groups:?}");
}

/// What a spreadsheet did, or was kept from doing, to one field of an order.
#[test]
fn values_that_were_in_a_spreadsheet() {
    let options = ReadOptions::default();
    for (column, field, expected) in [
        (
            "商品コード",
            "=\"0123\"",
            Ok(Some(RowIssueCode::FormulaUnwrapped)),
        ),
        ("商品コード", "=0123", Err(RowIssueCode::ExcelFormula)),
        (
            "商品コード",
            "１．２３４５７Ｅ＋１２",
            Err(RowIssueCode::ExcelExponent),
        ),
        ("注文者電話番号", "8.19012e+11", Err(RowIssueCode::ExcelExponent)),
        (
            "注文者電話番号",
            "312345678.0",
            Ok(Some(RowIssueCode::LeadingZeroRestored)),
        ),
        ("注文者電話番号", "+81-90-1234-5678", Ok(None)),
        ("注文者電話番号", "03-1234-5678/090-1111-2222", Ok(None)),
        (
            "注文者郵便番号",
            "600001.0",
            Ok(Some(RowIssueCode::LeadingZeroRestored)),
        ),
        (
            "注文者郵便番号",
            "10001",
            Ok(Some(RowIssueCode::LeadingZeroRestored)),
        ),
        ("注文者郵便番号", "〒100-0001", Ok(None)),
        ("注文者郵便番号", "100-00011", Err(RowIssueCode::TooLong)),
        ("注文者住所（都道府県）", "神奈川県 ", Ok(None)),
        (
            "請求金額合計",
            "=\"100\"",
            Ok(Some(RowIssueCode::FormulaUnwrapped)),
        ),
        ("JANコード", "4.90123E+12", Err(RowIssueCode::ExcelExponent)),
        (
            "JANコード",
            "=\"4901085614670\"",
            Ok(Some(RowIssueCode::FormulaUnwrapped)),
        ),
        (
            "会員番号（自社サイト）",
            "1.2E+11",
            Ok(Some(RowIssueCode::ExcelExponent)),
        ),
        ("温度区分", "0", Ok(None)),
        ("注文時間", "0.385416", Ok(None)),
    ] {
        let line = if column == "商品コード" { "" } else { "TEA" };
        let field = field.replace('"', "\"\"");
        let file = format!(
            "受注ルート,受注番号,注文日,商品名,個数,単価,{column}\n\
             JS,1,2026-01-05T00:00:00+09:00,茶{line},1,100,\"{field}\"\n"
        );
        let scanned = scan(file.as_bytes(), &options).unwrap();
        let group = read(file.as_bytes(), &scanned, &options).remove(0);
        let told = match &group.result {
            Ok(_) => Ok(group.warnings.first().map(|issue| issue.code)),
            Err(issues) => Err(issues[0].code),
        };
        assert_eq!(told, expected, "{column} {field}");
    }
}

#[test]
fn a_coupon_with_a_code_is_a_discount() {
    let file = "受注ルート,受注番号,注文日,商品コード,個数,単価,商品種別,消費税率,消費税区分\n\
                JS,1,2026/11/20,TEA,1,1000,100,軽減8%,税込み\n\
                JS,1,2026/11/20,COUPON500,1,-500,100,,不課税\n\
                JS,2,2026/11/20,TEA,-1,1000,,,\n";
    let options = ReadOptions::default();
    let scanned = scan(file.as_bytes(), &options).unwrap();
    let groups = read(file.as_bytes(), &scanned, &options);
    let lines = &groups[0].result.as_ref().unwrap().shipments[0].lines;
    assert_eq!(lines[1].kind, LineKind::Discount);
    assert_eq!(lines[1].sku, "COUPON500");
    let warned: Vec<_> = groups[0]
        .warnings
        .iter()
        .map(|issue| (issue.row, issue.code))
        .collect();
    assert_eq!(warned, [(3, RowIssueCode::TakenAsDiscount)]);
    let refused = groups[1].result.as_ref().unwrap_err();
    assert_eq!(refused[0].code, RowIssueCode::NegativeQuantity);
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
