//! Tells linked warehouses what they are asked to send, and asks what became of it: one that is down holds up
//! nothing but itself.

use std::time::Duration;

use futures_util::FutureExt as _;
use workflows::ship_requests;

use crate::leases::Leased;

pub(crate) const WAREHOUSES: Leased<domain::warehouse_link::WarehouseLink> = Leased {
    name: "linked warehouses",
    look: Duration::from_millis(500),
    at_once: 32,
    claim: |app, most| async move { ship_requests::claim_due(&app, most).await }.boxed(),
    work: |app, link, stop| async move { ship_requests::work(&app, link, &stop).await }.boxed(),
};
