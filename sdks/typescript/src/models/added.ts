// Written by sdk-gen from the API's description. Changes here are lost.

import type { NewVariant } from "./new.js";

/** A variant to be added to a product. */
export interface AddedVariant {
  /** The product that it is one of. */
  product_id: string;
  variant: NewVariant;
}
