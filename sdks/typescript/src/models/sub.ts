// Written by sdk-gen from the API's description. Changes here are lost.

import type { OrderStatus } from "./order.js";

/** サブステータス: a step within a status, such as “printed” within 発送作業. */
export interface SubStatus {
  /** Its id. */
  id: string;
  /** The status it is a step of. */
  status: OrderStatus;
  /** The code of the processing route that has this step; null: all have. */
  processing_route: string | null;
  /** The code that orders name the step by. It never changes. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Its place among the steps of its status. */
  position: number;
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
export interface SubStatusPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Its place among the steps of its status. */
  position?: number | undefined;
  /** No order can be moved to a step that is not; those that stand there stay. */
  active?: boolean | undefined;
}
