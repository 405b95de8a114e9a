# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._announcement import AnnouncementLevel
    from ._book import BookPayments
    from ._bundle import BundleFees
    from ._carrier import CarrierSettingsInput
    from ._condition import Condition
    from ._delivery import DeliveryAreaInput
    from ._export import ExportLayoutInput
    from ._exported import ExportedOrders
    from ._gift import GiftInput
    from ._import import ImportRuleActionsInput
    from ._incident import IncidentKind, IncidentReportInput
    from ._line import LineKind
    from ._mail import MailDevice, MailHours, MailLogin, MailStage, MailTls
    from ._mailbox import MailboxAfterwards
    from ._mall import MallCancelReason
    from ._notes import NotesInput
    from ._order import OrderFilter, OrderMessage, OrderStatus
    from ._payment import PaymentInput, PaymentKind, PaymentLayoutColumnsInput
    from ._person import PersonInput
    from ._product import ProductImageInput
    from ._rank import RankMessage
    from ._recipient import RecipientInput
    from ._rule import RuleActionInput, RuleGuardsInput, RuleRetryInput, RuleTrigger
    from ._sales import SalesRouteKind
    from ._selected import SelectedShipments
    from ._set import SetComponent
    from ._ship import ShipResultState
    from ._shop import ShopKind
    from ._stated import StatedTotals
    from ._stock import StockCountMode, StockMovementAct, StockPolicyInput
    from ._store import StoreSaleLine
    from ._suppression import SuppressionReason, SuppressionScope
    from ._tax import TaxMode
    from ._temperature import Temperature
    from ._warehouse import WarehouseLinkKind
    from ._waybill import WaybillFormat, WaybillLayoutInput, WaybillOverflow
    from ._weekday import Weekday


class NewAnnouncement(_core.Model):
    """Something to be told to the people of the tenant."""

    _models = _REGISTRY
    level: _t.Optional[AnnouncementLevel] = _core.field("level", default=None)
    title: str = _core.field("title")
    """One line."""
    body: _t.Optional[str] = _core.field("body", default=None)
    """Plain text."""


class NewApiKey(_core.Model):
    """A key to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """At most what the caller holds."""
    networks: _t.Optional[_t.List[str]] = _core.field("networks", default=None)
    """Addresses or networks that it may be used from; left out: anywhere."""
    expires_at: _t.Optional[_dt.datetime] = _core.field("expires_at", "@datetime", default=None, null=True)
    """Left out: it does not expire."""


class NewApiKeyGrant(_core.Model):
    """A consent to another tenant's key."""

    _models = _REGISTRY
    key_id: str = _core.field("key_id")
    """The id of the key, from whoever holds it."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """At most what the caller holds."""


class NewBlacklistEntry(_core.Model):
    """An entry to be made: at least one of mail address, name, phone number and address."""

    _models = _REGISTRY
    email: _t.Optional[str] = _core.field("email", default=None)
    """The mail address, however it is written."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """The whole name; 髙橋 and 高橋 are one."""
    phone: _t.Optional[str] = _core.field("phone", default=None)
    """The phone number, however it is written."""
    address: _t.Optional[str] = _core.field("address", default=None)
    """The whole address in one text. Without a building it stands for the whole house."""
    reason: _t.Optional[str] = _core.field("reason", default=None)
    """Why, for the shop's people."""
    expires_on: _t.Optional[_dt.date] = _core.field("expires_on", "@date", default=None, null=True)
    """The last day it counts; left out: for ever."""


class NewBundle(_core.Model):
    """Orders to be put together."""

    _models = _REGISTRY
    parent: str = _core.field("parent")
    """同梱先: takes the others in."""
    children: _t.List[str] = _core.field("children")
    """同梱元."""
    allow_across_routes: _t.Optional[bool] = _core.field("allow_across_routes", default=None)
    """Orders of several sales routes may go together. Malls often forbid it."""
    fees: _t.Optional[BundleFees] = _core.field("fees", default=None)
    """What becomes of the children's 送料 and 代引手数料."""


class NewCalendar(_core.Model):
    """A calendar to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    processing_route_id: _t.Optional[str] = _core.field("processing_route_id", default=None, null=True)
    """The route that it is for; none: all without one of their own. It cannot be changed later."""
    weekdays: _t.List[Weekday] = _core.field("weekdays")
    """Days of the week that are worked."""
    works_on_holidays: _t.Optional[bool] = _core.field("works_on_holidays", default=None)
    """Whether 国民の祝日 are worked if their day of the week is."""
    closed_on: _t.Optional[_t.List[_dt.date]] = _core.field("closed_on", ("list", "@date"), default=None)
    """休業日: days that are not worked."""
    open_on: _t.Optional[_t.List[_dt.date]] = _core.field("open_on", ("list", "@date"), default=None)
    """臨時営業日: days that are worked whatever else is said."""
    cutoff: str = _core.field("cutoff")
    """締め時刻 in Japan, `HH:MM`, up to `24:00`."""
    origin: _t.Optional[str] = _core.field("origin", default=None)
    """都道府県 that parcels leave from."""


class NewCarrierProfile(_core.Model):
    """A carrier profile to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    format: WaybillFormat = _core.field("format")
    """Whose file. It never changes."""
    layout: _t.Optional[WaybillLayoutInput] = _core.field("layout", "WaybillLayoutInput", default=None, null=True)
    """The shop's own columns: for `custom`, and only then."""
    settings: _t.Optional[CarrierSettingsInput] = _core.field("settings", "CarrierSettingsInput", default=None)
    """What stands in every row."""
    sender: _t.Optional[PersonInput] = _core.field("sender", "PersonInput", default=None)
    """The shop as a sender; needed where `settings.sender` is `shop`."""


