// Written by sdk-gen from the API's description. Changes here are lost.

/** What an order would get. */
export interface ProposedOrder {
  /** The id of the order. */
  order_id: string;
  /** 受注番号. */
  number: string;
  /** In yen. */
  amount: number;
}
