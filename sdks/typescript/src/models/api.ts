// Written by sdk-gen from the API's description. Changes here are lost.

/**
 * A machine's key to the API. It is an OAuth2 client too: its id is the `client_id`, the key itself
 * the `client_secret`.
 */
export interface ApiKey {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** The first characters of the key, to tell keys apart. */
  hint: string;
  /** What it may do. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
  /** Where it may be used from; none: anywhere. */
  networks: Array<string>;
  /** Null: it does not expire. */
  expires_at: string | null;
  /** To the minute. Null: never. */
  last_used_at: string | null;
  /** Null: it is in use. */
  revoked_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Another tenant's key that may act for this one, by the header `Nekonote-Tenant`. */
export interface ApiKeyGrant {
  /** The id of the key. */
  key_id: string;
  /** The tenant that the key was made in. */
  key_tenant_id: string;
  /** What it may do here at most; its own scopes bound it too. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
  /** When it was made. */
  created_at: string;
}

/** Fields left out stay as they are. */
export interface ApiKeyPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Takes the place of all networks; an empty list allows any. */
  networks?: Array<string> | undefined;
  /** Null: it does not expire any more. */
  expires_at?: string | null | undefined;
}
