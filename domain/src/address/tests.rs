use proptest::prelude::*;

use super::*;

fn keys(address: &str) -> (String, String) {
    let key = AddressKey::of_text(address).unwrap();
    (key.full, key.street)
}

/// A full key, a street key, and texts that have both.
type Spellings = (&'static str, &'static str, &'static [&'static str]);

fn assert_one(table: &[Spellings]) {
    for (full, street, spellings) in table {
        for spelling in *spellings {
            let expected = ((*full).to_owned(), (*street).to_owned());
            assert_eq!(keys(spelling), expected, "{spelling}");
        }
    }
}

#[test]
fn spellings_of_numbers_and_buildings() {
    assert_one(&[
        (
            "港区三田2-3-1",
            "港区三田2-3-1",
            &[
                "東京都港区三田2-3-1",
                "港区三田２－３－１",
                "東京都 港区 三田 二丁目３番地の１",
                "東京都港区三田2丁目3番1号",
                "東京都港区三田二丁目三番一号",
                "東京都港区三田二－三－一",
                "東京都港区三田2ー3ー1",
                "東京都港区三田2丁目3-1",
                "東京都港区三田2‐3−01",
            ],
        ),
        (
            "港区三田2-3-1-101",
            "港区三田2-3-1",
            &[
                "港区三田2-3-1-101",
                "港区三田2-3-1 101号室",
                "港区三田2丁目3番1号101",
                "港区三田二丁目三番一号　１０１号室",
            ],
        ),
        (
            "港区三田2-3-1ネコハイツ101",
            "港区三田2-3-1",
            &[
                "港区三田2-3-1 ネコハイツ101",
                "港区三田2-3-1ﾈｺﾊｲﾂ101号室",
                "港区三田2-3-1 ねこハイツ－１０１",
                "港区三田2丁目3番1号、ネコハイツ １０１号",
            ],
        ),
        (
            "港区三田2-3-1サンタワー3f",
            "港区三田2-3-1",
            &["港区三田2-3-1サンタワー3F", "港区三田2-3-1 サンタワー３階"],
        ),
    ]);
}

#[test]
fn spellings_of_towns() {
    assert_one(&[
        (
            "千代田区三番町5",
            "千代田区三番町5",
            &["千代田区三番町5", "東京都千代田区3番町5番地"],
        ),
        (
            "中央区八丁堀1-2",
            "中央区八丁堀1-2",
            &["中央区八丁堀1-2", "東京都中央区八丁堀一丁目２番"],
        ),
        (
            "港区六本木6-10-1",
            "港区六本木6-10-1",
            &["港区六本木六丁目十番一号", "港区六本木6-10-1"],
        ),
        (
            "千代田区霞ケ関1-1",
            "千代田区霞ケ関1-1",
            &[
                "千代田区霞が関1-1",
                "千代田区霞ヶ関一丁目1番",
                "千代田区霞ケ関1の1",
            ],
        ),
        ("西ノ表市1", "西ノ表市1", &["西之表市1", "鹿児島県西の表市１番地"]),
        (
            "小川町高谷12-1",
            "小川町高谷12-1",
            &[
                "小川町大字高谷12-1",
                "埼玉県小川町大字高谷字12番地1",
                "小川町高谷12番地の1",
            ],
        ),
        (
            "横手市十文字町本町5",
            "横手市十文字町本町5",
            &["秋田県横手市十文字町字本町5番地", "横手市十文字町本町5"],
        ),
        (
            "札幌市北区北一二条西3-1",
            "札幌市北区北一二条西3-1",
            &["札幌市北区北12条西3丁目1", "北海道札幌市北区北十二条西三丁目１番"],
        ),
        (
            "札幌市北区北四西5-1",
            "札幌市北区北四西5-1",
            &["札幌市北区北4西5-1"],
        ),
        (
            "堺市堺区三宝町1-2",
            "堺市堺区三宝町1-2",
            &["堺市堺区三宝町一丁2番", "堺市堺区三宝町1丁2"],
        ),
        (
            "渋谷区1三田ビル",
            "渋谷区1",
            &["渋谷区1-三田ビル", "渋谷区1丁目三田ビル", "渋谷区一丁目 三田ビル"],
        ),
        ("渋谷区1-2-5番館", "渋谷区1-2-5", &["渋谷区1-2 5番館"]),
        ("宇治市三室戸二1-2", "宇治市三室戸二1-2", &["宇治市三室戸二1-2"]),
        ("三田市三田町", "三田市三田町", &["兵庫県三田市三田町"]),
        ("浜松市沢1", "浜松市沢1", &["濱松市澤1"]),
    ]);
}

