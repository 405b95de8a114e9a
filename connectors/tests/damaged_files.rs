//! What programs, people and lines that break do to files: nothing of it changes an order silently, and
//! what failed can be mended and sent again.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use connectors::order_file::{OrderGroup, ReadOptions, ScanError, failed_rows, orders, scan};
use domain::order_import::{RowIssue, RowIssueCode};
use encoding_rs::SHIFT_JIS;

const HEADER: &str = "受注ルート,受注番号,注文日,お届け先名（姓）,商品コード,個数,単価,備考（注文）";

fn file(rows: &str) -> String {
    format!("{HEADER}\n{rows}")
}

fn row(number: u32, note: &str) -> String {
    format!("JS,{number},2026/11/20,山田,TEA,2,1200,{note}\n")
}

fn read(file: &[u8]) -> Vec<OrderGroup> {
    let options = ReadOptions::default();
    let scanned = scan(file, &options).unwrap();
    orders(|| Ok(file), &scanned, &options)
        .map(Result::unwrap)
        .collect()
}

/// Orders by their numbers, with how many lines they have.
fn lines(groups: &[OrderGroup]) -> Vec<(&str, usize)> {
    let drafts = groups.iter().filter_map(|group| group.result.as_ref().ok());
    drafts
        .map(|draft| {
            let lines = draft.shipments.iter().map(|shipment| shipment.lines.len());
            (draft.number.as_str(), lines.sum())
        })
        .collect()
}

/// Each order's first row, and what is wrong with it first.
fn told(groups: &[OrderGroup]) -> Vec<(i64, Option<RowIssueCode>)> {
    let mut told: Vec<_> = groups
        .iter()
        .map(|group| {
            let issues = group.result.as_ref().err();
            (group.rows[0], issues.map(|issues| issues[0].code))
        })
        .collect();
    told.sort_unstable_by_key(|(row, _)| *row);
    told
}

/// The rows that failed, with their codes as reasons.
fn errors_csv(file: &[u8]) -> Vec<u8> {
    let mut failed: Vec<(i64, String)> = read(file)
        .into_iter()
        .filter_map(|group| group.result.err())
        .flatten()
        .map(|issue| (issue.row, issue.code.code().to_owned()))
        .collect();
    failed.sort_by_key(|(row, _)| *row);
    let scanned = scan(file, &ReadOptions::default()).unwrap();
    let mut out = Vec::new();
    failed_rows(file, &scanned, failed.into_iter().map(Ok), &mut out).unwrap();
    out
}

fn refusal(file: &[u8]) -> RowIssue {
    match scan(file, &ReadOptions::default()) {
        Err(ScanError::Refused { issues, .. }) => issues[0].clone(),
        _ => panic!("it was taken"),
    }
}

#[test]
fn an_open_quote_merges_no_orders() {
    let text = file(&[row(1, "\"至急"), row(2, "\"割れ物注意\""), row(3, "")].concat());
    for bytes in [text.as_bytes(), &SHIFT_JIS.encode(&text).0] {
        let groups = read(bytes);
        let bad = Some(RowIssueCode::BadQuote);
        assert_eq!(told(&groups), [(2, bad), (3, None), (4, None)]);
        assert_eq!(groups[0].key.as_ref().unwrap().number, "1");
        let second = groups[1].result.as_ref().unwrap();
        assert_eq!(
            (second.number.as_str(), second.buyer_note.as_str()),
            ("2", "割れ物注意")
        );

        // It comes back as it was, and sent again it fails again; mended it is taken.
        let errors = errors_csv(bytes);
        assert_eq!(told(&read(&errors)), [(2, bad)]);
        assert_eq!(errors_csv(&errors), errors);
        let line = row(1, "\"至急").replace('\n', ",bad_quote\r\n");
        let expected = format!("{HEADER},エラー\r\n{line}");
        let is_utf8 = bytes == text.as_bytes();
        let shown = if is_utf8 {
            String::from_utf8(errors).unwrap()
        } else {
            SHIFT_JIS.decode(&errors).0.into_owned()
        };
        assert_eq!(shown, expected);
        let mended = shown.replace("\"至急", "至急");
        assert_eq!(
            read(mended.as_bytes())[0].result.as_ref().unwrap().buyer_note,
            "至急"
        );
    }
}

