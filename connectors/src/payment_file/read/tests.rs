use domain::payment_import::LayoutColumns;
use proptest::prelude::*;

use super::*;

fn today() -> Date {
    Date::from_ymd_opt(2026, 11, 22).unwrap()
}

fn told(bytes: &[u8]) -> PaymentFile {
    read(bytes, &[], None, today()).unwrap()
}

#[test]
fn banks_are_told_by_their_headers() {
    for (layout, file) in [
        (
            "rakuten_bank",
            "取引日,入出金(円),取引後残高(円),入出金内容\n20261120,1360,5000,ヤマモト　ナオキ\n20261120,-200,4800,手数料\n",
        ),
        (
            "sbi_net_bank",
            "\"日付\",\"内容\",\"出金金額(円)\",\"入金金額(円)\",\"残高(円)\",\"メモ\"\n\"2026/11/20\",\"振込＊ヤマモト ナオキ\",\"\",\"1,360\",\"5,000\",\"-\"\n\"2026/11/20\",\"手数料\",\"200\",\"\",\"4,800\",\"-\"\n",
        ),
        (
            "paypay_bank",
            "操作日(年),操作日(月),操作日(日),操作時刻(時),操作時刻(分),操作時刻(秒),取引順番号,摘要,お支払金額,お預り金額,残高,メモ\n2026,11,20,10,2,3,1,振込 ヤマモト ナオキ,,1360,5000,\n2026,11,20,10,2,3,2,手数料,200,,4800,\n",
        ),
    ] {
        for bytes in [
            file.as_bytes().to_vec(),
            encoding_rs::SHIFT_JIS.encode(file).0.into_owned(),
            [b"\xef\xbb\xbf", file.as_bytes()].concat(),
        ] {
            let told = told(&bytes);
            assert_eq!(
                (told.layout.as_str(), told.skipped, told.lines.len()),
                (layout, 1, 1)
            );
            let line = &told.lines[0];
            assert_eq!(line.received_on, Date::from_ymd_opt(2026, 11, 20), "{layout}");
            assert_eq!(line.amount, Some(Yen(1360)));
            assert!(line.payer.contains("ナオキ"), "{layout}");
        }
    }
}

#[test]
fn zengin_with_and_without_line_ends() {
    let header = format!("{:<200}", "1010081120");
    let payer = "ﾔﾏﾓﾄ ﾅｵｷ";
    let mut data = b"2000001081120081120000000136000000000000000000000".to_vec();
    let mut name = encoding_rs::SHIFT_JIS.encode(payer).0.into_owned();
    name.resize(48, b' ');
    data.extend(name);
    data.resize(200, b' ');
    let trailer = format!("{:<200}", "8");
    for end in [&b""[..], b"\r\n"] {
        let file = [header.as_bytes(), end, &data, end, trailer.as_bytes(), end].concat();
        let told = told(&file);
        assert_eq!(told.layout, "zengin");
        let line = &told.lines[0];
        // 令和8年.
        assert_eq!(line.received_on, Date::from_ymd_opt(2026, 11, 20));
        assert_eq!((line.amount, line.payer.as_str()), (Some(Yen(1360)), payer));
    }
    let separated = "1,01,0,081120\n2,1,081120,081120,1360,0,0,ﾔﾏﾓﾄ ﾅｵｷ,,,,261122-0001\n8,1,1360\n";
    let told = told(separated.as_bytes());
    assert_eq!((told.layout.as_str(), told.lines.len()), ("zengin_csv", 1));
    assert_eq!(told.lines[0].payer, "ﾔﾏﾓﾄ ﾅｵｷ 261122-0001");
}

/// 照会番号 is what tells two transfers of one sum by one person on one day apart.
#[test]
fn all_of_a_fixed_record_is_its_identity() {
    let identity = |inquiry: &str| {
        let header = format!("{:<200}", "1010081120");
        let data = format!(
            "{:<200}",
            format!("2{inquiry}0811200811200000001360000000000000000000000YAMADA")
        );
        told(format!("{header}\n{data}\n").as_bytes())
            .lines
            .remove(0)
            .identity
    };
    assert_ne!(identity("000001"), identity("000002"));
    assert_eq!(identity("000001"), identity("000001"));
}

