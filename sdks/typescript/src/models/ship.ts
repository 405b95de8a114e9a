// Written by sdk-gen from the API's description. Changes here are lost.

/** That a shipment has left. */
export interface Ship {
  /** 発送日; left out: today. */
  shipped_on?: string | null | undefined;
  /** 送り状番号: one for each box; left out: what is known of its boxes stays. */
  tracking_numbers?: Array<string> | null | undefined;
}

/** 出荷依頼: a shipment that a linked warehouse is asked to send. */
export interface ShipRequest {
  /** Its id. */
  id: string;
  /** The order that the shipment was of. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** The shipment. */
  shipment_id: string;
  /** How the warehouse is linked. */
  warehouse_link_id: string;
  /** 依頼番号: what the warehouse knows it by, the same however often it is told. */
  key: string;
  state: ShipRequestState;
  /** Why it stands so, or why it waits; stable, for programs. */
  reason: string | null;
  /** The warehouse's own number of it. */
  reference: string | null;
  /** What the warehouse said, in its words; null without the scope `pii:read`, as it may name people. */
  message: string | null;
  /** Number of times that the warehouse was told; more than none: it may have it. */
  attempts: number;
  /**
   * 送り状番号: the numbers under which the warehouse sent it, also where they are on no shipment
   * (`not_shippable`, `shipment_gone`).
   */
  tracking_numbers: Array<string>;
  /** What became of it, oldest first; the latest thirty steps. */
  history: Array<ShipRequestStep>;
  /** When something is done about it by itself; null: nothing is. */
  next_at: string | null;
  /** The file that it stands in. */
  file_id: string | null;
  /** When the warehouse had it for sure. */
  sent_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** How a request is to be left. */
export interface ShipRequestCancel {
  /** The warehouse has agreed on another way, by telephone: the request is over at once. */
  agreed?: boolean | undefined;
}

/** Why a shipment cannot be asked for. */
export interface ShipRequestFault {
  /**
   * Stable, for programs: `on_hold`, `not_to_ship_yet`, `already_shipped`, `order_cancelled`, `bundled`,
   * `no_address`, `no_goods`, `no_warehouse_code`, `no_cash_on_delivery`, `requested_elsewhere`,
   * `waybill_made`.
   */
  code: string;
  /** 自社商品コード of the product that it is about. */
  sku: string | null;
}

/** 出荷依頼ファイル: a file for a linked warehouse. */
export interface ShipRequestFile {
  /** Its id. */
  id: string;
  /** How the warehouse is linked. */
  warehouse_link_id: string;
  /** The number of requests in it. */
  requests: number;
  /** Its size in bytes. */
  bytes: number;
  /** When the warehouse said that it has it; null: it has not yet. */
  acknowledged_at: string | null;
  /** When it was made. */
  created_at: string;
  /** Requests that are not in it. Only in the answer to making it. */
  left_out: Array<ShipRequestLeftOut>;
  /** It was checked only: nothing was kept. */
  dry_run: boolean;
}

/** A request that is not in the file. */
export interface ShipRequestLeftOut {
  /** The request. */
  ship_request_id: string;
  /** Why; stable, for programs. */
  code: string;
  /** Whether it waits for the next file; else it is over, or needs people. */
  waits: boolean;
}

/** A shipment that cannot be asked for. */
export interface ShipRequestRefusal {
  /** The shipment. */
  shipment_id: string;
  /** Everything that stands against it. */
  errors: Array<ShipRequestFault>;
}

/** Where a request stands. */
export type ShipRequestState = ("queued" | "sent" | "accepted" | "cancelling" | "shipped" | "refused" | "cancelled" | "failed" | (string & {}));

/** One step of what became of a request. */
export interface ShipRequestStep {
  /** When it was made. */
  at: string;
  /** Where the request stood afterwards. */
  state: ShipRequestState;
  /** Why, or what went wrong with an attempt. */
  reason: string | null;
}

/** What came of asking. */
export interface ShipRequestsMade {
  /** The requests that there are now for the shipments, also those that were there before. */
  items: Array<ShipRequest>;
  /** Shipments that cannot be asked for. */
  refused: Array<ShipRequestRefusal>;
  /** Everything was checked only: nothing was kept. */
  dry_run: boolean;
}

/** What is to be said of a row. */
export interface ShipResultIssue {
  /** Its place among the results, from 1; of a file, the row as a spreadsheet counts. */
  row: number;
  /** 依頼番号 as it was told; empty where it could not be read. */
  key: string;
  /**
   * Stable, for programs: `unmatched`, `double_row`, `closed`, `bad_tracking_number`, `taken_elsewhere`,
   * `required`, `unknown_state`, `bad_date`, `undecodable_text`, `too_many_fields`, `too_few_fields`, `bad_quote`, `record_too_long`; as a warning
   * `not_shippable`, `shipment_gone`.
   */
  code: string;
  /** The row was taken nevertheless. */
  warning: boolean;
  /** The request that it is about. */
  ship_request_id: string | null;
  /** The shipment that it is about. */
  shipment_id: string | null;
}

/** What became of a request at the warehouse. */
export type ShipResultState = ("received" | "accepted" | "shipped" | "partly_shipped" | "refused" | "cancelled" | (string & {}));

/** What became of results. */
export interface ShipResults {
  /** How many rows there were. */
  rows: number;
  /** How many requests went on. */
  taken: number;
  /** How many requests stood so already. */
  unchanged: number;
  /** How many rows were not taken. */
  failed: number;
  /** What is to be said of rows, in their order. */
  issues: Array<ShipResultIssue>;
  /** Everything was looked at only: nothing was kept. */
  dry_run: boolean;
}
