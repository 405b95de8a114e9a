//! A carrier profile, on the wire.

use domain::CarrierProfileId;
use domain::waybill::WaybillFormat;
use poem_openapi::{Enum, Object};
use workflows::carrier_profiles::{CarrierProfileEdit, NewCarrierProfile, OpenProfile};

use super::layout::LayoutView;
use super::settings::SettingsView;
use crate::wire::{At, Id, Merge, PersonView};

/// Whose program a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "WaybillFormat", remote = "WaybillFormat", rename_all = "snake_case")]
pub enum FormatView {
    /// ヤマト運輸 B2クラウド.
    YamatoB2,
    /// 佐川急便 e飛伝Ⅲ.
    #[oai(rename = "sagawa_ehiden3")]
    SagawaEhiden3,
    /// 日本郵便 ゆうパックプリントR.
    JapanPostYupackPrintR,
    /// 西濃運輸 カンガルーマジック2.
    #[oai(rename = "seino_kangaroo_magic2")]
    SeinoKangarooMagic2,
    /// Columns of the shop's own, in `layout`.
    Custom,
}

/// How one carrier's program is used.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CarrierProfile")]
pub struct ProfileView {
    pub id: Id<CarrierProfileId>,
    pub name: String,
    /// Whose file.
    pub format: FormatView,
    /// The shop's own columns.
    #[oai(nullable)]
    pub layout: Option<LayoutView>,
    /// What stands in every row.
    pub settings: SettingsView,
    /// The shop as a sender; null without the scope `pii:read`.
    #[oai(nullable)]
    pub sender: Option<PersonView>,
    pub active: bool,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A carrier profile to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewCarrierProfile", deny_unknown_fields)]
pub struct NewProfileView {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: String,
    /// Whose file. It never changes.
    pub format: FormatView,
    /// The shop's own columns: for `custom`, and only then.
    #[oai(nullable)]
    pub layout: Option<LayoutView>,
    /// What stands in every row.
    #[oai(default)]
    pub settings: SettingsView,
    /// The shop as a sender; needed where `settings.sender` is `shop`.
    #[oai(default)]
    pub sender: PersonView,
}

/// Fields left out stay as they are, also in settings and sender; a layout is replaced as a whole.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CarrierProfilePatch", deny_unknown_fields)]
pub struct ProfilePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: Option<String>,
    /// The shop's own columns, replaced as a whole.
    pub layout: Option<LayoutView>,
    /// What stands in every row; what is left out of it stays.
    pub settings: Option<Merge<SettingsView>>,
    /// The shop as a sender; what is left out of it stays.
    pub sender: Option<Merge<PersonView>>,
    pub active: Option<bool>,
}

impl ProfileView {
    pub fn new(open: OpenProfile, personal: bool) -> ProfileView {
        let OpenProfile { profile, sender } = open;
        ProfileView {
            id: Id(profile.id),
            name: profile.name,
            format: profile.format.into(),
            layout: profile.layout.map(|layout| layout.0.into()),
            settings: profile.settings.0.into(),
            sender: personal.then(|| sender.into()),
            active: profile.active,
            created_at: At(profile.created_at),
            updated_at: At(profile.updated_at),
            version: profile.version,
        }
    }
}

impl From<NewProfileView> for NewCarrierProfile {
    fn from(view: NewProfileView) -> NewCarrierProfile {
        NewCarrierProfile {
            name: view.name,
            format: view.format.into(),
            layout: view.layout.map(Into::into),
            settings: view.settings.into(),
            sender: view.sender.into(),
        }
    }
}

impl From<ProfilePatch> for CarrierProfileEdit {
    fn from(patch: ProfilePatch) -> CarrierProfileEdit {
        CarrierProfileEdit {
            name: patch.name,
            layout: patch.layout.map(Into::into),
            settings: patch.settings.map(|settings| settings.amend("/settings")),
            sender: patch.sender.map(|sender| sender.amend("/sender")),
            active: patch.active,
        }
    }
}
