# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._alert import Alert
    from ._condition import Condition
    from ._export import ExportRefusal, ExportStatus
    from ._file import FileEncoding
    from ._hold import Hold
    from ._import import ImportCounts, ImportDuplicates, ImportEncoding, ImportMode, ImportStatus
    from ._notes import Notes, NotesPatch
    from ._payment import Payment, PaymentKind, PaymentPatch, PaymentState
    from ._person import Person, PersonPatch
    from ._publication import PublicationState
    from ._recipient import Recipient
    from ._replaced import ReplacedCharacter
    from ._shipment import Shipment, ShipmentPlan
    from ._totals import Totals


class Order(_core.Model):
    """受注: one order received on one sales route. Fields that were not included are null."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    number: str = _core.field("number")
    """受注番号, unique within the route."""
    route: str = _core.field("route")
    """受注ルート: the code of the sales route."""
    processing_route: str = _core.field("processing_route")
    """処理ルート: the code of the processing route."""
    source: OrderSource = _core.field("source")
    status: OrderStatus = _core.field("status")
    sub_status: _t.Optional[str] = _core.field("sub_status", null=True)
    """サブステータス: the code of the shop's own step within the status."""
    hold: _t.Optional[Hold] = _core.field("hold", "Hold", null=True)
    """保留: why the order rests; null where it does not."""
    bundled_into: _t.Optional[str] = _core.field("bundled_into", null=True)
    """同梱先: the order that its goods go out with."""
    ordered_at: _dt.datetime = _core.field("ordered_at", "@datetime")
    """When the buyer ordered."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag` of the order."""
    payment: Payment = _core.field("payment", "Payment")
    payment_state: PaymentState = _core.field("payment_state")
    """入金状況: how far it is paid."""
    totals: Totals = _core.field("totals", "Totals")
    tags: _t.List[str] = _core.field("tags")
    """Words that the shop sorts its orders by."""
    open_alerts: int = _core.field("open_alerts")
    """How many alerts wait for somebody."""
    customer_id: _t.Optional[str] = _core.field("customer_id", null=True)
    """顧客: who bought; null where neither mail address nor phone number tells."""
    erased_at: _t.Optional[_dt.datetime] = _core.field("erased_at", "@datetime", null=True)
    """When its personal data were deleted; null where they were not."""
    buyer: _t.Optional[Person] = _core.field("buyer", "Person", null=True)
    """注文者. Personal data: needs the scope `pii:read`."""
    recipients: _t.Optional[_t.List[Recipient]] = _core.field("recipients", ("list", "Recipient"), null=True)
    """お届け先. Personal data: needs the scope `pii:read`."""
    shipments: _t.Optional[_t.List[Shipment]] = _core.field("shipments", ("list", "Shipment"), null=True)
    """伝票: what goes to one recipient together."""
    notes: _t.Optional[Notes] = _core.field("notes", "Notes", null=True)
    """Personal data: needs the scope `pii:read`."""
    extra_: _t.Optional[_t.Dict[str, str]] = _core.field("extra", null=True)
    """Values of columns that are not known, by column name. Needs the scope `pii:read`."""
    alerts: _t.Optional[_t.List[Alert]] = _core.field("alerts", ("list", "Alert"), null=True)
    """What is open at the order; null where it was not asked for."""


class OrderConfirmation(_core.Model):
    """注文確認 that the mall does not know of yet."""

    _models = _REGISTRY
    number: str = _core.field("number")
    """The order's number at the mall."""
    state: PublicationState = _core.field("state")
    error_code: str = _core.field("error_code")
    """Why the mall refused it, by the mall's own code; empty where it did not."""
    error_message: str = _core.field("error_message")
    """The same in the mall's words."""


class OrderCount(_core.Model):
    """How many orders there are of something, counted up to 10,000."""

    _models = _REGISTRY
    orders: _t.Optional[int] = _core.field("orders", null=True)
    """How many orders; null where counting took too long."""
    more: bool = _core.field("more")
    """There are more than that."""
    text: str = _core.field("text")
    """To be shown: `137`, `10000+`, or `?` where counting took too long."""


