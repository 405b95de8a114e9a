//! The columns of 商品基本情報, in their order.

/// What a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Code,
    /// カテゴリー大・中・小分類: which of the three.
    Category(usize),
    Name,
    Position,
    Price,
    Weight,
    FromDay,
    FromTime,
    UntilDay,
    UntilTime,
    Description,
    ImageUrl(usize),
    ImageCaption(usize),
    FirstAxis,
    SecondAxis,
    Cost,
    /// Says whether there is more than one variant; written, and not read.
    HasVariants,
    /// 実在庫数: written, and not read: stock is received, counted and adjusted, never overwritten.
    Stock,
    /// Means nothing to the platform, and is kept.
    Kept,
    // The newer flag, and ours, behind 助ネコ's.
    IsSet,
    Sku,
    Jan,
    FirstOption,
    SecondOption,
    TaxRate,
    Temperature,
}

impl Column {
    /// Whether it tells one thing from another, so that a spreadsheet's damage would make one of many.
    pub fn is_code(self) -> bool {
        matches!(self, Column::Code | Column::Sku | Column::Jan)
    }
}

use Column as C;

pub(super) const COLUMNS: &[(&str, Column)] = &[
    ("店舗ID", C::Kept),
    ("助ネコ商品コード", C::Code),
    ("カテゴリー大分類", C::Category(0)),
    ("カテゴリー中分類", C::Category(1)),
    ("カテゴリー小分類", C::Category(2)),
    ("商品名", C::Name),
    ("並び順", C::Position),
    ("販売価格", C::Price),
    ("販売単位", C::Kept),
    ("商品重量", C::Weight),
    ("在庫数更新", C::Kept),
    ("販売期間", C::Kept),
    ("販売期間 開始日", C::FromDay),
    ("販売期間 開始時間", C::FromTime),
    ("販売期間 終了日", C::UntilDay),
    ("販売期間 終了時間", C::UntilTime),
    ("販売先", C::Kept),
    ("商品説明文（サムネイル）", C::Description),
    ("商品画像：画像ファイル名１", C::ImageUrl(0)),
    ("商品画像：画像キャプション１", C::ImageCaption(0)),
    ("商品画像：画像ファイル名２", C::ImageUrl(1)),
    ("商品画像：画像キャプション２", C::ImageCaption(1)),
    ("商品画像：画像ファイル名３", C::ImageUrl(2)),
    ("商品画像：画像キャプション３", C::ImageCaption(2)),
    ("商品画像：画像ファイル名４", C::ImageUrl(3)),
    ("商品画像：画像キャプション４", C::ImageCaption(3)),
    ("商品画像：画像ファイル名５", C::ImageUrl(4)),
    ("商品画像：画像キャプション５", C::ImageCaption(4)),
    ("商品画像：画像ファイル名６", C::ImageUrl(5)),
    ("商品画像：画像キャプション６", C::ImageCaption(5)),
    ("商品画像：画像ファイル名７", C::ImageUrl(6)),
    ("商品画像：画像キャプション７", C::ImageCaption(6)),
    ("商品名（オプション）", C::Kept),
    ("商品バリエーション", C::HasVariants),
    ("商品バリエーション：項目名：横軸項目名", C::FirstAxis),
    ("商品バリエーション：項目名：縦軸項目名", C::SecondAxis),
    ("仕入価格", C::Cost),
    ("販売単位：注文数プルダウン設定開始", C::Kept),
    ("販売単位：注文数プルダウン設定終了", C::Kept),
    ("販売単位：注文数プルダウン設定間隔", C::Kept),
    ("販売期間：一覧に表示する指定文字", C::Kept),
    ("FTP自動更新", C::Kept),
    ("実在庫数", C::Stock),
    ("販売期間：一覧のサムネイルは常に表示", C::Kept),
    ("同梱", C::Kept),
    ("送料計算", C::Kept),
    ("セット商品フラグ", C::IsSet),
    ("自社商品コード", C::Sku),
    ("JANコード", C::Jan),
    ("横軸", C::FirstOption),
    ("縦軸", C::SecondOption),
    ("消費税率", C::TaxRate),
    ("温度区分", C::Temperature),
];
