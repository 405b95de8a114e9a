// Written by sdk-gen from the API's description. Changes here are lost.

/** A change of one's own password. */
export interface OwnPassword {
  /** The one used until now. */
  present_password: string;
  /** At least 12 characters, and not the mail address. */
  password: string;
}
