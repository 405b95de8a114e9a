# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._actor import Actor
    from ._address import AddressSuggestion
    from ._order import OrderStatus


class Alert(_core.Model):
    """アラート: something that needs a person's eye before the order goes on."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    order_id: str = _core.field("order_id")
    """The order that it stands on."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    order_status: OrderStatus = _core.field("order_status")
    """Where that order stands."""
    kind: AlertKind = _core.field("kind")
    severity: AlertSeverity = _core.field("severity")
    detail: _t.Any = _core.field("detail", null=True)
    """Facts that explain the alert, never personal data; what is in it depends on `kind`."""
    raised_at: _dt.datetime = _core.field("raised_at", "@datetime")
    """When it was raised."""
    resolved_at: _t.Optional[_dt.datetime] = _core.field("resolved_at", "@datetime", null=True)
    """When it was resolved; null as long as it is open."""
    resolved_by: _t.Optional[Actor] = _core.field("resolved_by", "Actor", null=True)
    """Who resolved it."""
    suggestions: _t.Optional[_t.List[AddressSuggestion]] = _core.field("suggestions", ("list", "AddressSuggestion"), null=True)
    """What the address may have to be; only of an `address_mismatch` in the list of one order's
    alerts, for those who may read personal data.
    """


class AlertCount(_core.Model):
    """How many open alerts there are of a kind, on orders of a status."""

    _models = _REGISTRY
    kind: AlertKind = _core.field("kind")
    order_status: OrderStatus = _core.field("order_status")
    """Where the orders stand."""
    open: int = _core.field("open")
    """How many alerts are open."""


class AlertCounts(_core.Model):
    """How many open alerts there are."""

    _models = _REGISTRY
    counts: _t.List[AlertCount] = _core.field("counts", ("list", "AlertCount"))
    """Of each kind, on orders of each status; those that are none are left out."""

AlertKind: _TypeAlias = "_t.Union[_t.Literal[\"amount_mismatch\", \"address_mismatch\", \"postal_code_unknown\", \"blacklist\", \"bundle_candidate\", \"duplicate_suspected\", \"gift\", \"chilled\", \"frozen\", \"deliver_today_or_earlier\", \"deliver_tomorrow\", \"deliver_day_after_tomorrow\", \"pickup_point\", \"buyer_note\", \"waybill_field_too_long\", \"island\", \"two_days_plus\", \"product_unknown\", \"stock_short\", \"waybill_outdated\", \"tax_rate_differs\", \"told_differently\"], str]"
"""What an alert is about."""


class AlertRule(_core.Model):
    """Whether one kind of alert is wanted, and how bad it is."""

    _models = _REGISTRY
    kind: AlertKind = _core.field("kind")
    enabled: bool = _core.field("enabled")
    """One that is not is neither raised nor shown."""
    severity: _t.Optional[AlertSeverity] = _core.field("severity", null=True)
    """Null: as bad as it usually is, which may depend on what was found."""


class AlertRuleInput(_core.Model):
    """Whether one kind of alert is wanted, and how bad it is."""

    _models = _REGISTRY
    kind: AlertKind = _core.field("kind")
    enabled: bool = _core.field("enabled")
    """One that is not is neither raised nor shown."""
    severity: _t.Optional[AlertSeverity] = _core.field("severity", default=None, null=True)
    """Null: as bad as it usually is, which may depend on what was found."""


class AlertSettings(_core.Model):
    """Which alerts a shop wants."""

    _models = _REGISTRY
    rules: _t.List[AlertRule] = _core.field("rules", ("list", "AlertRule"))
    """One for every kind of alert."""
    duplicate_hours: int = _core.field("duplicate_hours")
    """重複の疑い: two orders of one buyer for the same things that are at most so many hours apart
    are taken for one.
    """
    updated_at: _t.Optional[_dt.datetime] = _core.field("updated_at", "@datetime", null=True)
    """Null as long as everything is as usual."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class AlertSettingsPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    rules: _t.Optional[_t.List[AlertRuleInput]] = _core.field("rules", ("list", "AlertRuleInput"), default=None)
    """In place of all rules: kinds that are not named are enabled, and as bad as usual."""
    duplicate_hours: _t.Optional[int] = _core.field("duplicate_hours", default=None)
    """Hours, 1 to 744."""

AlertSeverity: _TypeAlias = "_t.Union[_t.Literal[\"info\", \"warning\", \"stop\"], str]"
"""How bad it is: `stop` keeps an order from shipping."""
