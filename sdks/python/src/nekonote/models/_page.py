# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._alert import Alert
    from ._announcement import Announcement
    from ._api import ApiKey, ApiKeyGrant
    from ._audit import AuditEntry
    from ._blacklist import BlacklistEntry
    from ._bundle import Bundle, BundleCandidate
    from ._calendar import Calendar
    from ._carrier import CarrierProfile
    from ._condition import ConditionField
    from ._customer import Customer, CustomerOrder, CustomerRank
    from ._event import Event
    from ._expected import ExpectedReceipt
    from ._export import ExportField, ExportPreset, ExportTemplate
    from ._feed import FeedEvent
    from ._follow import FollowMail
    from ._import import ImportIssue, ImportRule
    from ._imported import ImportedOrder
    from ._inbound import InboundMail
    from ._incident import Incident
    from ._job import Job
    from ._listing import Listing
    from ._mail import Mail, MailBatch, MailBatchIssue, MailConsent, MailImage, MailProfile, MailTemplate
    from ._mailbox import Mailbox
    from ._mall import MallCancellation, MallCode
    from ._order import Order, OrderErasure, OrderExport, OrderImport, OrderMailSource, OrderMove, OrderMoveIssue, OrderPayment
    from ._payment import PaymentImport, PaymentImportRow, PaymentLayout
    from ._processing import ProcessingRoute
    from ._product import Product, ProductSales
    from ._publication import Publication
    from ._recipient import Recipient
    from ._reconciliation import Reconciliation, ReconciliationRow
    from ._role import Role
    from ._rule import Rule, RuleRun
    from ._sales import SalesRoute
    from ._saved import SavedSearch
    from ._ship import ShipRequest, ShipRequestFile
    from ._shipment import Shipment, ShipmentReport
    from ._shop import Shop
    from ._staff import Staff
    from ._stock import StockCount, StockLevel, StockMovement
    from ._sub import SubStatus
    from ._suppression import Suppression
    from ._tracking import TrackingImport, TrackingIssue
    from ._variant import Variant
    from ._warehouse import Warehouse, WarehouseCode, WarehouseLink
    from ._waybill import WaybillEntry, WaybillField, WaybillFile, WaybillFormatInfo
    from ._webhook import WebhookDelivery, WebhookEndpoint