class OrderCounts(_core.Model):
    """How many orders there are."""

    _models = _REGISTRY
    by_status: _t.List[OrderStatusCount] = _core.field("by_status", ("list", "OrderStatusCount"))
    """Of each status, in the order of the flow; also of those that have none."""
    on_hold: OrderCount = _core.field("on_hold", "OrderCount")
    """保留: what `on_hold=true` lists."""
    hold_due: OrderCount = _core.field("hold_due", "OrderCount")
    """On hold until today or an earlier day: what `hold_due=true` lists."""
    with_alerts: OrderCount = _core.field("with_alerts", "OrderCount")
    """With alerts that wait for somebody: what `has_alerts=true` lists."""
    overpaid: OrderCount = _core.field("overpaid", "OrderCount")
    """過入金: what `payment_state=over` lists."""


class OrderErasure(_core.Model):
    """What became of the personal data of an order."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    erased_at: _t.Optional[_dt.datetime] = _core.field("erased_at", "@datetime", null=True)
    """When they were deleted; null where they were not."""
    bundled_order_ids: _t.List[str] = _core.field("bundled_order_ids")
    """The orders that were bundled into it, and are treated with it."""
    mails: int = _core.field("mails")
    """How many mails were emptied now."""
    code: _t.Optional[str] = _core.field("code", null=True)
    """Why they were not deleted, for programs: `not_finished`, `under_way` or `bundled`."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """More about it, where there is more: `mail`, `ship_request` or `mall_cancellation`."""


class OrderExport(_core.Model):
    """受注データのCSV出力: one file of orders."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: ExportStatus = _core.field("status")
    """How far it is."""
    template_id: _t.Optional[str] = _core.field("template_id", null=True)
    """The template it was asked for with."""
    preset: _t.Optional[str] = _core.field("preset", null=True)
    """The preset it was asked for with."""
    columns: _t.List[str] = _core.field("columns")
    """What the header says, column by column."""
    personal: bool = _core.field("personal")
    """Whether personal data is in it: then reading it needs the scope `pii:read`."""
    orders: int = _core.field("orders")
    """The number of orders in it; 0 before the end."""
    rows: int = _core.field("rows")
    """The number of rows below the header; 0 before the end."""
    bytes_: int = _core.field("bytes")
    """Its size in bytes, so far."""
    replaced: _t.List[ReplacedCharacter] = _core.field("replaced", ("list", "ReplacedCharacter"))
    """Characters that the encoding lacks."""
    refused: _t.Optional[ExportRefusal] = _core.field("refused", null=True)
    """Why there is no file."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""

OrderFileFormat: _TypeAlias = "_t.Union[_t.Literal[\"sukeneko\", \"next_engine\"], str]"
"""Whose columns the file has."""


class OrderFilter(_core.Model):
    """As in `GET /v1/orders`: several values of one name mean any of them, different names must all
    hold.
    """

    _models = _REGISTRY
    id: _t.Optional[_t.List[str]] = _core.field("id", default=None, null=True)
    """Their ids, at most 200."""
    customer_id: _t.Optional[_t.List[str]] = _core.field("customer_id", default=None, null=True)
    """顧客: ids of the customers that the orders name, at most 200."""
    route: _t.Optional[_t.List[str]] = _core.field("route", default=None, null=True)
    """受注ルート: codes of sales routes."""
    processing_route: _t.Optional[_t.List[str]] = _core.field("processing_route", default=None, null=True)
    """処理ルート: codes of processing routes."""
    status: _t.Optional[_t.List[OrderStatus]] = _core.field("status", default=None, null=True)
    """ステータス."""
    number: _t.Optional[_t.List[str]] = _core.field("number", default=None, null=True)
    """受注番号, exactly; at most 200."""
    ordered_from: _t.Optional[_dt.datetime] = _core.field("ordered_from", "@datetime", default=None, null=True)
    """Ordered at or after."""
    ordered_to: _t.Optional[_dt.datetime] = _core.field("ordered_to", "@datetime", default=None, null=True)
    """Ordered before."""
    updated_from: _t.Optional[_dt.datetime] = _core.field("updated_from", "@datetime", default=None, null=True)
    """Changed at or after."""
    updated_to: _t.Optional[_dt.datetime] = _core.field("updated_to", "@datetime", default=None, null=True)
    """Changed before."""
    buyer_email: _t.Optional[str] = _core.field("buyer_email", default=None, null=True)
    """Mail address of the buyer. Needs `pii:read`."""
    buyer_phone: _t.Optional[str] = _core.field("buyer_phone", default=None, null=True)
    """Phone number of the buyer. Needs `pii:read`."""
    buyer_name: _t.Optional[str] = _core.field("buyer_name", default=None, null=True)
    """Whole name of the buyer. Needs `pii:read`."""
    sku: _t.Optional[str] = _core.field("sku", default=None, null=True)
    """商品コード of any line, exactly."""
    has_alerts: _t.Optional[bool] = _core.field("has_alerts", default=None, null=True)
    """With (or without) alerts that wait for somebody."""
    payment_state: _t.Optional[PaymentState] = _core.field("payment_state", default=None, null=True)
    """入金状況: how far the order is paid."""
    on_hold: _t.Optional[bool] = _core.field("on_hold", default=None, null=True)
    """保留: on hold, or not."""
    hold_due: _t.Optional[bool] = _core.field("hold_due", default=None, null=True)
    """True: on hold until today or an earlier day."""
    sub_status: _t.Optional[_t.List[str]] = _core.field("sub_status", default=None, null=True)
    """サブステータス: codes of steps."""


class OrderImport(_core.Model):
    """One upload of orders and how far it is."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: ImportStatus = _core.field("status")
    mode: ImportMode = _core.field("mode")
    duplicates: ImportDuplicates = _core.field("duplicates")
    encoding: ImportEncoding = _core.field("encoding")
    """As asked for; see `detected_encoding`."""
    route: _t.Optional[str] = _core.field("route", null=True)
    """The code of the sales route of rows that name none."""
    bytes_: int = _core.field("bytes")
    """Size of the file in bytes."""
    detected_encoding: _t.Optional[FileEncoding] = _core.field("detected_encoding", null=True)
    """Known once the file has been read through once."""
    detected_format: _t.Optional[OrderFileFormat] = _core.field("detected_format", null=True)
    """Known once the file has been read through once."""
    counts: ImportCounts = _core.field("counts", "ImportCounts")
    progress_percent: _t.Optional[int] = _core.field("progress_percent", null=True)
    """Rows dealt with, of all rows, in percent; null until the file has been read through once."""
    refused: _t.Optional[str] = _core.field("refused", null=True)
    """Why the whole file was refused: the code of an issue."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""

OrderInclude: _TypeAlias = "_t.Union[_t.Literal[\"buyer\", \"recipients\", \"shipments\", \"notes\", \"extra\", \"alerts\"], str]"
"""A part of an order that can be included."""


class OrderMailProblem(_core.Model):
    """Why a message is left to people, such as an order mail that did not become an order; never what stands
    in it.
    """

    _models = _REGISTRY
    code: str = _core.field("code")
    """Stable, for programs: `missing_label`, `unknown_label`, `unreadable_value`, `does_not_add_up`,
    `told_differently`, or the code of a field; of fetched messages also `unreadable`, `too_large` (only
    its beginning is kept) and `not_taken` (by our fault).
    """
    label: str = _core.field("label")
    """Which label or field."""
    line: int = _core.field("line")
    """Line of the mail's text, from 1; 0: none in particular."""


