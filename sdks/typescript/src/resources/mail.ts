// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the mail. */
  id: string;
}

export interface CreateParams {
  /** True: the answer shows what would be, and nothing is sent. */
  dry_run?: boolean | undefined;
  body: $models.NewMail;
}

export interface CreateMailBatchParams {
  /** True: the answer shows what would be, and nothing is sent. */
  dry_run?: boolean | undefined;
  body: $models.NewMailBatch;
}

export interface CreateMailImageParams {
  /** The name of the file, as recipients see it; left out: `image`. */
  name?: string | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface CreateMailProfileParams {
  body: $models.NewMailProfile;
}

export interface CreateMailTemplateParams {
  body: $models.NewMailTemplate;
}

export interface DeleteMailTemplateParams {
  /** The id of the template. */
  id: string;
}

export interface GetParams {
  /** The id of the mail. */
  id: string;
}

export interface GetMailBatchParams {
  /** The id of the batch. */
  id: string;
}

export interface GetMailImageParams {
  /** The id of the picture. */
  id: string;
}

export interface GetMailProfileParams {
  /** The id of the profile. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetMailTemplateParams {
  /** The id of the template. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListParams {
  /** The order that it is about. */
  order_id?: string | undefined;
  /** The batch that it was sent with. */
  batch_id?: string | undefined;
  /** The other side's mail address. Needs `pii:read`. */
  email?: string | undefined;
  /** Where it stands. */
  status?: $models.MailStatus | undefined;
  /** What it is about. */
  stage?: $models.MailStage | undefined;
  /** Which way it went. */
  direction?: $models.MailDirection | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListMailBatchIssuesParams {
  /** The id of the batch. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListMailBatchesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListMailImagesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface PreviewMailTemplateParams {
  /** The id of the template. */
  id: string;
  body: $models.NewMailPreview;
}

export interface RetryParams {
  /** The id of the mail. */
  id: string;
}

export interface TestMailProfileParams {
  /** The id of the profile. */
  id: string;
  body: $models.NewMailTest;
}

export interface UpdateMailProfileParams {
  /** The id of the profile. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.MailProfilePatch;
}

export interface UpdateMailTemplateParams {
  /** The id of the template. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.MailTemplatePatch;
}

export class Mail {
  constructor(private readonly client: $core.Client) {}

  /**
   * Take a mail back
   *
   * As long as it waits.
   */
  cancel(params: CancelParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "POST", path: "/v1/mails/{id}/cancel", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send a mail about an order
   *
   * To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
   * comes back; one that was cancelled with a `reason` is written anew. The answer says which template
   * was taken and why.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "POST", path: "/v1/mails", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send mail to many orders
   *
   * Written and put in line in the background; follow `Location`. An order that gets none stops no
   * other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
   * sends none and says which template each would be written from, and who would get none and why.
   */
  createMailBatch(params: CreateMailBatchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailBatch> {
    return this.client.call<$models.MailBatch>(
      { method: "POST", path: "/v1/mail-batches", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Keep a picture for mail
   *
   * PNG, JPEG or GIF, up to 2 MiB. Templates name it by its id, and every mail made with them carries
   * it.
   */
  createMailImage(params: CreateMailImageParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailImage> {
    return this.client.call<$models.MailImage>(
      { method: "POST", path: "/v1/mail-images", params: ["name"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a mail profile
   *
   * The server that mail of some routes is handed in at, and who it is from. Mail to buyers of
   * 楽天市場 must go by 楽天's own server, signed in, from an address that is registered there.
   */
  createMailProfile(params: CreateMailProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailProfile> {
    return this.client.call<$models.MailProfile>(
      { method: "POST", path: "/v1/mail-profiles", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a mail template
   *
   * What is written at a stage; for one route, payment method or device, or for all. Placeholders are
   * checked: one that does not exist is named with its line.
   */
  createMailTemplate(params: CreateMailTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailTemplate> {
    return this.client.call<$models.MailTemplate>(
      { method: "POST", path: "/v1/mail-templates", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a mail template
   *
   * Mail that was made with it stays. With `If-Match`, only the version read is removed.
   */
  deleteMailTemplate(params: DeleteMailTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/mail-templates/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read a mail
   *
   * Where it stands and, for whoever may read personal data, what it says.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "GET", path: "/v1/mails/{id}" },
      params,
      options,
    );
  }

  /**
   * Read mail to many orders
   *
   * How far it is, and what it came to.
   */
  getMailBatch(params: GetMailBatchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailBatch> {
    return this.client.call<$models.MailBatch>(
      { method: "GET", path: "/v1/mail-batches/{id}" },
      params,
      options,
    );
  }

  /** Looks with `getMailBatch` until `finished_at` is there; times in milliseconds. */
  waitForMailBatch(params: GetMailBatchParams, wait: $core.WaitOptions<$models.MailBatch> = {}, options?: $core.RequestOptions): Promise<$models.MailBatch> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.getMailBatch(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
      (it) => it.progress_percent,
    );
  }

  /**
   * Read a picture for mail
   *
   * What it is, without its bytes.
   */
  getMailImage(params: GetMailImageParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailImage> {
    return this.client.call<$models.MailImage>(
      { method: "GET", path: "/v1/mail-images/{id}" },
      params,
      options,
    );
  }

  /**
   * Read a mail profile
   *
   * With the version that a change of it has to name; never what it signs in with.
   */
  getMailProfile(params: GetMailProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailProfile> {
    return this.client.call<$models.MailProfile>(
      { method: "GET", path: "/v1/mail-profiles/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a mail template
   *
   * With the version that a change of it has to name.
   */
  getMailTemplate(params: GetMailTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailTemplate> {
    return this.client.call<$models.MailTemplate>(
      { method: "GET", path: "/v1/mail-templates/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List mail
   *
   * In both directions, newest first. With `order_id`, everything that was written about an order.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMail>["items"]>[number], $models.PageMail> {
    return this.client.page<NonNullable<NonNullable<$models.PageMail>["items"]>[number], $models.PageMail>(
      { method: "GET", path: "/v1/mails", params: ["order_id", "batch_id", "email", "status", "stage", "direction", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the orders that get no mail
   *
   * In the order in which they were named. Readable while the batch runs.
   */
  listMailBatchIssues(params: ListMailBatchIssuesParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMailBatchIssue>["items"]>[number], $models.PageMailBatchIssue> {
    return this.client.page<NonNullable<NonNullable<$models.PageMailBatchIssue>["items"]>[number], $models.PageMailBatchIssue>(
      { method: "GET", path: "/v1/mail-batches/{id}/issues", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List mail to many orders
   *
   * Newest first.
   */
  listMailBatches(params: ListMailBatchesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMailBatch>["items"]>[number], $models.PageMailBatch> {
    return this.client.page<NonNullable<NonNullable<$models.PageMailBatch>["items"]>[number], $models.PageMailBatch>(
      { method: "GET", path: "/v1/mail-batches", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List pictures for mail
   *
   * Newest first.
   */
  listMailImages(params: ListMailImagesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMailImage>["items"]>[number], $models.PageMailImage> {
    return this.client.page<NonNullable<NonNullable<$models.PageMailImage>["items"]>[number], $models.PageMailImage>(
      { method: "GET", path: "/v1/mail-images", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List mail profiles
   *
   * All of them, oldest first.
   */
  listMailProfiles(options?: $core.RequestOptions): $core.ApiPromise<$models.PageMailProfile> {
    return this.client.call<$models.PageMailProfile>(
      { method: "GET", path: "/v1/mail-profiles" },
      {},
      options,
    );
  }

  /**
   * List mail templates
   *
   * All of them, oldest first.
   */
  listMailTemplates(options?: $core.RequestOptions): $core.ApiPromise<$models.PageMailTemplate> {
    return this.client.call<$models.PageMailTemplate>(
      { method: "GET", path: "/v1/mail-templates" },
      {},
      options,
    );
  }

  /**
   * Try a mail template on an order
   *
   * The mail as it would be sent, word for word. Nothing is sent.
   */
  previewMailTemplate(params: PreviewMailTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailPreview> {
    return this.client.call<$models.MailPreview>(
      { method: "POST", path: "/v1/mail-templates/{id}/preview", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send a mail again
   *
   * One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
   * person, who has looked. It keeps its message id and its words. Refused for one whose place a newer
   * mail has taken; cancelled again where its order still does not get it.
   */
  retry(params: RetryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "POST", path: "/v1/mails/{id}/retry", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Try a mail profile
   *
   * Signs in at the server and, with an address, sends a short mail there. Every call tries; under an
   * idempotency key the first answer stays.
   */
  testMailProfile(params: TestMailProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailTest> {
    return this.client.call<$models.MailTest>(
      { method: "POST", path: "/v1/mail-profiles/{id}/test", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a mail profile
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
   * goes the new way at once.
   */
  updateMailProfile(params: UpdateMailProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailProfile> {
    return this.client.call<$models.MailProfile>(
      { method: "PATCH", path: "/v1/mail-profiles/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a mail template
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
   * already keeps its words.
   */
  updateMailTemplate(params: UpdateMailTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailTemplate> {
    return this.client.call<$models.MailTemplate>(
      { method: "PATCH", path: "/v1/mail-templates/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
