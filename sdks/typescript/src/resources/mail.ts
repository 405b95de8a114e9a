// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the mail. */
  id: string;
}

export interface CancelFollowMailParams {
  /** The id of the order. */
  id: string;
}

export interface CreateParams {
  /** True: the answer shows what would be, and nothing is sent. */
  dry_run?: boolean | undefined;
  body: $models.NewMail;
}

export interface CreateInboundMailParams {
  /** The message, as a mail server hands it on. */
  body: $core.Upload;
}

export interface CreateMailBatchParams {
  /** True: the answer shows what would be, and nothing is sent. */
  dry_run?: boolean | undefined;
  body: $models.NewMailBatch;
}

export interface CreateMailConsentParams {
  body: $models.NewMailConsent;
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

export interface CreateMailboxParams {
  body: $models.NewMailbox;
}

export interface CreateOrderMailSourceParams {
  body: $models.NewOrderMailSource;
}

export interface CreateSuppressionParams {
  body: $models.NewSuppression;
}

export interface CreateUnsubscriptionParams {
  /** What stands in the link. */
  token: string;
}

export interface DeleteMailTemplateParams {
  /** The id of the template. */
  id: string;
}

export interface DeleteMailboxParams {
  /** The id of the mailbox. */
  id: string;
}

export interface DeleteSuppressionParams {
  /** The id of the suppression. */
  id: string;
}

export interface DownloadInboundMailParams {
  /** The id of the mail. */
  id: string;
}

export interface GetParams {
  /** The id of the mail. */
  id: string;
}

export interface GetFollowMailSettingsParams {
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetInboundMailParams {
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

export interface GetMailboxParams {
  /** The id of the mailbox. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetOrderMailSourceParams {
  /** The id of the source. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetSuppressionParams {
  /** The id of the suppression. */
  id: string;
}

export interface ListParams {
  /** The order that it is about. */
  order_id?: string | undefined;
  /** The batch that it was sent with. */
  batch_id?: string | undefined;
  /** The other side's mail address. */
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

export interface ListFollowMailsParams {
  /** Which ones; left out: those that are due. */
  status?: $models.FollowMailList | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface ListInboundMailsParams {
  /** Whether somebody has to look at it. */
  status?: $models.InboundMailStatus | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
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

export interface ListMailConsentsParams {
  /** A mail address. */
  email?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface ListMailImagesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListSuppressionsParams {
  /** A mail address. */
  email?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface MoveInboundMailParams {
  /** The id of the mail. */
  id: string;
  body: $models.InboundMailAssignment;
}

export interface PollMailboxParams {
  /** The id of the mailbox. */
  id: string;
}

export interface PreviewMailTemplateParams {
  /** The id of the template. */
  id: string;
  body: $models.NewMailPreview;
}

export interface ResolveInboundMailParams {
  /** The id of the mail. */
  id: string;
}

export interface RetryParams {
  /** The id of the mail. */
  id: string;
}

export interface RetryInboundMailParams {
  /** The id of the mail. */
  id: string;
}

export interface TestMailProfileParams {
  /** The id of the profile. */
  id: string;
  body: $models.NewMailTest;
}

export interface TestMailboxParams {
  /** The id of the mailbox. */
  id: string;
}

export interface TestOrderMailSourceParams {
  /** The id of the source. */
  id: string;
  body: $models.NewOrderMailTest;
}

export interface UpdateFollowMailSettingsParams {
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.FollowMailSettingsPatch;
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

export interface UpdateMailboxParams {
  /** The id of the mailbox. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.MailboxPatch;
}

export interface UpdateOrderMailSourceParams {
  /** The id of the source. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.OrderMailSourcePatch;
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
   * Send an order no follow mail
   *
   * It disappears from the list of those that are due.
   */
  cancelFollowMail(params: CancelFollowMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.FollowMail> {
    return this.client.call<$models.FollowMail>(
      { method: "POST", path: "/v1/orders/{id}/follow-mail/cancel", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send a mail about an order
   *
   * To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
   * comes back. The answer says which template was taken and why.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "POST", path: "/v1/mails", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Take a message in
   *
   * The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
   * lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
   * the sources becomes an order. The same message twice is taken once.
   */
  createInboundMail(params: CreateInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails", encode: $encodeBinary, contentType: "message/rfc822", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send mail to many orders
   *
   * Written and put in line in the background; follow `Location`. An order that gets none stops no
   * other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
   * sends none and says who would get none and why.
   */
  createMailBatch(params: CreateMailBatchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailBatch> {
    return this.client.call<$models.MailBatch>(
      { method: "POST", path: "/v1/mail-batches", params: ["dry_run"], body: "json", idempotency: true },
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
   * Make a mailbox known
   *
   * Its messages are fetched over IMAP from now on, each taken in once, as if it had been posted; one
   * that does not read is kept and told of.
   */
  createMailbox(params: CreateMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mailbox> {
    return this.client.call<$models.Mailbox>(
      { method: "POST", path: "/v1/mailboxes", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a source of order mails
   *
   * Mails from this sender with this in their subject become orders of the route. One that does not
   * read as the layout says is kept and told of, and never guessed at.
   */
  createOrderMailSource(params: CreateOrderMailSourceParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMailSource> {
    return this.client.call<$models.OrderMailSource>(
      { method: "POST", path: "/v1/order-mail-sources", body: "json", idempotency: true },
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
   * Remove a mailbox
   *
   * With its password. Its mail stays; nothing more is fetched.
   */
  deleteMailbox(params: DeleteMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/mailboxes/{id}", answer: "none" },
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
   * Download a message
   *
   * As it came in.
   */
  downloadInboundMail(params: DownloadInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/inbound-mails/{id}/message", read: $download, accept: "message/rfc822" },
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
   * Read mail that came in
   *
   * What it was taken for; its words stand with all mail, under the same id.
   */
  getInboundMail(params: GetInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "GET", path: "/v1/inbound-mails/{id}" },
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
   * With the version that a change of it has to name; never its password.
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
   * Read a mailbox
   *
   * How it goes with it, and the version that a change of it has to name; never its password.
   */
  getMailbox(params: GetMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mailbox> {
    return this.client.call<$models.Mailbox>(
      { method: "GET", path: "/v1/mailboxes/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a source of order mails
   *
   * With the version that a change of it has to name.
   */
  getOrderMailSource(params: GetOrderMailSourceParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMailSource> {
    return this.client.call<$models.OrderMailSource>(
      { method: "GET", path: "/v1/order-mail-sources/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
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
   * List follow mails
   *
   * Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
   * `/v1/mail-batches` with the stage `follow`.
   */
  listFollowMails(params: ListFollowMailsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageFollowMail>["items"]>[number], $models.PageFollowMail> {
    return this.client.page<NonNullable<NonNullable<$models.PageFollowMail>["items"]>[number], $models.PageFollowMail>(
      { method: "GET", path: "/v1/follow-mails", params: ["status", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List mail that came in
   *
   * Newest first; with `status`, what somebody has to look at.
   */
  listInboundMails(params: ListInboundMailsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageInboundMail>["items"]>[number], $models.PageInboundMail> {
    return this.client.page<NonNullable<NonNullable<$models.PageInboundMail>["items"]>[number], $models.PageInboundMail>(
      { method: "GET", path: "/v1/inbound-mails", params: ["status", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
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
   * List mailboxes
   *
   * All of them, oldest first, and how it goes with them.
   */
  listMailboxes(options?: $core.RequestOptions): $core.ApiPromise<$models.PageMailbox> {
    return this.client.call<$models.PageMailbox>(
      { method: "GET", path: "/v1/mailboxes" },
      {},
      options,
    );
  }

  /**
   * List sources of order mails
   *
   * All of them, oldest first.
   */
  listOrderMailSources(options?: $core.RequestOptions): $core.ApiPromise<$models.PageOrderMailSource> {
    return this.client.call<$models.PageOrderMailSource>(
      { method: "GET", path: "/v1/order-mail-sources" },
      {},
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
   * Lay a message with an order
   *
   * Where nobody knew whom it is about, or it was laid wrongly.
   */
  moveInboundMail(params: MoveInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails/{id}/move", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Look into a mailbox now
   *
   * Within a second, whatever went wrong before; how it went is shown with the mailbox.
   */
  pollMailbox(params: PollMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mailbox> {
    return this.client.call<$models.Mailbox>(
      { method: "POST", path: "/v1/mailboxes/{id}/poll", idempotency: true },
      params,
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
   * Settle a message
   *
   * Somebody has looked, and nothing more is to be done about it.
   */
  resolveInboundMail(params: ResolveInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails/{id}/resolve", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Send a mail again
   *
   * One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
   * person, who has looked. It keeps its message id.
   */
  retry(params: RetryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mail> {
    return this.client.call<$models.Mail>(
      { method: "POST", path: "/v1/mails/{id}/retry", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Look at a message again
   *
   * One that needs attention or lies with no order: its source may have learned the new layout since.
   */
  retryInboundMail(params: RetryInboundMailParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails/{id}/retry", idempotency: true },
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
   * Try a mailbox
   *
   * Signs in, looks for its folders and counts what is new; nothing is fetched or marked. Every call
   * tries; under an idempotency key the first answer stays.
   */
  testMailbox(params: TestMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MailboxTest> {
    return this.client.call<$models.MailboxTest>(
      { method: "POST", path: "/v1/mailboxes/{id}/test", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Try a source on a mail
   *
   * What would be read; nothing is kept of it.
   */
  testOrderMailSource(params: TestOrderMailSourceParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMailTest> {
    return this.client.call<$models.OrderMailTest>(
      { method: "POST", path: "/v1/order-mail-sources/{id}/test", body: "json", idempotency: true },
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

  /**
   * Change a mailbox
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. It is looked into
   * at once; another server, user or folder from its beginning.
   */
  updateMailbox(params: UpdateMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Mailbox> {
    return this.client.call<$models.Mailbox>(
      { method: "PATCH", path: "/v1/mailboxes/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a source of order mails
   *
   * A JSON merge patch: what is left out stays; a layout is replaced as a whole. Send the version read
   * as `If-Match`.
   */
  updateOrderMailSource(params: UpdateOrderMailSourceParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMailSource> {
    return this.client.call<$models.OrderMailSource>(
      { method: "PATCH", path: "/v1/order-mail-sources/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
