# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Condition(_core.Model):
    """A condition on orders: one of `all`, `any`, `not`, or a test of one field. `all` of nothing always holds, `any` of nothing never. A test over a list holds when any element fits. No value is equal to nothing: `ne` and `not_in` hold for it, other comparisons do not. Fields and their operators: `GET /v1/condition-fields`. At most 200 nodes, 10 levels deep."""

    _models = _REGISTRY
    all: _t.Optional[_t.List[Condition]] = _core.field("all", ("list", "Condition"), default=None, null=True)
    """Every one of these holds."""
    any: _t.Optional[_t.List[Condition]] = _core.field("any", ("list", "Condition"), default=None, null=True)
    """At least one of these holds."""
    not_: _t.Optional[Condition] = _core.field("not", "Condition", default=None, null=True)
    """This does not hold."""
    field: _t.Optional[str] = _core.field("field", default=None, null=True)
    """Which field; see `GET /v1/condition-fields`."""
    op: _t.Optional[str] = _core.field("op", default=None, null=True)
    """How it is compared: `eq`, `ne`, `in`, `not_in`, `gt`, `gte`, `lt`, `lte`, `between`, `contains`, `starts_with`, `exists`, `within_days`, `before_days`, `after_days`."""
    value: _t.Any = _core.field("value", default=None, null=True)
    """What it is compared with: a list for `in`, `not_in` and `between`, a number of days from today in Japan for those of days, else one value."""


class ConditionField(_core.Model):
    """A field that conditions may ask about."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """What conditions name it by; in `extra.*`, `*` stands for the name of an unknown column."""
    type: ConditionFieldType = _core.field("type")
    list: bool = _core.field("list")
    """It has a value for each element of a list; a test holds when any of them fits."""
    personal: bool = _core.field("personal")
    """Asking about it needs the scope `pii:read`."""
    operators: _t.List[str] = _core.field("operators")
    """The operators that go with it."""
    in_search: bool = _core.field("in_search")
    """Orders can be searched by it. What is kept encrypted without an index cannot be."""
    in_import_rules: bool = _core.field("in_import_rules")
    """取込時自動処理 may ask about it: it is known when an order comes in."""
    description: str = _core.field("description")
    """What it is; Japanese terms as in the glossary."""

ConditionFieldType: _TypeAlias = "_t.Union[_t.Literal[\"text\", \"code\", \"choice\", \"lookup\", \"postal_code\", \"integer\", \"boolean\", \"date\", \"instant\", \"presence\", \"id\"], str]"
"""What kind of values a field has."""
