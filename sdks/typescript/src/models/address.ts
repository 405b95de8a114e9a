// Written by sdk-gen from the API's description. Changes here are lost.

/** What the address of a shipment may have to be. */
export interface AddressSuggestion {
  /** The shipment's position in the order, from 1. */
  shipment: number;
  /** The places that its postal code stands for. */
  addresses: Array<string>;
}
