// Written by sdk-gen from the API's description. Changes here are lost.

import type { ChosenOrder } from "./chosen.js";
import type { MatchReason } from "./match.js";
import type { ProposedOrder } from "./proposed.js";

/** How the order is paid. */
export interface Payment {
  /** 決済方法 as received. */
  method: string;
  /** 決済手数料 in yen, without the cash-on-delivery fee. */
  fee: number;
}

/** What a row is for: one of its proposals, or orders of one's own choice. */
export interface PaymentChoice {
  /** The row's number. */
  row: number;
  /** The number of one of the row's proposals. */
  proposal?: number | null | undefined;
  /** What each order gets; together the row's amount. */
  orders?: Array<ChosenOrder> | undefined;
}

/** 入金消込: a file that tells who paid what, and what became of its rows. */
export interface PaymentImport {
  /** Its id. */
  id: string;
  status: PaymentImportStatus;
  /** The code of the layout that the file has. */
  layout: string;
  /** The method that payments made from it get. */
  method: string;
  counts: PaymentImportCounts;
  /** When it was made. */
  created_at: string;
  /** When the proposals were there; null before. */
  matched_at: string | null;
}

/** What the rows came to. */
export interface PaymentImportCounts {
  /** Rows with money that came in, and rows that cannot be read. */
  rows: number;
  /** How many wait to be confirmed. */
  open: number;
  /** How many are booked. */
  booked: number;
  /** How many were booked with an earlier file. */
  known: number;
  /** How many cannot be read. */
  failed: number;
  /** Rows in which no money came in; they are not kept. */
  skipped: number;
}

/** One row of the file, and what it may be for. */
export interface PaymentImportRow {
  /** The row's number in the file, as a spreadsheet counts. */
  row: number;
  status: PaymentRowStatus;
  /** 入金日. */
  received_on: string | null;
  /** In yen. */
  amount: number | null;
  /** 振込依頼人 as received. Null without the scope `pii:read`. */
  payer: string | null;
  /** The order's number, where the file has a column for it. Null without the scope `pii:read`. */
  order_number: string | null;
  /** Why it cannot be used. */
  error: PaymentRowError | null;
  /** What it may be for, best first; at most five. */
  proposals: Array<PaymentProposal>;
  /** The payments that were made from it and count. */
  payment_ids: Array<string>;
}

/** How far an import of payments is. */
export type PaymentImportStatus = ("matching" | "matched" | (string & {}));

/** How the order is paid. */
export interface PaymentInput {
  /** 決済方法 as received. */
  method: string;
  /** 決済手数料 in yen, without the cash-on-delivery fee. */
  fee?: number | undefined;
}

/** Which way money went. */
export type PaymentKind = ("payment" | "refund" | (string & {}));

/**
 * Where a file of payments has what. A layout that comes with the platform has neither id nor columns
 * here and cannot be changed; one of the same header that the shop makes is taken first.
 */
export interface PaymentLayout {
  /** Null for those that come with the platform. */
  id: string | null;
  /** What imports name it by. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Null for those that come with the platform. */
  columns: PaymentLayoutColumns | null;
  /** When it was made. */
  created_at: string | null;
  /** When it was last changed. */
  updated_at: string | null;
  /** Counts changes; the `ETag`. */
  version: number | null;
}

/** Columns by the name in the file's header, or by number (from 1) in files without a header. */
export interface PaymentLayoutColumns {
  /** Whether the file has a row of names. */
  header: boolean;
  /** 入金日: one column, or three for year, month and day. */
  date: Array<string>;
  /** 入金額. Rows with nothing, zero or less here are passed over. */
  amount: string;
  /** 振込依頼人: columns with the payer's name, and maybe more. */
  payer: Array<string>;
  /** 受注番号, where the file has it in a column of its own. */
  order_number: string | null;
  /** How what the file tells of was paid: the method of the payments made from it. */
  method: string;
}

/** Columns by the name in the file's header, or by number (from 1) in files without a header. */
export interface PaymentLayoutColumnsInput {
  /** Whether the file has a row of names. */
  header: boolean;
  /** 入金日: one column, or three for year, month and day. */
  date: Array<string>;
  /** 入金額. Rows with nothing, zero or less here are passed over. */
  amount: string;
  /** 振込依頼人: columns with the payer's name, and maybe more. */
  payer?: Array<string> | undefined;
  /** 受注番号, where the file has it in a column of its own. */
  order_number?: string | null | undefined;
  /** How what the file tells of was paid: the method of the payments made from it. */
  method?: string | undefined;
}

/** Columns by the name in the file's header, or by number (from 1) in files without a header. */
export interface PaymentLayoutColumnsPatch {
  /** Whether the file has a row of names. */
  header?: boolean | undefined;
  /** 入金日: one column, or three for year, month and day. */
  date?: Array<string> | undefined;
  /** 入金額. Rows with nothing, zero or less here are passed over. */
  amount?: string | undefined;
  /** 振込依頼人: columns with the payer's name, and maybe more. */
  payer?: Array<string> | null | undefined;
  /** 受注番号, where the file has it in a column of its own. */
  order_number?: string | null | undefined;
  /** How what the file tells of was paid: the method of the payments made from it. */
  method?: string | null | undefined;
}

/** Fields left out stay as they are. */
export interface PaymentLayoutPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** What is left out of them stays. */
  columns?: PaymentLayoutColumnsPatch | undefined;
}

/** What became of the rows. */
export interface PaymentOutcome {
  import: PaymentImport;
  /** In the order asked for. */
  rows: Array<PaymentRowOutcome>;
}

/** How the order is paid. */
export interface PaymentPatch {
  /** 決済方法. */
  method?: string | undefined;
}

/** Orders that a row may be for. */
export interface PaymentProposal {
  /** The number of the proposal; confirm it by this. */
  proposal: number;
  /** How sure it is, in percent. */
  score: number;
  /** What speaks for it. */
  reasons: Array<MatchReason>;
  /** What each order would get; together the row's amount. */
  orders: Array<ProposedOrder>;
}

/** Why a row cannot be used. */
export type PaymentRowError = ("not_a_date" | "not_a_number" | "card_number" | "undecodable_text" | "bad_quote" | "too_many_fields" | "too_few_fields" | "record_too_long" | (string & {}));

/** What became of a row. */
export interface PaymentRowOutcome {
  /** The row's number. */
  row: number;
  /** Whether it was done. */
  done: boolean;
  /** Why not; nothing of the row was done then. */
  refused: PaymentRowRefusal | null;
  /** The payments that were booked or taken back. */
  payment_ids: Array<string>;
}

/** Why a row was not booked or taken back. */
export type PaymentRowRefusal = ("no_such_row" | "not_open" | "already_booked" | "no_such_proposal" | "no_such_order" | "order_cancelled" | "order_paid" | "amount_mismatch" | "not_booked" | "refunded" | (string & {}));

/** Where a row stands. */
export type PaymentRowStatus = ("open" | "booked" | "known" | "failed" | (string & {}));

/** 入金状況: how far an order is paid. */
export type PaymentState = ("unpaid" | "partial" | "paid" | "over" | (string & {}));
