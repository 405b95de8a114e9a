//! What a shop wants to know of.

use domain::Json;
use domain::alert_settings::{AlertRule, AlertSettings};
use domain::job::JobKind;
use store::Tx;
use store::jobs::NewJob;

use crate::{App, Caller, Result, new_id};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct AlertSettingsEdit {
    /// In place of all that deviated before.
    pub rules: Option<Vec<AlertRule>>,
    pub duplicate_hours: Option<i64>,
}

pub async fn get_settings(app: &App, caller: &Caller) -> Result<AlertSettings> {
    Ok(store::alert_settings::get(&app.store.db, caller.tenant).await?)
}

/// `expected` is the version the caller has seen. Orders that are there are looked at again in the
/// background.
pub async fn edit_settings(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    expected: Option<i64>,
    edit: AlertSettingsEdit,
) -> Result<AlertSettings> {
    let mut settings = store::alert_settings::get(&mut *tx, caller.tenant).await?;
    let expected = expected.unwrap_or(settings.version);
    if let Some(rules) = edit.rules {
        settings.rules = Json(rules);
    }
    settings.duplicate_hours = edit.duplicate_hours.unwrap_or(settings.duplicate_hours);
    let errors = settings.check();
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let now = app.now();
    let settings = store::alert_settings::put(&mut *tx, &settings, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    look_again(tx, caller, now).await?;
    Ok(settings)
}

/// Enqueues a look at all orders of the shop that have not left.
pub(crate) async fn look_again(tx: &mut Tx, caller: &Caller, now: domain::Instant) -> Result<()> {
    let job = NewJob::new(new_id(), JobKind::RefreshAlerts, now).tenant(caller.tenant);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(())
}
