// Written by sdk-gen from the API's description. Changes here are lost.

/** Why an order is not carried out. */
export interface ChannelCancellation {
  /** Whose doing it is. */
  reason: ("buyer" | "unpaid" | "undeliverable" | "refused" | "out_of_stock" | "duplicate" | "shop" | (string & {}));
  /** Words for the buyer, or empty. */
  detail: string;
  /** Whether the cart shall put the goods back into its stock. */
  restore_stock: boolean;
}

/** One line of an order. */
export interface ChannelLine {
  /** Names the line within its order, for partial shipments. */
  id?: string | undefined;
  /** What it is. */
  kind?: ("product" | "discount" | "fee" | "shipping" | (string & {})) | undefined;
  /** The cart's code of what was bought, as where stock is told. */
  code?: string | undefined;
  /** The cart's code of its variant. */
  variant?: string | undefined;
  /** The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`). */
  sku?: string | undefined;
  /** As the buyer saw it. */
  name?: string | undefined;
  /** What was chosen, such as `色: 赤`. */
  options?: string | undefined;
  /** Number of pieces. */
  quantity: number;
  /** In yen; negative for discounts. */
  unit_price: number;
  /** Tax rate in basis points: 1000 is 10 %, 800 is 8 %, 0 is none. */
  rate_bp?: number | undefined;
  /** Whether the price holds the tax. */
  tax_mode?: ("included" | "excluded" | "exempt" | (string & {})) | undefined;
}

/** What was written about an order. */
export interface ChannelNotes {
  /** By who ordered. */
  buyer?: string | undefined;
  /** By the shop's people. */
  staff?: string | undefined;
}

/** An order as a cart tells it. Fields that are not named here are ignored. */
export interface ChannelOrder {
  /** Unique in the cart. */
  number: string;
  /** RFC 3339; without an offset it is Japan's time. */
  ordered_at: string;
  /** RFC 3339. Moves whenever something about the order changes. */
  updated_at?: string | undefined;
  /** `held`: not to be worked on yet; `new`: waits to be confirmed. */
  status?: ("held" | "new" | "ready" | "partly_shipped" | "shipped" | "cancelled" | (string & {})) | undefined;
  /** Who ordered. */
  buyer?: ChannelPerson | undefined;
  /** How it is paid. */
  payment?: ChannelPayment | undefined;
  /** What it comes to. */
  totals?: ChannelTotals | undefined;
  /** What was written about it. */
  notes?: ChannelNotes | undefined;
  /** What goes to one recipient together. */
  shipments: Array<ChannelShipment>;
}

/** One page of orders. */
export interface ChannelOrderPage {
  /** Read one by one: an entry that cannot be read stops no other. */
  items: Array<ChannelOrder>;
  /** Given back as `cursor` with the same times; null or missing on the last page. */
  next_cursor?: string | null | undefined;
}

/** How an order is paid. */
export interface ChannelPayment {
  /** By the name that the shop uses, such as 代金引換. */
  method?: string | undefined;
  /** 決済手数料 in yen, without the cash-on-delivery fee. */
  fee?: number | undefined;
  /** Whether the cart has the money; never of 代引, which the carrier collects. */
  paid?: boolean | undefined;
  /** The day on which the money came, where it is known. */
  paid_on?: string | null | undefined;
}

/** Somebody with an address. */
export interface ChannelPerson {
  /** 姓, or the whole name. */
  family_name?: string | undefined;
  /** 名. */
  given_name?: string | undefined;
  /** 姓カナ. */
  family_kana?: string | undefined;
  /** 名カナ. */
  given_kana?: string | undefined;
  /** 会社名. */
  company?: string | undefined;
  /** 部署名. */
  department?: string | undefined;
  /** With or without its hyphen. */
  postal_code?: string | undefined;
  /** 都道府県. */
  prefecture?: string | undefined;
  /** 市区町村. */
  city?: string | undefined;
  /** 番地. */
  street?: string | undefined;
  /** 建物名. */
  building?: string | undefined;
  /** With or without hyphens. */
  phone?: string | undefined;
  /** Mail address. */
  email?: string | undefined;
}

/** The body of every answer that is no success. */
export interface ChannelProblem {
  /** What is wrong, for programs. */
  code?: string | undefined;
  /** What is wrong, for people. */
  message?: string | undefined;
}