class OrderMailSource(_core.Model):
    """注文メール取込: a mall whose orders come by mail."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート that its orders come in on."""
    sender: str = _core.field("sender")
    """Who sends its mails: an address, or `@` and a domain."""
    subject: str = _core.field("subject")
    """What their subjects hold; empty: anything."""
    layout: _t.Any = _core.field("layout", null=True)
    """The labels by which they are read; the documentation says which there are."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class OrderMailSourcePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", default=None)
    """受注ルート that its orders come in on."""
    sender: _t.Optional[str] = _core.field("sender", default=None)
    """Who sends its mails: an address, or `@` and a domain."""
    subject: _t.Optional[str] = _core.field("subject", default=None)
    """What their subjects hold."""
    layout: _t.Any = _core.field("layout", default=None, null=True)
    """Replaces all."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


class OrderMailTest(_core.Model):
    """What a source makes of a mail."""

    _models = _REGISTRY
    number: _t.Optional[str] = _core.field("number", null=True)
    """受注番号 that was read; null: it does not read."""
    lines: _t.Optional[int] = _core.field("lines", null=True)
    """How many lines the order has."""
    billed: _t.Optional[int] = _core.field("billed", null=True)
    """What is to be paid, in yen."""
    problem: _t.Optional[OrderMailProblem] = _core.field("problem", "OrderMailProblem", null=True)
    """What does not read."""


