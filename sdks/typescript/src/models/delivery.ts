// Written by sdk-gen from the API's description. Changes here are lost.

import type { Carrier } from "./carrier.js";

/**
 * What holds for an area. Of several, the one that says most of a place holds: a postal code before a
 * name, a longer before a shorter one, that of one carrier before that of all.
 */
export interface DeliveryArea {
  /**
   * The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning
   * of the rest of the address (`新潟県佐渡市`).
   */
  area: string;
  /** Null: of all carriers. */
  carrier: Carrier | null;
  /** 離島: whether it is an island. Null: as usual, which is so for municipalities of islands. */
  island: boolean | null;
  /**
   * Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table
   * by region from the calendar's `origin`.
   */
  lead_days: number | null;
}

/**
 * What holds for an area. Of several, the one that says most of a place holds: a postal code before a
 * name, a longer before a shorter one, that of one carrier before that of all.
 */
export interface DeliveryAreaInput {
  /**
   * The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning
   * of the rest of the address (`新潟県佐渡市`).
   */
  area: string;
  /** Null: of all carriers. */
  carrier?: Carrier | null | undefined;
  /** 離島: whether it is an island. Null: as usual, which is so for municipalities of islands. */
  island?: boolean | null | undefined;
  /**
   * Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table
   * by region from the calendar's `origin`.
   */
  lead_days?: number | null | undefined;
}

/** 配送地域: what the shop says of islands and days on the way, over what is usual. */
export interface DeliveryAreas {
  /** What is other than usual, area by area. */
  areas: Array<DeliveryArea>;
  /** Null as long as everything is as usual. */
  updated_at: string | null;
  /** Counts changes; the `ETag`. */
  version: number;
}
