# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CANCEL = _core.Operation(
    "POST",
    "/v1/order-exports/{id}/cancel",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderExport",
)
_CREATE = _core.Operation(
    "POST",
    "/v1/order-exports",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderExport",
)
_CREATE_EXPORT_TEMPLATE = _core.Operation(
    "POST",
    "/v1/export-templates",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ExportTemplate",
)
_DELETE_EXPORT_TEMPLATE = _core.Operation(
    "DELETE",
    "/v1/export-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD = _core.Operation(
    "GET",
    "/v1/order-exports/{id}/file",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="text/csv",
)
_EXPORT_ORDERS = _core.Operation(
    "POST",
    "/v1/orders/export",
    body="json",
    answer="binary",
    accept="text/csv",
    idempotency="Idempotency-Key",
)
_GET = _core.Operation(
    "GET",
    "/v1/order-exports/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="OrderExport",
)
_GET_EXPORT_TEMPLATE = _core.Operation(
    "GET",
    "/v1/export-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="ExportTemplate",
)
_LIST = _core.Operation(
    "GET",
    "/v1/order-exports",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderExport",
    spec="PageOrderExport",
)
_LIST_EXPORT_COLUMNS = _core.Operation(
    "GET",
    "/v1/export-columns",
    answer="json",
    spec="PageExportField",
)
_LIST_EXPORT_PRESETS = _core.Operation(
    "GET",
    "/v1/export-presets",
    answer="json",
    spec="PageExportPreset",
)
_LIST_EXPORT_TEMPLATES = _core.Operation(
    "GET",
    "/v1/export-templates",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ExportTemplate",
    spec="PageExportTemplate",
)
_UPDATE_EXPORT_TEMPLATE = _core.Operation(
    "PATCH",
    "/v1/export-templates/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="ExportTemplate",
)


