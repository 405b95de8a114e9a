//! The only place that runs SQL; seals personal data.
//!
//! One schema and one SQL text serve SQLite and PostgreSQL (`db.rs`). No sqlx type leaves, with one
//! exception that the queue needs: [`Db::pool`].

pub mod actors;
pub mod alert_settings;
pub mod alerts;
pub mod announcements;
pub mod api_keys;
pub mod audit;
mod begin;
mod bells;
pub mod blacklist;
pub mod bulk;
pub mod bundles;
pub mod calendars;
pub mod carrier_profiles;
pub mod condition;
pub mod copy;
pub mod customer_ranks;
pub mod customers;
pub mod db;
pub mod delivery_areas;
pub mod departures;
mod error;
pub mod events;
pub mod expected_receipts;
pub mod export_templates;
pub mod feed;
pub mod files;
mod first_id;
pub mod follow_mails;
pub mod idempotency;
pub mod import_orders;
pub mod import_rules;
mod imports;
pub mod inbound_mails;
pub mod incidents;
pub mod jobs;
pub mod kept;
mod leases;
pub mod listings;
pub mod mail_batches;
pub mod mail_logins;
pub mod mail_profiles;
pub mod mail_queue;
pub mod mail_templates;
pub mod mailboxes;
pub mod mails;
pub mod mall_budgets;
pub mod mall_cancellations;
pub mod mall_codes;
pub mod mall_divided_items;
pub mod mall_lines;
pub mod migrate;
pub mod open_at_malls;
pub mod order_changes;
pub mod order_confirmations;
pub mod order_counters;
pub mod order_counts;
pub mod order_erasure;
pub mod order_exports;
pub mod order_imports;
pub mod order_list;
pub mod order_moves;
pub mod order_names;
pub mod orders;
pub mod parcels;
pub mod payment_imports;
pub mod payment_layouts;
pub mod payments;
pub mod platform_secrets;
pub mod postal;
pub mod product_checks;
pub mod product_codes;
pub mod products;
pub mod publications;
mod reach;
pub mod rearranged;
pub mod reconciliations;
pub mod reseal;
pub mod roles;
pub mod routes;
pub mod rule_desks;
pub mod rule_runs;
pub mod rule_triggers;
pub mod rules;
pub mod sales_report;
pub mod saved_searches;
pub mod sessions;
pub mod ship_requests;
pub mod shipment_list;
pub mod shipment_reports;
pub mod shop_writers;
pub mod shops;
pub mod sign_in_attempts;
pub mod staff;
mod stalled;
pub mod standings;
pub mod statistics;
pub mod stock_changes;
pub mod stock_checks;
pub mod stock_counts;
pub mod stock_levels;
pub mod stock_movements;
pub mod stock_refills;
pub mod stock_reservations;
pub mod sub_statuses;
pub mod suppressions;
pub mod tenants;
#[cfg(feature = "testing")]
pub mod testing;
mod time_limit;
pub mod told_differently;
pub mod tracking_imports;
pub mod unread_orders;
pub mod variants;
pub mod vault;
pub mod warehouse_links;
pub mod warehouses;
pub mod waybill_files;
pub mod webhook_deliveries;
pub mod webhook_endpoints;

use std::sync::Arc;

pub use bells::Bells;
pub use db::{Db, DbOptions, On, Reads, Tx, sql};
pub use error::{Error, Result};
pub use vault::{MasterKey, MasterKeys, TenantKeys, Vault};

use domain::{Instant, TenantId};
use zeroize::Zeroizing;

/// The database and the keys to what is sealed in it.
#[derive(Clone)]
pub struct Store {
    pub db: Db,
    vault: Arc<Vault>,
    platform_index: Arc<Zeroizing<[u8; 32]>>,
}

impl Store {
    /// A migrated database, opened with its master key.
    pub async fn open(db: Db, master: MasterKeys, now: Instant) -> Result<Store> {
        const PURPOSE: &str = "platform index";
        let vault = Vault::new(master);
        platform_secrets::add(&db, &vault, PURPOSE, PURPOSE, &vault::random_key()?, now).await?;
        let kept = platform_secrets::list(&db, &vault, PURPOSE).await?;
        let key = kept
            .first()
            .and_then(|kept| kept.secret.as_slice().try_into().ok());
        let platform_index = key.ok_or(Error::Corrupt("platform index key"))?;
        Ok(Store {
            db,
            vault: Arc::new(vault),
            platform_index: Arc::new(Zeroizing::new(platform_index)),
        })
    }

    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The tenant's keys, from memory or unwrapped afresh.
    pub async fn keys(&self, tenant: TenantId, now: Instant) -> Result<Arc<TenantKeys>> {
        self.vault.keys(&self.db, tenant, now).await
    }

    /// Blind index of what is unique in the whole platform: sign-in names, addresses of attempts.
    pub fn platform_blind(&self, kind: &str, normal: &str) -> Vec<u8> {
        let mut hasher = blake3::Hasher::new_keyed(&self.platform_index);
        hasher
            .update(kind.as_bytes())
            .update(&[0])
            .update(normal.as_bytes());
        hasher.finalize().as_bytes()[..16].to_vec()
    }
}
