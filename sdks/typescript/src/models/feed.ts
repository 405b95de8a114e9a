// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";

/** Something that happened, as the feed and webhooks tell it. */
export interface FeedEvent {
  /** Its id. */
  id: string;
  /** `noun.verb` in the past, such as `order.created`. More types come with time. */
  type: string;
  /** When it happened. */
  occurred_at: string;
  /** The tenant that it happened in. */
  tenant_id: string;
  /**
   * The id of what it happened to. What happened to shipments, payments and alerts, happened to
   * their order.
   */
  subject: string;
  /** Counts what happened to the subject, from 1, without a gap: what arrives late can be told by it. */
  sequence: number;
  actor: Actor;
  /** Ids and what changed, never personal data; what is in it depends on `type`. */
  data: unknown;
}