class NewCustomerRank(_core.Model):
    """A rank to be made, with a number of orders, an amount or both."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: int = _core.field("position")
    """Its place among the ranks, counted upwards."""
    min_orders: _t.Optional[int] = _core.field("min_orders", default=None, null=True)
    """How many orders are needed; null: any number."""
    min_amount: _t.Optional[int] = _core.field("min_amount", default=None, null=True)
    """What must have been billed, in yen; null: any amount."""
    within_days: _t.Optional[int] = _core.field("within_days", default=None, null=True)
    """Only orders of so many last days count; null: all."""


class NewDeliveryAreas(_core.Model):
    """In place of all areas."""

    _models = _REGISTRY
    areas: _t.List[DeliveryAreaInput] = _core.field("areas", ("list", "DeliveryAreaInput"))
    """All of them: an area that is left out is as usual again."""


class NewExpectedReceipt(_core.Model):
    """Something that will come."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """A variant that is no set."""
    warehouse: _t.Optional[str] = _core.field("warehouse", default=None, null=True)
    """The code of a warehouse; left out: the preferred one."""
    quantity: int = _core.field("quantity")
    """How many."""
    expected_on: _dt.date = _core.field("expected_on", "@date")
    """The day it is expected."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """Words for people, without personal data."""


class NewExportTemplate(_core.Model):
    """A template to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    layout: ExportLayoutInput = _core.field("layout", "ExportLayoutInput")
    """Columns and spelling."""


class NewImportRule(_core.Model):
    """A rule to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    position: _t.Optional[int] = _core.field("position", default=None, null=True)
    """Its position among the rules; left out: after all others."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    stop: _t.Optional[bool] = _core.field("stop", default=None)
    """Whether no later rule is asked where this one applies."""
    where: Condition = _core.field("where", "Condition")
    actions: ImportRuleActionsInput = _core.field("actions", "ImportRuleActionsInput")


class NewIncident(_core.Model):
    """An incident to be recorded."""

    _models = _REGISTRY
    kind: IncidentKind = _core.field("kind")
    malicious: _t.Optional[bool] = _core.field("malicious", default=None)
    """不正の目的: somebody may have meant harm."""
    sensitive: _t.Optional[bool] = _core.field("sensitive", default=None)
    """要配慮個人情報 is among it."""
    financial: _t.Optional[bool] = _core.field("financial", default=None)
    """財産的被害: somebody may lose money by it."""
    encrypted: _t.Optional[bool] = _core.field("encrypted", default=None)
    """高度な暗号化: nobody can read what got out."""
    persons: _t.Optional[int] = _core.field("persons", default=None, null=True)
    """Number of persons, as far as it is known."""
    occurred_at: _t.Optional[_dt.datetime] = _core.field("occurred_at", "@datetime", default=None, null=True)
    """When it happened, as far as it is known."""
    noticed_at: _t.Optional[_dt.datetime] = _core.field("noticed_at", "@datetime", default=None, null=True)
    """When it was noticed; left out: now."""
    report: IncidentReportInput = _core.field("report", "IncidentReportInput")
    """What the report says, as far as it is known."""


class NewLine(_core.Model):
    """受注明細 of a new order."""

    _models = _REGISTRY
    kind: _t.Optional[LineKind] = _core.field("kind", default=None)
    sku: _t.Optional[str] = _core.field("sku", default=None)
    """商品コード; this or `name` is needed."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """商品名; left out: the product master's name of the code."""
    options_: _t.Optional[str] = _core.field("options", default=None)
    """商品オプション情報（SKU）."""
    quantity: int = _core.field("quantity")
    """個数; negative only for discounts."""
    unit_price: int = _core.field("unit_price")
    """単価 in yen; see `tax_mode`."""
    rate_bp: _t.Optional[int] = _core.field("rate_bp", default=None, null=True)
    """消費税率 in basis points; left out: the product master's rate of the code, else 1000."""
    tax_mode: _t.Optional[TaxMode] = _core.field("tax_mode", default=None)
    tax: _t.Optional[int] = _core.field("tax", default=None, null=True)
    """消費税 of the line in yen, where stated."""
    extra_: _t.Optional[_t.Dict[str, str]] = _core.field("extra", default=None)
    """Values of your own, by name; kept and given back."""


