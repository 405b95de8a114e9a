// Written by sdk-gen from the API's description. Changes here are lost.

/** One try to deliver. */
export interface WebhookAttempt {
  /** When it began. */
  at: string;
  /** How long it took, in milliseconds. */
  milliseconds: number;
  /** The status that the endpoint answered with; null: it did not answer. */
  status: number | null;
  /** Why there was no answer. */
  error: WebhookAttemptError | null;
}

/** Why an endpoint did not answer. */
export type WebhookAttemptError = ("invalid" | "private_address" | "not_connected" | "timed_out" | "cut" | (string & {}));

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  /** Its id. */
  id: string;
  /** The endpoint that it goes to. */
  endpoint_id: string;
  /** The event that it tells of: the `webhook-id` of the message. */
  event_id: string;
  /** The type of the event. */
  type: string;
  status: WebhookDeliveryStatus;
  /** Number of attempts so far. */
  attempts: number;
  /** The latest attempts, oldest first, at most 20. */
  log: Array<WebhookAttempt>;
  /** The first bytes of the last answer; null: there was none. */
  answer: string | null;
  /** When it is tried next; null: no more. */
  next_attempt_at: string | null;
  /** When it arrived. */
  delivered_at: string | null;
  /** When it was made. */
  created_at: string;
}

/** How far a delivery is. */
export type WebhookDeliveryStatus = ("pending" | "delivered" | "failed" | (string & {}));

/** Why the platform switched an endpoint off. */
export type WebhookDisabledReason = ("never_answered" | "gone" | (string & {}));

/** Where events are sent to, as Standard Webhooks has it. */
export interface WebhookEndpoint {
  /** Its id. */
  id: string;
  /** Where messages are posted to. */
  url: string;
  /** What it is for, for people. */
  description: string;
  /** The types of events that it is told of; none: all of them. */
  events: Array<string>;
  /** Whether it is in use. */
  active: boolean;
  /** Number of attempts in a row that did not arrive. */
  failures: number;
  /** Since when none has arrived; null: the last one has. */
  failing_since: string | null;
  /** When something arrived last. */
  succeeded_at: string | null;
  /** When the platform switched it off; set `active` to switch it on again. */
  disabled_at: string | null;
  /** Why. */
  disabled_reason: WebhookDisabledReason | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. Any change has it forget its failures. */
export interface WebhookEndpointPatch {
  /** Where messages are posted to. */
  url?: string | undefined;
  /** What it is for, for people. */
  description?: string | undefined;
  /** Replaced as a whole. */
  events?: Array<string> | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** An endpoint with its new secret. */
export interface WebhookEndpointWithSecret {
  endpoint: WebhookEndpoint;
  /** What its messages are signed with, `whsec_…`. Keep it: it is shown this once. */
  secret: string;
}

/** Which deliveries are sent once more. At least one field has to say it. */
export interface WebhookReplay {
  /** Those to this endpoint. */
  endpoint_id?: string | null | undefined;
  /** Those that stand so: `failed` for all that did not arrive. */
  status?: WebhookDeliveryStatus | null | undefined;
  /** Those made from then on. */
  from?: string | null | undefined;
  /** Those made before. */
  to?: string | null | undefined;
  /**
   * True: not what was sent, but what was never addressed to the endpoint: what happened from `from` on,
   * before `to`, while it was switched off or had not asked for it, as far as it is in the feed. Goes
   * with `endpoint_id` and `from`, and not with `status`.
   */
  missed?: boolean | undefined;
}

/** How many deliveries are sent once more. */
export interface WebhookReplayed {
  /** Number of deliveries. */
  deliveries: number;
  /**
   * Whether there are others: 10,000 are sent by one request, the newest first. Ask again with an
   * earlier `to`. Of what was missed the oldest are first; ask for the same again.
   */
  more: boolean;
}

/** How a secret is replaced. */
export interface WebhookSecretRotation {
  /** Hours in which messages are signed with the old secret too. */
  overlap_hours?: number | undefined;
}

/** An event that the endpoint alone is told of. */
export interface WebhookTest {
  /** Its id: the `event` of the delivery to look for. */
  event_id: string;
}