#[test]
fn all_rows_of_an_order_with_an_open_quote_fail() {
    let text = file(&[row(1, ""), row(1, "\"至急"), row(1, ""), row(2, "\"x\"")].concat());
    let failed = Some(RowIssueCode::OrderHasFailedRow);
    let groups = read(text.as_bytes());
    assert_eq!(told(&groups), [(2, failed), (5, None)]);
    assert_eq!(groups[0].rows, [2, 3, 4]);
    // Where the quote stands before the number, nobody knows whose row it is.
    let text = file(
        &[
            row(1, ""),
            "\"JS,1,2026/11/20,山田,TEA,2,1200,\n".to_owned(),
            row(2, ""),
            row(3, "\"x\""),
        ]
        .concat(),
    );
    let told = told(&read(text.as_bytes()));
    assert_eq!(
        told.iter().map(|row| row.1.is_none()).collect::<Vec<_>>(),
        [false, false, true]
    );
}

#[test]
fn a_row_with_an_open_quote_and_no_route_leaves_no_order_without_it() {
    let astray = row(1, "\"至急").replace("JS,", ",");
    let text = file(&[row(1, ""), row(2, ""), astray, row(3, "")].concat());
    let failed = Some(RowIssueCode::OrderHasFailedRow);
    assert_eq!(
        told(&read(text.as_bytes())),
        [
            (2, failed),
            (3, None),
            (4, Some(RowIssueCode::BadQuote)),
            (5, None)
        ]
    );
}

#[test]
fn a_number_that_is_kept_from_spreadsheets_is_the_number() {
    let wrapped = |number: &str, code: &str| {
        row(1, "")
            .replace("JS,1,", &format!("JS,{number},"))
            .replace("TEA", code)
    };
    let rows = [
        wrapped("\"=\"\"001\"\"\"", "TEA"),
        wrapped("001", "CUP"),
        wrapped("=\"001\"", "=\"01\""),
        wrapped("=\"002\"", "=\"02\""),
    ];
    let good = file(&rows.concat());
    let groups = read(good.as_bytes());
    assert_eq!(lines(&groups), [("001", 3), ("002", 1)]);
    let warned: Vec<_> = groups
        .iter()
        .flat_map(|group| &group.warnings)
        .map(|issue| (issue.row, issue.code, issue.column.as_deref()))
        .collect();
    let unwrapped = RowIssueCode::FormulaUnwrapped;
    assert_eq!(
        warned,
        [
            (2, unwrapped, Some("受注番号")),
            (4, unwrapped, Some("商品コード"))
        ]
    );
    // Guarded on its way back, it is still the same.
    let bad = good.replace("CUP,2", "CUP,x");
    let errors = String::from_utf8(errors_csv(bad.as_bytes())).unwrap();
    assert!(errors.contains("'="), "{errors}");
    let mended = errors.replace("CUP,x", "CUP,2");
    assert_eq!(lines(&read(mended.as_bytes())), [("001", 3)]);
}

#[test]
fn text_behind_a_quote_is_not_guessed_at() {
    for note in ["\"秋の味覚\"セット", "\"12\\\" 皿\""] {
        let text = file(&[row(1, note), row(2, "")].concat());
        assert_eq!(
            told(&read(text.as_bytes())),
            [(2, Some(RowIssueCode::BadQuote)), (3, None)]
        );
        let errors = errors_csv(text.as_bytes());
        assert!(String::from_utf8(errors).unwrap().contains(note));
    }
}

