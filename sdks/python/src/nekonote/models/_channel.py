# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ChannelCancellation(_core.Model):
    """Why an order is not carried out."""

    _models = _REGISTRY
    reason: _t.Union[_t.Literal["buyer", "unpaid", "undeliverable", "refused", "out_of_stock", "duplicate", "shop"], str] = _core.field("reason")
    """Whose doing it is."""
    detail: str = _core.field("detail")
    """Words for the buyer, or empty."""
    restore_stock: bool = _core.field("restore_stock")
    """Whether the cart shall put the goods back into its stock."""


class ChannelLine(_core.Model):
    """One line of an order."""

    _models = _REGISTRY
    id: _t.Optional[str] = _core.field("id", default=None)
    """Names the line within its order, for partial shipments."""
    kind: _t.Optional[_t.Union[_t.Literal["product", "discount", "fee", "shipping"], str]] = _core.field("kind", default=None)
    """What it is."""
    code: _t.Optional[str] = _core.field("code", default=None)
    """The cart's code of what was bought, as where stock is told."""
    variant: _t.Optional[str] = _core.field("variant", default=None)
    """The cart's code of its variant."""
    sku: _t.Optional[str] = _core.field("sku", default=None)
    """The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`)."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """As the buyer saw it."""
    options_: _t.Optional[str] = _core.field("options", default=None)
    """What was chosen, such as `色: 赤`."""
    quantity: int = _core.field("quantity")
    """Number of pieces."""
    unit_price: int = _core.field("unit_price")
    """In yen; negative for discounts."""
    rate_bp: _t.Optional[int] = _core.field("rate_bp", default=None)
    """Tax rate in basis points: 1000 is 10 %, 800 is 8 %, 0 is none."""
    tax_mode: _t.Optional[_t.Union[_t.Literal["included", "excluded", "exempt"], str]] = _core.field("tax_mode", default=None)
    """Whether the price holds the tax."""


class ChannelNotes(_core.Model):
    """What was written about an order."""

    _models = _REGISTRY
    buyer: _t.Optional[str] = _core.field("buyer", default=None)
    """By who ordered."""
    staff: _t.Optional[str] = _core.field("staff", default=None)
    """By the shop's people."""


class ChannelOrder(_core.Model):
    """An order as a cart tells it. Fields that are not named here are ignored."""

    _models = _REGISTRY
    number: str = _core.field("number")
    """Unique in the cart."""
    ordered_at: str = _core.field("ordered_at")
    """RFC 3339; without an offset it is Japan's time."""
    updated_at: _t.Optional[str] = _core.field("updated_at", default=None)
    """RFC 3339. Moves whenever something about the order changes."""
    status: _t.Optional[_t.Union[_t.Literal["held", "new", "ready", "partly_shipped", "shipped", "cancelled"], str]] = _core.field("status", default=None)
    """`held`: not to be worked on yet; `new`: waits to be confirmed."""
    buyer: _t.Optional[ChannelPerson] = _core.field("buyer", "ChannelPerson", default=None)
    """Who ordered."""
    payment: _t.Optional[ChannelPayment] = _core.field("payment", "ChannelPayment", default=None)
    """How it is paid."""
    totals: _t.Optional[ChannelTotals] = _core.field("totals", "ChannelTotals", default=None)
    """What it comes to."""
    notes: _t.Optional[ChannelNotes] = _core.field("notes", "ChannelNotes", default=None)
    """What was written about it."""
    shipments: _t.List[ChannelShipment] = _core.field("shipments", ("list", "ChannelShipment"))
    """What goes to one recipient together."""


