//! Real-looking shipments as each carrier's program reads them.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use connectors::carrier::{
    CarrierFormat, FORMATS, Layout, RenderedRow, ShipmentFacts, Source, WaybillWriter, management_number,
    render,
};
use connectors::sukeneko::demo;
use domain::alert::AlertKind;
use domain::alert_check::{self, OrderFacts, Roads};
use domain::delivery_area::AreaTable;
use domain::open_order::OpenOrder;
use domain::order::{OrderStatus, Temperature};
use domain::person::Person;
use domain::temperature::Cooled;
use domain::waybill::{
    DateStyle, FieldIssueCode, FieldOutcome, LimitUnit, Overflow, ProfileSettings, WaybillColumn,
    WaybillFormat, WaybillLayout, WaybillLimit,
};
use domain::{Date, ShipmentId, Yen, cash_on_delivery};
use proptest::prelude::*;
use uuid::Uuid;

mod stored;

fn today() -> Date {
    Date::from_ymd_opt(2026, 11, 22).unwrap()
}

fn shop() -> Person {
    Person {
        family_name: "ねこ商店".into(),
        postal_code: "194-0013".into(),
        prefecture: "東京都".into(),
        city: "町田市".into(),
        street: "原町田6-7-12".into(),
        building: "ねこビル2F".into(),
        phone: "042-000-0000".into(),
        ..Person::default()
    }
}

fn settings() -> ProfileSettings {
    ProfileSettings {
        customer_code: "09012345678".into(),
        freight_code: "01".into(),
        item_name: "食品（お茶）".into(),
        ..ProfileSettings::default()
    }
}

/// Cash on delivery, cooled, in the morning, to a long address.
fn order() -> OpenOrder {
    let mut draft = demo::drafts(1, 7, today()).next().unwrap();
    draft.number = "261122-0000001".into();
    draft.payment_method = "代金引換".into();
    let person = &mut draft.recipients[0].person;
    *person = Person {
        family_name: "髙橋".into(),
        given_name: "一郎".into(),
        family_kana: "タカハシ".into(),
        given_kana: "イチロウ".into(),
        postal_code: "604-8571".into(),
        prefecture: "京都府".into(),
        city: "京都市中京区".into(),
        street: "寺町通御池上る上本能寺前町488番地".into(),
        building: "ニャンコマンション本能寺前ﾋﾞﾙ 203号室".into(),
        phone: "０７５−２２２−３１１１".into(),
        ..Person::default()
    };
    let shipment = &mut draft.shipments[0];
    shipment.carrier = "ヤマト運輸".into();
    shipment.waybill_kind = "代引".into();
    shipment.temperature = Some(Temperature::Chilled);
    shipment.deliver_on = Date::from_ymd_opt(2026, 11, 25);
    shipment.delivery_window = "午前中".into();
    shipment.waybill_note = "ワレモノ\r\n注意".into();
    stored::open(&draft)
}

fn rendered(
    layout: &Layout,
    order: &OpenOrder,
    settings: &ProfileSettings,
    overflow: Overflow,
) -> RenderedRow {
    let shipment = &order.shipments[0];
    let number = management_number(settings.management_number, order, shipment);
    render(layout, &facts(order, settings, &shop(), &number), overflow)
}

fn facts<'a>(
    order: &'a OpenOrder,
    settings: &'a ProfileSettings,
    sender: &'a Person,
    number: &'a str,
) -> ShipmentFacts<'a> {
    ShipmentFacts {
        order,
        shipment: &order.shipments[0],
        settings,
        sender,
        management_number: number,
        today: today(),
    }
}

fn shown(layout: &Layout, row: &RenderedRow) -> String {
    let mut text = String::new();
    for ((place, column), cell) in (1..).zip(&layout.columns).zip(&row.cells) {
        if !cell.is_empty() {
            writeln!(text, "{place} {}: {cell}", column.name).unwrap();
        }
    }
    for issue in &row.issues {
        writeln!(
            text,
            "! {} {:?} {:?} {:?} of {:?}",
            issue.column,
            issue.code,
            issue.outcome,
            issue.length,
            issue.limit.map(|limit| limit.most)
        )
        .unwrap();
    }
    text
}

