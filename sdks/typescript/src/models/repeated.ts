// Written by sdk-gen from the API's description. Changes here are lost.

/** How many are told again. */
export interface RepeatedShipmentReports {
  /** Number of shipments that are told again. */
  shipments: number;
}
