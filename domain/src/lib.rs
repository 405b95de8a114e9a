//! Values, states and rules of Japanese e-commerce.
//!
//! Pure: nothing here is async, reads a clock, randomness, the environment, a file or the network,
//! or knows HTTP, the queue or a mall's format. Records derive `sqlx::FromRow` so that a row is a
//! record; no query is run from here.

pub mod access;
pub mod address;
pub mod alert;
pub mod alert_changes;
pub mod alert_check;
pub mod alert_settings;
pub mod audit;
pub mod blacklist;
pub mod bundle;
pub mod calendar;
pub mod card_number;
pub mod carrier;
pub mod cash_on_delivery;
pub mod condition;
pub mod customer;
pub mod delivery_area;
pub mod destination;
pub mod email;
pub mod error;
pub mod event;
pub mod holidays;
pub mod id;
pub mod import_rule;
pub mod islands;
pub mod jan;
pub mod job;
mod kanji_variants;
pub mod largest_remainder;
pub mod lead_time;
pub mod listing;
pub mod money;
pub mod network;
pub mod open_order;
pub mod order;
pub mod order_change;
pub mod order_check;
pub mod order_draft;
pub mod order_export;
pub mod order_import;
pub mod order_move;
pub mod order_status;
pub mod parcel;
pub mod payer_name;
pub mod payment;
pub mod payment_import;
pub mod payment_match;
pub mod person;
pub mod person_name;
pub mod phone;
pub mod postal_code;
pub mod postal_table;
pub mod product;
pub mod product_file;
pub mod product_match;
pub mod rearrange;
pub mod retotal;
pub mod route;
pub mod sales_report;
#[cfg(test)]
mod samples;
pub mod saved_search;
pub mod set_lines;
pub mod ship_date;
pub mod shop;
pub mod standing;
pub mod stock;
pub mod sub_status;
pub mod tax;
pub mod tenant;
pub mod text;
pub mod time;
pub mod totals;
pub mod tracking_import;
pub mod waybill;
pub mod waybill_limits;
pub mod weight;

pub use error::{Error, FieldError};
pub use id::*;
pub use money::{RateBp, Yen};
pub use sqlx::types::Json;
pub use time::{Date, Instant};