class ChannelOrderPage(_core.Model):
    """One page of orders."""

    _models = _REGISTRY
    items: _t.List[ChannelOrder] = _core.field("items", ("list", "ChannelOrder"))
    """Read one by one: an entry that cannot be read stops no other."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", default=None, null=True)
    """Given back as `cursor` with the same times; null or missing on the last page."""


class ChannelPayment(_core.Model):
    """How an order is paid."""

    _models = _REGISTRY
    method: _t.Optional[str] = _core.field("method", default=None)
    """By the name that the shop uses, such as 代金引換."""
    fee: _t.Optional[int] = _core.field("fee", default=None)
    """決済手数料 in yen, without the cash-on-delivery fee."""
    paid: _t.Optional[bool] = _core.field("paid", default=None)
    """Whether the cart has the money; never of 代引, which the carrier collects."""
    paid_on: _t.Optional[_dt.date] = _core.field("paid_on", "@date", default=None, null=True)
    """The day on which the money came, where it is known."""


class ChannelPerson(_core.Model):
    """Somebody with an address."""

    _models = _REGISTRY
    family_name: _t.Optional[str] = _core.field("family_name", default=None)
    """姓, or the whole name."""
    given_name: _t.Optional[str] = _core.field("given_name", default=None)
    """名."""
    family_kana: _t.Optional[str] = _core.field("family_kana", default=None)
    """姓カナ."""
    given_kana: _t.Optional[str] = _core.field("given_kana", default=None)
    """名カナ."""
    company: _t.Optional[str] = _core.field("company", default=None)
    """会社名."""
    department: _t.Optional[str] = _core.field("department", default=None)
    """部署名."""
    postal_code: _t.Optional[str] = _core.field("postal_code", default=None)
    """With or without its hyphen."""
    prefecture: _t.Optional[str] = _core.field("prefecture", default=None)
    """都道府県."""
    city: _t.Optional[str] = _core.field("city", default=None)
    """市区町村."""
    street: _t.Optional[str] = _core.field("street", default=None)
    """番地."""
    building: _t.Optional[str] = _core.field("building", default=None)
    """建物名."""
    phone: _t.Optional[str] = _core.field("phone", default=None)
    """With or without hyphens."""
    email: _t.Optional[str] = _core.field("email", default=None)
    """Mail address."""


class ChannelProblem(_core.Model):
    """The body of every answer that is no success."""

    _models = _REGISTRY
    code: _t.Optional[str] = _core.field("code", default=None)
    """What is wrong, for programs."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """What is wrong, for people."""


class ChannelProduct(_core.Model):
    """What is listed: one for each variant."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """The cart's code."""
    variant: _t.Optional[str] = _core.field("variant", default=None)
    """The cart's code of the variant."""
    sku: _t.Optional[str] = _core.field("sku", default=None)
    """The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`)."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """As it is sold."""
    options_: _t.Optional[str] = _core.field("options", default=None)
    """What sets the variant apart."""
    jan: _t.Optional[str] = _core.field("jan", default=None)
    """JAN code."""
    price: _t.Optional[int] = _core.field("price", default=None, null=True)
    """In yen, with tax."""
    quantity: _t.Optional[int] = _core.field("quantity", default=None, null=True)
    """Number of pieces that the cart shows."""
    visible: _t.Optional[bool] = _core.field("visible", default=None)
    """Whether it can be bought."""


class ChannelProductPage(_core.Model):
    """One page of products."""

    _models = _REGISTRY
    items: _t.List[ChannelProduct] = _core.field("items", ("list", "ChannelProduct"))
    """Read one by one: an entry that cannot be read stops no other."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", default=None, null=True)
    """Given back as `cursor` with the same times; null or missing on the last page."""


