# Written by sdk-gen from the API's description. Changes here are lost.
"""Everything that is sent and received; each module is read when it is first needed."""

from __future__ import annotations

import importlib as _importlib
import typing as _t

from ..core.model import Registry as _Registry

if _t.TYPE_CHECKING:
    import datetime as _dt

    from typing_extensions import TypeAlias as _TypeAlias

    from .. import core as _core
    from ._actor import Actor as Actor
    from ._actor import ActorKind as ActorKind
    from ._added import AddedVariant as AddedVariant
    from ._address import AddressSuggestion as AddressSuggestion
    from ._alert import Alert as Alert
    from ._alert import AlertCount as AlertCount
    from ._alert import AlertCounts as AlertCounts
    from ._alert import AlertKind as AlertKind
    from ._alert import AlertRule as AlertRule
    from ._alert import AlertRuleInput as AlertRuleInput
    from ._alert import AlertSettings as AlertSettings
    from ._alert import AlertSettingsPatch as AlertSettingsPatch
    from ._alert import AlertSeverity as AlertSeverity
    from ._alerts import AlertsResolved as AlertsResolved
    from ._alerts import AlertsToResolve as AlertsToResolve
    from ._amount import AmountRows as AmountRows
    from ._announcement import Announcement as Announcement
    from ._announcement import AnnouncementKind as AnnouncementKind
    from ._announcement import AnnouncementLevel as AnnouncementLevel
    from ._api import ApiKey as ApiKey
    from ._api import ApiKeyGrant as ApiKeyGrant
    from ._api import ApiKeyPatch as ApiKeyPatch
    from ._audit import AuditEntry as AuditEntry
    from ._blacklist import BlacklistCheck as BlacklistCheck
    from ._blacklist import BlacklistEntry as BlacklistEntry
    from ._blacklist import BlacklistEntryPatch as BlacklistEntryPatch
    from ._blacklist import BlacklistField as BlacklistField
    from ._blacklist import BlacklistFileEncoding as BlacklistFileEncoding
    from ._blacklist import BlacklistImport as BlacklistImport
    from ._blacklist import BlacklistMatch as BlacklistMatch
    from ._blacklist import BlacklistRowError as BlacklistRowError
    from ._book import BookPayments as BookPayments
    from ._built import BuiltInRole as BuiltInRole
    from ._bundle import Bundle as Bundle
    from ._bundle import BundleCandidate as BundleCandidate
    from ._bundle import BundleFees as BundleFees
    from ._bundle import BundleMatch as BundleMatch
    from ._bundle import BundleWarning as BundleWarning
    from ._calendar import Calendar as Calendar
    from ._calendar import CalendarPatch as CalendarPatch
    from ._caller import CallerKind as CallerKind
    from ._cancel import CancelRequest as CancelRequest
    from ._candidate import CandidateOrder as CandidateOrder
    from ._carrier import Carrier as Carrier
    from ._carrier import CarrierProfile as CarrierProfile
    from ._carrier import CarrierProfilePatch as CarrierProfilePatch
    from ._carrier import CarrierSettings as CarrierSettings
    from ._carrier import CarrierSettingsInput as CarrierSettingsInput
    from ._carrier import CarrierSettingsPatch as CarrierSettingsPatch
    from ._channel import ChannelCancellation as ChannelCancellation
    from ._channel import ChannelLine as ChannelLine
    from ._channel import ChannelNotes as ChannelNotes
    from ._channel import ChannelOrder as ChannelOrder
    from ._channel import ChannelOrderPage as ChannelOrderPage
    from ._channel import ChannelPayment as ChannelPayment
    from ._channel import ChannelPerson as ChannelPerson
    from ._channel import ChannelProblem as ChannelProblem
    from ._channel import ChannelProduct as ChannelProduct
    from ._channel import ChannelProductPage as ChannelProductPage
    from ._channel import ChannelResult as ChannelResult
    from ._channel import ChannelResults as ChannelResults
    from ._channel import ChannelShipment as ChannelShipment
    from ._channel import ChannelShipmentReport as ChannelShipmentReport
    from ._channel import ChannelShipments as ChannelShipments
    from ._channel import ChannelShippedLine as ChannelShippedLine
    from ._channel import ChannelStock as ChannelStock
    from ._channel import ChannelStockLevel as ChannelStockLevel
    from ._channel import ChannelTotals as ChannelTotals
    from ._chosen import ChosenOrder as ChosenOrder
    from ._condition import Condition as Condition
    from ._condition import ConditionField as ConditionField
    from ._condition import ConditionFieldType as ConditionFieldType
    from ._confirm import ConfirmPayments as ConfirmPayments
    from ._considered import ConsideredMailTemplate as ConsideredMailTemplate
    from ._counted import CountedLine as CountedLine
    from ._counted import CountedLines as CountedLines
    from ._created import CreatedApiKey as CreatedApiKey
    from ._credential import CredentialExpiry as CredentialExpiry
    from ._csv import CsvEncoding as CsvEncoding
    from ._customer import Customer as Customer
    from ._customer import CustomerMerge as CustomerMerge
    from ._customer import CustomerOrder as CustomerOrder
    from ._customer import CustomerPatch as CustomerPatch
    from ._customer import CustomerRank as CustomerRank
    from ._customer import CustomerRankPatch as CustomerRankPatch
    from ._date import DateStyle as DateStyle
    from ._delivery import DeliveryArea as DeliveryArea
    from ._delivery import DeliveryAreaInput as DeliveryAreaInput
    from ._delivery import DeliveryAreas as DeliveryAreas
    from ._drift import DriftKind as DriftKind
    from ._edit import EditLines as EditLines
    from ._event import Event as Event
    from ._expected import ExpectedReceipt as ExpectedReceipt
    from ._expected import ExpectedReceiptPatch as ExpectedReceiptPatch
    from ._export import ExportColumn as ExportColumn
    from ._export import ExportColumnInput as ExportColumnInput
    from ._export import ExportEncoding as ExportEncoding
    from ._export import ExportField as ExportField
    from ._export import ExportFieldLevel as ExportFieldLevel
    from ._export import ExportLayout as ExportLayout
    from ._export import ExportLayoutInput as ExportLayoutInput
    from ._export import ExportPreset as ExportPreset
    from ._export import ExportRefusal as ExportRefusal
    from ._export import ExportRows as ExportRows
    from ._export import ExportStatus as ExportStatus
    from ._export import ExportTemplate as ExportTemplate
    from ._export import ExportTemplatePatch as ExportTemplatePatch
    from ._exported import ExportedOrders as ExportedOrders
    from ._feed import FeedEvent as FeedEvent
    from ._field import FieldProblem as FieldProblem
    from ._file import FileEncoding as FileEncoding
    from ._file import FileIssue as FileIssue
    from ._follow import FollowMail as FollowMail
    from ._follow import FollowMailList as FollowMailList
    from ._follow import FollowMailProduct as FollowMailProduct
    from ._follow import FollowMailRoute as FollowMailRoute
    from ._follow import FollowMailRouteInput as FollowMailRouteInput
    from ._follow import FollowMailSettings as FollowMailSettings
    from ._follow import FollowMailSettingsPatch as FollowMailSettingsPatch
    from ._follow import FollowMailStatus as FollowMailStatus
    from ._foreseen import ForeseenListing as ForeseenListing
    from ._found import FoundOrders as FoundOrders
    from ._gift import Gift as Gift
    from ._gift import GiftInput as GiftInput
    from ._hold import Hold as Hold
    from ._hold import HoldRequest as HoldRequest
    from ._holiday import Holiday as Holiday
    from ._holidays import Holidays as Holidays
    from ._import import ImportCounts as ImportCounts
    from ._import import ImportDecision as ImportDecision
    from ._import import ImportDuplicates as ImportDuplicates
    from ._import import ImportEncoding as ImportEncoding
    from ._import import ImportIssue as ImportIssue
    from ._import import ImportMode as ImportMode
    from ._import import ImportRule as ImportRule
    from ._import import ImportRuleActions as ImportRuleActions
    from ._import import ImportRuleActionsInput as ImportRuleActionsInput
    from ._import import ImportRuleChange as ImportRuleChange
    from ._import import ImportRuleGift as ImportRuleGift
    from ._import import ImportRuleGiftInput as ImportRuleGiftInput
    from ._import import ImportRuleInsert as ImportRuleInsert
    from ._import import ImportRuleInsertInput as ImportRuleInsertInput
    from ._import import ImportRuleOutcome as ImportRuleOutcome
    from ._import import ImportRuleParcels as ImportRuleParcels
    from ._import import ImportRuleParcelsInput as ImportRuleParcelsInput
    from ._import import ImportRulePatch as ImportRulePatch
    from ._import import ImportRuleSimulation as ImportRuleSimulation
    from ._import import ImportStatus as ImportStatus
    from ._imported import ImportedOrder as ImportedOrder
    from ._inbound import InboundMail as InboundMail
    from ._inbound import InboundMailAssignment as InboundMailAssignment
    from ._inbound import InboundMailKind as InboundMailKind
    from ._inbound import InboundMailStatus as InboundMailStatus
    from ._incident import Incident as Incident
    from ._incident import IncidentDeadline as IncidentDeadline
    from ._incident import IncidentDeadlineState as IncidentDeadlineState
    from ._incident import IncidentDuty as IncidentDuty
    from ._incident import IncidentKind as IncidentKind
    from ._incident import IncidentPatch as IncidentPatch
    from ._incident import IncidentReport as IncidentReport
    from ._incident import IncidentReportInput as IncidentReportInput
    from ._incident import IncidentReportPatch as IncidentReportPatch
    from ._job import Job as Job
    from ._job import JobKind as JobKind
    from ._job import JobStatus as JobStatus
    from ._jwk import Jwk as Jwk
    from ._jwk import JwkSet as JwkSet
    from ._limit import LimitUnit as LimitUnit
    from ._line import Line as Line
    from ._line import LineEdit as LineEdit
    from ._line import LineEnd as LineEnd
    from ._line import LineKind as LineKind
    from ._line import LinePart as LinePart
    from ._listing import Listing as Listing
    from ._listing import ListingPatch as ListingPatch
    from ._mail import Mail as Mail
    from ._mail import MailBatch as MailBatch
    from ._mail import MailBatchChoice as MailBatchChoice
    from ._mail import MailBatchIssue as MailBatchIssue
    from ._mail import MailBatchStatus as MailBatchStatus
    from ._mail import MailConsent as MailConsent
    from ._mail import MailContent as MailContent
    from ._mail import MailDevice as MailDevice
    from ._mail import MailDirection as MailDirection
    from ._mail import MailFailure as MailFailure
    from ._mail import MailFailureKind as MailFailureKind
    from ._mail import MailHours as MailHours
    from ._mail import MailHoursPatch as MailHoursPatch
    from ._mail import MailImage as MailImage
    from ._mail import MailLogin as MailLogin
    from ._mail import MailLoginKind as MailLoginKind
    from ._mail import MailOauth as MailOauth
    from ._mail import MailPreview as MailPreview
    from ._mail import MailProfile as MailProfile
    from ._mail import MailProfilePatch as MailProfilePatch
    from ._mail import MailStage as MailStage
    from ._mail import MailStatus as MailStatus
    from ._mail import MailTemplate as MailTemplate
    from ._mail import MailTemplatePatch as MailTemplatePatch
    from ._mail import MailTemplateVerdict as MailTemplateVerdict
    from ._mail import MailTest as MailTest
    from ._mail import MailTls as MailTls
    from ._mailbox import Mailbox as Mailbox
    from ._mailbox import MailboxAfterwards as MailboxAfterwards
    from ._mailbox import MailboxFailure as MailboxFailure
    from ._mailbox import MailboxFailureKind as MailboxFailureKind
    from ._mailbox import MailboxPatch as MailboxPatch
    from ._mailbox import MailboxTest as MailboxTest
    from ._mall import MallCancelReason as MallCancelReason
    from ._mall import MallCancellation as MallCancellation
    from ._mall import MallCode as MallCode
    from ._mall import MallCodeInput as MallCodeInput
    from ._mall import MallCodes as MallCodes
    from ._mall import MallCodesInput as MallCodesInput
    from ._management import ManagementNumber as ManagementNumber
    from ._match import MatchReason as MatchReason
    from ._me import Me as Me
    from ._move import MoveLines as MoveLines
    from ._move import MoveShipment as MoveShipment
    from ._new import NewAnnouncement as NewAnnouncement
    from ._new import NewApiKey as NewApiKey
    from ._new import NewApiKeyGrant as NewApiKeyGrant
    from ._new import NewBlacklistEntry as NewBlacklistEntry
    from ._new import NewBundle as NewBundle
    from ._new import NewCalendar as NewCalendar
    from ._new import NewCarrierProfile as NewCarrierProfile
    from ._new import NewCustomerRank as NewCustomerRank
    from ._new import NewDeliveryAreas as NewDeliveryAreas
    from ._new import NewExpectedReceipt as NewExpectedReceipt
    from ._new import NewExportTemplate as NewExportTemplate
    from ._new import NewImportRule as NewImportRule
    from ._new import NewIncident as NewIncident
    from ._new import NewLine as NewLine
    from ._new import NewListing as NewListing
    from ._new import NewMail as NewMail
    from ._new import NewMailBatch as NewMailBatch
    from ._new import NewMailConsent as NewMailConsent
    from ._new import NewMailPreview as NewMailPreview
    from ._new import NewMailProfile as NewMailProfile
    from ._new import NewMailTemplate as NewMailTemplate
    from ._new import NewMailTest as NewMailTest
    from ._new import NewMailbox as NewMailbox
    from ._new import NewMallCancellation as NewMallCancellation
    from ._new import NewOrder as NewOrder
    from ._new import NewOrderExport as NewOrderExport
    from ._new import NewOrderMailSource as NewOrderMailSource
    from ._new import NewOrderMailTest as NewOrderMailTest
    from ._new import NewOrderMove as NewOrderMove
    from ._new import NewOrderPayment as NewOrderPayment
    from ._new import NewOrderShipment as NewOrderShipment
    from ._new import NewOrderSource as NewOrderSource
    from ._new import NewPassword as NewPassword
    from ._new import NewPaymentLayout as NewPaymentLayout
    from ._new import NewProcessingRoute as NewProcessingRoute
    from ._new import NewProduct as NewProduct
    from ._new import NewPublication as NewPublication
    from ._new import NewReconciliation as NewReconciliation
    from ._new import NewRole as NewRole
    from ._new import NewRule as NewRule
    from ._new import NewSalesRoute as NewSalesRoute
    from ._new import NewSavedSearch as NewSavedSearch
    from ._new import NewShipRequestFile as NewShipRequestFile
    from ._new import NewShipRequests as NewShipRequests
    from ._new import NewShipResult as NewShipResult
    from ._new import NewShipResults as NewShipResults
    from ._new import NewShipment as NewShipment
    from ._new import NewShipmentReport as NewShipmentReport
    from ._new import NewShop as NewShop
    from ._new import NewStaff as NewStaff
    from ._new import NewStockCount as NewStockCount
    from ._new import NewStockMovement as NewStockMovement
    from ._new import NewStoreSale as NewStoreSale
    from ._new import NewSubStatus as NewSubStatus
    from ._new import NewSuppression as NewSuppression
    from ._new import NewVariant as NewVariant
    from ._new import NewWarehouse as NewWarehouse
    from ._new import NewWarehouseCode as NewWarehouseCode
    from ._new import NewWarehouseCodes as NewWarehouseCodes
    from ._new import NewWarehouseLink as NewWarehouseLink
    from ._new import NewWaybillFile as NewWaybillFile
    from ._new import NewWebhookEndpoint as NewWebhookEndpoint
    from ._notes import Notes as Notes
    from ._notes import NotesInput as NotesInput
    from ._notes import NotesPatch as NotesPatch
    from ._nothing import Nothing as Nothing
    from ._order import Order as Order
    from ._order import OrderConfirmation as OrderConfirmation
    from ._order import OrderCount as OrderCount
    from ._order import OrderCounts as OrderCounts
    from ._order import OrderErasure as OrderErasure
    from ._order import OrderExport as OrderExport
    from ._order import OrderFileFormat as OrderFileFormat
    from ._order import OrderFilter as OrderFilter
    from ._order import OrderImport as OrderImport
    from ._order import OrderInclude as OrderInclude
    from ._order import OrderMailProblem as OrderMailProblem
    from ._order import OrderMailSource as OrderMailSource
    from ._order import OrderMailSourcePatch as OrderMailSourcePatch
    from ._order import OrderMailTest as OrderMailTest
    from ._order import OrderMessage as OrderMessage
    from ._order import OrderMove as OrderMove
    from ._order import OrderMoveIssue as OrderMoveIssue
    from ._order import OrderMoveRequest as OrderMoveRequest
    from ._order import OrderMoveStatus as OrderMoveStatus
    from ._order import OrderMoveUndo as OrderMoveUndo
    from ._order import OrderMoveUndoIssue as OrderMoveUndoIssue
    from ._order import OrderPatch as OrderPatch
    from ._order import OrderPayment as OrderPayment
    from ._order import OrderPlan as OrderPlan
    from ._order import OrderSearch as OrderSearch
    from ._order import OrderSort as OrderSort
    from ._order import OrderSource as OrderSource
    from ._order import OrderStatus as OrderStatus
    from ._order import OrderStatusCount as OrderStatusCount
    from ._order import OrderVerdict as OrderVerdict
    from ._own import OwnPassword as OwnPassword
    from ._page import PageAlert as PageAlert
    from ._page import PageAnnouncement as PageAnnouncement
    from ._page import PageApiKey as PageApiKey
    from ._page import PageApiKeyGrant as PageApiKeyGrant
    from ._page import PageAuditEntry as PageAuditEntry
    from ._page import PageBlacklistEntry as PageBlacklistEntry
    from ._page import PageBundle as PageBundle
    from ._page import PageBundleCandidate as PageBundleCandidate
    from ._page import PageCalendar as PageCalendar
    from ._page import PageCarrierProfile as PageCarrierProfile
    from ._page import PageConditionField as PageConditionField
    from ._page import PageCustomer as PageCustomer
    from ._page import PageCustomerOrder as PageCustomerOrder
    from ._page import PageCustomerRank as PageCustomerRank
    from ._page import PageEvent as PageEvent
    from ._page import PageExpectedReceipt as PageExpectedReceipt
    from ._page import PageExportField as PageExportField
    from ._page import PageExportPreset as PageExportPreset
    from ._page import PageExportTemplate as PageExportTemplate
    from ._page import PageFeedEvent as PageFeedEvent
    from ._page import PageFollowMail as PageFollowMail
    from ._page import PageImportIssue as PageImportIssue
    from ._page import PageImportRule as PageImportRule
    from ._page import PageImportedOrder as PageImportedOrder
    from ._page import PageInboundMail as PageInboundMail
    from ._page import PageIncident as PageIncident
    from ._page import PageJob as PageJob
    from ._page import PageListing as PageListing
    from ._page import PageMail as PageMail
    from ._page import PageMailBatch as PageMailBatch
    from ._page import PageMailBatchIssue as PageMailBatchIssue
    from ._page import PageMailConsent as PageMailConsent
    from ._page import PageMailImage as PageMailImage
    from ._page import PageMailProfile as PageMailProfile
    from ._page import PageMailTemplate as PageMailTemplate
    from ._page import PageMailbox as PageMailbox
    from ._page import PageMallCancellation as PageMallCancellation
    from ._page import PageMallCode as PageMallCode
    from ._page import PageOrder as PageOrder
    from ._page import PageOrderErasure as PageOrderErasure
    from ._page import PageOrderExport as PageOrderExport
    from ._page import PageOrderImport as PageOrderImport
    from ._page import PageOrderMailSource as PageOrderMailSource
    from ._page import PageOrderMove as PageOrderMove
    from ._page import PageOrderMoveIssue as PageOrderMoveIssue
    from ._page import PageOrderPayment as PageOrderPayment
    from ._page import PagePaymentImport as PagePaymentImport
    from ._page import PagePaymentImportRow as PagePaymentImportRow
    from ._page import PagePaymentLayout as PagePaymentLayout
    from ._page import PageProcessingRoute as PageProcessingRoute
    from ._page import PageProduct as PageProduct
    from ._page import PageProductSales as PageProductSales
    from ._page import PagePublication as PagePublication
    from ._page import PageRecipient as PageRecipient
    from ._page import PageReconciliation as PageReconciliation
    from ._page import PageReconciliationRow as PageReconciliationRow
    from ._page import PageRole as PageRole
    from ._page import PageRule as PageRule
    from ._page import PageRuleRun as PageRuleRun
    from ._page import PageSalesRoute as PageSalesRoute
    from ._page import PageSavedSearch as PageSavedSearch
    from ._page import PageShipRequest as PageShipRequest
    from ._page import PageShipRequestFile as PageShipRequestFile
    from ._page import PageShipment as PageShipment
    from ._page import PageShipmentReport as PageShipmentReport
    from ._page import PageShop as PageShop
    from ._page import PageStaff as PageStaff
    from ._page import PageStockCount as PageStockCount
    from ._page import PageStockLevel as PageStockLevel
    from ._page import PageStockMovement as PageStockMovement
    from ._page import PageSubStatus as PageSubStatus
    from ._page import PageSuppression as PageSuppression
    from ._page import PageTrackingImport as PageTrackingImport
    from ._page import PageTrackingIssue as PageTrackingIssue
    from ._page import PageVariant as PageVariant
    from ._page import PageWarehouse as PageWarehouse
    from ._page import PageWarehouseCode as PageWarehouseCode
    from ._page import PageWarehouseLink as PageWarehouseLink
    from ._page import PageWaybillEntry as PageWaybillEntry
    from ._page import PageWaybillField as PageWaybillField
    from ._page import PageWaybillFile as PageWaybillFile
    from ._page import PageWaybillFormatInfo as PageWaybillFormatInfo
    from ._page import PageWebhookDelivery as PageWebhookDelivery
    from ._page import PageWebhookEndpoint as PageWebhookEndpoint
    from ._parcels import Parcels as Parcels
    from ._payment import Payment as Payment
    from ._payment import PaymentChoice as PaymentChoice
    from ._payment import PaymentImport as PaymentImport
    from ._payment import PaymentImportCounts as PaymentImportCounts
    from ._payment import PaymentImportRow as PaymentImportRow
    from ._payment import PaymentImportStatus as PaymentImportStatus
    from ._payment import PaymentInput as PaymentInput
    from ._payment import PaymentKind as PaymentKind
    from ._payment import PaymentLayout as PaymentLayout
    from ._payment import PaymentLayoutColumns as PaymentLayoutColumns
    from ._payment import PaymentLayoutColumnsInput as PaymentLayoutColumnsInput
    from ._payment import PaymentLayoutColumnsPatch as PaymentLayoutColumnsPatch
    from ._payment import PaymentLayoutPatch as PaymentLayoutPatch
    from ._payment import PaymentOutcome as PaymentOutcome
    from ._payment import PaymentPatch as PaymentPatch
    from ._payment import PaymentProposal as PaymentProposal
    from ._payment import PaymentRowError as PaymentRowError
    from ._payment import PaymentRowOutcome as PaymentRowOutcome
    from ._payment import PaymentRowRefusal as PaymentRowRefusal
    from ._payment import PaymentRowStatus as PaymentRowStatus
    from ._payment import PaymentState as PaymentState
    from ._person import Person as Person
    from ._person import PersonInput as PersonInput
    from ._person import PersonPatch as PersonPatch
    from ._plan import PlanReason as PlanReason
    from ._postal import PostalCode as PostalCode
    from ._postal import PostalPlace as PostalPlace
    from ._problem import Problem as Problem
    from ._processing import ProcessingRoute as ProcessingRoute
    from ._processing import ProcessingRoutePatch as ProcessingRoutePatch
    from ._product import Product as Product
    from ._product import ProductImage as ProductImage
    from ._product import ProductImageInput as ProductImageInput
    from ._product import ProductImport as ProductImport
    from ._product import ProductPatch as ProductPatch
    from ._product import ProductSales as ProductSales
    from ._proposed import ProposedOrder as ProposedOrder
    from ._publication import Publication as Publication
    from ._publication import PublicationCount as PublicationCount
    from ._publication import PublicationState as PublicationState
    from ._publications import Publications as Publications
    from ._quote import QuoteStyle as QuoteStyle
    from ._rank import RankMessage as RankMessage
    from ._rate import RateTotal as RateTotal
    from ._received import ReceivedGoods as ReceivedGoods
    from ._recipient import Recipient as Recipient
    from ._recipient import RecipientInput as RecipientInput
    from ._recipient import RecipientPatch as RecipientPatch
    from ._reconciliation import Reconciliation as Reconciliation
    from ._reconciliation import ReconciliationRow as ReconciliationRow
    from ._reconciliation import ReconciliationStatus as ReconciliationStatus
    from ._remove import RemoveLines as RemoveLines
    from ._repeated import RepeatedShipmentReports as RepeatedShipmentReports
    from ._replaced import ReplacedCharacter as ReplacedCharacter
    from ._reported import ReportedShipment as ReportedShipment
    from ._result import ResultColumn as ResultColumn
    from ._result import ResultColumnInput as ResultColumnInput
    from ._result import ResultColumnPatch as ResultColumnPatch
    from ._result import ResultColumns as ResultColumns
    from ._result import ResultColumnsInput as ResultColumnsInput
    from ._result import ResultColumnsPatch as ResultColumnsPatch
    from ._role import Role as Role
    from ._role import RolePatch as RolePatch
    from ._rounding import Rounding as Rounding
    from ._rule import Rule as Rule
    from ._rule import RuleAction as RuleAction
    from ._rule import RuleActionInput as RuleActionInput
    from ._rule import RuleBacktest as RuleBacktest
    from ._rule import RuleChange as RuleChange
    from ._rule import RuleGuards as RuleGuards
    from ._rule import RuleGuardsInput as RuleGuardsInput
    from ._rule import RuleGuardsPatch as RuleGuardsPatch
    from ._rule import RuleMail as RuleMail
    from ._rule import RuleMailFate as RuleMailFate
    from ._rule import RuleMoveStatus as RuleMoveStatus
    from ._rule import RuleMoveStatusInput as RuleMoveStatusInput
    from ._rule import RuleOutcome as RuleOutcome
    from ._rule import RulePatch as RulePatch
    from ._rule import RuleRequestShipment as RuleRequestShipment
    from ._rule import RuleRequestShipmentInput as RuleRequestShipmentInput
    from ._rule import RuleRetry as RuleRetry
    from ._rule import RuleRetryInput as RuleRetryInput
    from ._rule import RuleRetryPatch as RuleRetryPatch
    from ._rule import RuleRun as RuleRun
    from ._rule import RuleRunByHand as RuleRunByHand
    from ._rule import RuleRunOutcome as RuleRunOutcome
    from ._rule import RuleSendMail as RuleSendMail
    from ._rule import RuleSendMailInput as RuleSendMailInput
    from ._rule import RuleSetShipments as RuleSetShipments
    from ._rule import RuleSetShipmentsInput as RuleSetShipmentsInput
    from ._rule import RuleSimulation as RuleSimulation
    from ._rule import RuleSwitch as RuleSwitch
    from ._rule import RuleSwitchSetting as RuleSwitchSetting
    from ._rule import RuleTrigger as RuleTrigger
    from ._rule import RuleVerdict as RuleVerdict
    from ._sales import SalesRoute as SalesRoute
    from ._sales import SalesRouteKind as SalesRouteKind
    from ._sales import SalesRoutePatch as SalesRoutePatch
    from ._saved import SavedSearch as SavedSearch
    from ._saved import SavedSearchInclude as SavedSearchInclude
    from ._saved import SavedSearchPatch as SavedSearchPatch
    from ._selected import SelectedShipments as SelectedShipments
    from ._set import SetComponent as SetComponent
    from ._ship import Ship as Ship
    from ._ship import ShipRequest as ShipRequest
    from ._ship import ShipRequestCancel as ShipRequestCancel
    from ._ship import ShipRequestFault as ShipRequestFault
    from ._ship import ShipRequestFile as ShipRequestFile
    from ._ship import ShipRequestLeftOut as ShipRequestLeftOut
    from ._ship import ShipRequestRefusal as ShipRequestRefusal
    from ._ship import ShipRequestState as ShipRequestState
    from ._ship import ShipRequestStep as ShipRequestStep
    from ._ship import ShipRequestsMade as ShipRequestsMade
    from ._ship import ShipResultIssue as ShipResultIssue
    from ._ship import ShipResultState as ShipResultState
    from ._ship import ShipResults as ShipResults
    from ._shipment import Shipment as Shipment
    from ._shipment import ShipmentInclude as ShipmentInclude
    from ._shipment import ShipmentPatch as ShipmentPatch
    from ._shipment import ShipmentPlan as ShipmentPlan
    from ._shipment import ShipmentReport as ShipmentReport
    from ._shipment import ShipmentSort as ShipmentSort
    from ._shop import Shop as Shop
    from ._shop import ShopCredentials as ShopCredentials
    from ._shop import ShopFailure as ShopFailure
    from ._shop import ShopFailureKind as ShopFailureKind
    from ._shop import ShopHealth as ShopHealth
    from ._shop import ShopKind as ShopKind
    from ._shop import ShopOrder as ShopOrder
    from ._shop import ShopPatch as ShopPatch
    from ._shop import ShopState as ShopState
    from ._shop import ShopTest as ShopTest
    from ._shop import ShopWriter as ShopWriter
    from ._shop import ShopWriterTask as ShopWriterTask
    from ._shown import Shown as Shown
    from ._simulated import SimulatedNewImportRule as SimulatedNewImportRule
    from ._simulated import SimulatedNewRule as SimulatedNewRule
    from ._simulated import SimulatedOrders as SimulatedOrders
    from ._skip import SkipReason as SkipReason
    from ._split import SplitBy as SplitBy
    from ._split import SplitPart as SplitPart
    from ._split import SplitRequest as SplitRequest
    from ._staff import Staff as Staff
    from ._staff import StaffPatch as StaffPatch
    from ._stated import StatedRate as StatedRate
    from ._stated import StatedTotals as StatedTotals
    from ._stock import StockCount as StockCount
    from ._stock import StockCountLine as StockCountLine
    from ._stock import StockCountMode as StockCountMode
    from ._stock import StockCountStatus as StockCountStatus
    from ._stock import StockImport as StockImport
    from ._stock import StockLevel as StockLevel
    from ._stock import StockMovement as StockMovement
    from ._stock import StockMovementAct as StockMovementAct
    from ._stock import StockMovementKind as StockMovementKind
    from ._stock import StockMovements as StockMovements
    from ._stock import StockPolicy as StockPolicy
    from ._stock import StockPolicyInput as StockPolicyInput
    from ._stock import StockPolicyMode as StockPolicyMode
    from ._stock import StockPolicyPatch as StockPolicyPatch
    from ._store import StoreSaleLine as StoreSaleLine
    from ._sub import SubStatus as SubStatus
    from ._sub import SubStatusPatch as SubStatusPatch
    from ._suppression import Suppression as Suppression
    from ._suppression import SuppressionReason as SuppressionReason
    from ._suppression import SuppressionScope as SuppressionScope
    from ._tax import TaxMode as TaxMode
    from ._temperature import Temperature as Temperature
    from ._temperature import TemperatureCodes as TemperatureCodes
    from ._temperature import TemperatureCodesInput as TemperatureCodesInput
    from ._temperature import TemperatureCodesPatch as TemperatureCodesPatch
    from ._tenant import Tenant as Tenant
    from ._tenant import TenantPatch as TenantPatch
    from ._token import TokenAnswer as TokenAnswer
    from ._token import TokenRequest as TokenRequest
    from ._totals import Totals as Totals
    from ._tracking import Tracking as Tracking
    from ._tracking import TrackingImport as TrackingImport
    from ._tracking import TrackingImportStatus as TrackingImportStatus
    from ._tracking import TrackingIssue as TrackingIssue
    from ._undo import UndoPayments as UndoPayments
    from ._unmappable import UnmappablePolicy as UnmappablePolicy
    from ._variant import Variant as Variant
    from ._variant import VariantPatch as VariantPatch
    from ._variant import VariantStock as VariantStock
    from ._warehouse import Warehouse as Warehouse
    from ._warehouse import WarehouseCode as WarehouseCode
    from ._warehouse import WarehouseCodesSet as WarehouseCodesSet
    from ._warehouse import WarehouseLink as WarehouseLink
    from ._warehouse import WarehouseLinkCredentials as WarehouseLinkCredentials
    from ._warehouse import WarehouseLinkFailure as WarehouseLinkFailure
    from ._warehouse import WarehouseLinkFailureKind as WarehouseLinkFailureKind
    from ._warehouse import WarehouseLinkKind as WarehouseLinkKind
    from ._warehouse import WarehouseLinkPatch as WarehouseLinkPatch
    from ._warehouse import WarehousePatch as WarehousePatch
    from ._waybill import WaybillColumn as WaybillColumn
    from ._waybill import WaybillColumnInput as WaybillColumnInput
    from ._waybill import WaybillEntry as WaybillEntry
    from ._waybill import WaybillField as WaybillField
    from ._waybill import WaybillFile as WaybillFile
    from ._waybill import WaybillFormat as WaybillFormat
    from ._waybill import WaybillFormatColumn as WaybillFormatColumn
    from ._waybill import WaybillFormatInfo as WaybillFormatInfo
    from ._waybill import WaybillIssue as WaybillIssue
    from ._waybill import WaybillIssueCode as WaybillIssueCode
    from ._waybill import WaybillLayout as WaybillLayout
    from ._waybill import WaybillLayoutInput as WaybillLayoutInput
    from ._waybill import WaybillLimit as WaybillLimit
    from ._waybill import WaybillLimitPatch as WaybillLimitPatch
    from ._waybill import WaybillOutcome as WaybillOutcome
    from ._waybill import WaybillOverflow as WaybillOverflow
    from ._waybill import WaybillSender as WaybillSender
    from ._webhook import WebhookAttempt as WebhookAttempt
    from ._webhook import WebhookAttemptError as WebhookAttemptError
    from ._webhook import WebhookDelivery as WebhookDelivery
    from ._webhook import WebhookDeliveryStatus as WebhookDeliveryStatus
    from ._webhook import WebhookDisabledReason as WebhookDisabledReason
    from ._webhook import WebhookEndpoint as WebhookEndpoint
    from ._webhook import WebhookEndpointPatch as WebhookEndpointPatch
    from ._webhook import WebhookEndpointWithSecret as WebhookEndpointWithSecret
    from ._webhook import WebhookReplay as WebhookReplay
    from ._webhook import WebhookReplayed as WebhookReplayed
    from ._webhook import WebhookSecretRotation as WebhookSecretRotation
    from ._webhook import WebhookTest as WebhookTest
    from ._weekday import Weekday as Weekday

AlertReopenedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
AlertResolvedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
AnnouncementMadeWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
FollowMailDueWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ImportFinishedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
IncidentRecordedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
IncidentUpdatedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailBouncedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailFailedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailReceivedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailSentWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailUnknownWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailUnreadableWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailUnsubscribedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
MailBatchFinishedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderAlertsChangedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderBundleUndoneWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderBundledWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderCancelReportedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderCancelledWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderCreatedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderErasedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderHeldWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderMovedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderPlannedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderReleasedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderSplitWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderUndoneWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderUpdatedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
OrderMoveFinishedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
PaymentRegisteredWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
PaymentUndoneWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
PaymentImportMatchedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
PublicationFailedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
PublicationRecoveredWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ReconciliationFinishedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
RuleCalledWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
RuleRanWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
RulesStartedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
RulesStoppedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestAcceptedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestCancelAskedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestCancelledWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestCreatedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestFailedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestRefusedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestSentWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipRequestShippedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentAddedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentLinesAddedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentLinesEditedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentLinesMovedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentLinesRemovedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentMovedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentParcelsChangedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentRemovedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentReportFailedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentReportedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentShippedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShipmentUpdatedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
ShopCredentialExpiringWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
StockChangedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
WaybillMadeWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
WebhookEndpointDisabledWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
WebhookEndpointTestedWebhook: _TypeAlias = "FeedEvent"
"""Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days."""
_MODULES: _t.Dict[str, str] = {
    "Actor": "_actor",
    "ActorKind": "_actor",
    "AddedVariant": "_added",
    "AddressSuggestion": "_address",
    "Alert": "_alert",
    "AlertCount": "_alert",
    "AlertCounts": "_alert",
    "AlertKind": "_alert",
    "AlertRule": "_alert",
    "AlertRuleInput": "_alert",
    "AlertSettings": "_alert",
    "AlertSettingsPatch": "_alert",
    "AlertSeverity": "_alert",
    "AlertsResolved": "_alerts",
    "AlertsToResolve": "_alerts",
    "AmountRows": "_amount",
    "Announcement": "_announcement",
    "AnnouncementKind": "_announcement",
    "AnnouncementLevel": "_announcement",
    "ApiKey": "_api",
    "ApiKeyGrant": "_api",
    "ApiKeyPatch": "_api",
    "AuditEntry": "_audit",
    "BlacklistCheck": "_blacklist",
    "BlacklistEntry": "_blacklist",
    "BlacklistEntryPatch": "_blacklist",
    "BlacklistField": "_blacklist",
    "BlacklistFileEncoding": "_blacklist",
    "BlacklistImport": "_blacklist",
    "BlacklistMatch": "_blacklist",
    "BlacklistRowError": "_blacklist",
    "BookPayments": "_book",
    "BuiltInRole": "_built",
    "Bundle": "_bundle",
    "BundleCandidate": "_bundle",
    "BundleFees": "_bundle",
    "BundleMatch": "_bundle",
    "BundleWarning": "_bundle",
    "Calendar": "_calendar",
    "CalendarPatch": "_calendar",
    "CallerKind": "_caller",
    "CancelRequest": "_cancel",
    "CandidateOrder": "_candidate",
    "Carrier": "_carrier",
    "CarrierProfile": "_carrier",
    "CarrierProfilePatch": "_carrier",
    "CarrierSettings": "_carrier",
    "CarrierSettingsInput": "_carrier",
    "CarrierSettingsPatch": "_carrier",
    "ChannelCancellation": "_channel",
    "ChannelLine": "_channel",
    "ChannelNotes": "_channel",
    "ChannelOrder": "_channel",
    "ChannelOrderPage": "_channel",
    "ChannelPayment": "_channel",
    "ChannelPerson": "_channel",
    "ChannelProblem": "_channel",
    "ChannelProduct": "_channel",
    "ChannelProductPage": "_channel",
    "ChannelResult": "_channel",
    "ChannelResults": "_channel",
    "ChannelShipment": "_channel",
    "ChannelShipmentReport": "_channel",
    "ChannelShipments": "_channel",
    "ChannelShippedLine": "_channel",
    "ChannelStock": "_channel",
    "ChannelStockLevel": "_channel",
    "ChannelTotals": "_channel",
    "ChosenOrder": "_chosen",
    "Condition": "_condition",
    "ConditionField": "_condition",
    "ConditionFieldType": "_condition",
    "ConfirmPayments": "_confirm",
    "ConsideredMailTemplate": "_considered",
    "CountedLine": "_counted",
    "CountedLines": "_counted",
    "CreatedApiKey": "_created",
    "CredentialExpiry": "_credential",
    "CsvEncoding": "_csv",
    "Customer": "_customer",
    "CustomerMerge": "_customer",
    "CustomerOrder": "_customer",
    "CustomerPatch": "_customer",
    "CustomerRank": "_customer",
    "CustomerRankPatch": "_customer",
    "DateStyle": "_date",
    "DeliveryArea": "_delivery",
    "DeliveryAreaInput": "_delivery",
    "DeliveryAreas": "_delivery",
    "DriftKind": "_drift",
    "EditLines": "_edit",
    "Event": "_event",
    "ExpectedReceipt": "_expected",
    "ExpectedReceiptPatch": "_expected",
    "ExportColumn": "_export",
    "ExportColumnInput": "_export",
    "ExportEncoding": "_export",
    "ExportField": "_export",
    "ExportFieldLevel": "_export",
    "ExportLayout": "_export",
    "ExportLayoutInput": "_export",
    "ExportPreset": "_export",
    "ExportRefusal": "_export",
    "ExportRows": "_export",
    "ExportStatus": "_export",
    "ExportTemplate": "_export",
    "ExportTemplatePatch": "_export",
    "ExportedOrders": "_exported",
    "FeedEvent": "_feed",
    "FieldProblem": "_field",
    "FileEncoding": "_file",
    "FileIssue": "_file",
    "FollowMail": "_follow",
    "FollowMailList": "_follow",
    "FollowMailProduct": "_follow",
    "FollowMailRoute": "_follow",
    "FollowMailRouteInput": "_follow",
    "FollowMailSettings": "_follow",
    "FollowMailSettingsPatch": "_follow",
    "FollowMailStatus": "_follow",
    "ForeseenListing": "_foreseen",
    "FoundOrders": "_found",
    "Gift": "_gift",
    "GiftInput": "_gift",
    "Hold": "_hold",
    "HoldRequest": "_hold",
    "Holiday": "_holiday",
    "Holidays": "_holidays",
    "ImportCounts": "_import",
    "ImportDecision": "_import",
    "ImportDuplicates": "_import",
    "ImportEncoding": "_import",
    "ImportIssue": "_import",
    "ImportMode": "_import",
    "ImportRule": "_import",
    "ImportRuleActions": "_import",
    "ImportRuleActionsInput": "_import",
    "ImportRuleChange": "_import",
    "ImportRuleGift": "_import",
    "ImportRuleGiftInput": "_import",
    "ImportRuleInsert": "_import",
    "ImportRuleInsertInput": "_import",
    "ImportRuleOutcome": "_import",
    "ImportRuleParcels": "_import",
    "ImportRuleParcelsInput": "_import",
    "ImportRulePatch": "_import",
    "ImportRuleSimulation": "_import",
    "ImportStatus": "_import",
    "ImportedOrder": "_imported",
    "InboundMail": "_inbound",
    "InboundMailAssignment": "_inbound",
    "InboundMailKind": "_inbound",
    "InboundMailStatus": "_inbound",
    "Incident": "_incident",
    "IncidentDeadline": "_incident",
    "IncidentDeadlineState": "_incident",
    "IncidentDuty": "_incident",
    "IncidentKind": "_incident",
    "IncidentPatch": "_incident",
    "IncidentReport": "_incident",
    "IncidentReportInput": "_incident",
    "IncidentReportPatch": "_incident",
    "Job": "_job",
    "JobKind": "_job",
    "JobStatus": "_job",
    "Jwk": "_jwk",
    "JwkSet": "_jwk",
    "LimitUnit": "_limit",
    "Line": "_line",
    "LineEdit": "_line",
    "LineEnd": "_line",
    "LineKind": "_line",
    "LinePart": "_line",
    "Listing": "_listing",
    "ListingPatch": "_listing",
    "Mail": "_mail",
    "MailBatch": "_mail",
    "MailBatchChoice": "_mail",
    "MailBatchIssue": "_mail",
    "MailBatchStatus": "_mail",
    "MailConsent": "_mail",
    "MailContent": "_mail",
    "MailDevice": "_mail",
    "MailDirection": "_mail",
    "MailFailure": "_mail",
    "MailFailureKind": "_mail",
    "MailHours": "_mail",
    "MailHoursPatch": "_mail",
    "MailImage": "_mail",
    "MailLogin": "_mail",
    "MailLoginKind": "_mail",
    "MailOauth": "_mail",
    "MailPreview": "_mail",
    "MailProfile": "_mail",
    "MailProfilePatch": "_mail",
    "MailStage": "_mail",
    "MailStatus": "_mail",
    "MailTemplate": "_mail",
    "MailTemplatePatch": "_mail",
    "MailTemplateVerdict": "_mail",
    "MailTest": "_mail",
    "MailTls": "_mail",
    "Mailbox": "_mailbox",
    "MailboxAfterwards": "_mailbox",
    "MailboxFailure": "_mailbox",
    "MailboxFailureKind": "_mailbox",
    "MailboxPatch": "_mailbox",
    "MailboxTest": "_mailbox",
    "MallCancelReason": "_mall",
    "MallCancellation": "_mall",
    "MallCode": "_mall",
    "MallCodeInput": "_mall",
    "MallCodes": "_mall",
    "MallCodesInput": "_mall",
    "ManagementNumber": "_management",
    "MatchReason": "_match",
    "Me": "_me",
    "MoveLines": "_move",
    "MoveShipment": "_move",
    "NewAnnouncement": "_new",
    "NewApiKey": "_new",
    "NewApiKeyGrant": "_new",
    "NewBlacklistEntry": "_new",
    "NewBundle": "_new",
    "NewCalendar": "_new",
    "NewCarrierProfile": "_new",
    "NewCustomerRank": "_new",
    "NewDeliveryAreas": "_new",
    "NewExpectedReceipt": "_new",
    "NewExportTemplate": "_new",
    "NewImportRule": "_new",
    "NewIncident": "_new",
    "NewLine": "_new",
    "NewListing": "_new",
    "NewMail": "_new",
    "NewMailBatch": "_new",
    "NewMailConsent": "_new",
    "NewMailPreview": "_new",
    "NewMailProfile": "_new",
    "NewMailTemplate": "_new",
    "NewMailTest": "_new",
    "NewMailbox": "_new",
    "NewMallCancellation": "_new",
    "NewOrder": "_new",
    "NewOrderExport": "_new",
    "NewOrderMailSource": "_new",
    "NewOrderMailTest": "_new",
    "NewOrderMove": "_new",
    "NewOrderPayment": "_new",
    "NewOrderShipment": "_new",
    "NewOrderSource": "_new",
    "NewPassword": "_new",
    "NewPaymentLayout": "_new",
    "NewProcessingRoute": "_new",
    "NewProduct": "_new",
    "NewPublication": "_new",
    "NewReconciliation": "_new",
    "NewRole": "_new",
    "NewRule": "_new",
    "NewSalesRoute": "_new",
    "NewSavedSearch": "_new",
    "NewShipRequestFile": "_new",
    "NewShipRequests": "_new",
    "NewShipResult": "_new",
    "NewShipResults": "_new",
    "NewShipment": "_new",
    "NewShipmentReport": "_new",
    "NewShop": "_new",
    "NewStaff": "_new",
    "NewStockCount": "_new",
    "NewStockMovement": "_new",
    "NewStoreSale": "_new",
    "NewSubStatus": "_new",
    "NewSuppression": "_new",
    "NewVariant": "_new",
    "NewWarehouse": "_new",
    "NewWarehouseCode": "_new",
    "NewWarehouseCodes": "_new",
    "NewWarehouseLink": "_new",
    "NewWaybillFile": "_new",
    "NewWebhookEndpoint": "_new",
    "Notes": "_notes",
    "NotesInput": "_notes",
    "NotesPatch": "_notes",
    "Nothing": "_nothing",
    "Order": "_order",
    "OrderConfirmation": "_order",
    "OrderCount": "_order",
    "OrderCounts": "_order",
    "OrderErasure": "_order",
    "OrderExport": "_order",
    "OrderFileFormat": "_order",
    "OrderFilter": "_order",
    "OrderImport": "_order",
    "OrderInclude": "_order",
    "OrderMailProblem": "_order",
    "OrderMailSource": "_order",
    "OrderMailSourcePatch": "_order",
    "OrderMailTest": "_order",
    "OrderMessage": "_order",
    "OrderMove": "_order",
    "OrderMoveIssue": "_order",
    "OrderMoveRequest": "_order",
    "OrderMoveStatus": "_order",
    "OrderMoveUndo": "_order",
    "OrderMoveUndoIssue": "_order",
    "OrderPatch": "_order",
    "OrderPayment": "_order",
    "OrderPlan": "_order",
    "OrderSearch": "_order",
    "OrderSort": "_order",
    "OrderSource": "_order",
    "OrderStatus": "_order",
    "OrderStatusCount": "_order",
    "OrderVerdict": "_order",
    "OwnPassword": "_own",
    "PageAlert": "_page",
    "PageAnnouncement": "_page",
    "PageApiKey": "_page",
    "PageApiKeyGrant": "_page",
    "PageAuditEntry": "_page",
    "PageBlacklistEntry": "_page",
    "PageBundle": "_page",
    "PageBundleCandidate": "_page",
    "PageCalendar": "_page",
    "PageCarrierProfile": "_page",
    "PageConditionField": "_page",
    "PageCustomer": "_page",
    "PageCustomerOrder": "_page",
    "PageCustomerRank": "_page",
    "PageEvent": "_page",
    "PageExpectedReceipt": "_page",
    "PageExportField": "_page",
    "PageExportPreset": "_page",
    "PageExportTemplate": "_page",
    "PageFeedEvent": "_page",
    "PageFollowMail": "_page",
    "PageImportIssue": "_page",
    "PageImportRule": "_page",
    "PageImportedOrder": "_page",
    "PageInboundMail": "_page",
    "PageIncident": "_page",
    "PageJob": "_page",
    "PageListing": "_page",
    "PageMail": "_page",
    "PageMailBatch": "_page",
    "PageMailBatchIssue": "_page",
    "PageMailConsent": "_page",
    "PageMailImage": "_page",
    "PageMailProfile": "_page",
    "PageMailTemplate": "_page",
    "PageMailbox": "_page",
    "PageMallCancellation": "_page",
    "PageMallCode": "_page",
    "PageOrder": "_page",
    "PageOrderErasure": "_page",
    "PageOrderExport": "_page",
    "PageOrderImport": "_page",
    "PageOrderMailSource": "_page",
    "PageOrderMove": "_page",
    "PageOrderMoveIssue": "_page",
    "PageOrderPayment": "_page",
    "PagePaymentImport": "_page",
    "PagePaymentImportRow": "_page",
    "PagePaymentLayout": "_page",
    "PageProcessingRoute": "_page",
    "PageProduct": "_page",
    "PageProductSales": "_page",
    "PagePublication": "_page",
    "PageRecipient": "_page",
    "PageReconciliation": "_page",
    "PageReconciliationRow": "_page",
    "PageRole": "_page",
    "PageRule": "_page",
    "PageRuleRun": "_page",
    "PageSalesRoute": "_page",
    "PageSavedSearch": "_page",
    "PageShipRequest": "_page",
    "PageShipRequestFile": "_page",
    "PageShipment": "_page",
    "PageShipmentReport": "_page",
    "PageShop": "_page",
    "PageStaff": "_page",
    "PageStockCount": "_page",
    "PageStockLevel": "_page",
    "PageStockMovement": "_page",
    "PageSubStatus": "_page",
    "PageSuppression": "_page",
    "PageTrackingImport": "_page",
    "PageTrackingIssue": "_page",
    "PageVariant": "_page",
    "PageWarehouse": "_page",
    "PageWarehouseCode": "_page",
    "PageWarehouseLink": "_page",
    "PageWaybillEntry": "_page",
    "PageWaybillField": "_page",
    "PageWaybillFile": "_page",
    "PageWaybillFormatInfo": "_page",
    "PageWebhookDelivery": "_page",
    "PageWebhookEndpoint": "_page",
    "Parcels": "_parcels",
    "Payment": "_payment",
    "PaymentChoice": "_payment",
    "PaymentImport": "_payment",
    "PaymentImportCounts": "_payment",
    "PaymentImportRow": "_payment",
    "PaymentImportStatus": "_payment",
    "PaymentInput": "_payment",
    "PaymentKind": "_payment",
    "PaymentLayout": "_payment",
    "PaymentLayoutColumns": "_payment",
    "PaymentLayoutColumnsInput": "_payment",
    "PaymentLayoutColumnsPatch": "_payment",
    "PaymentLayoutPatch": "_payment",
    "PaymentOutcome": "_payment",
    "PaymentPatch": "_payment",
    "PaymentProposal": "_payment",
    "PaymentRowError": "_payment",
    "PaymentRowOutcome": "_payment",
    "PaymentRowRefusal": "_payment",
    "PaymentRowStatus": "_payment",
    "PaymentState": "_payment",
    "Person": "_person",
    "PersonInput": "_person",
    "PersonPatch": "_person",
    "PlanReason": "_plan",
    "PostalCode": "_postal",
    "PostalPlace": "_postal",
    "Problem": "_problem",
    "ProcessingRoute": "_processing",
    "ProcessingRoutePatch": "_processing",
    "Product": "_product",
    "ProductImage": "_product",
    "ProductImageInput": "_product",
    "ProductImport": "_product",
    "ProductPatch": "_product",
    "ProductSales": "_product",
    "ProposedOrder": "_proposed",
    "Publication": "_publication",
    "PublicationCount": "_publication",
    "PublicationState": "_publication",
    "Publications": "_publications",
    "QuoteStyle": "_quote",
    "RankMessage": "_rank",
    "RateTotal": "_rate",
    "ReceivedGoods": "_received",
    "Recipient": "_recipient",
    "RecipientInput": "_recipient",
    "RecipientPatch": "_recipient",
    "Reconciliation": "_reconciliation",
    "ReconciliationRow": "_reconciliation",
    "ReconciliationStatus": "_reconciliation",
    "RemoveLines": "_remove",
    "RepeatedShipmentReports": "_repeated",
    "ReplacedCharacter": "_replaced",
    "ReportedShipment": "_reported",
    "ResultColumn": "_result",
    "ResultColumnInput": "_result",
    "ResultColumnPatch": "_result",
    "ResultColumns": "_result",
    "ResultColumnsInput": "_result",
    "ResultColumnsPatch": "_result",
    "Role": "_role",
    "RolePatch": "_role",
    "Rounding": "_rounding",
    "Rule": "_rule",
    "RuleAction": "_rule",
    "RuleActionInput": "_rule",
    "RuleBacktest": "_rule",
    "RuleChange": "_rule",
    "RuleGuards": "_rule",
    "RuleGuardsInput": "_rule",
    "RuleGuardsPatch": "_rule",
    "RuleMail": "_rule",
    "RuleMailFate": "_rule",
    "RuleMoveStatus": "_rule",
    "RuleMoveStatusInput": "_rule",
    "RuleOutcome": "_rule",
    "RulePatch": "_rule",
    "RuleRequestShipment": "_rule",
    "RuleRequestShipmentInput": "_rule",
    "RuleRetry": "_rule",
    "RuleRetryInput": "_rule",
    "RuleRetryPatch": "_rule",
    "RuleRun": "_rule",
    "RuleRunByHand": "_rule",
    "RuleRunOutcome": "_rule",
    "RuleSendMail": "_rule",
    "RuleSendMailInput": "_rule",
    "RuleSetShipments": "_rule",
    "RuleSetShipmentsInput": "_rule",
    "RuleSimulation": "_rule",
    "RuleSwitch": "_rule",
    "RuleSwitchSetting": "_rule",
    "RuleTrigger": "_rule",
    "RuleVerdict": "_rule",
    "SalesRoute": "_sales",
    "SalesRouteKind": "_sales",
    "SalesRoutePatch": "_sales",
    "SavedSearch": "_saved",
    "SavedSearchInclude": "_saved",
    "SavedSearchPatch": "_saved",
    "SelectedShipments": "_selected",
    "SetComponent": "_set",
    "Ship": "_ship",
    "ShipRequest": "_ship",
    "ShipRequestCancel": "_ship",
    "ShipRequestFault": "_ship",
    "ShipRequestFile": "_ship",
    "ShipRequestLeftOut": "_ship",
    "ShipRequestRefusal": "_ship",
    "ShipRequestState": "_ship",
    "ShipRequestStep": "_ship",
    "ShipRequestsMade": "_ship",
    "ShipResultIssue": "_ship",
    "ShipResultState": "_ship",
    "ShipResults": "_ship",
    "Shipment": "_shipment",
    "ShipmentInclude": "_shipment",
    "ShipmentPatch": "_shipment",
    "ShipmentPlan": "_shipment",
    "ShipmentReport": "_shipment",
    "ShipmentSort": "_shipment",
    "Shop": "_shop",
    "ShopCredentials": "_shop",
    "ShopFailure": "_shop",
    "ShopFailureKind": "_shop",
    "ShopHealth": "_shop",
    "ShopKind": "_shop",
    "ShopOrder": "_shop",
    "ShopPatch": "_shop",
    "ShopState": "_shop",
    "ShopTest": "_shop",
    "ShopWriter": "_shop",
    "ShopWriterTask": "_shop",
    "Shown": "_shown",
    "SimulatedNewImportRule": "_simulated",
    "SimulatedNewRule": "_simulated",
    "SimulatedOrders": "_simulated",
    "SkipReason": "_skip",
    "SplitBy": "_split",
    "SplitPart": "_split",
    "SplitRequest": "_split",
    "Staff": "_staff",
    "StaffPatch": "_staff",
    "StatedRate": "_stated",
    "StatedTotals": "_stated",
    "StockCount": "_stock",
    "StockCountLine": "_stock",
    "StockCountMode": "_stock",
    "StockCountStatus": "_stock",
    "StockImport": "_stock",
    "StockLevel": "_stock",
    "StockMovement": "_stock",
    "StockMovementAct": "_stock",
    "StockMovementKind": "_stock",
    "StockMovements": "_stock",
    "StockPolicy": "_stock",
    "StockPolicyInput": "_stock",
    "StockPolicyMode": "_stock",
    "StockPolicyPatch": "_stock",
    "StoreSaleLine": "_store",
    "SubStatus": "_sub",
    "SubStatusPatch": "_sub",
    "Suppression": "_suppression",
    "SuppressionReason": "_suppression",
    "SuppressionScope": "_suppression",
    "TaxMode": "_tax",
    "Temperature": "_temperature",
    "TemperatureCodes": "_temperature",
    "TemperatureCodesInput": "_temperature",
    "TemperatureCodesPatch": "_temperature",
    "Tenant": "_tenant",
    "TenantPatch": "_tenant",
    "TokenAnswer": "_token",
    "TokenRequest": "_token",
    "Totals": "_totals",
    "Tracking": "_tracking",
    "TrackingImport": "_tracking",
    "TrackingImportStatus": "_tracking",
    "TrackingIssue": "_tracking",
    "UndoPayments": "_undo",
    "UnmappablePolicy": "_unmappable",
    "Variant": "_variant",
    "VariantPatch": "_variant",
    "VariantStock": "_variant",
    "Warehouse": "_warehouse",
    "WarehouseCode": "_warehouse",
    "WarehouseCodesSet": "_warehouse",
    "WarehouseLink": "_warehouse",
    "WarehouseLinkCredentials": "_warehouse",
    "WarehouseLinkFailure": "_warehouse",
    "WarehouseLinkFailureKind": "_warehouse",
    "WarehouseLinkKind": "_warehouse",
    "WarehouseLinkPatch": "_warehouse",
    "WarehousePatch": "_warehouse",
    "WaybillColumn": "_waybill",
    "WaybillColumnInput": "_waybill",
    "WaybillEntry": "_waybill",
    "WaybillField": "_waybill",
    "WaybillFile": "_waybill",
    "WaybillFormat": "_waybill",
    "WaybillFormatColumn": "_waybill",
    "WaybillFormatInfo": "_waybill",
    "WaybillIssue": "_waybill",
    "WaybillIssueCode": "_waybill",
    "WaybillLayout": "_waybill",
    "WaybillLayoutInput": "_waybill",
    "WaybillLimit": "_waybill",
    "WaybillLimitPatch": "_waybill",
    "WaybillOutcome": "_waybill",
    "WaybillOverflow": "_waybill",
    "WaybillSender": "_waybill",
    "WebhookAttempt": "_webhook",
    "WebhookAttemptError": "_webhook",
    "WebhookDelivery": "_webhook",
    "WebhookDeliveryStatus": "_webhook",
    "WebhookDisabledReason": "_webhook",
    "WebhookEndpoint": "_webhook",
    "WebhookEndpointPatch": "_webhook",
    "WebhookEndpointWithSecret": "_webhook",
    "WebhookReplay": "_webhook",
    "WebhookReplayed": "_webhook",
    "WebhookSecretRotation": "_webhook",
    "WebhookTest": "_webhook",
    "Weekday": "_weekday",
}
_ALIASES: _t.Dict[str, _t.Any] = {
}


def _load(module: str) -> _t.Any:
    return _importlib.import_module("." + module, __name__)


REGISTRY = _Registry(_MODULES, _ALIASES, _load)


if not _t.TYPE_CHECKING:

    def __getattr__(name: str) -> _t.Any:
        if name not in _MODULES:
            raise AttributeError(name)
        return getattr(_load(_MODULES[name]), name)
