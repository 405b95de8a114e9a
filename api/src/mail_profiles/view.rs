//! Mail profiles on the wire. Passwords and tokens go in, and never come out.

use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::mail_login::{MailLoginKind, NewMailLogin, OauthGrant};
use domain::mail_profile::MailTls;
use domain::merge_patch::Amend;
use domain::{MailProfileId, SalesRouteId};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::mail_profiles::{ProfileEdit, ProfileView, Tested};

use crate::wire::{At, Id, Merge, maybe};

/// メールプロファイル: a server that mail is handed in at, and who it is from.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailProfile")]
pub struct MailProfileView {
    pub id: Id<MailProfileId>,
    name: String,
    /// Name or address of the server.
    host: String,
    /// The number of its port.
    port: i64,
    tls: TlsView,
    /// Whether it signs in: a user is kept, with a password or a grant.
    signs_in: bool,
    /// How it signs in; null: it does not.
    #[oai(nullable)]
    login_kind: Option<LoginKindView>,
    /// Whom mail is from; what comes back goes there too.
    sender_address: String,
    /// The name beside the address.
    sender_name: String,
    /// 楽天: the address is registered in RMS as the shop's. Needed for routes of 楽天市場.
    sender_registered: bool,
    /// Where answers go; null: to the sender.
    #[oai(nullable)]
    reply_to: Option<String>,
    /// Mails a minute at most.
    per_minute: i64,
    /// Hours in which mail to mobile phones may go; null: always.
    #[oai(nullable)]
    mobile_hours: Option<MobileHours>,
    /// The first lines of every mail.
    header: String,
    /// 署名.
    signature: String,
    /// The last lines of every mail.
    footer: String,
    /// Whether it serves routes that have no profile of their own.
    is_default: bool,
    active: bool,
    /// 受注ルート that it serves.
    sales_route_ids: Vec<Id<SalesRouteId>>,
    /// Why the server was not reached, or did not let us in, the last time; null: it did.
    #[oai(nullable)]
    failure: Option<FailureView>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// How the connection to a mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailTls", remote = "MailTls", rename_all = "snake_case")]
pub enum TlsView {
    /// Not at all: a server on the same machine or network.
    None,
    /// It begins in the clear and must go over to TLS.
    Starttls,
    /// TLS from the first byte.
    Implicit,
}

/// Hours of the day in Japan; over midnight where the end is before the beginning.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailHours", deny_unknown_fields)]
pub struct MobileHours {
    /// From this minute on.
    #[oai(validator(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    from: String,
    /// Up to this minute.
    #[oai(validator(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    until: String,
}

/// How a mail server is signed in at: with either `password` or `oauth`.
#[derive(Clone, Object)]
#[oai(rename = "MailLogin", deny_unknown_fields)]
pub struct LoginView {
    /// Who signs in.
    #[oai(write_only, validator(min_length = 1, max_length = 200))]
    user: String,
    /// It is sealed, and no answer or log ever holds it.
    #[oai(write_only, validator(min_length = 1, max_length = 200))]
    password: Option<String>,
    /// For servers that take no passwords (Google Workspace, Microsoft 365).
    #[oai(write_only)]
    oauth: Option<OauthView>,
}

/// What access tokens are asked for with (OAuth 2.0, `grant_type=refresh_token`). It is sealed, and no answer
/// or log ever holds it; a refresh token that the server gives anew takes the place of the old one.
#[derive(Clone, Object)]
#[oai(rename = "MailOauth", deny_unknown_fields)]
pub struct OauthView {
    /// Where access tokens are asked for; `https`.
    #[oai(write_only, validator(min_length = 1, max_length = 2000))]
    token_url: String,
    /// Who asks, as the provider has registered it.
    #[oai(write_only, validator(min_length = 1, max_length = 500))]
    client_id: String,
    /// Left out: the client has none.
    #[oai(write_only, validator(min_length = 1, max_length = 500))]
    client_secret: Option<String>,
    /// What came of somebody's consent.
    #[oai(write_only, validator(min_length = 1, max_length = 8000))]
    refresh_token: String,
    /// What is asked for, separated by spaces; left out: all that was consented to.
    #[oai(write_only, validator(min_length = 1, max_length = 2000))]
    scope: Option<String>,
}

/// How a mail server is signed in at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailLoginKind", remote = "MailLoginKind", rename_all = "snake_case")]
pub enum LoginKindView {
    /// By a password.
    Password,
    /// By access tokens (SASL XOAUTH2).
    Oauth,
}

/// Why mail was not taken: never in the server's own words, which may name the recipient.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailFailure")]
pub struct FailureView {
    kind: FailureKindView,
    /// The status of the server's reply.
    #[oai(nullable)]
    status: Option<u16>,
    /// Its enhanced status code (RFC 3463).
    #[oai(nullable)]
    enhanced: Option<String>,
    /// When it failed.
    at: At,
}

/// What kind of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "MailFailureKind",
    remote = "MailFailureKind",
    rename_all = "snake_case"
)]
pub enum FailureKindView {
    /// The server, or the one that gives tokens, cannot be reached, or the connection broke.
    Connection,
    /// The server lies in a private network, which this platform does not allow.
    PrivateNetwork,
    /// TLS could not be agreed on.
    Tls,
    /// User or password are wrong, or the token server gives no token for the grant.
    Login,
    /// The server says: not now.
    Temporary,
    /// The server says: never.
    Permanent,
    /// It was handed over, and no answer came.
    Uncertain,
    /// The message cannot be put together any more.
    Message,
    /// It came back from where it was to go.
    Bounced,
}

