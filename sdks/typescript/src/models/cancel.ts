// Written by sdk-gen from the API's description. Changes here are lost.

/** Why an order is canceled. */
export interface CancelRequest {
  /** For the timeline. A label, never personal data. */
  reason: string;
}
