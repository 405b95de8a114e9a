//! Pictures that go with mail.

use domain::MailImageId;
use domain::mail::MailImage;
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Object, OpenApi};
use workflows::mail_images::{self, MAX_IMAGE};

use crate::answer::{Added, Answer, Listed};
use crate::auth::{Auth, MailRead, MailWrite};
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::{Picture, Upload};
use crate::wire::{At, Id};

/// A picture that goes with mail.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailImage")]
struct MailImageView {
    id: Id<MailImageId>,
    name: String,
    /// `image/png`, `image/jpeg` or `image/gif`.
    media_type: String,
    /// How large it is, in bytes.
    bytes: i64,
    created_at: At,
}

impl From<MailImage> for MailImageView {
    fn from(image: MailImage) -> MailImageView {
        MailImageView {
            id: Id(image.id),
            name: image.name,
            media_type: image.media_type,
            bytes: image.bytes,
            created_at: At(image.created_at),
        }
    }
}

pub struct MailImagesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Mail")]
impl MailImagesApi {
    /// Keep a picture for mail
    ///
    /// PNG, JPEG or GIF, up to 2 MiB. Templates name it by its id, and every mail made with them carries
    /// it.
    #[oai(path = "/mail-images", method = "post", operation_id = "create_mail_image")]
    async fn create_mail_image(
        &self,
        auth: Auth<MailWrite>,
        idempotency: Idempotency,
        /// The name of the file, as recipients see it; left out: `image`.
        #[oai(validator(min_length = 1, max_length = 100))]
        name: Query<Option<String>>,
        file: Upload<Picture>,
    ) -> Result<Idempotent<Added<MailImageView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let name = name.0.as_deref().unwrap_or("image");
        let bytes = file.whole(MAX_IMAGE).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_mail_image").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let image = mail_images::create(app, &mut once.tx, caller, name, &bytes).await?;
        let view = MailImageView::from(image);
        let location = format!("/v1/mail-images/{}", view.id);
        let answer = Answer::new(StatusCode::CREATED, &view).location(location);
        once.finish(answer.into()).await
    }

    /// List pictures for mail
    ///
    /// Newest first.
    #[oai(path = "/mail-images", method = "get", operation_id = "list_mail_images")]
    async fn list_mail_images(
        &self,
        auth: Auth<MailRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MailImageView>>, Failure> {
        let paging: Paging<MailImageId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"mail_images")?;
        let fetch = i64::from(paging.fetch());
        let images = mail_images::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(images, |image| image.id, MailImageView::from)?).into())
    }

    /// Read a picture for mail
    ///
    /// What it is, without its bytes.
    #[oai(path = "/mail-images/:id", method = "get", operation_id = "get_mail_image")]
    async fn get_mail_image(
        &self,
        auth: Auth<MailRead>,
        /// The id of the picture.
        id: Path<Id<MailImageId>>,
    ) -> Result<Listed<MailImageView>, Failure> {
        let image = mail_images::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&MailImageView::from(image)).into())
    }
}
