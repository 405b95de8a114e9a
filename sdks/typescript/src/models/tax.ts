// Written by sdk-gen from the API's description. Changes here are lost.

/** 消費税区分: whether prices hold the tax. */
export type TaxMode = ("included" | "excluded" | "exempt" | (string & {}));