class NewListing(_core.Model):
    """A code to be known."""

    _models = _REGISTRY
    route: str = _core.field("route")
    """The code of a sales route."""
    code: str = _core.field("code")
    """What order lines of the route call it, at most 100 characters; unique within the route."""
    variant_id: str = _core.field("variant_id")
    """What it is."""
    multiplier: _t.Optional[int] = _core.field("multiplier", default=None)
    """How many of the variant one of the code is."""


class NewMail(_core.Model):
    """A mail to be sent."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order that it is about, and to whose buyer it goes."""
    stage: MailStage = _core.field("stage")
    key: _t.Optional[str] = _core.field("key", default=None, null=True)
    """What it is sent once for, besides order and stage: a rule, an occasion. Left out: one of its stage,
    and any number of free ones.
    """
    template_id: _t.Optional[str] = _core.field("template_id", default=None, null=True)
    """Left out: the one that fits the order best."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """個別メッセージ."""


class NewMailBatch(_core.Model):
    """Which orders, and which mail."""

    _models = _REGISTRY
    order_ids: _t.List[str] = _core.field("order_ids")
    """The orders, at most 50,000."""
    stage: MailStage = _core.field("stage")
    key: _t.Optional[str] = _core.field("key", default=None, null=True)
    """What each mail is sent once for, besides order and stage. Left out: one of its stage for each order,
    and of free ones one for this batch.
    """
    template_id: _t.Optional[str] = _core.field("template_id", default=None, null=True)
    """Left out: the one that fits each order best."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """What all are told."""
    messages: _t.Optional[_t.List[OrderMessage]] = _core.field("messages", ("list", "OrderMessage"), default=None)
    """個別メッセージ: what single ones are told instead."""


class NewMailConsent(_core.Model):
    """A word about advertising."""

    _models = _REGISTRY
    email: str = _core.field("email")
    """The address."""
    granted: bool = _core.field("granted")
    """Agreed to; false: taken back."""
    source: str = _core.field("source")
    """Where it was given: a form, a mall's flag."""
    text_version: _t.Optional[str] = _core.field("text_version", default=None)
    """Which words were agreed to."""
    given_at: _t.Optional[_dt.datetime] = _core.field("given_at", "@datetime", default=None, null=True)
    """When it was given; left out: now."""


class NewMailPreview(_core.Model):
    """On which order a template is tried."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """個別メッセージ."""


class NewMailProfile(_core.Model):
    """A profile to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    host: str = _core.field("host")
    """Name or address of the server."""
    port: _t.Optional[int] = _core.field("port", default=None, null=True)
    """The number of its port; left out: 587, 465 or 25, by `tls`."""
    tls: _t.Optional[MailTls] = _core.field("tls", default=None, null=True)
    """Left out: `starttls`."""
    login: _t.Optional[MailLogin] = _core.field("login", "MailLogin", default=None, null=True)
    """Left out: the server asks for none."""
    sender_address: str = _core.field("sender_address")
    """Whom mail is from."""
    sender_name: _t.Optional[str] = _core.field("sender_name", default=None)
    """The name beside the address."""
    sender_registered: _t.Optional[bool] = _core.field("sender_registered", default=None)
    """楽天: the address is registered in RMS as the shop's."""
    reply_to: _t.Optional[str] = _core.field("reply_to", default=None, null=True)
    """Where answers go."""
    per_minute: _t.Optional[int] = _core.field("per_minute", default=None, null=True)
    """Mails a minute at most; left out: 600."""
    mobile_hours: _t.Optional[MailHours] = _core.field("mobile_hours", "MailHours", default=None, null=True)
    """Hours in which mail to mobile phones may go."""
    header: _t.Optional[str] = _core.field("header", default=None)
    """The first lines of every mail."""
    signature: _t.Optional[str] = _core.field("signature", default=None)
    """署名."""
    footer: _t.Optional[str] = _core.field("footer", default=None)
    """The last lines of every mail."""
    is_default: _t.Optional[bool] = _core.field("is_default", default=None)
    """Serves routes that have no profile of their own."""
    sales_route_ids: _t.Optional[_t.List[str]] = _core.field("sales_route_ids", default=None)
    """受注ルート that it serves, in place of whoever did."""


