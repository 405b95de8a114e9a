//! What the demo shop sells.

use domain::order::{LineKind, TaxMode};
use domain::order_draft::{Extra, LineDraft};
use domain::{RateBp, Yen};

use crate::sukeneko::demo::random::Random;

struct Product {
    sku: &'static str,
    name: &'static str,
    options: &'static [&'static str],
    price: i64,
    tax_rate: RateBp,
}

/// The lines of one shipment: two and a bit on average.
pub(super) fn lines(random: &mut Random) -> Vec<LineDraft> {
    let products = match random.below(100) {
        0..45 => 1,
        45..75 => 2,
        75..92 => 3,
        _ => 5,
    };
    let mut lines: Vec<LineDraft> = (0..products).map(|_| ordered(random)).collect();
    if random.chance(5) {
        lines.extend(set(random));
    }
    if random.chance(6) {
        let sample = Product {
            price: 0,
            ..PRODUCTS[0]
        };
        lines.push(LineDraft {
            kind: LineKind::Promotion,
            name: "お試し煎茶 10g".to_owned(),
            ..line(&sample, 1)
        });
    }
    lines
}

fn ordered(random: &mut Random) -> LineDraft {
    let product = random.pick(&PRODUCTS);
    let quantity = if random.chance(70) {
        1
    } else {
        random.between(2, 6)
    };
    let mut line = line(product, quantity);
    if !product.options.is_empty() {
        (*random.pick(product.options)).clone_into(&mut line.options);
    }
    line
}

/// A set and what it consists of, in this order: the components carry no price.
fn set(random: &mut Random) -> [LineDraft; 3] {
    let quantity = random.between(1, 2);
    let tea = Product {
        price: 0,
        ..PRODUCTS[0]
    };
    let cup = Product {
        price: 0,
        ..PRODUCTS[4]
    };
    let whole = Product {
        sku: "SET-TEA-CUP",
        name: "はじめての煎茶セット（茶葉と湯呑2客）",
        options: &[],
        price: 3300,
        tax_rate: RateBp::STANDARD,
    };
    let of_kind = |kind, line| LineDraft { kind, ..line };
    [
        of_kind(LineKind::Set, line(&whole, quantity)),
        of_kind(LineKind::Component, line(&tea, quantity)),
        of_kind(LineKind::Component, line(&cup, 2 * quantity)),
    ]
}

fn line(product: &Product, quantity: i64) -> LineDraft {
    LineDraft {
        kind: LineKind::Product,
        kind_code: String::new(),
        sku: product.sku.to_owned(),
        name: product.name.to_owned(),
        options: String::new(),
        quantity,
        unit_price: Yen(product.price),
        tax_rate: Some(product.tax_rate),
        tax_mode: if product.tax_rate == RateBp::NONE {
            TaxMode::Exempt
        } else {
            TaxMode::Included
        },
        tax: None,
        extra: Extra::new(),
    }
}

const fn product(
    sku: &'static str,
    name: &'static str,
    options: &'static [&'static str],
    price: i64,
    tax_rate: RateBp,
) -> Product {
    Product {
        sku,
        name,
        options,
        price,
        tax_rate,
    }
}

const COLORS: &[&str] = &["色:藍", "色:白", "色:織部"];
const SIZES: &[&str] = &["サイズ:S", "サイズ:M", "サイズ:L"];

const PRODUCTS: [Product; 14] = [
    product("TEA-8", "深蒸し煎茶 100g", &[], 1620, RateBp::REDUCED),
    product(
        "TEA-20",
        "玉露「雁が音」50g",
        &["缶入り", "袋入り"],
        2484,
        RateBp::REDUCED,
    ),
    product("TEA-31", "ほうじ茶ティーバッグ 20個入", &[], 864, RateBp::REDUCED),
    product(
        "SWEET-2",
        "栗ようかん 3本詰合せ",
        &["のし対応"],
        2160,
        RateBp::REDUCED,
    ),
    product("CUP-1", "湯呑", COLORS, 700, RateBp::STANDARD),
    product("CUP-5", "夫婦湯呑 木箱入り", COLORS, 4950, RateBp::STANDARD),
    product(
        "POT-3",
        "常滑焼 急須 300cc",
        &["色:朱泥", "色:黒泥"],
        3850,
        RateBp::STANDARD,
    ),
    product("TRAY-1", "欅の丸盆", SIZES, 2750, RateBp::STANDARD),
    product("CLOTH-7", "手拭い ～秋の七草～", &[], 1320, RateBp::STANDARD),
    product("CADDY-2", "桜皮の茶筒", &[], 5500, RateBp::STANDARD),
    product("MATCHA-1", "抹茶 30g ①号缶", &[], 1944, RateBp::REDUCED),
    product("WHISK-1", "茶筅 百本立", &[], 2420, RateBp::STANDARD),
    product(
        "RICE-5",
        "新米コシヒカリ 5㎏",
        &["精米:白米", "精米:玄米"],
        3456,
        RateBp::REDUCED,
    ),
    product("CARD-3", "ギフトカード 3,000円", &[], 3000, RateBp::NONE),
];
