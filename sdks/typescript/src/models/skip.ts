// Written by sdk-gen from the API's description. Changes here are lost.

/** Why an order is not in, or not to be worked on yet. */
export type SkipReason = ("held_by_mall" | "amounts_open" | "cancelled" | "shipped_before" | "unreadable" | "refused" | "not_accepted" | (string & {}));
