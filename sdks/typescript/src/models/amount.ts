// Written by sdk-gen from the API's description. Changes here are lost.

/** Where amounts of an order or a shipment stand when it has several rows. */
export type AmountRows = ("first" | "every" | (string & {}));
