//! 商品基本情報: what a row of a file says about a product and one of its variants.

use std::collections::BTreeMap;

use crate::order::Temperature;
use crate::product::{Image, Product, Variant};
use crate::product_match::code_key;
use crate::{Instant, RateBp, Yen};

/// A row that could be read. `None`: the file has no such column, and what is there stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductRow {
    pub code: String,
    /// 自社商品コード; empty or none: the product's only variant.
    pub sku: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub categories: Option<Vec<String>>,
    pub images: Option<Vec<Image>>,
    pub first_axis: Option<String>,
    pub second_axis: Option<String>,
    pub position: Option<i64>,
    pub sold_from: Option<Option<Instant>>,
    pub sold_until: Option<Option<Instant>>,
    pub first_option: Option<String>,
    pub second_option: Option<String>,
    pub jan: Option<String>,
    pub price: Option<Option<Yen>>,
    pub cost: Option<Option<Yen>>,
    pub tax_rate: Option<RateBp>,
    pub temperature: Option<Temperature>,
    pub weight_grams: Option<Option<i64>>,
    pub is_set: Option<bool>,
    /// Columns that mean nothing to the platform, by name.
    pub extra: BTreeMap<String, String>,
}

impl ProductRow {
    pub fn apply_to_product(&self, product: &mut Product) {
        put(&mut product.name, self.name.as_ref());
        put(&mut product.description, self.description.as_ref());
        put(&mut product.categories.0, self.categories.as_ref());
        put(&mut product.images.0, self.images.as_ref());
        put(&mut product.first_axis, self.first_axis.as_ref());
        put(&mut product.second_axis, self.second_axis.as_ref());
        put(&mut product.position, self.position.as_ref());
        put(&mut product.sold_from, self.sold_from.as_ref());
        put(&mut product.sold_until, self.sold_until.as_ref());
        for (name, value) in &self.extra {
            if value.is_empty() {
                product.extra.0.remove(name);
            } else {
                product.extra.0.insert(name.clone(), value.clone());
            }
        }
    }

    /// Its sku and whether it is a set stay: other things hang on them.
    pub fn apply_to_variant(&self, variant: &mut Variant) {
        put(&mut variant.jan, self.jan.as_ref());
        put(&mut variant.first_option, self.first_option.as_ref());
        put(&mut variant.second_option, self.second_option.as_ref());
        put(&mut variant.price, self.price.as_ref());
        put(&mut variant.cost, self.cost.as_ref());
        put(&mut variant.tax_rate, self.tax_rate.as_ref());
        put(&mut variant.temperature, self.temperature.as_ref());
        put(&mut variant.weight_grams, self.weight_grams.as_ref());
        variant.sku_key = code_key(&variant.sku);
    }
}

fn put<T: Clone>(place: &mut T, value: Option<&T>) {
    if let Some(value) = value {
        place.clone_from(value);
    }
}
