# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ResultColumn(_core.Model):
    """A column by its name, else by its place."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", null=True)
    """What the header says."""
    position: _t.Optional[int] = _core.field("position", null=True)
    """The number of its place, from 1; where no header names it."""


class ResultColumnInput(_core.Model):
    """A column by its name, else by its place."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None, null=True)
    """What the header says."""
    position: _t.Optional[int] = _core.field("position", default=None, null=True)
    """The number of its place, from 1; where no header names it."""


class ResultColumnPatch(_core.Model):
    """A column by its name, else by its place."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None, null=True)
    """What the header says."""
    position: _t.Optional[int] = _core.field("position", default=None, null=True)
    """The number of its place, from 1; where no header names it."""


class ResultColumns(_core.Model):
    """Where a result file has what is needed."""

    _models = _REGISTRY
    tracking_number: ResultColumn = _core.field("tracking_number", "ResultColumn")
    """送り状番号."""
    keys: _t.List[ResultColumn] = _core.field("keys", ("list", "ResultColumn"))
    """What may name the shipment, likeliest first: the management number, 受注番号."""
    shipped_on: _t.Optional[ResultColumn] = _core.field("shipped_on", "ResultColumn", null=True)
    """出荷日."""


class ResultColumnsInput(_core.Model):
    """Where a result file has what is needed."""

    _models = _REGISTRY
    tracking_number: ResultColumnInput = _core.field("tracking_number", "ResultColumnInput")
    """送り状番号."""
    keys: _t.List[ResultColumnInput] = _core.field("keys", ("list", "ResultColumnInput"))
    """What may name the shipment, likeliest first: the management number, 受注番号."""
    shipped_on: _t.Optional[ResultColumnInput] = _core.field("shipped_on", "ResultColumnInput", default=None, null=True)
    """出荷日."""


class ResultColumnsPatch(_core.Model):
    """Where a result file has what is needed."""

    _models = _REGISTRY
    tracking_number: _t.Optional[ResultColumnPatch] = _core.field("tracking_number", "ResultColumnPatch", default=None)
    """送り状番号."""
    keys: _t.Optional[_t.List[ResultColumnInput]] = _core.field("keys", ("list", "ResultColumnInput"), default=None)
    """What may name the shipment, likeliest first: the management number, 受注番号."""
    shipped_on: _t.Optional[ResultColumnPatch] = _core.field("shipped_on", "ResultColumnPatch", default=None, null=True)
    """出荷日."""
