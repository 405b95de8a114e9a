use std::collections::BTreeMap;

use domain::order::Temperature;
use domain::product::{Image, Product, Variant};
use domain::{Instant, Json, ProductId, RateBp, TenantId, VariantId, Yen};
use proptest::prelude::*;
use uuid::Uuid;

use super::columns::COLUMNS;
use super::*;
use crate::csv::write::TextEncoding;

fn blank() -> (Product, Variant) {
    let now = Instant::from_millis(1_795_309_200_000).unwrap();
    let product = Product {
        tenant_id: TenantId(Uuid::nil()),
        id: ProductId(Uuid::nil()),
        code: String::new(),
        name: String::new(),
        description: String::new(),
        categories: Json(Vec::new()),
        images: Json(Vec::new()),
        first_axis: String::new(),
        second_axis: String::new(),
        position: 0,
        sold_from: None,
        sold_until: None,
        extra: Json(BTreeMap::new()),
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let variant = Variant {
        tenant_id: TenantId(Uuid::nil()),
        id: VariantId(Uuid::nil()),
        product_id: product.id,
        sku: String::new(),
        sku_key: String::new(),
        jan: String::new(),
        first_option: String::new(),
        second_option: String::new(),
        price: None,
        cost: None,
        tax_rate: RateBp::STANDARD,
        temperature: Temperature::Ambient,
        weight_grams: None,
        is_set: false,
        shown_mode: domain::stock::shown::ShownMode::Actual,
        shown_amount: 0,
        shown_zero_at: 0,
        shown_at_most: None,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    (product, variant)
}

#[test]
fn out_and_in_again() {
    let (mut product, mut variant) = blank();
    product.code = "TEA".into();
    product.name = "緑茶 100g".into();
    product.description = "=危ない式".into();
    product.categories = Json(vec!["1".into(), "お茶".into()]);
    let image = |n: usize| Image {
        url: format!("https://img.example/tea{n}.jpg"),
        caption: "茶畑".into(),
    };
    product.images = Json((0..9).map(image).collect());
    product.first_axis = "色".into();
    product.position = 1000;
    product.sold_from = Instant::from_millis(1_795_309_200_000);
    product.sold_until = Instant::from_millis(1_795_395_599_999);
    product.extra.0.insert("販売単位".into(), "個".into());
    variant.sku = "TEA-G".into();
    variant.jan = "4901085614679".into();
    variant.first_option = "緑".into();
    variant.price = Some(Yen(1080));
    variant.cost = Some(Yen(500));
    variant.tax_rate = RateBp::REDUCED;
    variant.temperature = Temperature::Frozen;
    variant.weight_grams = Some(120);
    variant.is_set = true;
    for encoding in [TextEncoding::ShiftJis, TextEncoding::Utf8WithMark] {
        let line = ProductLineOut {
            product: &product,
            variant: &variant,
            variants: 1,
            stock: Some(7),
        };
        let bytes = write(&[line], true, encoding).unwrap();
        let lines = read(&bytes).unwrap();
        let told = lines[0].told.clone().unwrap();
        assert_eq!(told.warnings, []);
        let (mut again, mut variant_again) = blank();
        again.code = told.product.code.clone();
        // What the file has no room for is there already.
        again.images.0 = vec![Image::default(); 7];
        again.images.0.extend_from_slice(&product.images.0[7..]);
        again.sold_until = product.sold_until;
        variant_again.sku = told.product.sku.clone().unwrap();
        variant_again.is_set = told.product.is_set.unwrap();
        told.product.apply_to_product(&mut again);
        told.product.apply_to_variant(&mut variant_again);
        variant_again.sku_key = String::new();
        assert_eq!((again, variant_again), (product.clone(), variant.clone()));
    }
}

#[test]
fn codes_that_a_spreadsheet_had_in_its_hands() {
    let file = "助ネコ商品コード,商品名,自社商品コード,JANコード\n\
        A-1,緑茶,A-1,4.90123E+12\nA-2,緑茶,１．２Ｅ＋１１,\nA-3,緑茶,\"=\"\"0123\"\"\",=\"4901085614670\"\n";
    let lines = read(file.as_bytes()).unwrap();
    let fault = |column, code| ColumnFault { column, code };
    let refused = |line: usize| lines[line].told.clone().unwrap_err();
    assert_eq!(refused(0), fault("JANコード", "excel_exponent"));
    assert_eq!(refused(1), fault("自社商品コード", "excel_exponent"));
    let told = lines[2].told.clone().unwrap();
    assert_eq!(
        (told.product.sku.as_deref(), told.product.jan.as_deref()),
        (Some("0123"), Some("4901085614670"))
    );
    assert!(told.warnings.contains(&fault("JANコード", "formula_unwrapped")));
}

#[test]
fn what_others_write() {
    let file = "商品一覧\n助ネコ商品コード,商品名,販売価格,カテゴリー大分類,カテゴリー中分類,JANコード,メモ,商品重量\n\
        A-1,緑茶,\"¥1,080\",1,0,4901085614670,棚3,\nA-2,,100,0,0,,,\n,名無し,1,0,0,,,\nA-3,菓子,たかい,0,0,,,\n";
    let lines = read(file.as_bytes()).unwrap();
    let told = lines[0].told.clone().unwrap();
    assert_eq!(lines[0].row, 3);
    assert_eq!(told.product.price, Some(Some(Yen(1080))));
    assert_eq!(told.product.categories, Some(vec!["1".to_owned()]));
    assert_eq!(told.product.weight_grams, Some(None));
    assert_eq!(told.product.cost, None);
    assert_eq!(told.product.extra["メモ"], "棚3");
    assert_eq!(
        told.warnings,
        [ColumnFault {
            column: "JANコード",
            code: "bad_check_digit"
        }]
    );
    for (line, column, code) in [
        (1, "商品名", "required"),
        (2, "助ネコ商品コード", "required"),
        (3, "販売価格", "not_a_number"),
    ] {
        assert_eq!(
            lines[line].told.clone().unwrap_err(),
            ColumnFault { column, code }
        );
    }
}

#[test]
fn what_a_spreadsheet_has_spoiled_is_refused() {
    let head = "助ネコ商品コード,自社商品コード,商品名,JANコード,実在庫数,メモ\n";
    for (row, column, code) in [
        ("4.90123E+12,A,緑茶,,,", "助ネコ商品コード", "excel_exponent"),
        ("A-1,####,緑茶,,,", "自社商品コード", "excel_hashes"),
        ("A-1,A,#N/A,,,", "商品名", "excel_error"),
        ("A-1,A,緑茶,#REF!,,", "JANコード", "excel_error"),
        ("A-1,A,緑茶,4.90123E+12,,", "JANコード", "excel_exponent"),
    ] {
        let told = read(format!("{head}{row}\n").as_bytes()).unwrap().remove(0).told;
        assert_eq!(told, Err(ColumnFault { column, code }), "{row}");
    }
    let told = read(format!("{head}A-1,A,緑茶,4901085614671,#N/A,#N/A\n").as_bytes()).unwrap();
    let told = told[0].told.clone().unwrap();
    assert_eq!((told.warnings.len(), told.product.extra.len()), (1, 0));
}

#[test]
fn seconds_are_told_where_there_are_some() {
    let (mut product, variant) = blank();
    for (millis, expected) in [
        (1_795_395_540_000, ",2026/11/23,09:59,"),
        (1_795_395_599_000, ",2026/11/23,09:59:59,"),
    ] {
        product.sold_until = Instant::from_millis(millis);
        let line = ProductLineOut {
            product: &product,
            variant: &variant,
            variants: 1,
            stock: None,
        };
        let file = String::from_utf8(write(&[line], false, TextEncoding::Utf8).unwrap()).unwrap();
        assert!(file.contains(expected), "{file}");
    }
}

#[test]
fn sukenekos_columns_come_first_and_once() {
    let names: std::collections::BTreeSet<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), COLUMNS.len());
    assert_eq!(COLUMNS[45].0, "送料計算");
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let head = "助ネコ商品コード,商品名,販売価格,販売期間 開始日,販売期間 開始時間,消費税率\n";
        let _ = read(&[head.as_bytes(), &bytes].concat());
    }
}