class OrderExports:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Cancel a file of orders

        Nothing of it remains.

        id: The id of the export.
        """
        return _t.cast("_models.OrderExport", self._client.call(_CANCEL, {"id": id}, options))

    def create(
        self,
        *,
        body: _t.Union[_models.NewOrderExport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Ask for a file of orders

        The file is made in the background, however small: follow `Location` until it `succeeded`, then
        fetch its `/file`; `POST /v1/orders/export` answers with a short one at once. Columns with personal data need the scope `pii:read` on top. Who asked for
        which columns is recorded in the audit log.
        """
        return _t.cast("_models.OrderExport", self._client.call(_CREATE, {"body": body}, options))

    def create_export_template(
        self,
        *,
        body: _t.Union[_models.NewExportTemplate, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Make an export template

        Which columns a file of orders has, in which order, and how it is spelled.
        """
        return _t.cast("_models.ExportTemplate", self._client.call(_CREATE_EXPORT_TEMPLATE, {"body": body}, options))

    def delete_export_template(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an export template

        Files that were made with it stay. With `If-Match`, only the version read is removed.

        id: The id of the template.
        """
        self._client.call(_DELETE_EXPORT_TEMPLATE, {"id": id}, options)

    def download(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download a file of orders

        As often as needed, for 30 days. One with personal data needs the scope `pii:read`, and reading
        it is recorded.

        id: The id of the export.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD, {"id": id}, options))

    def export_orders(
        self,
        *,
        body: _t.Union[_models.NewOrderExport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Write orders into a file at once

        For up to 2,000 orders and rows; a longer file is refused: ask for it with
        `POST /v1/order-exports`. Nothing is kept. It only reads, so an `Idempotency-Key` is taken and not
        needed. Columns with personal data need the scope `pii:read` on top. Who asked for which columns
        is recorded in the audit log.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_EXPORT_ORDERS, {"body": body}, options))

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Read how far a file of orders is

        And what it came to: orders, rows, characters that were replaced.

        id: The id of the export.
        """
        return _t.cast("_models.OrderExport", self._client.call(_GET, {"id": id}, options))

    def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderExport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.status,
            clock=self._client.settings.clock,
        )

    def get_export_template(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Read an export template

        With the version that a change of it has to name.

        id: The id of the template.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ExportTemplate", self._client.call(_GET_EXPORT_TEMPLATE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderExport, _models.PageOrderExport]:
        """List files of orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_export_columns(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageExportField:
        """List the fields that columns may show

        All of them, on one page.
        """
        return _t.cast("_models.PageExportField", self._client.call(_LIST_EXPORT_COLUMNS, {}, options))

    def list_export_presets(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageExportPreset:
        """List the files known by name

        助ネコ's own, with their columns, all on one page.
        """
        return _t.cast("_models.PageExportPreset", self._client.call(_LIST_EXPORT_PRESETS, {}, options))

    def list_export_templates(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ExportTemplate, _models.PageExportTemplate]:
        """List export templates

        Oldest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_EXPORT_TEMPLATES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def update_export_template(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ExportTemplatePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Change an export template

        A JSON merge patch: what is left out stays; a layout is replaced as a whole. Files that were
        made with it keep their columns. Send the version read as `If-Match`.

        id: The id of the template.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ExportTemplate", self._client.call(_UPDATE_EXPORT_TEMPLATE, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncOrderExports:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def cancel(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Cancel a file of orders

        Nothing of it remains.

        id: The id of the export.
        """
        return _t.cast("_models.OrderExport", await self._client.call(_CANCEL, {"id": id}, options))

    async def create(
        self,
        *,
        body: _t.Union[_models.NewOrderExport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Ask for a file of orders

        The file is made in the background, however small: follow `Location` until it `succeeded`, then
        fetch its `/file`; `POST /v1/orders/export` answers with a short one at once. Columns with personal data need the scope `pii:read` on top. Who asked for
        which columns is recorded in the audit log.
        """
        return _t.cast("_models.OrderExport", await self._client.call(_CREATE, {"body": body}, options))

    async def create_export_template(
        self,
        *,
        body: _t.Union[_models.NewExportTemplate, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Make an export template

        Which columns a file of orders has, in which order, and how it is spelled.
        """
        return _t.cast("_models.ExportTemplate", await self._client.call(_CREATE_EXPORT_TEMPLATE, {"body": body}, options))

    async def delete_export_template(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an export template

        Files that were made with it stay. With `If-Match`, only the version read is removed.

        id: The id of the template.
        """
        await self._client.call(_DELETE_EXPORT_TEMPLATE, {"id": id}, options)

    async def download(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download a file of orders

        As often as needed, for 30 days. One with personal data needs the scope `pii:read`, and reading
        it is recorded.

        id: The id of the export.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD, {"id": id}, options))

    async def export_orders(
        self,
        *,
        body: _t.Union[_models.NewOrderExport, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Write orders into a file at once

        For up to 2,000 orders and rows; a longer file is refused: ask for it with
        `POST /v1/order-exports`. Nothing is kept. It only reads, so an `Idempotency-Key` is taken and not
        needed. Columns with personal data need the scope `pii:read` on top. Who asked for which columns
        is recorded in the audit log.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_EXPORT_ORDERS, {"body": body}, options))

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Read how far a file of orders is

        And what it came to: orders, rows, characters that were replaced.

        id: The id of the export.
        """
        return _t.cast("_models.OrderExport", await self._client.call(_GET, {"id": id}, options))

    async def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderExport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderExport:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.status,
            clock=self._client.settings.clock,
        )

    async def get_export_template(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Read an export template

        With the version that a change of it has to name.

        id: The id of the template.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ExportTemplate", await self._client.call(_GET_EXPORT_TEMPLATE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderExport, _models.PageOrderExport]:
        """List files of orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_export_columns(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageExportField:
        """List the fields that columns may show

        All of them, on one page.
        """
        return _t.cast("_models.PageExportField", await self._client.call(_LIST_EXPORT_COLUMNS, {}, options))

    async def list_export_presets(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageExportPreset:
        """List the files known by name

        助ネコ's own, with their columns, all on one page.
        """
        return _t.cast("_models.PageExportPreset", await self._client.call(_LIST_EXPORT_PRESETS, {}, options))

    def list_export_templates(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ExportTemplate, _models.PageExportTemplate]:
        """List export templates

        Oldest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_EXPORT_TEMPLATES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def update_export_template(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ExportTemplatePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ExportTemplate:
        """Change an export template

        A JSON merge patch: what is left out stays; a layout is replaced as a whole. Files that were
        made with it keep their columns. Send the version read as `If-Match`.

        id: The id of the template.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ExportTemplate", await self._client.call(_UPDATE_EXPORT_TEMPLATE, {"id": id, "if_match": if_match, "body": body}, options))
