//! Many products at once, from a file of 商品基本情報.

use std::collections::BTreeMap;
use std::collections::HashMap;

use connectors::product_file::{self, ColumnFault, ProductLine, Told};
use domain::product::{Image, Product, Variant};
use domain::product_file::ProductRow;
use domain::{FieldError, Instant, Json, ProductId, TenantId};
use store::Tx;
use tokio::task::spawn_blocking;

use super::heal::look_again;
use super::variants::NewVariant;
use crate::{App, Caller, Error, Result, new_id};

/// Rows looked up at once.
const BATCH: usize = 1_000;
/// Faults that are told; a file with more has another problem.
const TOLD: usize = 100;

/// What a file came to, in rows.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub rows: usize,
    /// Rows that made a variant, and a product where it is the first.
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub failed: usize,
    /// The first so many, warnings among them.
    pub faults: Vec<RowFault>,
}

/// What is wrong with a row, or odd about it.
#[derive(Clone, Debug)]
pub struct RowFault {
    pub row: i64,
    /// The column's name; empty: the row as a whole.
    pub column: &'static str,
    pub code: &'static str,
    /// It went in all the same.
    pub warning: bool,
}

/// Reads off the database's time: a file may be large.
pub async fn read_file(bytes: Vec<u8>) -> Result<Vec<ProductLine>> {
    let reading = spawn_blocking(move || product_file::read(&bytes));
    let lines = reading
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(lines.map_err(|fault| domain::Error::from(FieldError::from(fault)))?)
}

/// Each good row makes or changes a variant and its product. With `dry_run` the answer is the same and
/// nothing is written.
pub async fn import(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    lines: Vec<ProductLine>,
    dry_run: bool,
) -> Result<Imported> {
    let now = app.now();
    // The same file may come twice at once: one after the other.
    store::tenants::lock(tx, caller.tenant).await?;
    let mut masters = Masters::read(tx, caller.tenant, &lines).await?;
    let mut imported = Imported {
        rows: lines.len(),
        ..Imported::default()
    };
    for ProductLine { row, told } in lines {
        let put = told.and_then(|Told { product, warnings }| {
            for warning in warnings {
                imported.tell(row, warning, true);
            }
            masters.put(&product, now)
        });
        match put {
            Ok(Put::Created) => imported.created += 1,
            Ok(Put::Updated) => imported.updated += 1,
            Ok(Put::Unchanged) => imported.unchanged += 1,
            Err(fault) => {
                imported.failed += 1;
                imported.tell(row, fault, false);
            }
        }
    }
    if !dry_run {
        masters.write(tx, now).await?;
    }
    Ok(imported)
}

impl Imported {
    fn tell(&mut self, row: i64, fault: ColumnFault, warning: bool) {
        if self.faults.len() < TOLD {
            self.faults.push(RowFault {
                row,
                column: fault.column,
                code: fault.code,
                warning,
            });
        }
    }
}

enum Put {
    Created,
    Updated,
    Unchanged,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Known,
    Changed,
    New,
}

struct Held<T> {
    thing: T,
    state: State,
}

impl<T> Held<T> {
    fn change(&mut self, thing: T) {
        self.thing = thing;
        if self.state == State::Known {
            self.state = State::Changed;
        }
    }
}

/// The products that a file names, with all their variants.
struct Masters {
    tenant: TenantId,
    products: HashMap<String, Held<Product>>,
    variants: HashMap<String, Held<Variant>>,
    skus: HashMap<ProductId, Vec<String>>,
    /// Of each product, as they were before the file.
    images: HashMap<String, Vec<Image>>,
}

impl Masters {
    async fn read(tx: &mut Tx, tenant: TenantId, lines: &[ProductLine]) -> Result<Masters> {
        let mut masters = Masters {
            tenant,
            products: HashMap::new(),
            variants: HashMap::new(),
            skus: HashMap::new(),
            images: HashMap::new(),
        };
        let told: Vec<&ProductRow> = lines
            .iter()
            .filter_map(|line| line.told.as_ref().ok())
            .map(|told| &told.product)
            .collect();
        for rows in told.chunks(BATCH) {
            let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
            let products = store::products::by_codes(&mut *tx, tenant, &codes).await?;
            let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
            let of_products = store::variants::of_products(&mut *tx, tenant, &ids).await?;
            let skus: Vec<&String> = rows.iter().map(|row| sku_of(row)).collect();
            let named = store::variants::by_skus(&mut *tx, tenant, &skus).await?;
            for product in products {
                let state = State::Known;
                let held = Held {
                    thing: product,
                    state,
                };
                masters.products.insert(held.thing.code.clone(), held);
            }
            for variant in of_products.into_values().flatten().chain(named) {
                masters.know(variant);
            }
        }
        Ok(masters)
    }

