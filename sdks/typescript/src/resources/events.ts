// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateWebhookEndpointParams {
  body: $models.NewWebhookEndpoint;
}

export interface DeleteWebhookEndpointParams {
  /** The id of the endpoint. */
  id: string;
}

export interface GetWebhookDeliveryParams {
  /** The id of the delivery. */
  id: string;
}

export interface GetWebhookEndpointParams {
  /** The id of the endpoint. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListParams {
  /** The id of the last event that was seen; `latest`: from now on; left out: from the beginning. */
  after?: string | undefined;
  /** Of which types; repeated: of any of them. */
  type?: Array<string> | undefined;
  /** What happened to this: the id of an order, an import … */
  subject?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters; it comes before `after`. */
  cursor?: string | undefined;
}

export interface ListWebhookDeliveriesParams {
  /** Those to this endpoint. */
  endpoint_id?: string | undefined;
  /** Those that stand so. */
  status?: $models.WebhookDeliveryStatus | undefined;
  /** Those of this event. */
  event_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ReplayWebhookDeliveriesParams {
  body: $models.WebhookReplay;
}

export interface ReplayWebhookDeliveryParams {
  /** The id of the delivery. */
  id: string;
}

export interface RotateWebhookSecretParams {
  /** The id of the endpoint. */
  id: string;
  body: $models.WebhookSecretRotation;
}

export interface TestWebhookEndpointParams {
  /** The id of the endpoint. */
  id: string;
}

export interface UpdateWebhookEndpointParams {
  /** The id of the endpoint. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.WebhookEndpointPatch;
}

export class Events {
  constructor(private readonly client: $core.Client) {}

  /**
   * Make an endpoint for webhooks
   *
   * From now on it is told of events, each at least once, soon after it happened. Messages are those
   * of Standard Webhooks, signed with the secret that this answer shows, and no other one.
   */
  createWebhookEndpoint(params: CreateWebhookEndpointParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookEndpointWithSecret> {
    return this.client.call<$models.WebhookEndpointWithSecret>(
      { method: "POST", path: "/v1/webhook-endpoints", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove an endpoint for webhooks
   *
   * With the log of what was sent to it, which is gone within a day.
   */
  deleteWebhookEndpoint(params: DeleteWebhookEndpointParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/webhook-endpoints/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read a delivery of a webhook
   *
   * Its attempts, and what the endpoint said last.
   */
  getWebhookDelivery(params: GetWebhookDeliveryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookDelivery> {
    return this.client.call<$models.WebhookDelivery>(
      { method: "GET", path: "/v1/webhook-deliveries/{id}" },
      params,
      options,
    );
  }

  /**
   * Read an endpoint for webhooks
   *
   * With the version that a change of it has to name; never its secret.
   */
  getWebhookEndpoint(params: GetWebhookEndpointParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookEndpoint> {
    return this.client.call<$models.WebhookEndpoint>(
      { method: "GET", path: "/v1/webhook-endpoints/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read what happened
   *
   * Oldest first, in the order in which it could be seen: nothing comes to light later before what
   * was read already. To follow from now on, begin with `after=latest`, which answers with no event and
   * the `next_cursor` to go on from; then keep the id of the last event and send it as `after`. Events
   * stay in the feed for 30 days. With a `type`, a page may be empty and not the last: go on as long as
   * there is a `next_cursor`.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageFeedEvent>["items"]>[number], $models.PageFeedEvent> {
    return this.client.page<NonNullable<NonNullable<$models.PageFeedEvent>["items"]>[number], $models.PageFeedEvent>(
      { method: "GET", path: "/v1/events", params: ["after", "type", "subject", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List deliveries of webhooks
   *
   * Newest first, for 30 days: every attempt, what came back, and when it is tried again.
   */
  listWebhookDeliveries(params: ListWebhookDeliveriesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageWebhookDelivery>["items"]>[number], $models.PageWebhookDelivery> {
    return this.client.page<NonNullable<NonNullable<$models.PageWebhookDelivery>["items"]>[number], $models.PageWebhookDelivery>(
      { method: "GET", path: "/v1/webhook-deliveries", params: ["endpoint_id", "status", "event_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List endpoints for webhooks
   *
   * All of them, oldest first, without their secrets.
   */
  listWebhookEndpoints(options?: $core.RequestOptions): $core.ApiPromise<$models.PageWebhookEndpoint> {
    return this.client.call<$models.PageWebhookEndpoint>(
      { method: "GET", path: "/v1/webhook-endpoints" },
      {},
      options,
    );
  }

  /**
   * Send webhooks once more
   *
   * All that failed, those of a time, those to one endpoint: what all the fields say that are given. Or
   * what an endpoint `missed` while it was switched off.
   */
  replayWebhookDeliveries(params: ReplayWebhookDeliveriesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookReplayed> {
    return this.client.call<$models.WebhookReplayed>(
      { method: "POST", path: "/v1/webhook-deliveries/replay", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send a webhook once more
   *
   * Whether it arrived or not. The message has the same id, so that a receiver that had it knows.
   */
  replayWebhookDelivery(params: ReplayWebhookDeliveryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookDelivery> {
    return this.client.call<$models.WebhookDelivery>(
      { method: "POST", path: "/v1/webhook-deliveries/{id}/replay", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Replace the secret of an endpoint
   *
   * The answer shows the new one, once. For some hours messages are signed with both, so that the
   * receiver can change over in peace.
   */
  rotateWebhookSecret(params: RotateWebhookSecretParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookEndpointWithSecret> {
    return this.client.call<$models.WebhookEndpointWithSecret>(
      { method: "POST", path: "/v1/webhook-endpoints/{id}/rotate-secret", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Try an endpoint
   *
   * Sends it a `webhook_endpoint.tested`, whatever else it listens to. How it went is in the
   * deliveries of this event.
   */
  testWebhookEndpoint(params: TestWebhookEndpointParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookTest> {
    return this.client.call<$models.WebhookTest>(
      { method: "POST", path: "/v1/webhook-endpoints/{id}/test", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change an endpoint for webhooks
   *
   * A JSON merge patch: what is left out stays; `events` is replaced as a whole. Send the version
   * read as `If-Match`. What waits for it is sent at once.
   */
  updateWebhookEndpoint(params: UpdateWebhookEndpointParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WebhookEndpoint> {
    return this.client.call<$models.WebhookEndpoint>(
      { method: "PATCH", path: "/v1/webhook-endpoints/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
