# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_ADD_STOCK_COUNT_LINES = _core.Operation(
    "POST",
    "/v1/stock-counts/{id}/lines",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockCount",
)
_CLOSE_STOCK_COUNT = _core.Operation(
    "POST",
    "/v1/stock-counts/{id}/close",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockCount",
)
_CREATE_EXPECTED_RECEIPT = _core.Operation(
    "POST",
    "/v1/expected-receipts",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ExpectedReceipt",
)
_CREATE_STOCK_COUNT = _core.Operation(
    "POST",
    "/v1/stock-counts",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockCount",
)
_CREATE_STOCK_MOVEMENT = _core.Operation(
    "POST",
    "/v1/stock-movements",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockMovements",
)
_CREATE_STORE_SALE = _core.Operation(
    "POST",
    "/v1/store-sales",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockMovements",
)
_DELETE_EXPECTED_RECEIPT = _core.Operation(
    "DELETE",
    "/v1/expected-receipts/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_STOCK_COUNT = _core.Operation(
    "DELETE",
    "/v1/stock-counts/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD = _core.Operation(
    "GET",
    "/v1/stock-exports/stock.csv",
    params=(
        _core.Parameter("encoding"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET_EXPECTED_RECEIPT = _core.Operation(
    "GET",
    "/v1/expected-receipts/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="ExpectedReceipt",
)
_GET_STOCK_COUNT = _core.Operation(
    "GET",
    "/v1/stock-counts/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="StockCount",
)
_GET_STOCK_MOVEMENT = _core.Operation(
    "GET",
    "/v1/stock-movements/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="StockMovement",
)
_GET_VARIANT_STOCK = _core.Operation(
    "GET",
    "/v1/variants/{id}/stock",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="VariantStock",
)
_IMPORT = _core.Operation(
    "POST",
    "/v1/stock-imports",
    params=(
        _core.Parameter("warehouse"),
        _core.Parameter("dry_run"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="StockImport",
)
_LIST_EXPECTED_RECEIPTS = _core.Operation(
    "GET",
    "/v1/expected-receipts",
    params=(
        _core.Parameter("variant_id"),
        _core.Parameter("received"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ExpectedReceipt",
    spec="PageExpectedReceipt",
)
_LIST_STOCK_COUNTS = _core.Operation(
    "GET",
    "/v1/stock-counts",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="StockCount",
    spec="PageStockCount",
)
_LIST_STOCK_LEVELS = _core.Operation(
    "GET",
    "/v1/stock-levels",
    params=(
        _core.Parameter("variant_id"),
        _core.Parameter("warehouse_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="StockLevel",
    spec="PageStockLevel",
)
_LIST_STOCK_MOVEMENTS = _core.Operation(
    "GET",
    "/v1/stock-movements",
    params=(
        _core.Parameter("variant_id"),
        _core.Parameter("warehouse_id"),
        _core.Parameter("order_id"),
        _core.Parameter("kind"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="StockMovement",
    spec="PageStockMovement",
)
_RECEIVE_EXPECTED_RECEIPT = _core.Operation(
    "POST",
    "/v1/expected-receipts/{id}/receive",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ExpectedReceipt",
)
_UPDATE_EXPECTED_RECEIPT = _core.Operation(
    "PATCH",
    "/v1/expected-receipts/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="ExpectedReceipt",
)


class Stock:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def add_stock_count_lines(
        self,
        id: str,
        *,
        body: _t.Union[_models.CountedLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Note what was found

        Beside what the ledger says at this moment; what was noted of the same variants before is forgotten.

        id: The id of the count.
        """
        return _t.cast("_models.StockCount", self._client.call(_ADD_STOCK_COUNT_LINES, {"id": id, "body": body}, options))

    def close_stock_count(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Close a count

        Every level is corrected by the difference that was found, so that what came and went since stays
        true.

        id: The id of the count.
        """
        return _t.cast("_models.StockCount", self._client.call(_CLOSE_STOCK_COUNT, {"id": id}, options))

    def create_expected_receipt(
        self,
        *,
        body: _t.Union[_models.NewExpectedReceipt, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Expect goods

        They are no stock before they have come.
        """
        return _t.cast("_models.ExpectedReceipt", self._client.call(_CREATE_EXPECTED_RECEIPT, {"body": body}, options))

    def create_stock_count(
        self,
        *,
        body: _t.Union[_models.NewStockCount, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Begin a count of a warehouse

        One at a time in a warehouse.
        """
        return _t.cast("_models.StockCount", self._client.call(_CREATE_STOCK_COUNT, {"body": body}, options))

    def create_stock_movement(
        self,
        *,
        body: _t.Union[_models.NewStockMovement, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovements:
        """Move stock

        Received, returned, adjusted or carried to another warehouse. Orders that wait for what came get it
        in the background, the oldest first. There are never fewer than none.
        """
        return _t.cast("_models.StockMovements", self._client.call(_CREATE_STOCK_MOVEMENT, {"body": body}, options))

    def create_store_sale(
        self,
        *,
        body: _t.Union[_models.NewStoreSale, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovements:
        """Note a sale in a shop of bricks

        Taken from the stock at once, all lines or none; negative quantities were brought back. A set leaves
        as what it consists of.
        """
        return _t.cast("_models.StockMovements", self._client.call(_CREATE_STORE_SALE, {"body": body}, options))

    def delete_expected_receipt(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Expect goods no more

        What has come stays.

        id: The id of the receipt.
        """
        self._client.call(_DELETE_EXPECTED_RECEIPT, {"id": id}, options)

    def delete_stock_count(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Discard a count

        Nothing is corrected.

        id: The id of the count.
        """
        self._client.call(_DELETE_STOCK_COUNT, {"id": id}, options)

    def download(
        self,
        *,
        encoding: _t.Optional[_models.CsvEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download the stock

        As a CSV file with 助ネコ's columns of 在庫一覧, one row a variant, with the codes that malls have for
        it. The stock of a set is what its components allow, and is not to be added to theirs.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    def get_expected_receipt(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Read expected goods

        With the version that a change of them has to name.

        id: The id of the receipt.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ExpectedReceipt", self._client.call(_GET_EXPECTED_RECEIPT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_stock_count(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Read a count

        With what was found so far.

        id: The id of the count.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.StockCount", self._client.call(_GET_STOCK_COUNT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_stock_movement(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovement:
        """Read a movement of stock

        One line of the ledger.

        id: The id of the movement.
        """
        return _t.cast("_models.StockMovement", self._client.call(_GET_STOCK_MOVEMENT, {"id": id}, options))

    def get_variant_stock(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.VariantStock:
        """Read how many of a variant there are

        In all warehouses, what can still be sold, and what malls are shown; of a set, what its components
        allow.

        id: The id of the variant.
        """
        return _t.cast("_models.VariantStock", self._client.call(_GET_VARIANT_STOCK, {"id": id}, options))

    def import_(
        self,
        *,
        warehouse: _t.Optional[str] = None,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockImport:
        """Receive much stock

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of 入庫:
        自社商品コード, 在庫指定, 在庫数, 入庫日, 入庫時間, 備考. The quantity is added to the stock; a row whose
        time has not come becomes an expected receipt. A bad row stops no other. The same file twice is
        received twice, unless it comes with the same `Idempotency-Key`.

        warehouse: The code of a warehouse; left out: the preferred one.
        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.StockImport", self._client.call(_IMPORT, {"body": body, **{_k: _v for _k, _v in (("warehouse", warehouse), ("dry_run", dry_run),) if _v is not None}}, options))

    def list_expected_receipts(
        self,
        *,
        variant_id: _t.Optional[str] = None,
        received: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ExpectedReceipt, _models.PageExpectedReceipt]:
        """List expected goods

        By day.

        variant_id: A variant.
        received: What has come, instead of what has not.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_EXPECTED_RECEIPTS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("received", received), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_counts(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.StockCount, _models.PageStockCount]:
        """List counts

        Newest first, without their lines.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_STOCK_COUNTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_levels(
        self,
        *,
        variant_id: _t.Optional[_t.List[str]] = None,
        warehouse_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.StockLevel, _models.PageStockLevel]:
        """List stock

        Warehouse by warehouse, of every variant that was ever moved.

        variant_id: Variants, at most 100.
        warehouse_id: A warehouse.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_STOCK_LEVELS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("warehouse_id", warehouse_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_movements(
        self,
        *,
        variant_id: _t.Optional[str] = None,
        warehouse_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        kind: _t.Optional[_t.List[_models.StockMovementKind]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.StockMovement, _models.PageStockMovement]:
        """List movements of stock

        The ledger, newest first. The sum of a level's movements is the level.

        variant_id: A variant.
        warehouse_id: A warehouse.
        order_id: The order that caused them.
        kind: Kinds.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_STOCK_MOVEMENTS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("warehouse_id", warehouse_id), ("order_id", order_id), ("kind", kind), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def receive_expected_receipt(
        self,
        id: str,
        *,
        body: _t.Union[_models.ReceivedGoods, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Receive expected goods

        As many as were expected, or as many as are told, into their warehouse.

        id: The id of the receipt.
        """
        return _t.cast("_models.ExpectedReceipt", self._client.call(_RECEIVE_EXPECTED_RECEIPT, {"id": id, "body": body}, options))

    def update_expected_receipt(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ExpectedReceiptPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Change expected goods

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What has come stays
        as it is.

        id: The id of the receipt.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ExpectedReceipt", self._client.call(_UPDATE_EXPECTED_RECEIPT, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncStock:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def add_stock_count_lines(
        self,
        id: str,
        *,
        body: _t.Union[_models.CountedLines, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Note what was found

        Beside what the ledger says at this moment; what was noted of the same variants before is forgotten.

        id: The id of the count.
        """
        return _t.cast("_models.StockCount", await self._client.call(_ADD_STOCK_COUNT_LINES, {"id": id, "body": body}, options))

    async def close_stock_count(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Close a count

        Every level is corrected by the difference that was found, so that what came and went since stays
        true.

        id: The id of the count.
        """
        return _t.cast("_models.StockCount", await self._client.call(_CLOSE_STOCK_COUNT, {"id": id}, options))

    async def create_expected_receipt(
        self,
        *,
        body: _t.Union[_models.NewExpectedReceipt, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Expect goods

        They are no stock before they have come.
        """
        return _t.cast("_models.ExpectedReceipt", await self._client.call(_CREATE_EXPECTED_RECEIPT, {"body": body}, options))

    async def create_stock_count(
        self,
        *,
        body: _t.Union[_models.NewStockCount, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Begin a count of a warehouse

        One at a time in a warehouse.
        """
        return _t.cast("_models.StockCount", await self._client.call(_CREATE_STOCK_COUNT, {"body": body}, options))

    async def create_stock_movement(
        self,
        *,
        body: _t.Union[_models.NewStockMovement, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovements:
        """Move stock

        Received, returned, adjusted or carried to another warehouse. Orders that wait for what came get it
        in the background, the oldest first. There are never fewer than none.
        """
        return _t.cast("_models.StockMovements", await self._client.call(_CREATE_STOCK_MOVEMENT, {"body": body}, options))

    async def create_store_sale(
        self,
        *,
        body: _t.Union[_models.NewStoreSale, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovements:
        """Note a sale in a shop of bricks

        Taken from the stock at once, all lines or none; negative quantities were brought back. A set leaves
        as what it consists of.
        """
        return _t.cast("_models.StockMovements", await self._client.call(_CREATE_STORE_SALE, {"body": body}, options))

    async def delete_expected_receipt(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Expect goods no more

        What has come stays.

        id: The id of the receipt.
        """
        await self._client.call(_DELETE_EXPECTED_RECEIPT, {"id": id}, options)

    async def delete_stock_count(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Discard a count

        Nothing is corrected.

        id: The id of the count.
        """
        await self._client.call(_DELETE_STOCK_COUNT, {"id": id}, options)

    async def download(
        self,
        *,
        encoding: _t.Optional[_models.CsvEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download the stock

        As a CSV file with 助ネコ's columns of 在庫一覧, one row a variant, with the codes that malls have for
        it. The stock of a set is what its components allow, and is not to be added to theirs.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    async def get_expected_receipt(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Read expected goods

        With the version that a change of them has to name.

        id: The id of the receipt.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ExpectedReceipt", await self._client.call(_GET_EXPECTED_RECEIPT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_stock_count(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockCount:
        """Read a count

        With what was found so far.

        id: The id of the count.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.StockCount", await self._client.call(_GET_STOCK_COUNT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_stock_movement(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockMovement:
        """Read a movement of stock

        One line of the ledger.

        id: The id of the movement.
        """
        return _t.cast("_models.StockMovement", await self._client.call(_GET_STOCK_MOVEMENT, {"id": id}, options))

    async def get_variant_stock(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.VariantStock:
        """Read how many of a variant there are

        In all warehouses, what can still be sold, and what malls are shown; of a set, what its components
        allow.

        id: The id of the variant.
        """
        return _t.cast("_models.VariantStock", await self._client.call(_GET_VARIANT_STOCK, {"id": id}, options))

    async def import_(
        self,
        *,
        warehouse: _t.Optional[str] = None,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.StockImport:
        """Receive much stock

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of 入庫:
        自社商品コード, 在庫指定, 在庫数, 入庫日, 入庫時間, 備考. The quantity is added to the stock; a row whose
        time has not come becomes an expected receipt. A bad row stops no other. The same file twice is
        received twice, unless it comes with the same `Idempotency-Key`.

        warehouse: The code of a warehouse; left out: the preferred one.
        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.StockImport", await self._client.call(_IMPORT, {"body": body, **{_k: _v for _k, _v in (("warehouse", warehouse), ("dry_run", dry_run),) if _v is not None}}, options))

    def list_expected_receipts(
        self,
        *,
        variant_id: _t.Optional[str] = None,
        received: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ExpectedReceipt, _models.PageExpectedReceipt]:
        """List expected goods

        By day.

        variant_id: A variant.
        received: What has come, instead of what has not.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_EXPECTED_RECEIPTS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("received", received), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_counts(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.StockCount, _models.PageStockCount]:
        """List counts

        Newest first, without their lines.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_STOCK_COUNTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_levels(
        self,
        *,
        variant_id: _t.Optional[_t.List[str]] = None,
        warehouse_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.StockLevel, _models.PageStockLevel]:
        """List stock

        Warehouse by warehouse, of every variant that was ever moved.

        variant_id: Variants, at most 100.
        warehouse_id: A warehouse.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_STOCK_LEVELS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("warehouse_id", warehouse_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_stock_movements(
        self,
        *,
        variant_id: _t.Optional[str] = None,
        warehouse_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        kind: _t.Optional[_t.List[_models.StockMovementKind]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.StockMovement, _models.PageStockMovement]:
        """List movements of stock

        The ledger, newest first. The sum of a level's movements is the level.

        variant_id: A variant.
        warehouse_id: A warehouse.
        order_id: The order that caused them.
        kind: Kinds.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_STOCK_MOVEMENTS, {**{_k: _v for _k, _v in (("variant_id", variant_id), ("warehouse_id", warehouse_id), ("order_id", order_id), ("kind", kind), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def receive_expected_receipt(
        self,
        id: str,
        *,
        body: _t.Union[_models.ReceivedGoods, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Receive expected goods

        As many as were expected, or as many as are told, into their warehouse.

        id: The id of the receipt.
        """
        return _t.cast("_models.ExpectedReceipt", await self._client.call(_RECEIVE_EXPECTED_RECEIPT, {"id": id, "body": body}, options))

    async def update_expected_receipt(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ExpectedReceiptPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExpectedReceipt:
        """Change expected goods

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What has come stays
        as it is.

        id: The id of the receipt.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ExpectedReceipt", await self._client.call(_UPDATE_EXPECTED_RECEIPT, {"id": id, "if_match": if_match, "body": body}, options))
