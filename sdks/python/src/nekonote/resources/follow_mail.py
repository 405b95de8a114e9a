# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CANCEL = _core.Operation(
    "POST",
    "/v1/orders/{id}/follow-mail/cancel",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="FollowMail",
)
_CREATE_MAIL_CONSENT = _core.Operation(
    "POST",
    "/v1/mail-consents",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MailConsent",
)
_CREATE_SUPPRESSION = _core.Operation(
    "POST",
    "/v1/suppressions",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Suppression",
)
_CREATE_UNSUBSCRIPTION = _core.Operation(
    "POST",
    "/v1/unsubscriptions",
    params=(
        _core.Parameter("token"),
    ),
    security=(),
)
_DELETE_SUPPRESSION = _core.Operation(
    "DELETE",
    "/v1/suppressions/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET_FOLLOW_MAIL_SETTINGS = _core.Operation(
    "GET",
    "/v1/follow-mail-settings",
    params=(
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="FollowMailSettings",
)
_GET_SUPPRESSION = _core.Operation(
    "GET",
    "/v1/suppressions/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Suppression",
)
_LIST = _core.Operation(
    "GET",
    "/v1/follow-mails",
    params=(
        _core.Parameter("status"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="FollowMail",
    spec="PageFollowMail",
)
_LIST_MAIL_CONSENTS = _core.Operation(
    "GET",
    "/v1/mail-consents",
    params=(
        _core.Parameter("email"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MailConsent",
    spec="PageMailConsent",
)
_LIST_SUPPRESSIONS = _core.Operation(
    "GET",
    "/v1/suppressions",
    params=(
        _core.Parameter("email"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Suppression",
    spec="PageSuppression",
)
_UPDATE_FOLLOW_MAIL_SETTINGS = _core.Operation(
    "PATCH",
    "/v1/follow-mail-settings",
    params=(
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="FollowMailSettings",
)


class FollowMail:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMail:
        """Send an order no follow mail

        It disappears from the list of those that are due.

        id: The id of the order.
        """
        return _t.cast("_models.FollowMail", self._client.call(_CANCEL, {"id": id}, options))

    def create_mail_consent(
        self,
        *,
        body: _t.Union[_models.NewMailConsent, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailConsent:
        """Note a consent to advertising

        Or that it was taken back. Advertising goes to addresses that agreed, and to no others.
        """
        return _t.cast("_models.MailConsent", self._client.call(_CREATE_MAIL_CONSENT, {"body": body}, options))

    def create_suppression(
        self,
        *,
        body: _t.Union[_models.NewSuppression, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Suppression:
        """Stop mail to an address

        All of it, or advertising only. One that is stopped already is stopped as far as either says.
        """
        return _t.cast("_models.Suppression", self._client.call(_CREATE_SUPPRESSION, {"body": body}, options))

    def create_unsubscription(
        self,
        *,
        token: str,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """End advertising by mail

        For the recipient, who holds the link: no key is needed. Once is enough, twice does no harm.

        token: What stands in the link.
        """
        self._client.call(_CREATE_UNSUBSCRIPTION, {"token": token}, options)

    def delete_suppression(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Let an address have mail again

        Consent to advertising has to be given anew.

        id: The id of the suppression.
        """
        self._client.call(_DELETE_SUPPRESSION, {"id": id}, options)

    def get_follow_mail_settings(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMailSettings:
        """Read the settings of follow mails

        When they go, to whom not, and who sends them.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.FollowMailSettings", self._client.call(_GET_FOLLOW_MAIL_SETTINGS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_suppression(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Suppression:
        """Read an address that gets less mail

        And why.

        id: The id of the suppression.
        """
        return _t.cast("_models.Suppression", self._client.call(_GET_SUPPRESSION, {"id": id}, options))

    def list(
        self,
        *,
        status: _t.Optional[_models.FollowMailList] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.FollowMail, _models.PageFollowMail]:
        """List follow mails

        Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
        `/v1/mail-batches` with the stage `follow`.

        status: Which ones; left out: those that are due.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_consents(
        self,
        *,
        email: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MailConsent, _models.PageMailConsent]:
        """List consents to advertising

        Newest first; with `email`, all that the address ever said.

        email: A mail address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.page(_LIST_MAIL_CONSENTS, {**{_k: _v for _k, _v in (("email", email), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_suppressions(
        self,
        *,
        email: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Suppression, _models.PageSuppression]:
        """List addresses that get less mail

        Newest first; with `email`, whether that address does.

        email: A mail address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.page(_LIST_SUPPRESSIONS, {**{_k: _v for _k, _v in (("email", email), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def update_follow_mail_settings(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.FollowMailSettingsPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMailSettings:
        """Change the settings of follow mails

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that wait
        already keep their day.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.FollowMailSettings", self._client.call(_UPDATE_FOLLOW_MAIL_SETTINGS, {"if_match": if_match, "body": body}, options))


class AsyncFollowMail:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMail:
        """Send an order no follow mail

        It disappears from the list of those that are due.

        id: The id of the order.
        """
        return _t.cast("_models.FollowMail", await self._client.call(_CANCEL, {"id": id}, options))

    async def create_mail_consent(
        self,
        *,
        body: _t.Union[_models.NewMailConsent, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MailConsent:
        """Note a consent to advertising

        Or that it was taken back. Advertising goes to addresses that agreed, and to no others.
        """
        return _t.cast("_models.MailConsent", await self._client.call(_CREATE_MAIL_CONSENT, {"body": body}, options))

    async def create_suppression(
        self,
        *,
        body: _t.Union[_models.NewSuppression, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Suppression:
        """Stop mail to an address

        All of it, or advertising only. One that is stopped already is stopped as far as either says.
        """
        return _t.cast("_models.Suppression", await self._client.call(_CREATE_SUPPRESSION, {"body": body}, options))

    async def create_unsubscription(
        self,
        *,
        token: str,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """End advertising by mail

        For the recipient, who holds the link: no key is needed. Once is enough, twice does no harm.

        token: What stands in the link.
        """
        await self._client.call(_CREATE_UNSUBSCRIPTION, {"token": token}, options)

    async def delete_suppression(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Let an address have mail again

        Consent to advertising has to be given anew.

        id: The id of the suppression.
        """
        await self._client.call(_DELETE_SUPPRESSION, {"id": id}, options)

    async def get_follow_mail_settings(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMailSettings:
        """Read the settings of follow mails

        When they go, to whom not, and who sends them.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.FollowMailSettings", await self._client.call(_GET_FOLLOW_MAIL_SETTINGS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_suppression(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Suppression:
        """Read an address that gets less mail

        And why.

        id: The id of the suppression.
        """
        return _t.cast("_models.Suppression", await self._client.call(_GET_SUPPRESSION, {"id": id}, options))

    def list(
        self,
        *,
        status: _t.Optional[_models.FollowMailList] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.FollowMail, _models.PageFollowMail]:
        """List follow mails

        Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
        `/v1/mail-batches` with the stage `follow`.

        status: Which ones; left out: those that are due.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_mail_consents(
        self,
        *,
        email: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MailConsent, _models.PageMailConsent]:
        """List consents to advertising

        Newest first; with `email`, all that the address ever said.

        email: A mail address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.pager(_LIST_MAIL_CONSENTS, {**{_k: _v for _k, _v in (("email", email), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_suppressions(
        self,
        *,
        email: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Suppression, _models.PageSuppression]:
        """List addresses that get less mail

        Newest first; with `email`, whether that address does.

        email: A mail address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.pager(_LIST_SUPPRESSIONS, {**{_k: _v for _k, _v in (("email", email), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def update_follow_mail_settings(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.FollowMailSettingsPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.FollowMailSettings:
        """Change the settings of follow mails

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that wait
        already keep their day.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.FollowMailSettings", await self._client.call(_UPDATE_FOLLOW_MAIL_SETTINGS, {"if_match": if_match, "body": body}, options))
