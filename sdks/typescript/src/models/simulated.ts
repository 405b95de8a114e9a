// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { NewImportRule, NewRule } from "./new.js";

/** A rule that is not kept, and over which orders it is simulated. */
export interface SimulatedNewImportRule {
  /** The rule as it would be made. */
  rule: NewImportRule;
  /** Over which orders; left out: over the newest ones. */
  over?: SimulatedOrders | null | undefined;
}

/** A rule that is not kept, and over which orders it is simulated. */
export interface SimulatedNewRule {
  /** The rule as it would be made. */
  rule: NewRule;
  /** Over which orders; left out: over the newest ones. */
  over?: SimulatedOrders | null | undefined;
}

/** Over which orders a rule is simulated; left out: over the newest ones. */
export interface SimulatedOrders {
  /** These orders. */
  order_ids?: Array<string> | null | undefined;
  /** The newest of those for which this holds. */
  among?: Condition | null | undefined;
  /** How many orders at most, where they are not named. */
  limit?: number | undefined;
}
