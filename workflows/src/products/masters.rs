//! 商品, each with its variants.

use std::collections::BTreeMap;

use domain::product::{Image, Product};
use domain::{FieldError, Instant, Json, ProductId};
use store::Tx;
use store::products::ProductFilter;

use super::variants::{NewVariant, VariantView, add, check_new, views};
use super::{below, refuse};
use crate::{App, Caller, Result, new_id};

/// A product and its variants, in the order they were made.
pub struct View {
    pub product: Product,
    pub variants: Vec<VariantView>,
}

/// What is said about a product.
#[derive(Clone, Debug, Default)]
pub struct ProductTexts {
    pub name: String,
    pub description: String,
    pub categories: Vec<String>,
    pub images: Vec<Image>,
    pub first_axis: String,
    pub second_axis: String,
    pub position: i64,
    pub sold_from: Option<Instant>,
    pub sold_until: Option<Instant>,
    pub extra: BTreeMap<String, String>,
}

pub struct NewProduct {
    pub code: String,
    pub texts: ProductTexts,
    /// None: one whose sku is the product's code.
    pub variants: Vec<NewVariant>,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ProductEdit {
    pub name: Option<String>,
    pub description: Option<String>,
    pub categories: Option<Vec<String>>,
    pub images: Option<Vec<Image>>,
    pub first_axis: Option<String>,
    pub second_axis: Option<String>,
    pub position: Option<i64>,
    pub sold_from: Option<Option<Instant>>,
    pub sold_until: Option<Option<Instant>>,
    pub active: Option<bool>,
}

/// By code.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &ProductFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<View>> {
    let products = store::products::list(&app.store.db, caller.tenant, filter, after, limit).await?;
    whole(app, caller, products).await
}

pub async fn get(app: &App, caller: &Caller, id: ProductId) -> Result<View> {
    let product = store::products::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let views = whole(app, caller, vec![product]).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

async fn whole(app: &App, caller: &Caller, products: Vec<Product>) -> Result<Vec<View>> {
    let db = &app.store.db;
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let mut found = store::variants::of_products(db, caller.tenant, &ids).await?;
    let mut all = Vec::with_capacity(products.len());
    let mut variants = Vec::new();
    for product in &products {
        variants.extend(found.remove(&product.id).unwrap_or_default());
    }
    let mut read = views(&mut &app.store.db, caller.tenant, variants)
        .await?
        .into_iter()
        .peekable();
    for product in products {
        let mut variants = Vec::new();
        while let Some(view) = read.next_if(|view| view.variant.product_id == product.id) {
            variants.push(view);
        }
        all.push(View { product, variants });
    }
    Ok(all)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewProduct) -> Result<View> {
    let now = app.now();
    let NewProduct {
        code,
        texts,
        mut variants,
    } = new;
    if variants.is_empty() {
        variants.push(NewVariant::of_sku(code.clone()));
    }
    let product = Product {
        tenant_id: caller.tenant,
        id: ProductId(new_id()),
        code,
        name: texts.name,
        description: texts.description,
        categories: Json(texts.categories),
        images: Json(texts.images),
        first_axis: texts.first_axis,
        second_axis: texts.second_axis,
        position: texts.position,
        sold_from: texts.sold_from,
        sold_until: texts.sold_until,
        extra: Json(texts.extra),
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let mut errors = product.check();
    for (i, variant) in variants.iter().enumerate() {
        errors.extend(below(&format!("/variants/{i}"), check_new(variant, now)));
        if variants[..i].iter().any(|before| before.sku == variant.sku) {
            errors.push(FieldError::new(format!("/variants/{i}/sku"), "duplicate_item"));
        }
    }
    refuse(errors)?;
    store::products::insert(tx, std::slice::from_ref(&product))
        .await
        .map_err(explain)?;
    let variants = add(app, tx, caller, product.id, variants, Some("/variants")).await?;
    Ok(View { product, variants })
}

/// `expected` is the version the caller has seen. The code stays: files name the product by it.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ProductId,
    expected: Option<i64>,
    edit: ProductEdit,
) -> Result<View> {
    let old = store::products::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(old.version);
    let product = Product {
        name: edit.name.unwrap_or(old.name),
        description: edit.description.unwrap_or(old.description),
        categories: edit.categories.map_or(old.categories, Json),
        images: edit.images.map_or(old.images, Json),
        first_axis: edit.first_axis.unwrap_or(old.first_axis),
        second_axis: edit.second_axis.unwrap_or(old.second_axis),
        position: edit.position.unwrap_or(old.position),
        sold_from: edit.sold_from.unwrap_or(old.sold_from),
        sold_until: edit.sold_until.unwrap_or(old.sold_until),
        active: edit.active.unwrap_or(old.active),
        ..old
    };
    refuse(product.check())?;
    let product = store::products::update(&mut *tx, &product, expected, app.now())
        .await?
        .ok_or(domain::Error::Stale)?;
    let variants = store::variants::of_products(&mut *tx, caller.tenant, &[id]).await?;
    let variants = variants.into_values().flatten().collect();
    let variants = views(tx, caller.tenant, variants).await?;
    Ok(View { product, variants })
}

/// Removes one with its variants, unless an order, a listing or a set has one of them.
pub async fn remove(tx: &mut Tx, caller: &Caller, id: ProductId, expected: Option<i64>) -> Result<()> {
    let product = store::products::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let variants = store::variants::of_products(&mut *tx, caller.tenant, &[id]).await?;
    for variant in variants.into_values().flatten() {
        super::variants::remove_variant(tx, caller, variant.id, None).await?;
    }
    let expected = expected.unwrap_or(product.version);
    if store::products::remove(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
        other => other.into(),
    }
}
