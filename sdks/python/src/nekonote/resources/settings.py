# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_CALENDAR = _core.Operation(
    "POST",
    "/v1/calendars",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Calendar",
)
_CREATE_IMPORT_RULE = _core.Operation(
    "POST",
    "/v1/import-rules",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ImportRule",
)
_CREATE_PROCESSING_ROUTE = _core.Operation(
    "POST",
    "/v1/processing-routes",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ProcessingRoute",
)
_CREATE_SALES_ROUTE = _core.Operation(
    "POST",
    "/v1/sales-routes",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="SalesRoute",
)
_CREATE_SUB_STATUS = _core.Operation(
    "POST",
    "/v1/sub-statuses",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="SubStatus",
)
_DELETE_CALENDAR = _core.Operation(
    "DELETE",
    "/v1/calendars/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_IMPORT_RULE = _core.Operation(
    "DELETE",
    "/v1/import-rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_SUB_STATUS = _core.Operation(
    "DELETE",
    "/v1/sub-statuses/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET_ALERT_SETTINGS = _core.Operation(
    "GET",
    "/v1/alert-settings",
    params=(
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="AlertSettings",
)
_GET_CALENDAR = _core.Operation(
    "GET",
    "/v1/calendars/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Calendar",
)
_GET_DELIVERY_AREAS = _core.Operation(
    "GET",
    "/v1/delivery-areas",
    params=(
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="DeliveryAreas",
)
_GET_IMPORT_RULE = _core.Operation(
    "GET",
    "/v1/import-rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="ImportRule",
)
_GET_POSTAL_CODE = _core.Operation(
    "GET",
    "/v1/postal-codes/{code}",
    params=(
        _core.Parameter("code", place="path"),
    ),
    answer="json",
    spec="PostalCode",
)
_GET_PROCESSING_ROUTE = _core.Operation(
    "GET",
    "/v1/processing-routes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="ProcessingRoute",
)
_GET_SALES_ROUTE = _core.Operation(
    "GET",
    "/v1/sales-routes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="SalesRoute",
)
_GET_SUB_STATUS = _core.Operation(
    "GET",
    "/v1/sub-statuses/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="SubStatus",
)
_GET_TENANT = _core.Operation(
    "GET",
    "/v1/tenant",
    params=(
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Tenant",
)
_LIST_CALENDARS = _core.Operation(
    "GET",
    "/v1/calendars",
    answer="json",
    spec="PageCalendar",
)
_LIST_HOLIDAYS = _core.Operation(
    "GET",
    "/v1/holidays",
    answer="json",
    spec="Holidays",
)
_LIST_IMPORT_RULES = _core.Operation(
    "GET",
    "/v1/import-rules",
    answer="json",
    spec="PageImportRule",
)
_LIST_PROCESSING_ROUTES = _core.Operation(
    "GET",
    "/v1/processing-routes",
    answer="json",
    spec="PageProcessingRoute",
)
_LIST_SALES_ROUTES = _core.Operation(
    "GET",
    "/v1/sales-routes",
    answer="json",
    spec="PageSalesRoute",
)
_LIST_SUB_STATUSES = _core.Operation(
    "GET",
    "/v1/sub-statuses",
    answer="json",
    spec="PageSubStatus",
)
_REPLACE_DELIVERY_AREAS = _core.Operation(
    "PUT",
    "/v1/delivery-areas",
    params=(
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="DeliveryAreas",
)
_SIMULATE_IMPORT_RULE = _core.Operation(
    "POST",
    "/v1/import-rules/{id}/simulate",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ImportRuleSimulation",
)
_SIMULATE_NEW_IMPORT_RULE = _core.Operation(
    "POST",
    "/v1/import-rules/simulate",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ImportRuleSimulation",
)
_UPDATE_ALERT_SETTINGS = _core.Operation(
    "PATCH",
    "/v1/alert-settings",
    params=(
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="AlertSettings",
)
_UPDATE_CALENDAR = _core.Operation(
    "PATCH",
    "/v1/calendars/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Calendar",
)
_UPDATE_IMPORT_RULE = _core.Operation(
    "PATCH",
    "/v1/import-rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="ImportRule",
)
_UPDATE_PROCESSING_ROUTE = _core.Operation(
    "PATCH",
    "/v1/processing-routes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="ProcessingRoute",
)
_UPDATE_SALES_ROUTE = _core.Operation(
    "PATCH",
    "/v1/sales-routes/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="SalesRoute",
)
_UPDATE_SUB_STATUS = _core.Operation(
    "PATCH",
    "/v1/sub-statuses/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="SubStatus",
)
_UPDATE_TENANT = _core.Operation(
    "PATCH",
    "/v1/tenant",
    params=(
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Tenant",
)


class Settings:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_calendar(
        self,
        *,
        body: _t.Union[_models.NewCalendar, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Make a calendar

        Of one processing route, or of all that have none of their own. As soon as there is one, orders
        whose source names no day to ship get one as they enter.
        """
        return _t.cast("_models.Calendar", self._client.call(_CREATE_CALENDAR, {"body": body}, options))

    def create_import_rule(
        self,
        *,
        body: _t.Union[_models.NewImportRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Make an import rule

        From now on every order that comes in, by file or by API, is asked about it. A condition on
        personal data needs the scope `pii:read`. What is not known when an order comes in (alerts,
        status) cannot be asked.
        """
        return _t.cast("_models.ImportRule", self._client.call(_CREATE_IMPORT_RULE, {"body": body}, options))

    def create_processing_route(
        self,
        *,
        body: _t.Union[_models.NewProcessingRoute, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Make a processing route

        Its code cannot be changed later: orders name the lane by it.
        """
        return _t.cast("_models.ProcessingRoute", self._client.call(_CREATE_PROCESSING_ROUTE, {"body": body}, options))

    def create_sales_route(
        self,
        *,
        body: _t.Union[_models.NewSalesRoute, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Make a sales route

        Its code cannot be changed later: orders and files name the route by it.
        """
        return _t.cast("_models.SalesRoute", self._client.call(_CREATE_SALES_ROUTE, {"body": body}, options))

    def create_sub_status(
        self,
        *,
        body: _t.Union[_models.NewSubStatus, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Make a step within a status

        Orders are moved to it by `sub_status`, and leave it with the status.
        """
        return _t.cast("_models.SubStatus", self._client.call(_CREATE_SUB_STATUS, {"body": body}, options))

    def delete_calendar(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a calendar

        A processing route that loses its own works by the calendar for all; where there is none, the
        calendar is in use and stays. Days that were planned stay as they are.

        id: The id of the calendar.
        """
        self._client.call(_DELETE_CALENDAR, {"id": id}, options)

    def delete_import_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an import rule

        What it did to orders stays.

        id: The id of the rule.
        """
        self._client.call(_DELETE_IMPORT_RULE, {"id": id}, options)

    def delete_sub_status(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a step within a status

        One at which no order stands; others can be made inactive.

        id: The id of the step.
        """
        self._client.call(_DELETE_SUB_STATUS, {"id": id}, options)

    def get_alert_settings(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertSettings:
        """Read the alert settings

        Which alerts the shop wants, and how bad they are for it.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.AlertSettings", self._client.call(_GET_ALERT_SETTINGS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_calendar(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Read a calendar

        With the version that a change of it has to name.

        id: The id of the calendar.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Calendar", self._client.call(_GET_CALENDAR, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_delivery_areas(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.DeliveryAreas:
        """Read the delivery areas

        What the shop says of islands and days on the way.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.DeliveryAreas", self._client.call(_GET_DELIVERY_AREAS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_import_rule(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Read an import rule

        With the version that a change of it has to name.

        id: The id of the rule.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ImportRule", self._client.call(_GET_IMPORT_RULE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_postal_code(
        self,
        code: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PostalCode:
        """Look up a postal code

        Japan Post's table, with the codes of large offices. Written in any way: `〒150-0001` and
        `1500001` are the same.

        code: The code, with or without hyphen.
        """
        return _t.cast("_models.PostalCode", self._client.call(_GET_POSTAL_CODE, {"code": code}, options))

    def get_processing_route(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Read a processing route

        With the version that a change of it has to name.

        id: The id of the processing route.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ProcessingRoute", self._client.call(_GET_PROCESSING_ROUTE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_sales_route(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Read a sales route

        With the version that a change of it has to name.

        id: The id of the sales route.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SalesRoute", self._client.call(_GET_SALES_ROUTE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_sub_status(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Read a step within a status

        With the version that a change of it has to name.

        id: The id of the step.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SubStatus", self._client.call(_GET_SUB_STATUS, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_tenant(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Tenant:
        """Read the tenant

        The one that the caller works for.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Tenant", self._client.call(_GET_TENANT, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list_calendars(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCalendar:
        """List calendars

        All of them, oldest first.
        """
        return _t.cast("_models.PageCalendar", self._client.call(_LIST_CALENDARS, {}, options))

    def list_holidays(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Holidays:
        """List national holidays

        国民の祝日・休日 as the Cabinet Office publishes them, and the years of which they are known.
        """
        return _t.cast("_models.Holidays", self._client.call(_LIST_HOLIDAYS, {}, options))

    def list_import_rules(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageImportRule:
        """List import rules

        All of them, in the order in which they are asked.
        """
        return _t.cast("_models.PageImportRule", self._client.call(_LIST_IMPORT_RULES, {}, options))

    def list_processing_routes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageProcessingRoute:
        """List processing routes

        All of them, by code.
        """
        return _t.cast("_models.PageProcessingRoute", self._client.call(_LIST_PROCESSING_ROUTES, {}, options))

    def list_sales_routes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageSalesRoute:
        """List sales routes

        All of them, by code.
        """
        return _t.cast("_models.PageSalesRoute", self._client.call(_LIST_SALES_ROUTES, {}, options))

    def list_sub_statuses(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageSubStatus:
        """List steps within statuses

        All of them, status by status, in their order.
        """
        return _t.cast("_models.PageSubStatus", self._client.call(_LIST_SUB_STATUSES, {}, options))

    def replace_delivery_areas(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.NewDeliveryAreas, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.DeliveryAreas:
        """Replace the delivery areas

        All of them at once. Send the version read as `If-Match`. All orders that have not left are
        looked at again in the background.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.DeliveryAreas", self._client.call(_REPLACE_DELIVERY_AREAS, {"if_match": if_match, "body": body}, options))

    def simulate_import_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRuleSimulation:
        """Simulate a kept import rule

        What it would do to stored orders, if they came in now as they are, and why; active or not, and
        without the other rules. Nothing is written. It only reads, so an `Idempotency-Key` is taken and
        not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.ImportRuleSimulation", self._client.call(_SIMULATE_IMPORT_RULE, {"id": id, "body": body}, options))

    def simulate_new_import_rule(
        self,
        *,
        body: _t.Union[_models.SimulatedNewImportRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRuleSimulation:
        """Simulate an import rule before it is made

        What it would do to stored orders, if they came in now as they are, and why. Nothing is written.
        It only reads, so an `Idempotency-Key` is taken and not needed.
        """
        return _t.cast("_models.ImportRuleSimulation", self._client.call(_SIMULATE_NEW_IMPORT_RULE, {"body": body}, options))

    def update_alert_settings(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.AlertSettingsPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertSettings:
        """Change the alert settings

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All orders
        that have not left are looked at again in the background.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.AlertSettings", self._client.call(_UPDATE_ALERT_SETTINGS, {"if_match": if_match, "body": body}, options))

    def update_calendar(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CalendarPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Change a calendar

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Days that were
        planned stay; `POST /v1/orders/{id}/plan` plans anew.

        id: The id of the calendar.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Calendar", self._client.call(_UPDATE_CALENDAR, {"id": id, "if_match": if_match, "body": body}, options))

    def update_import_rule(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ImportRulePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Change an import rule

        A JSON merge patch: what is left out stays; `where` and `actions` are replaced as a whole. Send
        the version read as `If-Match`. Orders that are in already stay as they are.

        id: The id of the rule.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ImportRule", self._client.call(_UPDATE_IMPORT_RULE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_processing_route(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ProcessingRoutePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Change a processing route

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the processing route.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ProcessingRoute", self._client.call(_UPDATE_PROCESSING_ROUTE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_sales_route(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SalesRoutePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Change a sales route

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the sales route.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SalesRoute", self._client.call(_UPDATE_SALES_ROUTE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_sub_status(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SubStatusPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Change a step within a status

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the step.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SubStatus", self._client.call(_UPDATE_SUB_STATUS, {"id": id, "if_match": if_match, "body": body}, options))

    def update_tenant(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.TenantPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Tenant:
        """Change the tenant

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Tenant", self._client.call(_UPDATE_TENANT, {"if_match": if_match, "body": body}, options))


class AsyncSettings:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_calendar(
        self,
        *,
        body: _t.Union[_models.NewCalendar, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Make a calendar

        Of one processing route, or of all that have none of their own. As soon as there is one, orders
        whose source names no day to ship get one as they enter.
        """
        return _t.cast("_models.Calendar", await self._client.call(_CREATE_CALENDAR, {"body": body}, options))

    async def create_import_rule(
        self,
        *,
        body: _t.Union[_models.NewImportRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Make an import rule

        From now on every order that comes in, by file or by API, is asked about it. A condition on
        personal data needs the scope `pii:read`. What is not known when an order comes in (alerts,
        status) cannot be asked.
        """
        return _t.cast("_models.ImportRule", await self._client.call(_CREATE_IMPORT_RULE, {"body": body}, options))

    async def create_processing_route(
        self,
        *,
        body: _t.Union[_models.NewProcessingRoute, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Make a processing route

        Its code cannot be changed later: orders name the lane by it.
        """
        return _t.cast("_models.ProcessingRoute", await self._client.call(_CREATE_PROCESSING_ROUTE, {"body": body}, options))

    async def create_sales_route(
        self,
        *,
        body: _t.Union[_models.NewSalesRoute, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Make a sales route

        Its code cannot be changed later: orders and files name the route by it.
        """
        return _t.cast("_models.SalesRoute", await self._client.call(_CREATE_SALES_ROUTE, {"body": body}, options))

    async def create_sub_status(
        self,
        *,
        body: _t.Union[_models.NewSubStatus, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Make a step within a status

        Orders are moved to it by `sub_status`, and leave it with the status.
        """
        return _t.cast("_models.SubStatus", await self._client.call(_CREATE_SUB_STATUS, {"body": body}, options))

    async def delete_calendar(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a calendar

        A processing route that loses its own works by the calendar for all; where there is none, the
        calendar is in use and stays. Days that were planned stay as they are.

        id: The id of the calendar.
        """
        await self._client.call(_DELETE_CALENDAR, {"id": id}, options)

    async def delete_import_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an import rule

        What it did to orders stays.

        id: The id of the rule.
        """
        await self._client.call(_DELETE_IMPORT_RULE, {"id": id}, options)

    async def delete_sub_status(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a step within a status

        One at which no order stands; others can be made inactive.

        id: The id of the step.
        """
        await self._client.call(_DELETE_SUB_STATUS, {"id": id}, options)

    async def get_alert_settings(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertSettings:
        """Read the alert settings

        Which alerts the shop wants, and how bad they are for it.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.AlertSettings", await self._client.call(_GET_ALERT_SETTINGS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_calendar(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Read a calendar

        With the version that a change of it has to name.

        id: The id of the calendar.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Calendar", await self._client.call(_GET_CALENDAR, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_delivery_areas(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.DeliveryAreas:
        """Read the delivery areas

        What the shop says of islands and days on the way.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.DeliveryAreas", await self._client.call(_GET_DELIVERY_AREAS, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_import_rule(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Read an import rule

        With the version that a change of it has to name.

        id: The id of the rule.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ImportRule", await self._client.call(_GET_IMPORT_RULE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_postal_code(
        self,
        code: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PostalCode:
        """Look up a postal code

        Japan Post's table, with the codes of large offices. Written in any way: `〒150-0001` and
        `1500001` are the same.

        code: The code, with or without hyphen.
        """
        return _t.cast("_models.PostalCode", await self._client.call(_GET_POSTAL_CODE, {"code": code}, options))

    async def get_processing_route(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Read a processing route

        With the version that a change of it has to name.

        id: The id of the processing route.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ProcessingRoute", await self._client.call(_GET_PROCESSING_ROUTE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_sales_route(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Read a sales route

        With the version that a change of it has to name.

        id: The id of the sales route.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SalesRoute", await self._client.call(_GET_SALES_ROUTE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_sub_status(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Read a step within a status

        With the version that a change of it has to name.

        id: The id of the step.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SubStatus", await self._client.call(_GET_SUB_STATUS, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_tenant(
        self,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Tenant:
        """Read the tenant

        The one that the caller works for.

        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Tenant", await self._client.call(_GET_TENANT, {**{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def list_calendars(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCalendar:
        """List calendars

        All of them, oldest first.
        """
        return _t.cast("_models.PageCalendar", await self._client.call(_LIST_CALENDARS, {}, options))

    async def list_holidays(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Holidays:
        """List national holidays

        国民の祝日・休日 as the Cabinet Office publishes them, and the years of which they are known.
        """
        return _t.cast("_models.Holidays", await self._client.call(_LIST_HOLIDAYS, {}, options))

    async def list_import_rules(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageImportRule:
        """List import rules

        All of them, in the order in which they are asked.
        """
        return _t.cast("_models.PageImportRule", await self._client.call(_LIST_IMPORT_RULES, {}, options))

    async def list_processing_routes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageProcessingRoute:
        """List processing routes

        All of them, by code.
        """
        return _t.cast("_models.PageProcessingRoute", await self._client.call(_LIST_PROCESSING_ROUTES, {}, options))

    async def list_sales_routes(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageSalesRoute:
        """List sales routes

        All of them, by code.
        """
        return _t.cast("_models.PageSalesRoute", await self._client.call(_LIST_SALES_ROUTES, {}, options))

    async def list_sub_statuses(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageSubStatus:
        """List steps within statuses

        All of them, status by status, in their order.
        """
        return _t.cast("_models.PageSubStatus", await self._client.call(_LIST_SUB_STATUSES, {}, options))

    async def replace_delivery_areas(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.NewDeliveryAreas, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.DeliveryAreas:
        """Replace the delivery areas

        All of them at once. Send the version read as `If-Match`. All orders that have not left are
        looked at again in the background.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.DeliveryAreas", await self._client.call(_REPLACE_DELIVERY_AREAS, {"if_match": if_match, "body": body}, options))

    async def simulate_import_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRuleSimulation:
        """Simulate a kept import rule

        What it would do to stored orders, if they came in now as they are, and why; active or not, and
        without the other rules. Nothing is written. It only reads, so an `Idempotency-Key` is taken and
        not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.ImportRuleSimulation", await self._client.call(_SIMULATE_IMPORT_RULE, {"id": id, "body": body}, options))

    async def simulate_new_import_rule(
        self,
        *,
        body: _t.Union[_models.SimulatedNewImportRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRuleSimulation:
        """Simulate an import rule before it is made

        What it would do to stored orders, if they came in now as they are, and why. Nothing is written.
        It only reads, so an `Idempotency-Key` is taken and not needed.
        """
        return _t.cast("_models.ImportRuleSimulation", await self._client.call(_SIMULATE_NEW_IMPORT_RULE, {"body": body}, options))

    async def update_alert_settings(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.AlertSettingsPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.AlertSettings:
        """Change the alert settings

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All orders
        that have not left are looked at again in the background.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.AlertSettings", await self._client.call(_UPDATE_ALERT_SETTINGS, {"if_match": if_match, "body": body}, options))

    async def update_calendar(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CalendarPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Calendar:
        """Change a calendar

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Days that were
        planned stay; `POST /v1/orders/{id}/plan` plans anew.

        id: The id of the calendar.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Calendar", await self._client.call(_UPDATE_CALENDAR, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_import_rule(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ImportRulePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ImportRule:
        """Change an import rule

        A JSON merge patch: what is left out stays; `where` and `actions` are replaced as a whole. Send
        the version read as `If-Match`. Orders that are in already stay as they are.

        id: The id of the rule.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ImportRule", await self._client.call(_UPDATE_IMPORT_RULE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_processing_route(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ProcessingRoutePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProcessingRoute:
        """Change a processing route

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the processing route.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ProcessingRoute", await self._client.call(_UPDATE_PROCESSING_ROUTE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_sales_route(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SalesRoutePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SalesRoute:
        """Change a sales route

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the sales route.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SalesRoute", await self._client.call(_UPDATE_SALES_ROUTE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_sub_status(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SubStatusPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SubStatus:
        """Change a step within a status

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the step.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SubStatus", await self._client.call(_UPDATE_SUB_STATUS, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_tenant(
        self,
        *,
        if_match: str,
        body: _t.Union[_models.TenantPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Tenant:
        """Change the tenant

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Tenant", await self._client.call(_UPDATE_TENANT, {"if_match": if_match, "body": body}, options))
