//! 商品バリエーション, and what sets consist of.

use std::collections::{BTreeMap, HashMap};

use domain::merge_patch::Amend;
use domain::order::Temperature;
use domain::product::{Variant, check_components};
use domain::product_match::code_key;
use domain::stock::shown::ShownPolicy;
use domain::{FieldError, Instant, ProductId, RateBp, TenantId, VariantId, Yen, jan};
use store::variants::VariantFilter;
use store::{Reads, Tx};
use uuid::Uuid;

use super::heal::look_again;
use super::{below, refuse};
use crate::orders::Desk;
use crate::{App, Caller, Result, new_id, publications, stock};

/// A variant, and what it consists of.
#[derive(Clone, Debug)]
pub struct VariantView {
    pub variant: Variant,
    /// None: it is no set.
    pub components: Option<Vec<(VariantId, i64)>>,
}

#[derive(Clone, Debug)]
pub struct NewVariant {
    pub sku: String,
    pub jan: String,
    pub first_option: String,
    pub second_option: String,
    pub price: Option<Yen>,
    pub cost: Option<Yen>,
    pub tax_rate: RateBp,
    pub temperature: Temperature,
    pub weight_grams: Option<i64>,
    pub stock_policy: ShownPolicy,
    /// None: it is no set.
    pub components: Option<Vec<(VariantId, i64)>>,
}

impl NewVariant {
    pub fn of_sku(sku: String) -> NewVariant {
        NewVariant {
            sku,
            jan: String::new(),
            first_option: String::new(),
            second_option: String::new(),
            price: None,
            cost: None,
            tax_rate: RateBp::STANDARD,
            temperature: Temperature::Ambient,
            weight_grams: None,
            stock_policy: ShownPolicy::default(),
            components: None,
        }
    }