#[test]
fn an_amount_in_pieces_is_not_two_cells() {
    let shifted = "JS,1,2026/11/20,山田,TEA,2,1,200,\n";
    let too_many = Some(RowIssueCode::TooManyFields);
    let text = file(&[shifted, &row(2, "")].concat());
    assert_eq!(told(&read(text.as_bytes())), [(2, too_many), (3, None)]);
    assert_eq!(told(&read(file(shifted).as_bytes())), [(2, too_many)]);
    // What failed by itself fails by itself in its own file.
    let errors = errors_csv(file(&["JS,1,2026/11/20,山田,TEA,2,あ,,\n", &row(2, "")].concat()).as_bytes());
    assert_eq!(told(&read(&errors)), [(2, too_many)]);
    // A program that ends each row with a comma is read.
    let habit = file(&[row(1, ","), row(2, ",")].concat());
    assert_eq!(told(&read(habit.as_bytes())), [(2, None), (3, None)]);
    let habit = file(&[row(1, ","), row(2, ",").replace("TEA,2", "TEA,x")].concat());
    let errors = String::from_utf8(errors_csv(habit.as_bytes())).unwrap();
    assert_eq!(
        told(&read(errors.replace("TEA,x", "TEA,2").as_bytes())),
        [(2, None)]
    );
}

#[test]
fn a_file_that_was_cut_off_is_not_believed() {
    let whole = file(&[row(1, ""), row(2, "x")].concat());
    let all = whole.trim_end();
    assert_eq!(told(&read(all.as_bytes())), [(2, None), (3, None)]);
    let price = all.strip_suffix("00,x").unwrap();
    let cut = Some(RowIssueCode::TooFewFields);
    assert_eq!(told(&read(price.as_bytes())), [(2, None), (3, cut)]);
    let errors = errors_csv(price.as_bytes());
    assert_eq!(
        String::from_utf8(errors.clone()).unwrap(),
        format!("{HEADER},エラー\r\nJS,2,2026/11/20,山田,TEA,2,12")
    );
    assert_eq!(told(&read(&errors)), [(2, cut)]);
    // A short row that has its end is one that lacks its last cells.
    let short = file("JS,1,2026/11/20,山田,TEA,2,1200\n");
    assert_eq!(told(&read(short.as_bytes())), [(2, None)]);
}

#[test]
fn utf8_in_a_cp932_file_is_told() {
    let text = SHIFT_JIS
        .encode(&file(&[row(1, "お急ぎ便希望"), row(2, "")].concat()))
        .0
        .into_owned();
    let japanese = SHIFT_JIS.encode("お急ぎ便希望").0.into_owned();
    let at = text
        .windows(japanese.len())
        .position(|part| part == japanese)
        .unwrap();
    let mixed = [
        &text[..at],
        "お急ぎ便希望".as_bytes(),
        &text[at + japanese.len()..],
    ]
    .concat();
    let groups = read(&mixed);
    assert_eq!(
        told(&groups),
        [(2, Some(RowIssueCode::UndecodableText)), (3, None)]
    );
    let issue = &groups[0].result.as_ref().unwrap_err()[0];
    assert_eq!(
        (issue.hint.as_deref(), issue.column.as_deref()),
        (Some("utf-8"), Some("備考（注文）"))
    );
}

#[test]
fn what_programs_leave_behind_a_file_or_its_rows_harms_no_order() {
    let rows = [
        "JS,1,2026/11/20,山田,TEA,1,500,\n",
        "JS,2,2026/11/20,山田,TEA,2,120,\n",
    ]
    .concat();
    for end in ["\x1a", "  ", "\r\n\x1a"] {
        let groups = read((file(&rows) + end).as_bytes());
        assert_eq!(told(&groups), [(2, None), (3, None)], "{end:?}");
    }
    let with_commas = file(&rows.replace('\n', ",\n"));
    assert_eq!(told(&read(with_commas.as_bytes())), [(2, None), (3, None)]);
}

