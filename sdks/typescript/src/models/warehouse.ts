// Written by sdk-gen from the API's description. Changes here are lost.

/** 倉庫: where goods lie. */
export interface Warehouse {
  /** Its id. */
  id: string;
  /** What stock is moved by. It never changes. */
  code: string;
  /** Its name, for people. */
  name: string;
  /**
   * Its position among the warehouses, in order of preference: orders are served from the first that has
   * the goods.
   */
  position: number;
  /** Whether orders are served from it, and malls shown what is in it. */
  sells: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What a linked warehouse calls a variant. */
export interface WarehouseCode {
  /** The variant that it is about. */
  variant_id: string;
  /** The warehouse's code of it. */
  code: string;
  /** When it was last changed. */
  updated_at: string;
}

/** How many codes were told. */
export interface WarehouseCodesSet {
  /** Number of variants. */
  variants: number;
}

/** 連携倉庫: how a warehouse that ships by itself is reached. */
export interface WarehouseLink {
  /** Its id. */
  id: string;
  /** The warehouse that it is about. */
  warehouse_id: string;
  kind: WarehouseLinkKind;
  /**
   * What the connector is told; which settings a kind has stands in the documentation of linked
   * warehouses.
   */
  settings: unknown;
  /** Whether it is asked for shipments, and told of them. */
  active: boolean;
  /** When credentials were given last; null: never. */
  credentials_at: string | null;
  /** When it answered last; null: never. */
  succeeded_at: string | null;
  /** Number of calls that failed since. */
  failures: number;
  /** Why the last call failed; null: it did not. */
  failure: WarehouseLinkFailure | null;
  /** Nothing is asked of it before; null: it is not left alone. */
  paused_until: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Keys and tokens, in place of all that were there. */
export interface WarehouseLinkCredentials {
  /** An object; which fields a kind has stands in the documentation of linked warehouses. */
  credentials: unknown;
}

/** Why a call to a warehouse failed. */
export interface WarehouseLinkFailure {
  kind: WarehouseLinkFailureKind;
  /**
   * Stable, for programs: `unavailable`, `throttled`, `credentials`, `private_address`, `call_refused`,
   * `unreadable`.
   */
  code: string;
  /** When it failed. */
  at: string;
}

/** What is to be done about a failed call. */
export type WarehouseLinkFailureKind = ("temporary" | "credentials" | "refused" | (string & {}));

/** How a warehouse is reached. */
export type WarehouseLinkKind = ("generic_http" | "generic_csv" | "rsl" | "amazon_fba" | (string & {}));

/** Fields left out stay as they are. */
export interface WarehouseLinkPatch {
  /** What is left out of them stays, and null removes. */
  settings?: unknown | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** Fields left out stay as they are. */
export interface WarehousePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Its position among the warehouses, in order of preference. */
  position?: number | undefined;
  /** What orders hold in it stays theirs. */
  sells?: boolean | undefined;
}
