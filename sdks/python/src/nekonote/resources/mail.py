# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CANCEL = _core.Operation(
    "POST",
    "/v1/mails/{id}/cancel",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Mail",
)
_CREATE = _core.Operation(
    "POST",
    "/v1/mails",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Mail",
)
_CREATE_MAIL_BATCH = _core.Operation(
    "POST",
    "/v1/mail-batches",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailBatch",
)
_CREATE_MAIL_IMAGE = _core.Operation(
    "POST",
    "/v1/mail-images",
    params=(
        _core.Parameter("name"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailImage",
)
_CREATE_MAIL_PROFILE = _core.Operation(
    "POST",
    "/v1/mail-profiles",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailProfile",
)
_CREATE_MAIL_TEMPLATE = _core.Operation(
    "POST",
    "/v1/mail-templates",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailTemplate",
)
_DELETE_MAIL_TEMPLATE = _core.Operation(
    "DELETE",
    "/v1/mail-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET = _core.Operation(
    "GET",
    "/v1/mails/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Mail",
)
_GET_MAIL_BATCH = _core.Operation(
    "GET",
    "/v1/mail-batches/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="MailBatch",
)
_GET_MAIL_IMAGE = _core.Operation(
    "GET",
    "/v1/mail-images/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="MailImage",
)
_GET_MAIL_PROFILE = _core.Operation(
    "GET",
    "/v1/mail-profiles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="MailProfile",
)
_GET_MAIL_TEMPLATE = _core.Operation(
    "GET",
    "/v1/mail-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="MailTemplate",
)
_LIST = _core.Operation(
    "GET",
    "/v1/mails",
    params=(
        _core.Parameter("order_id"),
        _core.Parameter("batch_id"),
        _core.Parameter("email"),
        _core.Parameter("status"),
        _core.Parameter("stage"),
        _core.Parameter("direction"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Mail",
    spec="PageMail",
)
_LIST_MAIL_BATCH_ISSUES = _core.Operation(
    "GET",
    "/v1/mail-batches/{id}/issues",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MailBatchIssue",
    spec="PageMailBatchIssue",
)
_LIST_MAIL_BATCHES = _core.Operation(
    "GET",
    "/v1/mail-batches",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MailBatch",
    spec="PageMailBatch",
)
_LIST_MAIL_IMAGES = _core.Operation(
    "GET",
    "/v1/mail-images",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MailImage",
    spec="PageMailImage",
)
_LIST_MAIL_PROFILES = _core.Operation(
    "GET",
    "/v1/mail-profiles",
    answer="json",
    spec="PageMailProfile",
)
_LIST_MAIL_TEMPLATES = _core.Operation(
    "GET",
    "/v1/mail-templates",
    answer="json",
    spec="PageMailTemplate",
)
_PREVIEW_MAIL_TEMPLATE = _core.Operation(
    "POST",
    "/v1/mail-templates/{id}/preview",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailPreview",
)
_RETRY = _core.Operation(
    "POST",
    "/v1/mails/{id}/retry",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Mail",
)
_TEST_MAIL_PROFILE = _core.Operation(
    "POST",
    "/v1/mail-profiles/{id}/test",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailTest",
)
_UPDATE_MAIL_PROFILE = _core.Operation(
    "PATCH",
    "/v1/mail-profiles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="MailProfile",
)
_UPDATE_MAIL_TEMPLATE = _core.Operation(
    "PATCH",
    "/v1/mail-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="MailTemplate",
)


class Mail:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Take a mail back

        As long as it waits.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", self._client.call(_CANCEL, {"id": id}, options))

    def create(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMail, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Send a mail about an order

        To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
        comes back; one that was cancelled with a `reason` is written anew. The answer says which template
        was taken and why.

        dry_run: True: the answer shows what would be, and nothing is sent.
        """
        return _t.cast("_models.Mail", self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_mail_batch(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMailBatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Send mail to many orders

        Written and put in line in the background; follow `Location`. An order that gets none stops no
        other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
        sends none and says which template each would be written from, and who would get none and why.

        dry_run: True: the answer shows what would be, and nothing is sent.
        """
        return _t.cast("_models.MailBatch", self._client.call(_CREATE_MAIL_BATCH, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_mail_image(
        self,
        *,
        name: _t.Optional[str] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailImage:
        """Keep a picture for mail

        PNG, JPEG or GIF, up to 2 MiB. Templates name it by its id, and every mail made with them carries
        it.

        name: The name of the file, as recipients see it; left out: `image`.
        """
        return _t.cast("_models.MailImage", self._client.call(_CREATE_MAIL_IMAGE, {"body": body, **{_k: _v for _k, _v in (("name", name),) if _v is not None}}, options))

    def create_mail_profile(
        self,
        *,
        body: _t.Union[_models.NewMailProfile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Make a mail profile

        The server that mail of some routes is handed in at, and who it is from. Mail to buyers of
        楽天市場 must go by 楽天's own server, signed in, from an address that is registered there.
        """
        return _t.cast("_models.MailProfile", self._client.call(_CREATE_MAIL_PROFILE, {"body": body}, options))

    def create_mail_template(
        self,
        *,
        body: _t.Union[_models.NewMailTemplate, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Make a mail template

        What is written at a stage; for one route, payment method or device, or for all. Placeholders are
        checked: one that does not exist is named with its line.
        """
        return _t.cast("_models.MailTemplate", self._client.call(_CREATE_MAIL_TEMPLATE, {"body": body}, options))

    def delete_mail_template(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a mail template

        Mail that was made with it stays. With `If-Match`, only the version read is removed.

        id: The id of the template.
        """
        self._client.call(_DELETE_MAIL_TEMPLATE, {"id": id}, options)

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Read a mail

        Where it stands and, for whoever may read personal data, what it says.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", self._client.call(_GET, {"id": id}, options))

    def get_mail_batch(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Read mail to many orders

        How far it is, and what it came to.

        id: The id of the batch.
        """
        return _t.cast("_models.MailBatch", self._client.call(_GET_MAIL_BATCH, {"id": id}, options))

    def wait_for_mail_batch(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.MailBatch], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Looks with `get_mail_batch` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get_mail_batch(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    def get_mail_image(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailImage:
        """Read a picture for mail

        What it is, without its bytes.

        id: The id of the picture.
        """
        return _t.cast("_models.MailImage", self._client.call(_GET_MAIL_IMAGE, {"id": id}, options))

    def get_mail_profile(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Read a mail profile

        With the version that a change of it has to name; never what it signs in with.

        id: The id of the profile.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.MailProfile", self._client.call(_GET_MAIL_PROFILE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_mail_template(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Read a mail template

        With the version that a change of it has to name.

        id: The id of the template.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.MailTemplate", self._client.call(_GET_MAIL_TEMPLATE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        order_id: _t.Optional[str] = None,
        batch_id: _t.Optional[str] = None,
        email: _t.Optional[str] = None,
        status: _t.Optional[_models.MailStatus] = None,
        stage: _t.Optional[_models.MailStage] = None,
        direction: _t.Optional[_models.MailDirection] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Mail, _models.PageMail]:
        """List mail

        In both directions, newest first. With `order_id`, everything that was written about an order.

        order_id: The order that it is about.
        batch_id: The batch that it was sent with.
        email: The other side's mail address. Needs `pii:read`.
        status: Where it stands.
        stage: What it is about.
        direction: Which way it went.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("order_id", order_id), ("batch_id", batch_id), ("email", email), ("status", status), ("stage", stage), ("direction", direction), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_batch_issues(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MailBatchIssue, _models.PageMailBatchIssue]:
        """List the orders that get no mail

        In the order in which they were named. Readable while the batch runs.

        id: The id of the batch.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_MAIL_BATCH_ISSUES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_batches(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MailBatch, _models.PageMailBatch]:
        """List mail to many orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_MAIL_BATCHES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_images(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MailImage, _models.PageMailImage]:
        """List pictures for mail

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_MAIL_IMAGES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_profiles(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailProfile:
        """List mail profiles

        All of them, oldest first.
        """
        return _t.cast("_models.PageMailProfile", self._client.call(_LIST_MAIL_PROFILES, {}, options))

    def list_mail_templates(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailTemplate:
        """List mail templates

        All of them, oldest first.
        """
        return _t.cast("_models.PageMailTemplate", self._client.call(_LIST_MAIL_TEMPLATES, {}, options))

    def preview_mail_template(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewMailPreview, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailPreview:
        """Try a mail template on an order

        The mail as it would be sent, word for word. Nothing is sent.

        id: The id of the template.
        """
        return _t.cast("_models.MailPreview", self._client.call(_PREVIEW_MAIL_TEMPLATE, {"id": id, "body": body}, options))

    def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Send a mail again

        One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
        person, who has looked. It keeps its message id and its words. Refused for one whose place a newer
        mail has taken; cancelled again where its order still does not get it.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", self._client.call(_RETRY, {"id": id}, options))

    def test_mail_profile(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewMailTest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTest:
        """Try a mail profile

        Signs in at the server and, with an address, sends a short mail there. Every call tries; under an
        idempotency key the first answer stays.

        id: The id of the profile.
        """
        return _t.cast("_models.MailTest", self._client.call(_TEST_MAIL_PROFILE, {"id": id, "body": body}, options))

    def update_mail_profile(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailProfilePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Change a mail profile

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
        goes the new way at once.

        id: The id of the profile.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.MailProfile", self._client.call(_UPDATE_MAIL_PROFILE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_mail_template(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailTemplatePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Change a mail template

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
        already keeps its words.

        id: The id of the template.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.MailTemplate", self._client.call(_UPDATE_MAIL_TEMPLATE, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncMail:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Take a mail back

        As long as it waits.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", await self._client.call(_CANCEL, {"id": id}, options))

    async def create(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMail, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Send a mail about an order

        To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
        comes back; one that was cancelled with a `reason` is written anew. The answer says which template
        was taken and why.

        dry_run: True: the answer shows what would be, and nothing is sent.
        """
        return _t.cast("_models.Mail", await self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_mail_batch(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMailBatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Send mail to many orders

        Written and put in line in the background; follow `Location`. An order that gets none stops no
        other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
        sends none and says which template each would be written from, and who would get none and why.

        dry_run: True: the answer shows what would be, and nothing is sent.
        """
        return _t.cast("_models.MailBatch", await self._client.call(_CREATE_MAIL_BATCH, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_mail_image(
        self,
        *,
        name: _t.Optional[str] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailImage:
        """Keep a picture for mail

        PNG, JPEG or GIF, up to 2 MiB. Templates name it by its id, and every mail made with them carries
        it.

        name: The name of the file, as recipients see it; left out: `image`.
        """
        return _t.cast("_models.MailImage", await self._client.call(_CREATE_MAIL_IMAGE, {"body": body, **{_k: _v for _k, _v in (("name", name),) if _v is not None}}, options))

    async def create_mail_profile(
        self,
        *,
        body: _t.Union[_models.NewMailProfile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Make a mail profile

        The server that mail of some routes is handed in at, and who it is from. Mail to buyers of
        楽天市場 must go by 楽天's own server, signed in, from an address that is registered there.
        """
        return _t.cast("_models.MailProfile", await self._client.call(_CREATE_MAIL_PROFILE, {"body": body}, options))

    async def create_mail_template(
        self,
        *,
        body: _t.Union[_models.NewMailTemplate, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Make a mail template

        What is written at a stage; for one route, payment method or device, or for all. Placeholders are
        checked: one that does not exist is named with its line.
        """
        return _t.cast("_models.MailTemplate", await self._client.call(_CREATE_MAIL_TEMPLATE, {"body": body}, options))

    async def delete_mail_template(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a mail template

        Mail that was made with it stays. With `If-Match`, only the version read is removed.

        id: The id of the template.
        """
        await self._client.call(_DELETE_MAIL_TEMPLATE, {"id": id}, options)

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Read a mail

        Where it stands and, for whoever may read personal data, what it says.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", await self._client.call(_GET, {"id": id}, options))

    async def get_mail_batch(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Read mail to many orders

        How far it is, and what it came to.

        id: The id of the batch.
        """
        return _t.cast("_models.MailBatch", await self._client.call(_GET_MAIL_BATCH, {"id": id}, options))

    async def wait_for_mail_batch(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.MailBatch], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailBatch:
        """Looks with `get_mail_batch` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get_mail_batch(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    async def get_mail_image(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailImage:
        """Read a picture for mail

        What it is, without its bytes.

        id: The id of the picture.
        """
        return _t.cast("_models.MailImage", await self._client.call(_GET_MAIL_IMAGE, {"id": id}, options))

    async def get_mail_profile(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Read a mail profile

        With the version that a change of it has to name; never what it signs in with.

        id: The id of the profile.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.MailProfile", await self._client.call(_GET_MAIL_PROFILE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_mail_template(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Read a mail template

        With the version that a change of it has to name.

        id: The id of the template.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.MailTemplate", await self._client.call(_GET_MAIL_TEMPLATE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        order_id: _t.Optional[str] = None,
        batch_id: _t.Optional[str] = None,
        email: _t.Optional[str] = None,
        status: _t.Optional[_models.MailStatus] = None,
        stage: _t.Optional[_models.MailStage] = None,
        direction: _t.Optional[_models.MailDirection] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Mail, _models.PageMail]:
        """List mail

        In both directions, newest first. With `order_id`, everything that was written about an order.

        order_id: The order that it is about.
        batch_id: The batch that it was sent with.
        email: The other side's mail address. Needs `pii:read`.
        status: Where it stands.
        stage: What it is about.
        direction: Which way it went.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("order_id", order_id), ("batch_id", batch_id), ("email", email), ("status", status), ("stage", stage), ("direction", direction), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_batch_issues(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MailBatchIssue, _models.PageMailBatchIssue]:
        """List the orders that get no mail

        In the order in which they were named. Readable while the batch runs.

        id: The id of the batch.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_MAIL_BATCH_ISSUES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_batches(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MailBatch, _models.PageMailBatch]:
        """List mail to many orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_MAIL_BATCHES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_images(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MailImage, _models.PageMailImage]:
        """List pictures for mail

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_MAIL_IMAGES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_mail_profiles(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailProfile:
        """List mail profiles

        All of them, oldest first.
        """
        return _t.cast("_models.PageMailProfile", await self._client.call(_LIST_MAIL_PROFILES, {}, options))

    async def list_mail_templates(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailTemplate:
        """List mail templates

        All of them, oldest first.
        """
        return _t.cast("_models.PageMailTemplate", await self._client.call(_LIST_MAIL_TEMPLATES, {}, options))

    async def preview_mail_template(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewMailPreview, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailPreview:
        """Try a mail template on an order

        The mail as it would be sent, word for word. Nothing is sent.

        id: The id of the template.
        """
        return _t.cast("_models.MailPreview", await self._client.call(_PREVIEW_MAIL_TEMPLATE, {"id": id, "body": body}, options))

    async def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mail:
        """Send a mail again

        One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
        person, who has looked. It keeps its message id and its words. Refused for one whose place a newer
        mail has taken; cancelled again where its order still does not get it.

        id: The id of the mail.
        """
        return _t.cast("_models.Mail", await self._client.call(_RETRY, {"id": id}, options))

    async def test_mail_profile(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewMailTest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTest:
        """Try a mail profile

        Signs in at the server and, with an address, sends a short mail there. Every call tries; under an
        idempotency key the first answer stays.

        id: The id of the profile.
        """
        return _t.cast("_models.MailTest", await self._client.call(_TEST_MAIL_PROFILE, {"id": id, "body": body}, options))

    async def update_mail_profile(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailProfilePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailProfile:
        """Change a mail profile

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
        goes the new way at once.

        id: The id of the profile.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.MailProfile", await self._client.call(_UPDATE_MAIL_PROFILE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_mail_template(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailTemplatePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailTemplate:
        """Change a mail template

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
        already keeps its words.

        id: The id of the template.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.MailTemplate", await self._client.call(_UPDATE_MAIL_TEMPLATE, {"id": id, "if_match": if_match, "body": body}, options))
