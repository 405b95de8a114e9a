# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_COUNT = _core.Operation(
    "GET",
    "/v1/alerts/counts",
    answer="json",
    spec="AlertCounts",
)
_LIST = _core.Operation(
    "GET",
    "/v1/alerts",
    params=(
        _core.Parameter("kind"),
        _core.Parameter("severity"),
        _core.Parameter("order_status"),
        _core.Parameter("open"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Alert",
    spec="PageAlert",
)
_LIST_ORDER_ALERTS = _core.Operation(
    "GET",
    "/v1/orders/{id}/alerts",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="PageAlert",
)
_REOPEN = _core.Operation(
    "POST",
    "/v1/alerts/{id}/reopen",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Alert",
)
_RESOLVE = _core.Operation(
    "POST",
    "/v1/alerts/resolve",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="AlertsResolved",
)
_RESOLVE_ALERT = _core.Operation(
    "POST",
    "/v1/alerts/{id}/resolve",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Alert",
)


class Alerts:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def count(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertCounts:
        """Count open alerts

        By kind and by the status of their orders. It takes the same time however many there are.
        """
        return _t.cast("_models.AlertCounts", self._client.call(_COUNT, {}, options))

    def list(
        self,
        *,
        kind: _t.Optional[_t.List[_models.AlertKind]] = None,
        severity: _t.Optional[_t.List[_models.AlertSeverity]] = None,
        order_status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        open: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Alert, _models.PageAlert]:
        """List alerts

        Newest first, the open ones unless asked otherwise. Repeated filters of one name mean any of
        them; different filters must all hold.

        kind: What they are about.
        severity: How bad they are.
        order_status: Where their orders stand.
        open: Those that wait for somebody, or those that were resolved.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("kind", kind), ("severity", severity), ("order_status", order_status), ("open", open), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_alerts(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageAlert:
        """List an order's alerts

        All of them, open and resolved, oldest first. An address that does not go with its postal code
        comes with what it may have to be, if the caller may read personal data.

        id: The id of the order.
        """
        return _t.cast("_models.PageAlert", self._client.call(_LIST_ORDER_ALERTS, {"id": id}, options))

    def reopen(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Alert:
        """Open an alert again

        Takes back that it was resolved.

        id: The id of the alert.
        """
        return _t.cast("_models.Alert", self._client.call(_REOPEN, {"id": id}, options))

    def resolve(
        self,
        *,
        body: _t.Union[_models.AlertsToResolve, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertsResolved:
        """Resolve many alerts

        All of them or, where one does not exist, none. Those that are resolved already stay so.
        """
        return _t.cast("_models.AlertsResolved", self._client.call(_RESOLVE, {"body": body}, options))

    def resolve_alert(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Alert:
        """Resolve an alert

        Somebody has looked, and the order may go on. It opens again only if the facts change: if
        other amounts do not add up, or another candidate for bundling comes.

        id: The id of the alert.
        """
        return _t.cast("_models.Alert", self._client.call(_RESOLVE_ALERT, {"id": id}, options))


class AsyncAlerts:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def count(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertCounts:
        """Count open alerts

        By kind and by the status of their orders. It takes the same time however many there are.
        """
        return _t.cast("_models.AlertCounts", await self._client.call(_COUNT, {}, options))

    def list(
        self,
        *,
        kind: _t.Optional[_t.List[_models.AlertKind]] = None,
        severity: _t.Optional[_t.List[_models.AlertSeverity]] = None,
        order_status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        open: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Alert, _models.PageAlert]:
        """List alerts

        Newest first, the open ones unless asked otherwise. Repeated filters of one name mean any of
        them; different filters must all hold.

        kind: What they are about.
        severity: How bad they are.
        order_status: Where their orders stand.
        open: Those that wait for somebody, or those that were resolved.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("kind", kind), ("severity", severity), ("order_status", order_status), ("open", open), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_order_alerts(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageAlert:
        """List an order's alerts

        All of them, open and resolved, oldest first. An address that does not go with its postal code
        comes with what it may have to be, if the caller may read personal data.

        id: The id of the order.
        """
        return _t.cast("_models.PageAlert", await self._client.call(_LIST_ORDER_ALERTS, {"id": id}, options))

    async def reopen(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Alert:
        """Open an alert again

        Takes back that it was resolved.

        id: The id of the alert.
        """
        return _t.cast("_models.Alert", await self._client.call(_REOPEN, {"id": id}, options))

    async def resolve(
        self,
        *,
        body: _t.Union[_models.AlertsToResolve, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertsResolved:
        """Resolve many alerts

        All of them or, where one does not exist, none. Those that are resolved already stay so.
        """
        return _t.cast("_models.AlertsResolved", await self._client.call(_RESOLVE, {"body": body}, options))

    async def resolve_alert(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Alert:
        """Resolve an alert

        Somebody has looked, and the order may go on. It opens again only if the facts change: if
        other amounts do not add up, or another candidate for bundling comes.

        id: The id of the alert.
        """
        return _t.cast("_models.Alert", await self._client.call(_RESOLVE_ALERT, {"id": id}, options))
