# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class FollowMail(_core.Model):
    """フォローメール of one order."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    due_on: _dt.date = _core.field("due_on", "@date")
    """The day from which it can be sent."""
    status: FollowMailStatus = _core.field("status")
    mail_id: _t.Optional[str] = _core.field("mail_id", null=True)
    """The mail, once it is in line."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why none is sent."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""

FollowMailList: _TypeAlias = "_t.Union[_t.Literal[\"due\", \"waiting\"], str]"
"""Which follow mails are listed."""


class FollowMailProduct(_core.Model):
    """What holds for orders with certain goods."""

    _models = _REGISTRY
    sku: str = _core.field("sku")
    """How their codes begin."""
    days: int = _core.field("days")
    """Days after the goods have left."""


class FollowMailRoute(_core.Model):
    """What holds for one route."""

    _models = _REGISTRY
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート."""
    allowed: bool = _core.field("allowed")
    """A mall may forbid mail of one's own."""
    days: _t.Optional[int] = _core.field("days", null=True)
    """Days after the goods have left; null: as for all."""


class FollowMailRouteInput(_core.Model):
    """What holds for one route."""

    _models = _REGISTRY
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート."""
    allowed: bool = _core.field("allowed")
    """A mall may forbid mail of one's own."""
    days: _t.Optional[int] = _core.field("days", default=None, null=True)
    """Days after the goods have left; null: as for all."""


class FollowMailSettings(_core.Model):
    """When follow mails go, to whom not, and who sends them."""

    _models = _REGISTRY
    enabled: bool = _core.field("enabled")
    """Whether orders get follow mails at all."""
    days: int = _core.field("days")
    """Days after the goods have left."""
    routes: _t.List[FollowMailRoute] = _core.field("routes", ("list", "FollowMailRoute"))
    """What holds for single routes; others are as all."""
    products: _t.List[FollowMailProduct] = _core.field("products", ("list", "FollowMailProduct"))
    """What holds for orders with certain goods; the longest wait of an order's goods counts."""
    sender_name: str = _core.field("sender_name")
    """Who sends them, as the law wants it named."""
    sender_address: str = _core.field("sender_address")
    """The sender's postal address."""
    contact: str = _core.field("contact")
    """Where complaints go: a mail address, a telephone number or an address in the web."""
    complete_when_sent: bool = _core.field("complete_when_sent")
    """Whether an order is 処理済 once its mail is in line."""
    updated_at: _t.Optional[_dt.datetime] = _core.field("updated_at", "@datetime", null=True)
    """Null as long as nobody has chosen."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class FollowMailSettingsPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    enabled: _t.Optional[bool] = _core.field("enabled", default=None)
    """Whether orders get follow mails at all."""
    days: _t.Optional[int] = _core.field("days", default=None)
    """Days after the goods have left."""
    routes: _t.Optional[_t.List[FollowMailRouteInput]] = _core.field("routes", ("list", "FollowMailRouteInput"), default=None)
    """In place of all before."""
    products: _t.Optional[_t.List[FollowMailProduct]] = _core.field("products", ("list", "FollowMailProduct"), default=None)
    """In place of all before."""
    sender_name: _t.Optional[str] = _core.field("sender_name", default=None)
    """Who sends them, as the law wants it named."""
    sender_address: _t.Optional[str] = _core.field("sender_address", default=None)
    """The sender's postal address."""
    contact: _t.Optional[str] = _core.field("contact", default=None)
    """Where complaints go."""
    complete_when_sent: _t.Optional[bool] = _core.field("complete_when_sent", default=None)
    """Whether an order is 処理済 once its mail is in line."""

FollowMailStatus: _TypeAlias = "_t.Union[_t.Literal[\"waiting\", \"due\", \"sent\", \"skipped\"], str]"
"""Where a follow mail stands."""
