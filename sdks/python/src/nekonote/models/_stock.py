# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._actor import Actor
    from ._file import FileIssue


class StockCount(_core.Model):
    """棚卸: what is really in a warehouse."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    warehouse_id: str = _core.field("warehouse_id")
    """The warehouse that it is about."""
    mode: StockCountMode = _core.field("mode")
    status: StockCountStatus = _core.field("status")
    note: str = _core.field("note")
    """Words for people."""
    lines: _t.Optional[_t.List[StockCountLine]] = _core.field("lines", ("list", "StockCountLine"), null=True)
    """What was found; null in lists."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    closed_at: _t.Optional[_dt.datetime] = _core.field("closed_at", "@datetime", null=True)
    """When it came to its end; null: it has not."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class StockCountLine(_core.Model):
    """What was found of one variant."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    expected: int = _core.field("expected")
    """How many the ledger said when it was counted."""
    counted: int = _core.field("counted")
    """How many were found."""
    counted_at: _dt.datetime = _core.field("counted_at", "@datetime")
    """When it was counted."""

StockCountMode: _TypeAlias = "_t.Union[_t.Literal[\"freeze\", \"delta\"], str]"
"""Whether work goes on while a warehouse is counted."""

StockCountStatus: _TypeAlias = "_t.Union[_t.Literal[\"open\", \"closed\", \"discarded\"], str]"
"""How far it is."""


class StockImport(_core.Model):
    """What a file of receipts came to."""

    _models = _REGISTRY
    rows: int = _core.field("rows")
    """How many rows the file has below its header."""
    received: int = _core.field("received")
    """How many rows were received."""
    expected: int = _core.field("expected")
    """How many rows lie in the future and became expected receipts."""
    failed: int = _core.field("failed")
    """How many rows were refused."""
    issues: _t.List[FileIssue] = _core.field("issues", ("list", "FileIssue"))
    """The first hundred refusals."""


class StockLevel(_core.Model):
    """在庫: how many of a variant lie in a warehouse."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    warehouse_id: str = _core.field("warehouse_id")
    """The warehouse that it is about."""
    on_hand: int = _core.field("on_hand")
    """実在庫数: how many are there."""
    reserved: int = _core.field("reserved")
    """引当数: how many orders that have not left have spoken for."""
    available: int = _core.field("available")
    """How many are left: `on_hand` less `reserved`."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""


class StockMovement(_core.Model):
    """入出庫: one line of the ledger."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    kind: StockMovementKind = _core.field("kind")
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    warehouse_id: str = _core.field("warehouse_id")
    """The warehouse that it is about."""
    on_hand: int = _core.field("on_hand")
    """By how many the stock changed."""
    reserved: int = _core.field("reserved")
    """By how many what is spoken for changed."""
    order_id: _t.Optional[str] = _core.field("order_id", null=True)
    """The order that caused it, if one did."""
    reference: str = _core.field("reference")
    """What it was about: a receipt's number, a count's id."""
    note: str = _core.field("note")
    """Words for people."""
    actor: Actor = _core.field("actor", "Actor")
    """Who did it."""
    occurred_at: _dt.datetime = _core.field("occurred_at", "@datetime")
    """When it happened."""

StockMovementAct: _TypeAlias = "_t.Union[_t.Literal[\"receive\", \"return\", \"adjust\", \"transfer\"], str]"
"""What people do with stock."""

StockMovementKind: _TypeAlias = "_t.Union[_t.Literal[\"receive\", \"reserve\", \"release\", \"sell\", \"unsell\", \"return\", \"adjust\", \"transfer\", \"count\", \"store_sale\"], str]"
"""Why stock changed."""


class StockMovements(_core.Model):
    """What was written into the ledger."""

    _models = _REGISTRY
    movements: _t.List[StockMovement] = _core.field("movements", ("list", "StockMovement"))
    """One for each level that changed."""


class StockPolicy(_core.Model):
    """表示在庫設定: how many malls are shown, from how many are available."""

    _models = _REGISTRY
    mode: StockPolicyMode = _core.field("mode")
    amount: int = _core.field("amount")
    """How many pieces less, more or at all; how many per cent."""
    zero_at: int = _core.field("zero_at")
    """With how many pieces available, or fewer, none is shown."""
    at_most: _t.Optional[int] = _core.field("at_most", null=True)
    """How many pieces are shown at most; null: there is no limit."""


class StockPolicyInput(_core.Model):
    """表示在庫設定: how many malls are shown, from how many are available."""

    _models = _REGISTRY
    mode: _t.Optional[StockPolicyMode] = _core.field("mode", default=None)
    amount: _t.Optional[int] = _core.field("amount", default=None)
    """How many pieces less, more or at all; how many per cent."""
    zero_at: _t.Optional[int] = _core.field("zero_at", default=None)
    """With how many pieces available, or fewer, none is shown."""
    at_most: _t.Optional[int] = _core.field("at_most", default=None, null=True)
    """How many pieces are shown at most; null: there is no limit."""

StockPolicyMode: _TypeAlias = "_t.Union[_t.Literal[\"actual\", \"minus\", \"percent\", \"fixed\", \"plus\"], str]"
"""How the shown stock comes from the available one."""


class StockPolicyPatch(_core.Model):
    """表示在庫設定: how many malls are shown, from how many are available."""

    _models = _REGISTRY
    mode: _t.Optional[StockPolicyMode] = _core.field("mode", default=None, null=True)
    """How the shown stock comes from the available one."""
    amount: _t.Optional[int] = _core.field("amount", default=None, null=True)
    """How many pieces less, more or at all; how many per cent."""
    zero_at: _t.Optional[int] = _core.field("zero_at", default=None, null=True)
    """With how many pieces available, or fewer, none is shown."""
    at_most: _t.Optional[int] = _core.field("at_most", default=None, null=True)
    """How many pieces are shown at most; null: there is no limit."""