class NewMailTemplate(_core.Model):
    """A template to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    stage: MailStage = _core.field("stage")
    payment_method: _t.Optional[str] = _core.field("payment_method", default=None, null=True)
    """支払方法 that it is for, as orders name it; left out: all."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", default=None, null=True)
    """受注ルート that it is for; left out: all."""
    device: _t.Optional[MailDevice] = _core.field("device", default=None, null=True)
    """Left out: both."""
    subject: str = _core.field("subject")
    """The subject."""
    salutation: _t.Optional[str] = _core.field("salutation", default=None, null=True)
    """The line that addresses the buyer; left out: `{{ buyer.name }} 様`."""
    body: str = _core.field("body")
    """The body, in plain text."""
    html: _t.Optional[str] = _core.field("html", default=None, null=True)
    """The same for programs that show HTML. A picture of `image_ids` is shown where `cid:` and its id
    stand as an address: `<img src="cid:mim_…">`.
    """
    order_block: _t.Optional[bool] = _core.field("order_block", default=None, null=True)
    """Whether the order is listed below the body; left out: yes, but for follow and free mails."""
    rank_messages: _t.Optional[_t.List[RankMessage]] = _core.field("rank_messages", ("list", "RankMessage"), default=None)
    """What customers of a rank are told besides."""
    image_ids: _t.Optional[_t.List[str]] = _core.field("image_ids", default=None)
    """Pictures that go with it."""
    transactional: _t.Optional[bool] = _core.field("transactional", default=None, null=True)
    """It says nothing but what the order needs; left out: yes, but for follow mails."""


class NewMailTest(_core.Model):
    """A trial."""

    _models = _REGISTRY
    to: _t.Optional[str] = _core.field("to", default=None, null=True)
    """Where a short mail is sent; left out: it only signs in."""


class NewMailbox(_core.Model):
    """A mailbox to be read."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    host: str = _core.field("host")
    """Name or address of the IMAP server."""
    port: _t.Optional[int] = _core.field("port", default=None, null=True)
    """The number of its port; left out: 993 or 143, by `tls`."""
    tls: _t.Optional[MailTls] = _core.field("tls", default=None, null=True)
    """Left out: `implicit`."""
    login: MailLogin = _core.field("login", "MailLogin")
    folder: _t.Optional[str] = _core.field("folder", default=None, null=True)
    """The folder that is read; left out: `INBOX`."""
    afterwards: _t.Optional[MailboxAfterwards] = _core.field("afterwards", default=None, null=True)
    """Left out: `mark_seen`."""
    done_folder: _t.Optional[str] = _core.field("done_folder", default=None, null=True)
    """Where messages are moved to that are in; for `move` only."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", default=None, null=True)
    """受注ルート whose buyers write here."""
    since_on: _t.Optional[_dt.date] = _core.field("since_on", "@date", default=None, null=True)
    """Messages that came before this day in Japan stay where they are; left out: today."""
    poll_seconds: _t.Optional[int] = _core.field("poll_seconds", default=None, null=True)
    """How often it is looked into, in seconds; left out: 60."""


class NewMallCancellation(_core.Model):
    """An order to be canceled at its mall."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """An order that came from a mall."""
    reason: MallCancelReason = _core.field("reason")
    detail: _t.Optional[str] = _core.field("detail", default=None)
    """Words for the mall or the buyer, at most 200 characters, where the mall has a place for them."""
    restore_stock: _t.Optional[bool] = _core.field("restore_stock", default=None)
    """Whether the mall puts the goods back into its stock; of no use where stock is published."""


class NewOrder(_core.Model):
    """An order to be stored under its route and number."""

    _models = _REGISTRY
    route: _t.Optional[str] = _core.field("route", default=None, null=True)
    """受注ルート: the code of a sales route. By phone or FAX it may be left out: the first active route
    of the kind `phone`, by code.
    """
    number: _t.Optional[str] = _core.field("number", default=None, null=True)
    """受注番号, unique within the route. By phone or FAX it may be left out: the next of the day,
    `TEL261122-0001`.
    """
    source: _t.Optional[NewOrderSource] = _core.field("source", default=None)
    ordered_at: _t.Optional[_dt.datetime] = _core.field("ordered_at", "@datetime", default=None, null=True)
    """When the buyer ordered. By phone or FAX it may be left out: now."""
    buyer: _t.Optional[PersonInput] = _core.field("buyer", "PersonInput", default=None, null=True)
    """注文者; this or `customer_id` is needed."""
    customer_id: _t.Optional[str] = _core.field("customer_id", default=None, null=True)
    """The customer who buys: instead of `buyer`, or beside it where the buyer is a known customer under
    another number or address.
    """
    recipients: _t.Optional[_t.List[RecipientInput]] = _core.field("recipients", ("list", "RecipientInput"), default=None)
    """お届け先; none: the goods go to the buyer."""
    copy_buyer: _t.Optional[bool] = _core.field("copy_buyer", default=None)
    """The buyer receives, too, and stands before the recipients given (at position 0)."""
    shipments: _t.List[NewShipment] = _core.field("shipments", ("list", "NewShipment"))
    """伝票: what goes to one recipient together."""
    payment: _t.Optional[PaymentInput] = _core.field("payment", "PaymentInput", default=None)
    totals: _t.Optional[StatedTotals] = _core.field("totals", "StatedTotals", default=None)
    notes: _t.Optional[NotesInput] = _core.field("notes", "NotesInput", default=None)
    tags: _t.Optional[_t.List[str]] = _core.field("tags", default=None)
    """Words that the shop sorts its orders by."""
    extra_: _t.Optional[_t.Dict[str, str]] = _core.field("extra", default=None)
    """Values of your own, by name; kept and given back."""


class NewOrderExport(_core.Model):
    """A file of orders to be made: exactly one of `template_id`, `preset` and `layout` says what it
    looks like.
    """

    _models = _REGISTRY
    template_id: _t.Optional[str] = _core.field("template_id", default=None, null=True)
    """A template."""
    preset: _t.Optional[str] = _core.field("preset", default=None, null=True)
    """A file known by name; see `GET /v1/export-presets`."""
    layout: _t.Optional[ExportLayoutInput] = _core.field("layout", "ExportLayoutInput", default=None, null=True)
    """Columns and spelling for this file only."""
    orders: ExportedOrders = _core.field("orders", "ExportedOrders")
    """Which orders."""


class NewOrderMailSource(_core.Model):
    """A source to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート that its orders come in on."""
    sender: str = _core.field("sender")
    """Who sends its mails: an address, or `@` and a domain."""
    subject: _t.Optional[str] = _core.field("subject", default=None)
    """What their subjects hold; left out: anything."""
    layout: _t.Any = _core.field("layout", default=None, null=True)
    """Labels that are not those of 楽天市場; left out: all are."""


class NewOrderMailTest(_core.Model):
    """A mail's text, to be tried."""

    _models = _REGISTRY
    text: str = _core.field("text")
    """The text of the mail."""


