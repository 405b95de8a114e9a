# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CANCEL = _core.Operation(
    "POST",
    "/v1/orders/{id}/cancel",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_COUNT = _core.Operation(
    "GET",
    "/v1/orders/counts",
    answer="json",
    spec="OrderCounts",
)
_COUNT_SAVED_SEARCH = _core.Operation(
    "GET",
    "/v1/saved-searches/{id}/count",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="OrderCount",
)
_CREATE = _core.Operation(
    "POST",
    "/v1/orders",
    params=(
        _core.Parameter("include", explode=False),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_CREATE_MALL_CANCELLATION = _core.Operation(
    "POST",
    "/v1/mall-cancellations",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="MallCancellation",
)
_CREATE_SAVED_SEARCH = _core.Operation(
    "POST",
    "/v1/saved-searches",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="SavedSearch",
)
_DELETE_CUSTOMER_ORDERS_PERSONAL_DATA = _core.Operation(
    "DELETE",
    "/v1/customers/{id}/orders/personal-data",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderErasure",
    spec="PageOrderErasure",
)
_DELETE_ORDER_PERSONAL_DATA = _core.Operation(
    "DELETE",
    "/v1/orders/{id}/personal-data",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
    ),
    answer="json",
    spec="OrderErasure",
)
_DELETE_SAVED_SEARCH = _core.Operation(
    "DELETE",
    "/v1/saved-searches/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET = _core.Operation(
    "GET",
    "/v1/orders/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Order",
)
_GET_SAVED_SEARCH = _core.Operation(
    "GET",
    "/v1/saved-searches/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="SavedSearch",
)
_HOLD = _core.Operation(
    "POST",
    "/v1/orders/{id}/hold",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_LIST = _core.Operation(
    "GET",
    "/v1/orders",
    params=(
        _core.Parameter("id"),
        _core.Parameter("customer_id"),
        _core.Parameter("route"),
        _core.Parameter("processing_route"),
        _core.Parameter("status"),
        _core.Parameter("number"),
        _core.Parameter("ordered_from"),
        _core.Parameter("ordered_to"),
        _core.Parameter("updated_from"),
        _core.Parameter("updated_to"),
        _core.Parameter("buyer_email"),
        _core.Parameter("buyer_phone"),
        _core.Parameter("buyer_name"),
        _core.Parameter("sku"),
        _core.Parameter("has_alerts"),
        _core.Parameter("payment_state"),
        _core.Parameter("on_hold"),
        _core.Parameter("hold_due"),
        _core.Parameter("sub_status"),
        _core.Parameter("saved_search_id"),
        _core.Parameter("sort"),
        _core.Parameter("include", explode=False),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Order",
    spec="PageOrder",
)
_LIST_CONDITION_FIELDS = _core.Operation(
    "GET",
    "/v1/condition-fields",
    answer="json",
    spec="PageConditionField",
)
_LIST_MALL_CANCELLATIONS = _core.Operation(
    "GET",
    "/v1/mall-cancellations",
    params=(
        _core.Parameter("order_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MallCancellation",
    spec="PageMallCancellation",
)
_LIST_ORDER_EVENTS = _core.Operation(
    "GET",
    "/v1/orders/{id}/events",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Event",
    spec="PageEvent",
)
_LIST_SAVED_SEARCHES = _core.Operation(
    "GET",
    "/v1/saved-searches",
    params=(
        _core.Parameter("include", explode=False),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="SavedSearch",
    spec="PageSavedSearch",
)
_MOVE = _core.Operation(
    "POST",
    "/v1/orders/{id}/move",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_RELEASE = _core.Operation(
    "POST",
    "/v1/orders/{id}/release",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_SEARCH = _core.Operation(
    "POST",
    "/v1/orders/search",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    page=_core.Pages("cursor", "cursor", in_body=True, next="next_cursor", items="items"),
    item="Order",
    spec="FoundOrders",
)
_UNDO = _core.Operation(
    "POST",
    "/v1/orders/{id}/undo",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
        _core.Parameter("include", explode=False),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_UPDATE = _core.Operation(
    "PATCH",
    "/v1/orders/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    spec="Order",
)
_UPDATE_ORDER_PLAN = _core.Operation(
    "POST",
    "/v1/orders/{id}/plan",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderPlan",
)
_UPDATE_SAVED_SEARCH = _core.Operation(
    "PATCH",
    "/v1/saved-searches/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="SavedSearch",
)


class Orders:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def cancel(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.CancelRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Cancel an order

        With all of its shipments. Once a part of it has left it would be a return, and is refused.
        Only `undo` brings it back.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", self._client.call(_CANCEL, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def count(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderCounts:
        """Count orders

        By status, and those that need somebody. Each number is exact up to 10,000; there it stops, and says
        that there are more. It takes the same time however many orders there are: cheap enough to be asked
        whenever a screen is opened.
        """
        return _t.cast("_models.OrderCounts", self._client.call(_COUNT, {}, options))

    def count_saved_search(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderCount:
        """Count what a kept search finds

        Now, up to 10,000. Cheap enough to be asked whenever a screen is opened.

        id: The id of the search.
        """
        return _t.cast("_models.OrderCount", self._client.call(_COUNT_SAVED_SEARCH, {"id": id}, options))

    def create(
        self,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        if_match: _t.Optional[str] = None,
        body: _t.Union[_models.NewOrder, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Store an order

        An order that is there already under the same route and number takes the new contents, as
        long as nobody has started to ship it and no waybill of it is printed. The same contents again
        change nothing. Whoever corrects an order that they have read sends the version read as `If-Match`:
        then nothing that somebody else changed meanwhile is lost, and none is made. An amount that does
        not add up is an alert on the order, not a refusal.

        include: What comes along; by default the shipments with their lines.
        if_match: The `ETag` of what was read, where this is to change it. If it has changed since, or is not there, the answer is 412 and nothing is changed. `*` changes whatever is there. Without the header nothing is compared.
        """
        return _t.cast("_models.Order", self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("include", include), ("if_match", if_match),) if _v is not None}}, options))

    def create_mall_cancellation(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMallCancellation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MallCancellation:
        """Cancel an order at its mall

        In the background; the order here stays as it is. The mall may write to the buyer, and what it has
        done is not taken back. One that the mall refused may be asked for again.

        dry_run: True: the answer shows what the mall would be told, and it is told nothing.
        """
        return _t.cast("_models.MallCancellation", self._client.call(_CREATE_MALL_CANCELLATION, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_saved_search(
        self,
        *,
        body: _t.Union[_models.NewSavedSearch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Keep a search

        Under a name of its own, for everybody of the shop. A condition on personal data needs the
        scope `pii:read`; others may then use the search without seeing what it says.
        """
        return _t.cast("_models.SavedSearch", self._client.call(_CREATE_SAVED_SEARCH, {"body": body}, options))

    def delete_customer_orders_personal_data(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderErasure, _models.PageOrderErasure]:
        """Delete the personal data of a customer's orders

        Of those that are shipped or canceled, ordered last first, a page a call, with those of customers
        merged into it; the others stay and say why. Customer and mail of the customer are deleted by
        themselves.

        id: The id of the customer.
        dry_run: True: the answer shows what would be, and nothing is done.
        limit: How many a call, 1 to 200.
        cursor: `next_cursor` of the call before.
        """
        return self._client.page(_DELETE_CUSTOMER_ORDERS_PERSONAL_DATA, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def delete_order_personal_data(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderErasure:
        """Delete an order's personal data

        Buyer, recipients, senders, notes, the texts of gifts and unknown columns are gone for good, from the
        order and those bundled into it, and so is what mail about them says; no search finds them by a
        person any more, and no change before can be taken back. Lines, amounts, taxes, payments, dates,
        statuses and tracking numbers stay. Refused until it is shipped or canceled, and while something
        needs the data. Done twice, it changes nothing the second time; a later telling by its source brings
        nothing back.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderErasure", self._client.call(_DELETE_ORDER_PERSONAL_DATA, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def delete_saved_search(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Forget a kept search

        The orders stay, of course.

        id: The id of the search.
        """
        self._client.call(_DELETE_SAVED_SEARCH, {"id": id}, options)

    def get(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Read an order

        With everything that the caller may read, unless `include` asks for certain parts.

        id: The id of the order.
        include: What comes along; by default everything.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Order", self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("include", include), ("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_saved_search(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Read a kept search

        With the version that a change of it has to name.

        id: The id of the search.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SavedSearch", self._client.call(_GET_SAVED_SEARCH, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def hold(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.HoldRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Put an order on hold

        保留: it keeps its status and goes nowhere forward until it is released. Holding again changes
        the reason.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", self._client.call(_HOLD, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def list(
        self,
        *,
        id: _t.Optional[_t.List[str]] = None,
        customer_id: _t.Optional[_t.List[str]] = None,
        route: _t.Optional[_t.List[str]] = None,
        processing_route: _t.Optional[_t.List[str]] = None,
        status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        number: _t.Optional[_t.List[str]] = None,
        ordered_from: _t.Optional[_dt.datetime] = None,
        ordered_to: _t.Optional[_dt.datetime] = None,
        updated_from: _t.Optional[_dt.datetime] = None,
        updated_to: _t.Optional[_dt.datetime] = None,
        buyer_email: _t.Optional[str] = None,
        buyer_phone: _t.Optional[str] = None,
        buyer_name: _t.Optional[str] = None,
        sku: _t.Optional[str] = None,
        has_alerts: _t.Optional[bool] = None,
        payment_state: _t.Optional[_models.PaymentState] = None,
        on_hold: _t.Optional[bool] = None,
        hold_due: _t.Optional[bool] = None,
        sub_status: _t.Optional[_t.List[str]] = None,
        saved_search_id: _t.Optional[str] = None,
        sort: _t.Optional[_models.OrderSort] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Order, _models.PageOrder]:
        """List orders

        Newest first unless sorted otherwise. Nothing personal comes along unless included. Repeated
        filters of one name mean any of them; different filters must all hold. Mail addresses, phone
        numbers and names are found however they are written (`０９０－１２３４－５６７８` finds
        `09012345678`).

        id: Ids of orders, at most 200: several orders in one answer.
        customer_id: 顧客: of these customers, at most 200.
        route: 受注ルート: codes of sales routes.
        processing_route: 処理ルート: codes of processing routes.
        status: ステータス.
        number: 受注番号, exactly; at most 200.
        ordered_from: Ordered at or after.
        ordered_to: Ordered before.
        updated_from: Changed at or after.
        updated_to: Changed before.
        buyer_email: Mail address of the buyer. Needs `pii:read`.
        buyer_phone: Phone number of the buyer. Needs `pii:read`.
        buyer_name: Whole name of the buyer. Needs `pii:read`.
        sku: 商品コード of any line, exactly.
        has_alerts: With (or without) alerts that wait for somebody.
        payment_state: 入金状況: how far the order is paid.
        on_hold: 保留: on hold, or not.
        hold_due: True: on hold until today or an earlier day, so that somebody may release it.
        sub_status: サブステータス: codes of steps.
        saved_search_id: 検索条件の保存: those that this search finds.
        sort: How the list is sorted.
        include: What comes along with each order; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters and sort.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("id", id), ("customer_id", customer_id), ("route", route), ("processing_route", processing_route), ("status", status), ("number", number), ("ordered_from", ordered_from), ("ordered_to", ordered_to), ("updated_from", updated_from), ("updated_to", updated_to), ("buyer_email", buyer_email), ("buyer_phone", buyer_phone), ("buyer_name", buyer_name), ("sku", sku), ("has_alerts", has_alerts), ("payment_state", payment_state), ("on_hold", on_hold), ("hold_due", hold_due), ("sub_status", sub_status), ("saved_search_id", saved_search_id), ("sort", sort), ("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_condition_fields(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageConditionField:
        """List the fields of conditions

        Everything that searches, saved searches and import rules may ask about, with the operators of
        each. Other fields and operators are refused, with a pointer into the condition.
        """
        return _t.cast("_models.PageConditionField", self._client.call(_LIST_CONDITION_FIELDS, {}, options))

    def list_mall_cancellations(
        self,
        *,
        order_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MallCancellation, _models.PageMallCancellation]:
        """List orders canceled at their malls

        Of the newest orders first.

        order_id: An order.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_MALL_CANCELLATIONS, {**{_k: _v for _k, _v in (("order_id", order_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_events(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Event, _models.PageEvent]:
        """List what happened to an order

        Oldest first.

        id: The id of the order.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_ORDER_EVENTS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_saved_searches(
        self,
        *,
        include: _t.Optional[_t.List[_models.SavedSearchInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.SavedSearch, _models.PageSavedSearch]:
        """List kept searches

        By name. With `include=count` each says how many orders it finds now, counted up to 10,000.

        include: What comes along with each search; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_SAVED_SEARCHES, {**{_k: _v for _k, _v in (("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def move(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.OrderMoveRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Move an order

        To a status that follows its present one, with all of its shipments; those that are further on
        already stay where they are. Leaving a status leaves its step. What is on hold goes nowhere
        forward.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", self._client.call(_MOVE, {"id": id, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run), ("include", include),) if _v is not None}}, options))

    def release(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Release an order

        保留解除: it may go on from the status it is in.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", self._client.call(_RELEASE, {"id": id, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def search(
        self,
        *,
        body: _t.Union[_models.OrderSearch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Order, _models.FoundOrders]:
        """Search orders

        Those for which a condition holds, as `GET /v1/orders` shows them. Asking about personal data
        needs the scope `pii:read`. A search that takes too long is given up: add a condition that few
        orders fulfil. It only reads, so an `Idempotency-Key` is taken and not needed: sent again, it
        searches again.
        """
        return self._client.page(_SEARCH, {"body": body}, options)

    def undo(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Take the last change back

        The last change of the order that is not taken back: a move, a hold, a cancel, a note, a split,
        lines moved, a bundle. Called again, the one before. What was is again what is, exactly; only
        the version counts on. Refused once something followed that cannot be taken back, such as a
        mail or a new telling by the order's source.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", self._client.call(_UNDO, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("include", include),) if _v is not None}}, options))

    def update(
        self,
        id: str,
        *,
        if_match: str,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.OrderPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Change an order

        Its notes, tags and processing route; and what was typed wrong of the buyer, the payment and the
        points, until it has left or a waybill of it is printed. A mall that it came from is not told. A JSON
        merge patch: what is left out stays. An order whose processing route was changed stays in it
        when its source tells it anew. Send the version read as `If-Match`.

        id: The id of the order.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        include: What comes along; by default what was changed, as far as the caller may read it.
        """
        return _t.cast("_models.Order", self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def update_order_plan(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPlan:
        """Plan when an order ships

        By the calendar of its processing route, the day asked for and the days on the way; whatever
        was planned before. It can be undone.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderPlan", self._client.call(_UPDATE_ORDER_PLAN, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def update_saved_search(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SavedSearchPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Change a kept search

        A JSON merge patch: what is left out stays; `where` is replaced as a whole. Send the version
        read as `If-Match`.

        id: The id of the search.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SavedSearch", self._client.call(_UPDATE_SAVED_SEARCH, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncOrders:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def cancel(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.CancelRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Cancel an order

        With all of its shipments. Once a part of it has left it would be a return, and is refused.
        Only `undo` brings it back.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", await self._client.call(_CANCEL, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    async def count(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderCounts:
        """Count orders

        By status, and those that need somebody. Each number is exact up to 10,000; there it stops, and says
        that there are more. It takes the same time however many orders there are: cheap enough to be asked
        whenever a screen is opened.
        """
        return _t.cast("_models.OrderCounts", await self._client.call(_COUNT, {}, options))

    async def count_saved_search(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderCount:
        """Count what a kept search finds

        Now, up to 10,000. Cheap enough to be asked whenever a screen is opened.

        id: The id of the search.
        """
        return _t.cast("_models.OrderCount", await self._client.call(_COUNT_SAVED_SEARCH, {"id": id}, options))

    async def create(
        self,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        if_match: _t.Optional[str] = None,
        body: _t.Union[_models.NewOrder, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Store an order

        An order that is there already under the same route and number takes the new contents, as
        long as nobody has started to ship it and no waybill of it is printed. The same contents again
        change nothing. Whoever corrects an order that they have read sends the version read as `If-Match`:
        then nothing that somebody else changed meanwhile is lost, and none is made. An amount that does
        not add up is an alert on the order, not a refusal.

        include: What comes along; by default the shipments with their lines.
        if_match: The `ETag` of what was read, where this is to change it. If it has changed since, or is not there, the answer is 412 and nothing is changed. `*` changes whatever is there. Without the header nothing is compared.
        """
        return _t.cast("_models.Order", await self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("include", include), ("if_match", if_match),) if _v is not None}}, options))

    async def create_mall_cancellation(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewMallCancellation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MallCancellation:
        """Cancel an order at its mall

        In the background; the order here stays as it is. The mall may write to the buyer, and what it has
        done is not taken back. One that the mall refused may be asked for again.

        dry_run: True: the answer shows what the mall would be told, and it is told nothing.
        """
        return _t.cast("_models.MallCancellation", await self._client.call(_CREATE_MALL_CANCELLATION, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_saved_search(
        self,
        *,
        body: _t.Union[_models.NewSavedSearch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Keep a search

        Under a name of its own, for everybody of the shop. A condition on personal data needs the
        scope `pii:read`; others may then use the search without seeing what it says.
        """
        return _t.cast("_models.SavedSearch", await self._client.call(_CREATE_SAVED_SEARCH, {"body": body}, options))

    def delete_customer_orders_personal_data(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderErasure, _models.PageOrderErasure]:
        """Delete the personal data of a customer's orders

        Of those that are shipped or canceled, ordered last first, a page a call, with those of customers
        merged into it; the others stay and say why. Customer and mail of the customer are deleted by
        themselves.

        id: The id of the customer.
        dry_run: True: the answer shows what would be, and nothing is done.
        limit: How many a call, 1 to 200.
        cursor: `next_cursor` of the call before.
        """
        return self._client.pager(_DELETE_CUSTOMER_ORDERS_PERSONAL_DATA, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def delete_order_personal_data(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderErasure:
        """Delete an order's personal data

        Buyer, recipients, senders, notes, the texts of gifts and unknown columns are gone for good, from the
        order and those bundled into it, and so is what mail about them says; no search finds them by a
        person any more, and no change before can be taken back. Lines, amounts, taxes, payments, dates,
        statuses and tracking numbers stay. Refused until it is shipped or canceled, and while something
        needs the data. Done twice, it changes nothing the second time; a later telling by its source brings
        nothing back.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderErasure", await self._client.call(_DELETE_ORDER_PERSONAL_DATA, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def delete_saved_search(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Forget a kept search

        The orders stay, of course.

        id: The id of the search.
        """
        await self._client.call(_DELETE_SAVED_SEARCH, {"id": id}, options)

    async def get(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Read an order

        With everything that the caller may read, unless `include` asks for certain parts.

        id: The id of the order.
        include: What comes along; by default everything.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Order", await self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("include", include), ("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_saved_search(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Read a kept search

        With the version that a change of it has to name.

        id: The id of the search.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.SavedSearch", await self._client.call(_GET_SAVED_SEARCH, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def hold(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.HoldRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Put an order on hold

        保留: it keeps its status and goes nowhere forward until it is released. Holding again changes
        the reason.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", await self._client.call(_HOLD, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def list(
        self,
        *,
        id: _t.Optional[_t.List[str]] = None,
        customer_id: _t.Optional[_t.List[str]] = None,
        route: _t.Optional[_t.List[str]] = None,
        processing_route: _t.Optional[_t.List[str]] = None,
        status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        number: _t.Optional[_t.List[str]] = None,
        ordered_from: _t.Optional[_dt.datetime] = None,
        ordered_to: _t.Optional[_dt.datetime] = None,
        updated_from: _t.Optional[_dt.datetime] = None,
        updated_to: _t.Optional[_dt.datetime] = None,
        buyer_email: _t.Optional[str] = None,
        buyer_phone: _t.Optional[str] = None,
        buyer_name: _t.Optional[str] = None,
        sku: _t.Optional[str] = None,
        has_alerts: _t.Optional[bool] = None,
        payment_state: _t.Optional[_models.PaymentState] = None,
        on_hold: _t.Optional[bool] = None,
        hold_due: _t.Optional[bool] = None,
        sub_status: _t.Optional[_t.List[str]] = None,
        saved_search_id: _t.Optional[str] = None,
        sort: _t.Optional[_models.OrderSort] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Order, _models.PageOrder]:
        """List orders

        Newest first unless sorted otherwise. Nothing personal comes along unless included. Repeated
        filters of one name mean any of them; different filters must all hold. Mail addresses, phone
        numbers and names are found however they are written (`０９０－１２３４－５６７８` finds
        `09012345678`).

        id: Ids of orders, at most 200: several orders in one answer.
        customer_id: 顧客: of these customers, at most 200.
        route: 受注ルート: codes of sales routes.
        processing_route: 処理ルート: codes of processing routes.
        status: ステータス.
        number: 受注番号, exactly; at most 200.
        ordered_from: Ordered at or after.
        ordered_to: Ordered before.
        updated_from: Changed at or after.
        updated_to: Changed before.
        buyer_email: Mail address of the buyer. Needs `pii:read`.
        buyer_phone: Phone number of the buyer. Needs `pii:read`.
        buyer_name: Whole name of the buyer. Needs `pii:read`.
        sku: 商品コード of any line, exactly.
        has_alerts: With (or without) alerts that wait for somebody.
        payment_state: 入金状況: how far the order is paid.
        on_hold: 保留: on hold, or not.
        hold_due: True: on hold until today or an earlier day, so that somebody may release it.
        sub_status: サブステータス: codes of steps.
        saved_search_id: 検索条件の保存: those that this search finds.
        sort: How the list is sorted.
        include: What comes along with each order; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters and sort.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("id", id), ("customer_id", customer_id), ("route", route), ("processing_route", processing_route), ("status", status), ("number", number), ("ordered_from", ordered_from), ("ordered_to", ordered_to), ("updated_from", updated_from), ("updated_to", updated_to), ("buyer_email", buyer_email), ("buyer_phone", buyer_phone), ("buyer_name", buyer_name), ("sku", sku), ("has_alerts", has_alerts), ("payment_state", payment_state), ("on_hold", on_hold), ("hold_due", hold_due), ("sub_status", sub_status), ("saved_search_id", saved_search_id), ("sort", sort), ("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_condition_fields(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageConditionField:
        """List the fields of conditions

        Everything that searches, saved searches and import rules may ask about, with the operators of
        each. Other fields and operators are refused, with a pointer into the condition.
        """
        return _t.cast("_models.PageConditionField", await self._client.call(_LIST_CONDITION_FIELDS, {}, options))

    def list_mall_cancellations(
        self,
        *,
        order_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MallCancellation, _models.PageMallCancellation]:
        """List orders canceled at their malls

        Of the newest orders first.

        order_id: An order.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_MALL_CANCELLATIONS, {**{_k: _v for _k, _v in (("order_id", order_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_events(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Event, _models.PageEvent]:
        """List what happened to an order

        Oldest first.

        id: The id of the order.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_ORDER_EVENTS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_saved_searches(
        self,
        *,
        include: _t.Optional[_t.List[_models.SavedSearchInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.SavedSearch, _models.PageSavedSearch]:
        """List kept searches

        By name. With `include=count` each says how many orders it finds now, counted up to 10,000.

        include: What comes along with each search; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_SAVED_SEARCHES, {**{_k: _v for _k, _v in (("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def move(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.OrderMoveRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Move an order

        To a status that follows its present one, with all of its shipments; those that are further on
        already stay where they are. Leaving a status leaves its step. What is on hold goes nowhere
        forward.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", await self._client.call(_MOVE, {"id": id, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run), ("include", include),) if _v is not None}}, options))

    async def release(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Release an order

        保留解除: it may go on from the status it is in.

        id: The id of the order.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", await self._client.call(_RELEASE, {"id": id, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def search(
        self,
        *,
        body: _t.Union[_models.OrderSearch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Order, _models.FoundOrders]:
        """Search orders

        Those for which a condition holds, as `GET /v1/orders` shows them. Asking about personal data
        needs the scope `pii:read`. A search that takes too long is given up: add a condition that few
        orders fulfil. It only reads, so an `Idempotency-Key` is taken and not needed: sent again, it
        searches again.
        """
        return self._client.pager(_SEARCH, {"body": body}, options)

    async def undo(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Take the last change back

        The last change of the order that is not taken back: a move, a hold, a cancel, a note, a split,
        lines moved, a bundle. Called again, the one before. What was is again what is, exactly; only
        the version counts on. Refused once something followed that cannot be taken back, such as a
        mail or a new telling by the order's source.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        include: What comes along; by default nothing.
        """
        return _t.cast("_models.Order", await self._client.call(_UNDO, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("include", include),) if _v is not None}}, options))

    async def update(
        self,
        id: str,
        *,
        if_match: str,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.OrderPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Change an order

        Its notes, tags and processing route; and what was typed wrong of the buyer, the payment and the
        points, until it has left or a waybill of it is printed. A mall that it came from is not told. A JSON
        merge patch: what is left out stays. An order whose processing route was changed stays in it
        when its source tells it anew. Send the version read as `If-Match`.

        id: The id of the order.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        include: What comes along; by default what was changed, as far as the caller may read it.
        """
        return _t.cast("_models.Order", await self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    async def update_order_plan(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPlan:
        """Plan when an order ships

        By the calendar of its processing route, the day asked for and the days on the way; whatever
        was planned before. It can be undone.

        id: The id of the order.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderPlan", await self._client.call(_UPDATE_ORDER_PLAN, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def update_saved_search(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.SavedSearchPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.SavedSearch:
        """Change a kept search

        A JSON merge patch: what is left out stays; `where` is replaced as a whole. Send the version
        read as `If-Match`.

        id: The id of the search.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.SavedSearch", await self._client.call(_UPDATE_SAVED_SEARCH, {"id": id, "if_match": if_match, "body": body}, options))