/// One damaged field is one row's fault.
#[test]
fn a_damaged_row_harms_no_other() {
    let file = [
        "日付,内容,出金金額(円),入金金額(円),残高(円),メモ\n2026/11/20,".as_bytes(),
        b"\xe3\x81,,100,,\n",
        "2026/11/20,振込＊ヤマモト,,200,,\n".as_bytes(),
    ]
    .concat();
    let told = told(&file);
    assert_eq!(told.lines[0].error, Some(PaymentRowError::UndecodableText));
    assert_eq!(told.lines[1].payer, "振込＊ヤマモト");
}

#[test]
fn rows_that_lost_their_shape_are_told() {
    let header = "日付,内容,出金金額(円),入金金額(円),残高(円),メモ\n";
    let told_of = |rows: &str| -> Vec<Option<PaymentRowError>> {
        let told = told(format!("{header}{rows}").as_bytes());
        told.lines.iter().map(|line| line.error).collect()
    };
    let good = "2026/11/20,振込＊ヤマモト,,200,,\n";
    for (rows, expected) in [
        // 1,360 without quotes is not one yen.
        (
            "2026/11/20,振込＊ヤマモト,,1,360,,\n",
            PaymentRowError::TooManyFields,
        ),
        ("2026/11/20,\"振込＊ヤマモト,,200,,\n", PaymentRowError::BadQuote),
    ] {
        assert_eq!(told_of(&[rows, good].concat()), [Some(expected), None], "{rows}");
    }
    let cut = [good, "2026/11/20,振込＊ヤマモト,,2"].concat();
    assert_eq!(told_of(&cut), [None, Some(PaymentRowError::TooFewFields)]);
    let tabs = told(format!("{header}{good}").replace(',', "\t").as_bytes());
    assert_eq!(tabs.lines[0].amount, Some(Yen(200)));
}

#[test]
fn one_s_own_layout_comes_first() {
    let own = Layout::of(
        "mine",
        &LayoutColumns {
            header: true,
            date: vec!["日".into()],
            amount: "金".into(),
            payer: vec!["誰".into()],
            order_number: Some("番号".into()),
            method: "コンビニ".into(),
        },
    )
    .unwrap();
    let file = "明細\n\n日,番号,誰,金\n2026/11/20,A-1,山田,500\n".as_bytes();
    let told = read(file, &[own], None, today()).unwrap();
    assert_eq!((told.layout.as_str(), told.method.as_str()), ("mine", "コンビニ"));
    assert_eq!(told.lines[0].order_number, "A-1");
    assert_eq!(told.lines[0].row, 4);
    let numbered = Layout::of(
        "numbers",
        &LayoutColumns {
            header: false,
            date: vec!["1".into()],
            amount: "2".into(),
            payer: vec!["3".into()],
            ..LayoutColumns::default()
        },
    )
    .unwrap();
    let told = read(b"2026-11-20,500,YAMADA\n", &[numbered], None, today()).unwrap();
    assert_eq!(
        (told.layout.as_str(), told.lines[0].amount),
        ("numbers", Some(Yen(500)))
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    let header = "日付,内容,出金金額(円),入金金額(円),残高(円),メモ\n";
    for (row, error) in [
        ("きのう,x,,100,,", PaymentRowError::NotADate),
        ("2026/11/20,x,,百,,", PaymentRowError::NotANumber),
        (
            "2026/11/20,4111 1111 1111 1111,,100,,",
            PaymentRowError::CardNumber,
        ),
    ] {
        let told = told(format!("{header}{row}\n").as_bytes());
        assert_eq!(told.lines[0].error, Some(error), "{row}");
    }
    for (file, error) in [
        (&b""[..], PaymentFileError::Empty),
        (b"a,b,c\n1,2,3\n", PaymentFileError::NoLayoutFits),
    ] {
        assert_eq!(read(file, &[], None, today()).unwrap_err(), error);
    }
    assert_eq!(
        read(b"a", &[], Some("none"), today()).unwrap_err(),
        PaymentFileError::UnknownLayout
    );
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, &[], None, today());
        let _ = read(&[b"101".as_slice(), &bytes].concat(), &[], None, today());
    }
}
