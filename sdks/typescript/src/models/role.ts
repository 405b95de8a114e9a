// Written by sdk-gen from the API's description. Changes here are lost.

import type { BuiltInRole } from "./built.js";

/** A name for a set of scopes. */
export interface Role {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** Which built-in role it is; those are fixed. Null: the tenant made it. */
  built_in: BuiltInRole | null;
  /** What its holders may do. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface RolePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Takes the place of all scopes; at most what the caller holds. */
  scopes?: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))> | undefined;
}
