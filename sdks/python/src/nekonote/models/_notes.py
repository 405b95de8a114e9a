# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Notes(_core.Model):
    """Free texts of the order as a whole."""

    _models = _REGISTRY
    buyer: str = _core.field("buyer")
    """備考（注文）: what the buyer wrote."""
    staff: str = _core.field("staff")
    """一言メモ（注文）: what the shop's people write."""


class NotesInput(_core.Model):
    """Free texts of the order as a whole."""

    _models = _REGISTRY
    buyer: _t.Optional[str] = _core.field("buyer", default=None)
    """備考（注文）: what the buyer wrote."""
    staff: _t.Optional[str] = _core.field("staff", default=None)
    """一言メモ（注文）: what the shop's people write."""


class NotesPatch(_core.Model):
    """Free texts of the order as a whole."""

    _models = _REGISTRY
    buyer: _t.Optional[str] = _core.field("buyer", default=None)
    """備考（注文）."""
    staff: _t.Optional[str] = _core.field("staff", default=None)
    """一言メモ（注文）."""
