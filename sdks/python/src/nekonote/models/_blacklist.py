# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class BlacklistCheck(_core.Model):
    """What was found about a person."""

    _models = _REGISTRY
    listed: bool = _core.field("listed")
    """Whether anything was found."""
    matches: _t.List[BlacklistMatch] = _core.field("matches", ("list", "BlacklistMatch"))
    """The entries, with what of the person they name; empty where nothing was found."""


class BlacklistEntry(_core.Model):
    """ブラックリスト: a person or address not to sell to without a look. Any one of mail address, name,
    phone number and address is enough for an order to be stopped.
    """

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    email: _t.Optional[str] = _core.field("email", null=True)
    """Null without the scope `pii:read`."""
    name: _t.Optional[str] = _core.field("name", null=True)
    """The whole name. Null without the scope `pii:read`."""
    phone: _t.Optional[str] = _core.field("phone", null=True)
    """Null without the scope `pii:read`."""
    address: _t.Optional[str] = _core.field("address", null=True)
    """The whole address. Null without the scope `pii:read`."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why. Null without the scope `pii:read`."""
    expires_on: _t.Optional[_dt.date] = _core.field("expires_on", "@date", null=True)
    """The last day it counts; null: for ever."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class BlacklistEntryPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    email: _t.Optional[str] = _core.field("email", default=None)
    """The mail address; empty: none."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """The whole name; empty: none."""
    phone: _t.Optional[str] = _core.field("phone", default=None)
    """The phone number; empty: none."""
    address: _t.Optional[str] = _core.field("address", default=None)
    """The whole address; empty: none."""
    reason: _t.Optional[str] = _core.field("reason", default=None)
    """Why, for the shop's people."""
    expires_on: _t.Optional[_dt.date] = _core.field("expires_on", "@date", default=None, null=True)
    """The last day it counts; null: for ever."""

BlacklistField: _TypeAlias = "_t.Union[_t.Literal[\"email\", \"name\", \"phone\", \"address\"], str]"
"""What people are compared by."""

BlacklistFileEncoding: _TypeAlias = "_t.Union[_t.Literal[\"shift_jis\", \"utf-8\"], str]"
"""How the file's bytes are written."""


class BlacklistImport(_core.Model):
    """What a file of entries came to."""

    _models = _REGISTRY
    rows: int = _core.field("rows")
    """How many rows the file has below its header."""
    created: int = _core.field("created")
    """How many entries were made."""
    known: int = _core.field("known")
    """How many rows are found by the same as an entry that was there, or as a row above; such an
    entry stays as it is.
    """
    failed: int = _core.field("failed")
    """How many rows were refused."""
    errors: _t.List[BlacklistRowError] = _core.field("errors", ("list", "BlacklistRowError"))
    """The first hundred refusals."""


class BlacklistMatch(_core.Model):
    """An entry that is about the person."""

    _models = _REGISTRY
    entry_id: str = _core.field("entry_id")
    """The id of the entry."""
    fields: _t.List[BlacklistField] = _core.field("fields")
    """What is the same."""


class BlacklistRowError(_core.Model):
    """Why a row was refused."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number in the file, as a spreadsheet counts."""
    code: str = _core.field("code")
    """Stable, for programs: the codes of fields."""
