// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface CheckBlacklistParams {
  body: $models.PersonInput;
}

export interface CreateBlacklistEntryParams {
  body: $models.NewBlacklistEntry;
}

export interface CreateCustomerRankParams {
  body: $models.NewCustomerRank;
}

export interface DeleteBlacklistEntryParams {
  /** The id of the entry. */
  id: string;
}

export interface DeleteCustomerPersonalDataParams {
  /** The id of the customer. */
  id: string;
}

export interface DeleteCustomerRankParams {
  /** The id of the rank. */
  id: string;
}

export interface DownloadBlacklistParams {
  /** How the file's bytes are written. */
  encoding?: $models.BlacklistFileEncoding | undefined;
}

export interface GetParams {
  /** The id of the customer. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetBlacklistEntryParams {
  /** The id of the entry. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetCustomerRankParams {
  /** The id of the rank. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ImportBlacklistEntriesParams {
  /** The same answer, but nothing is written. */
  dry_run?: boolean | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface ListParams {
  /** A mail address. Needs `pii:read`. */
  email?: string | undefined;
  /** A phone number. Needs `pii:read`. */
  phone?: string | undefined;
  /** The whole name of the buyer on an order. Needs `pii:read`. */
  name?: string | undefined;
  /** 顧客ランク: the id of a rank. */
  rank_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListBlacklistEntriesParams {
  /** A mail address. Needs `pii:read`. */
  email?: string | undefined;
  /** A whole name. Needs `pii:read`. */
  name?: string | undefined;
  /** A phone number. Needs `pii:read`. */
  phone?: string | undefined;
  /** A whole address. Needs `pii:read`. */
  address?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same value. */
  cursor?: string | undefined;
}

export interface ListCustomerOrdersParams {
  /** The id of the customer. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListCustomerRecipientsParams {
  /** The id of the customer. */
  id: string;
}

export interface MergeParams {
  /** The id of the customer that goes. */
  id: string;
  body: $models.CustomerMerge;
}

export interface UnmergeParams {
  /** The id of the customer that was merged into another. */
  id: string;
}

export interface UpdateParams {
  /** The id of the customer. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.CustomerPatch;
}

export interface UpdateBlacklistEntryParams {
  /** The id of the entry. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.BlacklistEntryPatch;
}

export interface UpdateCustomerRankParams {
  /** The id of the rank. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.CustomerRankPatch;
}

export class Customers {
  constructor(private readonly client: $core.Client) {}

  /**
   * Check a person against the blacklist
   *
   * Nothing is kept of what is sent.
   */
  checkBlacklist(params: CheckBlacklistParams, options?: $core.RequestOptions): $core.ApiPromise<$models.BlacklistCheck> {
    return this.client.call<$models.BlacklistCheck>(
      { method: "POST", path: "/v1/blacklist-entries/check", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Put somebody on the blacklist
   *
   * Orders that come from now on are stopped by an alert; open ones are looked at again in the
   * background.
   */
  createBlacklistEntry(params: CreateBlacklistEntryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.BlacklistEntry> {
    return this.client.call<$models.BlacklistEntry>(
      { method: "POST", path: "/v1/blacklist-entries", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a customer rank
   *
   * All customers are ranked anew in the background.
   */
  createCustomerRank(params: CreateCustomerRankParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CustomerRank> {
    return this.client.call<$models.CustomerRank>(
      { method: "POST", path: "/v1/customer-ranks", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Take somebody off the blacklist
   *
   * Open orders that it stopped are looked at again in the background.
   */
  deleteBlacklistEntry(params: DeleteBlacklistEntryParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/blacklist-entries/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Delete a customer's personal data
   *
   * Person and memo are gone for good, and nobody finds the customer any more; so is what mail to and
   * from them says, and mail that waits goes no more. Counters stay, and that mail went. What stands on
   * orders is not touched, and a later order makes a new customer.
   */
  deleteCustomerPersonalData(params: DeleteCustomerPersonalDataParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Customer> {
    return this.client.call<$models.Customer>(
      { method: "DELETE", path: "/v1/customers/{id}/personal-data" },
      params,
      options,
    );
  }

  /**
   * Remove a customer rank
   *
   * All customers are ranked anew in the background.
   */
  deleteCustomerRank(params: DeleteCustomerRankParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/customer-ranks/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download the blacklist
   *
   * As a CSV file that can be uploaded again. A character that the encoding lacks becomes its common
   * form, else 〓.
   */
  downloadBlacklist(params: DownloadBlacklistParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/blacklist-entries/export.csv", params: ["encoding"], read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read a customer
   *
   * With the version that a change of it has to name.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Customer> {
    return this.client.call<$models.Customer>(
      { method: "GET", path: "/v1/customers/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read an entry of the blacklist
   *
   * With the version that a change of it has to name.
   */
  getBlacklistEntry(params: GetBlacklistEntryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.BlacklistEntry> {
    return this.client.call<$models.BlacklistEntry>(
      { method: "GET", path: "/v1/blacklist-entries/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a customer rank
   *
   * With the version that a change of it has to name.
   */
  getCustomerRank(params: GetCustomerRankParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CustomerRank> {
    return this.client.call<$models.CustomerRank>(
      { method: "GET", path: "/v1/customer-ranks/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Put many on the blacklist
   *
   * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with any of the columns
   * メールアドレス, 氏名, 電話番号, 住所, 理由, 有効期限. A bad row stops no other; a row that is found by
   * the same as an entry that is there changes nothing.
   */
  importBlacklistEntries(params: ImportBlacklistEntriesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.BlacklistImport> {
    return this.client.call<$models.BlacklistImport>(
      { method: "POST", path: "/v1/blacklist-entries/import", params: ["dry_run"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * List customers
   *
   * Newest first; by mail address, phone number or name, however they are written, to look somebody
   * up while the telephone rings. Different filters must all hold.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageCustomer>["items"]>[number], $models.PageCustomer> {
    return this.client.page<NonNullable<NonNullable<$models.PageCustomer>["items"]>[number], $models.PageCustomer>(
      { method: "GET", path: "/v1/customers", params: ["email", "phone", "name", "rank_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the blacklist
   *
   * Newest first; with values, the entries that any of them finds, however it is written.
   */
  listBlacklistEntries(params: ListBlacklistEntriesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageBlacklistEntry>["items"]>[number], $models.PageBlacklistEntry> {
    return this.client.page<NonNullable<NonNullable<$models.PageBlacklistEntry>["items"]>[number], $models.PageBlacklistEntry>(
      { method: "GET", path: "/v1/blacklist-entries", params: ["email", "name", "phone", "address", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List a customer's orders
   *
   * Ordered last first, with those of customers merged into it.
   */
  listCustomerOrders(params: ListCustomerOrdersParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageCustomerOrder>["items"]>[number], $models.PageCustomerOrder> {
    return this.client.page<NonNullable<NonNullable<$models.PageCustomerOrder>["items"]>[number], $models.PageCustomerOrder>(
      { method: "GET", path: "/v1/customers/{id}/orders", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List customer ranks
   *
   * All of them, highest first.
   */
  listCustomerRanks(options?: $core.RequestOptions): $core.ApiPromise<$models.PageCustomerRank> {
    return this.client.call<$models.PageCustomerRank>(
      { method: "GET", path: "/v1/customer-ranks" },
      {},
      options,
    );
  }

  /**
   * List a customer's last recipients
   *
   * To whom the customer sent before, latest first, each once and at most ten: suggestions for the next order. Needs the scope `pii:read`.
   */
  listCustomerRecipients(params: ListCustomerRecipientsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PageRecipient> {
    return this.client.call<$models.PageRecipient>(
      { method: "GET", path: "/v1/customers/{id}/recipients" },
      params,
      options,
    );
  }

  /**
   * Merge a customer into another
   *
   * 名寄せ: its orders, also those to come, count for the other from now on. It can be taken back.
   */
  merge(params: MergeParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Customer> {
    return this.client.call<$models.Customer>(
      { method: "POST", path: "/v1/customers/{id}/merge", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Take a merge of customers back
   *
   * Both are as they would be without it.
   */
  unmerge(params: UnmergeParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Customer> {
    return this.client.call<$models.Customer>(
      { method: "POST", path: "/v1/customers/{id}/unmerge", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a customer
   *
   * The person, tags and the memo. A JSON merge patch: what is left out stays, also of the
   * person; a customer that has a name keeps one. Send the version read as `If-Match`.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Customer> {
    return this.client.call<$models.Customer>(
      { method: "PATCH", path: "/v1/customers/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change an entry of the blacklist
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateBlacklistEntry(params: UpdateBlacklistEntryParams, options?: $core.RequestOptions): $core.ApiPromise<$models.BlacklistEntry> {
    return this.client.call<$models.BlacklistEntry>(
      { method: "PATCH", path: "/v1/blacklist-entries/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a customer rank
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All customers
   * are ranked anew in the background.
   */
  updateCustomerRank(params: UpdateCustomerRankParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CustomerRank> {
    return this.client.call<$models.CustomerRank>(
      { method: "PATCH", path: "/v1/customer-ranks/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