class OrderMessage(_core.Model):
    """What the buyer of one order is told."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    message: str = _core.field("message")
    """The message."""


class OrderMove(_core.Model):
    """Many orders moved at once, and how far it is."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: OrderMoveStatus = _core.field("status")
    to: OrderStatus = _core.field("to")
    """Where the orders go."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """For the timeline."""
    orders: int = _core.field("orders")
    """How many orders it is about."""
    moved: int = _core.field("moved")
    """How many have been moved."""
    refused: int = _core.field("refused")
    """How many could not be moved; the issues say why."""
    left_alone: int = _core.field("left_alone")
    """How many stayed where they were because another one of their thousand was refused."""
    progress_percent: int = _core.field("progress_percent")
    """Orders dealt with, of all, in percent."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""


class OrderMoveIssue(_core.Model):
    """An order that could not be moved."""

    _models = _REGISTRY
    place: int = _core.field("place")
    """Position of the order among those of the move, from 0."""
    order_id: str = _core.field("order_id")
    """The order."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    code: str = _core.field("code")
    """Stable, for programs: a field's code, such as `no_such_move` or `on_hold`."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """More about it, where there is more."""


class OrderMoveRequest(_core.Model):
    """Where an order is to go."""

    _models = _REGISTRY
    to: OrderStatus = _core.field("to")
    """A status that follows the present one, or the present one for another step of it."""
    sub_status: _t.Optional[str] = _core.field("sub_status", default=None, null=True)
    """サブステータス: the code of a step of that status; left out: none."""
    reason: _t.Optional[str] = _core.field("reason", default=None, null=True)
    """For the timeline. A label, never personal data."""

OrderMoveStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"running\", \"succeeded\"], str]"
"""How far a move of many orders is."""


