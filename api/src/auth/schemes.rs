//! How the contract says one shows who one is.

use domain::access::Scope;
use poem_openapi::registry::{MetaOAuthFlow, MetaOAuthFlows, MetaOAuthScope, MetaSecurityScheme, Registry};

pub const BEARER: &str = "bearer";
pub const OAUTH2: &str = "oauth2";
const TOKEN_URL: &str = "/v1/oauth/token";

/// Declares both schemes.
pub fn register(registry: &mut Registry) {
    registry.create_security_scheme(
        BEARER,
        MetaSecurityScheme {
            description: Some(
                "An API key (`nk_live_…`) or an access token from `POST /v1/oauth/token`. A key that \
                 several tenants let in names one in the header `Nekonote-Tenant: ten_…`.",
            ),
            scheme: Some("bearer"),
            bearer_format: Some("API key or JWT"),
            ..scheme("http")
        },
    );
    registry.create_security_scheme(
        OAUTH2,
        MetaSecurityScheme {
            description: Some(
                "Short-lived tokens: client credentials for an API key (its id and the key itself), \
                 password for staff.",
            ),
            flows: Some(MetaOAuthFlows {
                implicit: None,
                authorization_code: None,
                password: Some(flow(Some(TOKEN_URL))),
                client_credentials: Some(flow(None)),
            }),
            ..scheme("oauth2")
        },
    );
}

fn scheme(ty: &'static str) -> MetaSecurityScheme {
    MetaSecurityScheme {
        ty,
        description: None,
        name: None,
        key_in: None,
        scheme: None,
        bearer_format: None,
        flows: None,
        openid_connect_url: None,
    }
}

fn flow(refresh_url: Option<&'static str>) -> MetaOAuthFlow {
    let scope = |scope: &Scope| MetaOAuthScope {
        name: scope.as_str(),
        description: Some(meaning(*scope)),
    };
    MetaOAuthFlow {
        authorization_url: None,
        token_url: Some(TOKEN_URL),
        refresh_url,
        scopes: Scope::ALL.iter().map(scope).collect(),
    }
}

fn meaning(scope: Scope) -> &'static str {
    match scope {
        Scope::AccessRead => "Read staff, roles and API keys.",
        Scope::AccessWrite => "Create, change and revoke staff, roles and API keys.",
        Scope::SettingsRead => "Read the tenant's settings and its routes.",
        Scope::SettingsWrite => "Change the tenant's settings and its routes.",
        Scope::OrdersRead => "Read orders, without the people on them.",
        Scope::OrdersWrite => "Store, import and change orders.",
        Scope::PiiRead => "Read names, addresses, phone numbers, mail addresses and free notes.",
        Scope::JobsRead => "Read jobs.",
        Scope::JobsWrite => "Retry jobs.",
        Scope::AuditRead => "Read the audit log.",
        Scope::ShipmentsRead => "Read shipments, waybill files and tracking results.",
        Scope::ShipmentsWrite => "Change and ship shipments, make waybill files, take tracking results in.",
        Scope::OrdersExport => "Take files of orders out.",
        Scope::PaymentsRead => "Read payments.",
        Scope::PaymentsWrite => "Register, match and undo payments.",
        Scope::RulesRead => "Read import rules and rules.",
        Scope::RulesWrite => "Change import rules and rules.",
        Scope::BlacklistRead => "Read the blacklist.",
        Scope::BlacklistWrite => "Change the blacklist.",
        Scope::CustomersRead => "Read customers, without who they are.",
        Scope::CustomersWrite => "Change, merge and rank customers.",
        Scope::ReportsRead => "Read reports.",
        Scope::ShopsRead => "Read connected shops, without their credentials.",
        Scope::ShopsWrite => "Connect malls and carts.",
        Scope::EventsRead => "Read what happened, and what of it was sent where.",
        Scope::EventsWrite => "Say where events are sent to.",
        Scope::NoticesRead => "Read announcements and incidents.",
        Scope::NoticesWrite => "Write announcements and incidents.",
        Scope::PiiErase => "Delete the personal data of orders for good.",
        Scope::ProductsRead => "Read products, variants and listings.",
        Scope::ProductsWrite => "Create, import and change products, variants and listings.",
        Scope::StockRead => "Read stock and its movements.",
        Scope::StockWrite => "Receive, adjust, transfer and count stock.",
        Scope::MailRead => "Read mail and its templates, without the people it is to.",
        Scope::MailWrite => "Send mail, take mail in, and change its templates and servers.",
    }
}