class NewOrderMove(_core.Model):
    """Which orders, and where to."""

    _models = _REGISTRY
    order_ids: _t.Optional[_t.List[str]] = _core.field("order_ids", default=None, null=True)
    """The orders; these or `filter` are needed. Up to 1,000 are moved at once, all or none."""
    filter: _t.Optional[OrderFilter] = _core.field("filter", "OrderFilter", default=None, null=True)
    """Every order that a list with these filters would show, up to 100,000. `status` must be among them,
    so that nobody moves everything by mistake.
    """
    to: OrderStatus = _core.field("to")
    """A status that follows the present one, or the present one for another step of it."""
    sub_status: _t.Optional[str] = _core.field("sub_status", default=None, null=True)
    """サブステータス: the code of a step of that status; left out: none."""
    reason: _t.Optional[str] = _core.field("reason", default=None, null=True)
    """For the timeline. A label, never personal data."""


class NewOrderPayment(_core.Model):
    """A payment to be registered. Card numbers are refused: they may not be kept."""

    _models = _REGISTRY
    kind: _t.Optional[PaymentKind] = _core.field("kind", default=None)
    amount: int = _core.field("amount")
    """In yen, positive whichever way it goes. More or less than was billed is fine; a refund pays
    back at most what was received.
    """
    received_on: _t.Optional[_dt.date] = _core.field("received_on", "@date", default=None, null=True)
    """入金日; left out: today, in Japan."""
    method: _t.Optional[str] = _core.field("method", default=None)
    """How it was paid: 銀行振込, コンビニ …"""
    reference: _t.Optional[str] = _core.field("reference", default=None)
    """The number of the transaction at the bank or payment agency: visible ASCII characters, no
    names.
    """


class NewOrderShipment(_core.Model):
    """A further shipment of an order. It is empty: lines are moved to it."""

    _models = _REGISTRY
    copy_of: _t.Optional[str] = _core.field("copy_of", default=None, null=True)
    """伝票コピー: a shipment of the order whose recipient, carrier, dates and notes it takes over."""
    recipient: _t.Optional[int] = _core.field("recipient", default=None, null=True)
    """Position in the order's recipients, from 0."""
    to_buyer: _t.Optional[bool] = _core.field("to_buyer", default=None)
    """True: it goes to the buyer."""
    new_recipient: _t.Optional[RecipientInput] = _core.field("new_recipient", "RecipientInput", default=None, null=True)
    """Somebody new."""

NewOrderSource: _TypeAlias = "_t.Union[_t.Literal[\"api\", \"phone\", \"fax\"], str]"
"""Who took the order."""


class NewPassword(_core.Model):
    """A password to be set."""

    _models = _REGISTRY
    password: str = _core.field("password")
    """At least 12 characters, and not the mail address."""


class NewPaymentLayout(_core.Model):
    """A layout to be made."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant, none of those that come with the platform."""
    name: str = _core.field("name")
    """Its name, for people."""
    columns: PaymentLayoutColumnsInput = _core.field("columns", "PaymentLayoutColumnsInput")


