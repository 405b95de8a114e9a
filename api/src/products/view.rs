//! What the API promises about products.

use std::collections::BTreeMap;

use domain::ProductId;
use domain::product::Image;
use poem_openapi::Object;
use poem_openapi::types::MaybeUndefined;
use workflows::products::{NewProduct, ProductEdit, ProductTexts, View};

use crate::variants::{NewVariantView, VariantView};
use crate::wire::{At, Id, maybe};

/// 商品: what its variants share.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Product")]
pub struct ProductView {
    pub id: Id<ProductId>,
    /// 助ネコ商品コード: what files name it by. It never changes.
    pub code: String,
    pub name: String,
    /// 商品説明文.
    pub description: String,
    /// カテゴリー大・中・小分類.
    pub categories: Vec<String>,
    /// 商品画像, in the order that the shop gave them.
    pub images: Vec<ImageView>,
    /// 横軸項目名: what the first choice is about, such as 色; empty: there is none.
    pub first_axis: String,
    /// 縦軸項目名; empty: there is none.
    pub second_axis: String,
    /// 並び順: its position among the shop's products.
    pub position: i64,
    /// 販売期間: from when it is sold; null: it always was.
    #[oai(nullable)]
    pub sold_from: Option<At>,
    /// Until when it is sold; null: for ever.
    #[oai(nullable)]
    pub sold_until: Option<At>,
    /// Values of files that mean nothing to the platform, by column.
    pub extra: BTreeMap<String, String>,
    pub active: bool,
    /// 商品バリエーション, in the order they were made.
    pub variants: Vec<VariantView>,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes of the product itself; the `ETag`.
    pub version: i64,
}

/// 商品画像.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "ProductImage", deny_unknown_fields)]
pub struct ImageView {
    /// Where it is, or its file's name.
    #[oai(validator(min_length = 1, max_length = 2000))]
    pub url: String,
    /// 画像キャプション.
    #[oai(default, validator(max_length = 500))]
    pub caption: String,
}

/// A product to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewProduct", deny_unknown_fields)]
pub struct NewProductView {
    /// At most 100 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub code: String,
    #[oai(validator(min_length = 1, max_length = 500))]
    pub name: String,
    /// 商品説明文.
    #[oai(default, validator(max_length = 20000))]
    pub description: String,
    /// カテゴリー大・中・小分類.
    #[oai(default, validator(max_items = 3))]
    pub categories: Vec<String>,
    /// 商品画像, in the order that the shop gave them.
    #[oai(default, validator(max_items = 20))]
    pub images: Vec<ImageView>,
    /// 横軸項目名.
    #[oai(default, validator(max_length = 100))]
    pub first_axis: String,
    /// 縦軸項目名.
    #[oai(default, validator(max_length = 100))]
    pub second_axis: String,
    /// 並び順: its position among the shop's products.
    #[oai(default, validator(minimum(value = "0"), maximum(value = "1000000000")))]
    pub position: i64,
    /// 販売期間: from when it is sold.
    #[oai(nullable)]
    pub sold_from: Option<At>,
    /// Until when it is sold.
    #[oai(nullable)]
    pub sold_until: Option<At>,
    /// Values of your own, by name; kept and given back.
    #[oai(default)]
    pub extra: BTreeMap<String, String>,
    /// 商品バリエーション; none: one whose sku is the product's code.
    #[oai(default, validator(max_items = 200))]
    pub variants: Vec<NewVariantView>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ProductPatch {
    #[oai(validator(min_length = 1, max_length = 500))]
    pub name: Option<String>,
    /// 商品説明文.
    #[oai(validator(max_length = 20000))]
    pub description: Option<String>,
    /// カテゴリー大・中・小分類; the list as a whole.
    #[oai(validator(max_items = 3))]
    pub categories: Option<Vec<String>>,
    /// The list as a whole.
    #[oai(validator(max_items = 20))]
    pub images: Option<Vec<ImageView>>,
    /// 横軸項目名.
    #[oai(validator(max_length = 100))]
    pub first_axis: Option<String>,
    /// 縦軸項目名.
    #[oai(validator(max_length = 100))]
    pub second_axis: Option<String>,
    /// 並び順: its position among the shop's products.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000000000")))]
    pub position: Option<i64>,
    /// 販売期間: from when it is sold; null: it always was.
    #[oai(nullable)]
    pub sold_from: MaybeUndefined<At>,
    /// Until when it is sold; null: for ever.
    #[oai(nullable)]
    pub sold_until: MaybeUndefined<At>,
    pub active: Option<bool>,
}

impl From<View> for ProductView {
    fn from(read: View) -> ProductView {
        let View { product, variants } = read;
        ProductView {
            id: Id(product.id),
            code: product.code,
            name: product.name,
            description: product.description,
            categories: product.categories.0,
            images: product.images.0.into_iter().map(ImageView::from).collect(),
            first_axis: product.first_axis,
            second_axis: product.second_axis,
            position: product.position,
            sold_from: product.sold_from.map(At),
            sold_until: product.sold_until.map(At),
            extra: product.extra.0,
            active: product.active,
            variants: variants.into_iter().map(VariantView::from).collect(),
            created_at: At(product.created_at),
            updated_at: At(product.updated_at),
            version: product.version,
        }
    }
}

impl From<NewProductView> for NewProduct {
    fn from(view: NewProductView) -> NewProduct {
        NewProduct {
            code: view.code,
            texts: ProductTexts {
                name: view.name,
                description: view.description,
                categories: view.categories,
                images: view.images.into_iter().map(Image::from).collect(),
                first_axis: view.first_axis,
                second_axis: view.second_axis,
                position: view.position,
                sold_from: view.sold_from.map(|at| at.0),
                sold_until: view.sold_until.map(|at| at.0),
                extra: view.extra,
            },
            variants: view.variants.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ProductPatch> for ProductEdit {
    fn from(patch: ProductPatch) -> ProductEdit {
        ProductEdit {
            name: patch.name,
            description: patch.description,
            categories: patch.categories,
            images: patch
                .images
                .map(|images| images.into_iter().map(Image::from).collect()),
            first_axis: patch.first_axis,
            second_axis: patch.second_axis,
            position: patch.position,
            sold_from: maybe(patch.sold_from, |at| at.0),
            sold_until: maybe(patch.sold_until, |at| at.0),
            active: patch.active,
        }
    }
}

impl From<Image> for ImageView {
    fn from(image: Image) -> ImageView {
        ImageView {
            url: image.url,
            caption: image.caption,
        }
    }
}

impl From<ImageView> for Image {
    fn from(view: ImageView) -> Image {
        Image {
            url: view.url,
            caption: view.caption,
        }
    }
}