#[test]
fn each_carrier_gets_what_its_program_reads() {
    for format in FORMATS {
        let layout = format.layout();
        let row = rendered(&layout, &order(), &settings(), Overflow::Split);
        insta::assert_snapshot!(format.name, shown(&layout, &row));
    }
}

#[test]
fn what_is_too_long_is_never_cut_silently() {
    for format in FORMATS {
        let layout = format.layout();
        let mut order = order();
        order.personal.recipients[0].person.street = "とても長い町名".repeat(12);
        for (overflow, outcome) in [
            (Overflow::Report, FieldOutcome::LeftOut),
            (Overflow::Split, FieldOutcome::LeftOut),
            (Overflow::Cut, FieldOutcome::Cut),
        ] {
            let row = rendered(&layout, &order, &settings(), overflow);
            let told = row
                .issues
                .iter()
                .filter(|issue| issue.code == FieldIssueCode::TooLong);
            let mut told =
                told.filter(|issue| issue.column.contains("住所") || issue.column.contains("丁目"));
            assert_eq!(
                told.next().map(|issue| issue.outcome),
                Some(outcome),
                "{} {overflow:?}",
                format.name
            );
            assert_eq!(
                row.is_left_out(),
                outcome == FieldOutcome::LeftOut,
                "{}",
                format.name
            );
        }
    }
}

/// Names and addresses may be split into lines where a carrier's columns are lines; nothing else is
/// touched unasked.
#[test]
fn nothing_is_shortened_unasked() {
    for format in FORMATS {
        let layout = format.layout();
        let mut order = order();
        order.shipments[0].lines[0].name = "とても長い商品名".repeat(10);
        let plain = ProfileSettings {
            item_name: String::new(),
            ..settings()
        };
        let told = |overflow| {
            let row = rendered(&layout, &order, &plain, overflow);
            let issues = row.issues.iter();
            issues
                .filter(|issue| issue.code == FieldIssueCode::TooLong)
                .find(|issue| issue.column.contains("品名") || issue.column == "記事１")
                .map(|issue| issue.outcome)
        };
        assert_eq!(
            told(Overflow::Report),
            Some(FieldOutcome::LeftOut),
            "{}",
            format.name
        );
        assert_eq!(
            told(Overflow::Split),
            Some(FieldOutcome::LeftOut),
            "{}",
            format.name
        );
        assert_eq!(told(Overflow::Cut), Some(FieldOutcome::Cut), "{}", format.name);
    }
}

#[test]
fn a_profile_knows_better() {
    let format = CarrierFormat::of(WaybillFormat::JapanPostYupackPrintR).unwrap();
    let limits = BTreeMap::from([(
        "お届け先の丁目番地号".to_owned(),
        WaybillLimit {
            most: 10,
            unit: LimitUnit::Bytes,
        },
    )]);
    let values = BTreeMap::from([("サイズ".to_owned(), "080".to_owned())]);
    let layout = format.layout().limited(&limits).unwrap().filled(&values).unwrap();
    let row = rendered(&layout, &order(), &settings(), Overflow::Report);
    assert_eq!(row.cells[62], "080");
    assert_eq!(
        row.issues
            .iter()
            .find(|issue| issue.code == FieldIssueCode::TooLong)
            .unwrap()
            .column,
        "お届け先の丁目番地号"
    );
    let nobody = |name: &str| BTreeMap::from([(name.to_owned(), "1".to_owned())]);
    assert_eq!(
        format.layout().filled(&nobody("重さ")).err(),
        Some(vec!["重さ".to_owned()])
    );
    let name = "お届け先のお名前";
    assert_eq!(
        format.layout().filled(&nobody(name)).err(),
        Some(vec![name.to_owned()])
    );
}

