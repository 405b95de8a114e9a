// Written by sdk-gen from the API's description. Changes here are lost.

/** Nothing to say. */
export type Nothing = { [key: string]: unknown };
