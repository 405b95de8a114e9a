// Written by sdk-gen from the API's description. Changes here are lost.

/** What came. */
export interface ReceivedGoods {
  /** How many; left out: as many as were expected. */
  quantity?: number | null | undefined;
}
