// Written by sdk-gen from the API's description. Changes here are lost.

/** What kind of caller it is. */
export type CallerKind = ("staff" | "api_key" | (string & {}));
