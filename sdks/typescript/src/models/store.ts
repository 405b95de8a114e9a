// Written by sdk-gen from the API's description. Changes here are lost.

/** What was sold. */
export interface StoreSaleLine {
  /** A variant; a set leaves as what it consists of. */
  variant_id: string;
  /** How many; negative: brought back. */
  quantity: number;
}
