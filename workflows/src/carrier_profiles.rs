//! How carriers' programs are used: which file, whose sender, which codes.

use connectors::carrier::{CarrierFormat, Layout};
use domain::merge_patch::Amend;
use domain::person::Person;
use domain::waybill::{
    CarrierProfile, ProfileSettings, ResultColumns, WaybillFormat, WaybillLayout, WaybillSender,
};
use domain::{CarrierProfileId, FieldError, Json};
use store::Tx;
use store::carrier_profiles::CARRIER_PROFILES;

use crate::{App, Caller, Error, Result, new_id};

pub struct NewCarrierProfile {
    pub name: String,
    pub format: WaybillFormat,
    pub layout: Option<WaybillLayout>,
    pub settings: ProfileSettings,
    /// The shop as a sender.
    pub sender: Person,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct CarrierProfileEdit {
    pub name: Option<String>,
    pub layout: Option<WaybillLayout>,
    pub settings: Option<Amend<ProfileSettings>>,
    pub sender: Option<Amend<Person>>,
    pub active: Option<bool>,
}

/// A profile with the sender in it.
pub struct OpenProfile {
    pub profile: CarrierProfile,
    pub sender: Person,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<OpenProfile>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let profiles = store::carrier_profiles::all(&app.store.db, caller.tenant).await?;
    let open = |profile: CarrierProfile| {
        let sender = store::carrier_profiles::open(&keys, &profile)?;
        Ok(OpenProfile { profile, sender })
    };
    profiles.into_iter().map(open).collect()
}

pub async fn get(app: &App, caller: &Caller, id: CarrierProfileId) -> Result<OpenProfile> {
    let profile = store::carrier_profiles::get(&app.store.db, caller.tenant, id).await?;
    let profile = profile.ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let sender = store::carrier_profiles::open(&keys, &profile)?;
    Ok(OpenProfile { profile, sender })
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewCarrierProfile) -> Result<OpenProfile> {
    let now = app.now();
    let id = CarrierProfileId(new_id());
    let keys = app.store.keys(caller.tenant, now).await?;
    let profile = CarrierProfile {
        tenant_id: caller.tenant,
        id,
        name: new.name,
        format: new.format,
        layout: new.layout.map(Json),
        settings: Json(new.settings),
        sealed: keys.seal_json(CARRIER_PROFILES, id.0, &new.sender)?,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(&profile, &new.sender)?;
    store::carrier_profiles::insert(tx, &profile)
        .await
        .map_err(explain)?;
    Ok(OpenProfile {
        profile,
        sender: new.sender,
    })
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: CarrierProfileId,
    expected: Option<i64>,
    edit: CarrierProfileEdit,
) -> Result<OpenProfile> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut profile = store::carrier_profiles::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(profile.version);
    let mut sender = store::carrier_profiles::open(&keys, &profile)?;
    if let Some(amend) = edit.sender {
        sender = amend(sender)?;
    }
    profile.name = edit.name.unwrap_or(profile.name);
    profile.layout = edit.layout.map(Json).or(profile.layout);
    if let Some(amend) = edit.settings {
        profile.settings = Json(amend(profile.settings.0)?);
    }
    profile.active = edit.active.unwrap_or(profile.active);
    profile.sealed = keys.seal_json(CARRIER_PROFILES, id.0, &sender)?;
    check(&profile, &sender)?;
    let profile = store::carrier_profiles::update(tx, &profile, expected, now)
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    Ok(OpenProfile { profile, sender })
}

/// The file that a profile stands for.
pub(crate) fn layout(profile: &CarrierProfile) -> Result<Layout> {
    resolve(profile).map_err(|_| Error::Internal("kept columns do not resolve".into()))
}

fn resolve(profile: &CarrierProfile) -> std::result::Result<Layout, Vec<FieldError>> {
    let settings = &profile.settings;
    let plain = match (CarrierFormat::of(profile.format), &profile.layout) {
        (Some(_), Some(_)) => return Err(vec![FieldError::new("/layout", "conflicts").hint("/format")]),
        (Some(format), None) => format.layout(),
        (None, None) => return Err(vec![FieldError::new("/layout", "required")]),
        (None, Some(layout)) => Layout::own(layout).map_err(|places| {
            let unknown = |place| unknown(format!("/layout/columns/{place}/field"));
            places.into_iter().map(unknown).collect::<Vec<_>>()
        })?,
    };
    let named = |field: &'static str| {
        move |names: Vec<String>| -> Vec<FieldError> {
            let pointer = |name: String| format!("/settings/{field}/{}", escaped(&name));
            names.into_iter().map(|name| unknown(pointer(name))).collect()
        }
    };
    let limited = plain.limited(&settings.limits).map_err(named("limits"))?;
    limited.filled(&settings.values).map_err(named("values"))
}

fn unknown(pointer: String) -> FieldError {
    FieldError::new(pointer, "unknown_column")
}

/// As a JSON pointer spells a name.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn check(profile: &CarrierProfile, sender: &Person) -> Result<()> {
    let mut errors = Vec::new();
    if profile.name.trim().is_empty() || profile.name.trim() != profile.name {
        errors.push(FieldError::new("/name", "bad_format"));
    }
    errors.extend(resolve(profile).err().into_iter().flatten());
    errors.extend(profile.settings.results.iter().flat_map(check_results));
    if profile.settings.sender == WaybillSender::Shop
        && sender.full_name().is_empty()
        && sender.company.is_empty()
    {
        errors.push(FieldError::new("/sender/family_name", "required"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// Every column of the result file is found in some way.
fn check_results(results: &ResultColumns) -> Vec<FieldError> {
    let mut columns = vec![("/tracking_number".to_owned(), &results.tracking_number)];
    let key = |(place, column)| (format!("/keys/{place}"), column);
    columns.extend((0..).zip(&results.keys).map(key));
    columns.extend(
        results
            .shipped_on
            .iter()
            .map(|column| ("/shipped_on".to_owned(), column)),
    );
    let lost = columns
        .into_iter()
        .filter(|(_, column)| column.name.is_none() && column.position.is_none());
    lost.map(|(pointer, _)| FieldError::new(format!("/settings/results{pointer}"), "required"))
        .collect()
}

fn explain(error: store::Error) -> Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        other => other.into(),
    }
}