#[test]
fn files_are_what_programs_read() {
    for (format, header) in FORMATS.into_iter().zip([true, true, false, false]) {
        let layout = format.layout();
        let mut file = WaybillWriter::new(&layout).unwrap();
        for _ in 0..2 {
            file.write(&rendered(&layout, &order(), &settings(), Overflow::Split))
                .unwrap();
        }
        let bytes = file.finish().unwrap();
        let (text, _, damaged) = encoding_rs::SHIFT_JIS.decode(&bytes);
        assert!(!damaged && text.ends_with("\"\r\n"), "{}", format.name);
        let rows: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(rows.len(), 2 + usize::from(header), "{}", format.name);
        for row in rows {
            assert_eq!(
                row.matches("\",\"").count() + 1,
                layout.columns.len(),
                "{}",
                format.name
            );
        }
        assert!(text.contains("髙橋"), "CP932 has it: {}", format.name);
    }
}

#[test]
fn words_without_a_code_are_told_until_the_profile_gives_one() {
    let layout = CarrierFormat::of(WaybillFormat::YamatoB2).unwrap().layout();
    let mut order = order();
    order.shipments[0].shipment.delivery_window = "夜間".into();
    order.shipments[0].shipment.waybill_kind = "特急".into();
    let row = rendered(&layout, &order, &settings(), Overflow::Cut);
    let told: Vec<_> = row
        .issues
        .iter()
        .map(|issue| (issue.column.as_str(), issue.code))
        .collect();
    assert!(
        told.contains(&("配達時間帯", FieldIssueCode::UnknownCode)),
        "{told:?}"
    );
    assert!(
        told.contains(&("送り状種類", FieldIssueCode::UnknownCode)),
        "{told:?}"
    );
    assert!(row.is_left_out());
    let mut settings = settings();
    settings.delivery_windows.insert("夜間".into(), "1921".into());
    settings.waybill_kinds.insert("特急".into(), "4".into());
    let row = rendered(&layout, &order, &settings, Overflow::Cut);
    assert_eq!((row.cells[1].as_str(), row.cells[6].as_str()), ("4", "1921"));
}

type Change = fn(&mut OpenOrder);

