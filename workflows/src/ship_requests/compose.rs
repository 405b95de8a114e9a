//! What a warehouse is told of a shipment, or why it cannot be: by which code it knows each product, who
//! receives it, what lies in it.

use std::collections::{BTreeSet, HashMap};

use connectors::warehouse::{CodeSource, LinkSettings, ShipItem, ShipOrder};
use domain::open_order::{OpenOrder, OpenShipment};
use domain::ship_request::{Goods, goods, may_be_asked_for};
use domain::stock::demand::Sets;
use domain::warehouse_link::WarehouseLink;
use domain::{ProductId, VariantId};
use store::Reads;

use crate::{Result, warehouse_links};

/// Why a shipment cannot be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub code: &'static str,
    /// Which product, if it is about one.
    pub sku: Option<String>,
}

impl Fault {
    pub fn new(code: &'static str) -> Fault {
        Fault { code, sku: None }
    }
}

/// What is known of products: read once for many shipments.
pub(super) struct Table {
    settings: LinkSettings,
    codes: HashMap<VariantId, String>,
    /// Our own code, and the name of the product.
    variants: HashMap<VariantId, (String, String)>,
    sets: Sets,
}

impl Table {
    pub async fn read(from: &mut impl Reads, link: &WarehouseLink, orders: &[OpenOrder]) -> Result<Table> {
        let tenant = link.tenant_id;
        let lines = orders.iter().flat_map(OpenOrder::lines);
        let ordered: BTreeSet<VariantId> = lines.filter_map(|line| line.variant_id).collect();
        let ordered: Vec<VariantId> = ordered.into_iter().collect();
        let sets = store::variants::components(from.on(), tenant, &ordered).await?;
        let parts = sets.values().flatten().map(|component| component.part_id);
        let all: BTreeSet<VariantId> = ordered.iter().copied().chain(parts).collect();
        let all: Vec<VariantId> = all.into_iter().collect();
        let codes = store::warehouse_links::codes_of(from.on(), tenant, link.id, &all).await?;
        let variants = store::variants::get_all(from.on(), tenant, &all).await?;
        let products: BTreeSet<ProductId> = variants.iter().map(|variant| variant.product_id).collect();
        let products: Vec<ProductId> = products.into_iter().collect();
        let products = store::products::get_all(from.on(), tenant, &products).await?;
        let name = |id: ProductId| {
            let product = products.iter().find(|product| product.id == id);
            product.map(|product| product.name.clone()).unwrap_or_default()
        };
        Ok(Table {
            settings: warehouse_links::settings(link)?,
            codes: codes
                .into_iter()
                .map(|code| (code.variant_id, code.code))
                .collect(),
            variants: variants
                .into_iter()
                .map(|variant| (variant.id, (variant.sku, name(variant.product_id))))
                .collect(),
            sets: sets.into_iter().collect(),
        })
    }

    /// Everything that stands against it, or the document.
    pub fn compose(
        &self,
        key: &str,
        open: &OpenOrder,
        shipment: &OpenShipment,
    ) -> std::result::Result<ShipOrder, Vec<Fault>> {
        if let Err(code) = may_be_asked_for(open, shipment) {
            return Err(vec![Fault::new(code)]);
        }
        let mut faults = Vec::new();
        let mut items = Vec::new();
        for one in goods(open, shipment, &self.sets) {
            match self.item(&one) {
                Ok(item) => items.push(item),
                Err(fault) => faults.push(fault),
            }
        }
        if items.is_empty() && faults.is_empty() {
            faults.push(Fault::new("no_goods"));
        }
        let Some(order) = ShipOrder::of(key, open, shipment, items) else {
            faults.push(Fault::new("no_address"));
            return Err(faults);
        };
        if !order.has_address() {
            faults.push(Fault::new("no_address"));
        }
        faults.extend(self.settings.cannot(&order).into_iter().map(Fault::new));
        if faults.is_empty() { Ok(order) } else { Err(faults) }
    }

    fn item(&self, goods: &Goods) -> std::result::Result<ShipItem, Fault> {
        let known = goods.variant_id.and_then(|id| self.variants.get(&id));
        let (sku, name) = match known {
            Some((sku, name)) if goods.of_set => (sku, name),
            Some((sku, _)) => (sku, &goods.name),
            None => (&goods.sku, &goods.name),
        };
        let told = goods.variant_id.and_then(|id| self.codes.get(&id));
        let own = Some(sku).filter(|sku| self.settings.codes() == CodeSource::Sku && !sku.is_empty());
        match told.or(own) {
            Some(code) => Ok(ShipItem {
                code: code.clone(),
                name: name.clone(),
                quantity: goods.quantity,
            }),
            None => Err(Fault {
                code: "no_warehouse_code",
                sku: Some(sku.clone()),
            }),
        }
    }
}
