// Written by sdk-gen from the API's description. Changes here are lost.

import type { PaymentChoice } from "./payment.js";

/** The rows to book. */
export interface ConfirmPayments {
  rows: Array<PaymentChoice>;
}
