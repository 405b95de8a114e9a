# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_ANNOUNCEMENT = _core.Operation(
    "POST",
    "/v1/announcements",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Announcement",
)
_CREATE_INCIDENT = _core.Operation(
    "POST",
    "/v1/incidents",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Incident",
)
_GET_ANNOUNCEMENT = _core.Operation(
    "GET",
    "/v1/announcements/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Announcement",
)
_GET_INCIDENT = _core.Operation(
    "GET",
    "/v1/incidents/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Incident",
)
_LIST_ANNOUNCEMENTS = _core.Operation(
    "GET",
    "/v1/announcements",
    params=(
        _core.Parameter("unread"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Announcement",
    spec="PageAnnouncement",
)
_LIST_INCIDENTS = _core.Operation(
    "GET",
    "/v1/incidents",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Incident",
    spec="PageIncident",
)
_MARK_ANNOUNCEMENT_READ = _core.Operation(
    "POST",
    "/v1/announcements/{id}/read",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Announcement",
)
_UPDATE_INCIDENT = _core.Operation(
    "PATCH",
    "/v1/incidents/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Incident",
)


class Notices:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_announcement(
        self,
        *,
        body: _t.Union[_models.NewAnnouncement, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Write an announcement

        To all people and programs of the tenant.
        """
        return _t.cast("_models.Announcement", self._client.call(_CREATE_ANNOUNCEMENT, {"body": body}, options))

    def create_incident(
        self,
        *,
        body: _t.Union[_models.NewIncident, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Record an incident

        The clocks run from when it was noticed: 72 hours to tell the tenant; where the law wants it
        reported, five days for the first report and 30 for the last, or 60 where harm was meant. People
        are told at once, a day before each deadline, and when one went by.
        """
        return _t.cast("_models.Incident", self._client.call(_CREATE_INCIDENT, {"body": body}, options))

    def get_announcement(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Read an announcement

        That alone does not mark it read.

        id: The id of the announcement.
        """
        return _t.cast("_models.Announcement", self._client.call(_GET_ANNOUNCEMENT, {"id": id}, options))

    def get_incident(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Read an incident

        With its clocks, and the version that a change of it has to name.

        id: The id of the incident.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Incident", self._client.call(_GET_INCIDENT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list_announcements(
        self,
        *,
        unread: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Announcement, _models.PageAnnouncement]:
        """List announcements

        Newest first, for 180 days: what people wrote, and what the platform tells of jobs that were
        given up, endpoints that were switched off, credentials that run out, deadlines that come near.

        unread: Only those that the caller has not read.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_ANNOUNCEMENTS, {**{_k: _v for _k, _v in (("unread", unread), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_incidents(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Incident, _models.PageIncident]:
        """List incidents

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_INCIDENTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def mark_announcement_read(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Mark an announcement read

        By the caller: others still see it unread. When it was read first stays.

        id: The id of the announcement.
        """
        return _t.cast("_models.Announcement", self._client.call(_MARK_ANNOUNCEMENT_READ, {"id": id}, options))

    def update_incident(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.IncidentPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Change an incident

        A JSON merge patch: what is left out stays, also in `report`. Send the version read as
        `If-Match`. What was done is noted by its time.

        id: The id of the incident.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Incident", self._client.call(_UPDATE_INCIDENT, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncNotices:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_announcement(
        self,
        *,
        body: _t.Union[_models.NewAnnouncement, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Write an announcement

        To all people and programs of the tenant.
        """
        return _t.cast("_models.Announcement", await self._client.call(_CREATE_ANNOUNCEMENT, {"body": body}, options))

    async def create_incident(
        self,
        *,
        body: _t.Union[_models.NewIncident, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Record an incident

        The clocks run from when it was noticed: 72 hours to tell the tenant; where the law wants it
        reported, five days for the first report and 30 for the last, or 60 where harm was meant. People
        are told at once, a day before each deadline, and when one went by.
        """
        return _t.cast("_models.Incident", await self._client.call(_CREATE_INCIDENT, {"body": body}, options))

    async def get_announcement(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Read an announcement

        That alone does not mark it read.

        id: The id of the announcement.
        """
        return _t.cast("_models.Announcement", await self._client.call(_GET_ANNOUNCEMENT, {"id": id}, options))

    async def get_incident(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Read an incident

        With its clocks, and the version that a change of it has to name.

        id: The id of the incident.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Incident", await self._client.call(_GET_INCIDENT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list_announcements(
        self,
        *,
        unread: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Announcement, _models.PageAnnouncement]:
        """List announcements

        Newest first, for 180 days: what people wrote, and what the platform tells of jobs that were
        given up, endpoints that were switched off, credentials that run out, deadlines that come near.

        unread: Only those that the caller has not read.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_ANNOUNCEMENTS, {**{_k: _v for _k, _v in (("unread", unread), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_incidents(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Incident, _models.PageIncident]:
        """List incidents

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_INCIDENTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def mark_announcement_read(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Announcement:
        """Mark an announcement read

        By the caller: others still see it unread. When it was read first stays.

        id: The id of the announcement.
        """
        return _t.cast("_models.Announcement", await self._client.call(_MARK_ANNOUNCEMENT_READ, {"id": id}, options))

    async def update_incident(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.IncidentPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Incident:
        """Change an incident

        A JSON merge patch: what is left out stays, also in `report`. Send the version read as
        `If-Match`. What was done is noted by its time.

        id: The id of the incident.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Incident", await self._client.call(_UPDATE_INCIDENT, {"id": id, "if_match": if_match, "body": body}, options))
