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

/** Fields left out stay as they are. */
export interface WarehousePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Its position among the warehouses, in order of preference. */
  position?: number | undefined;
  /** What orders hold in it stays theirs. */
  sells?: boolean | undefined;
}
