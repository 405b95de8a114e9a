// Written by sdk-gen from the API's description. Changes here are lost.

/** What a set holds. */
export interface SetComponent {
  /** A variant that is no set. */
  variant_id: string;
  /** How many of it one set holds. */
  quantity: number;
}
