// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";
import type { ConsideredMailTemplate } from "./considered.js";
import type { RankMessage } from "./rank.js";

/** メール: what was sent about an order, or what was written back. */
export interface Mail {
  /** Its id. */
  id: string;
  direction: MailDirection;
  status: MailStatus;
  stage: MailStage;
  /** The order that it is about; null: nobody knows. */
  order_id: string | null;
  /** The profile that it goes by; null for mail that came in. */
  profile_id: string | null;
  /** The template that it was made with. */
  template_id: string | null;
  /** The batch that it was sent with. */
  batch_id: string | null;
  /**
   * With order and stage: what it is sent once for; null where a newer mail has taken the place of one
   * that was cancelled, and for mail that came in.
   */
  key: string | null;
  device: MailDevice;
  /** Whether it is advertising. */
  advertising: boolean;
  /** What mail programs know it by. */
  message_id: string;
  /** Number of attempts so far. */
  attempts: number;
  /** When it goes, or goes again; means nothing once it has gone or is not to go any more. */
  next_at: string;
  /** Why it did not go. */
  failure: MailFailure | null;
  /**
   * Why it was cancelled, where no person did it: `order_cancelled`, `bundled`, `not_paid`, `not_shipped`
   * (the order does not get it as it stands), `suppressed`, `no_consent`. Asked for again, such a mail is
   * written anew.
   */
  reason: string | null;
  /** Whom it is to or from and what it says; null where the caller may not read personal data. */
  content: MailContent | null;
  /** Who had it sent. */
  actor: Actor;
  /** When it was made. */
  created_at: string;
  /** When the server took it, or when it came in. */
  sent_at: string | null;
  /** When its content was deleted with its customer's personal data. */
  erased_at: string | null;
  /** The templates of its stage, and what spoke for and against each; only in the answer that sends it. */
  considered: Array<ConsideredMailTemplate> | null;
}

