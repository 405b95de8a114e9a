// Written by sdk-gen from the API's description. Changes here are lost.

/** What is not as it ought to be. */
export type DriftKind = ("differs" | "unknown_here" | "missing_there" | (string & {}));
