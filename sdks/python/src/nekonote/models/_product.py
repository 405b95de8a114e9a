# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._file import FileIssue
    from ._variant import Variant


class Product(_core.Model):
    """商品: what its variants share."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    code: str = _core.field("code")
    """助ネコ商品コード: what files name it by. It never changes."""
    name: str = _core.field("name")
    """Its name, for people."""
    description: str = _core.field("description")
    """商品説明文."""
    categories: _t.List[str] = _core.field("categories")
    """カテゴリー大・中・小分類."""
    images: _t.List[ProductImage] = _core.field("images", ("list", "ProductImage"))
    """商品画像, in the order that the shop gave them."""
    first_axis: str = _core.field("first_axis")
    """横軸項目名: what the first choice is about, such as 色; empty: there is none."""
    second_axis: str = _core.field("second_axis")
    """縦軸項目名; empty: there is none."""
    position: int = _core.field("position")
    """並び順: its position among the shop's products."""
    sold_from: _t.Optional[_dt.datetime] = _core.field("sold_from", "@datetime", null=True)
    """販売期間: from when it is sold; null: it always was."""
    sold_until: _t.Optional[_dt.datetime] = _core.field("sold_until", "@datetime", null=True)
    """Until when it is sold; null: for ever."""
    extra_: _t.Dict[str, str] = _core.field("extra")
    """Values of files that mean nothing to the platform, by column."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    variants: _t.List[Variant] = _core.field("variants", ("list", "Variant"))
    """商品バリエーション, in the order they were made."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes of the product itself; the `ETag`."""


class ProductImage(_core.Model):
    """商品画像."""

    _models = _REGISTRY
    url: str = _core.field("url")
    """Where it is, or its file's name."""
    caption: str = _core.field("caption")
    """画像キャプション."""


class ProductImageInput(_core.Model):
    """商品画像."""

    _models = _REGISTRY
    url: str = _core.field("url")
    """Where it is, or its file's name."""
    caption: _t.Optional[str] = _core.field("caption", default=None)
    """画像キャプション."""


class ProductImport(_core.Model):
    """What a file of products came to."""

    _models = _REGISTRY
    rows: int = _core.field("rows")
    """How many rows the file has below its header."""
    created: int = _core.field("created")
    """How many rows made a variant, and a product where it is the product's first."""
    updated: int = _core.field("updated")
    """How many rows changed something."""
    unchanged: int = _core.field("unchanged")
    """How many rows say what is there already."""
    failed: int = _core.field("failed")
    """How many rows were refused."""
    issues: _t.List[FileIssue] = _core.field("issues", ("list", "FileIssue"))
    """The first hundred refusals and warnings."""


class ProductPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    description: _t.Optional[str] = _core.field("description", default=None)
    """商品説明文."""
    categories: _t.Optional[_t.List[str]] = _core.field("categories", default=None)
    """カテゴリー大・中・小分類; the list as a whole."""
    images: _t.Optional[_t.List[ProductImageInput]] = _core.field("images", ("list", "ProductImageInput"), default=None)
    """The list as a whole."""
    first_axis: _t.Optional[str] = _core.field("first_axis", default=None)
    """横軸項目名."""
    second_axis: _t.Optional[str] = _core.field("second_axis", default=None)
    """縦軸項目名."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """並び順: its position among the shop's products."""
    sold_from: _t.Optional[_dt.datetime] = _core.field("sold_from", "@datetime", default=None, null=True)
    """販売期間: from when it is sold; null: it always was."""
    sold_until: _t.Optional[_dt.datetime] = _core.field("sold_until", "@datetime", default=None, null=True)
    """Until when it is sold; null: for ever."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


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
