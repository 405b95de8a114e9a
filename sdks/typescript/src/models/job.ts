// Written by sdk-gen from the API's description. Changes here are lost.

/** A piece of work in the background. */
export interface Job {
  /** Its id. */
  id: string;
  kind: JobKind;
  status: JobStatus;
  /** The number of times it was started since it last got on. */
  attempts: number;
  /** The number of attempts after which it is given up. */
  max_attempts: number;
  /** What went wrong last; never personal data. */
  error: string | null;
  /** It does not start before. */
  run_at: string;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** What a job does. */
export type JobKind = ("import_orders" | "move_orders" | "export_orders" | "import_tracking" | "rotate_secrets" | "clean_up" | "match_payments" | "refresh_alerts" | "refresh_neighbors" | "rank_customers" | "check_blacklist" | "watch_credentials" | "resolve_products" | "reserve_stock" | "ship_reported" | "verify_stock" | "send_mails" | "follow_up" | "reconcile_shops" | "reconcile_shop" | (string & {}));

/** How a job stands. */
export type JobStatus = ("queued" | "running" | "succeeded" | "failed" | "dead" | (string & {}));
