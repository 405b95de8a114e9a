//! What a shop chooses about follow mails.

use domain::follow_mail::{FollowMailChoice, FollowMailSettings};
use domain::{FieldError, Json};
use store::Tx;

use crate::{App, Caller, Result};

pub async fn get_settings(app: &App, caller: &Caller) -> Result<FollowMailSettings> {
    Ok(store::follow_mails::settings(&app.store.db, caller.tenant).await?)
}

/// `expected` is the version the caller has seen. Orders that wait already keep their day.
pub async fn edit_settings(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    expected: Option<i64>,
    edit: impl FnOnce(&mut FollowMailChoice),
) -> Result<FollowMailSettings> {
    let mut settings = store::follow_mails::settings(&mut *tx, caller.tenant).await?;
    let expected = expected.unwrap_or(settings.version);
    let mut choice = settings.settings.0;
    edit(&mut choice);
    let mut errors = choice.check();
    let routes = store::routes::sales_routes(&mut *tx, caller.tenant).await?;
    for (place, own) in choice.routes.iter().enumerate() {
        if routes.iter().all(|route| route.id != own.route) {
            errors.push(FieldError::new(
                format!("/routes/{place}/sales_route_id"),
                "unknown_reference",
            ));
        }
    }
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    settings.settings = Json(choice);
    let settings = store::follow_mails::put_settings(tx, &settings, expected, app.now()).await?;
    Ok(settings.ok_or(domain::Error::Stale)?)
}
