// Written by sdk-gen from the API's description. Changes here are lost.

import type { RateTotal } from "./rate.js";

/** The order's amounts in yen. */
export interface Totals {
  /** 請求金額合計: what the buyer pays, with tax, in yen. */
  billed: number;
  /** What lines and fees add up to, where that differs from `billed`. */
  computed: number | null;
  /** 入金額: what was received, less what was paid back, in yen. */
  paid: number;
  /** 未入金額: what is still to come, in yen; 0 where more came than was billed. */
  unpaid: number;
  /** 利用ポイント数: how many points the buyer used. */
  points: number;
  /** 獲得ポイント数: how many points the buyer earned. */
  points_earned: number;
  /** Per tax rate, highest first; they add up to `billed` and `points`. */
  by_rate: Array<RateTotal>;
}