class NewProcessingRoute(_core.Model):
    """A processing route to be made."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    is_default: _t.Optional[bool] = _core.field("is_default", default=None)
    """Takes the mark of the default from the lane that has it."""


class NewProduct(_core.Model):
    """A product to be made."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 100 characters, unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    description: _t.Optional[str] = _core.field("description", default=None)
    """商品説明文."""
    categories: _t.Optional[_t.List[str]] = _core.field("categories", default=None)
    """カテゴリー大・中・小分類."""
    images: _t.Optional[_t.List[ProductImageInput]] = _core.field("images", ("list", "ProductImageInput"), default=None)
    """商品画像, in the order that the shop gave them."""
    first_axis: _t.Optional[str] = _core.field("first_axis", default=None)
    """横軸項目名."""
    second_axis: _t.Optional[str] = _core.field("second_axis", default=None)
    """縦軸項目名."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """並び順: its position among the shop's products."""
    sold_from: _t.Optional[_dt.datetime] = _core.field("sold_from", "@datetime", default=None, null=True)
    """販売期間: from when it is sold."""
    sold_until: _t.Optional[_dt.datetime] = _core.field("sold_until", "@datetime", default=None, null=True)
    """Until when it is sold."""
    extra_: _t.Optional[_t.Dict[str, str]] = _core.field("extra", default=None)
    """Values of your own, by name; kept and given back."""
    variants: _t.Optional[_t.List[NewVariant]] = _core.field("variants", ("list", "NewVariant"), default=None)
    """商品バリエーション; none: one whose sku is the product's code."""


class NewPublication(_core.Model):
    """Which listings to tell anew; what is left out narrows nothing."""

    _models = _REGISTRY
    shop_id: _t.Optional[str] = _core.field("shop_id", default=None, null=True)
    """Of this shop only."""
    variant_id: _t.Optional[str] = _core.field("variant_id", default=None, null=True)
    """Of this variant only."""


class NewReconciliation(_core.Model):
    """A mall to be compared."""

    _models = _REGISTRY
    shop_id: str = _core.field("shop_id")
    """The shop whose mall is asked."""
    repair: _t.Optional[bool] = _core.field("repair", default=None)
    """Whether numbers that differ are told to the mall again."""


class NewRole(_core.Model):
    """A role to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """At most what the caller holds."""


class NewRule(_core.Model):
    """A rule to be made."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    position: _t.Optional[int] = _core.field("position", default=None, null=True)
    """Its position among the rules; left out: after all others."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    trigger: RuleTrigger = _core.field("trigger")
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None, null=True)
    """処理ルート: the code of the lane that it is for; left out: any."""
    status: _t.Optional[OrderStatus] = _core.field("status", default=None, null=True)
    """ステータス that it is for; left out: any, where the trigger allows it."""
    times: _t.Optional[_t.List[str]] = _core.field("times", default=None)
    """The times of day in Japan of a schedule, `HH:MM`."""
    where: Condition = _core.field("where", "Condition")
    guards: _t.Optional[RuleGuardsInput] = _core.field("guards", "RuleGuardsInput", default=None, null=True)
    """Left out: no alerts, not on hold."""
    retry: _t.Optional[RuleRetryInput] = _core.field("retry", "RuleRetryInput", default=None, null=True)
    """Left out: five attempts, 20 seconds after the first."""
    actions: _t.List[RuleActionInput] = _core.field("actions", ("list", "RuleActionInput"))
    """What it does, one thing after the other."""


class NewSalesRoute(_core.Model):
    """A sales route to be made."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant; compared as written."""
    kind: SalesRouteKind = _core.field("kind")
    name: str = _core.field("name")
    """Its name, for people."""
    processing_route_id: _t.Optional[str] = _core.field("processing_route_id", default=None, null=True)
    """Orders from here start in this processing route; left out: in the tenant's default."""


class NewSavedSearch(_core.Model):
    """A search to be kept."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Unique in the tenant."""
    where: Condition = _core.field("where", "Condition")


class NewShipRequestFile(_core.Model):
    """A file to be made."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of the warehouse: what waits for it is put into the file, 1,000 requests at most."""


class NewShipRequests(_core.Model):
    """What is to be sent by a linked warehouse."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of the warehouse."""
    shipment_ids: _t.List[str] = _core.field("shipment_ids")
    """The shipments, 500 at most."""
    despite_waybill: _t.Optional[bool] = _core.field("despite_waybill", default=None)
    """Also shipments of which a waybill was made (送り状作成済), which are refused without it
    (`waybill_made`): the shop throws the waybill away.
    """


class NewShipResult(_core.Model):
    """What a warehouse says of a request."""

    _models = _REGISTRY
    key: str = _core.field("key")
    """依頼番号: as the warehouse was told."""
    state: ShipResultState = _core.field("state")
    tracking_numbers: _t.Optional[_t.List[str]] = _core.field("tracking_numbers", default=None)
    """送り状番号, one for each box."""
    carrier: _t.Optional[str] = _core.field("carrier", default=None)
    """Who brings it, as the warehouse calls them; empty: as planned."""
    shipped_on: _t.Optional[_dt.date] = _core.field("shipped_on", "@date", default=None, null=True)
    """出荷日; left out: today."""
    reference: _t.Optional[str] = _core.field("reference", default=None)
    """The warehouse's own number of it."""
    message: _t.Optional[str] = _core.field("message", default=None)
    """Why, in the warehouse's words."""


class NewShipResults(_core.Model):
    """What a warehouse says of requests."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of the warehouse."""
    results: _t.List[NewShipResult] = _core.field("results", ("list", "NewShipResult"))
    """What became of each request."""


