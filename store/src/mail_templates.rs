//! メールテンプレート, and the pictures that go with them.

use domain::mail::MailImage;
use domain::mail_template::MailTemplate;
use domain::{MailImageId, MailTemplateId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "name",
    "stage",
    "payment_method",
    "sales_route_id",
    "device",
    "subject",
    "salutation",
    "body",
    "html",
    "order_block",
    "rank_messages",
    "images",
    "transactional",
    "active",
    "created_at",
    "updated_at",
    "version",
];

pub async fn insert(tx: &mut Tx, template: &MailTemplate) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "mail_templates", COLUMNS);
    bulk.row(|cells| {
        cells
            .put(template.tenant_id)
            .put(template.id)
            .put(&template.name)
            .put(template.stage)
            .put(template.payment_method.as_deref())
            .put(template.sales_route_id)
            .put(template.device)
            .put(&template.subject)
            .put(&template.salutation)
            .put(&template.body)
            .put(template.html.as_deref())
            .put(template.order_block)
            .put(&template.rank_messages)
            .put(&template.images)
            .put(template.transactional)
            .put(template.active)
            .put(template.created_at)
            .put(template.updated_at)
            .put(template.version);
    });
    bulk.send(tx).await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailTemplateId,
) -> Result<Option<MailTemplate>> {
    sql(
        on,
        "SELECT * FROM mail_templates WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<MailTemplate>> {
    sql(
        on,
        "SELECT * FROM mail_templates WHERE tenant_id = $1 ORDER BY id",
    )
    .bind(tenant)
    .all()
    .await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(tx: &mut Tx, template: &MailTemplate, expected: i64) -> Result<Option<MailTemplate>> {
    sql(
        tx,
        "UPDATE mail_templates SET name = $4, payment_method = $5, sales_route_id = $6, device = $7,
             subject = $8, salutation = $9, body = $10, html = $11, order_block = $12, rank_messages = $13,
             images = $14, transactional = $15, active = $16, updated_at = $17, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(template.tenant_id)
    .bind(template.id)
    .bind(expected)
    .bind(&template.name)
    .bind(template.payment_method.as_deref())
    .bind(template.sales_route_id)
    .bind(template.device)
    .bind(&template.subject)
    .bind(&template.salutation)
    .bind(&template.body)
    .bind(template.html.as_deref())
    .bind(template.order_block)
    .bind(&template.rank_messages)
    .bind(&template.images)
    .bind(template.transactional)
    .bind(template.active)
    .bind(template.updated_at)
    .opt()
    .await
}

/// Whether it was there, and of that version.
pub async fn remove(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailTemplateId,
    expected: i64,
) -> Result<bool> {
    let text = "DELETE FROM mail_templates WHERE tenant_id = $1 AND id = $2 AND version = $3";
    let removed = sql(on, text).bind(tenant).bind(id).bind(expected).exec().await?;
    Ok(removed == 1)
}

pub async fn insert_image(on: impl Into<On<'_>>, image: &MailImage) -> Result<()> {
    sql(
        on,
        "INSERT INTO mail_images (tenant_id, id, name, media_type, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(image.tenant_id)
    .bind(image.id)
    .bind(&image.name)
    .bind(&image.media_type)
    .bind(image.bytes)
    .bind(image.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn image(on: impl Into<On<'_>>, tenant: TenantId, id: MailImageId) -> Result<Option<MailImage>> {
    sql(on, "SELECT * FROM mail_images WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn images(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<MailImageId>,
    limit: i64,
) -> Result<Vec<MailImage>> {
    let mut query = sql(on, "SELECT * FROM mail_images WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}
