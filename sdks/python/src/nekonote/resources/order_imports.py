# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CANCEL = _core.Operation(
    "POST",
    "/v1/order-imports/{id}/cancel",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderImport",
)
_CREATE = _core.Operation(
    "POST",
    "/v1/order-imports",
    params=(
        _core.Parameter("route"),
        _core.Parameter("mode"),
        _core.Parameter("duplicates"),
        _core.Parameter("encoding"),
        _core.Parameter("format"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderImport",
)
_DOWNLOAD_ORDER_IMPORT_ERRORS = _core.Operation(
    "GET",
    "/v1/order-imports/{id}/errors.csv",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET = _core.Operation(
    "GET",
    "/v1/order-imports/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="OrderImport",
)
_LIST = _core.Operation(
    "GET",
    "/v1/order-imports",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderImport",
    spec="PageOrderImport",
)
_LIST_ORDER_IMPORT_ORDERS = _core.Operation(
    "GET",
    "/v1/order-imports/{id}/orders",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ImportedOrder",
    spec="PageImportedOrder",
)
_LIST_ORDER_IMPORT_ROWS = _core.Operation(
    "GET",
    "/v1/order-imports/{id}/rows",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ImportIssue",
    spec="PageImportIssue",
)


class OrderImports:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Cancel an import

        Orders that are in stay in.

        id: The id of the import.
        """
        return _t.cast("_models.OrderImport", self._client.call(_CANCEL, {"id": id}, options))

    def create(
        self,
        *,
        route: _t.Optional[str] = None,
        mode: _t.Optional[_models.ImportMode] = None,
        duplicates: _t.Optional[_models.ImportDuplicates] = None,
        encoding: _t.Optional[_models.ImportEncoding] = None,
        format: _t.Optional[_models.OrderFileFormat] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Import orders from a file

        Takes a CSV file in 助ネコ標準フォーマット or ネクストエンジン's 汎用 format, told by its header.
        The answer comes as soon as the file is received; follow `Location` for progress. One bad
        order stops no other; the same file twice changes nothing.

        route: The code of the sales route of rows that name none.
        mode: What the import does.
        duplicates: What happens to orders that are there already.
        encoding: How the file's bytes are read.
        format: Whose columns the file has; left out, the header tells.
        """
        return _t.cast("_models.OrderImport", self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("route", route), ("mode", mode), ("duplicates", duplicates), ("encoding", encoding), ("format", format),) if _v is not None}}, options))

    def download_order_import_errors(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download the failed rows

        The header and every row of every order that failed, as they were uploaded, in the file's own
        encoding, with the column エラー added that says why. Mend them and upload the file again. A file that
        was refused as a whole has none.

        id: The id of the import.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_ORDER_IMPORT_ERRORS, {"id": id}, options))

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Read an import

        How far it is, and what the rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.OrderImport", self._client.call(_GET, {"id": id}, options))

    def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderImport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderImport, _models.PageOrderImport]:
        """List imports

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_import_orders(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ImportedOrder, _models.PageImportedOrder]:
        """List orders that were there already

        What became of each order of the file that the shop had before, in the order in which the import
        came to them. All others were created, or failed, and then the rows say why. Readable while the
        import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_ORDER_IMPORT_ORDERS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_import_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ImportIssue, _models.PageImportIssue]:
        """List what was wrong with rows

        In the order in which it was found. Readable while the import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_ORDER_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)


class AsyncOrderImports:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Cancel an import

        Orders that are in stay in.

        id: The id of the import.
        """
        return _t.cast("_models.OrderImport", await self._client.call(_CANCEL, {"id": id}, options))

    async def create(
        self,
        *,
        route: _t.Optional[str] = None,
        mode: _t.Optional[_models.ImportMode] = None,
        duplicates: _t.Optional[_models.ImportDuplicates] = None,
        encoding: _t.Optional[_models.ImportEncoding] = None,
        format: _t.Optional[_models.OrderFileFormat] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Import orders from a file

        Takes a CSV file in 助ネコ標準フォーマット or ネクストエンジン's 汎用 format, told by its header.
        The answer comes as soon as the file is received; follow `Location` for progress. One bad
        order stops no other; the same file twice changes nothing.

        route: The code of the sales route of rows that name none.
        mode: What the import does.
        duplicates: What happens to orders that are there already.
        encoding: How the file's bytes are read.
        format: Whose columns the file has; left out, the header tells.
        """
        return _t.cast("_models.OrderImport", await self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("route", route), ("mode", mode), ("duplicates", duplicates), ("encoding", encoding), ("format", format),) if _v is not None}}, options))

    async def download_order_import_errors(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download the failed rows

        The header and every row of every order that failed, as they were uploaded, in the file's own
        encoding, with the column エラー added that says why. Mend them and upload the file again. A file that
        was refused as a whole has none.

        id: The id of the import.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_ORDER_IMPORT_ERRORS, {"id": id}, options))

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Read an import

        How far it is, and what the rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.OrderImport", await self._client.call(_GET, {"id": id}, options))

    async def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderImport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderImport:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderImport, _models.PageOrderImport]:
        """List imports

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_import_orders(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ImportedOrder, _models.PageImportedOrder]:
        """List orders that were there already

        What became of each order of the file that the shop had before, in the order in which the import
        came to them. All others were created, or failed, and then the rows say why. Readable while the
        import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_ORDER_IMPORT_ORDERS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_import_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ImportIssue, _models.PageImportIssue]:
        """List what was wrong with rows

        In the order in which it was found. Readable while the import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_ORDER_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)
