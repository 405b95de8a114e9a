// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface CreateParams {
  /** The message, as a mail server hands it on. */
  body: $core.Upload;
}

export interface CreateMailboxParams {
  body: $models.NewMailbox;
}

export interface CreateOrderMailSourceParams {
  body: $models.NewOrderMailSource;
}

export interface DeleteMailboxParams {
  /** The id of the mailbox. */
  id: string;
}

export interface DownloadParams {
  /** The id of the mail. */
  id: string;
}

export interface GetParams {
  /** The id of the mail. */
  id: string;
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

export interface ListParams {
  /** Whether somebody has to look at it. */
  status?: $models.InboundMailStatus | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface MoveParams {
  /** The id of the mail. */
  id: string;
  body: $models.InboundMailAssignment;
}

export interface PollMailboxParams {
  /** The id of the mailbox. */
  id: string;
}

export interface ResolveParams {
  /** The id of the mail. */
  id: string;
}

export interface RetryParams {
  /** The id of the mail. */
  id: string;
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

export class InboundMail {
  constructor(private readonly client: $core.Client) {}

  /**
   * Take a message in
   *
   * The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
   * lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
   * the sources becomes an order. The same message twice is taken once.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails", encode: $encodeBinary, contentType: "message/rfc822", idempotency: true },
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
   * Remove a mailbox
   *
   * With what it signs in with. Its mail stays; nothing more is fetched.
   */
  deleteMailbox(params: DeleteMailboxParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/mailboxes/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download a message
   *
   * As it came in.
   */
  download(params: DownloadParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/inbound-mails/{id}/message", read: $download, accept: "message/rfc822" },
      params,
      options,
    );
  }

  /**
   * Read mail that came in
   *
   * What it was taken for; its words stand with all mail, under the same id.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "GET", path: "/v1/inbound-mails/{id}" },
      params,
      options,
    );
  }

  /**
   * Read a mailbox
   *
   * How it goes with it, and the version that a change of it has to name; never what it signs in with.
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
   * List mail that came in
   *
   * Newest first; with `status`, what somebody has to look at.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageInboundMail>["items"]>[number], $models.PageInboundMail> {
    return this.client.page<NonNullable<NonNullable<$models.PageInboundMail>["items"]>[number], $models.PageInboundMail>(
      { method: "GET", path: "/v1/inbound-mails", params: ["status", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
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
   * Lay a message with an order
   *
   * Where nobody knew whom it is about, or it was laid wrongly.
   */
  move(params: MoveParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
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
   * Settle a message
   *
   * Somebody has looked, and nothing more is to be done about it.
   */
  resolve(params: ResolveParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails/{id}/resolve", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Look at a message again
   *
   * One that needs attention or lies with no order: its source may have learned the new layout since.
   */
  retry(params: RetryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.InboundMail> {
    return this.client.call<$models.InboundMail>(
      { method: "POST", path: "/v1/inbound-mails/{id}/retry", idempotency: true },
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
