# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_API_KEY = _core.Operation(
    "POST",
    "/v1/api-keys",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="CreatedApiKey",
)
_CREATE_API_KEY_GRANT = _core.Operation(
    "POST",
    "/v1/api-key-grants",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ApiKeyGrant",
)
_CREATE_ROLE = _core.Operation(
    "POST",
    "/v1/roles",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Role",
)
_CREATE_STAFF = _core.Operation(
    "POST",
    "/v1/staff",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Staff",
)
_CREATE_TOKEN = _core.Operation(
    "POST",
    "/v1/oauth/token",
    body="json",
    answer="json",
    security=(),
    spec="TokenAnswer",
)
_DELETE_API_KEY_GRANT = _core.Operation(
    "DELETE",
    "/v1/api-key-grants/{key_id}",
    params=(
        _core.Parameter("key_id", place="path"),
    ),
)
_DELETE_ROLE = _core.Operation(
    "DELETE",
    "/v1/roles/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET_API_KEY = _core.Operation(
    "GET",
    "/v1/api-keys/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="ApiKey",
)
_GET_ME = _core.Operation(
    "GET",
    "/v1/me",
    answer="json",
    spec="Me",
)
_GET_ROLE = _core.Operation(
    "GET",
    "/v1/roles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Role",
)
_GET_STAFF = _core.Operation(
    "GET",
    "/v1/staff/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Staff",
)
_LIST_API_KEY_GRANTS = _core.Operation(
    "GET",
    "/v1/api-key-grants",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ApiKeyGrant",
    spec="PageApiKeyGrant",
)
_LIST_API_KEYS = _core.Operation(
    "GET",
    "/v1/api-keys",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ApiKey",
    spec="PageApiKey",
)
_LIST_AUDIT_LOG = _core.Operation(
    "GET",
    "/v1/audit-log",
    params=(
        _core.Parameter("actor"),
        _core.Parameter("action"),
        _core.Parameter("subject"),
        _core.Parameter("occurred_from"),
        _core.Parameter("occurred_to"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="AuditEntry",
    spec="PageAuditEntry",
)
_LIST_ROLES = _core.Operation(
    "GET",
    "/v1/roles",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Role",
    spec="PageRole",
)
_LIST_SIGNING_KEYS = _core.Operation(
    "GET",
    "/.well-known/jwks.json",
    answer="json",
    security=(),
    spec="JwkSet",
)
_LIST_STAFF = _core.Operation(
    "GET",
    "/v1/staff",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Staff",
    spec="PageStaff",
)
_REVOKE_API_KEY = _core.Operation(
    "DELETE",
    "/v1/api-keys/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="ApiKey",
)
_REVOKE_TOKEN = _core.Operation(
    "POST",
    "/v1/oauth/revoke",
    body="json",
    answer="json",
    security=(),
)
_UPDATE_API_KEY = _core.Operation(
    "PATCH",
    "/v1/api-keys/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="ApiKey",
)
_UPDATE_OWN_PASSWORD = _core.Operation(
    "PUT",
    "/v1/me/password",
    body="json",
)
_UPDATE_ROLE = _core.Operation(
    "PATCH",
    "/v1/roles/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Role",
)
_UPDATE_STAFF = _core.Operation(
    "PATCH",
    "/v1/staff/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Staff",
)
_UPDATE_STAFF_PASSWORD = _core.Operation(
    "PUT",
    "/v1/staff/{id}/password",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
)


class Access:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_api_key(
        self,
        *,
        body: _t.Union[_models.NewApiKey, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CreatedApiKey:
        """Make an API key

        The answer shows the key itself, once; only its hash is kept. The caller must hold all that
        the key may do.
        """
        return _t.cast("_models.CreatedApiKey", self._client.call(_CREATE_API_KEY, {"body": body}, options))

    def create_api_key_grant(
        self,
        *,
        body: _t.Union[_models.NewApiKeyGrant, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKeyGrant:
        """Let another tenant's key in

        So that a consultant's key covers several tenants: it then names this one in the header
        `Nekonote-Tenant`. A key that is let in already gets these scopes instead. It holds within 5
        seconds.
        """
        return _t.cast("_models.ApiKeyGrant", self._client.call(_CREATE_API_KEY_GRANT, {"body": body}, options))

    def create_role(
        self,
        *,
        body: _t.Union[_models.NewRole, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Make a role

        With scopes function by function; the caller must hold all of them.
        """
        return _t.cast("_models.Role", self._client.call(_CREATE_ROLE, {"body": body}, options))

    def create_staff(
        self,
        *,
        body: _t.Union[_models.NewStaff, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Let a person in

        The caller must hold all that the role allows.
        """
        return _t.cast("_models.Staff", self._client.call(_CREATE_STAFF, {"body": body}, options))

    def create_token(
        self,
        *,
        body: _t.Union[_models.TokenRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TokenAnswer:
        """Get tokens

        By `grant_type`: `password` signs in a member of staff, `client_credentials` a machine by its
        API key (`client_id` is the key's id, `client_secret` the key; HTTP Basic will do too),
        `refresh_token` goes on with a session. Access tokens last 15 minutes; a session ends after 7
        days without a refresh, and after 30 days in any case. A refresh token that is used a second
        time ends its session. Too many wrong passwords make an account or an address wait.

        A key that several tenants let in names one in the header `Nekonote-Tenant`.
        """
        return _t.cast("_models.TokenAnswer", self._client.call(_CREATE_TOKEN, {"body": body}, options))

    def delete_api_key_grant(
        self,
        key_id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Let another tenant's key in no longer

        Within 5 seconds it cannot act for this tenant any more.

        key_id: The id of the key.
        """
        self._client.call(_DELETE_API_KEY_GRANT, {"key_id": key_id}, options)

    def delete_role(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a role

        One that nobody holds.

        id: The id of the role.
        """
        self._client.call(_DELETE_ROLE, {"id": id}, options)

    def get_api_key(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Read an API key

        Everything but the key itself, of which only a hash is kept.

        id: The id of the API key.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ApiKey", self._client.call(_GET_API_KEY, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_me(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Me:
        """Read who calls

        With any valid credentials, to see whose they are and what they are good for.
        """
        return _t.cast("_models.Me", self._client.call(_GET_ME, {}, options))

    def get_role(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Read a role

        Built-in or the tenant's own.

        id: The id of the role.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Role", self._client.call(_GET_ROLE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_staff(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Read a member of staff

        With name and mail address; the reading is audited.

        id: The id of the member of staff.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Staff", self._client.call(_GET_STAFF, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list_api_key_grants(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ApiKeyGrant, _models.PageApiKeyGrant]:
        """List other tenants' keys that are let in

        By the id of the key.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_API_KEY_GRANTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_api_keys(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ApiKey, _models.PageApiKey]:
        """List API keys

        Oldest first, revoked ones too.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_API_KEYS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_audit_log(
        self,
        *,
        actor: _t.Optional[str] = None,
        action: _t.Optional[_t.Union[_t.Literal["tenant.created", "tenant.changed", "role.created", "role.changed", "role.removed", "staff.read", "staff.created", "staff.changed", "staff.password_changed", "api_key.created", "api_key.changed", "api_key.revoked", "api_key.granted", "api_key.grant_withdrawn", "session.started", "session.refused", "session.ended", "session.refresh_token_reused", "orders.read", "orders.exported", "customer.erased", "order.erased"], str]] = None,
        subject: _t.Optional[str] = None,
        occurred_from: _t.Optional[_dt.datetime] = None,
        occurred_to: _t.Optional[_dt.datetime] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.AuditEntry, _models.PageAuditEntry]:
        """List the audit log

        Newest first. Different filters must all hold.

        actor: The id of the member of staff or API key that did it.
        action: What was done.
        subject: The id of what it was done to.
        occurred_from: Done at or after.
        occurred_to: Done before.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_AUDIT_LOG, {**{_k: _v for _k, _v in (("actor", actor), ("action", action), ("subject", subject), ("occurred_from", occurred_from), ("occurred_to", occurred_to), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_roles(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Role, _models.PageRole]:
        """List roles

        Oldest first, the built-in ones among them.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_ROLES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_signing_keys(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.JwkSet:
        """List the keys that sign access tokens

        To verify tokens without asking here. Keys change every 30 days; look again for a `kid` that
        is not known.
        """
        return _t.cast("_models.JwkSet", self._client.call(_LIST_SIGNING_KEYS, {}, options))

    def list_staff(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Staff, _models.PageStaff]:
        """List staff

        Oldest first, with names and mail addresses; the reading is audited.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_STAFF, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def revoke_api_key(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Revoke an API key

        For good; within 5 seconds it works nowhere any more. It stays to be seen. To revoke it again
        changes nothing.

        id: The id of the API key.
        """
        return _t.cast("_models.ApiKey", self._client.call(_REVOKE_API_KEY, {"id": id}, options))

    def revoke_token(
        self,
        *,
        body: _t.Union[_models.Shown, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Nothing:
        """Sign out

        Ends the session that a refresh or access token of a member of staff belongs to, with all its
        tokens. Any other text is answered alike (RFC 7009); a machine's access comes from its API
        key, so revoke that.
        """
        return _t.cast("_models.Nothing", self._client.call(_REVOKE_TOKEN, {"body": body}, options))

    def update_api_key(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ApiKeyPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Change an API key

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What the key
        may do cannot be changed; make another. It holds within 5 seconds.

        id: The id of the API key.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ApiKey", self._client.call(_UPDATE_API_KEY, {"id": id, "if_match": if_match, "body": body}, options))

    def update_own_password(
        self,
        *,
        body: _t.Union[_models.OwnPassword, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Change one's own password

        For staff, with the present password. It signs out everywhere, here too.
        """
        self._client.call(_UPDATE_OWN_PASSWORD, {"body": body}, options)

    def update_role(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.RolePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Change a role

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Whoever holds
        the role may do what it says now within 5 seconds.

        id: The id of the role.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Role", self._client.call(_UPDATE_ROLE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_staff(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.StaffPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Change a member of staff

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. The caller
        must hold all that the present and the new role allow. One active owner stays. Who is made
        inactive is signed out everywhere within 5 seconds.

        id: The id of the member of staff.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Staff", self._client.call(_UPDATE_STAFF, {"id": id, "if_match": if_match, "body": body}, options))

    def update_staff_password(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewPassword, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Set a password

        Somebody else's, who is signed out everywhere by it. One's own: `PUT /v1/me/password`.

        id: The id of the member of staff.
        """
        self._client.call(_UPDATE_STAFF_PASSWORD, {"id": id, "body": body}, options)


class AsyncAccess:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_api_key(
        self,
        *,
        body: _t.Union[_models.NewApiKey, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CreatedApiKey:
        """Make an API key

        The answer shows the key itself, once; only its hash is kept. The caller must hold all that
        the key may do.
        """
        return _t.cast("_models.CreatedApiKey", await self._client.call(_CREATE_API_KEY, {"body": body}, options))

    async def create_api_key_grant(
        self,
        *,
        body: _t.Union[_models.NewApiKeyGrant, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKeyGrant:
        """Let another tenant's key in

        So that a consultant's key covers several tenants: it then names this one in the header
        `Nekonote-Tenant`. A key that is let in already gets these scopes instead. It holds within 5
        seconds.
        """
        return _t.cast("_models.ApiKeyGrant", await self._client.call(_CREATE_API_KEY_GRANT, {"body": body}, options))

    async def create_role(
        self,
        *,
        body: _t.Union[_models.NewRole, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Make a role

        With scopes function by function; the caller must hold all of them.
        """
        return _t.cast("_models.Role", await self._client.call(_CREATE_ROLE, {"body": body}, options))

    async def create_staff(
        self,
        *,
        body: _t.Union[_models.NewStaff, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Let a person in

        The caller must hold all that the role allows.
        """
        return _t.cast("_models.Staff", await self._client.call(_CREATE_STAFF, {"body": body}, options))

    async def create_token(
        self,
        *,
        body: _t.Union[_models.TokenRequest, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.TokenAnswer:
        """Get tokens

        By `grant_type`: `password` signs in a member of staff, `client_credentials` a machine by its
        API key (`client_id` is the key's id, `client_secret` the key; HTTP Basic will do too),
        `refresh_token` goes on with a session. Access tokens last 15 minutes; a session ends after 7
        days without a refresh, and after 30 days in any case. A refresh token that is used a second
        time ends its session. Too many wrong passwords make an account or an address wait.

        A key that several tenants let in names one in the header `Nekonote-Tenant`.
        """
        return _t.cast("_models.TokenAnswer", await self._client.call(_CREATE_TOKEN, {"body": body}, options))

    async def delete_api_key_grant(
        self,
        key_id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Let another tenant's key in no longer

        Within 5 seconds it cannot act for this tenant any more.

        key_id: The id of the key.
        """
        await self._client.call(_DELETE_API_KEY_GRANT, {"key_id": key_id}, options)

    async def delete_role(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a role

        One that nobody holds.

        id: The id of the role.
        """
        await self._client.call(_DELETE_ROLE, {"id": id}, options)

    async def get_api_key(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Read an API key

        Everything but the key itself, of which only a hash is kept.

        id: The id of the API key.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.ApiKey", await self._client.call(_GET_API_KEY, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_me(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Me:
        """Read who calls

        With any valid credentials, to see whose they are and what they are good for.
        """
        return _t.cast("_models.Me", await self._client.call(_GET_ME, {}, options))

    async def get_role(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Read a role

        Built-in or the tenant's own.

        id: The id of the role.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Role", await self._client.call(_GET_ROLE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_staff(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Read a member of staff

        With name and mail address; the reading is audited.

        id: The id of the member of staff.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Staff", await self._client.call(_GET_STAFF, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list_api_key_grants(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ApiKeyGrant, _models.PageApiKeyGrant]:
        """List other tenants' keys that are let in

        By the id of the key.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_API_KEY_GRANTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_api_keys(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ApiKey, _models.PageApiKey]:
        """List API keys

        Oldest first, revoked ones too.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_API_KEYS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_audit_log(
        self,
        *,
        actor: _t.Optional[str] = None,
        action: _t.Optional[_t.Union[_t.Literal["tenant.created", "tenant.changed", "role.created", "role.changed", "role.removed", "staff.read", "staff.created", "staff.changed", "staff.password_changed", "api_key.created", "api_key.changed", "api_key.revoked", "api_key.granted", "api_key.grant_withdrawn", "session.started", "session.refused", "session.ended", "session.refresh_token_reused", "orders.read", "orders.exported", "customer.erased", "order.erased"], str]] = None,
        subject: _t.Optional[str] = None,
        occurred_from: _t.Optional[_dt.datetime] = None,
        occurred_to: _t.Optional[_dt.datetime] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.AuditEntry, _models.PageAuditEntry]:
        """List the audit log

        Newest first. Different filters must all hold.

        actor: The id of the member of staff or API key that did it.
        action: What was done.
        subject: The id of what it was done to.
        occurred_from: Done at or after.
        occurred_to: Done before.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_AUDIT_LOG, {**{_k: _v for _k, _v in (("actor", actor), ("action", action), ("subject", subject), ("occurred_from", occurred_from), ("occurred_to", occurred_to), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_roles(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Role, _models.PageRole]:
        """List roles

        Oldest first, the built-in ones among them.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_ROLES, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_signing_keys(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.JwkSet:
        """List the keys that sign access tokens

        To verify tokens without asking here. Keys change every 30 days; look again for a `kid` that
        is not known.
        """
        return _t.cast("_models.JwkSet", await self._client.call(_LIST_SIGNING_KEYS, {}, options))

    def list_staff(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Staff, _models.PageStaff]:
        """List staff

        Oldest first, with names and mail addresses; the reading is audited.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_STAFF, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def revoke_api_key(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Revoke an API key

        For good; within 5 seconds it works nowhere any more. It stays to be seen. To revoke it again
        changes nothing.

        id: The id of the API key.
        """
        return _t.cast("_models.ApiKey", await self._client.call(_REVOKE_API_KEY, {"id": id}, options))

    async def revoke_token(
        self,
        *,
        body: _t.Union[_models.Shown, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Nothing:
        """Sign out

        Ends the session that a refresh or access token of a member of staff belongs to, with all its
        tokens. Any other text is answered alike (RFC 7009); a machine's access comes from its API
        key, so revoke that.
        """
        return _t.cast("_models.Nothing", await self._client.call(_REVOKE_TOKEN, {"body": body}, options))

    async def update_api_key(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ApiKeyPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ApiKey:
        """Change an API key

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What the key
        may do cannot be changed; make another. It holds within 5 seconds.

        id: The id of the API key.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.ApiKey", await self._client.call(_UPDATE_API_KEY, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_own_password(
        self,
        *,
        body: _t.Union[_models.OwnPassword, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Change one's own password

        For staff, with the present password. It signs out everywhere, here too.
        """
        await self._client.call(_UPDATE_OWN_PASSWORD, {"body": body}, options)

    async def update_role(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.RolePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Role:
        """Change a role

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Whoever holds
        the role may do what it says now within 5 seconds.

        id: The id of the role.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Role", await self._client.call(_UPDATE_ROLE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_staff(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.StaffPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Staff:
        """Change a member of staff

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. The caller
        must hold all that the present and the new role allow. One active owner stays. Who is made
        inactive is signed out everywhere within 5 seconds.

        id: The id of the member of staff.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Staff", await self._client.call(_UPDATE_STAFF, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_staff_password(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewPassword, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Set a password

        Somebody else's, who is signed out everywhere by it. One's own: `PUT /v1/me/password`.

        id: The id of the member of staff.
        """
        await self._client.call(_UPDATE_STAFF_PASSWORD, {"id": id, "body": body}, options)
