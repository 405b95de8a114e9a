//! What the API promises about variants.

use domain::stock::shown::{ShownMode, ShownPolicy};
use domain::{ProductId, RateBp, VariantId, Yen};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::products::{NewVariant, VariantEdit};

use crate::orders::{TemperatureView, standard_rate};
use crate::wire::{At, Id, Merge, maybe};

/// 商品バリエーション: one color in one size; what has a code and a stock of its own.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Variant")]
pub struct VariantView {
    pub id: Id<VariantId>,
    /// The product that it is one of.
    pub product_id: Id<ProductId>,
    /// 自社商品コード, unique in the tenant.
    pub sku: String,
    /// JANコード; empty: none.
    pub jan: String,
    /// Whether the bar code has the right length and check digit; null: there is none.
    #[oai(nullable)]
    pub jan_valid: Option<bool>,
    /// 横軸: the value on the product's first axis.
    pub first_option: String,
    /// 縦軸: the value on the product's second axis.
    pub second_option: String,
    /// 販売価格 in yen, with tax; null: unknown.
    #[oai(nullable)]
    pub price: Option<i64>,
    /// 仕入価格 in yen, without tax; null: unknown.
    #[oai(nullable)]
    pub cost: Option<i64>,
    /// 消費税率 in basis points: 1000, 800 or 0.
    pub tax_rate_bp: i64,
    pub temperature: TemperatureView,
    /// 商品重量 in grams; null: unknown.
    #[oai(nullable)]
    pub weight_grams: Option<i64>,
    /// セット商品: what one of it consists of, and what stands for it in stock; null: it is no set.
    #[oai(nullable)]
    pub components: Option<Vec<ComponentView>>,
    pub stock_policy: StockPolicyView,
    pub active: bool,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What a set holds.
#[derive(Clone, Copy, Debug, Object)]
#[oai(rename = "SetComponent", deny_unknown_fields)]
pub struct ComponentView {
    /// A variant that is no set.
    pub variant_id: Id<VariantId>,
    /// How many of it one set holds.
    #[oai(validator(minimum(value = "1"), maximum(value = "10000")))]
    pub quantity: i64,
}

/// A variant to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewVariant", deny_unknown_fields)]
pub struct NewVariantView {
    /// At most 100 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub sku: String,
    /// JANコード: 13, 12 or 8 digits with a right check digit; empty: none.
    #[oai(default, validator(max_length = 20))]
    pub jan: String,
    /// 横軸: the value on the product's first axis.
    #[oai(default, validator(max_length = 100))]
    pub first_option: String,
    /// 縦軸: the value on the product's second axis.
    #[oai(default, validator(max_length = 100))]
    pub second_option: String,
    /// 販売価格 in yen, with tax.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "1000000000")))]
    pub price: Option<i64>,
    /// 仕入価格 in yen, without tax.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "1000000000")))]
    pub cost: Option<i64>,
    /// 消費税率 in basis points: 1000, 800 or 0.
    #[oai(default = "standard_rate")]
    pub tax_rate_bp: i64,
    #[oai(default = "ambient")]
    pub temperature: TemperatureView,
    /// 商品重量 in grams.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "10000000")))]
    pub weight_grams: Option<i64>,
    /// セット商品: what one of it consists of; none of it may be a set. Left out: it is no set.
    #[oai(nullable, validator(max_items = 100))]
    pub components: Option<Vec<ComponentView>>,
    #[oai(default)]
    pub stock_policy: StockPolicyView,
}

/// 表示在庫設定: how many malls are shown, from how many are available.
#[derive(Clone, Copy, Debug, Default, Object)]
#[oai(rename = "StockPolicy", deny_unknown_fields)]
pub struct StockPolicyView {
    #[oai(default)]
    pub mode: ShownModeView,
    /// How many pieces less, more or at all; how many per cent.
    #[oai(default, validator(minimum(value = "0"), maximum(value = "1000000")))]
    pub amount: i64,
    /// With how many pieces available, or fewer, none is shown.
    #[oai(default, validator(minimum(value = "0"), maximum(value = "1000000")))]
    pub zero_at: i64,
    /// How many pieces are shown at most; null: there is no limit.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "1000000")))]
    pub at_most: Option<i64>,
}

/// How the shown stock comes from the available one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "StockPolicyMode", rename_all = "snake_case")]
pub enum ShownModeView {
    /// 実在庫: what there is.
    #[default]
    Actual,
    /// So many less.
    Minus,
    /// So many per cent of it, rounded down.
    Percent,
    /// So many, as long as there is any.
    Fixed,
    /// 受注生産: so many more; orders are taken for what is not there yet.
    Plus,
}

/// A variant to be added to a product.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AddedVariant {
    /// The product that it is one of.
    pub product_id: Id<ProductId>,
    pub variant: NewVariantView,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct VariantPatch {
    /// Orders that have the old code stay the variant's.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub sku: Option<String>,
    /// JANコード; empty: none.
    #[oai(validator(max_length = 20))]
    pub jan: Option<String>,
    /// 横軸: the value on the product's first axis.
    #[oai(validator(max_length = 100))]
    pub first_option: Option<String>,
    /// 縦軸: the value on the product's second axis.
    #[oai(validator(max_length = 100))]
    pub second_option: Option<String>,
    /// 販売価格 in yen, with tax; null: unknown.
    #[oai(nullable)]
    pub price: MaybeUndefined<i64>,
    /// 仕入価格 in yen, without tax; null: unknown.
    #[oai(nullable)]
    pub cost: MaybeUndefined<i64>,
    /// 消費税率 in basis points: 1000, 800 or 0.
    pub tax_rate_bp: Option<i64>,
    pub temperature: Option<TemperatureView>,
    /// 商品重量 in grams; null: unknown.
    #[oai(nullable)]
    pub weight_grams: MaybeUndefined<i64>,
    pub active: Option<bool>,
    /// 表示在庫設定; what is left out of it stays.
    pub stock_policy: Option<Merge<StockPolicyView>>,
    /// セット商品: what one of it consists of, as a whole; null: it is no set any more.
    #[oai(nullable)]
    pub components: MaybeUndefined<Vec<ComponentView>>,
}

impl From<workflows::products::VariantView> for VariantView {
    fn from(read: workflows::products::VariantView) -> VariantView {
        let variant = read.variant;
        let policy = variant.shown();
        VariantView {
            id: Id(variant.id),
            product_id: Id(variant.product_id),
            sku: variant.sku,
            jan_valid: (!variant.jan.is_empty()).then(|| domain::jan::check(&variant.jan).is_ok()),
            jan: variant.jan,
            first_option: variant.first_option,
            second_option: variant.second_option,
            price: variant.price.map(|yen| yen.0),
            cost: variant.cost.map(|yen| yen.0),
            tax_rate_bp: variant.tax_rate.0,
            temperature: variant.temperature.into(),
            weight_grams: variant.weight_grams,
            components: read.components.map(|components| {
                let view = |(variant, quantity)| ComponentView {
                    variant_id: Id(variant),
                    quantity,
                };
                components.into_iter().map(view).collect()
            }),
            stock_policy: policy.into(),
            active: variant.active,
            created_at: At(variant.created_at),
            updated_at: At(variant.updated_at),
            version: variant.version,
        }
    }
}

impl From<NewVariantView> for NewVariant {
    fn from(view: NewVariantView) -> NewVariant {
        NewVariant {
            sku: view.sku,
            jan: view.jan,
            first_option: view.first_option,
            second_option: view.second_option,
            price: view.price.map(Yen),
            cost: view.cost.map(Yen),
            tax_rate: RateBp(view.tax_rate_bp),
            temperature: view.temperature.into(),
            weight_grams: view.weight_grams,
            stock_policy: view.stock_policy.into(),
            components: view.components.map(parts),
        }
    }
}

impl From<VariantPatch> for VariantEdit {
    fn from(patch: VariantPatch) -> VariantEdit {
        VariantEdit {
            sku: patch.sku,
            jan: patch.jan,
            first_option: patch.first_option,
            second_option: patch.second_option,
            price: maybe(patch.price, Yen),
            cost: maybe(patch.cost, Yen),
            tax_rate: patch.tax_rate_bp.map(RateBp),
            temperature: patch.temperature.map(Into::into),
            weight_grams: maybe(patch.weight_grams, |grams| grams),
            active: patch.active,
            stock_policy: patch.stock_policy.map(|policy| policy.amend("/stock_policy")),
            components: maybe(patch.components, parts),
        }
    }
}

fn parts(components: Vec<ComponentView>) -> Vec<(VariantId, i64)> {
    components
        .into_iter()
        .map(|part| (part.variant_id.0, part.quantity))
        .collect()
}

fn ambient() -> TemperatureView {
    TemperatureView::Ambient
}

impl From<ShownPolicy> for StockPolicyView {
    fn from(policy: ShownPolicy) -> StockPolicyView {
        StockPolicyView {
            mode: match policy.mode {
                ShownMode::Actual => ShownModeView::Actual,
                ShownMode::Minus => ShownModeView::Minus,
                ShownMode::Percent => ShownModeView::Percent,
                ShownMode::Fixed => ShownModeView::Fixed,
                ShownMode::Plus => ShownModeView::Plus,
            },
            amount: policy.amount,
            zero_at: policy.zero_at,
            at_most: policy.at_most,
        }
    }
}

impl From<StockPolicyView> for ShownPolicy {
    fn from(view: StockPolicyView) -> ShownPolicy {
        ShownPolicy {
            mode: match view.mode {
                ShownModeView::Actual => ShownMode::Actual,
                ShownModeView::Minus => ShownMode::Minus,
                ShownModeView::Percent => ShownMode::Percent,
                ShownModeView::Fixed => ShownMode::Fixed,
                ShownModeView::Plus => ShownMode::Plus,
            },
            amount: view.amount,
            zero_at: view.zero_at,
            at_most: view.at_most,
        }
    }
}