class NewShipment(_core.Model):
    """伝票 of a new order."""

    _models = _REGISTRY
    slip: _t.Optional[int] = _core.field("slip", default=None, null=True)
    """伝票No: the number of the slip within the order; left out: its place in the list."""
    recipient: _t.Optional[int] = _core.field("recipient", default=None)
    """Position in the order's recipients, from 0."""
    carrier: _t.Optional[str] = _core.field("carrier", default=None)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", default=None)
    """送り状種別."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None, null=True)
    """温度区分; left out or null: as cold as the goods have to be kept by the product master."""
    deliver_on: _t.Optional[_dt.date] = _core.field("deliver_on", "@date", default=None, null=True)
    """お届け指定日."""
    delivery_window: _t.Optional[str] = _core.field("delivery_window", default=None)
    """お届け時間帯."""
    parcels: _t.Optional[int] = _core.field("parcels", default=None)
    """個口数: how many boxes."""
    ship_on: _t.Optional[_dt.date] = _core.field("ship_on", "@date", default=None, null=True)
    """発送予定日."""
    shipping_fee: _t.Optional[int] = _core.field("shipping_fee", default=None)
    """送料 in yen, with tax."""
    cod_fee: _t.Optional[int] = _core.field("cod_fee", default=None)
    """代引手数料 in yen, with tax."""
    waybill_note: _t.Optional[str] = _core.field("waybill_note", default=None)
    """送り状記事欄."""
    staff_note: _t.Optional[str] = _core.field("staff_note", default=None)
    """一言メモ（伝票）."""
    gifts: _t.Optional[_t.List[GiftInput]] = _core.field("gifts", ("list", "GiftInput"), default=None)
    """のし・ギフト情報, up to three."""
    lines: _t.List[NewLine] = _core.field("lines", ("list", "NewLine"))
    """受注明細: products, discounts and fees."""


class NewShipmentReport(_core.Model):
    """Which shipments to tell again; what is left out narrows nothing."""

    _models = _REGISTRY
    shop_id: _t.Optional[str] = _core.field("shop_id", default=None, null=True)
    """Of this shop only."""
    order_id: _t.Optional[str] = _core.field("order_id", default=None, null=True)
    """Of this order only."""


class NewShop(_core.Model):
    """A shop to be connected."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    kind: ShopKind = _core.field("kind")
    sales_route_id: str = _core.field("sales_route_id")
    """受注ルート that its orders come in on; each is of one shop at most."""
    settings: _t.Any = _core.field("settings", default=None, null=True)
    """An object; what is left out is as usual."""
    poll_seconds: _t.Optional[int] = _core.field("poll_seconds", default=None)
    """Seconds between two polls while orders come."""
    adaptive_polling: _t.Optional[bool] = _core.field("adaptive_polling", default=None)
    """Whether it is polled less often while no orders come, at most four times as late; false:
    always every `poll_seconds`.
    """
    publish_stock: _t.Optional[bool] = _core.field("publish_stock", default=None)
    """在庫連携: whether the mall's stock is overwritten with ours. Better switched on once listings are
    there and a dry run shows the right numbers.
    """
    report_shipments: _t.Optional[bool] = _core.field("report_shipments", default=None)
    """出荷通知: whether the mall is told what was shipped."""
    confirm_orders: _t.Optional[bool] = _core.field("confirm_orders", default=None)
    """注文確認: whether the mall is told that orders are taken, as they come in."""
    book_payments: _t.Optional[BookPayments] = _core.field("book_payments", default=None)
    """入金確認: what the mall says of the buyer's money becomes a payment."""
    orders_from: _t.Optional[_dt.datetime] = _core.field("orders_from", "@datetime", default=None, null=True)
    """Orders from this time on are fetched; left out: from now on."""


class NewStaff(_core.Model):
    """A person to be let in."""

    _models = _REGISTRY
    name: str = _core.field("name")
    """Its name, for people."""
    email: str = _core.field("email")
    """Signs in with it; unique in the whole platform."""
    role_id: str = _core.field("role_id")
    """The role that they get."""
    password: str = _core.field("password")
    """At least 12 characters, and not the mail address."""


class NewStockCount(_core.Model):
    """A count to be begun."""

    _models = _REGISTRY
    warehouse: _t.Optional[str] = _core.field("warehouse", default=None, null=True)
    """The code of a warehouse; left out: the preferred one."""
    mode: _t.Optional[StockCountMode] = _core.field("mode", default=None)
    note: _t.Optional[str] = _core.field("note", default=None)
    """Words for people, without personal data."""


