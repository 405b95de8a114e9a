// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface GetParams {
  /** The id of the job. */
  id: string;
}

export interface ListParams {
  /** Any of these. */
  status?: Array<$models.JobStatus> | undefined;
  /** Any of these. */
  kind?: Array<$models.JobKind> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface RetryParams {
  /** The id of the job. */
  id: string;
}

export class Jobs {
  constructor(private readonly client: $core.Client) {}

  /**
   * Read a job
   *
   * How it stands and, if it failed, what went wrong last.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Job> {
    return this.client.call<$models.Job>(
      { method: "GET", path: "/v1/jobs/{id}" },
      params,
      options,
    );
  }

  /** Looks with `get` until `finished_at` is there; times in milliseconds. */
  wait(params: GetParams, wait: $core.WaitOptions<$models.Job> = {}, options?: $core.RequestOptions): Promise<$models.Job> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.get(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
    );
  }

  /**
   * List jobs
   *
   * Newest first.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageJob>["items"]>[number], $models.PageJob> {
    return this.client.page<NonNullable<NonNullable<$models.PageJob>["items"]>[number], $models.PageJob>(
      { method: "GET", path: "/v1/jobs", params: ["status", "kind", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Try a job again
   *
   * Starts a job afresh that failed or was given up, and at once one that waits for its time, also where
   * the clock was ahead as it was queued or taken. One that runs, or has succeeded, is `not_failed`.
   */
  retry(params: RetryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Job> {
    return this.client.call<$models.Job>(
      { method: "POST", path: "/v1/jobs/{id}/retry", idempotency: true },
      params,
      options,
    );
  }
}