#[test]
fn b2_is_given_of_each_kind_what_the_carrier_does_with_it() {
    let layout = CarrierFormat::of(WaybillFormat::YamatoB2).unwrap().layout();
    let row = |kind: &str, payment_method: &str, change: fn(&mut OpenOrder)| {
        let mut order = order();
        order.order.payment_method = payment_method.into();
        let shipment = &mut order.shipments[0].shipment;
        shipment.waybill_kind = kind.into();
        shipment.temperature = Temperature::Ambient;
        shipment.delivery_window = String::new();
        change(&mut order);
        rendered(&layout, &order, &settings(), Overflow::Split)
    };
    let cooled = |order: &mut OpenOrder| order.shipments[0].shipment.temperature = Temperature::Frozen;
    let several = |order: &mut OpenOrder| order.shipments[0].shipment.parcels = 2;
    let by_ten = |order: &mut OpenOrder| order.shipments[0].shipment.delivery_window = "10時まで".into();
    let morning = |order: &mut OpenOrder| order.shipments[0].shipment.delivery_window = "午前中".into();
    let mute = |order: &mut OpenOrder| order.personal.recipients[0].person.phone = String::new();
    let changes: [(&str, FieldIssueCode, Change); 5] = [
        ("クール区分", FieldIssueCode::NotWithKind, cooled),
        ("発行枚数", FieldIssueCode::NotWithKind, several),
        ("配達時間帯", FieldIssueCode::NotWithKind, by_ten),
        ("配達時間帯", FieldIssueCode::NotWithKind, morning),
        ("お届け先電話番号", FieldIssueCode::Required, mute),
    ];
    // Whether it goes: cooled, several labels, by ten, in the morning, without a number; and who is billed.
    for (kind, payment_method, code, goes, billed) in [
        ("発払", "銀行振込", "0", [true, true, false, true, false], true),
        ("EAZY", "銀行振込", "1", [false, false, false, true, false], true),
        ("コレクト", "代引", "2", [true, false, false, true, false], true),
        (
            "クロネコゆうメール",
            "銀行振込",
            "3",
            [false, false, false, true, true],
            false,
        ),
        ("タイム", "銀行振込", "4", [false, true, true, false, false], true),
        ("着払", "銀行振込", "5", [true, true, false, true, false], false),
        (
            "クロネコゆうパケット",
            "銀行振込",
            "7",
            [false, true, false, true, true],
            true,
        ),
        (
            "コンパクト",
            "銀行振込",
            "8",
            [false, false, false, true, false],
            true,
        ),
        (
            "コンパクト",
            "代引",
            "9",
            [false, false, false, true, false],
            true,
        ),
        (
            "ネコポス",
            "銀行振込",
            "A",
            [false, true, false, true, true],
            true,
        ),
    ] {
        let plain = row(kind, payment_method, |order| order.order.billed = Yen(500));
        assert!(!plain.is_left_out(), "{kind}: {:?}", plain.issues);
        assert_eq!((plain.cells[1].as_str(), plain.times), (code, 1), "{kind}");
        assert_eq!(!plain.cells[39].is_empty(), billed, "{kind}");
        for ((column, issue, change), goes) in changes.into_iter().zip(goes) {
            let row = row(kind, payment_method, change);
            let told = row.issues.iter().any(|told| {
                (told.column.as_str(), told.code, told.outcome) == (column, issue, FieldOutcome::LeftOut)
            });
            assert_eq!(!told, goes, "{kind} {column}: {:?}", row.issues);
        }
    }
}

#[test]
fn several_boxes_may_have_a_row_each() {
    let layout = CarrierFormat::of(WaybillFormat::YamatoB2).unwrap().layout();
    for (parcels, kind, times) in [(3, "6", 3), (1, "0", 1)] {
        let mut order = order();
        order.order.payment_method = "銀行振込".into();
        let shipment = &mut order.shipments[0].shipment;
        shipment.waybill_kind = "発払い（複数口）".into();
        shipment.temperature = Temperature::Ambient;
        shipment.parcels = parcels;
        let row = rendered(&layout, &order, &settings(), Overflow::Split);
        assert!(!row.is_left_out(), "{:?}", row.issues);
        assert_eq!((row.cells[1].as_str(), row.cells[37].as_str()), (kind, "1"));
        assert_eq!(
            row.cells[73] == row.cells[0],
            times > 1,
            "one key for all: {}",
            row.cells[73]
        );
        let mut file = WaybillWriter::new(&layout).unwrap();
        file.write(&row).unwrap();
        let written = file.finish().unwrap();
        let rows = written.split(|byte| *byte == b'\n').count() - 1;
        assert_eq!(rows, 1 + times);
    }
}

#[test]
fn goods_that_a_waybill_does_not_name_are_told() {
    for (format, names) in FORMATS.into_iter().zip([2, 5, 1, 3]) {
        let layout = format.layout();
        let mut order = order();
        let line = order.shipments[0].lines[0].clone();
        for (goods, item_name, noted) in [
            (names, "", false),
            (names + 1, "", true),
            (names + 1, "お茶", false),
        ] {
            order.shipments[0].lines = vec![line.clone(); goods];
            let settings = ProfileSettings {
                item_name: item_name.into(),
                ..settings()
            };
            let row = rendered(&layout, &order, &settings, Overflow::Cut);
            let told = row.issues.iter().find(|issue| issue.column == "品名");
            let told = told.map(|issue| (issue.code, issue.outcome));
            let expected = noted.then_some((FieldIssueCode::NoColumn, FieldOutcome::Noted));
            assert_eq!(told, expected, "{} {goods} {item_name}", format.name);
        }
    }
}

