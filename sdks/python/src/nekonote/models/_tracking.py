# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._waybill import WaybillFormat


class Tracking(_core.Model):
    """送り状番号 of one box."""

    _models = _REGISTRY
    number: str = _core.field("number")
    """Digits and capital letters."""
    check_digit: _t.Optional[bool] = _core.field("check_digit", null=True)
    """Whether its check digit is right; null where the carrier's numbers have none that is known."""


class TrackingImport(_core.Model):
    """送り状番号の取込: one result file."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: TrackingImportStatus = _core.field("status")
    """How far it is."""
    dry_run: bool = _core.field("dry_run")
    """Everything is looked up, nothing is written."""
    ship: bool = _core.field("ship")
    """Whether shipments that have a number are taken as having left."""
    format: _t.Optional[WaybillFormat] = _core.field("format", null=True)
    """Whose file it is, as told with the upload."""
    profile_id: _t.Optional[str] = _core.field("profile_id", null=True)
    """Whose `settings.results` tell which column is which."""
    bytes_: int = _core.field("bytes")
    """Its size in bytes."""
    rows: int = _core.field("rows")
    """The number of rows dealt with."""
    registered: int = _core.field("registered")
    """The number of rows whose tracking number is new on its shipment."""
    shipped: int = _core.field("shipped")
    """The number of shipments that left by this import."""
    unchanged: int = _core.field("unchanged")
    """The number of rows whose tracking number was there already."""
    failed: int = _core.field("failed")
    """The number of rows that failed."""
    refused: _t.Optional[str] = _core.field("refused", null=True)
    """Why the whole file was refused; a code as in `/rows`."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""

TrackingImportStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"running\", \"stalled\", \"succeeded\", \"failed\"], str]"
"""How far an import is."""


class TrackingIssue(_core.Model):
    """One thing about one row."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number as a spreadsheet counts it."""
    code: str = _core.field("code")
    """Stable, for programs."""
    detail: str = _core.field("detail")
    """For people, in the language asked for."""
    warning: bool = _core.field("warning")
    """The row was taken nevertheless."""
    shipment_id: _t.Optional[str] = _core.field("shipment_id", null=True)
    """The shipment it is about, where that is known."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """The other row, the numbers that are there, or the day that was meant."""
