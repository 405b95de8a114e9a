//! Which operations answer with which code. A code without a line here cannot be published.

use crate::lift::When;

/// Nobody hands out more than they hold, nor manages whoever may do more.
const HANDING_OUT: &[&str] = &[
    "create_api_key",
    "update_api_key",
    "create_api_key_grant",
    "create_role",
    "update_role",
    "delete_role",
    "create_staff",
    "update_staff",
    "update_staff_password",
];

const WITH_UNIQUE_VALUES: &[&str] = &[
    "create_order",
    "create_calendar",
    "create_role",
    "update_role",
    "create_staff",
    "update_staff",
    "create_sales_route",
    "update_sales_route",
    "create_processing_route",
    "update_processing_route",
    "create_sub_status",
    "create_payment_layout",
    "create_saved_search",
    "update_saved_search",
    "create_import_rule",
    "update_import_rule",
    "create_rule",
    "update_rule",
    "create_export_template",
    "update_export_template",
    "create_customer_rank",
    "create_carrier_profile",
    "update_carrier_profile",
    "create_product",
    "create_variant",
    "update_variant",
    "create_listing",
    "create_warehouse",
    "create_warehouse_link",
    "create_stock_count",
    "create_shop",
    "create_mail_profile",
    "update_mail_profile",
    "create_mail_template",
    "update_mail_template",
    "create_order_mail_source",
    "update_order_mail_source",
    "create_mailbox",
    "update_mailbox",
];

const SHIPMENT_MOVES: &[&str] = &["move_shipment", "ship_shipment", "replace_shipment_parcels"];

const SHIPMENT_CHANGES: &[&str] = &[
    "create_shipment",
    "update_shipment",
    "delete_shipment",
    "move_shipment_lines",
    "split_order",
    "move_shipment",
    "replace_shipment_parcels",
    "ship_shipment",
];

const LINE_CHANGES: &[&str] = &[
    "create_shipment_line",
    "update_shipment_lines",
    "remove_shipment_lines",
];

/// What was ordered, once a label says what it is, or a linked warehouse was told.
const CORRECTIONS: &[&str] = &[
    "create_shipment_line",
    "update_shipment_lines",
    "remove_shipment_lines",
    "update_shipment",
    "update_order",
];

/// What was received, closed or discarded stays as it is.
const STOCK_PAPERS: &[&str] = &[
    "update_expected_receipt",
    "receive_expected_receipt",
    "delete_expected_receipt",
    "add_stock_count_lines",
    "close_stock_count",
    "delete_stock_count",
];