#[test]
fn one_shipment_collects_whatever_became_of_the_others() {
    let mut order = order();
    for position in 2..=3 {
        let mut next = order.shipments[0].clone();
        next.shipment.id = ShipmentId(Uuid::from_u128(position));
        next.shipment.position = i64::try_from(position).unwrap();
        order.shipments.push(next);
    }
    let collecting = |order: &OpenOrder| -> Vec<i64> {
        let shipments = order.shipments.iter().map(|open| &open.shipment);
        shipments
            .filter(|shipment| cash_on_delivery::amount(order, shipment) == order.order.billed)
            .map(|shipment| shipment.position)
            .collect()
    };
    assert_eq!(collecting(&order), [1]);
    order.shipments[0].shipment.status = OrderStatus::Shipped;
    assert_eq!(collecting(&order), [1]);
    order.shipments[0].shipment.status = OrderStatus::Cancelled;
    assert_eq!(collecting(&order), [2]);
    order.shipments[1].lines.clear();
    assert_eq!(collecting(&order), [3], "goods, or nobody rings");
    order.shipments.drain(..2);
    assert_eq!(collecting(&order), [3]);
    order.shipments[0].shipment.status = OrderStatus::Bundled;
    assert_eq!(collecting(&order), [0_i64; 0]);
}

#[test]
fn money_at_the_door_goes_with_a_kind_that_collects_it() {
    let layout = CarrierFormat::of(WaybillFormat::YamatoB2).unwrap().layout();
    let told = |kind: &str, payment_method: &str, billed: i64| {
        let mut order = order();
        order.shipments[0].shipment.waybill_kind = kind.into();
        order.shipments[0].shipment.temperature = Temperature::Ambient;
        order.order.payment_method = payment_method.into();
        order.order.billed = Yen(billed);
        let row = rendered(&layout, &order, &settings(), Overflow::Cut);
        let issue = row.issues.iter().find(|issue| {
            issue.outcome == FieldOutcome::LeftOut || issue.code == FieldIssueCode::CashOnDelivery
        });
        let issue = issue.map(|issue| (issue.code, issue.outcome));
        (row.cells[1].clone(), row.cells[33].clone(), issue)
    };
    let cell = str::to_owned;
    for (kind, payment_method, billed, expected) in [
        ("コンパクト", "代引", 30_000, (cell("9"), cell("30000"), None)),
        (
            "コンパクト",
            "代引",
            30_001,
            (
                cell("9"),
                cell("30001"),
                Some((FieldIssueCode::OutOfRange, FieldOutcome::LeftOut)),
            ),
        ),
        (
            "ネコポス",
            "代引",
            500,
            (
                cell("A"),
                cell("500"),
                Some((FieldIssueCode::CashOnDelivery, FieldOutcome::LeftOut)),
            ),
        ),
        (
            "コレクト",
            "銀行振込",
            500,
            (
                cell("0"),
                cell(""),
                Some((FieldIssueCode::CashOnDelivery, FieldOutcome::Noted)),
            ),
        ),
    ] {
        assert_eq!(told(kind, payment_method, billed), expected, "{kind} {billed}");
    }
}

