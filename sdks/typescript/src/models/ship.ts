// Written by sdk-gen from the API's description. Changes here are lost.

/** That a shipment has left. */
export interface Ship {
  /** 発送日; left out: today. */
  shipped_on?: string | null | undefined;
  /** 送り状番号: one for each box; left out: what is known of its boxes stays. */
  tracking_numbers?: Array<string> | null | undefined;
}
