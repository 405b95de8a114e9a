//! Pictures that go with mail.

use connectors::mail::Image;
use domain::mail::{MailImage, image_type};
use domain::{FieldError, MailImageId, TenantId};
use store::{TenantKeys, Tx};

use crate::{App, Caller, Result, new_id};

/// In bytes; all of a mail's pictures are sent with every one of them.
pub const MAX_IMAGE: u64 = 2 << 20;

/// Keeps a picture; what it is, its first bytes tell.
pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, name: &str, bytes: &[u8]) -> Result<MailImage> {
    let now = app.now();
    let media_type =
        image_type(bytes).ok_or_else(|| FieldError::new("", "bad_format").hint("PNG, JPEG, GIF"))?;
    if name.trim().is_empty() || name.chars().any(char::is_control) {
        return Err(FieldError::new("?name", "bad_format").into());
    }
    let image = MailImage {
        tenant_id: caller.tenant,
        id: MailImageId(new_id()),
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        created_at: now,
    };
    let keys = app.store.keys(caller.tenant, now).await?;
    store::mail_templates::insert_image(&mut *tx, &image).await?;
    let file = (caller.tenant, image.id.0);
    store::files::add_staying(tx, &keys, file, 0, bytes, now).await?;
    Ok(image)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<MailImageId>,
    limit: i64,
) -> Result<Vec<MailImage>> {
    Ok(store::mail_templates::images(&app.store.db, caller.tenant, before, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: MailImageId) -> Result<MailImage> {
    let image = store::mail_templates::image(&app.store.db, caller.tenant, id).await?;
    Ok(image.ok_or(domain::Error::NotFound)?)
}

/// A picture with its bytes; none where it is not there any more.
pub(crate) async fn read(
    app: &App,
    keys: &TenantKeys,
    tenant: TenantId,
    id: MailImageId,
) -> Result<Option<Image>> {
    let Some(image) = store::mail_templates::image(&app.store.db, tenant, id).await? else {
        return Ok(None);
    };
    let bytes = store::files::chunk(&app.store.db, keys, (tenant, id.0), 0).await?;
    Ok(bytes.map(|bytes| Image {
        id: image.id.to_string(),
        name: image.name,
        media_type: image.media_type,
        bytes,
    }))
}
