// Written by sdk-gen from the API's description. Changes here are lost.

/** フォローメール of one order. */
export interface FollowMail {
  /** The order. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** The day from which it can be sent. */
  due_on: string;
  status: FollowMailStatus;
  /** The mail, once it is in line. */
  mail_id: string | null;
  /** Why none is sent. */
  reason: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** Which follow mails are listed. */
export type FollowMailList = ("due" | "waiting" | (string & {}));

/** What holds for orders with certain goods. */
export interface FollowMailProduct {
  /** How their codes begin. */
  sku: string;
  /** Days after the goods have left. */
  days: number;
}

/** What holds for one route. */
export interface FollowMailRoute {
  /** 受注ルート. */
  sales_route_id: string;
  /** A mall may forbid mail of one's own. */
  allowed: boolean;
  /** Days after the goods have left; null: as for all. */
  days: number | null;
}

/** What holds for one route. */
export interface FollowMailRouteInput {
  /** 受注ルート. */
  sales_route_id: string;
  /** A mall may forbid mail of one's own. */
  allowed: boolean;
  /** Days after the goods have left; null: as for all. */
  days?: number | null | undefined;
}

/** When follow mails go, to whom not, and who sends them. */
export interface FollowMailSettings {
  /** Whether orders get follow mails at all. */
  enabled: boolean;
  /** Days after the goods have left. */
  days: number;
  /** What holds for single routes; others are as all. */
  routes: Array<FollowMailRoute>;
  /** What holds for orders with certain goods; the longest wait of an order's goods counts. */
  products: Array<FollowMailProduct>;
  /** Who sends them, as the law wants it named. */
  sender_name: string;
  /** The sender's postal address. */
  sender_address: string;
  /** Where complaints go: a mail address, a telephone number or an address in the web. */
  contact: string;
  /** Whether an order is 処理済 once its mail is in line. */
  complete_when_sent: boolean;
  /** Null as long as nobody has chosen. */
  updated_at: string | null;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface FollowMailSettingsPatch {
  /** Whether orders get follow mails at all. */
  enabled?: boolean | undefined;
  /** Days after the goods have left. */
  days?: number | undefined;
  /** In place of all before. */
  routes?: Array<FollowMailRouteInput> | undefined;
  /** In place of all before. */
  products?: Array<FollowMailProduct> | undefined;
  /** Who sends them, as the law wants it named. */
  sender_name?: string | undefined;
  /** The sender's postal address. */
  sender_address?: string | undefined;
  /** Where complaints go. */
  contact?: string | undefined;
  /** Whether an order is 処理済 once its mail is in line. */
  complete_when_sent?: boolean | undefined;
}

/** Where a follow mail stands. */
export type FollowMailStatus = ("waiting" | "due" | "sent" | "skipped" | (string & {}));
