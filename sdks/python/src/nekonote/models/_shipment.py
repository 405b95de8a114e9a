# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._gift import Gift, GiftInput
    from ._line import Line
    from ._order import OrderStatus
    from ._person import Person
    from ._plan import PlanReason
    from ._publication import PublicationState
    from ._recipient import RecipientInput, RecipientPatch
    from ._reported import ReportedShipment
    from ._temperature import Temperature
    from ._tracking import Tracking


class Shipment(_core.Model):
    """伝票."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    order_id: str = _core.field("order_id")
    """The order it belongs to."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    version: int = _core.field("version")
    """Counts changes of the order; the `ETag` of the shipment as well."""
    slip: int = _core.field("slip")
    """伝票No: the number of the slip within the order."""
    recipient: int = _core.field("recipient")
    """Position in the order's recipients, from 0."""
    recipient_person: _t.Optional[Person] = _core.field("recipient_person", "Person", null=True)
    """お届け先: who that is. In the list of shipments where asked for by `include=recipient`, and of a shipment
    that is read by itself with the scope `pii:read`; nowhere else.
    """
    status: OrderStatus = _core.field("status")
    carrier: str = _core.field("carrier")
    """運送会社システム as received."""
    waybill_kind: str = _core.field("waybill_kind")
    """送り状種別 as received."""
    temperature: Temperature = _core.field("temperature")
    deliver_on: _t.Optional[_dt.date] = _core.field("deliver_on", "@date", null=True)
    """お届け指定日."""
    delivery_window: str = _core.field("delivery_window")
    """お届け時間帯 as received."""
    parcels: int = _core.field("parcels")
    """個口数: how many boxes."""
    ship_on: _t.Optional[_dt.date] = _core.field("ship_on", "@date", null=True)
    """発送予定日."""
    shipped_on: _t.Optional[_dt.date] = _core.field("shipped_on", "@date", null=True)
    """発送日: the day it left."""
    tracking: _t.List[Tracking] = _core.field("tracking", ("list", "Tracking"))
    """送り状番号 of its boxes, as far as they are known."""
    shipping_fee: int = _core.field("shipping_fee")
    """送料 in yen, with tax."""
    cod_fee: int = _core.field("cod_fee")
    """代引手数料 in yen, with tax."""
    waybill_note: _t.Optional[str] = _core.field("waybill_note", null=True)
    """送り状記事欄. Null without the scope `pii:read`."""
    staff_note: _t.Optional[str] = _core.field("staff_note", null=True)
    """一言メモ（伝票）. Null without the scope `pii:read`."""
    gifts: _t.Optional[_t.List[Gift]] = _core.field("gifts", ("list", "Gift"), null=True)
    """のし・ギフト情報. Null without the scope `pii:read`: it may hold names."""
    lines: _t.List[Line] = _core.field("lines", ("list", "Line"))
    """受注明細: products, discounts and fees."""

ShipmentInclude: _TypeAlias = "_t.Literal[\"recipient\"]"
"""A part of a shipment that can be included."""


class ShipmentPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    carrier: _t.Optional[str] = _core.field("carrier", default=None)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", default=None)
    """送り状種別."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None)
    deliver_on: _t.Optional[_dt.date] = _core.field("deliver_on", "@date", default=None, null=True)
    """お届け指定日; null: none."""
    delivery_window: _t.Optional[str] = _core.field("delivery_window", default=None)
    """お届け時間帯."""
    parcels: _t.Optional[int] = _core.field("parcels", default=None)
    """個口数: how many boxes."""
    ship_on: _t.Optional[_dt.date] = _core.field("ship_on", "@date", default=None, null=True)
    """発送予定日; null: none."""
    recipient: _t.Optional[int] = _core.field("recipient", default=None)
    """Position in the order's recipients, from 0."""
    to_buyer: _t.Optional[bool] = _core.field("to_buyer", default=None)
    """True: it goes to the buyer."""
    new_recipient: _t.Optional[RecipientInput] = _core.field("new_recipient", "RecipientInput", default=None)
    """Somebody new."""
    waybill_note: _t.Optional[str] = _core.field("waybill_note", default=None)
    """送り状記事欄."""
    staff_note: _t.Optional[str] = _core.field("staff_note", default=None)
    """一言メモ（伝票）."""
    gifts: _t.Optional[_t.List[GiftInput]] = _core.field("gifts", ("list", "GiftInput"), default=None)
    """のし・ギフト情報, in the place of all. What they cost is billed anew."""
    shipping_fee: _t.Optional[int] = _core.field("shipping_fee", default=None)
    """送料 in yen, with tax; billed anew."""
    cod_fee: _t.Optional[int] = _core.field("cod_fee", default=None)
    """代引手数料 in yen, with tax; billed anew."""
    recipient_edit: _t.Optional[RecipientPatch] = _core.field("recipient_edit", "RecipientPatch", default=None)
    """What is another of who receives it."""


class ShipmentPlan(_core.Model):
    """When a shipment is to leave, and why."""

    _models = _REGISTRY
    shipment_id: str = _core.field("shipment_id")
    """The shipment."""
    ship_on: _t.Optional[_dt.date] = _core.field("ship_on", "@date", null=True)
    """出荷予定日; null where the lane works on no day within a year."""
    arrive_on: _t.Optional[_dt.date] = _core.field("arrive_on", "@date", null=True)
    """The day that it arrives."""
    because: _t.Optional[PlanReason] = _core.field("because", null=True)
    """Why that day."""


class ShipmentReport(_core.Model):
    """出荷通知: what the mall of an order was told of a shipment."""

    _models = _REGISTRY
    shop_id: str = _core.field("shop_id")
    """The shop whose mall is told."""
    shipment_id: str = _core.field("shipment_id")
    """The shipment that has left."""
    order_id: str = _core.field("order_id")
    """The order that it is of."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    state: PublicationState = _core.field("state")
    reported: _t.Optional[ReportedShipment] = _core.field("reported", "ReportedShipment", null=True)
    """What the mall took last; null: nothing."""
    sent_at: _t.Optional[_dt.datetime] = _core.field("sent_at", "@datetime", null=True)
    """When the mall was told last."""
    attempts: int = _core.field("attempts")
    """Number of times that it was told since the mall took one."""
    error_code: str = _core.field("error_code")
    """Why it was refused: the mall's own code, or `mall_line_unknown` (its lines have no names at the
    mall), `not_of_this_shop`, `taken_back_after_it_was_told`; empty where it was not.
    """
    error_message: str = _core.field("error_message")
    """The same in the mall's words."""
    changed_at: _dt.datetime = _core.field("changed_at", "@datetime")
    """When there was a reason to tell the mall last."""

ShipmentSort: _TypeAlias = "_t.Union[_t.Literal[\"ship_on\", \"-ship_on\", \"shipped_on\", \"-shipped_on\"], str]"
"""Sort orders of the list. Sorted by a day, shipments without it are left out."""
