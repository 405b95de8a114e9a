// Written by sdk-gen from the API's description. Changes here are lost.

/** The roles that every tenant has. */
export type BuiltInRole = ("owner" | "manager" | "operator" | "viewer" | (string & {}));