/// One line for every code in `api/src/problem.rs`.
pub const WHEN: &[(&str, When)] = &[
    ("malformed_request", When::ReadsInput),
    ("malformed_json", When::HasJsonBody),
    ("malformed_body", When::HasBody),
    ("unauthenticated", When::NeedsCredentials),
    ("wrong_credentials", When::NeedsCredentials),
    ("credentials_expired", When::NeedsCredentials),
    ("credentials_revoked", When::NeedsCredentials),
    ("invalid_request", When::Only(&["create_token", "revoke_token"])),
    ("unsupported_grant_type", When::Only(&["create_token"])),
    ("invalid_grant", When::Only(&["create_token"])),
    ("invalid_client", When::Only(&["create_token"])),
    ("invalid_scope", When::Only(&["create_token"])),
    ("missing_scope", When::NeedsScope),
    ("scope_not_held", When::Only(HANDING_OUT)),
    ("address_not_allowed", When::NeedsCredentials),
    ("tenant_not_granted", When::NeedsCredentials),
    ("not_found", When::HasPathParameter),
    // A key has no password.
    ("not_found", When::Only(&["update_own_password"])),
    ("no_such_route", When::NoOperation),
    ("method_not_allowed", When::NoOperation),
    ("not_acceptable", When::NoOperation),
    ("taken", When::Only(WITH_UNIQUE_VALUES)),
    (
        "in_use",
        When::Only(&["delete_role", "undo_payment", "merge_customer"]),
    ),
    ("in_use", When::Only(&["delete_sub_status"])),
    ("in_use", When::Only(&["delete_product", "delete_variant"])),
    ("no_such_move", When::Only(&["move_order", "cancel_order"])),
    ("on_hold", When::Only(&["move_order"])),
    ("not_on_hold", When::Only(&["release_order"])),
    (
        "bundled",
        When::Only(&["move_order", "hold_order", "cancel_order"]),
    ),
    ("in_use", When::Only(&["delete_shipment", "move_shipment"])),
    ("in_use", When::Only(&["delete_calendar"])),
    ("no_such_move", When::Only(SHIPMENT_MOVES)),
    ("on_hold", When::Only(SHIPMENT_MOVES)),
    ("bundled", When::Only(SHIPMENT_CHANGES)),
    ("finished", When::Only(SHIPMENT_CHANGES)),
    ("finished", When::Only(&["undo_bundle"])),
    ("finished", When::Only(STOCK_PAPERS)),
    ("irreversible", When::Only(&["undo_bundle"])),
    ("changed_since", When::Only(&["undo_bundle"])),
    ("rearranged", When::Only(&["create_order"])),
    ("waybill_made", When::Only(CORRECTIONS)),
    ("requested_elsewhere", When::Only(CORRECTIONS)),
    ("bundled", When::Only(LINE_CHANGES)),
    ("finished", When::Only(LINE_CHANGES)),
    ("in_use", When::Only(&["remove_shipment_lines"])),
    ("bundled", When::Only(&["update_order"])),
    ("finished", When::Only(&["update_order"])),
    ("bundled", When::Only(&["delete_order_personal_data"])),
    ("not_finished", When::Only(&["delete_order_personal_data"])),
    ("under_way", When::Only(&["delete_order_personal_data"])),
    ("nothing_to_undo", When::Only(&["undo_order", "undo_order_move"])),
    ("irreversible", When::Only(&["undo_order"])),
    ("changed_since", When::Only(&["undo_order"])),
    (
        "finished",
        When::Only(&[
            "update_api_key",
            // While its file came in, it was cancelled.
            "create_order_import",
            "cancel_order_import",
            "cancel_order_export",
            "create_order",
            "undo_payment",
            "update_customer",
            "merge_customer",
            "unmerge_customer",
            "hold_order",
        ]),
    ),
    ("built_in", When::Only(&["update_role", "delete_role"])),
    ("last_owner", When::Only(&["update_staff"])),
    (
        "not_ready",
        When::Only(&["confirm_payment_import", "undo_order_move"]),
    ),
    // Without credentials, or switched off.
    ("not_ready", When::Only(&["poll_shop", "test_shop"])),
    ("not_ready", When::Only(&["test_webhook_endpoint", "run_rule"])),
    (
        "no_file",
        When::Only(&[
            "download_order_import_errors",
            "download_order_export",
            "download_waybill_file",
            "download_ship_request_file",
            "download_inbound_mail",
        ]),
    ),
    (
        "not_failed",
        When::Only(&["retry_job", "retry_mail", "retry_ship_request"]),
    ),
    (
        "in_use",
        When::Only(&["delete_warehouse_link", "retry_ship_request"]),
    ),
    ("finished", When::Only(&["cancel_ship_request"])),
    (
        "finished",
        When::Only(&["cancel_mail", "cancel_follow_mail", "retry_inbound_mail"]),
    ),
    ("not_found", When::Only(&["create_unsubscription"])),
    ("idempotency_running", When::TakesIdempotencyKey),
    ("idempotency_mismatch", When::TakesIdempotencyKey),
    ("stale", When::TakesIfMatch),
    ("if_match_required", When::RequiresIfMatch),
    ("body_too_large", When::HasBody),
    ("unsupported_media_type", When::HasBody),
    ("unsupported_encoding", When::HasBody),
    // A parameter that it does not know is refused by every operation.
    ("invalid", When::Always),
    (
        "search_too_slow",
        When::Only(&[
            "search_orders",
            "list_orders",
            "list_shipments",
            "count_orders",
            "create_order_move",
            "create_order_export",
            "export_orders",
            "simulate_import_rule",
            "simulate_new_import_rule",
        ]),
    ),
    (
        "report_too_slow",
        When::Only(&["get_sales_by_product", "download_sales_by_product"]),
    ),
    ("too_many_requests", When::Always),
    (
        "too_many_attempts",
        When::Only(&["create_token", "update_own_password"]),
    ),
    ("internal", When::Always),
    ("unavailable", When::Always),
    ("timeout", When::Always),
];