/// A profile to be made.
#[derive(Clone, Object)]
#[oai(rename = "NewMailProfile", deny_unknown_fields)]
pub struct NewMailProfile {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Name or address of the server.
    #[oai(validator(min_length = 1, max_length = 253))]
    host: String,
    /// The number of its port; left out: 587, 465 or 25, by `tls`.
    #[oai(validator(minimum(value = "1"), maximum(value = "65535")))]
    port: Option<i64>,
    /// Left out: `starttls`.
    tls: Option<TlsView>,
    /// Left out: the server asks for none.
    #[oai(nullable)]
    login: Option<LoginView>,
    /// Whom mail is from.
    #[oai(validator(min_length = 3, max_length = 254))]
    sender_address: String,
    /// The name beside the address.
    #[oai(default, validator(max_length = 100))]
    sender_name: String,
    /// 楽天: the address is registered in RMS as the shop's.
    #[oai(default)]
    sender_registered: bool,
    /// Where answers go.
    #[oai(nullable, validator(max_length = 254))]
    reply_to: Option<String>,
    /// Mails a minute at most; left out: 600.
    #[oai(validator(minimum(value = "1"), maximum(value = "60000")))]
    per_minute: Option<i64>,
    /// Hours in which mail to mobile phones may go.
    #[oai(nullable)]
    mobile_hours: Option<MobileHours>,
    /// The first lines of every mail.
    #[oai(default, validator(max_length = 2000))]
    header: String,
    /// 署名.
    #[oai(default, validator(max_length = 2000))]
    signature: String,
    /// The last lines of every mail.
    #[oai(default, validator(max_length = 2000))]
    footer: String,
    /// Serves routes that have no profile of their own.
    #[oai(default)]
    is_default: bool,
    /// 受注ルート that it serves, in place of whoever did.
    #[oai(default, validator(max_items = 200))]
    sales_route_ids: Vec<Id<SalesRouteId>>,
}

/// Fields left out stay as they are.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct MailProfilePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Name or address of the server.
    #[oai(validator(min_length = 1, max_length = 253))]
    host: Option<String>,
    /// The number of its port.
    #[oai(validator(minimum(value = "1"), maximum(value = "65535")))]
    port: Option<i64>,
    tls: Option<TlsView>,
    /// Replaced as a whole; null: the server asks for none.
    #[oai(nullable)]
    login: MaybeUndefined<LoginView>,
    /// Whom mail is from.
    #[oai(validator(min_length = 3, max_length = 254))]
    sender_address: Option<String>,
    /// The name beside the address.
    #[oai(validator(max_length = 100))]
    sender_name: Option<String>,
    /// 楽天: the address is registered in RMS as the shop's.
    sender_registered: Option<bool>,
    /// Null: answers go to the sender.
    #[oai(nullable, validator(max_length = 254))]
    reply_to: MaybeUndefined<String>,
    /// Mails a minute at most.
    #[oai(validator(minimum(value = "1"), maximum(value = "60000")))]
    per_minute: Option<i64>,
    /// What is left out of them stays; null: always.
    #[oai(nullable)]
    mobile_hours: MaybeUndefined<Merge<MobileHours>>,
    /// The first lines of every mail.
    #[oai(validator(max_length = 2000))]
    header: Option<String>,
    /// 署名.
    #[oai(validator(max_length = 2000))]
    signature: Option<String>,
    /// The last lines of every mail.
    #[oai(validator(max_length = 2000))]
    footer: Option<String>,
    /// Serves routes that have no profile of their own.
    is_default: Option<bool>,
    active: Option<bool>,
    /// 受注ルート that it serves, in place of all before.
    #[oai(validator(max_items = 200))]
    sales_route_ids: Option<Vec<Id<SalesRouteId>>>,
}

/// A trial.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewMailTest", deny_unknown_fields)]
pub struct NewMailTest {
    /// Where a short mail is sent; left out: it only signs in.
    #[oai(nullable, validator(max_length = 254))]
    pub to: Option<String>,
}

/// What a trial came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailTest")]
pub struct MailTestView {
    /// Whether the server let us in, and took the mail if one was sent.
    worked: bool,
    /// Why not.
    #[oai(nullable)]
    failure: Option<FailureView>,
}

impl From<Tested> for MailTestView {
    fn from(tested: Tested) -> MailTestView {
        match tested {
            Tested::Worked => MailTestView {
                worked: true,
                failure: None,
            },
            Tested::Failed(failure) => MailTestView {
                worked: false,
                failure: Some(failure.into()),
            },
        }
    }
}

