// Written by sdk-gen from the API's description. Changes here are lost.

/** のし・ギフト情報. */
export interface Gift {
  /** 種類. */
  kind: string;
  /** 内容. */
  text: string;
  /** 金額 in yen, with tax. */
  amount: number;
  /** 税率 in basis points. */
  rate_bp: number;
}

/** のし・ギフト情報. */
export interface GiftInput {
  /** 種類. */
  kind: string;
  /** 内容. */
  text?: string | undefined;
  /** 金額 in yen, with tax. */
  amount?: number | undefined;
  /** 税率 in basis points. */
  rate_bp?: number | undefined;
}
