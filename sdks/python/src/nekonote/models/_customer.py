# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._order import OrderStatus
    from ._person import Person, PersonPatch


class Customer(_core.Model):
    """顧客: somebody who bought, known by mail address or telephone number. Counters survive the deletion
    of personal data.
    """

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    person: _t.Optional[Person] = _core.field("person", "Person", null=True)
    """As on the first order, or as it was changed since. Null without the scope `pii:read`."""
    memo: _t.Optional[str] = _core.field("memo", null=True)
    """A note of the shop's people. Null without the scope `pii:read`."""
    orders: int = _core.field("orders")
    """購入回数: how many orders were not canceled."""
    amount: int = _core.field("amount")
    """購入金額: what those orders billed, in yen."""
    first_ordered_at: _t.Optional[_dt.datetime] = _core.field("first_ordered_at", "@datetime", null=True)
    """When the first of those orders was made."""
    last_ordered_at: _t.Optional[_dt.datetime] = _core.field("last_ordered_at", "@datetime", null=True)
    """When the last of those orders was made."""
    rank_id: _t.Optional[str] = _core.field("rank_id", null=True)
    """顧客ランク; null: none is reached."""
    tags: _t.List[str] = _core.field("tags")
    """Words that the shop sorts its customers by."""
    merged_into: _t.Optional[str] = _core.field("merged_into", null=True)
    """名寄せ: the customer that this one was merged into, for which its orders count."""
    erased_at: _t.Optional[_dt.datetime] = _core.field("erased_at", "@datetime", null=True)
    """When its personal data was deleted."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes by people; the `ETag`."""


class CustomerMerge(_core.Model):
    """Into whom a customer is merged."""

    _models = _REGISTRY
    into: str = _core.field("into")
    """The id of the customer that stays."""


class CustomerOrder(_core.Model):
    """An order of a customer."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    number: str = _core.field("number")
    """受注番号."""
    status: OrderStatus = _core.field("status")
    ordered_at: _dt.datetime = _core.field("ordered_at", "@datetime")
    """When the buyer ordered."""
    billed: int = _core.field("billed")
    """請求金額合計 in yen."""
    first: bool = _core.field("first")
    """初回購入: no order of this customer that was not canceled is older."""


class CustomerPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    person: _t.Optional[PersonPatch] = _core.field("person", "PersonPatch", default=None)
    """What is left out of it stays. By whom the customer is found does not change."""
    memo: _t.Optional[str] = _core.field("memo", default=None)
    """A note of the shop's people."""
    tags: _t.Optional[_t.List[str]] = _core.field("tags", default=None)
    """Replaces all."""


class CustomerRank(_core.Model):
    """顧客ランク: what a customer reaches by orders or amount. Of those reached, the one with the highest
    position counts.
    """

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    code: str = _core.field("code")
    """Unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: int = _core.field("position")
    """Its place among the ranks, counted upwards."""
    min_orders: _t.Optional[int] = _core.field("min_orders", null=True)
    """How many orders are needed; null: any number."""
    min_amount: _t.Optional[int] = _core.field("min_amount", null=True)
    """What must have been billed, in yen; null: any amount."""
    within_days: _t.Optional[int] = _core.field("within_days", null=True)
    """Only orders of so many last days count; null: all."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class CustomerRankPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its place among the ranks, counted upwards."""
    min_orders: _t.Optional[int] = _core.field("min_orders", default=None, null=True)
    """How many orders are needed; null: any number."""
    min_amount: _t.Optional[int] = _core.field("min_amount", default=None, null=True)
    """What must have been billed, in yen; null: any amount."""
    within_days: _t.Optional[int] = _core.field("within_days", default=None, null=True)
    """Only orders of so many last days count; null: all."""
