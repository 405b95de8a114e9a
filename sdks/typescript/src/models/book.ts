// Written by sdk-gen from the API's description. Changes here are lost.

/** What a mall says of the buyer's money, and becomes a payment here. Never 代引: the carrier collects it. */
export type BookPayments = ("never" | "received" | "promised" | (string & {}));
