// Written by sdk-gen from the API's description. Changes here are lost.

/** What speaks for a proposal. */
export type MatchReason = ("order_number" | "amount" | "name" | "sum" | (string & {}));
