// Written by sdk-gen from the API's description. Changes here are lost.

import type { Weekday } from "./weekday.js";

/** 休日設定: the days on which a lane sends parcels. */
export interface Calendar {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** 処理ルート; null: of all routes without a calendar of their own. */
  processing_route_id: string | null;
  /** Days of the week that are worked. */
  weekdays: Array<Weekday>;
  /** Whether 国民の祝日 are worked if their day of the week is. */
  works_on_holidays: boolean;
  /** 休業日: days that are not worked. */
  closed_on: Array<string>;
  /** 臨時営業日: days that are worked whatever else is said. */
  open_on: Array<string>;
  /** 締め時刻 in Japan, `HH:MM`: an order before it may leave on its day. */
  cutoff: string;
  /** 都道府県 that parcels leave from; empty: not known, and every parcel takes a day. */
  origin: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface CalendarPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Replaces all. */
  weekdays?: Array<Weekday> | undefined;
  /** Whether 国民の祝日 are worked if their day of the week is. */
  works_on_holidays?: boolean | undefined;
  /** Replaces all. */
  closed_on?: Array<string> | undefined;
  /** Replaces all. */
  open_on?: Array<string> | undefined;
  /** 締め時刻 in Japan, `HH:MM`, up to `24:00`. */
  cutoff?: string | undefined;
  /** 都道府県 that parcels leave from. */
  origin?: string | undefined;
}
