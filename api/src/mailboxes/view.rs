//! Mailboxes on the wire. Passwords and tokens go in, and never come out.

use chrono::NaiveDate;
use domain::mailbox::{MailboxAfterwards, MailboxFailure, MailboxFailureKind};
use domain::{MailboxId, SalesRouteId};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::mailboxes::{self, MailboxEdit, Tested};

use crate::mail_profiles::{LoginKindView, LoginView, TlsView};
use crate::wire::{At, Id, maybe};

/// 受信サーバー: a mailbox that mail is fetched from, and how that goes.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Mailbox")]
pub struct MailboxView {
    pub id: Id<MailboxId>,
    name: String,
    /// Name or address of the IMAP server.
    host: String,
    /// The number of its port.
    port: i64,
    tls: TlsView,
    login_kind: LoginKindView,
    /// The folder that is read.
    folder: String,
    afterwards: AfterwardsView,
    /// Where messages are moved to that are in; null: nowhere.
    #[oai(nullable)]
    done_folder: Option<String>,
    /// 受注ルート whose buyers write here: where several orders could be meant, it is one of this route.
    #[oai(nullable)]
    sales_route_id: Option<Id<SalesRouteId>>,
    /// Messages that came before this day in Japan stay where they are.
    since_on: NaiveDate,
    /// How often it is looked into, in seconds.
    poll_seconds: i64,
    active: bool,
    /// When it was looked into the last time.
    #[oai(nullable)]
    polled_at: Option<At>,
    /// When that went well the last time.
    #[oai(nullable)]
    succeeded_at: Option<At>,
    /// When it is looked into next.
    next_poll_at: At,
    /// How often in a row it went wrong.
    failures: i64,
    /// Why, the last time; null: it went well.
    #[oai(nullable)]
    failure: Option<MailboxFailureView>,
    /// The number of the generation by which the server numbers its messages (UIDVALIDITY); null: it was
    /// not asked yet.
    #[oai(nullable)]
    uid_validity: Option<i64>,
    /// The number of the last message that was looked at (UID); 0: none.
    last_uid: i64,
    /// Number of messages that came in from here.
    messages_taken: i64,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What becomes of a message in its mailbox once it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "MailboxAfterwards",
    remote = "MailboxAfterwards",
    rename_all = "snake_case"
)]
pub enum AfterwardsView {
    /// It is marked as read.
    MarkSeen,
    /// It is moved into `done_folder`.
    Move,
    /// It stays as it is.
    Leave,
}

/// Why a mailbox was not read to its end: never in the server's own words.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailboxFailure")]
pub struct MailboxFailureView {
    kind: MailboxFailureKindView,
    /// When it failed.
    at: At,
}

/// What kind of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "MailboxFailureKind",
    remote = "MailboxFailureKind",
    rename_all = "snake_case"
)]
pub enum MailboxFailureKindView {
    /// The server, or the one that gives tokens, cannot be reached, or the connection broke.
    Connection,
    /// The server lies in a private network, which this platform does not allow.
    PrivateNetwork,
    /// TLS could not be agreed on.
    Tls,
    /// User or password are wrong, or the token server gives no token for the grant.
    Login,
    /// There is no such folder, or it may not be opened.
    Folder,
    /// There is no such `done_folder`, or what was read may not be marked or moved.
    DoneFolder,
    /// The server does not speak IMAP as it should.
    Protocol,
    /// It is the platform's fault.
    Internal,
}

/// A mailbox to be read.
#[derive(Clone, Object)]
#[oai(rename = "NewMailbox", deny_unknown_fields)]
pub struct NewMailbox {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Name or address of the IMAP server.
    #[oai(validator(min_length = 1, max_length = 253))]
    host: String,
    /// The number of its port; left out: 993 or 143, by `tls`.
    #[oai(validator(minimum(value = "1"), maximum(value = "65535")))]
    port: Option<i64>,
    /// Left out: `implicit`.
    tls: Option<TlsView>,
    login: LoginView,
    /// The folder that is read; left out: `INBOX`.
    #[oai(validator(min_length = 1, max_length = 200))]
    folder: Option<String>,
    /// Left out: `mark_seen`.
    afterwards: Option<AfterwardsView>,
    /// Where messages are moved to that are in; for `move` only.
    #[oai(nullable, validator(min_length = 1, max_length = 200))]
    done_folder: Option<String>,
    /// 受注ルート whose buyers write here.
    #[oai(nullable)]
    sales_route_id: Option<Id<SalesRouteId>>,
    /// Messages that came before this day in Japan stay where they are; left out: today.
    since_on: Option<NaiveDate>,
    /// How often it is looked into, in seconds; left out: 60.
    #[oai(validator(minimum(value = "15"), maximum(value = "86400")))]
    poll_seconds: Option<i64>,
}

