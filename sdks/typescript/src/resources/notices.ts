// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateAnnouncementParams {
  body: $models.NewAnnouncement;
}

export interface CreateIncidentParams {
  body: $models.NewIncident;
}

export interface GetAnnouncementParams {
  /** The id of the announcement. */
  id: string;
}

export interface GetIncidentParams {
  /** The id of the incident. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListAnnouncementsParams {
  /** Only those that the caller has not read. */
  unread?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListIncidentsParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface MarkAnnouncementReadParams {
  /** The id of the announcement. */
  id: string;
}

export interface UpdateIncidentParams {
  /** The id of the incident. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.IncidentPatch;
}

export class Notices {
  constructor(private readonly client: $core.Client) {}

  /**
   * Write an announcement
   *
   * To all people and programs of the tenant.
   */
  createAnnouncement(params: CreateAnnouncementParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Announcement> {
    return this.client.call<$models.Announcement>(
      { method: "POST", path: "/v1/announcements", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Record an incident
   *
   * The clocks run from when it was noticed: 72 hours to tell the tenant; where the law wants it
   * reported, five days for the first report and 30 for the last, or 60 where harm was meant. People
   * are told at once, a day before each deadline, and when one went by.
   */
  createIncident(params: CreateIncidentParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Incident> {
    return this.client.call<$models.Incident>(
      { method: "POST", path: "/v1/incidents", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read an announcement
   *
   * That alone does not mark it read.
   */
  getAnnouncement(params: GetAnnouncementParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Announcement> {
    return this.client.call<$models.Announcement>(
      { method: "GET", path: "/v1/announcements/{id}" },
      params,
      options,
    );
  }

  /**
   * Read an incident
   *
   * With its clocks, and the version that a change of it has to name.
   */
  getIncident(params: GetIncidentParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Incident> {
    return this.client.call<$models.Incident>(
      { method: "GET", path: "/v1/incidents/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List announcements
   *
   * Newest first, for 180 days: what people wrote, and what the platform tells of jobs that were
   * given up, endpoints that were switched off, credentials that run out, deadlines that come near.
   */
  listAnnouncements(params: ListAnnouncementsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageAnnouncement>["items"]>[number], $models.PageAnnouncement> {
    return this.client.page<NonNullable<NonNullable<$models.PageAnnouncement>["items"]>[number], $models.PageAnnouncement>(
      { method: "GET", path: "/v1/announcements", params: ["unread", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List incidents
   *
   * Newest first.
   */
  listIncidents(params: ListIncidentsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageIncident>["items"]>[number], $models.PageIncident> {
    return this.client.page<NonNullable<NonNullable<$models.PageIncident>["items"]>[number], $models.PageIncident>(
      { method: "GET", path: "/v1/incidents", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Mark an announcement read
   *
   * By the caller: others still see it unread. When it was read first stays.
   */
  markAnnouncementRead(params: MarkAnnouncementReadParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Announcement> {
    return this.client.call<$models.Announcement>(
      { method: "POST", path: "/v1/announcements/{id}/read", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change an incident
   *
   * A JSON merge patch: what is left out stays, also in `report`. Send the version read as
   * `If-Match`. What was done is noted by its time.
   */
  updateIncident(params: UpdateIncidentParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Incident> {
    return this.client.call<$models.Incident>(
      { method: "PATCH", path: "/v1/incidents/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
