// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateApiKeyParams {
  body: $models.NewApiKey;
}

export interface CreateApiKeyGrantParams {
  body: $models.NewApiKeyGrant;
}

export interface CreateRoleParams {
  body: $models.NewRole;
}

export interface CreateStaffParams {
  body: $models.NewStaff;
}

export interface CreateTokenParams {
  body: $models.TokenRequest;
}

export interface DeleteApiKeyGrantParams {
  /** The id of the key. */
  key_id: string;
}

export interface DeleteRoleParams {
  /** The id of the role. */
  id: string;
}

export interface GetApiKeyParams {
  /** The id of the API key. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetRoleParams {
  /** The id of the role. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetStaffParams {
  /** The id of the member of staff. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListApiKeyGrantsParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListApiKeysParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListAuditLogParams {
  /** The id of the member of staff or API key that did it. */
  actor?: string | undefined;
  /** What was done. */
  action?: ("tenant.created" | "tenant.changed" | "role.created" | "role.changed" | "role.removed" | "staff.read" | "staff.created" | "staff.changed" | "staff.password_changed" | "api_key.created" | "api_key.changed" | "api_key.revoked" | "api_key.granted" | "api_key.grant_withdrawn" | "session.started" | "session.refused" | "session.ended" | "session.refresh_token_reused" | "orders.read" | "orders.exported" | "customer.erased" | "order.erased" | (string & {})) | undefined;
  /** The id of what it was done to. */
  subject?: string | undefined;
  /** Done at or after. */
  occurred_from?: string | undefined;
  /** Done before. */
  occurred_to?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListRolesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListStaffParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface RevokeApiKeyParams {
  /** The id of the API key. */
  id: string;
}

export interface RevokeTokenParams {
  body: $models.Shown;
}

export interface UpdateApiKeyParams {
  /** The id of the API key. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ApiKeyPatch;
}

export interface UpdateOwnPasswordParams {
  body: $models.OwnPassword;
}

export interface UpdateRoleParams {
  /** The id of the role. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.RolePatch;
}

export interface UpdateStaffParams {
  /** The id of the member of staff. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.StaffPatch;
}

export interface UpdateStaffPasswordParams {
  /** The id of the member of staff. */
  id: string;
  body: $models.NewPassword;
}

export class Access {
  constructor(private readonly client: $core.Client) {}

