//! 商品マスター: what a shop sells, whatever each mall calls it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::order::Temperature;
use crate::stock::shown::{MAX_AMOUNT, ShownMode, ShownPolicy};
use crate::{FieldError, Instant, ProductId, RateBp, TenantId, VariantId, Yen};

/// 商品: what its variants share.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Product {
    pub tenant_id: TenantId,
    pub id: ProductId,
    /// 助ネコ商品コード, unique in the tenant.
    pub code: String,
    pub name: String,
    pub description: String,
    /// カテゴリー大・中・小分類, at most three.
    pub categories: Json<Vec<String>>,
    pub images: Json<Vec<Image>>,
    /// 横軸項目名: what the first choice is about, such as a color.
    pub first_axis: String,
    /// 縦軸項目名.
    pub second_axis: String,
    /// 並び順.
    pub position: i64,
    /// 販売期間.
    pub sold_from: Option<Instant>,
    pub sold_until: Option<Instant>,
    /// Values of files that mean nothing to the platform, kept to be given back.
    pub extra: Json<BTreeMap<String, String>>,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// 商品画像: where it is, or the name of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Image {
    pub url: String,
    pub caption: String,
}

/// 商品バリエーション: one color in one size; what has a code and a stock of its own.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Variant {
    pub tenant_id: TenantId,
    pub id: VariantId,
    pub product_id: ProductId,
    /// 自社商品コード, unique in the tenant.
    pub sku: String,
    /// [`code_key`](crate::product_match::code_key) of the sku, by which it is proposed.
    pub sku_key: String,
    /// JANコード, or what stands in its place.
    pub jan: String,
    /// 横軸: the value on the product's first axis.
    pub first_option: String,
    /// 縦軸.
    pub second_option: String,
    /// 販売価格, with tax.
    pub price: Option<Yen>,
    /// 仕入価格, without tax.
    pub cost: Option<Yen>,
    pub tax_rate: RateBp,
    pub temperature: Temperature,
    /// 商品重量.
    pub weight_grams: Option<i64>,
    /// セット商品: it consists of other variants and has no stock of its own.
    pub is_set: bool,
    /// 表示在庫設定, with the three after it.
    pub shown_mode: ShownMode,
    pub shown_amount: i64,
    pub shown_zero_at: i64,
    pub shown_at_most: Option<i64>,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// How many of a variant one set holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Component {
    pub set_id: VariantId,
    pub part_id: VariantId,
    pub quantity: i64,
}

pub const MAX_CODE: usize = 100;
pub const MAX_NAME: usize = 500;
pub const MAX_TEXT: usize = 20_000;
pub const MAX_IMAGES: usize = 20;
pub const MAX_CATEGORIES: usize = 3;
pub const MAX_COMPONENTS: usize = 100;
pub const MAX_PER_SET: i64 = 10_000;
pub const MAX_WEIGHT: i64 = 10_000_000;
/// The largest price and cost, in yen.
pub const MAX_PRICE: i64 = 1_000_000_000;

impl Product {
    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        code("/code", &self.code, &mut errors);
        if self.name.trim().is_empty() {
            errors.push(FieldError::new("/name", "required"));
        }
        text("/name", &self.name, MAX_NAME, &mut errors);
        text("/description", &self.description, MAX_TEXT, &mut errors);
        text("/first_axis", &self.first_axis, MAX_CODE, &mut errors);
        text("/second_axis", &self.second_axis, MAX_CODE, &mut errors);
        for (list, len, max) in [
            ("/categories", self.categories.0.len(), MAX_CATEGORIES),
            ("/images", self.images.0.len(), MAX_IMAGES),
        ] {
            if len > max {
                errors.push(FieldError::new(list, "too_many_items").hint(max.to_string()));
            }
        }
        for (i, category) in self.categories.0.iter().enumerate() {
            text(&format!("/categories/{i}"), category, MAX_CODE, &mut errors);
        }
        for (i, image) in self.images.0.iter().enumerate() {
            text(&format!("/images/{i}/url"), &image.url, 2_000, &mut errors);
            text(
                &format!("/images/{i}/caption"),
                &image.caption,
                MAX_NAME,
                &mut errors,
            );
        }
        if let (Some(from), Some(until)) = (self.sold_from, self.sold_until)
            && until <= from
        {
            errors.push(FieldError::new("/sold_until", "out_of_range").hint("> sold_from"));
        }
        errors
    }
}

impl Variant {
    /// 表示在庫設定.
    pub fn shown(&self) -> ShownPolicy {
        ShownPolicy {
            mode: self.shown_mode,
            amount: self.shown_amount,
            zero_at: self.shown_zero_at,
            at_most: self.shown_at_most,
        }
    }

