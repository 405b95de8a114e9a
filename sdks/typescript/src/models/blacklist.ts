// Written by sdk-gen from the API's description. Changes here are lost.

/** What was found about a person. */
export interface BlacklistCheck {
  /** Whether anything was found. */
  listed: boolean;
  /** The entries, with what of the person they name; empty where nothing was found. */
  matches: Array<BlacklistMatch>;
}

/**
 * ブラックリスト: a person or address not to sell to without a look. Any one of mail address, name,
 * phone number and address is enough for an order to be stopped.
 */
export interface BlacklistEntry {
  /** Its id. */
  id: string;
  /** Null without the scope `pii:read`. */
  email: string | null;
  /** The whole name. Null without the scope `pii:read`. */
  name: string | null;
  /** Null without the scope `pii:read`. */
  phone: string | null;
  /** The whole address. Null without the scope `pii:read`. */
  address: string | null;
  /** Why. Null without the scope `pii:read`. */
  reason: string | null;
  /** The last day it counts; null: for ever. */
  expires_on: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface BlacklistEntryPatch {
  /** The mail address; empty: none. */
  email?: string | undefined;
  /** The whole name; empty: none. */
  name?: string | undefined;
  /** The phone number; empty: none. */
  phone?: string | undefined;
  /** The whole address; empty: none. */
  address?: string | undefined;
  /** Why, for the shop's people. */
  reason?: string | undefined;
  /** The last day it counts; null: for ever. */
  expires_on?: string | null | undefined;
}

/** What people are compared by. */
export type BlacklistField = ("email" | "name" | "phone" | "address" | (string & {}));

/** How the file's bytes are written. */
export type BlacklistFileEncoding = ("shift_jis" | "utf-8" | (string & {}));

/** What a file of entries came to. */
export interface BlacklistImport {
  /** How many rows the file has below its header. */
  rows: number;
  /** How many entries were made. */
  created: number;
  /**
   * How many rows are found by the same as an entry that was there, or as a row above; such an
   * entry stays as it is.
   */
  known: number;
  /** How many rows were refused. */
  failed: number;
  /** The first hundred refusals. */
  errors: Array<BlacklistRowError>;
}

/** An entry that is about the person. */
export interface BlacklistMatch {
  /** The id of the entry. */
  entry_id: string;
  /** What is the same. */
  fields: Array<BlacklistField>;
}

/** Why a row was refused. */
export interface BlacklistRowError {
  /** The row's number in the file, as a spreadsheet counts. */
  row: number;
  /** Stable, for programs: the codes of fields. */
  code: string;
}
