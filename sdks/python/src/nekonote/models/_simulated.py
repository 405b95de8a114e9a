# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._condition import Condition
    from ._new import NewImportRule, NewRule


class SimulatedNewImportRule(_core.Model):
    """A rule that is not kept, and over which orders it is simulated."""

    _models = _REGISTRY
    rule: NewImportRule = _core.field("rule", "NewImportRule")
    """The rule as it would be made."""
    over: _t.Optional[SimulatedOrders] = _core.field("over", "SimulatedOrders", default=None, null=True)
    """Over which orders; left out: over the newest ones."""


class SimulatedNewRule(_core.Model):
    """A rule that is not kept, and over which orders it is simulated."""

    _models = _REGISTRY
    rule: NewRule = _core.field("rule", "NewRule")
    """The rule as it would be made."""
    over: _t.Optional[SimulatedOrders] = _core.field("over", "SimulatedOrders", default=None, null=True)
    """Over which orders; left out: over the newest ones."""


class SimulatedOrders(_core.Model):
    """Over which orders a rule is simulated; left out: over the newest ones."""

    _models = _REGISTRY
    order_ids: _t.Optional[_t.List[str]] = _core.field("order_ids", default=None, null=True)
    """These orders."""
    among: _t.Optional[Condition] = _core.field("among", "Condition", default=None, null=True)
    """The newest of those for which this holds."""
    limit: _t.Optional[int] = _core.field("limit", default=None)
    """How many orders at most, where they are not named."""
