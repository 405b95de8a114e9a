# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._book import BookPayments
    from ._credential import CredentialExpiry
    from ._order import OrderConfirmation
    from ._publication import PublicationCount
    from ._skip import SkipReason


class Shop(_core.Model):
    """店舗: an account at a mall or cart, whose orders are fetched."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    kind: ShopKind = _core.field("kind")
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート that its orders come in on."""
    settings: _t.Any = _core.field("settings", null=True)
    """What the connector is told; which settings a mall has stands in the documentation of malls."""
    active: bool = _core.field("active")
    """Whether it is polled."""
    poll_seconds: int = _core.field("poll_seconds")
    """Seconds between two polls while orders come; after failures it takes longer."""
    adaptive_polling: bool = _core.field("adaptive_polling")
    """Whether it is polled less often while no orders come: after an hour without one twice as late, after
    six four times, but never later than after five minutes (or `poll_seconds`, if that is more).
    """
    publish_stock: bool = _core.field("publish_stock")
    """在庫連携: whether the mall's stock is overwritten with ours."""
    report_shipments: bool = _core.field("report_shipments")
    """出荷通知: whether the mall is told what was shipped."""
    confirm_orders: bool = _core.field("confirm_orders")
    """注文確認: whether the mall is told that orders are taken, as they come in."""
    book_payments: BookPayments = _core.field("book_payments")
    """入金確認: what the mall says of the buyer's money becomes a payment."""
    state: ShopState = _core.field("state")
    credentials_at: _t.Optional[_dt.datetime] = _core.field("credentials_at", "@datetime", null=True)
    """When credentials were given last; null: never."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ShopCredentials(_core.Model):
    """Keys and tokens, in place of all that were there."""

    _models = _REGISTRY
    credentials: _t.Any = _core.field("credentials", null=True)
    """An object; which fields a mall has stands in the documentation of malls."""


class ShopFailure(_core.Model):
    """Why a call to a mall failed."""

    _models = _REGISTRY
    kind: ShopFailureKind = _core.field("kind")
    message: str = _core.field("message")
    """In the mall's own words."""
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it failed."""

ShopFailureKind: _TypeAlias = "_t.Union[_t.Literal[\"temporary\", \"credentials\", \"refused\"], str]"
"""What to do about a failure."""


class ShopHealth(_core.Model):
    """How a shop is, and why orders did not come in."""

    _models = _REGISTRY
    state: ShopState = _core.field("state")
    reached_at: _dt.datetime = _core.field("reached_at", "@datetime")
    """Every order up to here has been read."""
    polled_at: _t.Optional[_dt.datetime] = _core.field("polled_at", "@datetime", null=True)
    """When the last poll ended."""
    succeeded_at: _t.Optional[_dt.datetime] = _core.field("succeeded_at", "@datetime", null=True)
    """When one ended well."""
    next_poll_at: _dt.datetime = _core.field("next_poll_at", "@datetime")
    """When the next one is due."""
    failures: int = _core.field("failures")
    """Number of polls that failed since."""
    failure: _t.Optional[ShopFailure] = _core.field("failure", "ShopFailure", null=True)
    """Why the last one failed."""
    orders_created: int = _core.field("orders_created")
    """Number of orders that came in by it, ever."""
    expiries: _t.List[CredentialExpiry] = _core.field("expiries", ("list", "CredentialExpiry"))
    """Credentials that run out."""
    orders: _t.List[ShopOrder] = _core.field("orders", ("list", "ShopOrder"))
    """Orders that the mall told and that are not in, or not to be worked on yet; seen last first, at
    most 200.
    """
    writers: _t.List[ShopWriter] = _core.field("writers", ("list", "ShopWriter"))
    """What the mall is told by itself, and how that went."""
    publications: _t.List[PublicationCount] = _core.field("publications", ("list", "PublicationCount"))
    """Listings whose numbers the mall has not taken yet, by state; counted up to 10,000 each."""
    confirmations: _t.List[OrderConfirmation] = _core.field("confirmations", ("list", "OrderConfirmation"))
    """Orders that the mall does not know to be taken, although it is to be told; 200 at most."""

ShopKind: _TypeAlias = "_t.Union[_t.Literal[\"rakuten\", \"yahoo\", \"amazon\", \"shopify\", \"generic\"], str]"
"""Which mall or cart."""


class ShopOrder(_core.Model):
    """An order that a mall told, and that is not in or not to be worked on yet."""

    _models = _REGISTRY
    number: str = _core.field("number")
    """As the mall writes it."""
    reason: SkipReason = _core.field("reason")
    code: str = _core.field("code")
    """The mall's code or status, if it gave one."""
    message: str = _core.field("message")
    """What is wrong with it, in the mall's words or by field and code."""
    first_seen_at: _dt.datetime = _core.field("first_seen_at", "@datetime")
    """When the mall told it first."""
    last_seen_at: _dt.datetime = _core.field("last_seen_at", "@datetime")
    """When the mall told it last."""
    look_at: _t.Optional[_dt.datetime] = _core.field("look_at", "@datetime", null=True)
    """When the mall is asked for it again; null: only when it tells it again."""


class ShopPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    settings: _t.Any = _core.field("settings", default=None, null=True)
    """What is left out of them stays, and null removes."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    poll_seconds: _t.Optional[int] = _core.field("poll_seconds", default=None)
    """Seconds between two polls."""
    adaptive_polling: _t.Optional[bool] = _core.field("adaptive_polling", default=None)
    """Whether it is polled less often while no orders come."""
    publish_stock: _t.Optional[bool] = _core.field("publish_stock", default=None)
    """Switched on, all listings that are kept count of are told at once."""
    report_shipments: _t.Optional[bool] = _core.field("report_shipments", default=None)
    """Switched on, what is shipped from now on is reported."""
    confirm_orders: _t.Optional[bool] = _core.field("confirm_orders", default=None)
    """Switched on, orders that come in from now on are confirmed."""
    book_payments: _t.Optional[BookPayments] = _core.field("book_payments", default=None)
    """What the mall tells from now on."""

ShopState: _TypeAlias = "_t.Union[_t.Literal[\"paused\", \"no_credentials\", \"new\", \"healthy\", \"failing\", \"needs_action\"], str]"
"""How a shop is."""


class ShopTest(_core.Model):
    """What a trial call to a mall came to."""

    _models = _REGISTRY
    reached: bool = _core.field("reached")
    """Whether the mall answered."""
    kind: _t.Optional[ShopFailureKind] = _core.field("kind", null=True)
    """Why it did not."""
    message: str = _core.field("message")
    """In the mall's own words; empty where it answered."""


class ShopWriter(_core.Model):
    """One of the things that a mall is told."""

    _models = _REGISTRY
    task: ShopWriterTask = _core.field("task")
    due_at: _t.Optional[_dt.datetime] = _core.field("due_at", "@datetime", null=True)
    """When there is something to tell; null: there is nothing."""
    succeeded_at: _t.Optional[_dt.datetime] = _core.field("succeeded_at", "@datetime", null=True)
    """When it went well last."""
    failures: int = _core.field("failures")
    """Number of times that it failed since."""
    failure: _t.Optional[ShopFailure] = _core.field("failure", "ShopFailure", null=True)
    """Why it failed last."""

ShopWriterTask: _TypeAlias = "_t.Union[_t.Literal[\"stock\", \"orders\"], str]"
"""What a mall is told."""
