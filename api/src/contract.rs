//! All operations together: what is served, and what the contract is made from.

use std::marker::PhantomData;

use poem_openapi::registry::{MetaApi, Registry};
use poem_openapi::{OpenApi, OpenApiService};

use crate::alerts::{AlertSettingsApi, AlertsApi};
use crate::announcements::AnnouncementsApi;
use crate::api_keys::{ApiKeyGrantsApi, ApiKeysApi};
use crate::audit_log::AuditLogApi;
use crate::blacklist_entries::BlacklistEntriesApi;
use crate::bundles::BundlesApi;
use crate::calendars::{CalendarsApi, PlanApi};
use crate::carrier_profiles::{CarrierProfilesApi, WaybillFormatsApi};
use crate::condition_fields::ConditionFieldsApi;
use crate::customer_ranks::CustomerRanksApi;
use crate::customers::CustomersApi;
use crate::delivery_areas::DeliveryAreasApi;
use crate::events::EventsApi;
use crate::expected_receipts::ExpectedReceiptsApi;
use crate::export_templates::{ExportColumnsApi, ExportTemplatesApi};
use crate::follow_mails::{FollowMailSettingsApi, FollowMailsApi};
use crate::import_rules::ImportRulesApi;
use crate::inbound_mails::{InboundMailsApi, OrderMailSourcesApi};
use crate::incidents::IncidentsApi;
use crate::jobs::JobsApi;
use crate::listings::ListingsApi;
use crate::mail_batches::MailBatchesApi;
use crate::mail_profiles::MailProfilesApi;
use crate::mail_templates::{MailImagesApi, MailTemplatesApi};
use crate::mailboxes::MailboxesApi;
use crate::mails::{MailsApi, UnsubscriptionsApi};
use crate::mall_cancellations::MallCancellationsApi;
use crate::mall_codes::MallCodesApi;
use crate::me::MeApi;
use crate::oauth::OauthApi;
use crate::operations::{Declared, Routes};
use crate::order_exports::OrderExportsApi;
use crate::order_imports::OrderImportsApi;
use crate::order_moves::OrderMovesApi;
use crate::orders::{OrderCountsApi, OrderDeskApi, OrderErasureApi, OrderSearchApi, OrdersApi};
use crate::payment_imports::PaymentImportsApi;
use crate::payment_layouts::PaymentLayoutsApi;
use crate::payments::PaymentsApi;
use crate::postal_codes::PostalCodesApi;
use crate::processing_routes::ProcessingRoutesApi;
use crate::product_files::ProductFilesApi;
use crate::products::ProductsApi;
use crate::publications::PublicationsApi;
use crate::reconciliations::ReconciliationsApi;
use crate::reports::ReportsApi;
use crate::roles::RolesApi;
use crate::rule_runs::RuleRunsApi;
use crate::rules::{RuleSwitchApi, RulesApi};
use crate::sales_routes::SalesRoutesApi;
use crate::saved_searches::SavedSearchesApi;
use crate::ship_request_files::ShipRequestFilesApi;
use crate::ship_requests::ShipRequestsApi;
use crate::ship_results::ShipResultsApi;
use crate::shipment_reports::ShipmentReportsApi;
use crate::shipments::ShipmentsApi;
use crate::shops::ShopsApi;
use crate::staff::StaffApi;
use crate::state::Api;
use crate::stock::{StockApi, StockFilesApi};
use crate::stock_counts::StockCountsApi;
use crate::sub_statuses::SubStatusesApi;
use crate::suppressions::{MailConsentsApi, SuppressionsApi};
use crate::tenant::TenantApi;
use crate::tracking_imports::TrackingImportsApi;
use crate::variants::VariantsApi;
use crate::warehouse_links::WarehouseLinksApi;
use crate::warehouses::WarehousesApi;
use crate::waybill_files::WaybillFilesApi;
use crate::webhook_deliveries::WebhookDeliveriesApi;
use crate::webhook_endpoints::WebhookEndpointsApi;

const DESCRIPTION: &str = "An open, self-hosted platform for Japanese e-commerce operations: orders from \
    every mall and cart, checked, bundled, shipped, with one stock in step across all malls.";

