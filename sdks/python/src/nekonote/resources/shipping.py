# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_CARRIER_PROFILE = _core.Operation(
    "POST",
    "/v1/carrier-profiles",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="CarrierProfile",
)
_CREATE_TRACKING_IMPORT = _core.Operation(
    "POST",
    "/v1/tracking-imports",
    params=(
        _core.Parameter("format"),
        _core.Parameter("profile_id"),
        _core.Parameter("ship"),
        _core.Parameter("dry_run"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="TrackingImport",
)
_CREATE_WAYBILL_FILE = _core.Operation(
    "POST",
    "/v1/waybill-files",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="WaybillFile",
)
_DOWNLOAD_TRACKING_IMPORT_ERRORS = _core.Operation(
    "GET",
    "/v1/tracking-imports/{id}/errors.csv",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="text/csv",
)
_DOWNLOAD_WAYBILL_FILE = _core.Operation(
    "GET",
    "/v1/waybill-files/{id}/file",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET_CARRIER_PROFILE = _core.Operation(
    "GET",
    "/v1/carrier-profiles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="CarrierProfile",
)
_GET_TRACKING_IMPORT = _core.Operation(
    "GET",
    "/v1/tracking-imports/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="TrackingImport",
)
_GET_WAYBILL_FILE = _core.Operation(
    "GET",
    "/v1/waybill-files/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="WaybillFile",
)
_LIST_CARRIER_PROFILES = _core.Operation(
    "GET",
    "/v1/carrier-profiles",
    answer="json",
    spec="PageCarrierProfile",
)
_LIST_TRACKING_IMPORT_ROWS = _core.Operation(
    "GET",
    "/v1/tracking-imports/{id}/rows",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="TrackingIssue",
    spec="PageTrackingIssue",
)
_LIST_TRACKING_IMPORTS = _core.Operation(
    "GET",
    "/v1/tracking-imports",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="TrackingImport",
    spec="PageTrackingImport",
)
_LIST_WAYBILL_FIELDS = _core.Operation(
    "GET",
    "/v1/waybill-fields",
    answer="json",
    spec="PageWaybillField",
)
_LIST_WAYBILL_FILE_SHIPMENTS = _core.Operation(
    "GET",
    "/v1/waybill-files/{id}/shipments",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="WaybillEntry",
    spec="PageWaybillEntry",
)
_LIST_WAYBILL_FILES = _core.Operation(
    "GET",
    "/v1/waybill-files",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="WaybillFile",
    spec="PageWaybillFile",
)
_LIST_WAYBILL_FORMATS = _core.Operation(
    "GET",
    "/v1/waybill-formats",
    answer="json",
    spec="PageWaybillFormatInfo",
)
_UPDATE_CARRIER_PROFILE = _core.Operation(
    "PATCH",
    "/v1/carrier-profiles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="CarrierProfile",
)


class Shipping:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_carrier_profile(
        self,
        *,
        body: _t.Union[_models.NewCarrierProfile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Make a carrier profile

        How one carrier's program is used: which file it takes, who is billed, whose name the parcel
        carries, which codes stand for the shop's words.
        """
        return _t.cast("_models.CarrierProfile", self._client.call(_CREATE_CARRIER_PROFILE, {"body": body}, options))

    def create_tracking_import(
        self,
        *,
        format: _t.Optional[_models.WaybillFormat] = None,
        profile_id: _t.Optional[str] = None,
        ship: _t.Optional[bool] = None,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Import tracking numbers from a carrier's program

        送り状番号の取込: the program's result file, its columns found by their names, else by the places
        that the profile or the format tells. A row meets its shipment by the management number that stood in
        our file, else by the order's number. The same file twice changes nothing; a shipment that has
        another number already is told as a conflict and keeps it.

        format: Whose file it is; needed only where it has no header.
        profile_id: The carrier profile whose `settings.results` tell which column is which; it brings its format.
        ship: Whether shipments that have a number have left (発送済).
        dry_run: Look everything up and tell, write nothing.
        """
        return _t.cast("_models.TrackingImport", self._client.call(_CREATE_TRACKING_IMPORT, {"body": body, **{_k: _v for _k, _v in (("format", format), ("profile_id", profile_id), ("ship", ship), ("dry_run", dry_run),) if _v is not None}}, options))

    def create_waybill_file(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewWaybillFile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WaybillFile:
        """Make a file for a carrier's program

        送り状データ: up to 5,000 shipments, each field checked against the carrier's lengths and codes.
        Nothing is cut silently: what does not fit is told for each shipment and field, and what may not
        go is left out. With `dry_run` everything is told and nothing kept.

        dry_run: Check and tell only.
        """
        return _t.cast("_models.WaybillFile", self._client.call(_CREATE_WAYBILL_FILE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def download_tracking_import_errors(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download the rows that failed

        As they were uploaded, in the file's own encoding, with the column エラー added that says why, and an
        apostrophe before what a spreadsheet would take for a formula; it is taken off when the file is uploaded
        again. Carriers' files hold names and addresses: the scope `pii:read` is needed, and reading it is
        recorded.

        id: The id of the import.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_TRACKING_IMPORT_ERRORS, {"id": id}, options))

    def download_waybill_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download a file for a carrier's program

        As the program reads it: CP932, CRLF. Names and addresses are in it, so the scope `pii:read` is
        needed, and reading it is recorded. It is kept for 30 days.

        id: The id of the file.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_WAYBILL_FILE, {"id": id}, options))

    def get_carrier_profile(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Read a carrier profile

        With the version that a change of it has to name.

        id: The id of the profile.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.CarrierProfile", self._client.call(_GET_CARRIER_PROFILE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_tracking_import(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Read an import of tracking numbers

        How far it is, and what the rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.TrackingImport", self._client.call(_GET_TRACKING_IMPORT, {"id": id}, options))

    def wait_for_tracking_import(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.TrackingImport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Looks with `get_tracking_import` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get_tracking_import(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.rows,
            clock=self._client.settings.clock,
        )

    def get_waybill_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WaybillFile:
        """Read a file's head

        How many shipments are in it.

        id: The id of the file.
        """
        return _t.cast("_models.WaybillFile", self._client.call(_GET_WAYBILL_FILE, {"id": id}, options))

    def list_carrier_profiles(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCarrierProfile:
        """List carrier profiles

        All of them, by name.
        """
        return _t.cast("_models.PageCarrierProfile", self._client.call(_LIST_CARRIER_PROFILES, {}, options))

    def list_tracking_import_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.TrackingIssue, _models.PageTrackingIssue]:
        """List what is to be said of rows

        In the order in which it was found. Readable while the import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_TRACKING_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_tracking_imports(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.TrackingImport, _models.PageTrackingImport]:
        """List imports of tracking numbers

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_TRACKING_IMPORTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_waybill_fields(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWaybillField:
        """List what columns of a shop's own file may show

        For the `layout` of a profile with the format `custom`, all on one page.
        """
        return _t.cast("_models.PageWaybillField", self._client.call(_LIST_WAYBILL_FIELDS, {}, options))

    def list_waybill_file_shipments(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.WaybillEntry, _models.PageWaybillEntry]:
        """List a file's shipments

        Those in it and those left out, with what is to be said of their fields.

        id: The id of the file.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_WAYBILL_FILE_SHIPMENTS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_waybill_files(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.WaybillFile, _models.PageWaybillFile]:
        """List files for carriers' programs

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_WAYBILL_FILES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_waybill_formats(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWaybillFormatInfo:
        """List the carriers' programs that are known

        With the columns of their files and the lengths that are checked, all on one page.
        """
        return _t.cast("_models.PageWaybillFormatInfo", self._client.call(_LIST_WAYBILL_FORMATS, {}, options))

    def update_carrier_profile(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CarrierProfilePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Change a carrier profile

        A JSON merge patch: what is left out stays, also in settings and sender; a layout is replaced as a
        whole. Send the version read as `If-Match`.

        id: The id of the profile.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.CarrierProfile", self._client.call(_UPDATE_CARRIER_PROFILE, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncShipping:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_carrier_profile(
        self,
        *,
        body: _t.Union[_models.NewCarrierProfile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Make a carrier profile

        How one carrier's program is used: which file it takes, who is billed, whose name the parcel
        carries, which codes stand for the shop's words.
        """
        return _t.cast("_models.CarrierProfile", await self._client.call(_CREATE_CARRIER_PROFILE, {"body": body}, options))

    async def create_tracking_import(
        self,
        *,
        format: _t.Optional[_models.WaybillFormat] = None,
        profile_id: _t.Optional[str] = None,
        ship: _t.Optional[bool] = None,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Import tracking numbers from a carrier's program

        送り状番号の取込: the program's result file, its columns found by their names, else by the places
        that the profile or the format tells. A row meets its shipment by the management number that stood in
        our file, else by the order's number. The same file twice changes nothing; a shipment that has
        another number already is told as a conflict and keeps it.

        format: Whose file it is; needed only where it has no header.
        profile_id: The carrier profile whose `settings.results` tell which column is which; it brings its format.
        ship: Whether shipments that have a number have left (発送済).
        dry_run: Look everything up and tell, write nothing.
        """
        return _t.cast("_models.TrackingImport", await self._client.call(_CREATE_TRACKING_IMPORT, {"body": body, **{_k: _v for _k, _v in (("format", format), ("profile_id", profile_id), ("ship", ship), ("dry_run", dry_run),) if _v is not None}}, options))

    async def create_waybill_file(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewWaybillFile, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WaybillFile:
        """Make a file for a carrier's program

        送り状データ: up to 5,000 shipments, each field checked against the carrier's lengths and codes.
        Nothing is cut silently: what does not fit is told for each shipment and field, and what may not
        go is left out. With `dry_run` everything is told and nothing kept.

        dry_run: Check and tell only.
        """
        return _t.cast("_models.WaybillFile", await self._client.call(_CREATE_WAYBILL_FILE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def download_tracking_import_errors(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download the rows that failed

        As they were uploaded, in the file's own encoding, with the column エラー added that says why, and an
        apostrophe before what a spreadsheet would take for a formula; it is taken off when the file is uploaded
        again. Carriers' files hold names and addresses: the scope `pii:read` is needed, and reading it is
        recorded.

        id: The id of the import.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_TRACKING_IMPORT_ERRORS, {"id": id}, options))

    async def download_waybill_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download a file for a carrier's program

        As the program reads it: CP932, CRLF. Names and addresses are in it, so the scope `pii:read` is
        needed, and reading it is recorded. It is kept for 30 days.

        id: The id of the file.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_WAYBILL_FILE, {"id": id}, options))

    async def get_carrier_profile(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Read a carrier profile

        With the version that a change of it has to name.

        id: The id of the profile.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.CarrierProfile", await self._client.call(_GET_CARRIER_PROFILE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_tracking_import(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Read an import of tracking numbers

        How far it is, and what the rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.TrackingImport", await self._client.call(_GET_TRACKING_IMPORT, {"id": id}, options))

    async def wait_for_tracking_import(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.TrackingImport], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TrackingImport:
        """Looks with `get_tracking_import` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get_tracking_import(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.rows,
            clock=self._client.settings.clock,
        )

    async def get_waybill_file(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WaybillFile:
        """Read a file's head

        How many shipments are in it.

        id: The id of the file.
        """
        return _t.cast("_models.WaybillFile", await self._client.call(_GET_WAYBILL_FILE, {"id": id}, options))

    async def list_carrier_profiles(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCarrierProfile:
        """List carrier profiles

        All of them, by name.
        """
        return _t.cast("_models.PageCarrierProfile", await self._client.call(_LIST_CARRIER_PROFILES, {}, options))

    def list_tracking_import_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.TrackingIssue, _models.PageTrackingIssue]:
        """List what is to be said of rows

        In the order in which it was found. Readable while the import runs.

        id: The id of the import.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_TRACKING_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_tracking_imports(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.TrackingImport, _models.PageTrackingImport]:
        """List imports of tracking numbers

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_TRACKING_IMPORTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_waybill_fields(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWaybillField:
        """List what columns of a shop's own file may show

        For the `layout` of a profile with the format `custom`, all on one page.
        """
        return _t.cast("_models.PageWaybillField", await self._client.call(_LIST_WAYBILL_FIELDS, {}, options))

    def list_waybill_file_shipments(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.WaybillEntry, _models.PageWaybillEntry]:
        """List a file's shipments

        Those in it and those left out, with what is to be said of their fields.

        id: The id of the file.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_WAYBILL_FILE_SHIPMENTS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_waybill_files(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.WaybillFile, _models.PageWaybillFile]:
        """List files for carriers' programs

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_WAYBILL_FILES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_waybill_formats(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWaybillFormatInfo:
        """List the carriers' programs that are known

        With the columns of their files and the lengths that are checked, all on one page.
        """
        return _t.cast("_models.PageWaybillFormatInfo", await self._client.call(_LIST_WAYBILL_FORMATS, {}, options))

    async def update_carrier_profile(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CarrierProfilePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CarrierProfile:
        """Change a carrier profile

        A JSON merge patch: what is left out stays, also in settings and sender; a layout is replaced as a
        whole. Send the version read as `If-Match`.

        id: The id of the profile.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.CarrierProfile", await self._client.call(_UPDATE_CARRIER_PROFILE, {"id": id, "if_match": if_match, "body": body}, options))
