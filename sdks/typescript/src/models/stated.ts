// Written by sdk-gen from the API's description. Changes here are lost.

/** Stated amounts at one tax rate. */
export interface StatedRate {
  /** Tax rate in basis points: 1000, 800 or 0. */
  rate_bp: number;
  /** In yen, with tax. */
  billed?: number | null | undefined;
  /** How many points were used on this rate. */
  points?: number | null | undefined;
}

/** The amounts as the source states them. What does not add up becomes an alert, not a refusal. */
export interface StatedTotals {
  /** 請求金額合計 in yen; left out: what lines and fees add up to. */
  billed?: number | null | undefined;
  /** 利用ポイント数: how many points the buyer used. */
  points?: number | undefined;
  /** 獲得ポイント数: how many points the buyer earned. */
  points_earned?: number | undefined;
  /** 請求金額内訳 and 利用ポイント内訳 per tax rate, where known. */
  by_rate?: Array<StatedRate> | undefined;
}
