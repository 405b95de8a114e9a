// Written by sdk-gen from the API's description. Changes here are lost.

/** What becomes of characters that the encoding lacks. All are counted. */
export type UnmappablePolicy = ("similar" | "replace" | "html_entity" | "fail" | (string & {}));