    fn know(&mut self, variant: Variant) {
        let state = State::Known;
        let skus = self.skus.entry(variant.product_id).or_default();
        if !skus.contains(&variant.sku) {
            skus.push(variant.sku.clone());
        }
        self.variants.insert(
            variant.sku.clone(),
            Held {
                thing: variant,
                state,
            },
        );
    }

    fn put(&mut self, row: &ProductRow, now: Instant) -> std::result::Result<Put, ColumnFault> {
        let known = self.products.get(&row.code).map(|held| &held.thing);
        let old = known
            .cloned()
            .unwrap_or_else(|| new_product(self.tenant, row, now));
        let mut product = old.clone();
        let images = self.images.entry(row.code.clone());
        let images = images.or_insert_with(|| old.images.0.clone());
        product.images.0.clone_from(images);
        row.apply_to_product(&mut product);
        right("商品名", product.check())?;
        let sku = self.sku(row, &old)?;
        let known_variant = self.variants.get(&sku).map(|held| held.thing.clone());
        let old_variant = match &known_variant {
            Some(variant) if variant.product_id != product.id => {
                return Err(ColumnFault {
                    column: "自社商品コード",
                    code: "taken",
                });
            }
            Some(variant) => variant.clone(),
            None => new_variant(row, &product, sku.clone(), now),
        };
        let mut variant = old_variant.clone();
        row.apply_to_variant(&mut variant);
        right("自社商品コード", variant.check())?;
        let put = match (&known_variant, variant != old_variant || product != old) {
            (None, _) => Put::Created,
            (Some(_), true) => Put::Updated,
            (Some(_), false) => Put::Unchanged,
        };
        if known_variant.is_none() {
            self.skus.entry(product.id).or_default().push(sku.clone());
        }
        keep(&mut self.products, row.code.clone(), product, &old);
        keep(&mut self.variants, sku, variant, &old_variant);
        Ok(put)
    }

    /// The row's own, or that of the product's only variant.
    fn sku(&self, row: &ProductRow, product: &Product) -> std::result::Result<String, ColumnFault> {
        if let Some(sku) = row.sku.as_ref().filter(|sku| !sku.is_empty()) {
            return Ok(sku.clone());
        }
        match self.skus.get(&product.id).map(Vec::as_slice) {
            None | Some([]) => Ok(row.code.clone()),
            Some([only]) => Ok(only.clone()),
            Some(_) => Err(ColumnFault {
                column: "自社商品コード",
                code: "required",
            }),
        }
    }

    async fn write(self, tx: &mut Tx, now: Instant) -> Result<()> {
        let mut new = Vec::new();
        for held in in_order(self.products) {
            match held.state {
                State::Known => {}
                State::New => new.push(held.thing),
                State::Changed => {
                    let changed = store::products::update(&mut *tx, &held.thing, held.thing.version, now);
                    changed.await?.ok_or(domain::Error::Stale)?;
                }
            }
        }
        store::products::insert(tx, &new).await?;
        let mut new = Vec::new();
        for held in in_order(self.variants) {
            match held.state {
                State::Known => {}
                State::New => new.push(held.thing),
                State::Changed => {
                    let changed = store::variants::update(&mut *tx, &held.thing, held.thing.version, now);
                    changed.await?.ok_or(domain::Error::Stale)?;
                }
            }
        }
        store::variants::insert(tx, &new).await?;
        if !new.is_empty() {
            let codes: Vec<String> = new.into_iter().map(|variant| variant.sku).collect();
            look_again(tx, self.tenant, &codes, now).await?;
        }
        Ok(())
    }
}

/// Rows are written in one order, whoever writes them.
fn in_order<T>(things: HashMap<String, Held<T>>) -> impl Iterator<Item = Held<T>> {
    things.into_iter().collect::<BTreeMap<_, _>>().into_values()
}

fn keep<T: PartialEq>(things: &mut HashMap<String, Held<T>>, key: String, thing: T, old: &T) {
    match things.get_mut(&key) {
        Some(held) if thing != *old => held.change(thing),
        Some(_) => {}
        None => {
            let state = State::New;
            things.insert(key, Held { thing, state });
        }
    }
}

fn sku_of(row: &ProductRow) -> &String {
    row.sku
        .as_ref()
        .filter(|sku| !sku.is_empty())
        .unwrap_or(&row.code)
}

fn new_product(tenant_id: TenantId, row: &ProductRow, now: Instant) -> Product {
    Product {
        tenant_id,
        id: ProductId(new_id()),
        code: row.code.clone(),
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
    }
}

fn new_variant(row: &ProductRow, product: &Product, sku: String, now: Instant) -> Variant {
    let new = NewVariant {
        components: (row.is_set == Some(true)).then(Vec::new),
        ..NewVariant::of_sku(sku)
    };
    new.variant(product.tenant_id, product.id, now)
}

fn right(column: &'static str, errors: Vec<FieldError>) -> std::result::Result<(), ColumnFault> {
    match errors.into_iter().next() {
        None => Ok(()),
        Some(error) => Err(ColumnFault {
            column,
            code: error.code,
        }),
    }
}
