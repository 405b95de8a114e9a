//! A real kind of mail in, an order out; and everything that may be wrong with it.

use super::*;
use proptest::prelude::*;

const MAIL: &str = include_str!("../samples/rakuten.txt");

#[test]
fn an_order_mail_of_rakuten() {
    let draft = read(&Layout::default(), "RK", MAIL).unwrap();
    assert_eq!(domain::order_check::validate(&draft), []);
    insta::assert_json_snapshot!(draft);
}

#[test]
fn two_recipients() {
    let (before, rest) = MAIL.split_once("[送付先]").unwrap();
    let block = rest.split("\n****").next().unwrap();
    let second = block.replace("山田 太郎", "鈴木 次郎").replace("TEA-8", "TEA-9");
    let mail = format!(
        "{before}[送付先]{block}\n[送付先]{second}\n**********\n小計 21,280(円)\n送料 660(円)\n支払い金額 21,940(円)\n"
    );
    let draft = read(&Layout::default(), "RK", &mail).unwrap();
    let names: Vec<String> = draft.recipients.iter().map(|r| r.person.full_name()).collect();
    assert_eq!(names, ["山田 太郎", "鈴木 次郎"]);
    assert_eq!(draft.shipments[1].lines[0].sku, "TEA-9");
    assert_eq!(draft.shipments[1].shipping_fee, Yen(0));
}

#[test]
fn a_changed_layout_is_told_and_never_guessed_at() {
    for (from, to, problem) in [
        ("[受注番号]", "[注文番号]", "missing_label 受注番号 in line 0"),
        (
            "[支払方法] クレジットカード",
            "",
            "missing_label 支払方法 in line 0",
        ),
        (
            "[日時]     2026-06-12 08:55:46",
            "[日時] 6月12日",
            "unreadable_value 日時 in line 7",
        ),
        ("[配送方法]", "[領収書]", "unknown_label 領収書 in line 10"),
        (
            "緑茶 100g(TEA-8)",
            "緑茶 100g TEA-8",
            "unreadable_value 商品 in line 22",
        ),
        ("x 2(個)", "x 3(個)", "unreadable_value 商品 in line 24"),
        (
            "価格  3,240(円)",
            "金額  3,240(円)",
            "missing_label 価格 in line 22",
        ),
        ("※8%税込", "※税込", "unreadable_value 商品 in line 24"),
        (
            "小計        10,640(円)",
            "小計        10,641(円)",
            "does_not_add_up 小計 in line 0",
        ),
        (
            "支払い金額  10,700(円)",
            "支払い金額  10,699(円)",
            "does_not_add_up 支払い金額 in line 0",
        ),
        (
            "送料           660(円)",
            "送料           別途(円)",
            "unreadable_value 送料 in line 30",
        ),
        ("[商品]", "", "missing_label 商品 in line 0"),
        ("[送付先]", "[お届け先]", "unknown_label お届け先 in line 18"),
    ] {
        assert!(MAIL.contains(from), "{from}");
        let error = read(&Layout::default(), "RK", &MAIL.replacen(from, to, 1)).unwrap_err();
        assert_eq!(error.to_string(), problem, "{from} → {to}");
    }
}

/// 備考 is the only place where the buyer writes lines.
#[test]
fn no_buyer_orders_by_what_stands_in_the_note() {
    let free = "[送付先] 泥棒 様\n〒150-0001 東京都渋谷区1-1\n[商品]\n壺(POT)\n\
                価格 0(円) x 1(個) = 0(円) ※10%税込";
    let dear = free.replace("0(円)", "10,640(円)");
    let stars = "**********";
    for (note, told) in [
        ("[ショップ名] 猫の店\n[支払方法] 銀行振込".to_owned(), "支払方法"),
        ("[ショップ名] 猫の店\n[注文者] 泥棒 様".to_owned(), "注文者"),
        (
            "[ショップ名] 猫の店\n[日時] 2026-06-13 08:55:46".to_owned(),
            "日時",
        ),
        ("[ショップ名] 猫の店\n[配送方法] 航空便".to_owned(), "配送方法"),
        (
            "[ショップ名] 猫の店\n[配送日時指定]\n今日".to_owned(),
            "配送日時指定",
        ),
        ("[ショップ名] 猫の店\n[備考]\n無い".to_owned(), "備考"),
        ("[ショップ名] 猫の店".to_owned(), "ショップ名"),
        (format!("[ショップ名] 猫の店\n{free}"), "ショップ名"),
        (free.to_owned(), "ショップ名"),
        (format!("{dear}\n{stars}"), "ショップ名"),
        ("[送付先] 泥棒 様".to_owned(), "ショップ名"),
    ] {
        let mail = MAIL.replacen("夜に届けてください。", &note, 1);
        let error = read(&Layout::default(), "RK", &mail).unwrap_err();
        assert_eq!(
            (error.code, error.label.as_str()),
            ("unreadable_value", told),
            "{note}"
        );
        // Nor where the mall names no shop.
        let nameless = Layout {
            shop: Vec::new(),
            ..Layout::default()
        };
        let mail = mail.replacen("[ショップ名] 猫の店 (https://www.rakuten.co.jp/neko/)\n", "", 1);
        if note.contains("送付先") && !note.contains("ショップ名") {
            let error = read(&nameless, "RK", &mail).unwrap_err();
            assert_eq!(error.code, "unreadable_value", "{note}");
        }
    }
    let drawn = MAIL.replacen("夜に届けてください。", stars, 1);
    let draft = read(&Layout::default(), "RK", &drawn).unwrap();
    assert!(draft.buyer_note.ends_with(stars), "{}", draft.buyer_note);
}

#[test]
fn as_many_recipients_as_the_mail_counts() {
    for (stated, told) in [
        ("1(件)", None),
        ("2(件)", Some("does_not_add_up 送付先件数 in line 0")),
        ("件", Some("unreadable_value 送付先件数 in line 17")),
    ] {
        let mail = MAIL.replacen(
            "==========\n[送付先]",
            &format!("[送付先件数] {stated}\n[送付先]"),
            1,
        );
        assert_ne!(mail, MAIL);
        let error = read(&Layout::default(), "RK", &mail).err();
        assert_eq!(error.map(|error| error.to_string()).as_deref(), told, "{stated}");
    }
}

#[test]
fn a_renamed_label_is_a_matter_of_data() {
    let mail = MAIL.replacen("[受注番号]", "[注文番号]", 1);
    let layout = Layout {
        number: vec!["注文番号".into()],
        ..Layout::default()
    };
    let draft = read(&layout, "RK", &mail).unwrap();
    assert_eq!(draft.number, "402853-20260612-0220534167");
}

#[test]
fn prefectures() {
    for (address, parts) in [
        ("東京都渋谷区1-1", ("東京都", "渋谷区1-1")),
        ("神奈川県横浜市1-1", ("神奈川県", "横浜市1-1")),
        ("京都府京都市1-1", ("京都府", "京都市1-1")),
        ("北海道札幌市1-1", ("北海道", "札幌市1-1")),
        ("横浜市1-1", ("", "横浜市1-1")),
        ("", ("", "")),
    ] {
        assert_eq!(split_prefecture(address), parts);
    }
}

proptest! {
    #[test]
    fn no_mail_panics(text in prop_oneof![any::<String>(), "(\\[(受注番号|商品|送付先|備考)\\]|価格|[0-9,円x=()*%-]|あ|\n| ){0,60}"]) {
        let _ = read(&Layout::default(), "RK", &text);
    }
}
