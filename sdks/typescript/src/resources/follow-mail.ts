// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the order. */
  id: string;
}

export interface CreateMailConsentParams {
  body: $models.NewMailConsent;
}

export interface CreateSuppressionParams {
  body: $models.NewSuppression;
}

export interface CreateUnsubscriptionParams {
  /** What stands in the link. */
  token: string;
}

export interface DeleteSuppressionParams {
  /** The id of the suppression. */
  id: string;
}

export interface GetFollowMailSettingsParams {
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetSuppressionParams {
  /** The id of the suppression. */
  id: string;
}

export interface ListParams {
  /** Which ones; left out: those that are due. */
  status?: $models.FollowMailList | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface ListMailConsentsParams {
  /** A mail address. Needs `pii:read`. */
  email?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface ListSuppressionsParams {
  /** A mail address. Needs `pii:read`. */
  email?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface UpdateFollowMailSettingsParams {
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.FollowMailSettingsPatch;
}

export class FollowMail {
  constructor(private readonly client: $core.Client) {}

  /**
   * Send an order no follow mail
   *
   * It disappears from the list of those that are due.
   */
  cancel(params: CancelParams, options?: $core.RequestOptions): $core.ApiPromise<$models.FollowMail> {
    return this.client.call<$models.FollowMail>(
      { method: "POST", path: "/v1/orders/{id}/follow-mail/cancel", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Note a consent to advertising
   *
   * Or that it was taken back. Advertising goes to addresses that agreed, and to no others.
   */
  createMailConsent(params: CreateMailConsentParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailConsent> {
    return this.client.call<$models.MailConsent>(
      { method: "POST", path: "/v1/mail-consents", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Stop mail to an address
   *
   * All of it, or advertising only. One that is stopped already is stopped as far as either says.
   */
  createSuppression(params: CreateSuppressionParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Suppression> {
    return this.client.call<$models.Suppression>(
      { method: "POST", path: "/v1/suppressions", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * End advertising by mail
   *
   * For the recipient, who holds the link: no key is needed. Once is enough, twice does no harm.
   */
  createUnsubscription(params: CreateUnsubscriptionParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "POST", path: "/v1/unsubscriptions", params: ["token"], answer: "none", security: [] },
      params,
      options,
    );
  }

  /**
   * Let an address have mail again
   *
   * Consent to advertising has to be given anew.
   */
  deleteSuppression(params: DeleteSuppressionParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/suppressions/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read the settings of follow mails
   *
   * When they go, to whom not, and who sends them.
   */
  getFollowMailSettings(params: GetFollowMailSettingsParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$models.FollowMailSettings> {
    return this.client.call<$models.FollowMailSettings>(
      { method: "GET", path: "/v1/follow-mail-settings", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read an address that gets less mail
   *
   * And why.
   */
  getSuppression(params: GetSuppressionParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Suppression> {
    return this.client.call<$models.Suppression>(
      { method: "GET", path: "/v1/suppressions/{id}" },
      params,
      options,
    );
  }

  /**
   * List follow mails
   *
   * Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
   * `/v1/mail-batches` with the stage `follow`.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageFollowMail>["items"]>[number], $models.PageFollowMail> {
    return this.client.page<NonNullable<NonNullable<$models.PageFollowMail>["items"]>[number], $models.PageFollowMail>(
      { method: "GET", path: "/v1/follow-mails", params: ["status", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List consents to advertising
   *
   * Newest first; with `email`, all that the address ever said.
   */
  listMailConsents(params: ListMailConsentsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMailConsent>["items"]>[number], $models.PageMailConsent> {
    return this.client.page<NonNullable<NonNullable<$models.PageMailConsent>["items"]>[number], $models.PageMailConsent>(
      { method: "GET", path: "/v1/mail-consents", params: ["email", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List addresses that get less mail
   *
   * Newest first; with `email`, whether that address does.
   */
  listSuppressions(params: ListSuppressionsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageSuppression>["items"]>[number], $models.PageSuppression> {
    return this.client.page<NonNullable<NonNullable<$models.PageSuppression>["items"]>[number], $models.PageSuppression>(
      { method: "GET", path: "/v1/suppressions", params: ["email", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Change the settings of follow mails
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that wait
   * already keep their day.
   */
  updateFollowMailSettings(params: UpdateFollowMailSettingsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.FollowMailSettings> {
    return this.client.call<$models.FollowMailSettings>(
      { method: "PATCH", path: "/v1/follow-mail-settings", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