impl From<MailFailure> for FailureView {
    fn from(failure: MailFailure) -> FailureView {
        FailureView {
            kind: failure.kind.into(),
            status: failure.status,
            enhanced: failure.enhanced,
            at: At(failure.at),
        }
    }
}

impl From<LoginView> for NewMailLogin {
    fn from(view: LoginView) -> NewMailLogin {
        NewMailLogin {
            user: view.user,
            password: view.password,
            oauth: view.oauth.map(Into::into),
        }
    }
}

impl From<OauthView> for OauthGrant {
    fn from(view: OauthView) -> OauthGrant {
        OauthGrant {
            token_url: view.token_url,
            client_id: view.client_id,
            client_secret: view.client_secret,
            refresh_token: view.refresh_token,
            scope: view.scope,
        }
    }
}

impl MobileHours {
    fn of(from: i64, until: i64) -> MobileHours {
        let text = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
        MobileHours {
            from: text(from),
            until: text(until),
        }
    }

    fn amended(hours: Merge<MobileHours>) -> Amend<Option<(i64, i64)>> {
        Box::new(move |before| {
            let before = before.map(|(from, until)| MobileHours::of(from, until));
            let after = hours.onto(before.as_ref(), "/mobile_hours")?;
            Ok(Some(after.minutes()))
        })
    }

    /// The contract's pattern was checked.
    fn minutes(&self) -> (i64, i64) {
        let minute = |text: &str| {
            let (hour, minute) = text.split_once(':').unwrap_or_default();
            hour.parse::<i64>().unwrap_or(0) * 60 + minute.parse::<i64>().unwrap_or(0)
        };
        (minute(&self.from), minute(&self.until))
    }
}

fn to(hours: Option<(i64, i64)>) -> Amend<Option<(i64, i64)>> {
    Box::new(move |_| Ok(hours))
}

fn ids(list: Vec<Id<SalesRouteId>>) -> Vec<SalesRouteId> {
    list.into_iter().map(|id| id.0).collect()
}

impl From<ProfileView> for MailProfileView {
    fn from(view: ProfileView) -> MailProfileView {
        let profile = view.profile;
        let hours = profile.mobile_from.zip(profile.mobile_until);
        MailProfileView {
            id: Id(profile.id),
            name: profile.name,
            host: profile.host,
            port: profile.port,
            tls: profile.tls.into(),
            signs_in: profile.sealed.is_some(),
            login_kind: view.login_kind.map(Into::into),
            sender_address: profile.sender_address,
            sender_name: profile.sender_name,
            sender_registered: profile.sender_registered,
            reply_to: profile.reply_to,
            per_minute: profile.per_minute,
            mobile_hours: hours.map(|(from, until)| MobileHours::of(from, until)),
            header: profile.header,
            signature: profile.signature,
            footer: profile.footer,
            is_default: profile.is_default,
            active: profile.active,
            sales_route_ids: view.routes.into_iter().map(Id).collect(),
            failure: profile.failure.map(|failure| failure.0.into()),
            created_at: At(profile.created_at),
            updated_at: At(profile.updated_at),
            version: profile.version,
        }
    }
}

impl From<NewMailProfile> for ProfileEdit {
    fn from(new: NewMailProfile) -> ProfileEdit {
        ProfileEdit {
            name: Some(new.name),
            host: Some(new.host),
            port: new.port,
            tls: new.tls.map(Into::into),
            login: Some(new.login.map(Into::into)),
            sender_address: Some(new.sender_address),
            sender_name: Some(new.sender_name),
            sender_registered: Some(new.sender_registered),
            reply_to: Some(new.reply_to),
            per_minute: new.per_minute,
            mobile_hours: new.mobile_hours.map(|hours| to(Some(hours.minutes()))),
            header: Some(new.header),
            signature: Some(new.signature),
            footer: Some(new.footer),
            is_default: Some(new.is_default),
            active: None,
            routes: Some(ids(new.sales_route_ids)),
        }
    }
}

impl From<MailProfilePatch> for ProfileEdit {
    fn from(patch: MailProfilePatch) -> ProfileEdit {
        ProfileEdit {
            name: patch.name,
            host: patch.host,
            port: patch.port,
            tls: patch.tls.map(Into::into),
            login: maybe(patch.login, Into::into),
            sender_address: patch.sender_address,
            sender_name: patch.sender_name,
            sender_registered: patch.sender_registered,
            reply_to: maybe(patch.reply_to, |to| to),
            per_minute: patch.per_minute,
            mobile_hours: match patch.mobile_hours {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(to(None)),
                MaybeUndefined::Value(hours) => Some(MobileHours::amended(hours)),
            },
            header: patch.header,
            signature: patch.signature,
            footer: patch.footer,
            is_default: patch.is_default,
            active: patch.active,
            routes: patch.sales_route_ids.map(ids),
        }
    }
}
