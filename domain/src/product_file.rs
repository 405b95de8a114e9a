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
    /// By their places, of those that the file has columns for.
    pub images: Vec<ImageTold>,
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

/// What a file says of the image in one place. `None`: it has no such column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageTold {
    pub url: Option<String>,
    pub caption: Option<String>,
}

impl ProductRow {
    /// Each row of a product is applied to the images that it had before the file: whoever empties one
    /// place of many moves the others up, and would do so once for each row.
    pub fn apply_to_product(&self, product: &mut Product) {
        put(&mut product.name, self.name.as_ref());
        put(&mut product.description, self.description.as_ref());
        put(&mut product.categories.0, self.categories.as_ref());
        put_images(&mut product.images.0, &self.images);
        put(&mut product.first_axis, self.first_axis.as_ref());
        put(&mut product.second_axis, self.second_axis.as_ref());
        put(&mut product.position, self.position.as_ref());
        put_moment(&mut product.sold_from, self.sold_from);
        put_moment(&mut product.sold_until, self.sold_until);
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

/// Images behind those that the file has room for stay.
fn put_images(images: &mut Vec<Image>, told: &[ImageTold]) {
    let mut first = Vec::with_capacity(told.len());
    for (at, told) in told.iter().enumerate() {
        let mut image = images.get(at).cloned().unwrap_or_default();
        put(&mut image.url, told.url.as_ref());
        put(&mut image.caption, told.caption.as_ref());
        if image != Image::default() {
            first.push(image);
        }
    }
    images.drain(..told.len().min(images.len()));
    images.splice(..0, first);
}

/// A file tells seconds; what is there may be finer.
fn put_moment(place: &mut Option<Instant>, told: Option<Option<Instant>>) {
    let second = |moment: Instant| moment.millis().div_euclid(1000);
    if let Some(told) = told
        && told.map(second) != place.map(second)
    {
        *place = told;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn images(urls: &[&str]) -> Vec<Image> {
        let image = |url: &&str| Image {
            url: (*url).to_owned(),
            caption: format!("{url}!"),
        };
        urls.iter().map(image).collect()
    }

    #[test]
    fn images_that_the_file_does_not_show_stay() {
        let told = |urls: &[&str]| -> Vec<ImageTold> {
            let image = |url: &&str| ImageTold {
                url: Some((*url).to_owned()),
                caption: Some(if url.is_empty() {
                    String::new()
                } else {
                    format!("{url}!")
                }),
            };
            urls.iter().map(image).collect()
        };
        for (before, file, after) in [
            (vec!["a", "b", "c"], vec!["a", "b"], vec!["a", "b", "c"]),
            (vec!["a", "b", "c"], vec!["x", "b"], vec!["x", "b", "c"]),
            (vec!["a", "b", "c"], vec!["", "b"], vec!["b", "c"]),
            (vec!["a", "b"], vec!["a", ""], vec!["a"]),
            (vec!["a", "b"], vec!["", ""], vec![]),
            (vec![], vec!["a", "b"], vec!["a", "b"]),
            (vec!["a", "b"], vec![], vec!["a", "b"]),
        ] {
            let mut images_now = images(&before);
            put_images(&mut images_now, &told(&file));
            assert_eq!(images_now, images(&after), "{before:?} {file:?}");
        }
    }

    #[test]
    fn a_column_that_is_not_there_says_nothing_of_the_image() {
        let mut images_now = images(&["a"]);
        let told = ImageTold {
            url: Some("x".to_owned()),
            caption: None,
        };
        put_images(&mut images_now, &[told]);
        assert_eq!(
            (images_now[0].url.as_str(), images_now[0].caption.as_str()),
            ("x", "a!")
        );
    }
}
