//! The operations on announcements.

use domain::AnnouncementId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::announcements;

use super::view::{AnnouncementView, NewAnnouncement};
use crate::answer::{Answer, Created, Listed};
use crate::auth::{Auth, NoticesRead, NoticesWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::language::Language;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct AnnouncementsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Notices")]
impl AnnouncementsApi {
    /// Write an announcement
    ///
    /// To all people and programs of the tenant.
    #[oai(
        path = "/announcements",
        method = "post",
        operation_id = "create_announcement"
    )]
    async fn create_announcement(
        &self,
        auth: Auth<NoticesWrite>,
        idempotency: Idempotency,
        language: Language,
        body: Body<NewAnnouncement>,
    ) -> Result<Idempotent<Created<AnnouncementView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_announcement").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let written = announcements::write(app, &mut once.tx, caller, body.0.into()).await?;
        let view = AnnouncementView::new(written, language);
        let location = format!("/v1/announcements/{}", view.id);
        let answer = Answer::new(StatusCode::CREATED, &view).location(location);
        once.finish(answer.into()).await
    }

    /// List announcements
    ///
    /// Newest first, for 180 days: what people wrote, and what the platform tells of jobs that were
    /// given up, endpoints that were switched off, credentials that run out, deadlines that come near.
    #[oai(path = "/announcements", method = "get", operation_id = "list_announcements")]
    async fn list_announcements(
        &self,
        auth: Auth<NoticesRead>,
        language: Language,
        /// Only those that the caller has not read.
        #[oai(default)]
        unread: Query<bool>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<AnnouncementView>>, Failure> {
        let list = ("announcements", unread.0);
        let paging: Paging<AnnouncementId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &list)?;
        let fetch = i64::from(paging.fetch());
        let found = announcements::list(&self.0.app, auth.caller(), unread.0, paging.after, fetch).await?;
        let view = |announced| AnnouncementView::new(announced, language);
        let mut page = paging.page(found, |one| one.announcement.id, view)?;
        let actors = page.items.iter_mut().map(|announcement| &mut announcement.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }

    /// Read an announcement
    ///
    /// That alone does not mark it read.
    #[oai(
        path = "/announcements/:id",
        method = "get",
        operation_id = "get_announcement"
    )]
    async fn get_announcement(
        &self,
        auth: Auth<NoticesRead>,
        language: Language,
        /// The id of the announcement.
        id: Path<Id<AnnouncementId>>,
    ) -> Result<Listed<AnnouncementView>, Failure> {
        let found = announcements::get(&self.0.app, auth.caller(), id.0.0).await?;
        let mut view = AnnouncementView::new(found, language);
        self.0.name(auth.caller(), [&mut view.actor]).await?;
        Ok(Answer::ok(&view).into())
    }

    /// Mark an announcement read
    ///
    /// By the caller: others still see it unread. When it was read first stays.
    #[oai(
        path = "/announcements/:id/read",
        method = "post",
        operation_id = "mark_announcement_read"
    )]
    async fn mark_announcement_read(
        &self,
        auth: Auth<NoticesRead>,
        idempotency: Idempotency,
        language: Language,
        /// The id of the announcement.
        id: Path<Id<AnnouncementId>>,
    ) -> Result<Idempotent<Listed<AnnouncementView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "mark_announcement_read")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let read = announcements::mark_read(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Answer::ok(&AnnouncementView::new(read, language)).into())
            .await
    }
}
