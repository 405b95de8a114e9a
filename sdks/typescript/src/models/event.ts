// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";

/** Something that happened. */
export interface Event {
  /** Its id. */
  id: string;
  /** `noun.verb` in the past, such as `order.created`. More kinds come with time. */
  type: string;
  actor: Actor;
  /** Ids and what changed, never personal data; what is in it depends on `type`. */
  data: unknown;
  /** When it happened. */
  occurred_at: string;
}