#[test]
fn a_shops_own_layout_is_written_as_it_says() {
    let column = |name: &str, field: Option<&str>, value: &str| WaybillColumn {
        name: name.into(),
        field: field.map(str::to_owned),
        value: value.into(),
        max: None,
        required: false,
    };
    let mut own = WaybillLayout {
        header: true,
        utf8: true,
        dates: DateStyle::Compact,
        columns: vec![
            column("番号", Some("order_number"), ""),
            column("区分", None, "A"),
            column("宛名", Some("recipient.name1"), ""),
            column("希望日", Some("deliver_on"), ""),
        ],
    };
    let layout = Layout::own(&own).unwrap();
    let mut file = WaybillWriter::new(&layout).unwrap();
    file.write(&rendered(&layout, &order(), &settings(), Overflow::Report))
        .unwrap();
    assert_eq!(
        String::from_utf8(file.finish().unwrap()).unwrap(),
        "\"番号\",\"区分\",\"宛名\",\"希望日\"\r\n\"261122-0000001\",\"A\",\"髙橋 一郎\",\"20261125\"\r\n"
    );
    own.columns[2].max = Some(WaybillLimit {
        most: 4,
        unit: LimitUnit::Characters,
    });
    let row = rendered(&Layout::own(&own).unwrap(), &order(), &settings(), Overflow::Cut);
    assert_eq!(row.cells[2], "髙橋 一");
    own.columns.push(column("?", Some("weather"), ""));
    assert_eq!(Layout::own(&own).err(), Some(vec![4]));
}

/// Whether the alert says so, and whether the file would leave the shipment out for the recipient's sake.
fn too_long(format: &'static CarrierFormat, order: &OpenOrder) -> (bool, bool) {
    let facts = OrderFacts::of_order(order, &Cooled::default());
    let roads = Roads {
        areas: &AreaTable::default(),
        origin: "",
    };
    let found = alert_check::findings(&facts, today(), roads, None);
    let alert = found
        .iter()
        .any(|finding| finding.kind == AlertKind::WaybillFieldTooLong);
    let layout = format.layout();
    let row = rendered(&layout, order, &settings(), Overflow::Report);
    let left_out = row.issues.iter().any(|issue| {
        let column = layout
            .columns
            .iter()
            .find(|column| column.name == issue.column.as_str());
        let recipients =
            column.is_some_and(|column| matches!(column.source, Source::Recipient(_) | Source::Note));
        recipients && issue.code == FieldIssueCode::TooLong && issue.outcome == FieldOutcome::LeftOut
    });
    (alert, left_out)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_alert_says_what_the_file_would(
        street in "[a-z漢か\u{3099}1-]{0,50}",
        building in "[a-z漢1-]{0,30}",
        company in "[a-z漢]{0,30}",
        name in "[a-z漢]{1,20}",
        note in "[a-z漢]{0,40}",
    ) {
        let carriers = ["ヤマト運輸", "佐川急便", "日本郵便", "西濃運輸"];
        for (format, carrier) in FORMATS.into_iter().zip(carriers) {
            let mut order = order();
            let person = &mut order.personal.recipients[0].person;
            person.street.clone_from(&street);
            person.building.clone_from(&building);
            person.company.clone_from(&company);
            person.family_name.clone_from(&name);
            order.shipments[0].texts.waybill_note.clone_from(&note);
            order.shipments[0].shipment.carrier = carrier.into();
            let (alert, left_out) = too_long(format, &order);
            prop_assert_eq!(alert, left_out, "{}", format.name);
        }
    }

    #[test]
    fn whatever_goes_out_fits(
        seed in any::<u64>(),
        street in "[a-zあ漢ｶﾞ1-]{0,60}",
        cut in any::<bool>(),
    ) {
        let overflow = if cut { Overflow::Cut } else { Overflow::Split };
        for draft in demo::drafts(3, seed, today()) {
            let mut order = stored::open(&draft);
            order.personal.recipients[0].person.street.clone_from(&street);
            for format in FORMATS {
                let layout = format.layout();
                let row = rendered(&layout, &order, &settings(), overflow);
                if row.is_left_out() {
                    continue;
                }
                for (column, cell) in layout.columns.iter().zip(&row.cells) {
                    if let Some(WaybillLimit { most, unit: LimitUnit::Bytes }) = column.limit {
                        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(cell);
                        prop_assert!(bytes.len() <= most, "{} {cell}", column.name);
                    }
                }
            }
        }
    }
}
