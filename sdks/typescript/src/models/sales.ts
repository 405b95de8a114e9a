// Written by sdk-gen from the API's description. Changes here are lost.

/** 受注ルート: a mall shop, a cart or the telephone, under the short code that CSV files use. */
export interface SalesRoute {
  /** Its id. */
  id: string;
  /** The code that orders and CSV files name the route by. It never changes. */
  code: string;
  kind: SalesRouteKind;
  /** Its name, for people. */
  name: string;
  /** Orders from here start in this processing route; null: in the tenant's default. */
  processing_route_id: string | null;
  /** Orders of an inactive route are refused. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What stands behind a sales route. */
export type SalesRouteKind = ("own_cart" | "rakuten" | "yahoo" | "amazon" | "shopify" | "phone" | "other" | (string & {}));

/** Fields left out stay as they are. */
export interface SalesRoutePatch {
  kind?: SalesRouteKind | undefined;
  /** Its name, for people. */
  name?: string | undefined;
  /** Null: the tenant's default. */
  processing_route_id?: string | null | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}
