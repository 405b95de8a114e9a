//! The operations on the blacklist.

use domain::BlacklistEntryId;
use domain::access::Scope;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::Caller;
use workflows::blacklist::{self, Looked, View};

use super::file::{EncodingView, ImportView};
use super::view::{CheckView, EntryPatch, EntryView, NewEntryView};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, BlacklistRead, BlacklistWrite};
use crate::body::{Body, Patch};
use crate::csv_file::CsvFile;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;
use crate::wire::{Id, PersonView};

/// The largest file of entries, in bytes.
pub const MAX_FILE: u64 = 16 << 20;

pub struct BlacklistEntriesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Customers")]
impl BlacklistEntriesApi {
    /// Put somebody on the blacklist
    ///
    /// Orders that come from now on are stopped by an alert; open ones are looked at again in the
    /// background.
    #[oai(
        path = "/blacklist-entries",
        method = "post",
        operation_id = "create_blacklist_entry"
    )]
    async fn create_blacklist_entry(
        &self,
        auth: Auth<BlacklistWrite>,
        idempotency: Idempotency,
        body: Body<NewEntryView>,
    ) -> Result<Idempotent<Created<EntryView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expires_on = body.0.expires_on;
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_blacklist_entry")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let entry = blacklist::create(app, &mut once.tx, caller, body.0.into(), expires_on).await?;
        once.finish(answer(caller, entry, StatusCode::CREATED).into())
            .await
    }

    /// List the blacklist
    ///
    /// Newest first; with values, the entries that any of them finds, however it is written.
    #[oai(
        path = "/blacklist-entries",
        method = "get",
        operation_id = "list_blacklist_entries"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_blacklist_entries(
        &self,
        auth: Auth<BlacklistRead>,
        /// A mail address. Needs `pii:read`.
        #[oai(validator(max_length = 256))]
        email: Query<Option<String>>,
        /// A whole name. Needs `pii:read`.
        #[oai(validator(max_length = 100))]
        name: Query<Option<String>>,
        /// A phone number. Needs `pii:read`.
        #[oai(validator(max_length = 50))]
        phone: Query<Option<String>>,
        /// A whole address. Needs `pii:read`.
        #[oai(validator(max_length = 500))]
        address: Query<Option<String>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same value.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<EntryView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let looked = Looked {
            email: email.0,
            name: name.0,
            phone: phone.0,
            address: address.0,
        };
        let paging: Paging<BlacklistEntryId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &looked)?;
        let fetch = i64::from(paging.fetch());
        let entries = blacklist::list(app, caller, &looked, paging.after, fetch).await?;
        let (entries, next_cursor) = paging.cut(entries, |read| read.entry.id)?;
        if caller.may(Scope::PiiRead) && !entries.is_empty() {
            let ids = entries.iter().map(|read| read.entry.id);
            auth.note_read(app, "blacklist_entries.list", ids).await?;
        }
        let items = entries.into_iter().map(EntryView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read an entry of the blacklist
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/blacklist-entries/:id",
        method = "get",
        operation_id = "get_blacklist_entry"
    )]
    async fn get_blacklist_entry(
        &self,
        auth: Auth<BlacklistRead>,
        /// The id of the entry.
        id: Path<Id<BlacklistEntryId>>,
    ) -> Result<Found<EntryView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let entry = blacklist::get(app, caller, id.0.0).await?;
        if caller.may(Scope::PiiRead) {
            auth.note_read(app, "blacklist_entries.get", [id.0]).await?;
        }
        Ok(answer(caller, entry, StatusCode::OK).into())
    }

    /// Change an entry of the blacklist
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(
        path = "/blacklist-entries/:id",
        method = "patch",
        operation_id = "update_blacklist_entry"
    )]
    async fn update_blacklist_entry(
        &self,
        auth: Auth<BlacklistWrite>,
        /// The id of the entry.
        id: Path<Id<BlacklistEntryId>>,
        if_match: IfMatch,
        body: Patch<EntryPatch>,
    ) -> Result<Found<EntryView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let entry = blacklist::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        if caller.may(Scope::PiiRead) {
            auth.note_read(app, "blacklist_entries.update", [id.0]).await?;
        }
        Ok(answer(caller, entry, StatusCode::OK).into())
    }

    /// Take somebody off the blacklist
    ///
    /// Open orders that it stopped are looked at again in the background.
    #[oai(
        path = "/blacklist-entries/:id",
        method = "delete",
        operation_id = "delete_blacklist_entry"
    )]
    async fn delete_blacklist_entry(
        &self,
        auth: Auth<BlacklistWrite>,
        /// The id of the entry.
        id: Path<Id<BlacklistEntryId>>,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        blacklist::delete(&self.0.app, &mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Check a person against the blacklist
    ///
    /// Nothing is kept of what is sent.
    #[oai(
        path = "/blacklist-entries/check",
        method = "post",
        operation_id = "check_blacklist"
    )]
    async fn check_blacklist(
        &self,
        auth: Auth<BlacklistRead>,
        idempotency: Idempotency,
        body: Body<PersonView>,
    ) -> Result<Idempotent<Listed<CheckView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let found = blacklist::check(app, caller, &body.0.into()).await?;
        let once = match self.0.once(caller, &idempotency, "check_blacklist").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&CheckView::from(found)).into()).await
    }

    /// Put many on the blacklist
    ///
    /// From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with any of the columns
    /// メールアドレス, 氏名, 電話番号, 住所, 理由, 有効期限. A bad row stops no other; a row that is found by
    /// the same as an entry that is there changes nothing.
    #[oai(
        path = "/blacklist-entries/import",
        method = "post",
        operation_id = "import_blacklist_entries"
    )]
    async fn import_blacklist_entries(
        &self,
        auth: Auth<BlacklistWrite>,
        idempotency: Idempotency,
        /// The same answer, but nothing is written.
        dry_run: Query<Option<bool>>,
        file: Upload,
    ) -> Result<Idempotent<Listed<ImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let bytes = file.whole(MAX_FILE).await?;
        let file = blacklist::read_file(app, caller, bytes).await?;
        let mut once = match self
            .0
            .once(caller, &idempotency, "import_blacklist_entries")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let dry_run = dry_run.0.unwrap_or(false);
        let imported = blacklist::import(app, &mut once.tx, caller, file, dry_run).await?;
        once.finish(Answer::ok(&ImportView::from(imported)).into()).await
    }

    /// Download the blacklist
    ///
    /// As a CSV file that can be uploaded again. A character that the encoding lacks becomes its common
    /// form, else 〓.
    #[oai(
        path = "/blacklist-entries/export.csv",
        method = "get",
        operation_id = "download_blacklist"
    )]
    async fn download_blacklist(
        &self,
        auth: Auth<BlacklistRead>,
        /// How the file's bytes are written.
        encoding: Query<Option<EncodingView>>,
    ) -> Result<CsvFile, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        caller.require(Scope::PiiRead)?;
        let ids: [&str; 0] = [];
        auth.note_read(app, "blacklist_entries.download", ids).await?;
        let encoding = encoding.0.unwrap_or_default();
        Ok(CsvFile {
            name: "blacklist.csv".to_owned(),
            charset: encoding.charset(),
            bytes: blacklist::export(app.clone(), caller.clone(), encoding.into()),
        })
    }
}

/// Without the scope for personal data nothing personal is answered, not even to who wrote it.
fn answer(caller: &Caller, mut read: View, status: StatusCode) -> Answer {
    if !caller.may(Scope::PiiRead) {
        read.personal = None;
    }
    let view = EntryView::from(read);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/blacklist-entries/{}", view.id))
}
