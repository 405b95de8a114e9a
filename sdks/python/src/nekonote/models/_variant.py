# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._set import SetComponent
    from ._stock import StockLevel, StockPolicy, StockPolicyPatch
    from ._temperature import Temperature


class Variant(_core.Model):
    """商品バリエーション: one color in one size; what has a code and a stock of its own."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    product_id: str = _core.field("product_id")
    """The product that it is one of."""
    sku: str = _core.field("sku")
    """自社商品コード, unique in the tenant."""
    jan: str = _core.field("jan")
    """JANコード; empty: none."""
    jan_valid: _t.Optional[bool] = _core.field("jan_valid", null=True)
    """Whether the bar code has the right length and check digit; null: there is none."""
    first_option: str = _core.field("first_option")
    """横軸: the value on the product's first axis."""
    second_option: str = _core.field("second_option")
    """縦軸: the value on the product's second axis."""
    price: _t.Optional[int] = _core.field("price", null=True)
    """販売価格 in yen, with tax; null: unknown."""
    cost: _t.Optional[int] = _core.field("cost", null=True)
    """仕入価格 in yen, without tax; null: unknown."""
    tax_rate_bp: int = _core.field("tax_rate_bp")
    """消費税率 in basis points: 1000, 800 or 0."""
    temperature: Temperature = _core.field("temperature")
    weight_grams: _t.Optional[int] = _core.field("weight_grams", null=True)
    """商品重量 in grams; null: unknown."""
    components: _t.Optional[_t.List[SetComponent]] = _core.field("components", ("list", "SetComponent"), null=True)
    """セット商品: what one of it consists of, and what stands for it in stock; null: it is no set."""
    stock_policy: StockPolicy = _core.field("stock_policy", "StockPolicy")
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class VariantPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    sku: _t.Optional[str] = _core.field("sku", default=None)
    """Orders that have the old code stay the variant's."""
    jan: _t.Optional[str] = _core.field("jan", default=None)
    """JANコード; empty: none."""
    first_option: _t.Optional[str] = _core.field("first_option", default=None)
    """横軸: the value on the product's first axis."""
    second_option: _t.Optional[str] = _core.field("second_option", default=None)
    """縦軸: the value on the product's second axis."""
    price: _t.Optional[int] = _core.field("price", default=None, null=True)
    """販売価格 in yen, with tax; null: unknown."""
    cost: _t.Optional[int] = _core.field("cost", default=None, null=True)
    """仕入価格 in yen, without tax; null: unknown."""
    tax_rate_bp: _t.Optional[int] = _core.field("tax_rate_bp", default=None)
    """消費税率 in basis points: 1000, 800 or 0."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None)
    weight_grams: _t.Optional[int] = _core.field("weight_grams", default=None, null=True)
    """商品重量 in grams; null: unknown."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    stock_policy: _t.Optional[StockPolicyPatch] = _core.field("stock_policy", "StockPolicyPatch", default=None)
    """表示在庫設定; what is left out of it stays."""
    components: _t.Optional[_t.List[SetComponent]] = _core.field("components", ("list", "SetComponent"), default=None, null=True)
    """セット商品: what one of it consists of, as a whole; null: it is no set any more."""


class VariantStock(_core.Model):
    """How many of a variant there are, in all warehouses."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    on_hand: int = _core.field("on_hand")
    """How many are there; none of a set."""
    reserved: int = _core.field("reserved")
    """How many orders that have not left have spoken for; none of a set."""
    available: int = _core.field("available")
    """How many can still be sold, from warehouses that orders are served from. Of a set: how many its
    scarcest component allows.
    """
    shown: int = _core.field("shown")
    """表示在庫: how many malls are shown, by the variant's `stock_policy`."""
    levels: _t.List[StockLevel] = _core.field("levels", ("list", "StockLevel"))
    """Warehouse by warehouse; empty for a set, and for what is not kept count of."""
