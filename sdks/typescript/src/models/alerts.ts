// Written by sdk-gen from the API's description. Changes here are lost.

/** What became of them. */
export interface AlertsResolved {
  /** How many were open until now. */
  resolved: number;
}

/** Alerts that somebody has looked at. */
export interface AlertsToResolve {
  /** Their ids, at most 1,000. */
  alert_ids: Array<string>;
}
