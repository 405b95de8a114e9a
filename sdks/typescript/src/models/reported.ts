// Written by sdk-gen from the API's description. Changes here are lost.

/** What a mall knows of a shipment. */
export interface ReportedShipment {
  /** Of the mall's orders that are in it: several where some were bundled. */
  numbers: Array<string>;
  /** By name. */
  carrier: string;
  /** One for each box, as far as the mall keeps several. */
  tracking_numbers: Array<string>;
  /** The day on which it left. */
  shipped_on: string | null;
}