class ChannelResult(_core.Model):
    """What became of one entry."""

    _models = _REGISTRY
    outcome: _t.Union[_t.Literal["done", "already_done", "failed"], str] = _core.field("outcome")
    """`already_done`: it was known."""
    code: _t.Optional[str] = _core.field("code", default=None)
    """Why it failed."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """Why it failed, for people."""


class ChannelResults(_core.Model):
    """One result for each entry, in its order."""

    _models = _REGISTRY
    results: _t.List[ChannelResult] = _core.field("results", ("list", "ChannelResult"))
    """In the order of what was sent."""


class ChannelShipment(_core.Model):
    """What goes to one recipient together."""

    _models = _REGISTRY
    slip: _t.Optional[int] = _core.field("slip", default=None, null=True)
    """The number of the shipment within its order; its place, counted from 1, where it is missing."""
    recipient: ChannelPerson = _core.field("recipient", "ChannelPerson")
    """To whom it goes."""
    sender: _t.Optional[ChannelPerson] = _core.field("sender", "ChannelPerson", default=None, null=True)
    """Whose name the parcel carries; missing: the buyer's."""
    carrier: _t.Optional[str] = _core.field("carrier", default=None)
    """By name."""
    temperature: _t.Optional[_t.Union[_t.Literal["ambient", "chilled", "frozen"], str]] = _core.field("temperature", default=None)
    """温度帯."""
    deliver_on: _t.Optional[_dt.date] = _core.field("deliver_on", "@date", default=None, null=True)
    """The day asked for."""
    delivery_window: _t.Optional[str] = _core.field("delivery_window", default=None)
    """The hours asked for, such as `14-16` or `午前中`."""
    shipping_fee: _t.Optional[int] = _core.field("shipping_fee", default=None)
    """送料 in yen, with tax."""
    cod_fee: _t.Optional[int] = _core.field("cod_fee", default=None)
    """代引手数料 in yen, with tax."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """About this shipment."""
    lines: _t.List[ChannelLine] = _core.field("lines", ("list", "ChannelLine"))
    """What is in it."""


class ChannelShipmentReport(_core.Model):
    """A shipment of an order, as it is now: told again, it stands in place of what was told of it before."""

    _models = _REGISTRY
    order_number: str = _core.field("order_number")
    """The order's number."""
    shipment_id: str = _core.field("shipment_id")
    """Names the shipment within its order, the same each time that it is told. No more goods leave with one that is told again."""
    slip: _t.Optional[int] = _core.field("slip", default=None)
    """The number of the shipment within its order, as the cart told it; missing: the order's only one."""
    carrier: str = _core.field("carrier")
    """By name."""
    tracking_numbers: _t.List[str] = _core.field("tracking_numbers")
    """Of all its boxes; empty where there are none. One told before that is not among them was wrong, and counts no more."""
    shipped_at: _dt.datetime = _core.field("shipped_at", "@datetime")
    """RFC 3339, UTC."""
    lines: _t.List[ChannelShippedLine] = _core.field("lines", ("list", "ChannelShippedLine"))
    """What is in all its boxes together; empty: the whole order, or what other shipments left of it."""


class ChannelShipments(_core.Model):
    """What has left."""

    _models = _REGISTRY
    shipments: _t.List[ChannelShipmentReport] = _core.field("shipments", ("list", "ChannelShipmentReport"))
    """One for each shipment of an order."""


class ChannelShippedLine(_core.Model):
    """Pieces of a line."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """The line's."""
    quantity: int = _core.field("quantity")
    """Number of pieces of it."""


class ChannelStock(_core.Model):
    """Numbers of pieces to show from now on."""

    _models = _REGISTRY
    levels: _t.List[ChannelStockLevel] = _core.field("levels", ("list", "ChannelStockLevel"))
    """One for each code."""


class ChannelStockLevel(_core.Model):
    """How many of one variant there are."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """The cart's code."""
    variant: _t.Optional[str] = _core.field("variant", default=None)
    """The cart's code of the variant; missing where there is none."""
    quantity: int = _core.field("quantity")
    """Number of pieces: absolute, not a difference."""
    key: str = _core.field("key")
    """Names this number of this code: the same key is the same number told again."""


class ChannelTotals(_core.Model):
    """What an order comes to."""

    _models = _REGISTRY
    billed: _t.Optional[int] = _core.field("billed", default=None, null=True)
    """請求金額 in yen, with tax; null while it is not fixed."""
    points_used: _t.Optional[int] = _core.field("points_used", default=None)
    """One point is one yen."""
    points_earned: _t.Optional[int] = _core.field("points_earned", default=None)
    """Points given for the order."""
