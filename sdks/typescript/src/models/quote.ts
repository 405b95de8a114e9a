// Written by sdk-gen from the API's description. Changes here are lost.

/** Which fields stand in quotes. */
export type QuoteStyle = ("needed" | "always" | (string & {}));
