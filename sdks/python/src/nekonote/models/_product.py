# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ProductSales(_core.Model):
    """One product's sales in the period."""

    _models = _REGISTRY
    sku: str = _core.field("sku")
    """商品コード."""
    name: str = _core.field("name")
    """商品名, as on one of its lines."""
    route: _t.Optional[str] = _core.field("route", null=True)
    """受注ルート; null where all are taken together."""
    orders: int = _core.field("orders")
    """The number of orders it is on."""
    quantity: int = _core.field("quantity")
    """個数: the number of pieces."""
    amount: int = _core.field("amount")
    """売上金額 in yen, with tax, before discounts and points."""
