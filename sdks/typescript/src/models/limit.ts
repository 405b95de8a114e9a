// Written by sdk-gen from the API's description. Changes here are lost.

/** How lengths are counted. */
export type LimitUnit = ("bytes" | "characters" | (string & {}));