    /// What is wrong, but for its bar code, which sources write carelessly.
    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        code("/sku", &self.sku, &mut errors);
        text("/jan", &self.jan, 20, &mut errors);
        text("/first_option", &self.first_option, MAX_CODE, &mut errors);
        text("/second_option", &self.second_option, MAX_CODE, &mut errors);
        for (pointer, amount) in [("/price", self.price), ("/cost", self.cost)] {
            if amount.is_some_and(|amount| !(0..=MAX_PRICE).contains(&amount.0)) {
                errors.push(FieldError::new(pointer, "out_of_range").hint(format!("0…{MAX_PRICE}")));
            }
        }
        if ![RateBp::STANDARD, RateBp::REDUCED, RateBp::NONE].contains(&self.tax_rate) {
            errors.push(FieldError::new("/tax_rate_bp", "not_in_list").hint("1000, 800, 0"));
        }
        for (pointer, pieces) in [
            ("/stock_policy/amount", self.shown_amount),
            ("/stock_policy/zero_at", self.shown_zero_at),
            ("/stock_policy/at_most", self.shown_at_most.unwrap_or(0)),
        ] {
            if !(0..=MAX_AMOUNT).contains(&pieces) {
                errors.push(FieldError::new(pointer, "out_of_range").hint(format!("0…{MAX_AMOUNT}")));
            }
        }
        let weight = self.weight_grams.unwrap_or(0);
        if !(0..=MAX_WEIGHT).contains(&weight) {
            errors.push(FieldError::new("/weight_grams", "out_of_range").hint(format!("0…{MAX_WEIGHT}")));
        }
        errors
    }
}

/// What is wrong with what a set is to consist of; `is_set` tells of another variant whether it is one.
///
/// A set within a set is refused: what a parcel holds is then told by one list, every availability by
/// one division, and no circle can be written down. Its parts can be listed instead.
pub fn check_components(
    set: VariantId,
    components: &[(VariantId, i64)],
    is_set: impl Fn(VariantId) -> Option<bool>,
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if components.len() > MAX_COMPONENTS {
        errors.push(FieldError::new("/components", "too_many_items").hint(MAX_COMPONENTS.to_string()));
    }
    for (i, &(component, quantity)) in components.iter().enumerate() {
        let of = |field: &str| format!("/components/{i}/{field}");
        if !(1..=MAX_PER_SET).contains(&quantity) {
            errors.push(FieldError::new(of("quantity"), "out_of_range").hint(format!("1…{MAX_PER_SET}")));
        }
        if components[..i].iter().any(|(before, _)| *before == component) {
            errors.push(FieldError::new(of("variant_id"), "duplicate_item"));
        }
        if component == set {
            errors.push(FieldError::new(of("variant_id"), "set_in_set"));
            continue;
        }
        match is_set(component) {
            None => errors.push(FieldError::new(of("variant_id"), "unknown_reference")),
            Some(true) => errors.push(FieldError::new(of("variant_id"), "set_in_set")),
            Some(false) => {}
        }
    }
    errors
}

fn code(pointer: &str, code: &str, errors: &mut Vec<FieldError>) {
    if code.is_empty() {
        errors.push(FieldError::new(pointer, "required"));
    } else if code.trim() != code {
        errors.push(FieldError::new(pointer, "bad_format"));
    }
    text(pointer, code, MAX_CODE, errors);
}

fn text(pointer: &str, text: &str, max: usize, errors: &mut Vec<FieldError>) {
    if text.contains('\0') {
        errors.push(FieldError::new(pointer, "bad_character"));
    } else if text.chars().count() > max {
        errors.push(FieldError::new(pointer, "too_long").hint(max.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(n: u128) -> VariantId {
        VariantId(Uuid::from_u128(n))
    }

    #[test]
    fn sets_hold_no_sets() {
        // 1 to 9 are single, 10 to 19 sets, others unknown.
        let is_set = |variant: VariantId| match variant.0.as_u128() {
            1..10 => Some(false),
            10..20 => Some(true),
            _ => None,
        };
        for (components, expected) in [
            (vec![(id(1), 2), (id(2), 1)], vec![]),
            (vec![], vec![]),
            (vec![(id(10), 1)], vec!["/components/0/variant_id set_in_set"]),
            (vec![(id(11), 1)], vec!["/components/0/variant_id set_in_set"]),
            (
                vec![(id(99), 1)],
                vec!["/components/0/variant_id unknown_reference"],
            ),
            (
                vec![(id(1), 1), (id(1), 2)],
                vec!["/components/1/variant_id duplicate_item"],
            ),
            (vec![(id(1), 0)], vec!["/components/0/quantity out_of_range"]),
        ] {
            let errors: Vec<String> = check_components(id(10), &components, is_set)
                .into_iter()
                .map(|error| format!("{} {}", error.pointer, error.code))
                .collect();
            assert_eq!(errors, expected, "{components:?}");
        }
    }
}
