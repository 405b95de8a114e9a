# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._date import DateStyle
    from ._limit import LimitUnit


class WaybillColumn(_core.Model):
    """A column of a shop's own file."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """What the header says."""
    field: _t.Optional[str] = _core.field("field", null=True)
    """A key of `GET /v1/waybill-fields`; left out: `value` in every row."""
    value: str = _core.field("value")
    """The same in every row."""
    max: _t.Optional[WaybillLimit] = _core.field("max", "WaybillLimit", null=True)
    """How much it takes; null: anything."""
    required: bool = _core.field("required")
    """Whether a shipment without it is left out."""


class WaybillColumnInput(_core.Model):
    """A column of a shop's own file."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """What the header says."""
    field: _t.Optional[str] = _core.field("field", default=None, null=True)
    """A key of `GET /v1/waybill-fields`; left out: `value` in every row."""
    value: _t.Optional[str] = _core.field("value", default=None)
    """The same in every row."""
    max: _t.Optional[WaybillLimit] = _core.field("max", "WaybillLimit", default=None, null=True)
    """How much it takes; null: anything."""
    required: _t.Optional[bool] = _core.field("required", default=None)
    """Whether a shipment without it is left out."""


class WaybillEntry(_core.Model):
    """A shipment in a file, or left out of it."""

    _models = _REGISTRY
    shipment_id: str = _core.field("shipment_id")
    """The shipment."""
    order_id: _t.Optional[str] = _core.field("order_id", null=True)
    """The order that it is of, likewise its number and route: null in files from before they were noted."""
    order_number: _t.Optional[str] = _core.field("order_number", null=True)
    """受注番号 of that order."""
    order_route: _t.Optional[str] = _core.field("order_route", null=True)
    """受注ルート of that order: the code of its sales route."""
    management_number: str = _core.field("management_number")
    """管理番号: as it stands in the file; comes back with the tracking number."""
    printed_at: _t.Optional[_dt.datetime] = _core.field("printed_at", "@datetime", null=True)
    """When it was written into the file; null: left out."""
    issues: _t.List[WaybillIssue] = _core.field("issues", ("list", "WaybillIssue"))
    """What is to be said of its fields."""


class WaybillField(_core.Model):
    """What a column of a shop's own file may show."""

    _models = _REGISTRY
    key: str = _core.field("key")
    """Stable."""
    title: str = _core.field("title")
    """For people."""


class WaybillFile(_core.Model):
    """送り状データ: a file for a carrier's program."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    profile_id: str = _core.field("profile_id")
    """How the carrier's program is used."""
    format: WaybillFormat = _core.field("format")
    """Whose file."""
    overflow: WaybillOverflow = _core.field("overflow")
    """What happened to texts that are too long."""
    shipments: int = _core.field("shipments")
    """The number of shipments in it."""
    left_out: int = _core.field("left_out")
    """The number of shipments left out."""
    bytes_: int = _core.field("bytes")
    """Its size in bytes."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    issues: _t.List[WaybillEntry] = _core.field("issues", ("list", "WaybillEntry"))
    """Shipments of which there is something to say, up to 200; all shipments are at `/shipments`.
    Only in the answer to making it.
    """
    dry_run: bool = _core.field("dry_run")
    """It was checked only: nothing was kept."""

WaybillFormat: _TypeAlias = "_t.Union[_t.Literal[\"yamato_b2\", \"sagawa_ehiden3\", \"japan_post_yupack_print_r\", \"seino_kangaroo_magic2\", \"custom\"], str]"
"""Whose program a file is for."""


class WaybillFormatColumn(_core.Model):
    """A column of a carrier's file."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """As the carrier names it."""
    field: _t.Optional[str] = _core.field("field", null=True)
    """What it shows; null: nothing, or the same in every row."""
    max: _t.Optional[WaybillLimit] = _core.field("max", "WaybillLimit", null=True)
    """How much it takes; null: not known."""
    guessed: bool = _core.field("guessed")
    """Whether no documentation of the carrier's says how much it takes: the length is a careful guess,
    and a profile's `settings.limits` can replace it.
    """
    required: bool = _core.field("required")
    """Whether the carrier needs it."""


class WaybillFormatInfo(_core.Model):
    """A carrier's program."""

    _models = _REGISTRY
    format: WaybillFormat = _core.field("format")
    """As profiles name it."""
    title: str = _core.field("title")
    """For people."""
    header: bool = _core.field("header")
    """Whether the file's first row names the columns."""
    columns: _t.List[WaybillFormatColumn] = _core.field("columns", ("list", "WaybillFormatColumn"))
    """In their order."""


class WaybillIssue(_core.Model):
    """One thing about one field of a shipment."""

    _models = _REGISTRY
    column: str = _core.field("column")
    """The carrier's name of the column, or ours where it has none."""
    code: WaybillIssueCode = _core.field("code")
    """Stable, for programs."""
    outcome: WaybillOutcome = _core.field("outcome")
    """What was done about it."""
    limit: _t.Optional[WaybillLimit] = _core.field("limit", "WaybillLimit", null=True)
    """How much the column takes."""
    length: _t.Optional[int] = _core.field("length", null=True)
    """The length of the text: a number of bytes or characters, as the limit says."""

WaybillIssueCode: _TypeAlias = "_t.Union[_t.Literal[\"too_long\", \"required\", \"unknown_code\", \"out_of_range\", \"cash_on_delivery\", \"not_with_kind\", \"no_column\", \"replaced\", \"in_the_past\", \"requested_elsewhere\"], str]"
"""What is to be said of a field."""


class WaybillLayout(_core.Model):
    """A shop's own file."""

    _models = _REGISTRY
    header: bool = _core.field("header")
    """Whether the first row names the columns."""
    utf8: bool = _core.field("utf8")
    """UTF-8 instead of CP932."""
    dates: DateStyle = _core.field("dates")
    """How dates are written."""
    columns: _t.List[WaybillColumn] = _core.field("columns", ("list", "WaybillColumn"))
    """In their order."""


class WaybillLayoutInput(_core.Model):
    """A shop's own file."""

    _models = _REGISTRY
    header: _t.Optional[bool] = _core.field("header", default=None)
    """Whether the first row names the columns."""
    utf8: _t.Optional[bool] = _core.field("utf8", default=None)
    """UTF-8 instead of CP932."""
    dates: _t.Optional[DateStyle] = _core.field("dates", default=None)
    """How dates are written."""
    columns: _t.List[WaybillColumnInput] = _core.field("columns", ("list", "WaybillColumnInput"))
    """In their order."""


class WaybillLimit(_core.Model):
    """How much a column takes."""

    _models = _REGISTRY
    most: int = _core.field("most")
    """The most: a number of bytes or characters, as `unit` says."""
    unit: LimitUnit = _core.field("unit")
    """How it is counted."""


class WaybillLimitPatch(_core.Model):
    """How much a column takes."""

    _models = _REGISTRY
    most: _t.Optional[int] = _core.field("most", default=None)
    """The most: a number of bytes or characters, as `unit` says."""
    unit: _t.Optional[LimitUnit] = _core.field("unit", default=None)
    """How it is counted."""

WaybillOutcome: _TypeAlias = "_t.Union[_t.Literal[\"left_out\", \"cut\", \"split\", \"noted\"], str]"
"""What was done about it."""

WaybillOverflow: _TypeAlias = "_t.Union[_t.Literal[\"report\", \"cut\", \"split\"], str]"
"""What happens to texts that are longer than their column. All are told."""

WaybillSender: _TypeAlias = "_t.Union[_t.Literal[\"shop\", \"orderer\"], str]"
"""Whose name the parcel carries."""
