// Written by sdk-gen from the API's description. Changes here are lost.

import type { MailLogin, MailLoginKind, MailTls } from "./mail.js";

/** 受信サーバー: a mailbox that mail is fetched from, and how that goes. */
export interface Mailbox {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** Name or address of the IMAP server. */
  host: string;
  /** The number of its port. */
  port: number;
  tls: MailTls;
  login_kind: MailLoginKind;
  /** The folder that is read. */
  folder: string;
  afterwards: MailboxAfterwards;
  /** Where messages are moved to that are in; null: nowhere. */
  done_folder: string | null;
  /** 受注ルート whose buyers write here: where several orders could be meant, it is one of this route. */
  sales_route_id: string | null;
  /** Messages that came before this day in Japan stay where they are. */
  since_on: string;
  /** How often it is looked into, in seconds. */
  poll_seconds: number;
  /** Whether it is in use. */
  active: boolean;
  /** When it was looked into the last time. */
  polled_at: string | null;
  /** When that went well the last time. */
  succeeded_at: string | null;
  /** When it is looked into next. */
  next_poll_at: string;
  /** How often in a row it went wrong. */
  failures: number;
  /** Why, the last time; null: it went well. */
  failure: MailboxFailure | null;
  /**
   * The number of the generation by which the server numbers its messages (UIDVALIDITY); null: it was
   * not asked yet.
   */
  uid_validity: number | null;
  /** The number of the last message that was looked at (UID); 0: none. */
  last_uid: number;
  /** Number of messages that came in from here. */
  messages_taken: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What becomes of a message in its mailbox once it is in. */
export type MailboxAfterwards = ("mark_seen" | "move" | "leave" | (string & {}));

/** Why a mailbox was not read to its end: never in the server's own words. */
export interface MailboxFailure {
  kind: MailboxFailureKind;
  /** When it failed. */
  at: string;
}

/** What kind of failure. */
export type MailboxFailureKind = ("connection" | "private_network" | "tls" | "login" | "folder" | "done_folder" | "protocol" | "internal" | (string & {}));

/** Fields left out stay as they are. */
export interface MailboxPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Name or address of the IMAP server. */
  host?: string | undefined;
  /** The number of its port. */
  port?: number | undefined;
  tls?: MailTls | undefined;
  /** Replaced as a whole. */
  login?: MailLogin | undefined;
  /** The folder that is read. */
  folder?: string | undefined;
  afterwards?: MailboxAfterwards | undefined;
  /** Where messages are moved to that are in; for `move` only. */
  done_folder?: string | null | undefined;
  /** 受注ルート whose buyers write here. */
  sales_route_id?: string | null | undefined;
  /** Messages that came before this day in Japan stay where they are. */
  since_on?: string | undefined;
  /** How often it is looked into, in seconds. */
  poll_seconds?: number | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** What a trial came to. */
export interface MailboxTest {
  /** Whether the server let us in, and the folders are there. */
  worked: boolean;
  /** How many messages are still to be looked at. */
  waiting: number | null;
  /** Why it did not work. */
  failure: MailboxFailure | null;
}
