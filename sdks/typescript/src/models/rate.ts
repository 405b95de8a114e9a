// Written by sdk-gen from the API's description. Changes here are lost.

/** The part of the totals at one tax rate. */
export interface RateTotal {
  /** Tax rate in basis points: 1000 is 10 %. */
  rate_bp: number;
  /** With tax, after discounts and points, in yen. */
  billed: number;
  /** The tax within `billed`, in yen. */
  tax: number;
  /** How many points were used on this rate. */
  points: number;
}
