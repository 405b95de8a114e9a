# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_ACKNOWLEDGE_SHIP_REQUEST_FILE = _core.Operation(
    "POST",
    "/v1/ship-request-files/{id}/acknowledge",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipRequestFile",
)
_CANCEL_SHIP_REQUEST = _core.Operation(
    "POST",
    "/v1/ship-requests/{id}/cancel",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipRequest",
)
_CREATE_SHIP_REQUEST_FILE = _core.Operation(
    "POST",
    "/v1/ship-request-files",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipRequestFile",
)
_CREATE_SHIP_REQUESTS = _core.Operation(
    "POST",
    "/v1/ship-requests",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipRequestsMade",
)
_CREATE_SHIP_RESULTS = _core.Operation(
    "POST",
    "/v1/ship-results",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipResults",
)
_CREATE_WAREHOUSE_LINK = _core.Operation(
    "POST",
    "/v1/warehouse-links",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="WarehouseLink",
)
_DELETE_WAREHOUSE_LINK = _core.Operation(
    "DELETE",
    "/v1/warehouse-links/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD_SHIP_REQUEST_FILE = _core.Operation(
    "GET",
    "/v1/ship-request-files/{id}/file",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET_SHIP_REQUEST = _core.Operation(
    "GET",
    "/v1/ship-requests/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="ShipRequest",
)
_GET_SHIP_REQUEST_FILE = _core.Operation(
    "GET",
    "/v1/ship-request-files/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="ShipRequestFile",
)
_GET_WAREHOUSE_LINK = _core.Operation(
    "GET",
    "/v1/warehouse-links/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="WarehouseLink",
)
_IMPORT_SHIP_RESULTS = _core.Operation(
    "POST",
    "/v1/ship-result-files",
    params=(
        _core.Parameter("warehouse"),
        _core.Parameter("dry_run"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipResults",
)
_LIST_SHIP_REQUEST_FILES = _core.Operation(
    "GET",
    "/v1/ship-request-files",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ShipRequestFile",
    spec="PageShipRequestFile",
)
_LIST_SHIP_REQUESTS = _core.Operation(
    "GET",
    "/v1/ship-requests",
    params=(
        _core.Parameter("state"),
        _core.Parameter("warehouse_link_id"),
        _core.Parameter("order_id"),
        _core.Parameter("shipment_id"),
        _core.Parameter("file_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ShipRequest",
    spec="PageShipRequest",
)
_LIST_WAREHOUSE_CODES = _core.Operation(
    "GET",
    "/v1/warehouse-links/{id}/codes",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="WarehouseCode",
    spec="PageWarehouseCode",
)
_LIST_WAREHOUSE_LINKS = _core.Operation(
    "GET",
    "/v1/warehouse-links",
    answer="json",
    spec="PageWarehouseLink",
)
_REPLACE_WAREHOUSE_LINK_CREDENTIALS = _core.Operation(
    "PUT",
    "/v1/warehouse-links/{id}/credentials",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    spec="WarehouseLink",
)
_RETRY_SHIP_REQUEST = _core.Operation(
    "POST",
    "/v1/ship-requests/{id}/retry",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShipRequest",
)
_UPDATE_WAREHOUSE_CODES = _core.Operation(
    "PUT",
    "/v1/warehouse-links/{id}/codes",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    spec="WarehouseCodesSet",
)
_UPDATE_WAREHOUSE_LINK = _core.Operation(
    "PATCH",
    "/v1/warehouse-links/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="WarehouseLink",
)


class Fulfillment:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def acknowledge_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Acknowledge a file for a linked warehouse

        The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.

        id: The id of the file.
        """
        return _t.cast("_models.ShipRequestFile", self._client.call(_ACKNOWLEDGE_SHIP_REQUEST_FILE, {"id": id}, options))

    def cancel_ship_request(
        self,
        id: str,
        *,
        body: _t.Union[_models.ShipRequestCancel, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Have a ship request left

        One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
        (`cancelling`), and says whether it does; one that is told by file is asked by telephone, and with
        `agreed` the request is over.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", self._client.call(_CANCEL_SHIP_REQUEST, {"id": id, "body": body}, options))

    def create_ship_request_file(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipRequestFile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Make a file for a linked warehouse

        Of all requests that wait for it, up to 1,000, one row for each product; they count as told (`sent`).
        Requests on hold wait for the next file. With `dry_run` everything is told and nothing kept.

        dry_run: Check and tell only.
        """
        return _t.cast("_models.ShipRequestFile", self._client.call(_CREATE_SHIP_REQUEST_FILE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_ship_requests(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipRequests, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestsMade:
        """Ask a linked warehouse for shipments

        出荷依頼: one request for each shipment. A second one answers the first, as long as that is not refused
        or canceled. Shipments that cannot be asked for are told in `refused` and keep no other from it; where
        none can be, the whole is refused (422).

        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipRequestsMade", self._client.call(_CREATE_SHIP_REQUESTS, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_ship_results(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipResults, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipResults:
        """Tell what became of ship requests

        出荷実績: for warehouses that post their results. Boxes get their numbers, and shipments leave (発送済) as
        by a tracking import. A result that comes twice changes nothing, and a bad one stops no other.

        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipResults", self._client.call(_CREATE_SHIP_RESULTS, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_warehouse_link(
        self,
        *,
        body: _t.Union[_models.NewWarehouseLink, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Link a warehouse

        連携倉庫: a warehouse that ships by itself when it is asked to. One that answers requests is asked as
        soon as it has credentials.
        """
        return _t.cast("_models.WarehouseLink", self._client.call(_CREATE_WAREHOUSE_LINK, {"body": body}, options))

    def delete_warehouse_link(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove the link of a warehouse

        One of which nothing was ever asked, with its credentials and codes; another is switched off.

        id: The id of the link.
        """
        self._client.call(_DELETE_WAREHOUSE_LINK, {"id": id}, options)

    def download_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download a file for a linked warehouse

        Names and addresses are in it, so the scope `pii:read` is needed, and reading it is recorded. It is
        kept for 30 days.

        id: The id of the file.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_SHIP_REQUEST_FILE, {"id": id}, options))

    def get_ship_request(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Read a ship request

        Where it stands, and what became of it.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", self._client.call(_GET_SHIP_REQUEST, {"id": id}, options))

    def get_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Read the head of a file for a linked warehouse

        How many requests are in it, and whether the warehouse has it.

        id: The id of the file.
        """
        return _t.cast("_models.ShipRequestFile", self._client.call(_GET_SHIP_REQUEST_FILE, {"id": id}, options))

    def get_warehouse_link(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Read how a warehouse is linked

        With how it goes, and the version that a change of it has to name; never its credentials.

        id: The id of the link.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.WarehouseLink", self._client.call(_GET_WAREHOUSE_LINK, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def import_ship_results(
        self,
        *,
        warehouse: str,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipResults:
        """Upload what became of ship requests

        A CSV file in CP932 or UTF-8 (at most 4 MiB, 5,000 rows and 1,000 requests) with the columns 依頼番号,
        状態, 送り状番号, 運送会社, 出荷日, 倉庫番号, 理由 in any order; several rows of one request are its boxes.
        Otherwise as `create_ship_results`.

        warehouse: The code of the warehouse.
        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipResults", self._client.call(_IMPORT_SHIP_RESULTS, {"warehouse": warehouse, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list_ship_request_files(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ShipRequestFile, _models.PageShipRequestFile]:
        """List files for linked warehouses

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_SHIP_REQUEST_FILES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_ship_requests(
        self,
        *,
        state: _t.Optional[_models.ShipRequestState] = None,
        warehouse_link_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        shipment_id: _t.Optional[str] = None,
        file_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ShipRequest, _models.PageShipRequest]:
        """List ship requests

        Newest first.

        state: Those that stand so.
        warehouse_link_id: Those to the warehouse of this link.
        order_id: Those of this order.
        shipment_id: Those for this shipment.
        file_id: Those in this file.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_SHIP_REQUESTS, {**{_k: _v for _k, _v in (("state", state), ("warehouse_link_id", warehouse_link_id), ("order_id", order_id), ("shipment_id", shipment_id), ("file_id", file_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_warehouse_codes(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.WarehouseCode, _models.PageWarehouseCode]:
        """List a linked warehouse's codes

        What it calls variants, where that was told.

        id: The id of the link.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_WAREHOUSE_CODES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_warehouse_links(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWarehouseLink:
        """List linked warehouses

        All of them, oldest first.
        """
        return _t.cast("_models.PageWarehouseLink", self._client.call(_LIST_WAREHOUSE_LINKS, {}, options))

    def replace_warehouse_link_credentials(
        self,
        id: str,
        *,
        body: _t.Union[_models.WarehouseLinkCredentials, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Give a linked warehouse credentials

        In place of all that were there. They are sealed, and no answer or log ever holds them.

        id: The id of the link.
        """
        return _t.cast("_models.WarehouseLink", self._client.call(_REPLACE_WAREHOUSE_LINK_CREDENTIALS, {"id": id, "body": body}, options))

    def retry_ship_request(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Try a ship request once more

        One that was refused or has failed. It keeps its key, so that a warehouse that has it knows it again;
        where the warehouse had it and was done with it, it gets a new one.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", self._client.call(_RETRY_SHIP_REQUEST, {"id": id}, options))

    def update_warehouse_codes(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewWarehouseCodes, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseCodesSet:
        """Tell a linked warehouse's codes

        Of up to 1,000 variants. Those that are not named keep theirs.

        id: The id of the link.
        """
        return _t.cast("_models.WarehouseCodesSet", self._client.call(_UPDATE_WAREHOUSE_CODES, {"id": id, "body": body}, options))

    def update_warehouse_link(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WarehouseLinkPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Change how a warehouse is linked

        A JSON merge patch: what is left out stays, also in settings. Send the version read as
        `If-Match`. What waits for it is told at once, whatever went wrong before.

        id: The id of the link.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.WarehouseLink", self._client.call(_UPDATE_WAREHOUSE_LINK, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncFulfillment:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def acknowledge_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Acknowledge a file for a linked warehouse

        The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.

        id: The id of the file.
        """
        return _t.cast("_models.ShipRequestFile", await self._client.call(_ACKNOWLEDGE_SHIP_REQUEST_FILE, {"id": id}, options))

    async def cancel_ship_request(
        self,
        id: str,
        *,
        body: _t.Union[_models.ShipRequestCancel, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Have a ship request left

        One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
        (`cancelling`), and says whether it does; one that is told by file is asked by telephone, and with
        `agreed` the request is over.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", await self._client.call(_CANCEL_SHIP_REQUEST, {"id": id, "body": body}, options))

    async def create_ship_request_file(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipRequestFile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Make a file for a linked warehouse

        Of all requests that wait for it, up to 1,000, one row for each product; they count as told (`sent`).
        Requests on hold wait for the next file. With `dry_run` everything is told and nothing kept.

        dry_run: Check and tell only.
        """
        return _t.cast("_models.ShipRequestFile", await self._client.call(_CREATE_SHIP_REQUEST_FILE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_ship_requests(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipRequests, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestsMade:
        """Ask a linked warehouse for shipments

        出荷依頼: one request for each shipment. A second one answers the first, as long as that is not refused
        or canceled. Shipments that cannot be asked for are told in `refused` and keep no other from it; where
        none can be, the whole is refused (422).

        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipRequestsMade", await self._client.call(_CREATE_SHIP_REQUESTS, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_ship_results(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewShipResults, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipResults:
        """Tell what became of ship requests

        出荷実績: for warehouses that post their results. Boxes get their numbers, and shipments leave (発送済) as
        by a tracking import. A result that comes twice changes nothing, and a bad one stops no other.

        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipResults", await self._client.call(_CREATE_SHIP_RESULTS, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_warehouse_link(
        self,
        *,
        body: _t.Union[_models.NewWarehouseLink, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Link a warehouse

        連携倉庫: a warehouse that ships by itself when it is asked to. One that answers requests is asked as
        soon as it has credentials.
        """
        return _t.cast("_models.WarehouseLink", await self._client.call(_CREATE_WAREHOUSE_LINK, {"body": body}, options))

    async def delete_warehouse_link(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove the link of a warehouse

        One of which nothing was ever asked, with its credentials and codes; another is switched off.

        id: The id of the link.
        """
        await self._client.call(_DELETE_WAREHOUSE_LINK, {"id": id}, options)

    async def download_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download a file for a linked warehouse

        Names and addresses are in it, so the scope `pii:read` is needed, and reading it is recorded. It is
        kept for 30 days.

        id: The id of the file.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_SHIP_REQUEST_FILE, {"id": id}, options))

    async def get_ship_request(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Read a ship request

        Where it stands, and what became of it.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", await self._client.call(_GET_SHIP_REQUEST, {"id": id}, options))

    async def get_ship_request_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequestFile:
        """Read the head of a file for a linked warehouse

        How many requests are in it, and whether the warehouse has it.

        id: The id of the file.
        """
        return _t.cast("_models.ShipRequestFile", await self._client.call(_GET_SHIP_REQUEST_FILE, {"id": id}, options))

    async def get_warehouse_link(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Read how a warehouse is linked

        With how it goes, and the version that a change of it has to name; never its credentials.

        id: The id of the link.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.WarehouseLink", await self._client.call(_GET_WAREHOUSE_LINK, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def import_ship_results(
        self,
        *,
        warehouse: str,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipResults:
        """Upload what became of ship requests

        A CSV file in CP932 or UTF-8 (at most 4 MiB, 5,000 rows and 1,000 requests) with the columns 依頼番号,
        状態, 送り状番号, 運送会社, 出荷日, 倉庫番号, 理由 in any order; several rows of one request are its boxes.
        Otherwise as `create_ship_results`.

        warehouse: The code of the warehouse.
        dry_run: The same answer, but nothing is kept.
        """
        return _t.cast("_models.ShipResults", await self._client.call(_IMPORT_SHIP_RESULTS, {"warehouse": warehouse, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list_ship_request_files(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ShipRequestFile, _models.PageShipRequestFile]:
        """List files for linked warehouses

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_SHIP_REQUEST_FILES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_ship_requests(
        self,
        *,
        state: _t.Optional[_models.ShipRequestState] = None,
        warehouse_link_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        shipment_id: _t.Optional[str] = None,
        file_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ShipRequest, _models.PageShipRequest]:
        """List ship requests

        Newest first.

        state: Those that stand so.
        warehouse_link_id: Those to the warehouse of this link.
        order_id: Those of this order.
        shipment_id: Those for this shipment.
        file_id: Those in this file.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_SHIP_REQUESTS, {**{_k: _v for _k, _v in (("state", state), ("warehouse_link_id", warehouse_link_id), ("order_id", order_id), ("shipment_id", shipment_id), ("file_id", file_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_warehouse_codes(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.WarehouseCode, _models.PageWarehouseCode]:
        """List a linked warehouse's codes

        What it calls variants, where that was told.

        id: The id of the link.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_WAREHOUSE_CODES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_warehouse_links(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWarehouseLink:
        """List linked warehouses

        All of them, oldest first.
        """
        return _t.cast("_models.PageWarehouseLink", await self._client.call(_LIST_WAREHOUSE_LINKS, {}, options))

    async def replace_warehouse_link_credentials(
        self,
        id: str,
        *,
        body: _t.Union[_models.WarehouseLinkCredentials, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Give a linked warehouse credentials

        In place of all that were there. They are sealed, and no answer or log ever holds them.

        id: The id of the link.
        """
        return _t.cast("_models.WarehouseLink", await self._client.call(_REPLACE_WAREHOUSE_LINK_CREDENTIALS, {"id": id, "body": body}, options))

    async def retry_ship_request(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShipRequest:
        """Try a ship request once more

        One that was refused or has failed. It keeps its key, so that a warehouse that has it knows it again;
        where the warehouse had it and was done with it, it gets a new one.

        id: The id of the request.
        """
        return _t.cast("_models.ShipRequest", await self._client.call(_RETRY_SHIP_REQUEST, {"id": id}, options))

    async def update_warehouse_codes(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewWarehouseCodes, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseCodesSet:
        """Tell a linked warehouse's codes

        Of up to 1,000 variants. Those that are not named keep theirs.

        id: The id of the link.
        """
        return _t.cast("_models.WarehouseCodesSet", await self._client.call(_UPDATE_WAREHOUSE_CODES, {"id": id, "body": body}, options))

    async def update_warehouse_link(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WarehouseLinkPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WarehouseLink:
        """Change how a warehouse is linked

        A JSON merge patch: what is left out stays, also in settings. Send the version read as
        `If-Match`. What waits for it is told at once, whatever went wrong before.

        id: The id of the link.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.WarehouseLink", await self._client.call(_UPDATE_WAREHOUSE_LINK, {"id": id, "if_match": if_match, "body": body}, options))
