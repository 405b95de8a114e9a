// Written by sdk-gen from the API's description. Changes here are lost.

import type { LinePart } from "./line.js";
import type { Temperature } from "./temperature.js";

/** Why a shipment is split. */
export type SplitBy = ("temperature" | "deliver_on" | "lines" | (string & {}));

/** What goes into a shipment of its own, which is otherwise like the one it is taken from. */
export interface SplitPart {
  /** Lines of the shipment, each once. */
  lines: Array<LinePart>;
  /**
   * 温度区分; left out where it is split by that: as cold as the product master says of the part's
   * goods, all of which have to be known products then.
   */
  temperature?: Temperature | null | undefined;
  /** お届け指定日; needed where it is split by that. */
  deliver_on?: string | null | undefined;
  /** 発送予定日. */
  ship_on?: string | null | undefined;
}

/** A shipment to be split. */
export interface SplitRequest {
  /** The shipment. */
  shipment_id: string;
  by: SplitBy;
  /** What goes into a shipment of its own; the rest stays, and something must. */
  parts: Array<SplitPart>;
}