/** Mail to many orders, and how far it is. */
export interface MailBatch {
  /** Null where it was only tried. */
  id: string | null;
  status: MailBatchStatus;
  stage: MailStage;
  /** Null: the one that fits each order best. */
  template_id: string | null;
  /** With order and stage: what each mail is sent once for. */
  key: string;
  /** How many orders it is about. */
  orders: number;
  /** Number of mails that were put in line; how far they are stands with the mails. */
  queued: number;
  /** Number of orders that had got this mail before. */
  known: number;
  /** Number of orders that get none; the issues say why. */
  refused: number;
  /** Orders dealt with, of all, in percent. */
  progress_percent: number;
  /** The first of the orders that would get none; only where it was only tried. */
  issues: Array<MailBatchIssue> | null;
  /**
   * The first of the orders that would get one, each with the template it would be written from; only
   * where it was only tried.
   */
  choices: Array<MailBatchChoice> | null;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** Which template the mail to an order would be written from. */
export interface MailBatchChoice {
  /** Position of the order among those of the batch, from 0. */
  place: number;
  /** The order. */
  order_id: string;
  /** The template. */
  template_id: string;
  /**
   * The templates of its stage, and what spoke for and against each; none where one was asked for by its
   * id.
   */
  considered: Array<ConsideredMailTemplate>;
}

/** An order that gets no mail. */
export interface MailBatchIssue {
  /** Position of the order among those of the batch, from 0. */
  place: number;
  /** The order. */
  order_id: string;
  /** Stable, for programs: a field's code, such as `no_mail_address` or `suppressed`. */
  code: string;
  /** More about it, where there is more. */
  hint: string | null;
  /**
   * The templates of its stage, and what spoke for and against each; only where it was only tried, and
   * it came to the choice.
   */
  considered: Array<ConsideredMailTemplate> | null;
}

/** How far mail to many orders is. */
export type MailBatchStatus = ("queued" | "running" | "succeeded" | (string & {}));

/** One word of an address about advertising; the last one counts, and none is ever changed. */
export interface MailConsent {
  /** Its id. */
  id: string;
  /** The address; null where the caller may not read personal data. */
  email: string | null;
  /** Agreed to; false: taken back. */
  granted: boolean;
  /** Where it was given: a form, a mall's flag. */
  source: string;
  /** Which words were agreed to. */
  text_version: string;
  /** When it was given. */
  given_at: string;
  /** When it was made. */
  created_at: string;
}

/** Whom a mail is to or from, and what it says. */
export interface MailContent {
  /** The other side's address. */
  address: string;
  /** The other side's name. */
  name: string;
  /** The subject. */
  subject: string;
  /** The text. */
  text: string;
  /** The same in HTML, if there is one. */
  html: string | null;
  /** Pictures that go with it. */
  image_ids: Array<string>;
}

/** What an address is read on. */
export type MailDevice = ("pc" | "mobile" | (string & {}));

/** Which way a mail went. */
export type MailDirection = ("outbound" | "inbound" | (string & {}));

/** Why mail was not taken: never in the server's own words, which may name the recipient. */
export interface MailFailure {
  kind: MailFailureKind;
  /** The status of the server's reply. */
  status: number | null;
  /** Its enhanced status code (RFC 3463). */
  enhanced: string | null;
  /** When it failed. */
  at: string;
}

/** What kind of failure. */
export type MailFailureKind = ("connection" | "private_network" | "tls" | "login" | "temporary" | "permanent" | "uncertain" | "message" | "bounced" | (string & {}));

/** Hours of the day in Japan; over midnight where the end is before the beginning. */
export interface MailHours {
  /** From this minute on. */
  from: string;
  /** Up to this minute. */
  until: string;
}

/** Hours of the day in Japan; over midnight where the end is before the beginning. */
export interface MailHoursPatch {
  /** From this minute on. */
  from?: string | undefined;
  /** Up to this minute. */
  until?: string | undefined;
}

/** A picture that goes with mail. */
export interface MailImage {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** `image/png`, `image/jpeg` or `image/gif`. */
  media_type: string;
  /** How large it is, in bytes. */
  bytes: number;
  /** When it was made. */
  created_at: string;
}

/** How a mail server is signed in at: with either `password` or `oauth`. */
export interface MailLogin {
  /** Who signs in. */
  user: string;
  /** It is sealed, and no answer or log ever holds it. */
  password?: string | undefined;
  /** For servers that take no passwords (Google Workspace, Microsoft 365). */
  oauth?: MailOauth | undefined;
}

/** How a mail server is signed in at. */
export type MailLoginKind = ("password" | "oauth" | (string & {}));

/**
 * What access tokens are asked for with (OAuth 2.0, `grant_type=refresh_token`). It is sealed, and no answer
 * or log ever holds it; a refresh token that the server gives anew takes the place of the old one.
 */
export interface MailOauth {
  /** Where access tokens are asked for; `https`. */
  token_url: string;
  /** Who asks, as the provider has registered it. */
  client_id: string;
  /** Left out: the client has none. */
  client_secret?: string | undefined;
  /** What came of somebody's consent. */
  refresh_token: string;
  /** What is asked for, separated by spaces; left out: all that was consented to. */
  scope?: string | undefined;
}

/** A mail as it would be. */
export interface MailPreview {
  /** Where it would go. */
  to: string;
  /** The subject. */
  subject: string;
  /** The text. */
  text: string;
  /** The same in HTML, if the template has it. */
  html: string | null;
  device: MailDevice;
  /** Whether it is advertising, which needs consent. */
  advertising: boolean;
}

/** メールプロファイル: a server that mail is handed in at, and who it is from. */
export interface MailProfile {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** Name or address of the server. */
  host: string;
  /** The number of its port. */
  port: number;
  tls: MailTls;
  /** Whether it signs in: a user is kept, with a password or a grant. */
  signs_in: boolean;
  /** How it signs in; null: it does not. */
  login_kind: MailLoginKind | null;
  /** Whom mail is from; what comes back goes there too. */
  sender_address: string;
  /** The name beside the address. */
  sender_name: string;
  /** 楽天: the address is registered in RMS as the shop's. Needed for routes of 楽天市場. */
  sender_registered: boolean;
  /** Where answers go; null: to the sender. */
  reply_to: string | null;
  /** Mails a minute at most. */
  per_minute: number;
  /** Hours in which mail to mobile phones may go; null: always. */
  mobile_hours: MailHours | null;
  /** The first lines of every mail. */
  header: string;
  /** 署名. */
  signature: string;
  /** The last lines of every mail. */
  footer: string;
  /** Whether it serves routes that have no profile of their own. */
  is_default: boolean;
  /** Whether it is in use. */
  active: boolean;
  /** 受注ルート that it serves. */
  sales_route_ids: Array<string>;
  /** Why the server was not reached, or did not let us in, the last time; null: it did. */
  failure: MailFailure | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface MailProfilePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Name or address of the server. */
  host?: string | undefined;
  /** The number of its port. */
  port?: number | undefined;
  tls?: MailTls | undefined;
  /** Replaced as a whole; null: the server asks for none. */
  login?: MailLogin | null | undefined;
  /** Whom mail is from. */
  sender_address?: string | undefined;
  /** The name beside the address. */
  sender_name?: string | undefined;
  /** 楽天: the address is registered in RMS as the shop's. */
  sender_registered?: boolean | undefined;
  /** Null: answers go to the sender. */
  reply_to?: string | null | undefined;
  /** Mails a minute at most. */
  per_minute?: number | undefined;
  /** What is left out of them stays; null: always. */
  mobile_hours?: MailHoursPatch | null | undefined;
  /** The first lines of every mail. */
  header?: string | undefined;
  /** 署名. */
  signature?: string | undefined;
  /** The last lines of every mail. */
  footer?: string | undefined;
  /** Serves routes that have no profile of their own. */
  is_default?: boolean | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  /** 受注ルート that it serves, in place of all before. */
  sales_route_ids?: Array<string> | undefined;
}

/** What a mail is about. */
export type MailStage = ("new_order" | "payment_confirmed" | "shipped" | "follow" | "free" | (string & {}));

/** Where a mail stands. */
export type MailStatus = ("queued" | "sending" | "sent" | "failed" | "unknown" | "bounced" | "cancelled" | "received" | (string & {}));

/**
 * メールテンプレート: what is written at a stage. Texts name what stands in the order by placeholders,
 * `{{ order.number }}`.
 */
export interface MailTemplate {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  stage: MailStage;
  /** 支払方法 that it is for, as orders name it; null: all. */
  payment_method: string | null;
  /** 受注ルート that it is for; null: all. */
  sales_route_id: string | null;
  /** Null: both. */
  device: MailDevice | null;
  /** The subject. */
  subject: string;
  /** The line that addresses the buyer. */
  salutation: string;
  /** The body, in plain text. */
  body: string;
  /**
   * The same for programs that show HTML; null: there is only text. A picture of `image_ids` is shown
   * where `cid:` and its id stand as an address: `<img src="cid:mim_…">`.
   */
  html: string | null;
  /** Whether the order is listed below the body. */
  order_block: boolean;
  /** What customers of a rank are told besides. */
  rank_messages: Array<RankMessage>;
  /** Pictures that go with it. */
  image_ids: Array<string>;
  /** It says nothing but what the order needs, so that no consent is needed. */
  transactional: boolean;
  /** Whether it is in use. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface MailTemplatePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Null: all. */
  payment_method?: string | null | undefined;
  /** Null: all. */
  sales_route_id?: string | null | undefined;
  /** Null: both. */
  device?: MailDevice | null | undefined;
  /** The subject. */
  subject?: string | undefined;
  /** The line that addresses the buyer. */
  salutation?: string | undefined;
  /** The body, in plain text. */
  body?: string | undefined;
  /** Null: there is only text. */
  html?: string | null | undefined;
  /** Whether the order is listed below the body. */
  order_block?: boolean | undefined;
  /** In place of all before. */
  rank_messages?: Array<RankMessage> | undefined;
  /** In place of all before. */
  image_ids?: Array<string> | undefined;
  /** It says nothing but what the order needs. */
  transactional?: boolean | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** What was found about a template. */
export type MailTemplateVerdict = ("chosen" | "less_exact" | "younger" | "other_route" | "other_payment_method" | "other_device" | "inactive" | (string & {}));

/** What a trial came to. */
export interface MailTest {
  /** Whether the server let us in, and took the mail if one was sent. */
  worked: boolean;
  /** Why not. */
  failure: MailFailure | null;
}

/** How the connection to a mail server is protected. */
export type MailTls = ("none" | "starttls" | "implicit" | (string & {}));