/// Every operation of the API.
pub type AllOperations = (
    Declared<OrderOperations>,
    Declared<ConditionOperations>,
    Declared<FileOperations>,
    Declared<WarehouseOperations>,
    Declared<AccessOperations>,
    Declared<PeopleOperations>,
    Declared<DeskOperations>,
    Declared<WatchOperations>,
    Declared<ShopsApi>,
    Declared<ProductOperations>,
    Declared<StockOperations>,
    Declared<MailOperations>,
    Declared<EventOperations>,
);

/// Orders, where they come from, and the work that they make.
pub type OrderOperations = (
    OrdersApi,
    OrderImportsApi,
    SalesRoutesApi,
    ProcessingRoutesApi,
    JobsApi,
);

/// What buyers are told.
pub type MailOperations = (
    MailProfilesApi,
    MailTemplatesApi,
    MailImagesApi,
    MailsApi,
    MailBatchesApi,
    SuppressionsApi,
    MailConsentsApi,
    UnsubscriptionsApi,
    FollowMailsApi,
    FollowMailSettingsApi,
    InboundMailsApi,
    OrderMailSourcesApi,
    MailboxesApi,
);

/// What happened, and whom to tell.
pub type EventOperations = (
    EventsApi,
    WebhookEndpointsApi,
    WebhookDeliveriesApi,
    RulesApi,
    RuleSwitchApi,
    RuleRunsApi,
    AnnouncementsApi,
    IncidentsApi,
);

/// How many there are of it.
pub type StockOperations = (
    WarehousesApi,
    StockApi,
    StockFilesApi,
    ExpectedReceiptsApi,
    StockCountsApi,
    PublicationsApi,
    ReconciliationsApi,
);

/// What the shop sells.
pub type ProductOperations = (
    ProductsApi,
    VariantsApi,
    ListingsApi,
    MallCodesApi,
    ProductFilesApi,
);

/// What is watched over, and by which tables.
pub type WatchOperations = (
    AlertsApi,
    AlertSettingsApi,
    PostalCodesApi,
    CalendarsApi,
    PlanApi,
    DeliveryAreasApi,
);

/// What asks conditions on orders.
pub type ConditionOperations = (
    OrderSearchApi,
    OrderCountsApi,
    SavedSearchesApi,
    ConditionFieldsApi,
    ImportRulesApi,
);

/// Files out and in, and reports.
pub type FileOperations = (
    ExportTemplatesApi,
    ExportColumnsApi,
    OrderExportsApi,
    ReportsApi,
    CarrierProfilesApi,
    WaybillFormatsApi,
    WaybillFilesApi,
    TrackingImportsApi,
);

/// Warehouses that ship by themselves.
pub type WarehouseOperations = (
    WarehouseLinksApi,
    ShipRequestsApi,
    ShipRequestFilesApi,
    ShipResultsApi,
);

/// Who buys, and what they paid.
pub type PeopleOperations = (
    PaymentsApi,
    PaymentImportsApi,
    PaymentLayoutsApi,
    CustomersApi,
    CustomerRanksApi,
    BlacklistEntriesApi,
);

/// How orders change.
pub type DeskOperations = (
    OrderDeskApi,
    OrderErasureApi,
    OrderMovesApi,
    SubStatusesApi,
    ShipmentsApi,
    ShipmentReportsApi,
    MallCancellationsApi,
    BundlesApi,
);

/// Who may call: a tuple of its own, as one holds sixteen at most.
pub type AccessOperations = (
    OauthApi,
    MeApi,
    ApiKeysApi,
    ApiKeyGrantsApi,
    StaffApi,
    RolesApi,
    TenantApi,
    AuditLogApi,
);

