# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._tax import TaxMode


class Line(_core.Model):
    """受注明細."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    position: int = _core.field("position")
    """Its position in the order, from 1."""
    kind: LineKind = _core.field("kind")
    kind_code: str = _core.field("kind_code")
    """商品種別 as received, where it is not one that is known."""
    sku: str = _core.field("sku")
    """商品コード."""
    name: str = _core.field("name")
    """商品名."""
    options_: str = _core.field("options")
    """商品オプション情報（SKU）."""
    quantity: int = _core.field("quantity")
    """個数; negative only for discounts."""
    unit_price: int = _core.field("unit_price")
    """単価 in yen; see `tax_mode`."""
    rate_bp: int = _core.field("rate_bp")
    """消費税率 in basis points."""
    tax_mode: TaxMode = _core.field("tax_mode")
    tax: _t.Optional[int] = _core.field("tax", null=True)
    """消費税 of the line in yen, where the source states it."""
    variant_id: _t.Optional[str] = _core.field("variant_id", null=True)
    """Which of the shop's products it is; null: its code is unknown, or it is no product."""
    multiplier: int = _core.field("multiplier")
    """How many of the variant one of the line is: 3 for a three-pack."""
    extra_: _t.Optional[_t.Dict[str, str]] = _core.field("extra", null=True)
    """Values of unknown columns that differ from line to line. Null without the scope `pii:read`."""


class LineEdit(_core.Model):
    """What is to be another of a line; fields left out stay as they are."""

    _models = _REGISTRY
    line_id: str = _core.field("line_id")
    """The line."""
    name: _t.Optional[str] = _core.field("name", default=None, null=True)
    """商品名."""
    options_: _t.Optional[str] = _core.field("options", default=None, null=True)
    """商品オプション情報（SKU）."""
    quantity: _t.Optional[int] = _core.field("quantity", default=None, null=True)
    """個数: how many pieces; negative only for discounts, never 0. What a set consists of goes with it."""
    unit_price: _t.Optional[int] = _core.field("unit_price", default=None, null=True)
    """単価 in yen; see `tax_mode`."""
    rate_bp: _t.Optional[int] = _core.field("rate_bp", default=None, null=True)
    """消費税率 in basis points."""
    tax_mode: _t.Optional[TaxMode] = _core.field("tax_mode", default=None, null=True)
    """Whether 単価 is with or without 消費税."""
    tax: _t.Optional[int] = _core.field("tax", default=None, null=True)
    """消費税 of the line in yen; left out where an amount changes: computed."""

LineEnd: _TypeAlias = "_t.Union[_t.Literal[\"crlf\", \"lf\"], str]"
"""How lines end."""

LineKind: _TypeAlias = "_t.Union[_t.Literal[\"product\", \"set\", \"component\", \"promotion\", \"discount\", \"fee\", \"shipping\", \"non_product\", \"other\"], str]"
"""商品種別."""


class LinePart(_core.Model):
    """A line, or some pieces of it."""

    _models = _REGISTRY
    line_id: str = _core.field("line_id")
    """The line."""
    quantity: _t.Optional[int] = _core.field("quantity", default=None, null=True)
    """How many pieces of it; left out: all."""
