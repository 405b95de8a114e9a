# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE = _core.Operation(
    "POST",
    "/v1/inbound-mails",
    body="binary",
    content_type="message/rfc822",
    answer="json",
    idempotency="Idempotency-Key",
    spec="InboundMail",
)
_CREATE_MAILBOX = _core.Operation(
    "POST",
    "/v1/mailboxes",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Mailbox",
)
_CREATE_ORDER_MAIL_SOURCE = _core.Operation(
    "POST",
    "/v1/order-mail-sources",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderMailSource",
)
_DELETE_MAILBOX = _core.Operation(
    "DELETE",
    "/v1/mailboxes/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD = _core.Operation(
    "GET",
    "/v1/inbound-mails/{id}/message",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="message/rfc822",
)
_GET = _core.Operation(
    "GET",
    "/v1/inbound-mails/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="InboundMail",
)
_GET_MAILBOX = _core.Operation(
    "GET",
    "/v1/mailboxes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Mailbox",
)
_GET_ORDER_MAIL_SOURCE = _core.Operation(
    "GET",
    "/v1/order-mail-sources/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="OrderMailSource",
)
_LIST = _core.Operation(
    "GET",
    "/v1/inbound-mails",
    params=(
        _core.Parameter("status"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="InboundMail",
    spec="PageInboundMail",
)
_LIST_MAILBOXES = _core.Operation(
    "GET",
    "/v1/mailboxes",
    answer="json",
    spec="PageMailbox",
)
_LIST_ORDER_MAIL_SOURCES = _core.Operation(
    "GET",
    "/v1/order-mail-sources",
    answer="json",
    spec="PageOrderMailSource",
)
_MOVE = _core.Operation(
    "POST",
    "/v1/inbound-mails/{id}/move",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="InboundMail",
)
_POLL_MAILBOX = _core.Operation(
    "POST",
    "/v1/mailboxes/{id}/poll",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Mailbox",
)
_RESOLVE = _core.Operation(
    "POST",
    "/v1/inbound-mails/{id}/resolve",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="InboundMail",
)
_RETRY = _core.Operation(
    "POST",
    "/v1/inbound-mails/{id}/retry",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="InboundMail",
)
_TEST_MAILBOX = _core.Operation(
    "POST",
    "/v1/mailboxes/{id}/test",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailboxTest",
)
_TEST_ORDER_MAIL_SOURCE = _core.Operation(
    "POST",
    "/v1/order-mail-sources/{id}/test",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderMailTest",
)
_UPDATE_MAILBOX = _core.Operation(
    "PATCH",
    "/v1/mailboxes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Mailbox",
)
_UPDATE_ORDER_MAIL_SOURCE = _core.Operation(
    "PATCH",
    "/v1/order-mail-sources/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="OrderMailSource",
)


class InboundMail:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create(
        self,
        *,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Take a message in

        The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
        lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
        the sources becomes an order. The same message twice is taken once.
        """
        return _t.cast("_models.InboundMail", self._client.call(_CREATE, {"body": body}, options))

    def create_mailbox(
        self,
        *,
        body: _t.Union[_models.NewMailbox, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Make a mailbox known

        Its messages are fetched over IMAP from now on, each taken in once, as if it had been posted; one
        that does not read is kept and told of.
        """
        return _t.cast("_models.Mailbox", self._client.call(_CREATE_MAILBOX, {"body": body}, options))

    def create_order_mail_source(
        self,
        *,
        body: _t.Union[_models.NewOrderMailSource, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Make a source of order mails

        Mails from this sender with this in their subject become orders of the route. One that does not
        read as the layout says is kept and told of, and never guessed at.
        """
        return _t.cast("_models.OrderMailSource", self._client.call(_CREATE_ORDER_MAIL_SOURCE, {"body": body}, options))

    def delete_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a mailbox

        With what it signs in with. Its mail stays; nothing more is fetched.

        id: The id of the mailbox.
        """
        self._client.call(_DELETE_MAILBOX, {"id": id}, options)

    def download(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download a message

        As it came in.

        id: The id of the mail.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD, {"id": id}, options))

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Read mail that came in

        What it was taken for; its words stand with all mail, under the same id.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", self._client.call(_GET, {"id": id}, options))

    def get_mailbox(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Read a mailbox

        How it goes with it, and the version that a change of it has to name; never what it signs in with.

        id: The id of the mailbox.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Mailbox", self._client.call(_GET_MAILBOX, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_order_mail_source(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Read a source of order mails

        With the version that a change of it has to name.

        id: The id of the source.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.OrderMailSource", self._client.call(_GET_ORDER_MAIL_SOURCE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        status: _t.Optional[_models.InboundMailStatus] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.InboundMail, _models.PageInboundMail]:
        """List mail that came in

        Newest first; with `status`, what somebody has to look at.

        status: Whether somebody has to look at it.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mailboxes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailbox:
        """List mailboxes

        All of them, oldest first, and how it goes with them.
        """
        return _t.cast("_models.PageMailbox", self._client.call(_LIST_MAILBOXES, {}, options))

    def list_order_mail_sources(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageOrderMailSource:
        """List sources of order mails

        All of them, oldest first.
        """
        return _t.cast("_models.PageOrderMailSource", self._client.call(_LIST_ORDER_MAIL_SOURCES, {}, options))

    def move(
        self,
        id: str,
        *,
        body: _t.Union[_models.InboundMailAssignment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Lay a message with an order

        Where nobody knew whom it is about, or it was laid wrongly.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", self._client.call(_MOVE, {"id": id, "body": body}, options))

    def poll_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Look into a mailbox now

        Within a second, whatever went wrong before; how it went is shown with the mailbox.

        id: The id of the mailbox.
        """
        return _t.cast("_models.Mailbox", self._client.call(_POLL_MAILBOX, {"id": id}, options))

    def resolve(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Settle a message

        Somebody has looked, and nothing more is to be done about it.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", self._client.call(_RESOLVE, {"id": id}, options))

    def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Look at a message again

        One that needs attention or lies with no order: its source may have learned the new layout since.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", self._client.call(_RETRY, {"id": id}, options))

    def test_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailboxTest:
        """Try a mailbox

        Signs in, looks for its folders and counts what is new; nothing is fetched or marked. Every call
        tries; under an idempotency key the first answer stays.

        id: The id of the mailbox.
        """
        return _t.cast("_models.MailboxTest", self._client.call(_TEST_MAILBOX, {"id": id}, options))

    def test_order_mail_source(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderMailTest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailTest:
        """Try a source on a mail

        What would be read; nothing is kept of it.

        id: The id of the source.
        """
        return _t.cast("_models.OrderMailTest", self._client.call(_TEST_ORDER_MAIL_SOURCE, {"id": id, "body": body}, options))

    def update_mailbox(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailboxPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Change a mailbox

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. It is looked into
        at once; another server, user or folder from its beginning.

        id: The id of the mailbox.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Mailbox", self._client.call(_UPDATE_MAILBOX, {"id": id, "if_match": if_match, "body": body}, options))

    def update_order_mail_source(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.OrderMailSourcePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Change a source of order mails

        A JSON merge patch: what is left out stays; a layout is replaced as a whole. Send the version read
        as `If-Match`.

        id: The id of the source.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.OrderMailSource", self._client.call(_UPDATE_ORDER_MAIL_SOURCE, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncInboundMail:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Take a message in

        The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
        lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
        the sources becomes an order. The same message twice is taken once.
        """
        return _t.cast("_models.InboundMail", await self._client.call(_CREATE, {"body": body}, options))

    async def create_mailbox(
        self,
        *,
        body: _t.Union[_models.NewMailbox, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Make a mailbox known

        Its messages are fetched over IMAP from now on, each taken in once, as if it had been posted; one
        that does not read is kept and told of.
        """
        return _t.cast("_models.Mailbox", await self._client.call(_CREATE_MAILBOX, {"body": body}, options))

    async def create_order_mail_source(
        self,
        *,
        body: _t.Union[_models.NewOrderMailSource, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Make a source of order mails

        Mails from this sender with this in their subject become orders of the route. One that does not
        read as the layout says is kept and told of, and never guessed at.
        """
        return _t.cast("_models.OrderMailSource", await self._client.call(_CREATE_ORDER_MAIL_SOURCE, {"body": body}, options))

    async def delete_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a mailbox

        With what it signs in with. Its mail stays; nothing more is fetched.

        id: The id of the mailbox.
        """
        await self._client.call(_DELETE_MAILBOX, {"id": id}, options)

    async def download(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download a message

        As it came in.

        id: The id of the mail.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD, {"id": id}, options))

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Read mail that came in

        What it was taken for; its words stand with all mail, under the same id.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", await self._client.call(_GET, {"id": id}, options))

    async def get_mailbox(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Read a mailbox

        How it goes with it, and the version that a change of it has to name; never what it signs in with.

        id: The id of the mailbox.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Mailbox", await self._client.call(_GET_MAILBOX, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_order_mail_source(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Read a source of order mails

        With the version that a change of it has to name.

        id: The id of the source.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.OrderMailSource", await self._client.call(_GET_ORDER_MAIL_SOURCE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        status: _t.Optional[_models.InboundMailStatus] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.InboundMail, _models.PageInboundMail]:
        """List mail that came in

        Newest first; with `status`, what somebody has to look at.

        status: Whether somebody has to look at it.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_mailboxes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageMailbox:
        """List mailboxes

        All of them, oldest first, and how it goes with them.
        """
        return _t.cast("_models.PageMailbox", await self._client.call(_LIST_MAILBOXES, {}, options))

    async def list_order_mail_sources(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageOrderMailSource:
        """List sources of order mails

        All of them, oldest first.
        """
        return _t.cast("_models.PageOrderMailSource", await self._client.call(_LIST_ORDER_MAIL_SOURCES, {}, options))

    async def move(
        self,
        id: str,
        *,
        body: _t.Union[_models.InboundMailAssignment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Lay a message with an order

        Where nobody knew whom it is about, or it was laid wrongly.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", await self._client.call(_MOVE, {"id": id, "body": body}, options))

    async def poll_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Look into a mailbox now

        Within a second, whatever went wrong before; how it went is shown with the mailbox.

        id: The id of the mailbox.
        """
        return _t.cast("_models.Mailbox", await self._client.call(_POLL_MAILBOX, {"id": id}, options))

    async def resolve(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Settle a message

        Somebody has looked, and nothing more is to be done about it.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", await self._client.call(_RESOLVE, {"id": id}, options))

    async def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.InboundMail:
        """Look at a message again

        One that needs attention or lies with no order: its source may have learned the new layout since.

        id: The id of the mail.
        """
        return _t.cast("_models.InboundMail", await self._client.call(_RETRY, {"id": id}, options))

    async def test_mailbox(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailboxTest:
        """Try a mailbox

        Signs in, looks for its folders and counts what is new; nothing is fetched or marked. Every call
        tries; under an idempotency key the first answer stays.

        id: The id of the mailbox.
        """
        return _t.cast("_models.MailboxTest", await self._client.call(_TEST_MAILBOX, {"id": id}, options))

    async def test_order_mail_source(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderMailTest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailTest:
        """Try a source on a mail

        What would be read; nothing is kept of it.

        id: The id of the source.
        """
        return _t.cast("_models.OrderMailTest", await self._client.call(_TEST_ORDER_MAIL_SOURCE, {"id": id, "body": body}, options))

    async def update_mailbox(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.MailboxPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Mailbox:
        """Change a mailbox

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. It is looked into
        at once; another server, user or folder from its beginning.

        id: The id of the mailbox.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Mailbox", await self._client.call(_UPDATE_MAILBOX, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_order_mail_source(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.OrderMailSourcePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMailSource:
        """Change a source of order mails

        A JSON merge patch: what is left out stays; a layout is replaced as a whole. Send the version read
        as `If-Match`.

        id: The id of the source.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.OrderMailSource", await self._client.call(_UPDATE_ORDER_MAIL_SOURCE, {"id": id, "if_match": if_match, "body": body}, options))
