// Written by sdk-gen from the API's description. Changes here are lost.

/** The token that is not needed any more. */
export interface Shown {
  /** A refresh or access token. */
  token: string;
}