    pub(super) fn variant(&self, tenant_id: TenantId, product_id: ProductId, now: Instant) -> Variant {
        Variant {
            tenant_id,
            id: VariantId(new_id()),
            product_id,
            sku: self.sku.clone(),
            sku_key: code_key(&self.sku),
            jan: self.jan.clone(),
            first_option: self.first_option.clone(),
            second_option: self.second_option.clone(),
            price: self.price,
            cost: self.cost,
            tax_rate: self.tax_rate,
            temperature: self.temperature,
            weight_grams: self.weight_grams,
            is_set: self.components.is_some(),
            shown_mode: self.stock_policy.mode,
            shown_amount: self.stock_policy.amount,
            shown_zero_at: self.stock_policy.zero_at,
            shown_at_most: self.stock_policy.at_most,
            active: true,
            created_at: now,
            updated_at: now,
            version: 1,
        }
    }
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct VariantEdit {
    pub sku: Option<String>,
    pub jan: Option<String>,
    pub first_option: Option<String>,
    pub second_option: Option<String>,
    pub price: Option<Option<Yen>>,
    pub cost: Option<Option<Yen>>,
    pub tax_rate: Option<RateBp>,
    pub temperature: Option<Temperature>,
    pub weight_grams: Option<Option<i64>>,
    pub active: Option<bool>,
    pub stock_policy: Option<Amend<ShownPolicy>>,
    /// `Some(None)`: it is no set any more.
    pub components: Option<Option<Vec<(VariantId, i64)>>>,
}

/// By sku.
pub async fn list_variants(
    app: &App,
    caller: &Caller,
    filter: &VariantFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<VariantView>> {
    let variants = store::variants::list(&app.store.db, caller.tenant, filter, after, limit).await?;
    views(&mut &app.store.db, caller.tenant, variants).await
}

pub async fn get_variant(app: &App, caller: &Caller, id: VariantId) -> Result<VariantView> {
    let variant = store::variants::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let views = views(&mut &app.store.db, caller.tenant, vec![variant]).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// With what they consist of, in their order.
pub async fn views(
    from: &mut impl Reads,
    tenant: TenantId,
    variants: Vec<Variant>,
) -> Result<Vec<VariantView>> {
    let sets: Vec<VariantId> = variants
        .iter()
        .filter(|variant| variant.is_set)
        .map(|variant| variant.id)
        .collect();
    let mut components = HashMap::new();
    if !sets.is_empty() {
        components = store::variants::components(from.on(), tenant, &sets).await?;
    }
    let view = |variant: Variant| {
        let of = |found: Vec<domain::product::Component>| {
            found.iter().map(|part| (part.part_id, part.quantity)).collect()
        };
        let parts = components.remove(&variant.id).unwrap_or_default();
        VariantView {
            components: variant.is_set.then(|| of(parts)),
            variant,
        }
    };
    Ok(variants.into_iter().map(view).collect())
}

/// Adds one to a product.
pub async fn create_variant(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    product: ProductId,
    new: NewVariant,
) -> Result<VariantView> {
    refuse(check_new(&new, app.now()))?;
    if store::products::get(&mut *tx, caller.tenant, product)
        .await?
        .is_none()
    {
        return Err(FieldError::new("/product_id", "unknown_reference").into());
    }
    let added = add(app, tx, caller, product, vec![new], None).await?;
    Ok(added.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// What is wrong with one by itself.
pub(super) fn check_new(new: &NewVariant, now: Instant) -> Vec<FieldError> {
    let (nobody, nothing) = (TenantId(Uuid::nil()), ProductId(Uuid::nil()));
    let mut errors = new.variant(nobody, nothing, now).check();
    errors.extend(check_jan(&new.jan));
    errors
}

fn check_jan(text: &str) -> Option<FieldError> {
    if text.is_empty() {
        return None;
    }
    let fault = jan::check(text).err()?;
    Some(FieldError::new("/jan", fault.code()))
}

/// Stores checked ones; their list stands at `place` in the body, if they are a list.
pub(super) async fn add(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    product: ProductId,
    new: Vec<NewVariant>,
    place: Option<&str>,
) -> Result<Vec<VariantView>> {
    let now = app.now();
    let variants: Vec<Variant> = new
        .iter()
        .map(|new| new.variant(caller.tenant, product, now))
        .collect();
    let mut errors = Vec::new();
    for (i, (new, variant)) in new.iter().zip(&variants).enumerate() {
        if let Some(components) = &new.components {
            let found = wrong_components(tx, caller.tenant, variant.id, components).await?;
            let at = place.map(|place| format!("{place}/{i}")).unwrap_or_default();
            errors.extend(below(&at, found));
        }
    }
    refuse(errors)?;
    store::variants::insert(tx, &variants).await.map_err(explain)?;
    for (new, variant) in new.iter().zip(&variants) {
        if let Some(components) = &new.components {
            store::variants::set_components(tx, caller.tenant, variant.id, components).await?;
        }
    }
    let codes: Vec<String> = variants.iter().map(|variant| variant.sku.clone()).collect();
    look_again(tx, caller.tenant, &codes, now).await?;
    let views = variants.into_iter().zip(new).map(|(variant, new)| VariantView {
        variant,
        components: new.components,
    });
    Ok(views.collect())
}

/// `expected` is the version the caller has seen.
pub async fn edit_variant(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: VariantId,
    expected: Option<i64>,
    edit: VariantEdit,
) -> Result<VariantView> {
    let now = app.now();
    let old = store::variants::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(old.version);
    let known = (old.sku.clone(), old.active);
    let mut errors = Vec::new();
    if let Some(jan) = &edit.jan {
        errors.extend(check_jan(jan));
    }
    let mut variant = Variant {
        sku: edit.sku.unwrap_or(old.sku),
        jan: edit.jan.unwrap_or(old.jan),
        first_option: edit.first_option.unwrap_or(old.first_option),
        second_option: edit.second_option.unwrap_or(old.second_option),
        price: edit.price.unwrap_or(old.price),
        cost: edit.cost.unwrap_or(old.cost),
        tax_rate: edit.tax_rate.unwrap_or(old.tax_rate),
        temperature: edit.temperature.unwrap_or(old.temperature),
        weight_grams: edit.weight_grams.unwrap_or(old.weight_grams),
        active: edit.active.unwrap_or(old.active),
        ..old
    };
    variant.sku_key = code_key(&variant.sku);
    let policy_changes = edit.stock_policy.is_some();
    if let Some(amend) = edit.stock_policy {
        let policy = amend(variant.shown())?;
        variant.shown_mode = policy.mode;
        variant.shown_amount = policy.amount;
        variant.shown_zero_at = policy.zero_at;
        variant.shown_at_most = policy.at_most;
    }
    errors.extend(variant.check());
    if let Some(components) = &edit.components {
        variant.is_set = components.is_some();
        let listed = components.as_deref().unwrap_or_default();
        errors.extend(wrong_components(tx, caller.tenant, id, listed).await?);
        if variant.is_set
            && !store::variants::sets_with(&mut *tx, caller.tenant, &[id])
                .await?
                .is_empty()
        {
            errors.push(FieldError::new("/components", "set_in_set"));
        }
        if variant.is_set
            && !store::stock_levels::lock(tx, caller.tenant, &[id])
                .await?
                .is_empty()
        {
            errors.push(FieldError::new("/components", "set_without_stock"));
        }
    }
    refuse(errors)?;
    let variant = store::variants::update(&mut *tx, &variant, expected, now)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    if let Some(components) = &edit.components {
        let components = components.as_deref().unwrap_or_default();
        store::variants::set_components(tx, caller.tenant, id, components).await?;
    }
    if policy_changes || edit.components.is_some() {
        publications::changed(tx, caller.tenant, &[id], now).await?;
    }
    // Open orders of a set need other parts now; a policy may allow more than before, or less.
    if edit.components.is_some() || policy_changes {
        let desk = Desk::of(app, caller);
        let more = BTreeMap::from([(id, edit.components.is_some())]);
        stock::look_again(tx, &desk, &more).await?;
        stock::ask_for_way(tx, &desk, &[id]).await?;
    }
    if (&variant.sku, variant.active) != (&known.0, known.1) {
        look_again(tx, caller.tenant, std::slice::from_ref(&variant.sku), now).await?;
    }
    let views = views(tx, caller.tenant, vec![variant]).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// Sets of one tenant change one after the other: else two might hold each other.
async fn wrong_components(
    tx: &mut Tx,
    tenant: TenantId,
    set: VariantId,
    components: &[(VariantId, i64)],
) -> Result<Vec<FieldError>> {
    store::tenants::lock(tx, tenant).await?;
    let ids: Vec<VariantId> = components.iter().map(|(id, _)| *id).collect();
    let known: HashMap<VariantId, bool> = store::variants::get_all(&mut *tx, tenant, &ids)
        .await?
        .into_iter()
        .map(|variant| (variant.id, variant.is_set))
        .collect();
    Ok(check_components(set, components, |id| known.get(&id).copied()))
}

/// Removes one that no order, listing or set has.
pub async fn remove_variant(
    tx: &mut Tx,
    caller: &Caller,
    id: VariantId,
    expected: Option<i64>,
) -> Result<()> {
    let variant = store::variants::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if store::variants::is_ordered(&mut *tx, caller.tenant, id).await? {
        return Err(domain::Error::InUse { by: "orders" }.into());
    }
    let expected = expected.unwrap_or(variant.version);
    match store::variants::remove(tx, caller.tenant, id, expected).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(domain::Error::Stale.into()),
        Err(store::Error::Reference) => Err(domain::Error::InUse {
            by: "listings, sets or stock",
        }
        .into()),
        Err(error) => Err(error.into()),
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/sku" }.into(),
        other => other.into(),
    }
}
