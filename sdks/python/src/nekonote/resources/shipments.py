# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE = _core.Operation(
    "POST",
    "/v1/orders/{id}/shipments",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shipment",
)
_CREATE_SHIPMENT_LINE = _core.Operation(
    "POST",
    "/v1/shipments/{id}/lines",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_CREATE_SHIPMENT_REPORT = _core.Operation(
    "POST",
    "/v1/shipment-reports",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="RepeatedShipmentReports",
)
_DELETE = _core.Operation(
    "DELETE",
    "/v1/shipments/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET = _core.Operation(
    "GET",
    "/v1/shipments/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Shipment",
)
_LIST = _core.Operation(
    "GET",
    "/v1/shipments",
    params=(
        _core.Parameter("order_id"),
        _core.Parameter("status"),
        _core.Parameter("ship_on"),
        _core.Parameter("ship_on_to"),
        _core.Parameter("shipped_on_from"),
        _core.Parameter("shipped_on_to"),
        _core.Parameter("carrier"),
        _core.Parameter("tracking_number"),
        _core.Parameter("sort"),
        _core.Parameter("include", explode=False),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Shipment",
    spec="PageShipment",
)
_LIST_SHIPMENT_REPORTS = _core.Operation(
    "GET",
    "/v1/shipment-reports",
    params=(
        _core.Parameter("shop_id"),
        _core.Parameter("order_id"),
        _core.Parameter("state"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ShipmentReport",
    spec="PageShipmentReport",
)
_MOVE = _core.Operation(
    "POST",
    "/v1/shipments/{id}/move",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shipment",
)
_MOVE_SHIPMENT_LINES = _core.Operation(
    "POST",
    "/v1/shipments/{id}/move-lines",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_REMOVE_SHIPMENT_LINES = _core.Operation(
    "POST",
    "/v1/shipments/{id}/remove-lines",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_REPLACE_SHIPMENT_PARCELS = _core.Operation(
    "POST",
    "/v1/shipments/{id}/parcels",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shipment",
)
_SHIP = _core.Operation(
    "POST",
    "/v1/shipments/{id}/ship",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shipment",
)
_SPLIT_ORDER = _core.Operation(
    "POST",
    "/v1/orders/{id}/split",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)
_UPDATE = _core.Operation(
    "PATCH",
    "/v1/shipments/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Shipment",
)
_UPDATE_SHIPMENT_LINES = _core.Operation(
    "POST",
    "/v1/shipments/{id}/edit-lines",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("include", explode=False),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Order",
)


class Shipments:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderShipment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Add a shipment to an order

        伝票追加: an empty one, plain or like another of the order's. Lines are moved to it.

        id: The id of the order.
        """
        return _t.cast("_models.Shipment", self._client.call(_CREATE, {"id": id, "body": body}, options))

    def create_shipment_line(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.NewLine, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Add a line to a shipment

        明細追加: what the code leaves unsaid, name and rate, is taken from the product master. The order is
        billed anew; a mall that it came from is not told. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", self._client.call(_CREATE_SHIPMENT_LINE, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def create_shipment_report(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipmentReport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RepeatedShipmentReports:
        """Tell malls of shipments again

        Of those that they refused: of one shop, one order, or all. What a mall knows already it is not told
        twice.

        dry_run: True: the answer shows how many would be told, and nothing is.
        """
        return _t.cast("_models.RepeatedShipmentReports", self._client.call(_CREATE_SHIPMENT_REPORT, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def delete(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a shipment

        One without lines. Its fees and gifts go to another shipment of the order, so that the order
        comes to the same.

        id: The id of the shipment.
        """
        self._client.call(_DELETE, {"id": id}, options)

    def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Read a shipment

        Its texts and its recipient come along with the scope `pii:read`. The version is its order's.

        id: The id of the shipment.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Shipment", self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        order_id: _t.Optional[_t.List[str]] = None,
        status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        ship_on: _t.Optional[_dt.date] = None,
        ship_on_to: _t.Optional[_dt.date] = None,
        shipped_on_from: _t.Optional[_dt.date] = None,
        shipped_on_to: _t.Optional[_dt.date] = None,
        carrier: _t.Optional[str] = None,
        tracking_number: _t.Optional[str] = None,
        sort: _t.Optional[_models.ShipmentSort] = None,
        include: _t.Optional[_t.List[_models.ShipmentInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Shipment, _models.PageShipment]:
        """List shipments

        Newest first unless sorted otherwise, without their texts. Repeated filters of one name mean any of
        them; different filters must all hold. Nothing personal comes along unless included.

        order_id: Of these orders.
        status: ステータス.
        ship_on: 発送予定日: planned for this day.
        ship_on_to: 発送予定日: planned for this day or an earlier one.
        shipped_on_from: 発送日: left on this day or a later one.
        shipped_on_to: 発送日: left on this day or an earlier one.
        carrier: 運送会社システム, exactly.
        tracking_number: 送り状番号 of any box, however it is written.
        sort: How the list is sorted; left out: newest first.
        include: What comes along with each shipment; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters and sort.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("order_id", order_id), ("status", status), ("ship_on", ship_on), ("ship_on_to", ship_on_to), ("shipped_on_from", shipped_on_from), ("shipped_on_to", shipped_on_to), ("carrier", carrier), ("tracking_number", tracking_number), ("sort", sort), ("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_shipment_reports(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        state: _t.Optional[_models.PublicationState] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ShipmentReport, _models.PageShipmentReport]:
        """List what malls were told of shipments

        By shop and shipment: those that left while their shop reports shipments.

        shop_id: A shop.
        order_id: An order.
        state: Where they stand.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_SHIPMENT_REPORTS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("order_id", order_id), ("state", state), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def move(
        self,
        id: str,
        *,
        body: _t.Union[_models.MoveShipment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Move a shipment by itself

        Between 発送待ち, 発送作業 and 発送済, or to キャンセル before it has left: its goods are free again, and
        what is billed stays as it is. Its order shows the least advanced of those that are still to go;
        the last of these is canceled with its order.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", self._client.call(_MOVE, {"id": id, "body": body}, options))

    def move_shipment_lines(
        self,
        id: str,
        *,
        body: _t.Union[_models.MoveLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Move lines to another shipment

        Of the same order; whole lines, or pieces of them, which become lines of their own. The tax
        that a line states is shared out by pieces, to the last yen.

        id: The id of the shipment.
        """
        return _t.cast("_models.Order", self._client.call(_MOVE_SHIPMENT_LINES, {"id": id, "body": body}, options))

    def remove_shipment_lines(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.RemoveLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Remove lines from a shipment

        明細削除: all of them or none, a set with what it consists of. The order is billed anew without them;
        its last line stays. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", self._client.call(_REMOVE_SHIPMENT_LINES, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    def replace_shipment_parcels(
        self,
        id: str,
        *,
        body: _t.Union[_models.Parcels, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Say which boxes a shipment has

        個口: one tracking number for each, in the place of those known. A wrong check digit is shown,
        not refused.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", self._client.call(_REPLACE_SHIPMENT_PARCELS, {"id": id, "body": body}, options))

    def ship(
        self,
        id: str,
        *,
        body: _t.Union[_models.Ship, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Say that a shipment has left

        発送: with the day, and the tracking numbers of its boxes if they are known by now. The order is
        shipped when the last of its shipments is.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", self._client.call(_SHIP, {"id": id, "body": body}, options))

    def split_order(
        self,
        id: str,
        *,
        body: _t.Union[_models.SplitRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Split a shipment

        分割: in one go, by temperature, by requested date, or just by what is in it. Every part becomes
        a shipment like the one it is taken from; the rest stays.

        id: The id of the order.
        """
        return _t.cast("_models.Order", self._client.call(_SPLIT_ORDER, {"id": id, "body": body}, options))

    def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ShipmentPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Change a shipment

        A JSON merge patch: what is left out stays. Send the version read (its order's) as `If-Match`.

        id: The id of the shipment.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Shipment", self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_shipment_lines(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.EditLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Change lines of a shipment

        明細変更: all of them or none; what is left out of a line stays. The order is billed anew for the
        difference, its stock is reserved anew, and `undo` takes it back; a mall that it came from is not
        told. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", self._client.call(_UPDATE_SHIPMENT_LINES, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))


class AsyncShipments:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderShipment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Add a shipment to an order

        伝票追加: an empty one, plain or like another of the order's. Lines are moved to it.

        id: The id of the order.
        """
        return _t.cast("_models.Shipment", await self._client.call(_CREATE, {"id": id, "body": body}, options))

    async def create_shipment_line(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.NewLine, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Add a line to a shipment

        明細追加: what the code leaves unsaid, name and rate, is taken from the product master. The order is
        billed anew; a mall that it came from is not told. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", await self._client.call(_CREATE_SHIPMENT_LINE, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    async def create_shipment_report(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipmentReport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RepeatedShipmentReports:
        """Tell malls of shipments again

        Of those that they refused: of one shop, one order, or all. What a mall knows already it is not told
        twice.

        dry_run: True: the answer shows how many would be told, and nothing is.
        """
        return _t.cast("_models.RepeatedShipmentReports", await self._client.call(_CREATE_SHIPMENT_REPORT, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def delete(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a shipment

        One without lines. Its fees and gifts go to another shipment of the order, so that the order
        comes to the same.

        id: The id of the shipment.
        """
        await self._client.call(_DELETE, {"id": id}, options)

    async def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Read a shipment

        Its texts and its recipient come along with the scope `pii:read`. The version is its order's.

        id: The id of the shipment.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Shipment", await self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        order_id: _t.Optional[_t.List[str]] = None,
        status: _t.Optional[_t.List[_models.OrderStatus]] = None,
        ship_on: _t.Optional[_dt.date] = None,
        ship_on_to: _t.Optional[_dt.date] = None,
        shipped_on_from: _t.Optional[_dt.date] = None,
        shipped_on_to: _t.Optional[_dt.date] = None,
        carrier: _t.Optional[str] = None,
        tracking_number: _t.Optional[str] = None,
        sort: _t.Optional[_models.ShipmentSort] = None,
        include: _t.Optional[_t.List[_models.ShipmentInclude]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Shipment, _models.PageShipment]:
        """List shipments

        Newest first unless sorted otherwise, without their texts. Repeated filters of one name mean any of
        them; different filters must all hold. Nothing personal comes along unless included.

        order_id: Of these orders.
        status: ステータス.
        ship_on: 発送予定日: planned for this day.
        ship_on_to: 発送予定日: planned for this day or an earlier one.
        shipped_on_from: 発送日: left on this day or a later one.
        shipped_on_to: 発送日: left on this day or an earlier one.
        carrier: 運送会社システム, exactly.
        tracking_number: 送り状番号 of any box, however it is written.
        sort: How the list is sorted; left out: newest first.
        include: What comes along with each shipment; by default nothing.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters and sort.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("order_id", order_id), ("status", status), ("ship_on", ship_on), ("ship_on_to", ship_on_to), ("shipped_on_from", shipped_on_from), ("shipped_on_to", shipped_on_to), ("carrier", carrier), ("tracking_number", tracking_number), ("sort", sort), ("include", include), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_shipment_reports(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        state: _t.Optional[_models.PublicationState] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ShipmentReport, _models.PageShipmentReport]:
        """List what malls were told of shipments

        By shop and shipment: those that left while their shop reports shipments.

        shop_id: A shop.
        order_id: An order.
        state: Where they stand.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_SHIPMENT_REPORTS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("order_id", order_id), ("state", state), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def move(
        self,
        id: str,
        *,
        body: _t.Union[_models.MoveShipment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Move a shipment by itself

        Between 発送待ち, 発送作業 and 発送済, or to キャンセル before it has left: its goods are free again, and
        what is billed stays as it is. Its order shows the least advanced of those that are still to go;
        the last of these is canceled with its order.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", await self._client.call(_MOVE, {"id": id, "body": body}, options))

    async def move_shipment_lines(
        self,
        id: str,
        *,
        body: _t.Union[_models.MoveLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Move lines to another shipment

        Of the same order; whole lines, or pieces of them, which become lines of their own. The tax
        that a line states is shared out by pieces, to the last yen.

        id: The id of the shipment.
        """
        return _t.cast("_models.Order", await self._client.call(_MOVE_SHIPMENT_LINES, {"id": id, "body": body}, options))

    async def remove_shipment_lines(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.RemoveLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Remove lines from a shipment

        明細削除: all of them or none, a set with what it consists of. The order is billed anew without them;
        its last line stays. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", await self._client.call(_REMOVE_SHIPMENT_LINES, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))

    async def replace_shipment_parcels(
        self,
        id: str,
        *,
        body: _t.Union[_models.Parcels, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Say which boxes a shipment has

        個口: one tracking number for each, in the place of those known. A wrong check digit is shown,
        not refused.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", await self._client.call(_REPLACE_SHIPMENT_PARCELS, {"id": id, "body": body}, options))

    async def ship(
        self,
        id: str,
        *,
        body: _t.Union[_models.Ship, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Say that a shipment has left

        発送: with the day, and the tracking numbers of its boxes if they are known by now. The order is
        shipped when the last of its shipments is.

        id: The id of the shipment.
        """
        return _t.cast("_models.Shipment", await self._client.call(_SHIP, {"id": id, "body": body}, options))

    async def split_order(
        self,
        id: str,
        *,
        body: _t.Union[_models.SplitRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Split a shipment

        分割: in one go, by temperature, by requested date, or just by what is in it. Every part becomes
        a shipment like the one it is taken from; the rest stays.

        id: The id of the order.
        """
        return _t.cast("_models.Order", await self._client.call(_SPLIT_ORDER, {"id": id, "body": body}, options))

    async def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ShipmentPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shipment:
        """Change a shipment

        A JSON merge patch: what is left out stays. Send the version read (its order's) as `If-Match`.

        id: The id of the shipment.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Shipment", await self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_shipment_lines(
        self,
        id: str,
        *,
        include: _t.Optional[_t.List[_models.OrderInclude]] = None,
        body: _t.Union[_models.EditLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Order:
        """Change lines of a shipment

        明細変更: all of them or none; what is left out of a line stays. The order is billed anew for the
        difference, its stock is reserved anew, and `undo` takes it back; a mall that it came from is not
        told. Refused once a waybill of it is printed.

        id: The id of the shipment.
        include: What comes along; by default the shipments with their lines.
        """
        return _t.cast("_models.Order", await self._client.call(_UPDATE_SHIPMENT_LINES, {"id": id, "body": body, **{_k: _v for _k, _v in (("include", include),) if _v is not None}}, options))
