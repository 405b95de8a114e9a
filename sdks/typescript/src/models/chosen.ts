// Written by sdk-gen from the API's description. Changes here are lost.

/** What an order gets. */
export interface ChosenOrder {
  /** The id of the order. */
  order_id: string;
  /** In yen. */
  amount: number;
}
