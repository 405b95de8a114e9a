# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

Temperature: _TypeAlias = "_t.Union[_t.Literal[\"ambient\", \"chilled\", \"frozen\"], str]"
"""温度区分."""


class TemperatureCodes(_core.Model):
    """温度区分 in the carrier's codes."""

    _models = _REGISTRY
    ambient: _t.Optional[str] = _core.field("ambient", null=True)
    """常温; null: as the format has it."""
    chilled: _t.Optional[str] = _core.field("chilled", null=True)
    """冷蔵; null: as the format has it."""
    frozen: _t.Optional[str] = _core.field("frozen", null=True)
    """冷凍; null: as the format has it."""


class TemperatureCodesInput(_core.Model):
    """温度区分 in the carrier's codes."""

    _models = _REGISTRY
    ambient: _t.Optional[str] = _core.field("ambient", default=None, null=True)
    """常温; null: as the format has it."""
    chilled: _t.Optional[str] = _core.field("chilled", default=None, null=True)
    """冷蔵; null: as the format has it."""
    frozen: _t.Optional[str] = _core.field("frozen", default=None, null=True)
    """冷凍; null: as the format has it."""


class TemperatureCodesPatch(_core.Model):
    """温度区分 in the carrier's codes."""

    _models = _REGISTRY
    ambient: _t.Optional[str] = _core.field("ambient", default=None, null=True)
    """常温; null: as the format has it."""
    chilled: _t.Optional[str] = _core.field("chilled", default=None, null=True)
    """冷蔵; null: as the format has it."""
    frozen: _t.Optional[str] = _core.field("frozen", default=None, null=True)
    """冷凍; null: as the format has it."""
