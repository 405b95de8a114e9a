//! `/v1/roles`: which functions staff may use.

use domain::RoleId;
use domain::access::{BuiltInRole, Role};
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::access::roles::{self, NewRole, RoleEdit};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{AccessRead, AccessWrite, Auth};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id, ScopeText};

/// A name for a set of scopes.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Role")]
struct RoleView {
    id: Id<RoleId>,
    name: String,
    /// Which built-in role it is; those are fixed. Null: the tenant made it.
    #[oai(nullable)]
    built_in: Option<BuiltInRoleView>,
    /// What its holders may do.
    scopes: Vec<ScopeText>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// The roles that every tenant has.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename = "BuiltInRole", rename_all = "snake_case")]
enum BuiltInRoleView {
    /// Everything.
    Owner,
    /// Everything but letting people and machines in.
    Manager,
    /// The daily work on orders, with the people on them.
    Operator,
    /// Looks, and sees no personal data.
    Viewer,
}

/// A role to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewRole", deny_unknown_fields)]
struct NewRoleView {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 50))]
    name: String,
    /// At most what the caller holds.
    #[oai(validator(max_items = 100, unique_items))]
    scopes: Vec<ScopeText>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct RolePatch {
    #[oai(validator(min_length = 1, max_length = 50))]
    name: Option<String>,
    /// Takes the place of all scopes; at most what the caller holds.
    #[oai(validator(max_items = 100, unique_items))]
    scopes: Option<Vec<ScopeText>>,
}

pub struct RolesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl RolesApi {
    /// Make a role
    ///
    /// With scopes function by function; the caller must hold all of them.
    #[oai(path = "/roles", method = "post", operation_id = "create_role")]
    async fn create_role(
        &self,
        auth: Auth<AccessWrite>,
        idempotency: Idempotency,
        body: Body<NewRoleView>,
    ) -> Result<Idempotent<Created<RoleView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_role").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewRole {
            name: body.0.name,
            scopes: ScopeText::set(body.0.scopes),
        };
        let role = roles::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(role, StatusCode::CREATED).into()).await
    }

    /// List roles
    ///
    /// Oldest first, the built-in ones among them.
    #[oai(path = "/roles", method = "get", operation_id = "list_roles")]
    async fn list_roles(
        &self,
        auth: Auth<AccessRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<RoleView>>, Failure> {
        let paging: Paging<RoleId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"roles")?;
        let fetch = i64::from(paging.fetch());
        let roles = roles::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(roles, |role| role.id, RoleView::from)?).into())
    }

    /// Read a role
    ///
    /// Built-in or the tenant's own.
    #[oai(path = "/roles/:id", method = "get", operation_id = "get_role")]
    async fn get_role(
        &self,
        auth: Auth<AccessRead>,
        /// The id of the role.
        id: Path<Id<RoleId>>,
    ) -> Result<Found<RoleView>, Failure> {
        let role = roles::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(role, StatusCode::OK).into())
    }

    /// Change a role
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Whoever holds
    /// the role may do what it says now within 5 seconds.
    #[oai(path = "/roles/:id", method = "patch", operation_id = "update_role")]
    async fn update_role(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the role.
        id: Path<Id<RoleId>>,
        if_match: IfMatch,
        body: Patch<RolePatch>,
    ) -> Result<Found<RoleView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = RoleEdit {
            name: body.0.name,
            scopes: body.0.scopes.map(ScopeText::set),
        };
        let role = roles::edit(&self.0.app, auth.caller(), id.0.0, expected, edit).await?;
        Ok(answer(role, StatusCode::OK).into())
    }

    /// Remove a role
    ///
    /// One that nobody holds.
    #[oai(path = "/roles/:id", method = "delete", operation_id = "delete_role")]
    async fn delete_role(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the role.
        id: Path<Id<RoleId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        roles::remove(&self.0.app, auth.caller(), id.0.0, if_match.version()?).await?;
        Ok(NoContent)
    }
}

fn answer(role: Role, status: StatusCode) -> Answer {
    let view = RoleView::from(role);
    let location = format!("/v1/roles/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

impl From<Role> for RoleView {
    fn from(role: Role) -> RoleView {
        RoleView {
            id: Id(role.id),
            scopes: ScopeText::list(&role.allows()),
            name: role.name,
            built_in: role.built_in.map(Into::into),
            created_at: At(role.created_at),
            updated_at: At(role.updated_at),
            version: role.version,
        }
    }
}

impl From<BuiltInRole> for BuiltInRoleView {
    fn from(role: BuiltInRole) -> BuiltInRoleView {
        match role {
            BuiltInRole::Owner => BuiltInRoleView::Owner,
            BuiltInRole::Manager => BuiltInRoleView::Manager,
            BuiltInRole::Operator => BuiltInRoleView::Operator,
            BuiltInRole::Viewer => BuiltInRoleView::Viewer,
        }
    }
}
