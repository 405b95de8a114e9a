// Written by sdk-gen from the API's description. Changes here are lost.

import type { LineEdit } from "./line.js";

/** Lines of a shipment that are to be other ones. */
export interface EditLines {
  /** Lines of this shipment. */
  lines: Array<LineEdit>;
}