/// Fields left out stay as they are.
#[derive(Clone, Object)]
#[oai(rename = "MailboxPatch", deny_unknown_fields)]
pub struct MailboxPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Name or address of the IMAP server.
    #[oai(validator(min_length = 1, max_length = 253))]
    host: Option<String>,
    /// The number of its port.
    #[oai(validator(minimum(value = "1"), maximum(value = "65535")))]
    port: Option<i64>,
    tls: Option<TlsView>,
    /// Replaced as a whole.
    login: Option<LoginView>,
    /// The folder that is read.
    #[oai(validator(min_length = 1, max_length = 200))]
    folder: Option<String>,
    afterwards: Option<AfterwardsView>,
    /// Where messages are moved to that are in; for `move` only.
    #[oai(nullable, validator(min_length = 1, max_length = 200))]
    done_folder: MaybeUndefined<String>,
    /// 受注ルート whose buyers write here.
    #[oai(nullable)]
    sales_route_id: MaybeUndefined<Id<SalesRouteId>>,
    /// Messages that came before this day in Japan stay where they are.
    since_on: Option<NaiveDate>,
    /// How often it is looked into, in seconds.
    #[oai(validator(minimum(value = "15"), maximum(value = "86400")))]
    poll_seconds: Option<i64>,
    active: Option<bool>,
}

/// What a trial came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailboxTest")]
pub struct MailboxTestView {
    /// Whether the server let us in, and the folders are there.
    worked: bool,
    /// How many messages are still to be looked at.
    #[oai(nullable)]
    waiting: Option<i64>,
    /// Why it did not work.
    #[oai(nullable)]
    failure: Option<MailboxFailureView>,
}

impl From<Tested> for MailboxTestView {
    fn from(tested: Tested) -> MailboxTestView {
        match tested {
            Tested::Worked { waiting } => MailboxTestView {
                worked: true,
                waiting: i64::try_from(waiting).ok(),
                failure: None,
            },
            Tested::Failed(failure) => MailboxTestView {
                worked: false,
                waiting: None,
                failure: Some(failure.into()),
            },
        }
    }
}

impl From<MailboxFailure> for MailboxFailureView {
    fn from(failure: MailboxFailure) -> MailboxFailureView {
        MailboxFailureView {
            kind: failure.kind.into(),
            at: At(failure.at),
        }
    }
}

impl From<mailboxes::MailboxView> for MailboxView {
    fn from(view: mailboxes::MailboxView) -> MailboxView {
        let mailbox = view.mailbox;
        MailboxView {
            id: Id(mailbox.id),
            name: mailbox.name,
            host: mailbox.host,
            port: mailbox.port,
            tls: mailbox.tls.into(),
            login_kind: view.login_kind.into(),
            folder: mailbox.folder,
            afterwards: mailbox.afterwards.into(),
            done_folder: mailbox.done_folder,
            sales_route_id: mailbox.sales_route_id.map(Id),
            since_on: mailbox.since_on,
            poll_seconds: mailbox.poll_seconds,
            active: mailbox.active,
            polled_at: mailbox.polled_at.map(At),
            succeeded_at: mailbox.succeeded_at.map(At),
            next_poll_at: At(mailbox.next_poll_at),
            failures: mailbox.failures,
            failure: mailbox.failure.map(|failure| failure.0.into()),
            uid_validity: mailbox.uid_validity,
            last_uid: mailbox.last_uid,
            messages_taken: mailbox.messages_taken,
            created_at: At(mailbox.created_at),
            updated_at: At(mailbox.updated_at),
            version: mailbox.version,
        }
    }
}

impl From<NewMailbox> for MailboxEdit {
    fn from(new: NewMailbox) -> MailboxEdit {
        MailboxEdit {
            name: Some(new.name),
            host: Some(new.host),
            port: new.port,
            tls: new.tls.map(Into::into),
            login: Some(new.login.into()),
            folder: new.folder,
            afterwards: new.afterwards.map(Into::into),
            done_folder: Some(new.done_folder),
            sales_route: Some(new.sales_route_id.map(|id| id.0)),
            since_on: new.since_on,
            poll_seconds: new.poll_seconds,
            active: None,
        }
    }
}

impl From<MailboxPatch> for MailboxEdit {
    fn from(patch: MailboxPatch) -> MailboxEdit {
        MailboxEdit {
            name: patch.name,
            host: patch.host,
            port: patch.port,
            tls: patch.tls.map(Into::into),
            login: patch.login.map(Into::into),
            folder: patch.folder,
            afterwards: patch.afterwards.map(Into::into),
            done_folder: maybe(patch.done_folder, |folder| folder),
            sales_route: maybe(patch.sales_route_id, |id| id.0),
            since_on: patch.since_on,
            poll_seconds: patch.poll_seconds,
            active: patch.active,
        }
    }
}