#[test]
fn kyoto_by_its_streets_compares_by_ward() {
    let (full, street) = keys("京都府京都市下京区四条通烏丸東入長刀鉾町20");
    assert_eq!(full, "京都市下京区四条通烏丸東入長刀鉾町20");
    assert_eq!(street, "京都市下京区");
    assert_eq!(keys("京都市中京区烏丸通四条上る笋町688").1, "京都市中京区");
    assert_eq!(keys("京都市左京区下鴨泉川町59").1, "京都市左京区下鴨泉川町59");
}

#[test]
fn different_addresses_differ() {
    for (a, b) in [
        ("港区三田2-3-1", "港区三田2-31"),
        ("港区三田2-3-1", "港区三田23-1"),
        ("港区三田2-3-1 101", "港区三田2-3-1101"),
        ("港区三田二丁目3", "港区田三二丁目3"),
        ("京都市下京区四条町1", "京都市下京区五条町1"),
        ("港区一-1", "港区二-1"),
    ] {
        assert_ne!(keys(a).0, keys(b).0, "{a} {b}");
    }
}

#[test]
fn fields_and_one_text_agree() {
    let person = Person {
        prefecture: "東京都".into(),
        city: "港区".into(),
        street: "三田２丁目３－１".into(),
        building: "１０１".into(),
        ..Person::default()
    };
    assert_eq!(
        AddressKey::of(&person),
        AddressKey::of_text("東京都港区三田2-3-1-101")
    );
    assert_eq!(AddressKey::of(&Person::default()), None);
    assert_eq!(AddressKey::of_text(" 東京都 "), None);
}

#[test]
fn kanji_numbers() {
    for (text, value) in [
        ("一", Some(1)),
        ("十", Some(10)),
        ("十二", Some(12)),
        ("二十", Some(20)),
        ("一二", Some(12)),
        ("二〇", Some(20)),
        ("百二十三", Some(123)),
        ("千五", Some(1005)),
        ("三田", None),
        ("", None),
    ] {
        let chars: Vec<char> = text.chars().collect();
        assert_eq!(numbers::kanji_number(&chars), value, "{text}");
    }
}

#[test]
fn prefectures_are_folded() {
    for name in PREFECTURES {
        assert_eq!(fold(name), name);
    }
}

fn any_address() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[港区三田四条十二文字大ケがノ之の丁目番地号室階町棟館線東西1２3 ー\\-a京都府、]{0,16}",
        "[港三]区[三四]?(田|条)[一二三1-3](丁目|-|の)[一二0-9]{1,2}(番地?|-|の| )[0-9十]{0,2}(号|号室|階)?[ア-オー0-9\\-階室]{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn keying_twice_is_keying_once(address in any_address()) {
        if let Some(once) = AddressKey::of_text(&address) {
            let twice = AddressKey::of_text(once.full()).unwrap();
            prop_assert_eq!((twice.full(), twice.street()), (once.full(), once.street()));
        }
    }

    #[test]
    fn numbers_never_run_together(
        numbers in prop::collection::vec(1..2000_u32, 1..4),
        room in 1..2000_u32,
    ) {
        let joined = |sep: &str| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(sep);
        let (full, street) = keys(&format!("港区三田{} {room}", joined("ー")));
        prop_assert_eq!(full, format!("港区三田{}-{room}", joined("-")));
        let house = format!("港区三田{}", joined("-"));
        prop_assert!(street.starts_with(&house));
    }
}
