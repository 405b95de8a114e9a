//! What cannot be fetched or told: orders and messages that nobody misses yet, and warehouses that let
//! nobody in.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::mailbox::{Mailbox, MailboxFailure};
use domain::shop::{PollFailure, Shop};
use domain::warehouse_link::WarehouseLink;
use domain::{Instant, TenantId};
use serde_json::{Value, json};
use store::Tx;

use super::notice::{Notice, notify};
use crate::Result;

/// After so many failures one after the other, a hiccup of the other side no more.
const TOLD_AT: i64 = 5;

/// Of a shop's poll that failed just now, in the transaction that notes it.
pub(crate) async fn shop_failed(tx: &mut Tx, shop: &Shop, failure: &PollFailure) -> Result<()> {
    let failures = shop.failures + 1;
    let data = json!({ "shop": shop.id, "failures": failures, "reason": failure.kind });
    let key = format!("shop_failing:{}:{}", shop.id, failure.at.millis());
    let kind = AnnouncementKind::ShopFailing;
    tell(tx, shop.tenant_id, failures, (kind, data, key), failure.at).await
}

/// Likewise of a mailbox.
pub(crate) async fn mailbox_failed(tx: &mut Tx, mailbox: &Mailbox, failure: &MailboxFailure) -> Result<()> {
    let failures = mailbox.failures + 1;
    let data = json!({ "mailbox": mailbox.id, "failures": failures, "reason": failure.kind });
    let key = format!("mailbox_failing:{}:{}", mailbox.id, failure.at.millis());
    let kind = AnnouncementKind::MailboxFailing;
    tell(tx, mailbox.tenant_id, failures, (kind, data, key), failure.at).await
}

/// Of a warehouse that has begun to refuse the credentials of its link: only people can give it others.
pub(crate) async fn warehouse_refused(
    tx: &mut Tx,
    link: &WarehouseLink,
    failure: &PollFailure,
) -> Result<()> {
    let notice = Notice {
        kind: AnnouncementKind::WarehouseFailing,
        level: AnnouncementLevel::Warning,
        data: json!({ "warehouse_link": link.id, "reason": failure.kind }),
        key: format!("warehouse_failing:{}:{}", link.id, failure.at.millis()),
    };
    notify(tx, link.tenant_id, notice, failure.at).await
}

/// Once for each time that it stops working.
async fn tell(
    tx: &mut Tx,
    tenant: TenantId,
    failures: i64,
    (kind, data, key): (AnnouncementKind, Value, String),
    now: Instant,
) -> Result<()> {
    if failures != TOLD_AT {
        return Ok(());
    }
    let notice = Notice {
        kind,
        level: AnnouncementLevel::Warning,
        data,
        key,
    };
    notify(tx, tenant, notice, now).await
}
