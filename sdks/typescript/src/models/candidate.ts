// Written by sdk-gen from the API's description. Changes here are lost.

import type { OrderStatus } from "./order.js";

/** An order that might go out with others. */
export interface CandidateOrder {
  /** Its id. */
  id: string;
  /** 受注番号. */
  number: string;
  status: OrderStatus;
  /** The day it was ordered, in Japan. */
  ordered_on: string;
  /** 決済方法. */
  payment_method: string;
  /** 請求金額合計 in yen. */
  billed: number;
}
