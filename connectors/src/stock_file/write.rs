//! 在庫一覧: one row a variant, with what malls call it.

use domain::product::{Product, Variant};

use crate::csv::encoding::Unmappable;
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};

/// Malls whose codes have a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MallCode {
    Rakuten,
    Yahoo,
    Amazon,
    Qoo10,
    Base,
    Mercari,
}

const MALLS: [(&str, MallCode); 6] = [
    ("楽天商品コード", MallCode::Rakuten),
    ("Yahoo商品コード", MallCode::Yahoo),
    ("Amazon商品コード", MallCode::Amazon),
    ("Qoo10商品コード", MallCode::Qoo10),
    ("BASE商品コード", MallCode::Base),
    ("メルカリShops商品コード", MallCode::Mercari),
];
const REST: [&str; 10] = [
    "商品名",
    "商品名(オプション)",
    "横軸名",
    "販売価格（円）",
    "在庫数",
    "カスタム商品コード",
    "JANコード",
    "仕入先",
    "自社商品コード",
    "セット商品フラグ",
];

/// A variant's row. The stock of a set is what its components allow, and must not be added to theirs.
pub struct StockLine<'a> {
    pub product: &'a Product,
    pub variant: &'a Variant,
    pub stock: i64,
    /// The first of each mall is written.
    pub codes: Vec<(MallCode, &'a str)>,
}

/// Rows, below a header where it is the file's beginning. What CP932 lacks becomes the common form of the
/// same kanji, else 〓; what a spreadsheet takes for a formula gets an apostrophe before it.
pub fn write(
    lines: &[StockLine<'_>],
    with_header: bool,
    encoding: TextEncoding,
) -> Result<Vec<u8>, WriteError> {
    let encoding = match encoding {
        TextEncoding::Utf8WithMark if !with_header => TextEncoding::Utf8,
        other => other,
    };
    let mut out = Vec::new();
    let mut writer = RecordWriter::new(&mut out, encoding, Unmappable::Similar)?;
    if with_header {
        writer.text("助ネコ商品コード")?;
        for name in MALLS.iter().map(|(name, _)| *name).chain(REST) {
            writer.text(name)?;
        }
        writer.end_record()?;
    }
    for line in lines {
        let (product, variant) = (line.product, line.variant);
        writer.harmless_text(&product.code)?;
        for (_, mall) in MALLS {
            let code = line.codes.iter().find(|(of, _)| *of == mall);
            writer.harmless_text(code.map_or("", |(_, code)| code))?;
        }
        let price = variant.price.map(|yen| yen.0.to_string()).unwrap_or_default();
        for text in [
            product.name.as_str(),
            &options(variant),
            &product.first_axis,
            &price,
            &line.stock.to_string(),
            "",
            &variant.jan,
            // Who it is bought from is not kept here; readers of the file look for the column.
            "",
            &variant.sku,
            if variant.is_set { "1" } else { "0" },
        ] {
            writer.harmless_text(text)?;
        }
        writer.end_record()?;
    }
    writer.finish()?;
    Ok(out)
}

fn options(variant: &Variant) -> String {
    [variant.first_option.as_str(), &variant.second_option]
        .into_iter()
        .filter(|option| !option.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
