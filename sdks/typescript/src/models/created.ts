// Written by sdk-gen from the API's description. Changes here are lost.

/** A new key, with the key itself. */
export interface CreatedApiKey {
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
  /** The key itself, shown only now: `Authorization: Bearer nk_live_…`. */
  secret: string;
}
