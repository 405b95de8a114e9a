//! 受信サーバー: who fetches from them, and how far their folders were read.

use domain::mailbox::{Mailbox, MailboxFailure};
use domain::{Instant, MailboxId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::leases::{Held, Leased};
use crate::{Db, Result, Tx};

pub const MAILBOXES: &str = "mailboxes";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "name",
    "host",
    "port",
    "tls",
    "sealed",
    "folder",
    "afterwards",
    "done_folder",
    "sales_route_id",
    "since_on",
    "poll_seconds",
    "active",
    "last_uid",
    "messages_taken",
    "next_poll_at",
    "failures",
    "created_at",
    "updated_at",
    "version",
];

pub async fn insert(tx: &mut Tx, mailbox: &Mailbox) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), MAILBOXES, COLUMNS);
    bulk.row(|cells| {
        cells
            .put(mailbox.tenant_id)
            .put(mailbox.id)
            .put(&mailbox.name)
            .put(&mailbox.host)
            .put(mailbox.port)
            .put(mailbox.tls)
            .put(mailbox.sealed.as_slice())
            .put(&mailbox.folder)
            .put(mailbox.afterwards)
            .put(mailbox.done_folder.as_deref())
            .put(mailbox.sales_route_id)
            .put(mailbox.since_on)
            .put(mailbox.poll_seconds)
            .put(mailbox.active)
            .put(mailbox.last_uid)
            .put(mailbox.messages_taken)
            .put(mailbox.next_poll_at)
            .put(mailbox.failures)
            .put(mailbox.created_at)
            .put(mailbox.updated_at)
            .put(mailbox.version);
    });
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: MailboxId) -> Result<Option<Mailbox>> {
    sql(on, "SELECT * FROM mailboxes WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Mailbox>> {
    sql(on, "SELECT * FROM mailboxes WHERE tenant_id = $1 ORDER BY id")
        .bind(tenant)
        .all()
        .await
}

/// What people may change, and the place to go on from; what failed is forgotten, and whoever fetches at
/// the moment has lost it. What it signs in with is left as it is by now unless that is to change too: it may
/// have been renewed meanwhile. `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    mailbox: &Mailbox,
    with_login: bool,
    expected: i64,
) -> Result<Option<Mailbox>> {
    sql(
        on,
        "UPDATE mailboxes SET name = $4, host = $5, port = $6, tls = $7, folder = $9,
             sealed = CASE WHEN $19 THEN $8 ELSE sealed END,
             afterwards = $10, done_folder = $11, sales_route_id = $12, since_on = $13, poll_seconds = $14,
             active = $15, uid_validity = $16, last_uid = $17, next_poll_at = $18, updated_at = $18,
             lease_id = NULL, leased_until = NULL, failures = 0, failure = NULL, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(expected)
    .bind(&mailbox.name)
    .bind(&mailbox.host)
    .bind(mailbox.port)
    .bind(mailbox.tls)
    .bind(&mailbox.sealed)
    .bind(&mailbox.folder)
    .bind(mailbox.afterwards)
    .bind(&mailbox.done_folder)
    .bind(mailbox.sales_route_id)
    .bind(mailbox.since_on)
    .bind(mailbox.poll_seconds)
    .bind(mailbox.active)
    .bind(mailbox.uid_validity)
    .bind(mailbox.last_uid)
    .bind(mailbox.updated_at)
    .bind(with_login)
    .opt()
    .await
}

/// False where it is not there, or the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailboxId,
    expected: Option<i64>,
) -> Result<bool> {
    let gone = sql(
        on,
        "DELETE FROM mailboxes WHERE tenant_id = $1 AND id = $2 AND version = COALESCE($3, version)",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(gone == 1)
}

/// Has it read at once.
pub async fn poll_now(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailboxId,
    now: Instant,
) -> Result<Option<Mailbox>> {
    sql(
        on,
        "UPDATE mailboxes SET next_poll_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .opt()
    .await
}

pub(crate) const LEASED: Leased = Leased {
    table: MAILBOXES,
    key: "tenant_id, id",
    due: "next_poll_at",
    ready: "active",
};

/// Takes mailboxes that are due, of all tenants; nobody else has them until the lease ends.
pub async fn claim(db: &Db, lease: Uuid, now: Instant, until: Instant, most: i64) -> Result<Vec<Mailbox>> {
    LEASED.claim(db, lease, (now, until), most).await
}

/// Goes on holding it.
pub async fn hold(on: impl Into<On<'_>>, mailbox: &Mailbox, until: Instant) -> Result<()> {
    LEASED.hold(on, held(mailbox), until).await
}

/// Moves the place in the transaction that takes the message before it; false where the lease is somebody
/// else's.
pub async fn advance(tx: &mut Tx, mailbox: &Mailbox, taken: i64, until: Instant) -> Result<bool> {
    let moved = sql(
        tx,
        "UPDATE mailboxes SET uid_validity = $4, last_uid = $5, messages_taken = messages_taken + $6,
             leased_until = $7
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.lease_id)
    .bind(mailbox.uid_validity)
    .bind(mailbox.last_uid)
    .bind(taken)
    .bind(until)
    .exec()
    .await?;
    Ok(moved == 1)
}

/// How it went; the mailbox is free again. Somebody who asked for it meanwhile is not put off.
pub async fn polled(
    on: impl Into<On<'_>>,
    mailbox: &Mailbox,
    failure: Option<&MailboxFailure>,
    next: Instant,
    now: Instant,
) -> Result<()> {
    let due = (mailbox.next_poll_at, next);
    LEASED.polled(on, held(mailbox), failure, due, now).await
}

/// Lets it go without having read it to its end: it is still due.
pub async fn release(on: impl Into<On<'_>>, mailbox: &Mailbox) -> Result<()> {
    LEASED.release(on, held(mailbox)).await
}

fn held(mailbox: &Mailbox) -> Held {
    Held {
        tenant: mailbox.tenant_id,
        id: mailbox.id.0,
        lease: mailbox.lease_id,
    }
}

/// Notes that a message is to be marked at its server.
pub async fn owe_mark(tx: &mut Tx, mailbox: &Mailbox, uid: i64) -> Result<()> {
    sql(
        tx,
        "INSERT INTO mailbox_marks (tenant_id, mailbox_id, uid_validity, uid) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, mailbox_id, uid_validity, uid) DO NOTHING",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.uid_validity)
    .bind(uid)
    .exec()
    .await
    .map(drop)
}

/// Messages that are still to be marked; the oldest first.
pub async fn marks(on: impl Into<On<'_>>, mailbox: &Mailbox, most: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        on,
        "SELECT uid FROM mailbox_marks WHERE tenant_id = $1 AND mailbox_id = $2 AND uid_validity = $3
         ORDER BY uid LIMIT $4",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.uid_validity)
    .bind(most)
    .all()
    .await?;
    Ok(rows.into_iter().map(|(uid,)| uid).collect())
}

/// A message is marked.
pub async fn marked(on: impl Into<On<'_>>, mailbox: &Mailbox, uid: i64) -> Result<()> {
    sql(
        on,
        "DELETE FROM mailbox_marks WHERE tenant_id = $1 AND mailbox_id = $2 AND uid_validity = $3 AND uid = $4",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.uid_validity)
    .bind(uid)
    .exec()
    .await
    .map(drop)
}

/// Forgets what was still to be marked: under other numbers, or in another folder.
pub async fn forget_marks(tx: &mut Tx, tenant: TenantId, id: MailboxId) -> Result<()> {
    sql(
        tx,
        "DELETE FROM mailbox_marks WHERE tenant_id = $1 AND mailbox_id = $2",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await
    .map(drop)
}
