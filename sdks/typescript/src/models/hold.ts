// Written by sdk-gen from the API's description. Changes here are lost.

/** 保留: an order that goes nowhere forward. */
export interface Hold {
  /** A label without personal data. */
  reason: string;
  /** The day from which it need not rest any more; it still has to be released. */
  until: string | null;
}

/** Why an order is to rest. */
export interface HoldRequest {
  /** A label, never personal data. */
  reason: string;
  /**
   * The day from which it need not rest any more. It is listed by `hold_due` then; somebody still
   * has to release it.
   */
  until?: string | null | undefined;
}
