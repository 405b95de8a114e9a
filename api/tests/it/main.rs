//! Stories about the whole API, over HTTP, on every database that can be had.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test whose setting cannot be made has to stop"
)]

mod a_day;
mod alerts;
mod blacklist;
mod bundles;
mod calendars;
mod commands;
mod conditions;
mod contract;
mod coverage;
mod customers;
mod depot;
mod desk_at_random;
mod dovecot;
mod events;
mod files;
mod follow_mails;
mod idempotency;
mod import_files;
mod import_rules;
mod import_stories;
mod inbound_mails;
mod installed;
mod key_rotation;
mod mail_faults;
mod mail_images;
mod mail_oauth;
mod mail_restarts;
mod mail_server;
mod mailboxes;
mod mails;
mod mails_taken_back;
mod mall_orders;
mod mall_payments;
mod malls;
mod many_hands;
mod notices;
mod order_create;
mod order_desk;
mod order_edit;
mod order_exports;
mod order_list;
mod order_search;
mod oversell;
mod payment_imports;
mod payments;
mod personal_data;
mod phone_orders;
mod postal;
mod process;
mod products;
mod publications;
mod receiver;
mod reconciliations;
mod restarts;
mod rule_mails;
mod rules;
mod sample;
mod ship_requests;
mod shipment_reports;
mod shipments;
mod shops;
mod smtp_sink;
mod stage;
mod stock;
mod token_server;
mod tracking;
mod watching;
mod waybills;
mod webhook_restarts;
mod webhooks;
mod world;
