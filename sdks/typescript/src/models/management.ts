// Written by sdk-gen from the API's description. Changes here are lost.

/** What comes back with the tracking number. */
export type ManagementNumber = ("shipment" | "order_number" | (string & {}));