  /**
   * Make an API key
   *
   * The answer shows the key itself, once; only its hash is kept. The caller must hold all that
   * the key may do.
   */
  createApiKey(params: CreateApiKeyParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CreatedApiKey> {
    return this.client.call<$models.CreatedApiKey>(
      { method: "POST", path: "/v1/api-keys", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Let another tenant's key in
   *
   * So that a consultant's key covers several tenants: it then names this one in the header
   * `Nekonote-Tenant`. A key that is let in already gets these scopes instead. It holds within 5
   * seconds.
   */
  createApiKeyGrant(params: CreateApiKeyGrantParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ApiKeyGrant> {
    return this.client.call<$models.ApiKeyGrant>(
      { method: "POST", path: "/v1/api-key-grants", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a role
   *
   * With scopes function by function; the caller must hold all of them.
   */
  createRole(params: CreateRoleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Role> {
    return this.client.call<$models.Role>(
      { method: "POST", path: "/v1/roles", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Let a person in
   *
   * The caller must hold all that the role allows.
   */
  createStaff(params: CreateStaffParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Staff> {
    return this.client.call<$models.Staff>(
      { method: "POST", path: "/v1/staff", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Get tokens
   *
   * By `grant_type`: `password` signs in a member of staff, `client_credentials` a machine by its
   * API key (`client_id` is the key's id, `client_secret` the key; HTTP Basic will do too),
   * `refresh_token` goes on with a session. Access tokens last 15 minutes; a session ends after 7
   * days without a refresh, and after 30 days in any case. A refresh token that is used a second
   * time ends its session. Too many wrong passwords make an account or an address wait.
   *
   * A key that several tenants let in names one in the header `Nekonote-Tenant`.
   */
  createToken(params: CreateTokenParams, options?: $core.RequestOptions): $core.ApiPromise<$models.TokenAnswer> {
    return this.client.call<$models.TokenAnswer>(
      { method: "POST", path: "/v1/oauth/token", body: "json", security: [] },
      params,
      options,
    );
  }

  /**
   * Let another tenant's key in no longer
   *
   * Within 5 seconds it cannot act for this tenant any more.
   */
  deleteApiKeyGrant(params: DeleteApiKeyGrantParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/api-key-grants/{key_id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Remove a role
   *
   * One that nobody holds.
   */
  deleteRole(params: DeleteRoleParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/roles/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read an API key
   *
   * Everything but the key itself, of which only a hash is kept.
   */
  getApiKey(params: GetApiKeyParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ApiKey> {
    return this.client.call<$models.ApiKey>(
      { method: "GET", path: "/v1/api-keys/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read who calls
   *
   * With any valid credentials, to see whose they are and what they are good for.
   */
  getMe(options?: $core.RequestOptions): $core.ApiPromise<$models.Me> {
    return this.client.call<$models.Me>(
      { method: "GET", path: "/v1/me" },
      {},
      options,
    );
  }

  /**
   * Read a role
   *
   * Built-in or the tenant's own.
   */
  getRole(params: GetRoleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Role> {
    return this.client.call<$models.Role>(
      { method: "GET", path: "/v1/roles/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a member of staff
   *
   * With name and mail address; the reading is audited.
   */
  getStaff(params: GetStaffParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Staff> {
    return this.client.call<$models.Staff>(
      { method: "GET", path: "/v1/staff/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List other tenants' keys that are let in
   *
   * By the id of the key.
   */
  listApiKeyGrants(params: ListApiKeyGrantsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageApiKeyGrant>["items"]>[number], $models.PageApiKeyGrant> {
    return this.client.page<NonNullable<NonNullable<$models.PageApiKeyGrant>["items"]>[number], $models.PageApiKeyGrant>(
      { method: "GET", path: "/v1/api-key-grants", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List API keys
   *
   * Oldest first, revoked ones too.
   */
  listApiKeys(params: ListApiKeysParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageApiKey>["items"]>[number], $models.PageApiKey> {
    return this.client.page<NonNullable<NonNullable<$models.PageApiKey>["items"]>[number], $models.PageApiKey>(
      { method: "GET", path: "/v1/api-keys", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the audit log
   *
   * Newest first. Different filters must all hold.
   */
  listAuditLog(params: ListAuditLogParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageAuditEntry>["items"]>[number], $models.PageAuditEntry> {
    return this.client.page<NonNullable<NonNullable<$models.PageAuditEntry>["items"]>[number], $models.PageAuditEntry>(
      { method: "GET", path: "/v1/audit-log", params: ["actor", "action", "subject", "occurred_from", "occurred_to", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List roles
   *
   * Oldest first, the built-in ones among them.
   */
  listRoles(params: ListRolesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageRole>["items"]>[number], $models.PageRole> {
    return this.client.page<NonNullable<NonNullable<$models.PageRole>["items"]>[number], $models.PageRole>(
      { method: "GET", path: "/v1/roles", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the keys that sign access tokens
   *
   * To verify tokens without asking here. Keys change every 30 days; look again for a `kid` that
   * is not known.
   */
  listSigningKeys(options?: $core.RequestOptions): $core.ApiPromise<$models.JwkSet> {
    return this.client.call<$models.JwkSet>(
      { method: "GET", path: "/.well-known/jwks.json", security: [] },
      {},
      options,
    );
  }

  /**
   * List staff
   *
   * Oldest first, with names and mail addresses; the reading is audited.
   */
  listStaff(params: ListStaffParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageStaff>["items"]>[number], $models.PageStaff> {
    return this.client.page<NonNullable<NonNullable<$models.PageStaff>["items"]>[number], $models.PageStaff>(
      { method: "GET", path: "/v1/staff", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Revoke an API key
   *
   * For good; within 5 seconds it works nowhere any more. It stays to be seen. To revoke it again
   * changes nothing.
   */
  revokeApiKey(params: RevokeApiKeyParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ApiKey> {
    return this.client.call<$models.ApiKey>(
      { method: "DELETE", path: "/v1/api-keys/{id}" },
      params,
      options,
    );
  }

  /**
   * Sign out
   *
   * Ends the session that a refresh or access token of a member of staff belongs to, with all its
   * tokens. Any other text is answered alike (RFC 7009); a machine's access comes from its API
   * key, so revoke that.
   */
  revokeToken(params: RevokeTokenParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Nothing> {
    return this.client.call<$models.Nothing>(
      { method: "POST", path: "/v1/oauth/revoke", body: "json", security: [] },
      params,
      options,
    );
  }

  /**
   * Change an API key
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What the key
   * may do cannot be changed; make another. It holds within 5 seconds.
   */
  updateApiKey(params: UpdateApiKeyParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ApiKey> {
    return this.client.call<$models.ApiKey>(
      { method: "PATCH", path: "/v1/api-keys/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change one's own password
   *
   * For staff, with the present password. It signs out everywhere, here too.
   */
  updateOwnPassword(params: UpdateOwnPasswordParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "PUT", path: "/v1/me/password", body: "json", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Change a role
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Whoever holds
   * the role may do what it says now within 5 seconds.
   */
  updateRole(params: UpdateRoleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Role> {
    return this.client.call<$models.Role>(
      { method: "PATCH", path: "/v1/roles/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a member of staff
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. The caller
   * must hold all that the present and the new role allow. One active owner stays. Who is made
   * inactive is signed out everywhere within 5 seconds.
   */
  updateStaff(params: UpdateStaffParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Staff> {
    return this.client.call<$models.Staff>(
      { method: "PATCH", path: "/v1/staff/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Set a password
   *
   * Somebody else's, who is signed out everywhere by it. One's own: `PUT /v1/me/password`.
   */
  updateStaffPassword(params: UpdateStaffPasswordParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "PUT", path: "/v1/staff/{id}/password", body: "json", answer: "none" },
      params,
      options,
    );
  }
}
