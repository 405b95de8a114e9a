// Written by sdk-gen from the API's description. Changes here are lost.

/** The rows to take back. */
export interface UndoPayments {
  /** Numbers of rows. */
  rows: Array<number>;
}
