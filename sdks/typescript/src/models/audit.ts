// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";

/** One line of the audit log. */
export interface AuditEntry {
  /** Its id. */
  id: string;
  actor: Actor;
  /** What was done. */
  action: ("tenant.created" | "tenant.changed" | "role.created" | "role.changed" | "role.removed" | "staff.read" | "staff.created" | "staff.changed" | "staff.password_changed" | "api_key.created" | "api_key.changed" | "api_key.revoked" | "api_key.granted" | "api_key.grant_withdrawn" | "session.started" | "session.refused" | "session.ended" | "session.refresh_token_reused" | "orders.read" | "orders.exported" | "customer.erased" | "order.erased" | (string & {}));
  /** The id of what it was done to; null where it was done to many. */
  subject: string | null;
  /** What else to know about it. */
  detail: unknown;
  /** The `Request-Id` of the request that did it. */
  request_id: string;
  /** Where the request came from. */
  address: string | null;
  /** When it happened. */
  occurred_at: string;
}
