// Written by sdk-gen from the API's description. Changes here are lost.

import type { CallerKind } from "./caller.js";

/** Who calls, for whom, and what they may do. */
export interface Me {
  /** The tenant that the caller works for. */
  tenant_id: string;
  /** Its name. */
  tenant_name: string;
  kind: CallerKind;
  /** The id of the member of staff or of the API key. */
  id: string;
  /** What the member of staff or the API key is called. */
  name: string;
  /** The mail address that the member of staff signs in with; null for a key. */
  email: string | null;
  /** The role of the member of staff; null for a key. */
  role_id: string | null;
  /** What that role is called. */
  role_name: string | null;
  /** What the caller may do. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
}
