//! Who calls, and whether they may.
//!
//! [`authenticate`] finds out who it is, before the rate limit, and refuses nobody; an operation
//! names the scope it needs in the type of its argument, `Auth<OrdersRead>`, from which the check
//! and the contract both come.

mod schemes;

use std::marker::PhantomData;
use std::sync::Arc;

use domain::access::Scope;
use domain::audit::AuditAction;
use domain::{FieldError, TenantId};
use poem::endpoint::BoxEndpoint;
use poem::http::header::AUTHORIZATION;
use poem::{Endpoint, EndpointExt as _, IntoResponse, Request, RequestBody, Response, Result};
use poem_openapi::registry::Registry;
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use serde_json::json;
use uuid::Uuid;
use workflows::audit::{self, Deed};
use workflows::{App, Caller, Origin};

use crate::failure::Failure;
use crate::http::client_address::ClientAddress;
use crate::http::request_id::RequestId;
use crate::problem::Code;
use crate::rate_limit::Metered;

/// Chooses the tenant, for a key that several let in.
pub const TENANT_HEADER: &str = "nekonote-tenant";

/// A scope as a type.
pub trait Need: Send + Sync + 'static {
    /// None: any valid credentials do.
    const SCOPE: Option<Scope>;
    /// The security requirements, either of which will do, as the contract is told them: scheme and
    /// scope.
    const REQUIREMENTS: [&'static str; 2];
}

macro_rules! needs {
    ($($name:ident = $text:literal;)*) => {$(
        #[doc = concat!("`", $text, "`")]
        pub struct $name;

        impl Need for $name {
            const SCOPE: Option<Scope> = Some(Scope::$name);
            const REQUIREMENTS: [&'static str; 2] = [concat!("bearer ", $text), concat!("oauth2 ", $text)];
        }
    )*

        #[cfg(test)]
        const ALL: &[(Scope, &str)] = &[$((Scope::$name, $text)),*];
    };
}

needs! {
    AccessRead = "access:read";
    AccessWrite = "access:write";
    SettingsRead = "settings:read";
    SettingsWrite = "settings:write";
    OrdersRead = "orders:read";
    OrdersWrite = "orders:write";
    JobsRead = "jobs:read";
    JobsWrite = "jobs:write";
    AuditRead = "audit:read";
    ShipmentsRead = "shipments:read";
    ShipmentsWrite = "shipments:write";
    OrdersExport = "orders:export";
    PaymentsRead = "payments:read";
    PaymentsWrite = "payments:write";
    RulesRead = "rules:read";
    RulesWrite = "rules:write";
    BlacklistRead = "blacklist:read";
    BlacklistWrite = "blacklist:write";
    CustomersRead = "customers:read";
    CustomersWrite = "customers:write";
    ReportsRead = "reports:read";
    ShopsRead = "shops:read";
    ShopsWrite = "shops:write";
    EventsRead = "events:read";
    EventsWrite = "events:write";
    NoticesRead = "notices:read";
    NoticesWrite = "notices:write";
    PiiErase = "pii:erase";
    ProductsRead = "products:read";
    ProductsWrite = "products:write";
    StockRead = "stock:read";
    StockWrite = "stock:write";
    MailRead = "mail:read";
    MailWrite = "mail:write";
}

/// Any valid credentials, whatever they are good for.
pub struct AnyScope;

impl Need for AnyScope {
    const SCOPE: Option<Scope> = None;
    const REQUIREMENTS: [&'static str; 2] = [schemes::BEARER, schemes::OAUTH2];
}

/// A caller who holds the scope that the operation needs.
pub struct Auth<N> {
    caller: Arc<Caller>,
    need: PhantomData<N>,
}

impl<N> Auth<N> {
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Leaves a line in the audit log: these orders or imports were read with personal data.
    pub async fn note_read(
        &self,
        app: &App,
        operation: &'static str,
        ids: impl IntoIterator<Item = impl ToString>,
    ) -> Result<(), Failure> {
        let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
        let mut deed =
            Deed::new(AuditAction::OrdersRead).detail(json!({ "operation": operation, "ids": ids }));
        if let [id] = ids.as_slice() {
            deed = deed.to(id);
        }
        Ok(audit::note(app, &self.caller, deed).await?)
    }
}

impl<'a, N: Need> ApiExtractor<'a> for Auth<N> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        schemes::register(registry);
    }

    fn security_schemes() -> Vec<&'static str> {
        N::REQUIREMENTS.to_vec()
    }

    async fn from_request(
        request: &'a Request,
        _: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> Result<Self> {
        let caller = match request.data::<Known>() {
            Some(Known(Ok(caller))) => caller.clone(),
            Some(Known(Err(failure))) => return Err(failure.clone().into()),
            None => return Err(Failure::new(Code::Unauthenticated).into()),
        };
        if let Some(scope) = N::SCOPE {
            caller.require(scope).map_err(Failure::from)?;
        }
        Ok(Auth {
            caller,
            need: PhantomData,
        })
    }
}

/// What authentication found out; nothing, if nothing was sent.
#[derive(Clone)]
struct Known(Result<Arc<Caller>, Failure>);

/// Finds out who calls and leaves it in the request, with whom to charge.
pub fn authenticate(app: App, endpoint: BoxEndpoint<'static>) -> BoxEndpoint<'static> {
    endpoint
        .around(move |next, request| {
            let app = app.clone();
            async move { with_caller(&app, next, request).await }
        })
        .map_to_response()
        .boxed()
}

async fn with_caller<E: Endpoint>(app: &App, next: Arc<E>, mut request: Request) -> Result<Response> {
    if let Some(bearer) = bearer(&request) {
        let known = caller(app, &request, bearer).await.map(Arc::new);
        if let Ok(caller) = &known {
            request.set_data(Metered {
                id: metered_id(caller),
                rate: None,
            });
        }
        request.set_data(Known(known));
    }
    next.call(request).await.map(IntoResponse::into_response)
}

fn bearer(request: &Request) -> Option<&str> {
    let (scheme, token) = request
        .headers()
        .get(AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

async fn caller(app: &App, request: &Request, bearer: &str) -> Result<Caller, Failure> {
    Ok(workflows::access::authenticate(app, bearer, tenant(request)?, origin(request)).await?)
}

/// The tenant that the request names, if it names one.
pub(crate) fn tenant(request: &Request) -> Result<Option<TenantId>, Failure> {
    let Some(value) = request.headers().get(TENANT_HEADER) else {
        return Ok(None);
    };
    let tenant = value.to_str().ok().and_then(|text| text.parse().ok());
    let wrong = || FieldError::new("Nekonote-Tenant", "bad_format").hint("ten_…");
    Ok(Some(tenant.ok_or_else(wrong)?))
}

/// Which request it is and where it comes from, for the audit log.
pub(crate) fn origin(request: &Request) -> Origin {
    Origin {
        request_id: RequestId::of(request).as_str().to_owned(),
        address: request.data::<ClientAddress>().and_then(|address| address.0),
    }
}

/// A key pays for itself, in whichever tenant it works.
fn metered_id(caller: &Caller) -> Uuid {
    caller.actor.uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_named_as_their_scopes() {
        for (scope, text) in ALL {
            assert_eq!(scope.as_str(), *text);
        }
    }
}