#[test]
fn gaiji_are_kept_and_told_once_for_each_column() {
    let text = file(&[row(1, "a"), row(1, "a"), row(2, "b")].concat());
    let bytes = SHIFT_JIS.encode(&text).0.into_owned();
    let mut gaiji = bytes.clone();
    // 山 becomes F040 in all rows, and the note of the first order too.
    let mountain = SHIFT_JIS.encode("山").0;
    while let Some(at) = gaiji.windows(2).position(|part| part == &*mountain) {
        gaiji.splice(at..at + 2, [0xf0, 0x40]);
    }
    let groups = read(&gaiji);
    for (group, rows) in groups.iter().zip([2, 4]) {
        let warnings: Vec<_> = group
            .warnings
            .iter()
            .map(|issue| (issue.row, issue.code, issue.column.as_deref()))
            .collect();
        assert_eq!(
            warnings,
            [(rows, RowIssueCode::PrivateUseCharacter, Some("お届け先名（姓）"))]
        );
    }
    let draft = groups[0].result.as_ref().unwrap();
    assert_eq!(draft.recipients[0].person.family_name, "\u{e000}田");
}

#[test]
fn tabs_and_semicolons_are_read_and_kept() {
    for separator in ["\t", ";"] {
        let text = file(&[row(1, "x"), row(2, "y").replace("1200", "百")].concat()).replace(',', separator);
        let wide = std::iter::once(0xfeff).chain(text.encode_utf16());
        let wide: Vec<u8> = wide.flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), &wide, &SHIFT_JIS.encode(&text).0] {
            assert_eq!(
                told(&read(bytes)),
                [(2, None), (3, Some(RowIssueCode::NotANumber))]
            );
            let errors = errors_csv(bytes);
            assert_eq!(told(&read(&errors)), [(2, Some(RowIssueCode::NotANumber))]);
            let header = errors.split(|byte| *byte == b'\r').next().unwrap();
            let columns = header.split(|byte| *byte == separator.as_bytes()[0]);
            assert_eq!(columns.count(), 9);
        }
    }
}

#[test]
fn a_file_that_is_no_text_says_what_it_seems_to_be() {
    let euc = encoding_rs::EUC_JP.encode(&file(&row(1, ""))).0.into_owned();
    for (bytes, hint) in [
        (&b"PK\x03\x04\x14\0\x06\0xl/worksheets/sheet1.xml"[..], "xlsx"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
        (&euc, "euc-jp"),
    ] {
        let issue = refusal(bytes);
        assert_eq!(
            (issue.code, issue.hint.as_deref()),
            (RowIssueCode::HeaderNotFound, Some(hint))
        );
    }
    let open = file(&row(1, "")).replace("備考（注文）", "\"備考（注文）");
    assert_eq!(refusal(open.as_bytes()).code, RowIssueCode::BadQuote);
}

#[test]
fn formulas_go_out_guarded_and_come_in_as_they_were() {
    for note in [
        "=HYPERLINK(\"http://example.com\")",
        "+81 call",
        "'=1",
        "''=1",
        "@x",
        "-",
    ] {
        let quoted = format!("\"{}\"", note.replace('"', "\"\""));
        let good = file(&row(1, &quoted));
        let bad = good.replace("TEA,2", "TEA,x");
        let errors = errors_csv(bad.as_bytes());
        let mut records = csv::Reader::from_reader(&errors[..]);
        let cells = records.records().next().unwrap().unwrap();
        assert!(
            cells.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
            "{cells:?}"
        );
        let mended = String::from_utf8(errors).unwrap().replace("TEA,x", "TEA,2");
        let (again, first) = (read(mended.as_bytes()), read(good.as_bytes()));
        assert_eq!(
            again[0].result.as_ref().unwrap(),
            first[0].result.as_ref().unwrap(),
            "{note}"
        );
    }
    // As an export for spreadsheets has it.
    let exported = read(file(&row(1, "'+81 call")).as_bytes());
    assert_eq!(exported[0].result.as_ref().unwrap().buyer_note, "+81 call");
    let broken = file(&row(1, "\"=1\"x").replace("山田", "=A1"));
    let errors = String::from_utf8(errors_csv(broken.as_bytes())).unwrap();
    assert!(
        errors.contains(",'=A1,") && errors.contains(",\"'=1\"x,"),
        "{errors}"
    );
}
