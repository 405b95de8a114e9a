# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._amount import AmountRows
    from ._line import LineEnd
    from ._quote import QuoteStyle
    from ._unmappable import UnmappablePolicy


class ExportColumn(_core.Model):
    """A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from."""

    _models = _REGISTRY
    label: str = _core.field("label")
    """What the header says."""
    field: _t.Optional[str] = _core.field("field", null=True)
    """The key of a field; see `GET /v1/export-columns`."""
    fields: _t.Optional[_t.List[str]] = _core.field("fields", null=True)
    """Keys of fields that are joined into one; empty ones leave no separator."""
    separator: _t.Optional[str] = _core.field("separator", null=True)
    """What stands between joined fields; by default a space."""
    value: _t.Optional[str] = _core.field("value", null=True)
    """The same in every row."""
    extra_: _t.Optional[str] = _core.field("extra", null=True)
    """The name of a column of uploaded files that the platform does not know."""


class ExportColumnInput(_core.Model):
    """A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from."""

    _models = _REGISTRY
    label: str = _core.field("label")
    """What the header says."""
    field: _t.Optional[str] = _core.field("field", default=None, null=True)
    """The key of a field; see `GET /v1/export-columns`."""
    fields: _t.Optional[_t.List[str]] = _core.field("fields", default=None, null=True)
    """Keys of fields that are joined into one; empty ones leave no separator."""
    separator: _t.Optional[str] = _core.field("separator", default=None, null=True)
    """What stands between joined fields; by default a space."""
    value: _t.Optional[str] = _core.field("value", default=None, null=True)
    """The same in every row."""
    extra_: _t.Optional[str] = _core.field("extra", default=None, null=True)
    """The name of a column of uploaded files that the platform does not know."""

ExportEncoding: _TypeAlias = "_t.Union[_t.Literal[\"cp932\", \"utf-8\", \"utf-8-bom\"], str]"
"""How text becomes bytes."""


class ExportField(_core.Model):
    """A field that columns may show."""

    _models = _REGISTRY
    key: str = _core.field("key")
    """Stable; what templates name it by."""
    title: str = _core.field("title")
    """As 助ネコ's files name it, or as Japanese shops would."""
    level: ExportFieldLevel = _core.field("level")
    """What it is about; files need rows that are as fine."""
    number: bool = _core.field("number")
    """A number, which is never changed for spreadsheets."""
    personal: bool = _core.field("personal")
    """Files with it need the scope `pii:read`."""

ExportFieldLevel: _TypeAlias = "_t.Union[_t.Literal[\"order\", \"shipment\", \"line\", \"product\"], str]"
"""What a field is about."""


class ExportLayout(_core.Model):
    """What a file of orders looks like."""

    _models = _REGISTRY
    rows: ExportRows = _core.field("rows")
    columns: _t.List[ExportColumn] = _core.field("columns", ("list", "ExportColumn"))
    """In their order."""
    header: bool = _core.field("header")
    """Whether the first row names the columns."""
    encoding: ExportEncoding = _core.field("encoding")
    line_end: LineEnd = _core.field("line_end")
    quotes: QuoteStyle = _core.field("quotes")
    unmappable: UnmappablePolicy = _core.field("unmappable")
    excel_safe: bool = _core.field("excel_safe")
    """Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
    which spreadsheets take for formulas. Numbers are left alone.
    """
    amounts: AmountRows = _core.field("amounts")


class ExportLayoutInput(_core.Model):
    """What a file of orders looks like."""

    _models = _REGISTRY
    rows: _t.Optional[ExportRows] = _core.field("rows", default=None)
    columns: _t.List[ExportColumnInput] = _core.field("columns", ("list", "ExportColumnInput"))
    """In their order."""
    header: _t.Optional[bool] = _core.field("header", default=None)
    """Whether the first row names the columns."""
    encoding: _t.Optional[ExportEncoding] = _core.field("encoding", default=None)
    line_end: _t.Optional[LineEnd] = _core.field("line_end", default=None)
    quotes: _t.Optional[QuoteStyle] = _core.field("quotes", default=None)
    unmappable: _t.Optional[UnmappablePolicy] = _core.field("unmappable", default=None)
    excel_safe: _t.Optional[bool] = _core.field("excel_safe", default=None)
    """Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
    which spreadsheets take for formulas. Numbers are left alone.
    """
    amounts: _t.Optional[AmountRows] = _core.field("amounts", default=None)


class ExportPreset(_core.Model):
    """A list of columns that is known by name."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    title: str = _core.field("title")
    """For people, in Japanese."""
    title_en: str = _core.field("title_en")
    """For people, in English."""
    layout: ExportLayout = _core.field("layout", "ExportLayout")
    """Columns and spelling, to be used as they are or to start a template from."""

ExportRefusal: _TypeAlias = "_t.Literal[\"unmappable_character\"]"
"""Why there is no file."""

ExportRows: _TypeAlias = "_t.Union[_t.Literal[\"order\", \"shipment\", \"line\", \"product\"], str]"
"""What a row stands for."""

ExportStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"running\", \"succeeded\", \"failed\", \"cancelled\"], str]"
"""How far a file is."""


class ExportTemplate(_core.Model):
    """出力テンプレート: what a file of orders looks like, under a name."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Unique in the tenant."""
    layout: ExportLayout = _core.field("layout", "ExportLayout")
    """Columns and spelling."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ExportTemplatePatch(_core.Model):
    """Fields left out stay as they are; a layout is replaced as a whole."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    layout: _t.Optional[ExportLayoutInput] = _core.field("layout", "ExportLayoutInput", default=None)
    """Columns and spelling."""