class OrderMoveUndo(_core.Model):
    """What became of a move's orders as it was taken back."""

    _models = _REGISTRY
    undone: int = _core.field("undone")
    """How many orders are again where they were."""
    already_undone: int = _core.field("already_undone")
    """How many orders had been taken back before."""
    issues: _t.List[OrderMoveUndoIssue] = _core.field("issues", ("list", "OrderMoveUndoIssue"))
    """Orders that stay where they are."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """With which to call again for the next thousand; null: that was all."""


class OrderMoveUndoIssue(_core.Model):
    """An order that a move could not be taken back of."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    code: str = _core.field("code")
    """Stable, for programs: `changed_since` or `irreversible`."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """The event that stands in the way."""


class OrderPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    notes: _t.Optional[NotesPatch] = _core.field("notes", "NotesPatch", default=None)
    tags: _t.Optional[_t.List[str]] = _core.field("tags", default=None)
    """Replaces all tags."""
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None)
    """処理ルート: the code of the lane that it goes to. A step of a status that the new lane has not is
    left.
    """
    buyer: _t.Optional[PersonPatch] = _core.field("buyer", "PersonPatch", default=None)
    """注文者: the fields that are others; those left out stay. Who receives is another thing, and changed at
    the shipment.
    """
    payment: _t.Optional[PaymentPatch] = _core.field("payment", "PaymentPatch", default=None)
    points_used: _t.Optional[int] = _core.field("points_used", default=None)
    """利用ポイント数: how many points the buyer uses; what is billed goes with it."""


class OrderPayment(_core.Model):
    """入金: money received for an order, or paid back. It is never changed, only taken back as a whole."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    order_id: str = _core.field("order_id")
    """The order it is for."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    kind: PaymentKind = _core.field("kind")
    amount: int = _core.field("amount")
    """In yen, positive whichever way it went."""
    received_on: _dt.date = _core.field("received_on", "@date")
    """入金日, in Japan."""
    method: str = _core.field("method")
    """How it was paid: 銀行振込, コンビニ …"""
    reference: str = _core.field("reference")
    """The number of the transaction at the bank or payment agency."""
    import_id: _t.Optional[str] = _core.field("import_id", null=True)
    """入金消込: the import that it came with."""
    shop_id: _t.Optional[str] = _core.field("shop_id", null=True)
    """The shop whose mall told of it; null where people, programs or a file did."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    undone_at: _t.Optional[_dt.datetime] = _core.field("undone_at", "@datetime", null=True)
    """When it was taken back; such a payment counts no more."""


class OrderPlan(_core.Model):
    """When the shipments of an order are to leave."""

    _models = _REGISTRY
    version: int = _core.field("version")
    """The version of the order; its `ETag`."""
    shipments: _t.List[ShipmentPlan] = _core.field("shipments", ("list", "ShipmentPlan"))
    """Those that have not left."""


class OrderSearch(_core.Model):
    """Which orders are looked for."""

    _models = _REGISTRY
    where: Condition = _core.field("where", "Condition")
    sort: _t.Optional[OrderSort] = _core.field("sort", default=None)
    include: _t.Optional[_t.List[OrderInclude]] = _core.field("include", default=None)
    """What comes along with each order; by default nothing."""
    limit: _t.Optional[int] = _core.field("limit", default=None)
    """How many a page."""
    cursor: _t.Optional[str] = _core.field("cursor", default=None, null=True)
    """`next_cursor` of the page before, with the same condition and sort."""
    explain: _t.Optional[bool] = _core.field("explain", default=None)
    """Whether `verdicts` come along."""

OrderSort: _TypeAlias = "_t.Union[_t.Literal[\"-ordered_at\", \"ordered_at\", \"-updated_at\", \"updated_at\"], str]"
"""Sort orders of the list."""

OrderSource: _TypeAlias = "_t.Union[_t.Literal[\"csv\", \"api\", \"phone\", \"fax\", \"mall\", \"mail\"], str]"
"""Through which door the order came."""

OrderStatus: _TypeAlias = "_t.Union[_t.Literal[\"new\", \"awaiting_payment\", \"awaiting_shipment\", \"shipping_work\", \"shipped\", \"follow_mail\", \"completed\", \"cancelled\", \"bundled\"], str]"
"""ステータス: where an order stands."""


class OrderStatusCount(_core.Model):
    """How many orders there are of a status."""

    _models = _REGISTRY
    status: OrderStatus = _core.field("status")
    count: OrderCount = _core.field("count", "OrderCount")


class OrderVerdict(_core.Model):
    """Why a condition holds for an order."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The id of the order."""
    where: _t.Any = _core.field("where", null=True)
    """The condition as it was sent, with `holds` at every node."""
