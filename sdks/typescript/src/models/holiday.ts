// Written by sdk-gen from the API's description. Changes here are lost.

/** A national holiday. */
export interface Holiday {
  /** The day. */
  date: string;
  /** Its name in Japanese; 振替休日 and 国民の休日 are 休日. */
  name: string;
}
