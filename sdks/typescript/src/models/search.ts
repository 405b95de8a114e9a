// Written by sdk-gen from the API's description. Changes here are lost.

/** How many orders a search finds. */
export interface SearchCount {
  /** How many orders; null where counting took too long. */
  orders: number | null;
  /** There are more than that. */
  more: boolean;
  /** To be shown: `137`, `10000+`, or `?` where counting took too long. */
  text: string;
}
