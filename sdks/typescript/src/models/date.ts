// Written by sdk-gen from the API's description. Changes here are lost.

/** How dates are written. */
export type DateStyle = ("slashes" | "compact" | (string & {}));
