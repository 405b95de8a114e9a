// Written by sdk-gen from the API's description. Changes here are lost.

/** 入荷予定: what will come, or has. */
export interface ExpectedReceipt {
  /** Its id. */
  id: string;
  /** The variant that it is about. */
  variant_id: string;
  /** The warehouse that it is about. */
  warehouse_id: string;
  /** How many. */
  quantity: number;
  /** The day it is expected. */
  expected_on: string;
  /** Words for people. */
  note: string;
  /** When it came; null: it has not. */
  received_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface ExpectedReceiptPatch {
  /** How many. */
  quantity?: number | undefined;
  /** The day it is expected. */
  expected_on?: string | undefined;
  /** Words for people, without personal data. */
  note?: string | undefined;
}
