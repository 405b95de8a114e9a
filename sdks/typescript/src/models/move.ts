// Written by sdk-gen from the API's description. Changes here are lost.

import type { LinePart } from "./line.js";
import type { OrderStatus } from "./order.js";

/** Lines that go to another shipment of the same order. */
export interface MoveLines {
  /** Lines of this shipment, each once. */
  lines: Array<LinePart>;
  /** The shipment they go to. */
  to: string;
}

/** Where a shipment goes by itself. */
export interface MoveShipment {
  /** `awaiting_shipment`, `shipping_work`, `shipped` or `cancelled`. */
  to: OrderStatus;
}