class PageAlert(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Alert] = _core.field("items", ("list", "Alert"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageAnnouncement(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Announcement] = _core.field("items", ("list", "Announcement"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageApiKey(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ApiKey] = _core.field("items", ("list", "ApiKey"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageApiKeyGrant(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ApiKeyGrant] = _core.field("items", ("list", "ApiKeyGrant"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageAuditEntry(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[AuditEntry] = _core.field("items", ("list", "AuditEntry"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageBlacklistEntry(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[BlacklistEntry] = _core.field("items", ("list", "BlacklistEntry"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageBundle(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Bundle] = _core.field("items", ("list", "Bundle"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageBundleCandidate(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[BundleCandidate] = _core.field("items", ("list", "BundleCandidate"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageCalendar(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Calendar] = _core.field("items", ("list", "Calendar"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageCarrierProfile(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[CarrierProfile] = _core.field("items", ("list", "CarrierProfile"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageConditionField(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ConditionField] = _core.field("items", ("list", "ConditionField"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageCustomer(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Customer] = _core.field("items", ("list", "Customer"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageCustomerOrder(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[CustomerOrder] = _core.field("items", ("list", "CustomerOrder"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageCustomerRank(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[CustomerRank] = _core.field("items", ("list", "CustomerRank"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageEvent(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Event] = _core.field("items", ("list", "Event"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageExpectedReceipt(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ExpectedReceipt] = _core.field("items", ("list", "ExpectedReceipt"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageExportField(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ExportField] = _core.field("items", ("list", "ExportField"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageExportPreset(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ExportPreset] = _core.field("items", ("list", "ExportPreset"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageExportTemplate(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ExportTemplate] = _core.field("items", ("list", "ExportTemplate"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageFeedEvent(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[FeedEvent] = _core.field("items", ("list", "FeedEvent"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageFollowMail(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[FollowMail] = _core.field("items", ("list", "FollowMail"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageImportIssue(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ImportIssue] = _core.field("items", ("list", "ImportIssue"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageImportRule(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ImportRule] = _core.field("items", ("list", "ImportRule"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageImportedOrder(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ImportedOrder] = _core.field("items", ("list", "ImportedOrder"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageInboundMail(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[InboundMail] = _core.field("items", ("list", "InboundMail"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageIncident(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Incident] = _core.field("items", ("list", "Incident"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageJob(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Job] = _core.field("items", ("list", "Job"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageListing(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Listing] = _core.field("items", ("list", "Listing"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMail(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Mail] = _core.field("items", ("list", "Mail"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailBatch(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailBatch] = _core.field("items", ("list", "MailBatch"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailBatchIssue(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailBatchIssue] = _core.field("items", ("list", "MailBatchIssue"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailConsent(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailConsent] = _core.field("items", ("list", "MailConsent"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailImage(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailImage] = _core.field("items", ("list", "MailImage"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailProfile(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailProfile] = _core.field("items", ("list", "MailProfile"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailTemplate(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MailTemplate] = _core.field("items", ("list", "MailTemplate"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMailbox(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Mailbox] = _core.field("items", ("list", "Mailbox"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMallCancellation(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MallCancellation] = _core.field("items", ("list", "MallCancellation"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageMallCode(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[MallCode] = _core.field("items", ("list", "MallCode"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrder(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Order] = _core.field("items", ("list", "Order"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderErasure(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderErasure] = _core.field("items", ("list", "OrderErasure"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderExport(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderExport] = _core.field("items", ("list", "OrderExport"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderImport(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderImport] = _core.field("items", ("list", "OrderImport"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderMailSource(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderMailSource] = _core.field("items", ("list", "OrderMailSource"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderMove(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderMove] = _core.field("items", ("list", "OrderMove"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderMoveIssue(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderMoveIssue] = _core.field("items", ("list", "OrderMoveIssue"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageOrderPayment(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[OrderPayment] = _core.field("items", ("list", "OrderPayment"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PagePaymentImport(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[PaymentImport] = _core.field("items", ("list", "PaymentImport"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PagePaymentImportRow(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[PaymentImportRow] = _core.field("items", ("list", "PaymentImportRow"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PagePaymentLayout(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[PaymentLayout] = _core.field("items", ("list", "PaymentLayout"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageProcessingRoute(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ProcessingRoute] = _core.field("items", ("list", "ProcessingRoute"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageProduct(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Product] = _core.field("items", ("list", "Product"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageProductSales(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ProductSales] = _core.field("items", ("list", "ProductSales"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PagePublication(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Publication] = _core.field("items", ("list", "Publication"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageRecipient(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Recipient] = _core.field("items", ("list", "Recipient"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageReconciliation(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Reconciliation] = _core.field("items", ("list", "Reconciliation"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageReconciliationRow(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ReconciliationRow] = _core.field("items", ("list", "ReconciliationRow"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageRole(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Role] = _core.field("items", ("list", "Role"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageRule(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Rule] = _core.field("items", ("list", "Rule"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageRuleRun(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[RuleRun] = _core.field("items", ("list", "RuleRun"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageSalesRoute(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[SalesRoute] = _core.field("items", ("list", "SalesRoute"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageSavedSearch(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[SavedSearch] = _core.field("items", ("list", "SavedSearch"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageShipRequest(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ShipRequest] = _core.field("items", ("list", "ShipRequest"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageShipRequestFile(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ShipRequestFile] = _core.field("items", ("list", "ShipRequestFile"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageShipment(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Shipment] = _core.field("items", ("list", "Shipment"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageShipmentReport(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[ShipmentReport] = _core.field("items", ("list", "ShipmentReport"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageShop(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Shop] = _core.field("items", ("list", "Shop"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageStaff(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Staff] = _core.field("items", ("list", "Staff"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageStockCount(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[StockCount] = _core.field("items", ("list", "StockCount"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageStockLevel(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[StockLevel] = _core.field("items", ("list", "StockLevel"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageStockMovement(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[StockMovement] = _core.field("items", ("list", "StockMovement"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageSubStatus(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[SubStatus] = _core.field("items", ("list", "SubStatus"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageSuppression(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Suppression] = _core.field("items", ("list", "Suppression"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageTrackingImport(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[TrackingImport] = _core.field("items", ("list", "TrackingImport"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageTrackingIssue(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[TrackingIssue] = _core.field("items", ("list", "TrackingIssue"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageVariant(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Variant] = _core.field("items", ("list", "Variant"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWarehouse(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[Warehouse] = _core.field("items", ("list", "Warehouse"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWarehouseCode(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WarehouseCode] = _core.field("items", ("list", "WarehouseCode"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWarehouseLink(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WarehouseLink] = _core.field("items", ("list", "WarehouseLink"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWaybillEntry(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WaybillEntry] = _core.field("items", ("list", "WaybillEntry"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWaybillField(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WaybillField] = _core.field("items", ("list", "WaybillField"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWaybillFile(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WaybillFile] = _core.field("items", ("list", "WaybillFile"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWaybillFormatInfo(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WaybillFormatInfo] = _core.field("items", ("list", "WaybillFormatInfo"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWebhookDelivery(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WebhookDelivery] = _core.field("items", ("list", "WebhookDelivery"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""


class PageWebhookEndpoint(_core.Model):
    """One page of a list."""

    _models = _REGISTRY
    items: _t.List[WebhookEndpoint] = _core.field("items", ("list", "WebhookEndpoint"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """Send it as `cursor` for the next page; null on the last one."""
