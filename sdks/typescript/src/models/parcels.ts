// Written by sdk-gen from the API's description. Changes here are lost.

/** The boxes of a shipment. */
export interface Parcels {
  /** 送り状番号: one for each box, with or without hyphens. */
  tracking_numbers: Array<string>;
}