class NewStockMovement(_core.Model):
    """A movement to be noted."""

    _models = _REGISTRY
    kind: StockMovementAct = _core.field("kind")
    variant_id: str = _core.field("variant_id")
    """What was moved: no set."""
    quantity: int = _core.field("quantity")
    """How many; negative only for `adjust`."""
    warehouse: _t.Optional[str] = _core.field("warehouse", default=None, null=True)
    """The code of the warehouse; left out: the preferred one."""
    to_warehouse: _t.Optional[str] = _core.field("to_warehouse", default=None, null=True)
    """The code of the warehouse that it was carried to; for `transfer` only."""
    reference: _t.Optional[str] = _core.field("reference", default=None)
    """What it was about: a receipt's number."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """Words for people, without personal data."""


class NewStoreSale(_core.Model):
    """店頭販売: sold in a shop of bricks."""

    _models = _REGISTRY
    warehouse: _t.Optional[str] = _core.field("warehouse", default=None, null=True)
    """The code of the warehouse; left out: the preferred one."""
    reference: _t.Optional[str] = _core.field("reference", default=None)
    """The receipt's number."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """Words for people, without personal data."""
    lines: _t.List[StoreSaleLine] = _core.field("lines", ("list", "StoreSaleLine"))
    """Sold together: all of them, or none."""


class NewSubStatus(_core.Model):
    """A step to be made."""

    _models = _REGISTRY
    status: OrderStatus = _core.field("status")
    """The status it is a step of."""
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None, null=True)
    """The code of the processing route that has this step; left out: all have."""
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its place among the steps of its status."""


class NewSuppression(_core.Model):
    """An address that is to get less mail."""

    _models = _REGISTRY
    email: str = _core.field("email")
    """The address."""
    scope: SuppressionScope = _core.field("scope")
    reason: _t.Optional[SuppressionReason] = _core.field("reason", default=None, null=True)
    """Left out: `manual`."""


class NewVariant(_core.Model):
    """A variant to be made."""

    _models = _REGISTRY
    sku: str = _core.field("sku")
    """At most 100 characters, unique in the tenant."""
    jan: _t.Optional[str] = _core.field("jan", default=None)
    """JANコード: 13, 12 or 8 digits with a right check digit; empty: none."""
    first_option: _t.Optional[str] = _core.field("first_option", default=None)
    """横軸: the value on the product's first axis."""
    second_option: _t.Optional[str] = _core.field("second_option", default=None)
    """縦軸: the value on the product's second axis."""
    price: _t.Optional[int] = _core.field("price", default=None, null=True)
    """販売価格 in yen, with tax."""
    cost: _t.Optional[int] = _core.field("cost", default=None, null=True)
    """仕入価格 in yen, without tax."""
    tax_rate_bp: _t.Optional[int] = _core.field("tax_rate_bp", default=None)
    """消費税率 in basis points: 1000, 800 or 0."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None)
    weight_grams: _t.Optional[int] = _core.field("weight_grams", default=None, null=True)
    """商品重量 in grams."""
    components: _t.Optional[_t.List[SetComponent]] = _core.field("components", ("list", "SetComponent"), default=None, null=True)
    """セット商品: what one of it consists of; none of it may be a set. Left out: it is no set."""
    stock_policy: _t.Optional[StockPolicyInput] = _core.field("stock_policy", "StockPolicyInput", default=None)


class NewWarehouse(_core.Model):
    """A warehouse to be made."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """At most 20 characters, unique in the tenant."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its position among the warehouses, in order of preference."""
    sells: _t.Optional[bool] = _core.field("sells", default=None)
    """Whether orders are served from it."""


class NewWarehouseCode(_core.Model):
    """What a linked warehouse is to call a variant."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    code: str = _core.field("code")
    """At most 50 characters; empty removes what was told of the variant."""


class NewWarehouseCodes(_core.Model):
    """What a linked warehouse is to call variants."""

    _models = _REGISTRY
    items: _t.List[NewWarehouseCode] = _core.field("items", ("list", "NewWarehouseCode"))
    """One for each variant."""


class NewWarehouseLink(_core.Model):
    """A warehouse to be linked."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of the warehouse, which has no link yet."""
    kind: WarehouseLinkKind = _core.field("kind")
    settings: _t.Any = _core.field("settings", default=None, null=True)
    """An object; what is left out is as usual."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is asked for shipments."""


class NewWaybillFile(_core.Model):
    """A file to be made."""

    _models = _REGISTRY
    profile_id: str = _core.field("profile_id")
    """How the carrier's program is used."""
    shipments: _t.Optional[SelectedShipments] = _core.field("shipments", "SelectedShipments", default=None)
    """Which shipments."""
    overflow: _t.Optional[WaybillOverflow] = _core.field("overflow", default=None)
    """What happens to texts that are too long."""
    start_work: _t.Optional[bool] = _core.field("start_work", default=None)
    """Whether orders that wait for their shipment (発送待ち) and are in the file go on to 発送作業."""


class NewWebhookEndpoint(_core.Model):
    """An endpoint to be made."""

    _models = _REGISTRY
    url: str = _core.field("url")
    """Where messages are posted to: `https`, without user and password, not in a private network."""
    description: _t.Optional[str] = _core.field("description", default=None)
    """What it is for, for people."""
    events: _t.Optional[_t.List[str]] = _core.field("events", default=None)
    """The types of events that it is told of; left out: all of them."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
