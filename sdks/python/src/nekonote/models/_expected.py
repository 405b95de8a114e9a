# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ExpectedReceipt(_core.Model):
    """入荷予定: what will come, or has."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    warehouse_id: str = _core.field("warehouse_id")
    """The warehouse that it is about."""
    quantity: int = _core.field("quantity")
    """How many."""
    expected_on: _dt.date = _core.field("expected_on", "@date")
    """The day it is expected."""
    note: str = _core.field("note")
    """Words for people."""
    received_at: _t.Optional[_dt.datetime] = _core.field("received_at", "@datetime", null=True)
    """When it came; null: it has not."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ExpectedReceiptPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    quantity: _t.Optional[int] = _core.field("quantity", default=None)
    """How many."""
    expected_on: _t.Optional[_dt.date] = _core.field("expected_on", "@date", default=None)
    """The day it is expected."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """Words for people, without personal data."""
