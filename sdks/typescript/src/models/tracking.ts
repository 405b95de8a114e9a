// Written by sdk-gen from the API's description. Changes here are lost.

import type { WaybillFormat } from "./waybill.js";

/** 送り状番号 of one box. */
export interface Tracking {
  /** Digits and capital letters. */
  number: string;
  /** Whether its check digit is right; null where the carrier's numbers have none that is known. */
  check_digit: boolean | null;
}

/** 送り状番号の取込: one result file. */
export interface TrackingImport {
  /** Its id. */
  id: string;
  /** How far it is. */
  status: TrackingImportStatus;
  /** Everything is looked up, nothing is written. */
  dry_run: boolean;
  /** Whether shipments that have a number are taken as having left. */
  ship: boolean;
  /** Whose file it is, as told with the upload. */
  format: WaybillFormat | null;
  /** Whose `settings.results` tell which column is which. */
  profile_id: string | null;
  /** Its size in bytes. */
  bytes: number;
  /** The number of rows dealt with. */
  rows: number;
  /** The number of rows whose tracking number is new on its shipment. */
  registered: number;
  /** The number of shipments that left by this import. */
  shipped: number;
  /** The number of rows whose tracking number was there already. */
  unchanged: number;
  /** The number of rows that failed. */
  failed: number;
  /** Why the whole file was refused; a code as in `/rows`. */
  refused: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** How far an import is. */
export type TrackingImportStatus = ("queued" | "running" | "stalled" | "succeeded" | "failed" | (string & {}));

/** One thing about one row. */
export interface TrackingIssue {
  /** The row's number as a spreadsheet counts it. */
  row: number;
  /** Stable, for programs. */
  code: string;
  /** For people, in the language asked for. */
  detail: string;
  /** The row was taken nevertheless. */
  warning: boolean;
  /** The shipment it is about, where that is known. */
  shipment_id: string | null;
  /** The other row, the numbers that are there, or the day that was meant. */
  hint: string | null;
}
