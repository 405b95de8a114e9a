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
    ("in_use", When::Only(&["delete_role", "undo_payment"])),
    ("in_use", When::Only(&["delete_sub_status"])),
    ("no_such_move", When::Only(&["move_order", "cancel_order"])),
    ("on_hold", When::Only(&["move_order"])),
    ("not_on_hold", When::Only(&["release_order"])),
    (
        "bundled",
        When::Only(&["move_order", "hold_order", "cancel_order"]),
    ),
    ("in_use", When::Only(&["delete_shipment"])),
    ("no_such_move", When::Only(SHIPMENT_MOVES)),
    ("on_hold", When::Only(SHIPMENT_MOVES)),
    ("bundled", When::Only(SHIPMENT_CHANGES)),
    ("finished", When::Only(SHIPMENT_CHANGES)),
    ("finished", When::Only(&["undo_bundle"])),
    ("irreversible", When::Only(&["undo_bundle"])),
    ("changed_since", When::Only(&["undo_bundle"])),
    ("nothing_to_undo", When::Only(&["undo_order"])),
    ("irreversible", When::Only(&["undo_order"])),
    ("changed_since", When::Only(&["undo_order"])),
    (
        "finished",
        When::Only(&[
            "update_api_key",
            "cancel_order_import",
            "create_order",
            "undo_payment",
            "hold_order",
        ]),
    ),
    ("built_in", When::Only(&["update_role", "delete_role"])),
    ("last_owner", When::Only(&["update_staff"])),
    ("not_ready", When::Only(&["confirm_payment_import"])),
    ("not_failed", When::Only(&["retry_job"])),
    ("idempotency_running", When::TakesIdempotencyKey),
    ("idempotency_mismatch", When::TakesIdempotencyKey),
    ("stale", When::TakesIfMatch),
    ("if_match_required", When::RequiresIfMatch),
    ("body_too_large", When::HasBody),
    ("unsupported_media_type", When::HasBody),
    ("unsupported_encoding", When::HasBody),
    ("invalid", When::ReadsInput),
    (
        "search_too_slow",
        When::Only(&[
            "search_orders",
            "list_orders",
            "simulate_import_rule",
            "simulate_new_import_rule",
        ]),
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
