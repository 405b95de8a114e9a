// Written by sdk-gen from the API's description. Changes here are lost.

import type { PaymentChoice } from "./payment.js";

/** The rows to book. */
export interface ConfirmPayments {
  /** Each is booked wholly or not at all, and none stops another. */
  rows: Array<PaymentChoice>;
}
