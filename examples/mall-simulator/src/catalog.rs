//! What all shops sell. Each mall calls it by codes of its own kind.

#[derive(Debug)]
pub(crate) struct Product {
    /// 商品管理番号, ItemId.
    pub item: &'static str,
    /// SKU管理番号, the end of SubCode.
    pub variant: &'static str,
    /// The shop's own code, SellerSKU.
    pub sku: &'static str,
    pub name: &'static str,
    /// `色:赤`.
    pub option: &'static str,
    pub jan: &'static str,
    /// With tax, in yen.
    pub price: i64,
    /// In percent.
    pub rate: i64,
}

const fn product(
    item: &'static str,
    variant: &'static str,
    sku: &'static str,
    (name, option): (&'static str, &'static str),
    jan: &'static str,
    (price, rate): (i64, i64),
) -> Product {
    Product {
        item,
        variant,
        sku,
        name,
        option,
        jan,
        price,
        rate,
    }
}

pub(crate) static PRODUCTS: [Product; 6] = [
    product(
        "sencha-100",
        "s1",
        "TEA-100",
        ("煎茶 100g", ""),
        "4900000000016",
        (1080, 8),
    ),
    product(
        "sencha-300",
        "s3",
        "TEA-300",
        ("煎茶 100g×3袋", ""),
        "4900000000023",
        (2916, 8),
    ),
    product(
        "yunomi",
        "red",
        "CUP-RED",
        ("湯のみ「波」", "色:赤"),
        "4900000000030",
        (1650, 10),
    ),
    product(
        "yunomi",
        "blue",
        "CUP-BLUE",
        ("湯のみ「波」", "色:青"),
        "4900000000047",
        (1650, 10),
    ),
    product(
        "kyusu",
        "k1",
        "POT-1",
        ("急須 <常滑> & 茶こし", ""),
        "4900000000054",
        (4950, 10),
    ),
    product(
        "gift",
        "g1",
        "GIFT-1",
        ("お茶とカップのギフト🎁", ""),
        "4900000000061",
        (5500, 10),
    ),
];

/// Family and given name with kana, postal code in two parts, prefecture, city, street, phone.
pub(crate) struct Buyer {
    pub name: (&'static str, &'static str),
    pub kana: (&'static str, &'static str),
    pub zip: (&'static str, &'static str),
    pub prefecture: &'static str,
    pub city: &'static str,
    pub street: &'static str,
    pub phone: [&'static str; 3],
}

pub(crate) static BUYERS: [Buyer; 3] = [
    Buyer {
        name: ("山田", "花子"),
        kana: ("ヤマダ", "ハナコ"),
        zip: ("100", "0001"),
        prefecture: "東京都",
        city: "千代田区",
        street: "千代田1-1",
        phone: ["03", "1234", "5678"],
    },
    Buyer {
        name: ("髙橋", "一郎"),
        kana: ("タカハシ", "イチロウ"),
        zip: ("530", "0001"),
        prefecture: "大阪府",
        city: "大阪市北区",
        street: "梅田3丁目1番3号 ノースゲート1102",
        phone: ["090", "1111", "2222"],
    },
    Buyer {
        name: ("O'Brien", "Anna"),
        kana: ("オブライエン", "アンナ"),
        zip: ("900", "0015"),
        prefecture: "沖縄県",
        city: "那覇市",
        street: "久茂地1-1-1",
        phone: ["098", "333", "4444"],
    },
];
