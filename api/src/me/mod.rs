//! `/v1/me`: the caller, whoever it is.

use domain::event::Actor;
use domain::{RoleId, TenantId};
use poem_openapi::types::Password as Secret;
use poem_openapi::{Enum, Object, OpenApi};
use workflows::access::{self, Password, staff};
use workflows::tenants;

use crate::answer::{Answer, Listed, NoContent};
use crate::auth::{AnyScope, Auth};
use crate::body::Body;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{Id, ScopeText};

/// Who calls, for whom, and what they may do.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Me")]
struct MeView {
    /// The tenant that the caller works for.
    tenant_id: Id<TenantId>,
    /// Its name.
    tenant_name: String,
    kind: CallerKind,
    /// The id of the member of staff or of the API key.
    id: String,
    /// What the member of staff or the API key is called.
    name: String,
    /// The mail address that the member of staff signs in with; null for a key.
    #[oai(nullable)]
    email: Option<String>,
    /// The role of the member of staff; null for a key.
    #[oai(nullable)]
    role_id: Option<Id<RoleId>>,
    /// What that role is called.
    #[oai(nullable)]
    role_name: Option<String>,
    /// What the caller may do.
    scopes: Vec<ScopeText>,
}

/// What kind of caller it is.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename_all = "snake_case")]
enum CallerKind {
    Staff,
    ApiKey,
}

/// A change of one's own password.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
struct OwnPassword {
    /// The one used until now.
    #[oai(validator(min_length = 1, max_length = 128))]
    present_password: Secret,
    /// At least 12 characters, and not the mail address.
    #[oai(validator(min_length = 12, max_length = 128))]
    password: Secret,
}

pub struct MeApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl MeApi {
    /// Read who calls
    ///
    /// With any valid credentials, to see whose they are and what they are good for.
    #[oai(path = "/me", method = "get", operation_id = "get_me")]
    async fn get_me(&self, auth: Auth<AnyScope>) -> Result<Listed<MeView>, Failure> {
        let caller = auth.caller();
        let (kind, id) = match &caller.actor {
            Actor::Staff { id } => (CallerKind::Staff, id.to_string()),
            Actor::ApiKey { id } => (CallerKind::ApiKey, id.to_string()),
            Actor::Import { .. } | Actor::Shop { .. } | Actor::Rule { .. } | Actor::System => {
                return Err(Failure::internal("a caller from inside"));
            }
        };
        let me = access::me(&self.0.app, caller).await?;
        let tenant = tenants::get(&self.0.app, caller).await?;
        let (role_id, role_name) = me.role.map(|role| (Id(role.id), role.name)).unzip();
        let view = MeView {
            tenant_id: Id(tenant.id),
            tenant_name: tenant.name,
            kind,
            id,
            name: me.name,
            email: me.email,
            role_id,
            role_name,
            scopes: ScopeText::list(&caller.scopes),
        };
        Ok(Answer::ok(&view).into())
    }

    /// Change one's own password
    ///
    /// For staff, with the present password. It signs out everywhere, here too.
    #[oai(path = "/me/password", method = "put", operation_id = "update_own_password")]
    async fn update_own_password(
        &self,
        auth: Auth<AnyScope>,
        body: Body<OwnPassword>,
    ) -> Result<NoContent, Failure> {
        let present = Password::new(body.0.present_password.0);
        let password = Password::new(body.0.password.0);
        staff::change_own_password(&self.0.app, auth.caller(), present, password).await?;
        Ok(NoContent)
    }
}
