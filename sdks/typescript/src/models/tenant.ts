// Written by sdk-gen from the API's description. Changes here are lost.

import type { Rounding } from "./rounding.js";

/** 契約者: one shop company; everything belongs to exactly one. */
export interface Tenant {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  rounding: Rounding;
  /** Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold. */
  ship_when_paid: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface TenantPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Holds for orders that enter from now on. */
  rounding?: Rounding | undefined;
  /** Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold. */
  ship_when_paid?: boolean | undefined;
}