/** What is listed: one for each variant. */
export interface ChannelProduct {
  /** The cart's code. */
  code: string;
  /** The cart's code of the variant. */
  variant?: string | undefined;
  /** The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`). */
  sku?: string | undefined;
  /** As it is sold. */
  name?: string | undefined;
  /** What sets the variant apart. */
  options?: string | undefined;
  /** JAN code. */
  jan?: string | undefined;
  /** In yen, with tax. */
  price?: number | null | undefined;
  /** Number of pieces that the cart shows. */
  quantity?: number | null | undefined;
  /** Whether it can be bought. */
  visible?: boolean | undefined;
}

/** One page of products. */
export interface ChannelProductPage {
  /** Read one by one: an entry that cannot be read stops no other. */
  items: Array<ChannelProduct>;
  /** Given back as `cursor` with the same times; null or missing on the last page. */
  next_cursor?: string | null | undefined;
}

/** What became of one entry. */
export interface ChannelResult {
  /** `already_done`: it was known. */
  outcome: ("done" | "already_done" | "failed" | (string & {}));
  /** Why it failed. */
  code?: string | undefined;
  /** Why it failed, for people. */
  message?: string | undefined;
}

/** One result for each entry, in its order. */
export interface ChannelResults {
  /** In the order of what was sent. */
  results: Array<ChannelResult>;
}

/** What goes to one recipient together. */
export interface ChannelShipment {
  /** The number of the shipment within its order; its place, counted from 1, where it is missing. */
  slip?: number | null | undefined;
  /** To whom it goes. */
  recipient: ChannelPerson;
  /** Whose name the parcel carries; missing: the buyer's. */
  sender?: ChannelPerson | null | undefined;
  /** By name. */
  carrier?: string | undefined;
  /** 温度帯. */
  temperature?: ("ambient" | "chilled" | "frozen" | (string & {})) | undefined;
  /** The day asked for. */
  deliver_on?: string | null | undefined;
  /** The hours asked for, such as `14-16` or `午前中`. */
  delivery_window?: string | undefined;
  /** 送料 in yen, with tax. */
  shipping_fee?: number | undefined;
  /** 代引手数料 in yen, with tax. */
  cod_fee?: number | undefined;
  /** About this shipment. */
  note?: string | undefined;
  /** What is in it. */
  lines: Array<ChannelLine>;
}

/** A shipment of an order, as it is now: told again, it stands in place of what was told of it before. */
export interface ChannelShipmentReport {
  /** The order's number. */
  order_number: string;
  /** Names the shipment within its order, the same each time that it is told. No more goods leave with one that is told again. */
  shipment_id: string;
  /** The number of the shipment within its order, as the cart told it; missing: the order's only one. */
  slip?: number | undefined;
  /** By name. */
  carrier: string;
  /** Of all its boxes; empty where there are none. One told before that is not among them was wrong, and counts no more. */
  tracking_numbers: Array<string>;
  /** RFC 3339, UTC. */
  shipped_at: string;
  /** What is in all its boxes together; empty: the whole order, or what other shipments left of it. */
  lines: Array<ChannelShippedLine>;
}

/** What has left. */
export interface ChannelShipments {
  /** One for each shipment of an order. */
  shipments: Array<ChannelShipmentReport>;
}

/** Pieces of a line. */
export interface ChannelShippedLine {
  /** The line's. */
  id: string;
  /** Number of pieces of it. */
  quantity: number;
}

/** Numbers of pieces to show from now on. */
export interface ChannelStock {
  /** One for each code. */
  levels: Array<ChannelStockLevel>;
}

/** How many of one variant there are. */
export interface ChannelStockLevel {
  /** The cart's code. */
  code: string;
  /** The cart's code of the variant; missing where there is none. */
  variant?: string | undefined;
  /** Number of pieces: absolute, not a difference. */
  quantity: number;
  /** Names this number of this code: the same key is the same number told again. */
  key: string;
}

/** What an order comes to. */
export interface ChannelTotals {
  /** 請求金額 in yen, with tax; null while it is not fixed. */
  billed?: number | null | undefined;
  /** One point is one yen. */
  points_used?: number | undefined;
  /** Points given for the order. */
  points_earned?: number | undefined;
}
