# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Ship(_core.Model):
    """That a shipment has left."""

    _models = _REGISTRY
    shipped_on: _t.Optional[_dt.date] = _core.field("shipped_on", "@date", default=None, null=True)
    """発送日; left out: today."""
    tracking_numbers: _t.Optional[_t.List[str]] = _core.field("tracking_numbers", default=None, null=True)
    """送り状番号: one for each box; left out: what is known of its boxes stays."""


class ShipRequest(_core.Model):
    """出荷依頼: a shipment that a linked warehouse is asked to send."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    order_id: str = _core.field("order_id")
    """The order that the shipment was of."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    shipment_id: str = _core.field("shipment_id")
    """The shipment."""
    warehouse_link_id: str = _core.field("warehouse_link_id")
    """How the warehouse is linked."""
    key: str = _core.field("key")
    """依頼番号: what the warehouse knows it by, the same however often it is told."""
    state: ShipRequestState = _core.field("state")
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why it stands so, or why it waits; stable, for programs."""
    reference: _t.Optional[str] = _core.field("reference", null=True)
    """The warehouse's own number of it."""
    message: _t.Optional[str] = _core.field("message", null=True)
    """What the warehouse said, in its words; null without the scope `pii:read`, as it may name people."""
    attempts: int = _core.field("attempts")
    """Number of times that the warehouse was told; more than none: it may have it."""
    tracking_numbers: _t.List[str] = _core.field("tracking_numbers")
    """送り状番号: the numbers under which the warehouse sent it, also where they are on no shipment
    (`not_shippable`, `shipment_gone`).
    """
    history: _t.List[ShipRequestStep] = _core.field("history", ("list", "ShipRequestStep"))
    """What became of it, oldest first; the latest thirty steps."""
    next_at: _t.Optional[_dt.datetime] = _core.field("next_at", "@datetime", null=True)
    """When something is done about it by itself; null: nothing is."""
    file_id: _t.Optional[str] = _core.field("file_id", null=True)
    """The file that it stands in."""
    sent_at: _t.Optional[_dt.datetime] = _core.field("sent_at", "@datetime", null=True)
    """When the warehouse had it for sure."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""


class ShipRequestCancel(_core.Model):
    """How a request is to be left."""

    _models = _REGISTRY
    agreed: _t.Optional[bool] = _core.field("agreed", default=None)
    """The warehouse has agreed on another way, by telephone: the request is over at once."""


class ShipRequestFault(_core.Model):
    """Why a shipment cannot be asked for."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """Stable, for programs: `on_hold`, `not_to_ship_yet`, `already_shipped`, `order_cancelled`, `bundled`,
    `no_address`, `no_goods`, `no_warehouse_code`, `no_cash_on_delivery`, `requested_elsewhere`,
    `waybill_made`.
    """
    sku: _t.Optional[str] = _core.field("sku", null=True)
    """自社商品コード of the product that it is about."""


class ShipRequestFile(_core.Model):
    """出荷依頼ファイル: a file for a linked warehouse."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    warehouse_link_id: str = _core.field("warehouse_link_id")
    """How the warehouse is linked."""
    requests: int = _core.field("requests")
    """The number of requests in it."""
    bytes_: int = _core.field("bytes")
    """Its size in bytes."""
    acknowledged_at: _t.Optional[_dt.datetime] = _core.field("acknowledged_at", "@datetime", null=True)
    """When the warehouse said that it has it; null: it has not yet."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    left_out: _t.List[ShipRequestLeftOut] = _core.field("left_out", ("list", "ShipRequestLeftOut"))
    """Requests that are not in it. Only in the answer to making it."""
    dry_run: bool = _core.field("dry_run")
    """It was checked only: nothing was kept."""


class ShipRequestLeftOut(_core.Model):
    """A request that is not in the file."""

    _models = _REGISTRY
    ship_request_id: str = _core.field("ship_request_id")
    """The request."""
    code: str = _core.field("code")
    """Why; stable, for programs."""
    waits: bool = _core.field("waits")
    """Whether it waits for the next file; else it is over, or needs people."""


class ShipRequestRefusal(_core.Model):
    """A shipment that cannot be asked for."""

    _models = _REGISTRY
    shipment_id: str = _core.field("shipment_id")
    """The shipment."""
    errors: _t.List[ShipRequestFault] = _core.field("errors", ("list", "ShipRequestFault"))
    """Everything that stands against it."""

ShipRequestState: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"sent\", \"accepted\", \"cancelling\", \"shipped\", \"refused\", \"cancelled\", \"failed\"], str]"
"""Where a request stands."""


class ShipRequestStep(_core.Model):
    """One step of what became of a request."""

    _models = _REGISTRY
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it was made."""
    state: ShipRequestState = _core.field("state")
    """Where the request stood afterwards."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why, or what went wrong with an attempt."""


class ShipRequestsMade(_core.Model):
    """What came of asking."""

    _models = _REGISTRY
    items: _t.List[ShipRequest] = _core.field("items", ("list", "ShipRequest"))
    """The requests that there are now for the shipments, also those that were there before."""
    refused: _t.List[ShipRequestRefusal] = _core.field("refused", ("list", "ShipRequestRefusal"))
    """Shipments that cannot be asked for."""
    dry_run: bool = _core.field("dry_run")
    """Everything was checked only: nothing was kept."""


class ShipResultIssue(_core.Model):
    """What is to be said of a row."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """Its place among the results, from 1; of a file, the row as a spreadsheet counts."""
    key: str = _core.field("key")
    """依頼番号 as it was told; empty where it could not be read."""
    code: str = _core.field("code")
    """Stable, for programs: `unmatched`, `double_row`, `closed`, `bad_tracking_number`, `taken_elsewhere`,
    `required`, `unknown_state`, `bad_date`, `undecodable_text`, `too_many_fields`, `too_few_fields`, `bad_quote`, `record_too_long`; as a warning
    `not_shippable`, `shipment_gone`.
    """
    warning: bool = _core.field("warning")
    """The row was taken nevertheless."""
    ship_request_id: _t.Optional[str] = _core.field("ship_request_id", null=True)
    """The request that it is about."""
    shipment_id: _t.Optional[str] = _core.field("shipment_id", null=True)
    """The shipment that it is about."""

ShipResultState: _TypeAlias = "_t.Union[_t.Literal[\"received\", \"accepted\", \"shipped\", \"partly_shipped\", \"refused\", \"cancelled\"], str]"
"""What became of a request at the warehouse."""


class ShipResults(_core.Model):
    """What became of results."""

    _models = _REGISTRY
    rows: int = _core.field("rows")
    """How many rows there were."""
    taken: int = _core.field("taken")
    """How many requests went on."""
    unchanged: int = _core.field("unchanged")
    """How many requests stood so already."""
    failed: int = _core.field("failed")
    """How many rows were not taken."""
    issues: _t.List[ShipResultIssue] = _core.field("issues", ("list", "ShipResultIssue"))
    """What is to be said of rows, in their order."""
    dry_run: bool = _core.field("dry_run")
    """Everything was looked at only: nothing was kept."""