/// Every operation, ready to be served.
pub fn operations(api: &Api) -> AllOperations {
    (
        Declared((
            OrdersApi(api.clone()),
            OrderImportsApi(api.clone()),
            SalesRoutesApi(api.clone()),
            ProcessingRoutesApi(api.clone()),
            JobsApi(api.clone()),
        )),
        Declared((
            OrderSearchApi(api.clone()),
            OrderCountsApi(api.clone()),
            SavedSearchesApi(api.clone()),
            ConditionFieldsApi,
            ImportRulesApi(api.clone()),
        )),
        Declared((
            ExportTemplatesApi(api.clone()),
            ExportColumnsApi(api.clone()),
            OrderExportsApi(api.clone()),
            ReportsApi(api.clone()),
            CarrierProfilesApi(api.clone()),
            WaybillFormatsApi(api.clone()),
            WaybillFilesApi(api.clone()),
            TrackingImportsApi(api.clone()),
        )),
        Declared(warehouse_operations(api)),
        Declared((
            OauthApi(api.clone()),
            MeApi(api.clone()),
            ApiKeysApi(api.clone()),
            ApiKeyGrantsApi(api.clone()),
            StaffApi(api.clone()),
            RolesApi(api.clone()),
            TenantApi(api.clone()),
            AuditLogApi(api.clone()),
        )),
        Declared((
            PaymentsApi(api.clone()),
            PaymentImportsApi(api.clone()),
            PaymentLayoutsApi(api.clone()),
            CustomersApi(api.clone()),
            CustomerRanksApi(api.clone()),
            BlacklistEntriesApi(api.clone()),
        )),
        Declared((
            OrderDeskApi(OrdersApi(api.clone())),
            OrderErasureApi(api.clone()),
            OrderMovesApi(api.clone()),
            SubStatusesApi(api.clone()),
            ShipmentsApi(OrdersApi(api.clone())),
            ShipmentReportsApi(api.clone()),
            MallCancellationsApi(api.clone()),
            BundlesApi(api.clone()),
        )),
        Declared((
            AlertsApi(api.clone()),
            AlertSettingsApi(api.clone()),
            PostalCodesApi(api.clone()),
            CalendarsApi(api.clone()),
            PlanApi(api.clone()),
            DeliveryAreasApi(api.clone()),
        )),
        Declared(ShopsApi(api.clone())),
        Declared((
            ProductsApi(api.clone()),
            VariantsApi(api.clone()),
            ListingsApi(api.clone()),
            MallCodesApi(api.clone()),
            ProductFilesApi(api.clone()),
        )),
        Declared((
            WarehousesApi(api.clone()),
            StockApi(api.clone()),
            StockFilesApi(api.clone()),
            ExpectedReceiptsApi(api.clone()),
            StockCountsApi(api.clone()),
            PublicationsApi(api.clone()),
            ReconciliationsApi(api.clone()),
        )),
        Declared(mail_operations(api)),
        Declared((
            EventsApi(api.clone()),
            WebhookEndpointsApi(api.clone()),
            WebhookDeliveriesApi(api.clone()),
            RulesApi(api.clone()),
            RuleSwitchApi(api.clone()),
            RuleRunsApi(api.clone()),
            AnnouncementsApi(api.clone()),
            IncidentsApi(api.clone()),
        )),
    )
}

fn mail_operations(api: &Api) -> MailOperations {
    (
        MailProfilesApi(api.clone()),
        MailTemplatesApi(api.clone()),
        MailImagesApi(api.clone()),
        MailsApi(api.clone()),
        MailBatchesApi(api.clone()),
        SuppressionsApi(api.clone()),
        MailConsentsApi(api.clone()),
        UnsubscriptionsApi(api.clone()),
        FollowMailsApi(api.clone()),
        FollowMailSettingsApi(api.clone()),
        InboundMailsApi(api.clone()),
        OrderMailSourcesApi(api.clone()),
        MailboxesApi(api.clone()),
    )
}

fn warehouse_operations(api: &Api) -> WarehouseOperations {
    (
        WarehouseLinksApi(api.clone()),
        ShipRequestsApi(api.clone()),
        ShipRequestFilesApi(api.clone()),
        ShipResultsApi(api.clone()),
    )
}

/// The service that routes requests to operations.
pub fn service<A: OpenApi>(operations: A) -> OpenApiService<A, ()> {
    OpenApiService::new(operations, "Nekonote", env!("CARGO_PKG_VERSION")).description(DESCRIPTION)
}

/// The contract as poem-openapi writes it; the published one is made from it.
pub fn spec() -> String {
    service(Described::<AllOperations>(PhantomData)).spec()
}

/// Operations without what they need to run.
struct Described<A>(PhantomData<A>);

impl<A: OpenApi> OpenApi for Described<A> {
    fn meta() -> Vec<MetaApi> {
        A::meta()
    }

    fn register(registry: &mut Registry) {
        A::register(registry);
    }

    fn add_routes(self, _: &mut Routes) {}
}
